// The WebAssembly core without a browser: it imports nothing more, is small, and its output has the same bytes as the
// command's. RAPPORTEUR is the command, SOURCE the checkout, PAGE the folder of the page's build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const { RAPPORTEUR: command, SOURCE: source, PAGE: build } = process.env;
const modulePath = join(build, 'plugin/page/core.wasm');
if (!existsSync(modulePath)) {
    console.log('skipped: the page is not built; `./run page` builds it');
    process.exit(77);
}
const module = readFileSync(modulePath);
const openCore = new Function(`${readFileSync(join(source, 'plugin/page/core.js'), 'utf8')}; return openCore;`)();
const core = await openCore(module);
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-page-'));
process.on('exit', () => rmSync(scratch, { recursive: true }));

function run(...words) {
    const done = spawnSync(command, words, { cwd: scratch, maxBuffer: 1 << 28, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
    return { status: done.status, out: done.stdout, errors: done.stderr.toString() };
}

/** Copies a file of the fixtures to where the command runs, and returns its bytes. */
function take(path) {
    const bytes = readFileSync(join(source, 'fixtures', path));
    writeFileSync(join(scratch, basename(path)), bytes);
    return bytes;
}

const same = (found, expected, what) =>
    assert.ok(Buffer.compare(Buffer.from(found), Buffer.from(expected)) === 0, `${what} is not what the command gives`);

const tests = {
    'the module asks for nothing but these of its surroundings'() {
        const allowed = ['clock_time_get', 'fd_close', 'fd_seek', 'fd_write', 'random_get'];
        const asked = WebAssembly.Module.imports(new WebAssembly.Module(module));
        assert.deepEqual(asked.filter(({ module: from, name }) => from !== 'wasi_snapshot_preview1' || !allowed.includes(name)), []);
    },
    'the page has at most one megabyte, compressed'() {
        const page = readFileSync(join(build, 'rapporteur.html'));
        const brotli = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
        const gzip = gzipSync(page, { level: 9 }).length;
        console.log(`    ${page.length} bytes; gzip ${gzip}, brotli ${brotli}; the module ${module.length}`);
        assert.ok(brotli <= 1e6 && gzip <= 1e6, `gzip ${gzip}, brotli ${brotli}`);
    },
    'reports are said and written as by the command, in each language'() {
        for (const path of ['reports/2014.docx', 'reports/2017.docx', 'drafts/number-gap.docx', 'family/grupo-2008-tela.docx']) {
            const name = basename(path);
            const bytes = take(path);
            for (const language of ['en', 'es']) {
                core.language(language);
                same(core.check(bytes, name, true).answer,
                     run('check', '--language', language, '--format', 'html', name).out, `${name}: the page of findings in ${language}`);
                same(core.review(bytes).answer, run('review', '--language', language, '-o', '-', name).out, `${name}: the review copy`);
            }
            for (const writer of ['report', 'docx'])
                same(core.convert(bytes, name, writer).answer, run('convert', '--to', writer, name).out, `${name}: ${writer}`);
        }
        core.language('en');
    },
    'the facts count what was found'() {
        const bytes = take('drafts/number-gap.docx');
        assert.deepEqual(core.check(bytes, 'number-gap.docx', false), {
            facts: { status: 'findings', layout: 'liaison-officer-network.en', errors: 1, warnings: 0, infos: 0, repairable: 1, plain: false },
            answer: '' });
    },
    'a plain text is checked and converted, and has no review copy'() {
        const bytes = take('family/../reports/2014.docx') && Buffer.from(run('text', '2014.docx').out);
        writeFileSync(join(scratch, 'a.txt'), bytes);
        const { facts, answer } = core.check(bytes, 'a.txt', true);
        assert.equal(facts.plain, true);
        same(answer, run('check', '--format', 'html', 'a.txt').out, 'the page of findings');
        const review = core.review(bytes);
        assert.equal(review.refused, true);
        assert.equal(Buffer.from(review.answer).toString(), 'unsupported: a plain text has no review copy; only a Word file has one');
    },
    'a damaged file has the one line of the command, in each language'() {
        const whole = take('reports/2014.docx');
        const damaged = { 'cut.docx': whole.subarray(0, whole.length / 2), 'empty.docx': Buffer.alloc(0),
                          'noise.docx': Buffer.from(whole).fill(0, 100, 4000), 'page.docx': Buffer.from('<html></html>') };
        for (const [name, bytes] of Object.entries(damaged)) {
            writeFileSync(join(scratch, name), bytes);
            for (const language of ['en', 'es']) {
                core.language(language);
                const { facts, answer } = core.check(bytes, name, true);
                assert.equal(facts.status, 'failed');
                assert.equal(`${name}: ${answer}\n`, run('check', '--language', language, '--format', 'json', name).errors);
            }
        }
        core.language('en');
    },
    'a report is read by the layout that is chosen'() {
        const bytes = take('reports/2014.docx');
        assert.equal(core.layout('decision.en').refused, false);
        same(core.check(bytes, '2014.docx', true).answer,
             run('check', '--layout', 'decision.en', '--format', 'html', '2014.docx').out, 'the page of findings');
        assert.deepEqual(core.layout('liaison'), { refused: true, text: 'layout: there is no layout `liaison`; see the list of layouts' });
        core.layout('');
        same(core.convert(bytes, '2014.docx', 'report').answer, run('convert', '2014.docx').out, 'the XML');
    },
    'a layout of one\'s own, with a vocabulary, is used'() {
        const bytes = take('reports/2014.docx');
        const layout = run('layouts', '--print', 'liaison-officer-network.en').out.toString()
            .replace('name="liaison-officer-network.en"', 'name="ours"');
        const vocabulary = readFileSync(join(source, 'schemas/vocabularies/countries.xml'), 'utf8').replaceAll('Nicaragua', 'Nicarao');
        writeFileSync(join(scratch, 'ours.xml'), layout);
        writeFileSync(join(scratch, 'countries.xml'), vocabulary);
        core.vocabulary(vocabulary, 'countries.xml');
        assert.deepEqual(core.ownLayout(layout, 'ours.xml'), { refused: false, text: 'ours' });
        same(core.check(bytes, '2014.docx', true).answer,
             run('check', '--layout', 'ours.xml', '--format', 'html', '2014.docx').out, 'the page of findings');
    },
    'what is wrong with a layout is said as by the command, and the one before stays'() {
        const bytes = take('reports/2014.docx');
        const wrong = run('layouts', '--print', 'decision.en').out.toString().replace('<opening', '<opning').replace('</opening', '</opning');
        writeFileSync(join(scratch, 'wrong.xml'), wrong);
        const before = core.check(bytes, '2014.docx', true).answer;
        const refused = core.ownLayout(wrong, 'wrong.xml');
        assert.equal(refused.refused, true);
        assert.equal(`${refused.text}\n`, run('layouts', 'wrong.xml').errors);
        assert.match(refused.text, /^wrong\.xml:\d+:\d+: layout: /);
        assert.equal(core.check(bytes, '2014.docx', true).answer, before);
    },
    'two reports are compared as by the command, in each language'() {
        const [left, right] = ['reports/2016.docx', 'drafts/number-gap.docx'].map(take);
        for (const language of ['en', 'es']) {
            core.language(language);
            const compared = core.compare(left, '2016.docx', right, 'number-gap.docx');
            same(compared.answer, run('compare', '--language', language, '--format', 'html', '2016.docx', 'number-gap.docx').out, 'the comparison');
            const { differences } = JSON.parse(run('compare', '--format', 'json', '2016.docx', 'number-gap.docx').out);
            assert.deepEqual(compared.facts, { differences: differences.length });
        }
        core.language('en');
        const refused = core.compare(left, '2016.docx', left.subarray(0, 5000), 'cut.docx');
        assert.match(refused.refused, /^corrupt: cut\.docx: /);
    },
    'every layout there is has a name and a title'() {
        const listed = run('layouts').out.toString().trim().split('\n').map((line) => line.split(/ {2,}/));
        assert.deepEqual(core.layouts().map(({ name, title }) => [name, title]), listed);
    },
};

let failures = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        console.log(`passed: ${name}`);
    } catch (error) {
        ++failures;
        console.log(`FAILED: ${name}\n${error.stack}`);
    }
}
process.exit(failures === 0 ? 0 : 1);
