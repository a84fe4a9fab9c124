// Joins the parts of the page into one file: node assemble.mjs MODULE.gz VERSION OUTPUT. Its scripts and styles are named by
// their digests in the policy of the page, so that nothing else runs and no request is made.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , module, version, output] = process.argv;
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const part = (name) => readFileSync(join(here, name), 'utf8');

const plain = (xml) => xml.replace(/\s+/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** The phrases of the page, from each catalogue. */
function phrases() {
    const words = {};
    for (const file of readdirSync(join(root, 'schemas/messages')).filter((name) => name.endsWith('.xml')).sort()) {
        const language = file.slice(0, -'.xml'.length);
        words[language] = {};
        for (const [, id, text] of readFileSync(join(root, 'schemas/messages', file), 'utf8')
            .matchAll(/<phrase id="([^"]+)">([^<]*)<\/phrase>/g))
            if (/^(page-|column-|table-of-reports$|nothing-found$)/.test(id))
                words[language][id] = plain(text);
    }
    return words;
}

const words = phrases();
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const style = readFileSync(join(root, 'validator/printers/page.css'), 'utf8') + part('page.css');
const script = part('zip.js') + part('page.js').replace('@WORDS@', () => JSON.stringify(words).replaceAll('<', '\\u003c'));
const worker = part('zip.js') + part('core.js') + part('worker.js');
for (const text of [script, worker])
    if (/<\/script|<!--/i.test(text))
        throw new Error('a script of the page would end early');
// A comparison is shown as the page that the core prints, in a frame, with its style.
const comparisonStyle = `\n${readFileSync(join(root, 'validator/compare/compare.css'), 'utf8')}`;
const policy = `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; worker-src blob:; ` +
    `style-src ${digest(style)} ${digest(comparisonStyle)}; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
const values = {
    POLICY: policy,
    STYLE: style,
    NOSCRIPT: Object.values(words).map((of) => of['page-no-script']).join(' '),
    VERSION: version,
    MODULE: readFileSync(module).toString('base64'),
    WORKER: worker,
    SCRIPT: script,
};
const page = part('page.html').replace(/@([A-Z]+)@/g, (_, name) => values[name]);
writeFileSync(output, page);
