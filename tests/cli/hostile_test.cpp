// What a user sees for hostile files: one line with its class, or a result, within limits of time and memory.
#include "cli/command.hpp"
#include "document/document.hpp"
#include "numbering/numbering.hpp"
#include "support/hostile.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <sys/stat.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// The limits are for the installed build. Without optimisation and under sanitizers everything takes several
/// times as long.
#ifdef NDEBUG
constexpr double slower = 1;
#else
constexpr double slower = 8;
#endif
#ifdef __SANITIZE_ADDRESS__
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

/// Problems that readers of such files are known to have, and the expected result here: "ok", "warn" (read,
/// with an oddity) or the class of the failure.
const std::map<std::string, std::string> described = {
    {"ok-baseline", "ok"},
    {"file-is-legacy-doc", "unsupported"},
    {"file-is-encrypted-ole", "unsupported"},
    {"file-is-rtf", "unsupported"},
    {"zip-truncated-eocd", "corrupt"},
    {"zip-data-descriptors", "ok"},
    {"zip-mixed-order", "ok"},
    {"zip-local-time-differs", "ok"},
    {"zip-nested-archive-stored", "ok"},
    {"zip-method-bzip2", "unsupported"},
    {"zip-method-zstd", "unsupported"},
    {"zip-backslash-names", "warn"},
    {"zip-duplicate-part-case", "forbidden"},
    {"zip-local-size-mismatch", "corrupt"},
    {"zip-deflate-garbage", "corrupt"},
    {"zip-cd-offset-beyond-eof", "corrupt"},
    {"zip-two-eocd", "corrupt"},
    {"zip-trailing-garbage", "corrupt"},
    {"zip-many-entries", "limit"},
    {"zip-symlink-entry", "forbidden"},
    {"zip-invalid-utf8-name", "corrupt"},
    {"bomb-lying-size", "corrupt"},
    {"bomb-claims-2pow63", "corrupt"},
    {"bomb-in-unused-media", "ok"},
    {"opc-no-root-rels", "corrupt"},
    {"opc-absolute-targets", "ok"},
    {"opc-no-styles-part", "ok"},
    {"opc-type-by-default-extension", "ok"},
    {"opc-target-escapes-package", "forbidden"},
    {"opc-external-main-http", "forbidden"},
    {"opc-rels-loop", "corrupt"},
    {"opc-is-xlsx", "unsupported"},
    {"opc-strict", "ok"},
    {"xml-utf16le-bom", "ok"},
    {"xml-utf16be-bom", "ok"},
    {"xml-no-declaration", "ok"},
    {"xml-wrong-namespace", "corrupt"},
    {"xml-dtd-xxe-file", "forbidden"},
    {"xml-dtd-utf16", "forbidden"},
    {"xml-dtd-harmless", "forbidden"},
    {"deep-sdt", "limit"},
    {"deep-tables", "limit"},
    {"deep-in-numbering", "limit"},
    {"xml-truncated", "corrupt"},
    {"xml-two-roots", "corrupt"},
    {"xml-undefined-entity", "corrupt"},
    {"xml-control-charref", "corrupt"},
    {"xml-nul-after-root", "corrupt"},
    {"xml-surrogate-charref", "corrupt"},
    {"xml-surrogate-utf16", "corrupt"},
    {"xml-invalid-utf8-ff", "corrupt"},
    {"xml-noncharacters-ok", "ok"},
    {"wml-style-cycle", "warn"},
    {"wml-numstylelink-cycle", "warn"},
    {"wml-ilvl-out-of-range", "warn"},
    {"wml-start-roman-letter-huge", "warn"},
    {"wml-gridspan-huge", "warn"},
    {"wml-text-50mb", "ok"},
    {"wml-bookmarks-500k", "ok"},
    {"wml-fields-unbalanced", "warn"},
    {"wml-empty-body", "warn"},
};

std::string expected_class(const HostileSample& sample) {
    if (sample.outcome == testing::Verdict::reject)
        return sample.line.substr(0, sample.line.find(':'));
    return sample.outcome == testing::Verdict::warn ? "warn" : "ok";
}

/// The number of oddities that all stages record; 0 if the file is refused.
std::size_t count_oddities(const std::string& bytes) {
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), {});
    if (!package)
        return 0;
    const auto document = read_document(*package);
    return document ? document->oddities.size() + compute_labels(*document).oddities.size() : 0;
}

} // namespace

TEST_CASE("everything described has a sample, and the sample is expected to end as described") {
    std::map<std::string, std::string> made;
    for (const auto& sample : hostile_samples())
        made[sample.name] = expected_class(sample);
    for (const auto& [name, outcome] : described) {
        INFO(name);
        CHECK(made[name] == outcome);
    }
}

