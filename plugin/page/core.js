// The core as functions of JavaScript. Used by the worker of the page, and by the tests.
// eslint-disable-next-line no-unused-vars
async function openCore(bytes) {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    let core;

    // WASI's error for "bad file descriptor". The standard library may ask for files, but none is open.
    const badFile = 8;
    const wasi = {
        fd_close: () => badFile,
        fd_seek: () => badFile,
        fd_write: () => badFile,
        // Always the same time: the output depends on the report alone.
        clock_time_get(_clock, _precision, time) {
            new DataView(core.memory.buffer).setBigUint64(time, 0n, true);
            return 0;
        },
        random_get(start, length) {
            new Uint8Array(core.memory.buffer, start, length).fill(7);
            return 0;
        },
    };
    const { instance } = await WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: wasi });
    core = instance.exports;
    core._initialize();

    /** Calls a function of the core. Texts (strings or bytes) are passed as address and length, numbers as they are. */
    function call(name, ...values) {
        const taken = [];
        const plain = [];
        for (const value of values) {
            if (typeof value === 'number') {
                plain.push(value);
                continue;
            }
            const text = typeof value === 'string' ? encoder.encode(value) : value;
            const start = core.page_take(text.length);
            if (start === 0)
                throw new Error('there is not enough memory');
            taken.push(start);
            new Uint8Array(core.memory.buffer, start, text.length).set(text);
            plain.push(start, text.length);
        }
        const refused = core[name](...plain) !== 0;
        for (const start of taken)
            core.page_give_back(start);
        const answer = new Uint8Array(core.memory.buffer, core.page_answer(), core.page_answer_size()).slice();
        return { refused, answer };
    }

    const text = ({ refused, answer }) => ({ refused, text: decoder.decode(answer) });
    const facts = () =>
        JSON.parse(decoder.decode(new Uint8Array(core.memory.buffer, core.page_facts(), core.page_facts_size())));
    return {
        memory: () => core.memory.buffer.byteLength,
        language: (language) => text(call('page_language', language)),
        layouts: () => JSON.parse(text(call('page_layouts')).text),
        layout: (name) => text(call('page_layout', name)),
        vocabulary: (bytes_, name) => text(call('page_vocabulary', bytes_, name)),
        ownLayout: (bytes_, name) => text(call('page_own_layout', bytes_, name)),
        check(bytes_, name, withReport) {
            const answer = text(call('page_check', bytes_, name, withReport ? 1 : 0)).text;
            return { facts: facts(), answer };
        },
        compare(left, leftName, right, rightName) {
            const { refused, text: answer } = text(call('page_compare', left, leftName, right, rightName));
            return refused ? { refused: answer } : { answer, facts: facts() };
        },
        convert: (bytes_, name, writer) => call('page_convert', bytes_, name, writer),
        review: (bytes_) => call('page_review', bytes_),
    };
}
