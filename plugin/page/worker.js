// Runs the core beside the page, so that the page answers while a report is read. Asked one thing at a time:
// {id, ask, ...}; answers {id, ...}. `core` is the text of core.js, which stands before this one.
const decodedText = new TextDecoder();
let openedCore = null;

/** The module as it stands in the page: base64 of its gzipped bytes. */
async function unpacked(base64) {
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

function refusedOr(made) {
    return made.refused ? { refused: decodedText.decode(made.answer) } : { bytes: made.answer };
}

const asked = {
    async open({ module }) {
        openedCore = await openCore(await unpacked(module));
        return { layouts: openedCore.layouts() };
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
    async convert({ file, name, writer }) {
        return refusedOr(openedCore.convert(await bytesOf(file), name, writer));
    },
    async review({ file }) {
        return refusedOr(openedCore.review(await bytesOf(file)));
    },
};

onmessage = async ({ data }) => {
    try {
        postMessage({ id: data.id, ...(await asked[data.ask](data)) });
    } catch (error) {
        // A file that has gone or changed since it was dropped is said to be so; anything else ends this worker.
        const unreadable = error instanceof DOMException && error.name === 'NotReadableError';
        postMessage({ id: data.id, [unreadable ? 'gone' : 'stopped']: String(error) });
    }
};
