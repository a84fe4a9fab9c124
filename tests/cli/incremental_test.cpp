// A second run over a converted archive does only what is new, and does not trust its state.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sqlite3.h>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

struct IncrementalArchive {
    Scratch scratch;
    std::string report = read_file(fixtures_folder() / "reports/2014.docx");
    std::string other = read_file(fixtures_folder() / "reports/2017.docx");

    IncrementalArchive() {
        scratch.file("in/a.docx", report);
        scratch.file("in/2015/b.docx", other);
    }
    /// Runs `convert in -o out` and returns its messages. Checks that the state is then usable.
    [[nodiscard]] std::string convert(const std::vector<std::string>& options = {}) const {
        std::vector<std::string> arguments = {"convert", "in", "-o", "out"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Outcome outcome = rapporteur_command(arguments, {.folder = scratch.path().string()});
        CHECK(outcome.output == "");
        return outcome.errors;
    }
    [[nodiscard]] std::string source(const std::string& name) const {
        return fs::canonical(scratch.path()).string() + "/in/" + name;
    }
};

constexpr auto all_new = "2 files: 2 converted\n";
constexpr auto nothing_new = "2 files: 0 converted, 2 unchanged\n";
constexpr auto one_new = "2 files: 1 converted, 1 unchanged\n";

} // namespace

TEST_CASE("incremental: what is unchanged is not done again", "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    const std::string xml = archive.scratch.content("out/a.xml");
    const auto written = fs::last_write_time(archive.scratch / "out/a.xml");
    CHECK(archive.convert() == nothing_new);
    CHECK(fs::last_write_time(archive.scratch / "out/a.xml") == written);
    CHECK(archive.convert({"--force"}) == all_new);
    CHECK(archive.scratch.content("out/a.xml") == xml);

    // A new time stamp alone is no change. New bytes are a change, even with the old time stamp.
    const auto stamp = fs::last_write_time(archive.scratch / "in/a.docx");
    fs::last_write_time(archive.scratch / "in/a.docx", stamp + std::chrono::hours(1));
    CHECK(archive.convert() == nothing_new);
    archive.scratch.file("in/a.docx", archive.other);
    fs::last_write_time(archive.scratch / "in/a.docx", stamp);
    CHECK(archive.convert() == one_new);
    CHECK(archive.scratch.content("out/a.xml") != xml);
}

TEST_CASE("incremental: another option or layout is another output", "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    CHECK(archive.convert({"--track-changes", "reject"}) == all_new);
    CHECK(archive.convert({"--track-changes", "reject"}) == nothing_new);
    // The options of a format are options too.
    CHECK(archive.convert({"--to", "pandoc"}) == all_new);
    CHECK(archive.convert({"--to", "pandoc", "--pandoc-api", "1.22"}) == all_new);
    CHECK(archive.convert({"--to", "pandoc", "--pandoc-api", "1.22"}) == nothing_new);

    const std::string layout =
        rapporteur_command({"layouts", "--print", "liaison-officer-network.en"}).output;
    archive.scratch.file("ours.xml", layout);
    CHECK(archive.convert({"--layout", "ours.xml"}) == all_new);
    CHECK(archive.convert({"--layout", "ours.xml"}) == nothing_new);
    archive.scratch.file("ours.xml", layout + "\n");
    CHECK(archive.convert({"--layout", "ours.xml"}) == all_new);
    // A vocabulary beside the layout counts like the layout itself.
    archive.scratch.file("verbs.xml", read_file(source_tree() / "schemas/vocabularies/verbs.xml"));
    CHECK(archive.convert({"--layout", "ours.xml"}) == all_new);
    CHECK(archive.convert({"--layout", "ours.xml"}) == nothing_new);
}

TEST_CASE("incremental: an output that is lost or changed is written again", "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    const std::string xml = archive.scratch.content("out/a.xml");
    fs::remove(archive.scratch / "out/a.xml");
    CHECK(archive.convert() == one_new);
    CHECK(archive.scratch.content("out/a.xml") == xml);

    std::string same_size = xml;
    same_size[same_size.size() / 2] ^= 1;
    archive.scratch.file("out/a.xml", same_size);
    CHECK(archive.convert() == one_new);
    CHECK(archive.scratch.content("out/a.xml") == xml);
    CHECK(archive.convert() == nothing_new);
}

TEST_CASE("incremental: a state that is lost or damaged costs time and nothing else", "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    const std::string xml = archive.scratch.content("out/a.xml");
    fs::remove_all(archive.scratch / "out/.rapporteur");
    CHECK(archive.convert() == all_new);
    CHECK(archive.convert() == nothing_new);
    archive.scratch.file("out/.rapporteur/state.sqlite", "this is no database, whatever its name says");
    CHECK(archive.convert() ==
          std::string(
              "out: the notes of earlier runs are damaged or of another program or version; they were set "
              "aside as "
              "`.rapporteur/state.sqlite.1`, and everything is converted anew\n") +
              all_new);
    CHECK(archive.convert() == nothing_new);
    CHECK(archive.scratch.content("out/a.xml") == xml);

    fs::remove_all(archive.scratch / "out/.rapporteur");
    archive.scratch.file("out/.rapporteur", "a file where the state should be");
    CHECK(archive.convert() == std::string("out: the notes of this run cannot be kept; their place is taken; "
                                           "everything is converted anew\n") +
                                   all_new);
}