TEST_CASE("the command survives every hostile sample, in its time and memory", "[slow]") {
    const Scratch scratch;
    for (const auto& sample : hostile_samples()) {
        // Under sanitizers the large ones would take minutes. There the replayed seeds take their place.
        if (sample.is_large && is_sanitized)
            continue;
        if (sample.name == "wml-text-50mb" && slower > 1) // it would take a minute without optimisation
            continue;
        INFO(sample.name);
        const auto path = scratch.file("a.docx", sample.bytes());
        const auto done = rapporteur_command({"check", "--format", "json", "--fail-on", "never", path},
                                             {.most_mebibytes = is_sanitized ? 0 : sample.mebibytes});
        CHECK(done.seconds < sample.seconds * slower);
        if (sample.outcome == testing::Verdict::reject) {
            CHECK(done.status == 2);
            CHECK(done.errors.starts_with(path + ": " + expected_class(sample) + ": "));
            CHECK(done.errors.find('\n') == done.errors.size() - 1);
        } else {
            CHECK(done.status == 0);
            CHECK(done.errors == "");
        }
    }
}

TEST_CASE("what is odd about a sample that is read is recorded", "[slow]") {
    for (const auto& sample : hostile_samples()) {
        if (sample.outcome != testing::Verdict::warn)
            continue;
        INFO(sample.name);
        CHECK(count_oddities(sample.bytes()) > 0);
    }
}

TEST_CASE("what is larger than may be read costs a line, wherever it comes from, and no memory") {
    const Scratch scratch;
    const long most_mebibytes = is_sanitized ? 0 : 128;
    const auto from = [&](const std::string& file) {
        return rapporteur_command({"check", "-"}, {.folder = scratch.path().string(),
                                                   .most_mebibytes = most_mebibytes,
                                                   .wrapper = {"sh", "-c", "exec \"$0\" \"$@\" < " + file}});
    };
    // A sparse file of 64 GiB, which takes no space on the disk.
    scratch.file("sparse.docx", "PK\x03\x04");
    std::filesystem::resize_file(scratch / "sparse.docx", std::uintmax_t{64} << 30U);
    const std::string refused =
        "limit: it is larger than the 268435456 bytes allowed; `--max-file` allows more\n";
    const auto named = rapporteur_command(
        {"check", "sparse.docx"}, {.folder = scratch.path().string(), .most_mebibytes = most_mebibytes});
    CHECK(named.errors == "sparse.docx: " + refused);
    CHECK(named.status == 2);
    CHECK(named.seconds < 1 * slower);
    const auto redirected = from("sparse.docx");
    CHECK(redirected.errors == "-: " + refused);
    CHECK(redirected.status == 2);
    CHECK(redirected.seconds < 1 * slower);
    // From an endless input only the allowed amount is read.
    const auto endless = rapporteur_command(
        {"check", "--max-file", "8M", "-"},
        {.most_mebibytes = most_mebibytes, .wrapper = {"sh", "-c", "exec \"$0\" \"$@\" < /dev/zero"}});
    CHECK(endless.errors ==
          "-: limit: it is larger than the 8388608 bytes allowed; `--max-file` allows more\n");
    CHECK(endless.status == 2);
    const auto piped =
        rapporteur_command({"check", "--max-file", "1K", "-"}, {.input = std::string(1025, 'x')});
    CHECK(piped.errors == "-: limit: it is larger than the 1024 bytes allowed; `--max-file` allows more\n");
    CHECK(piped.status == 2);
}

namespace {

/// Documents that are small files but show much text, each in another way.
struct MuchShown {
    std::string name;
    std::string body; ///< the content of w:body
    std::string numbering = {};
};

std::string repeated(int count, const std::string& piece) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += piece;
    return out;
}

std::vector<MuchShown> documents_that_show_much() {
    constexpr int many = slower > 1 ? 5'000 : 100'000;
    const std::string run = "<w:r><w:t>x</w:t></w:r>";
    return {
        {"short paragraphs", repeated(many, "<w:p>" + run + "</w:p>")},
        {"numbered paragraphs",
         repeated(many, "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run + "</w:p>"),
         "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText "
         "w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
         "w:val=\"0\"/></w:num>"},
        {"lines of one paragraph", "<w:p><w:r>" + repeated(many, "<w:t>x</w:t><w:br/>") + "</w:r></w:p>"},
        {"words of one paragraph",
         "<w:p><w:r><w:t>" + repeated(5 * many, "The countries agree to share. ") + "</w:t></w:r></w:p>"},
        {"runs", "<w:p>" + repeated(many, "<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r>" + run) + "</w:p>"},
        {"deletions",
         "<w:p>" + repeated(many, "<w:del w:author=\"a\"><w:r><w:delText>x</w:delText></w:r></w:del>") +
             "</w:p>"},
        {"cells",
         "<w:tbl>" +
             repeated(many / 4, "<w:tr>" + repeated(4, "<w:tc><w:p>" + run + "</w:p></w:tc>") + "</w:tr>") +
             "</w:tbl><w:p/>"},
    };
}

/// The bytes that it shows, including labels, as `--max-shown` counts them.
std::uint64_t shown_bytes_of(const std::string& docx) {
    const auto package = open_package(std::as_bytes(std::span(docx.data(), docx.size())), {});
    REQUIRE(package);
    const auto document = read_document(*package);
    REQUIRE(document);
    std::uint64_t labels = 0;
    for (const Label& label : compute_labels(*document).body)
        labels += label.text.size();
    return document->shown_bytes + labels;
}

} // namespace

