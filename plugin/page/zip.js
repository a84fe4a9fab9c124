// Makes one download of several files: a zip container that stores them without compression (APPNOTE 4.3).
// The date is always the same, so that the same reports give the same bytes.
const crcTable = Uint32Array.from({ length: 256 }, (_, value) => {
    for (let bit = 0; bit < 8; ++bit)
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 255];
    return (crc ^ 0xffffffff) >>> 0;
}

/** `files`: [{name, bytes}, ...] -> Blob */
// eslint-disable-next-line no-unused-vars
function zipOf(files) {
    const encoder = new TextEncoder();
    const record = (...fields) => {
        const bytes = new Uint8Array(fields.reduce((size, [width]) => size + width, 0));
        const view = new DataView(bytes.buffer);
        let at = 0;
        for (const [width, value] of fields) {
            if (width === 2)
                view.setUint16(at, value, true);
            else
                view.setUint32(at, value, true);
            at += width;
        }
        return bytes;
    };
    const utf8 = 0x0800;
    const firstDay = 0x0021; // 1980-01-01
    const parts = [];
    const directory = [];
    let offset = 0;
    let directorySize = 0;
    for (const { name, bytes } of files) {
        const encoded = encoder.encode(name);
        const about = [[2, 20], [2, utf8], [2, 0], [2, 0], [2, firstDay], [4, crc32(bytes)], [4, bytes.length],
                       [4, bytes.length], [2, encoded.length], [2, 0]];
        const local = record([4, 0x04034b50], ...about);
        parts.push(local, encoded, bytes);
        const entry = record([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
        directory.push(entry, encoded);
        directorySize += entry.length + encoded.length;
        offset += local.length + encoded.length + bytes.length;
    }
    const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, directorySize],
                       [4, offset], [2, 0]);
    return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}
