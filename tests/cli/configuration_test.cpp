// A folder with a configuration and a baseline, as a secretariat uses them.
#include "cli/command.hpp"
#include "support/places.hpp"

#include "support/docx_zip.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

struct Folder {
    Folder() {
        for (const std::string name : {"dates-differ", "number-gap", "clean-typed"})
            scratch.file("in/" + name + ".docx", read_file(fixtures_folder() / "drafts" / (name + ".docx")));
    }
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const {
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    }
    Scratch scratch;
};

} // namespace

TEST_CASE("configuration: the nearest upwards is taken, the command line goes before it") {
    const Folder folder;
    folder.scratch.file(".rapporteur.toml",
                        "fail-on = \"never\"\n[rules]\nopening-date-mismatch = \"off\"\n"
                        "meeting-kind-variant = \"off\"\nacronym-defined-twice = \"off\"\n"
                        "verb-form-mixed = \"off\"\nitem-single = \"off\"\n");
    const Outcome outcome = folder.run({"check", "--concise", "in"});
    CHECK(outcome.errors == "");
    CHECK(outcome.output ==
          "in/number-gap.docx: resolution 3: error: the number `4.` follows `2.`; expected `3.`; "
          "numbers are skipped; if no resolution was left out, continue the numbers "
          "[resolution-number-sequence]\n"
          "3 files: 2 clean, 1 with findings (1 error); 1 can be repaired by `rapporteur convert`; "
          "`rapporteur review` shows them in Word\n");
    CHECK(outcome.status == 0);
    CHECK(folder.run({"check", "--fail-on", "error", "in"}).status == 1);
    CHECK(folder.run({"check", "--no-config", "in"}).status == 1);
    folder.scratch.file("in/.rapporteur.toml", "");
    CHECK(folder.run({"check", "in"}).status == 1);
    CHECK(folder.run({"check", "--config", ".rapporteur.toml", "in"}).status == 0);
}

TEST_CASE("configuration: a mistake is told once, and nothing is checked by it") {
    const Folder folder;
    folder.scratch.file("in/.rapporteur.toml", "fail_on = \"never\"\n");
    const Outcome outcome = folder.run({"check", "in"});
    CHECK(outcome.errors ==
          "in/.rapporteur.toml:1:1: configuration: `fail_on` is not known here; did you mean `fail-on`?\n");
    CHECK(outcome.output == "");
    CHECK(outcome.status == 2);
    CHECK_THAT(folder.run({"check", "--config", "gone.toml", "in"}).errors,
               Catch::StartsWith("gone.toml: io: it cannot be read"));
    folder.scratch.file("in/.rapporteur.toml", "members = [\"Hondurus\"]\n");
    CHECK(folder.run({"check", "in"}).errors ==
          "in/.rapporteur.toml: layout: the member `Hondurus` is no country of "
          "the vocabulary `countries`; did you mean `Honduras`?\n");
}

TEST_CASE("configuration: who belongs to the conference") {
    const Folder folder;
    folder.scratch.file(".rapporteur.toml", "members = [\"Canada\", \"MX\", \"Panamá\"]\n");
    CHECK_THAT(folder.run({"check", "--concise", "in/clean-typed.docx"}).output,
               Catch::Contains("`Nicaragua` is listed as a participant but is not in the group `member`"));
}

