#include "fuzz/seeds.hpp"

#include "archive/state.hpp"
#include "fuzz/parts_input.hpp"
#include "package/package.hpp"
#include "support/drafts.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/report_variants.hpp"
#include "support/scratch.hpp"

#include <fstream>
#include <iterator>

namespace rapporteur::fuzzing {
namespace {

constexpr std::size_t small = 16'384;
constexpr std::size_t parts_most = 65'536;

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

class Collector {
public:
    void add_package(const std::string& name, const std::string& bytes) {
        if (bytes.size() >= small)
            return;
        add("package", name, 'p' + bytes);
        if (const auto package = open_package(bytes_of(bytes), {}))
            add("package", name + ".xml", 'x' + package->main().xml);
    }

    void add_parts(const std::string& name, const std::string& bytes, std::uint8_t mode = 0) {
        const auto package = open_package(bytes_of(bytes), {});
        if (!package)
            return;
        PartsInput input;
        input.mode = mode;
        for (const auto part_name : part_names) {
            const Part* part = package->find(part_name);
            // Word's own styles are long and nearly the same in all files.
            input.parts.push_back(part != nullptr && part->xml.size() < small * 2 ? part->xml : "");
        }
        const std::string joined = join(input);
        if (joined.size() > parts_most)
            return;
        add("document", name, joined);
        add("line", name, joined);
        add("writers", name, joined);
    }

    void add(const char* target, const std::string& name, std::string bytes) {
        seeds.push_back({target, name, std::move(bytes)});
    }

    std::vector<Seed> seeds;
};

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A layout of the program with one of its vocabularies, and each of them alone for its grammar.
void add_layouts(Collector& collector) {
    const auto schemas = testing::source_tree() / "schemas";
    const std::string vocabulary = read(schemas / "vocabularies/months.xml");
    for (const std::string& name : layout_names()) {
        const std::string layout(layout_source(name).value());
        collector.add("layout", name, join({0, {layout, ""}}));
        collector.add("layout", name + "-and-months", join({0, {layout, vocabulary}}));
        collector.add("verify", name, '\x01' + layout);
    }
    collector.add("verify", "months", '\x02' + vocabulary);
    for (const char* year : {"2014", "2018"}) {
        const auto golden = testing::source_tree() / "tests/golden/reports" / year / "report.xml";
        collector.add("verify", std::string("report-") + year, std::string(1, '\0') + read(golden));
    }
}

constexpr char as_xml = '\x20';
constexpr char as_plain_text = '\x80';

/// Reports as XML, alone and in pairs: drafts of one report, two languages, a text, a Word file.
void add_report_xml(Collector& collector) {
    const auto goldens = testing::source_tree() / "tests/golden";
    const std::string everything = read(testing::source_tree() / "tests/writers/everything.xml");
    collector.add("writers", "everything", as_xml + everything);
    collector.add("verify", "everything", std::string(1, '\0') + everything);
    std::vector<std::string> reports{everything};
    for (const char* folder : {"drafts", "kinds", "languages"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(goldens / folder)) {
            std::string xml = entry.path().filename() == "report.xml" ? read(entry.path()) : "";
            if (xml.empty() || xml.size() > small)
                continue;
            const std::string name = entry.path().parent_path().filename();
            collector.add("writers", std::string(folder) + "-" + name, as_xml + xml);
            collector.add("compare", std::string(folder) + "-" + name, join({0, {reports.back(), xml}}));
            reports.push_back(std::move(xml));
        }
    }
    for (const testing::Draft& draft : testing::drafts()) {
        const auto package = open_package(bytes_of(read(draft.docx)), {});
        if (package && package->main().xml.size() < small)
            collector.add("compare", "draft-" + draft.name, join({0x40, {everything, package->main().xml}}));
    }
    const auto texts = testing::fixtures_folder() / "texts";
    collector.add("compare", "texts", join({0, {read(texts / "2013.txt"), read(texts / "2017.txt")}}));
}

void add_configurations(Collector& collector) {
    collector.add(
        "configuration", "toml",
        "clayout = \"auto\"\nfail-on = \"warning\"\nmembers = [\"Mexico\", \"CR\"]\n[rules]\nspelling = "
        "\"on\"\ntext-unread = { severity = \"error\", bytes = 10 }\n[[override]]\nfiles = [\"201?/**\"]\n"
        "fail-on = \"never\"\n[[suppress]]\nrule = \"RN401\"\nwords = \"of  a\"\nreason = \"x\"\n"
        "until = 2027-01-31\nfiles = \"*.docx\"\n");
    collector.add(
        "configuration", "baseline",
        "b{\"version\": 1, \"findings\": [\n{\"file\": \"a.docx\", \"rule\": \"text-spacing\", \"words\": "
        "\"of  a\", \"count\": 2}\n]}");
}

/// A state of this program, and one that somebody else made.
void add_states(Collector& collector) {
    constexpr std::size_t page = 256;
    const auto add = [&](const char* name, const std::string& database) {
        const std::size_t pages = database.size() / page;
        collector.add("state", name,
                      std::string{static_cast<char>(pages & 0xFFU), static_cast<char>(pages >> 8U)} +
                          database);
    };
    const testing::Scratch scratch;
    {
        const ClosedFolder folder(scratch.path().string());
        auto state = State::open(folder).value();
        for (const char* output : {"a.xml", "../victim", "2014/b.xml"})
            state.remember({output, "/archive/a.docx", "/archive", "made of", "written"});
        static_cast<void>(state.save().has_value());
    }
    const std::string own = scratch.content(".rapporteur/state.sqlite");
    add("own", own);
    add("empty", "");
    add("half", own.substr(0, own.size() / 2));
}

} // namespace

std::vector<Seed> seeds() {
    Collector collector;
    constexpr std::size_t most_bytes = 1 << 20;
    for (const auto& sample : testing::hostile_samples()) {
        if (sample.is_large)
            continue;
        const std::string bytes = sample.bytes();
        if (bytes.size() > most_bytes)
            continue;
        collector.add_package(sample.name, bytes);
        collector.add_parts(sample.name, bytes);
    }
    for (const auto& draft : testing::drafts()) {
        const auto mode = static_cast<std::uint8_t>(draft.name == "tracked-changes" ? 1 : 0);
        collector.add_parts("draft-" + draft.name, read(draft.docx), mode);
    }
    for (const auto& variant : testing::report_variants(2018))
        collector.add_parts("variant-" + variant.name, variant.docx);
    const auto texts = testing::fixtures_folder() / "texts";
    for (const char* year : {"2013", "2017"})
        for (const char* target : {"line", "writers"})
            collector.add(target, std::string("text-") + year,
                          as_plain_text + read(texts / (std::string(year) + ".txt")));
    std::string counting;
    for (int i = 0; i < 1000; ++i)
        counting += static_cast<char>(i * 37);
    collector.add("numbering", "counting", counting);
    add_layouts(collector);
    add_report_xml(collector);
    collector.add("akn_profile", "default", ' ' + read(testing::source_tree() / "schemas/akn/default.xml"));
    add_configurations(collector);
    add_states(collector);
    return std::move(collector.seeds);
}

} // namespace rapporteur::fuzzing