TEST_CASE("memory is bounded by what a document shows and by its XML, as the README states it", "[slow]") {
    if (is_sanitized)
        return;
    struct Use {
        std::vector<std::string> arguments;
        std::uint64_t shown_factor;
        std::uint64_t xml_factor = 12;
    };
    constexpr std::uint64_t of_the_command = 96; // libraries and layouts
    const std::vector<Use> uses = {{{"text"}, 8},
                                   {{"check"}, 8},
                                   {{"convert"}, 8},
                                   {{"check", "--format", "html"}, 16},
                                   {{"convert", "--to", "docx", "-o", "/dev/stdout"}, 16},
                                   {{"convert", "--to", "pandoc"}, 16},
                                   {{"review", "-o", "x.docx"}, 16, 24}};
    const Scratch scratch;
    for (const MuchShown& each : documents_that_show_much()) {
        const std::string xml = document_xml(each.body);
        std::vector<ZipItem> items = docx_items(xml);
        if (!each.numbering.empty())
            item(items, "word/numbering.xml").data =
                "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
                each.numbering + "</w:numbering>";
        const std::string docx = write_zip(items);
        scratch.file("a.docx", docx);
        const std::uint64_t shown = shown_bytes_of(docx);
        for (const Use& use : uses) {
            INFO(each.name << ", " << use.arguments.front() << " " << use.arguments.back());
            const std::uint64_t most = xml.size() * use.xml_factor + shown * use.shown_factor;
            auto arguments = use.arguments;
            if (arguments.back() == "/dev/stdout")
                arguments.back() = scratch / "x.docx";
            arguments.emplace_back("a.docx");
            const auto done = rapporteur_command(
                arguments, {.folder = scratch.path().string(),
                            .output_file = scratch / "out",
                            .most_mebibytes = static_cast<long>(of_the_command + (most >> 20U))});
            CHECK(done.errors.find("memory") == std::string::npos);
            CHECK(done.status <= 1);
        }
    }
}

TEST_CASE("a line of a paragraph is shown as a paragraph is, and counts as one") {
    const Scratch scratch;
    scratch.file("a.docx", write_zip(docx_items(document_xml(
                               "<w:p><w:r>" + repeated(10'000, "<w:t>x</w:t><w:br/>") + "</w:r></w:p>"))));
    const auto done =
        rapporteur_command({"check", "--max-shown", "1M", "a.docx"}, {.folder = scratch.path().string()});
    CHECK(done.status == 2);
    CHECK_THAT(done.errors, Catch::StartsWith("a.docx: limit: the document shows more than 1 MiB: "));
}

TEST_CASE("names in the file system that are no sound file cost a line") {
    const Scratch scratch;
    const auto line_of = [&scratch](const std::string& name) {
        const auto done = rapporteur_command({"check", name}, {.folder = scratch.path().string()});
        CHECK(done.status == 2);
        CHECK(done.seconds < 2 * slower);
        return done.errors;
    };
    REQUIRE(::mkfifo((scratch / "fifo.docx").c_str(), 0600) == 0);
    std::filesystem::create_symlink("loop.docx", scratch / "loop.docx");
    std::filesystem::create_symlink("nowhere.docx", scratch / "dangling.docx");
    std::filesystem::create_directory(scratch / "folder.docx");
    CHECK(line_of("fifo.docx") ==
          "fifo.docx: io: it is a named pipe, not a file; `-` reads standard input\n");
    CHECK(line_of("loop.docx") == "loop.docx: io: it cannot be read; it is a loop of symbolic links\n");
    CHECK(line_of("dangling.docx") ==
          "dangling.docx: io: it cannot be read; there is no such file or folder\n");
    CHECK(line_of("folder.docx").starts_with("folder.docx: io: the folder holds no "));

    for (const auto& sample : hostile_samples())
        if (sample.name == "ok-baseline")
            scratch.file("sound.docx", sample.bytes());
    std::filesystem::create_symlink("sound.docx", scratch / "link.docx");
    CHECK(rapporteur_command({"text", scratch / "link.docx"}).output == "Resolution\n");
}