TEST_CASE("configuration: suppressions, unused ones and expired ones") {
    const Folder folder;
    folder.scratch.file(".rapporteur.toml", R"([[suppress]]
rule = "opening-date-mismatch"
files = "in/dates-*.docx"
words = "17 may 2012"
reason = "the meeting began on the eve"
until = 9999-12-31
[[suppress]]
rule = "resolution-number-sequence"
reason = "agreed by telephone"
until = 2001-01-31
[[suppress]]
rule = "opening-missing"
reason = "no such report any more"
[[suppress]]
rule = "opening-missing"
files = "elsewhere/**"
reason = "of files that are not looked at nothing is said"
)");
    const Outcome outcome = folder.run({"check", "--concise", "in"});
    CHECK(outcome.errors ==
          ".rapporteur.toml:7: the suppression of `resolution-number-sequence` expired on "
          "2001-01-31; what it covered is reported again\n"
          ".rapporteur.toml:11: the suppression of `opening-missing` covers nothing; remove it, or "
          "mend its words\n");
    CHECK_THAT(outcome.output,
               Catch::Contains("[resolution-number-sequence]\n") &&
                   Catch::EndsWith("1 can be repaired by `rapporteur convert`; `rapporteur review` shows "
                                   "them in Word; 1 suppressed by the configuration\n"));
    CHECK(outcome.status == 1);
    CHECK_THAT(folder.run({"check", "--format", "json", "in/dates-differ.docx"}).output,
               Catch::Contains(
                   "\"by\": \"configuration\",\n          \"reason\": \"the meeting began on the eve\""));
}

TEST_CASE("configuration: convert follows it too") {
    const Folder folder;
    folder.scratch.file(".rapporteur.toml", "[rules]\nresolution-number-sequence = \"off\"\n");
    CHECK(folder.run({"convert", "--diff", "in/number-gap.docx"}).output == "");
    CHECK_THAT(folder.run({"convert", "in/number-gap.docx"}).output, Catch::Contains("number=\"6\""));
}

TEST_CASE("baseline: what was known is no news, what is new fails, what is gone is told") {
    const Folder folder;
    const Outcome written = folder.run({"check", "--write-baseline", "known/list.json", "in"});
    CHECK(written.errors == "known/list.json: 6 findings of 3 files recorded\n");
    CHECK(written.status == 0);
    CHECK_THAT(folder.scratch.content("known/list.json"),
               Catch::Contains("\"file\": \"../in/dates-differ.docx\""));

    const Outcome known = folder.run({"check", "--baseline", "known/list.json", "in"});
    CHECK(known.output == "3 files: 3 clean; 6 known by the baseline\n");
    CHECK(known.errors == "");
    CHECK(known.status == 0);

    folder.scratch.file("in/dates-differ.docx", read_file(fixtures_folder() / "drafts/item-orphan.docx"));
    const Outcome changed = folder.run({"check", "--concise", "--baseline", "known/list.json", "in"});
    CHECK_THAT(changed.output, Catch::Contains("[item-orphan]\n"));
    CHECK(changed.errors ==
          "known/list.json: 5 of its findings are gone; `--write-baseline` records what is left\n");
    CHECK(changed.status == 1);

    CHECK(folder.run({"check", "--baseline", "in/number-gap.docx", "in"}).status == 2);
    CHECK(folder.run({"check", "--baseline", "gone.json", "in"}).errors ==
          "gone.json: io: it cannot be read; there is no such file or folder\n");
}

TEST_CASE("convert: --diff shows what would change and writes nothing") {
    const Folder folder;
    const Outcome outcome = folder.run({"convert", "--diff", "in"});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.output,
               Catch::StartsWith("--- in/number-gap.docx\n+++ in/number-gap.docx (corrected)\n@@ -"));
    CHECK_THAT(outcome.output,
               Catch::Contains("\n-4. Regarding unaccompanied migrant children, the following was "
                               "agreed"));
    CHECK_THAT(outcome.output,
               Catch::Contains("\n+3. Regarding unaccompanied migrant children, the following was "
                               "agreed"));
    CHECK(folder.scratch.listing() == "in/ in/clean-typed.docx in/dates-differ.docx in/number-gap.docx");
    CHECK(folder.run({"convert", "--diff", "-o", "x", "in"}).status == 2);

    const std::string unknown = (fixtures_folder() / "drafts/participant-unknown.docx").string();
    const Outcome unsafe = folder.run({"convert", "--diff", unknown});
    CHECK(unsafe.errors == unknown + ": 1 more can be corrected with `--unsafe-fixes`\n");
    CHECK_THAT(folder.run({"convert", "--diff", "--unsafe-fixes", unknown}).output,
               Catch::Contains("Guatemala"));
}
