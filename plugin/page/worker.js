// Runs the core in a worker, so that the page still reacts while a report is read. It gets one question at a
// time, {ask, ...}, and answers each. The texts of zip.js and core.js come before this one.
const decodedText = new TextDecoder();
let openedCore = null;

/** The module in the form that the page has: base64 of its gzipped bytes. */
async function unpacked(base64) {
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

function refusedOr(made) {
    return made.refused ? { refused: decodedText.decode(made.answer) } : { bytes: made.answer };
}

/** A short report as a Word file. After it is read, the needed functions are compiled and the layouts are known. */
function sampleReport() {
    const encoder = new TextEncoder();
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    const packaging = 'http://schemas.openxmlformats.org/package/2006';
    const lines = ['Group of Experts on Reports', 'Managua, Nicaragua', '24 June 2014',
                   'The Group of Experts met in Managua, Nicaragua, on 24 June 2014, with the participation of Canada and Mexico.',
                   '1. Thank  the delegation of Canada.', '2. Regarding the reports, the following was agreed:',
                   'a. To write them ;', 'c. To read them.', '4. Take note of the report.'];
    const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const parts = {
        '[Content_Types].xml': `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        '_rels/.rels': `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    };
    return zipOf(Object.entries(parts).map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
}

const asked = {
    async open({ module }) {
        openedCore = await openCore(await unpacked(module));
        return { layouts: openedCore.layouts() };
    },
    async warmUp() {
        return { facts: openedCore.check(await bytesOf(sampleReport()), 'a.docx', true).facts };
    },
    async settings({ language, layout, own, vocabularies }) {
        openedCore.language(language);
        openedCore.layout(own ? '' : layout);
        for (const { name, bytes } of vocabularies)
            openedCore.vocabulary(bytes, name);
        const read = own ? openedCore.ownLayout(own.bytes, own.name) : null;
        return read && read.refused ? { refused: read.text } : { layout: read ? read.text : layout };
    },
    async check({ file, name, withReport }) {
        return openedCore.check(await bytesOf(file), name, withReport);
    },
    async compare({ left, leftName, right, rightName }) {
        return openedCore.compare(await bytesOf(left), leftName, await bytesOf(right), rightName);
    },
    async convert({ file, name, writer }) {
        return refusedOr(openedCore.convert(await bytesOf(file), name, writer));
    },
    async review({ file }) {
        return refusedOr(openedCore.review(await bytesOf(file)));
    },
};

onmessage = async ({ data }) => {
    try {
        postMessage({ ...(await asked[data.ask](data)), memory: openedCore.memory() });
    } catch (error) {
        // If a file was removed or changed since it was dropped, say so. Any other error ends this worker.
        const unreadable = error instanceof DOMException && error.name === 'NotReadableError';
        postMessage({ [unreadable ? 'gone' : 'stopped']: String(error) });
    }
};