TEST_CASE("incremental: a report that failed is tried again, and one that fails keeps its older output",
          "[slow]") {
    const IncrementalArchive archive;
    archive.scratch.file("in/c.docx", "");
    const std::string failed = "in/c.docx: corrupt: the file is empty\n";
    CHECK(archive.convert() == failed + "3 files: 2 converted, 1 failed\n");
    CHECK(archive.convert() == failed + "3 files: 0 converted, 2 unchanged, 1 failed\n");
    archive.scratch.file("in/c.docx", archive.report);
    CHECK(archive.convert() == "3 files: 1 converted, 2 unchanged\n");
    const std::string xml = archive.scratch.content("out/c.xml");
    archive.scratch.file("in/c.docx", "");
    CHECK(archive.convert() == failed + "3 files: 0 converted, 2 unchanged, 1 failed\n");
    CHECK(archive.scratch.content("out/c.xml") == xml);
}

TEST_CASE("incremental: an output whose source is gone is told, and removed when asked for", "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    archive.scratch.file("out/hand-made.xml", "not of this program");
    const std::string source = archive.source("2015/b.docx");
    fs::remove_all(archive.scratch / "in/2015");
    const std::string told = "out/2015/b.xml: its source `" + source + "` is gone; `--prune` removes it\n" +
                             "1 file: 0 converted, 1 unchanged, 1 with a source that is gone\n";
    CHECK(archive.convert() == told);
    CHECK(archive.convert() == told);
    CHECK(archive.convert({"--prune"}) == "out/2015/b.xml: removed; its source `" + source +
                                              "` is gone\n1 file: 0 converted, 1 unchanged, 1 removed\n");
    CHECK(archive.scratch.listing() ==
          "in/ in/a.docx out/ out/.rapporteur/ out/.rapporteur/state.sqlite out/a.xml out/hand-made.xml");
    CHECK(archive.convert({"--prune"}) == "1 file: 0 converted, 1 unchanged\n");
}

TEST_CASE("incremental: pruning removes nothing that was changed by hand or whose archive is out of sight",
          "[slow]") {
    const IncrementalArchive archive;
    archive.scratch.file("more/c.docx", archive.report);
    CHECK(archive.convert() == all_new);
    CHECK(archive.convert({"more"}) == "3 files: 1 converted, 2 unchanged\n");

    archive.scratch.file("out/2015/b.xml", "edited");
    fs::remove(archive.scratch / "in/2015/b.docx");
    fs::rename(archive.scratch / "more", archive.scratch / "elsewhere");
    const std::string more = fs::canonical(archive.scratch.path()).string() + "/more";
    CHECK(archive.convert({"--prune"}) ==
          "out/2015/b.xml: its source `" + archive.source("2015/b.docx") +
              "` is gone; it was changed since it was written and is not removed\n"
              "out/c.xml: its source `" +
              more + "/c.docx` is gone, and with it all of `" + more +
              "`; it is not removed\n"
              "1 file: 0 converted, 1 unchanged, 2 with a source that is gone\n");
    CHECK(archive.scratch.content("out/2015/b.xml") == "edited");
    CHECK(fs::exists(archive.scratch / "out/c.xml"));
}

TEST_CASE("incremental: a run over a part does not take the rest for gone, and an archive may move",
          "[slow]") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    const Surroundings there{.folder = archive.scratch.path().string()};
    CHECK(rapporteur_command({"convert", "in/2015", "-o", "out/2015", "--prune"}, there).errors ==
          "1 file: 1 converted\n");
    CHECK(rapporteur_command({"convert", "--files-from", "-", "-o", "out", "--prune"},
                             {.folder = there.folder, .input = "in/a.docx\n"})
              .errors == "1 file: 1 converted\n");
    fs::rename(archive.scratch / "in", archive.scratch / "moved");
    CHECK(rapporteur_command({"convert", "moved", "-o", "out"}, there).errors ==
          "out/in/a.xml: its source `" + archive.source("a.docx") +
              "` is gone; `--prune` removes it\n"
              "2 files: 0 converted, 2 unchanged, 1 with a source that is gone\n");
}

TEST_CASE("incremental: a run in which everything fails leaves nothing behind") {
    const Scratch scratch;
    scratch.file("in/a.docx", "");
    scratch.file("in/b.docx", "no report");
    const Outcome outcome =
        rapporteur_command({"convert", "in", "-o", "out/a.xml"}, {.folder = scratch.path().string()});
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.errors, Catch::EndsWith("2 files: 0 converted, 2 failed\n"));
    CHECK(scratch.listing() == "in/ in/a.docx in/b.docx");
}

