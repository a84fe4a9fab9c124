// Where `convert` writes, and where it refuses to.
#include "cli/command.hpp"
#include "support/places.hpp"

#include "support/docx_zip.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

/// A folder with reports, in which the command runs.
struct ConvertArchive {
    Scratch scratch;
    std::string docx = read_file(fixtures_folder() / "reports/2014.docx");

    [[nodiscard]] Outcome convert(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "convert");
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    }
    [[nodiscard]] std::string refusal(const std::vector<std::string>& arguments) const {
        const auto before = scratch.listing();
        const Outcome outcome = convert(arguments);
        CHECK(outcome.status == 2);
        CHECK(outcome.output == "");
        CHECK(scratch.listing() == before);
        return outcome.errors;
    }
};

} // namespace

TEST_CASE("convert: one report goes to standard output, a file or a folder") {
    const ConvertArchive archive;
    archive.scratch.file("a.docx", archive.docx);
    fs::create_directory(archive.scratch / "out");

    const std::string xml = archive.convert({"a.docx"}).output;
    CHECK_THAT(xml, Catch::StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report ") &&
                        Catch::Contains("<source name=\"a.docx\" sha256=\"") &&
                        Catch::EndsWith("</report>\n"));
    CHECK(archive.convert({"a.docx", "-o", "-"}).output == xml);
    CHECK(archive.convert({"a.docx", "-o", "b.xml"}).status == 0);
    CHECK(archive.convert({"a.docx", "-o", "out"}).status == 0);
    CHECK(archive.convert({"a.docx", "-o", "new/"}).status == 0);
    CHECK(archive.scratch.listing() == "a.docx b.xml new/ new/a.xml out/ out/a.xml");
    for (const std::string file : {"b.xml", "new/a.xml", "out/a.xml"})
        CHECK(archive.scratch.content(file) == xml);
}

TEST_CASE("convert: what it writes is valid by its grammar") {
    const ConvertArchive archive;
    archive.scratch.file("a.docx", archive.docx);
    const Outcome outcome =
        rapporteur_command({"verify", "-"}, {.input = archive.convert({"a.docx"}).output});
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "");
    CHECK(outcome.errors == "");
}

TEST_CASE("convert: a folder keeps its sub-folders, and a bad report stops no other") {
    const ConvertArchive archive;
    archive.scratch.file("in/2014/June.docx", archive.docx);
    archive.scratch.file("in/2015/June.docm", archive.docx);
    archive.scratch.file("in/bad.docx", "");

    const Outcome outcome = archive.convert({"in", "-o", "out"});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "in/bad.docx: corrupt: the file is empty\n"
                            "3 files: 2 converted, 1 failed\n");
    CHECK(archive.scratch.listing() ==
          "in/ in/2014/ in/2014/June.docx in/2015/ in/2015/June.docm in/bad.docx "
          "out/ out/.rapporteur/ out/.rapporteur/state.sqlite "
          "out/2014/ out/2014/June.xml out/2015/ out/2015/June.xml");
}

TEST_CASE("convert: several reports need a folder") {
    const ConvertArchive archive;
    archive.scratch.file("a.docx", archive.docx);
    archive.scratch.file("in/b.docx", archive.docx);
    const std::string message =
        "rapporteur: io: several inputs need a folder to be written to; name it with `-o DIR`\n";
    CHECK(archive.refusal({"a.docx", "in/b.docx"}) == message);
    CHECK(archive.refusal({"in"}) == message);
}

TEST_CASE("convert: inputs that would share an output are told, all of them, and the rest is converted") {
    const ConvertArchive archive;
    for (const std::string name :
         {"in/a.docx", "in/A.docm", "in/b.docx", "in/c.docx", "in/c.dotx", "in/c.docm"})
        archive.scratch.file(name, archive.docx);
    const Outcome outcome = archive.convert({"in", "-o", "out"});
    CHECK(outcome.status == 2);
    const std::string way = " too; neither was; `--unique-names` gives each a name of its own\n";
    const auto differ = [](const std::string& own, const std::string& other, const std::string& report) {
        return "io: its output `" + own + "` and `" + other + "`, the one of `" + report +
               "`, differ only in capital letters, which are the same on some disks; neither was written; "
               "rename "
               "one of the two\n";
    };
    CHECK(outcome.errors == "in/A.docm: " + differ("out/A.xml", "out/a.xml", "in/a.docx") +
                                "in/a.docx: " + differ("out/a.xml", "out/A.xml", "in/A.docm") +
                                "in/c.docm: io: `in/c.docx` would be written to `out/c.xml`" + way +
                                "in/c.docx: io: `in/c.docm` would be written to `out/c.xml`" + way +
                                "in/c.dotx: io: `in/c.docm` would be written to `out/c.xml`" + way +
                                "6 files: 1 converted, 5 failed\n");
    CHECK_FALSE(fs::exists(archive.scratch / "out/a.xml"));
    CHECK(fs::exists(archive.scratch / "out/b.xml"));

    const Outcome unique = archive.convert({"in", "-o", "names", "--unique-names"});
    CHECK(unique.status == 0);
    CHECK(fs::exists(archive.scratch / "names/in/a.docx.xml"));
    CHECK(fs::exists(archive.scratch / "names/in/A.docm.xml"));
    CHECK(fs::exists(archive.scratch / "names/in/c.dotx.xml"));
}

TEST_CASE("convert: an output that is an input is refused before anything is written") {
    const ConvertArchive archive;
    for (const std::string name : {"a.docx", "A.docm", "x/a.docx"})
        archive.scratch.file(name, archive.docx);
    fs::create_symlink("a.docx", archive.scratch / "link.xml");

    CHECK(archive.refusal({"a.docx", "-o", "a.docx"}) ==
          "a.docx: io: the output `a.docx` is one of the inputs; nothing was written\n");
    CHECK(archive.refusal({"a.docx", "-o", "link.xml"}) ==
          "link.xml: io: the output `link.xml` is one of the inputs; nothing was written\n");
    CHECK(archive.scratch.content("a.docx") == archive.docx);
}

TEST_CASE("convert: a planted link is replaced and what it leads to is not touched") {
    const ConvertArchive archive;
    archive.scratch.file("a.docx", archive.docx);
    archive.scratch.file("precious", "keep me");
    fs::create_symlink("precious", archive.scratch / "out.xml");
    CHECK(archive.convert({"a.docx", "-o", "out.xml"}).status == 0);
    CHECK(archive.scratch.content("precious") == "keep me");
    CHECK_FALSE(fs::is_symlink(archive.scratch / "out.xml"));
}

TEST_CASE("convert: devices are not replaced by files") {
    const ConvertArchive archive;
    archive.scratch.file("a.docx", archive.docx);
    CHECK(archive.refusal({"a.docx", "-o", "/dev/null"}) ==
          "/dev/null: io: it is a device and is not replaced by a file\n");
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("convert: an unreadable report leaves an older output as it was") {
    const ConvertArchive archive;
    archive.scratch.file("bad.docx", "");
    archive.scratch.file("out.xml", "older");
    CHECK(archive.refusal({"bad.docx", "-o", "out.xml"}) == "bad.docx: corrupt: the file is empty\n");
    CHECK(archive.scratch.content("out.xml") == "older");
}
