// Writes a catalogue of messages without the texts of the command, such as its help: node core_messages.mjs CATALOGUE OUTPUT.
// The program finds a sentence by its English text. The core never asks for a sentence whose English text is only in sources
// outside of the core. Sentences that are made of pieces are in no source as a whole; they are kept.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , catalogue, output] = process.argv;
const validator = join(dirname(fileURLToPath(import.meta.url)), '../../validator');
const outside = ['archive', 'c_api', 'cli', 'config', 'git', 'spelling', 'verify'];

/** The string literals in the sources of a folder. A text over several lines is joined. */
function textsIn(folder, but = []) {
    let texts = '';
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory())
            texts += but.includes(entry.name) ? '' : textsIn(path);
        else if (/\.(cpp|hpp|def)$/.test(entry.name))
            texts += readFileSync(path, 'utf8').replace(/"\s*\n\s*"/g, '').replaceAll('\\"', '"').replaceAll('\\n', '\n');
    }
    return texts;
}

const core = textsIn(validator, outside);
const others = outside.map((folder) => textsIn(join(validator, folder))).join('');
const isAsked = (english) => core.includes(english) || !others.includes(english);
const plain = (xml) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const kept = readFileSync(catalogue, 'utf8')
    .replace(/\s*<sentence>\s*<english>([^<]*)<\/english>[^]*?<\/sentence>/g,
             (sentence, english) => (isAsked(plain(english)) ? sentence : ''))
    .replace(/<!--[^]*?-->/g, '')
    .replace(/>\s+</g, '><');
writeFileSync(output, kept);