TEST_CASE("incremental: a link in the output folder is not followed") {
    const IncrementalArchive archive;
    fs::create_directories(archive.scratch / "elsewhere");
    fs::create_directories(archive.scratch / "out");
    fs::create_directory_symlink("../elsewhere", archive.scratch / "out/2015");
    CHECK(archive.convert() == "out/2015/b.xml: io: `2015`, a folder on its way, is a link, which is not "
                               "followed\n2 files: 1 converted, 1 failed\n");
    CHECK(fs::is_empty(archive.scratch / "elsewhere"));
}

TEST_CASE("incremental: planted names are told and counted, and touch nothing") {
    const IncrementalArchive archive;
    CHECK(archive.convert() == all_new);
    archive.scratch.file("victim.txt", "keep me");
    sqlite3* planted = nullptr;
    REQUIRE(sqlite3_open((archive.scratch / "out/.rapporteur/state.sqlite").c_str(), &planted) == SQLITE_OK);
    CHECK(sqlite3_exec(
              planted,
              "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 59) INSERT INTO "
              "outputs SELECT CAST('../victim.txt' || i AS BLOB), x'2f6e6f', x'2f', x'2f', x'2f', x'' FROM n",
              nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(planted);
    std::string expected;
    for (int i = 10; i < 20; ++i)
        expected +=
            "out/../victim.txt" + std::to_string(i) +
            ": the notes of earlier runs name it as an output; it lies outside the output folder and is not "
            "touched\n";
    CHECK(archive.convert({"--prune"}) ==
          expected + "out: 40 more names in the notes of earlier runs lie outside the output folder\n" +
              nothing_new);
    CHECK(archive.scratch.content("victim.txt") == "keep me");
    CHECK(archive.convert({"--prune"}) == nothing_new);
}

TEST_CASE("incremental: what was told of a report is told again by the runs that do not convert it",
          "[slow]") {
    const Scratch scratch;
    scratch.file("in/a.docx", read_file(fixtures_folder() / "drafts/number-gap.docx"));
    scratch.file("in/letter.txt", "Dear Ana,\nthank you for the books.\n");
    scratch.file("in/places.docx", read_file(fixtures_folder() / "drafts/places-differ.docx"));
    const auto convert = [&scratch](const std::vector<std::string>& options) {
        std::vector<std::string> arguments = {"convert",      "in",       "-o",   "out",
                                              "--with-texts", "--format", "jsonl"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    };
    const auto unchanged = [](std::string told) {
        for (const std::string word : {"converted", "unrecognized"}) {
            const std::string status = "\"status\":\"" + word + "\"";
            for (auto at = told.find(status); at != std::string::npos; at = told.find(status))
                told.replace(at, status.size(), "\"status\":\"unchanged\"");
        }
        return told;
    };
    const auto remarks = [](const std::string& errors) {
        return errors.substr(0, errors.rfind('\n', errors.size() - 2)); // without the count of the files
    };
    const Outcome first = convert({});
    CHECK(first.output.find("\"misfit\":\"") != std::string::npos);
    CHECK(first.errors.find("in/letter.txt: ") != std::string::npos);
    CHECK(first.errors.find("in/places.docx: 1 error") != std::string::npos);
    const Outcome second = convert({});
    CHECK(second.output == unchanged(first.output));
    CHECK(remarks(second.errors) == remarks(first.errors));
    CHECK(second.errors.find("3 files: 0 converted, 3 unchanged\n") != std::string::npos);
    // In another language other words are told, and the next run must know them.
    const Outcome spanish = convert({"--language", "es"});
    CHECK(spanish.errors.find("in/places.docx: queda 1 error") != std::string::npos);
    CHECK(remarks(convert({"--language", "es"}).errors) == remarks(spanish.errors));

    // Anybody may write into the state: what it says acts on no terminal, and what is no state is done again.
    const auto change = [&scratch](const std::string& sql) {
        sqlite3* state = nullptr;
        REQUIRE(sqlite3_open((scratch / "out/.rapporteur/state.sqlite").c_str(), &state) == SQLITE_OK);
        CHECK(sqlite3_exec(state, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(state);
    };
    change(
        "UPDATE outputs SET told = CAST(told || x'001B5B324A' AS BLOB) WHERE output = CAST('a.xml' AS BLOB)");
    const Outcome planted = convert({"--language", "es"});
    CHECK(planted.errors.find("[2J\n") != std::string::npos);
    CHECK(planted.errors.find('\x1b') == std::string::npos);
    change("UPDATE outputs SET told = x'00'");
    CHECK(convert({"--language", "es"}).errors.find("3 archivos: 2 conv") != std::string::npos);
}
