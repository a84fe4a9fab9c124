#include "support/hostile_groups.hpp"

#include <algorithm>
#include <random>

namespace rapporteur::testing {
namespace {

constexpr auto accept = Verdict::accept;
constexpr auto reject = Verdict::reject;
constexpr auto warn = Verdict::warn;
constexpr std::uint64_t gibibyte = 258ULL * 4'161'791;

/// An OLE2 compound file, but only up to its directory: a header and one sector of entries.
std::string compound_file(const std::vector<std::string>& streams) {
    std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    out.resize(512);
    for (const auto& stream : streams) {
        std::string entry;
        for (const char byte : stream)
            entry += {byte, '\0'};
        entry.resize(128);
        entry[64] = static_cast<char>(2 * (stream.size() + 1));
        out += entry;
    }
    out.resize(1536);
    return out;
}

std::function<std::string()> text(std::string bytes) {
    return [bytes = std::move(bytes)] { return bytes; };
}

std::string random_bytes(std::size_t count) {
    std::mt19937 random(20130625);
    std::string out;
    while (out.size() < count)
        out += static_cast<char>(random() & 0xFFU);
    return out;
}

const std::string not_at_end =
    "corrupt: the zip end record is not the last thing in the file; the file is cut short or has bytes or a "
    "comment added";
const std::string contradiction =
    "corrupt: word/document.xml: the zip directory and the entry itself contradict each other";

std::vector<HostileSample> foreign_files() {
    return {
        {"file-is-empty", text(""), reject, "corrupt: the file is empty"},
        {"file-is-legacy-doc", text(compound_file({"Root Entry", "WordDocument", "1Table"})), reject,
         "unsupported: the file is a legacy .doc document (Word 97-2003); save it in Word as .docx"},
        {"file-is-encrypted-ole", text(compound_file({"Root Entry", "EncryptionInfo", "EncryptedPackage"})),
         reject, "unsupported: the document is password-protected; save it in Word without a password"},
        {"file-is-other-ole", text(compound_file({"Root Entry", "Contents"})), reject,
         "unsupported: the file is an OLE2 compound file, but not a Word document"},
        {"file-is-rtf", text("{\\rtf1\\ansi Hello}"), reject,
         "unsupported: the file is an RTF document; save it in Word as .docx"},
        {"file-is-pdf", text("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), reject,
         "unsupported: the file is a PDF document, not a Word document"},
        {"file-is-html", text("\xEF\xBB\xBF\n<!DOCTYPE html><html></html>"), reject,
         "unsupported: the file is an HTML page, not a Word document"},
        {"file-is-flat-xml", text("<?xml version=\"1.0\"?><pkg:package/>"), reject,
         "unsupported: the file is an XML file, not a Word document; save it in Word as .docx"},
        {"file-is-text", text("1. The member countries agree.\n"), reject,
         "unsupported: the file is plain text, not a Word document"},
        {"file-is-noise", text(random_bytes(4096)), reject,
         "corrupt: the file is neither a Word document nor a text; it does not begin as a zip container "
         "does"},
        {"file-of-21-bytes", text("PK\x03\x04" + std::string(17, '\0')), reject,
         "corrupt: the file is too short to be a zip container"},
        {"file-is-odt",
         [] {
             return write_zip(
                 {{.name = "mimetype", .data = "application/vnd.oasis.opendocument.text", .stored = true},
                  {.name = "content.xml", .data = "<x/>"}});
         },
         reject, "unsupported: the file is an OpenDocument text (.odt); save it as .docx"},
        {"file-is-other-zip", [] { return write_zip({{.name = "notes.txt", .data = "hello"}}); }, reject,
         "corrupt: [Content_Types].xml: the part is missing; the file is a zip archive, but not a Word "
         "document"},
    };
}

std::vector<HostileSample> sound_shapes() {
    const auto every = [](auto set) {
        return changed([set](Items& items) {
            for (auto& entry : items)
                set(entry);
        });
    };
    return {
        {"ok-baseline", changed([](Items&) {}), accept},
        {"zip-stored", every([](ZipItem& entry) { entry.stored = true; }), accept},
        {"zip-data-descriptors", every([](ZipItem& entry) { entry.streamed = true; }), accept},
        {"zip-local-time-differs", every([](ZipItem& entry) { entry.local_time = 0x6000; }), accept},
        {"zip-zip64-entries", every([](ZipItem& entry) { entry.zip64 = true; }), accept},
        {"zip-zip64-end", changed([](Items&) {}, {.zip64 = true}), accept},
        {"zip-mixed-order", changed([](Items& items) { std::swap(items.front(), items.back()); }), accept},
        {"zip-folders",
         changed([](Items& items) { items.push_back({.name = "word/", .data = {}, .stored = true}); }),
         accept},
        {"zip-nested-archive-stored", changed([](Items& items) {
             items.push_back({.name = "word/embeddings/book.xlsx",
                              .data = write_zip({{.name = "a.xml", .data = "<a/>"}}),
                              .stored = true});
         }),
         accept},
        {"zip-trailing-line-break", changed([](Items&) {}, {.trailing = "\n"}), accept},
    };
}

std::vector<HostileSample> directories() {
    const auto document = [](auto set) {
        return changed([set](Items& items) { set(item(items, document_part)); });
    };
    const auto renamed = [](const std::string& name) {
        return changed([name](Items& items) { items.push_back({.name = name, .data = "<x/>"}); });
    };
    const auto cut = [](std::size_t count) {
        return [count] {
            auto bytes = write_zip(docx_items(plain_document()));
            bytes.resize(bytes.size() - count);
            return bytes;
        };
    };
    return {
        {"zip-truncated-eocd", cut(10), reject, not_at_end},
        {"zip-truncated-half", cut(900), reject, not_at_end},
        {"zip-trailing-garbage", changed([](Items&) {}, {.trailing = random_bytes(4096)}), reject,
         not_at_end},
        {"zip-comment", changed([](Items&) {}, {.comment = "minutes of the meeting"}), reject, not_at_end},
        {"zip-two-eocd", changed([](Items&) {}, {.comment = write_zip(docx_items(plain_document()))}), reject,
         "corrupt: the zip directory does not end where the end record begins; the file is damaged or has "
         "bytes "
         "added before it"},
        {"zip-prefix", changed([](Items&) {}, {.prefix = "MZ\x90"}), reject,
         "corrupt: the file is neither a Word document nor a text; it does not begin as a zip container "
         "does"},
        {"zip-cd-offset-beyond-eof", changed([](Items&) {}, {.offset_change = 1 << 20}), reject,
         "corrupt: the zip directory does not end where the end record begins; the file is damaged or has "
         "bytes "
         "added before it"},
        {"zip-fewer-entries-claimed", changed([](Items&) {}, {.count_change = -1}), reject,
         "corrupt: the zip directory holds more entries than the end record says"},
        {"zip-more-entries-claimed", changed([](Items&) {}, {.count_change = 1}), reject,
         "corrupt: the zip directory holds fewer entries than the end record says"},
        {"zip-zip64-contradicts", changed([](Items&) {}, {.zip64 = true, .zip64_count_change = -1}), reject,
         "corrupt: the zip end record and its zip64 record contradict each other"},
        {"zip-many-entries", changed([](Items& items) {
             for (int i = 0; i < 60'000; ++i)
                 items.push_back({.name = "e" + std::to_string(i), .data = {}, .stored = true});
         }),
         reject, "limit: the zip container has 60006 entries; at most 10000 are read"},
        {"zip-method-bzip2", document([](ZipItem& entry) { entry.method = 12; }), reject,
         "unsupported: word/document.xml: the entry is compressed by method 12; a Word file uses only 0 "
         "(stored) "
         "and 8 (deflate)"},
        {"zip-method-zstd", document([](ZipItem& entry) { entry.method = 93; }), reject,
         "unsupported: word/document.xml: the entry is compressed by method 93; a Word file uses only 0 "
         "(stored) "
         "and 8 (deflate)"},
        {"zip-encrypted-entry", document([](ZipItem& entry) { entry.flags |= 1; }), reject,
         "unsupported: word/document.xml: the entry is encrypted; save the document without a password"},
        {"zip-backslash-names", changed([](Items& items) {
             for (ZipItem& each : items)
                 std::replace(each.name.begin(), each.name.end(), '/', '\\');
         }),
         warn},
        {"zip-backslash-and-slash", renamed("word\\document.xml"), reject,
         "forbidden: word/document.xml: two entries of the zip container have this name; programs would "
         "differ in "
         "which one they read"},
        {"zip-backslash-parent", renamed("..\\..\\etc\\x"), reject,
         "forbidden: ..\\..\\etc\\x: the name of the entry leads out of the package"},
        {"zip-backslash-absolute", renamed("\\etc\\x"), reject,
         "forbidden: \\etc\\x: the name of the entry is an absolute path"},
        {"zip-duplicate-part", renamed("word/document.xml"), reject,
         "forbidden: word/document.xml: two entries of the zip container have this name; programs would "
         "differ in "
         "which one they read"},
        {"zip-duplicate-part-case", renamed("Word/Document.xml"), reject,
         "forbidden: Word/Document.xml: two entries of the zip container have this name; programs would "
         "differ in "
         "which one they read"},
        {"zip-parent-name", renamed("../../etc/cron.d/x"), reject,
         "forbidden: ../../etc/cron.d/x: the name of the entry leads out of the package"},
        {"zip-absolute-name", renamed("/etc/cron.d/x"), reject,
         "forbidden: /etc/cron.d/x: the name of the entry is an absolute path"},
        {"zip-drive-name", renamed("C:/x"), reject,
         "forbidden: C:/x: the name of the entry is an absolute path"},
        {"zip-empty-name", renamed(""), reject, "corrupt: an entry of the zip container has no name"},
        {"zip-nul-name", renamed(std::string("a\0b", 3)), reject,
         "corrupt: a\\x00b: the name of the entry holds control characters"},
        {"zip-invalid-utf8-name", renamed("word/\xFFx.xml"), reject,
         "corrupt: word/\\xffx.xml: the name of the entry is not UTF-8"},
        {"zip-symlink-entry", document([](ZipItem& entry) { entry.attributes = 0120777U << 16U; }), reject,
         "forbidden: word/document.xml: the entry is a link or a device, not a file"},
        {"zip-local-size-mismatch", document([](ZipItem& entry) { entry.local_size = 17; }), reject,
         contradiction},
        {"zip-descriptor-contradicts", document([](ZipItem& entry) {
             entry.streamed = true;
             entry.descriptor_size = 17;
         }),
         reject,
         "corrupt: word/document.xml: the zip directory and the data descriptor of the entry contradict each "
         "other"},
        {"zip-local-name-mismatch", document([](ZipItem& entry) { entry.local_name = "word/documenT.xml"; }),
         reject, contradiction},
        {"zip-two-names",
         document([](ZipItem& entry) { entry.extra = std::string("\x75\x70\x0A\x00\x01\0\0\0\0other", 14); }),
         reject, "corrupt: word/document.xml: the entry has two names"},
        // A picture whose name is in an old encoding and again in Unicode.
        {"zip-unicode-path", changed([](Items& items) {
             items.push_back({.name = "word/media/bild\x84.png", .data = "x", .flags = 0});
             items.back().extra = std::string("\x75\x70\x1A\x00\x01\0\0\0\0word/media/bild\xC3\xA4.png", 30);
         }),
         accept},
        {"zip-unicode-path-odd",
         document([](ZipItem& entry) { entry.extra = std::string("\x75\x70\x01\x00\x01", 5); }), accept},
        {"zip-same-data-twice", changed([](Items& items) {
             items.insert(items.begin(), {.name = "a.xml", .data = "<x/>", .stored = true});
             items.push_back({.name = "b.xml", .data = "<x/>", .stored = true, .at = 0});
         }),
         reject, "corrupt: b.xml: the zip directory and the entry itself contradict each other"},
        {"zip-overlap", changed([](Items& items) {
             const auto inner = write_zip({{.name = "inner.xml", .data = "<x/>", .stored = true}});
             items.insert(items.begin(), {.name = "o", .data = inner.substr(0, 43), .stored = true});
             items.push_back({.name = "inner.xml", .data = "<x/>", .stored = true, .at = 31});
         }),
         reject, "corrupt: inner.xml: the entry lies inside another entry"},
        {"zip-deflate-garbage",
         document([](ZipItem& entry) { entry.compressed = "\x07" + random_bytes(400); }), reject,
         "corrupt: word/document.xml: the compressed data is damaged"},
        {"zip-wrong-crc", document([](ZipItem& entry) { entry.crc = 0x12345678; }), reject,
         "corrupt: word/document.xml: the checksum of the entry is wrong; the file is damaged"},
        {"zip-size-too-large", document([](ZipItem& entry) { entry.size = entry.data.size() + 1; }), reject,
         "corrupt: word/document.xml: the entry inflates to another size than it claims"},
        {"zip-stored-sizes-differ", document([](ZipItem& entry) {
             entry.stored = true;
             entry.size = 3;
         }),
         reject, "corrupt: word/document.xml: the entry is stored, but its two sizes differ"},
    };
}

std::vector<HostileSample> bombs() {
    const auto document = [](auto set) {
        return changed([set](Items& items) { set(item(items, document_part)); });
    };
    return {
        {"bomb-lying-size", document([](ZipItem& entry) {
             entry.compressed = deflated_zeros(gibibyte);
             entry.size = 2000;
         }),
         reject, "corrupt: word/document.xml: the entry inflates to more than the 2000 bytes it claims"},
        {"bomb-honest", document([](ZipItem& entry) {
             entry.compressed = deflated_zeros(gibibyte);
             entry.size = gibibyte;
         }),
         reject, "limit: word/document.xml: the part is 1024 MiB large; at most 256 MiB are read"},
        {"bomb-claims-4gib", document([](ZipItem& entry) {
             entry.compressed = std::string("\x03\0", 2);
             entry.size = 0xFFFFFFF0;
         }),
         reject,
         "corrupt: word/document.xml: the entry claims 4294967280 bytes, which its 2 compressed bytes "
         "cannot hold"},
        {"bomb-claims-2pow63", document([](ZipItem& entry) {
             entry.compressed = std::string("\x03\0", 2);
             entry.size = (1ULL << 63U) + 1;
         }),
         reject,
         "corrupt: word/document.xml: the entry claims 9223372036854775809 bytes, which its 2 compressed "
         "bytes "
         "cannot hold"},
        {"bomb-in-unused-media", changed([](Items& items) {
             items.push_back({.name = "word/media/image1.bmp",
                              .data = {},
                              .compressed = deflated_zeros(gibibyte),
                              .size = gibibyte});
         }),
         accept},
    };
}

} // namespace

std::vector<HostileSample> container_samples() {
    std::vector<HostileSample> all;
    for (auto group : {foreign_files(), sound_shapes(), directories(), bombs()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace rapporteur::testing
