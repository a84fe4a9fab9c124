// Results, the exit status, and a standard output that does not accept them.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

const std::string reports = (fixtures_folder() / "reports/").string();

Outcome check(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "check");
    return rapporteur_command(arguments, {.folder = reports});
}

} // namespace

TEST_CASE("command: the exit status follows --fail-on") {
    // 2014.docx has warnings and infos. Its own numbers and letters are right.
    CHECK(check({"2014.docx"}).status == 0);
    CHECK(check({"--fail-on", "error", "2014.docx"}).status == 0);
    CHECK(check({"--fail-on", "warning", "2014.docx"}).status == 1);
    CHECK(check({"--fail-on=info", "2014.docx"}).status == 1);
    CHECK(check({"--fail-on", "never", "2014.docx"}).status == 0);
    CHECK(check({"--fail-on", "warning", "2014.docx", "gone.docx"}).status == 2);
    CHECK(check({"--fail-on", "never", "gone.docx"}).status == 2);
    CHECK(check({"--fail-on", "never", "--fail-on", "warning", "2014.docx"}).status == 1);
}

TEST_CASE("command: a file that could not be read stands in the JSON and on standard error") {
    const Outcome outcome = check({"--format", "json", "gone.docx"});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "gone.docx: io: it cannot be read; there is no such file or folder\n");
    CHECK(outcome.output == R"({
  "version": 1,
  "tool": {
    "name": "rapporteur",
    "version": "0.1.0"
  },
  "language": "en",
  "files": [
    {
      "path": "gone.docx",
      "layout": "auto",
      "status": "failed",
      "error": {
        "code": "io",
        "message": "it cannot be read; there is no such file or folder"
      },
      "findings": []
    }
  ],
  "summary": {
    "files": 1,
    "clean": 0,
    "failed": 1,
    "other": 0,
    "errors": 0,
    "warnings": 0,
    "infos": 0,
    "repairable": 0
  }
}
)");
}

TEST_CASE("command: colour is for terminals and whoever insists") {
    const std::string escape = "\x1b[";
    CHECK_THAT(check({"2014.docx"}).output, !Catch::Contains(escape));
    CHECK_THAT(check({"--color", "always", "2014.docx"}).output, Catch::Contains(escape));
    CHECK_THAT(check({"--color=never", "2014.docx"}).output, !Catch::Contains(escape));
    CHECK_THAT(check({"--color=always", "--format", "json", "2014.docx"}).output, !Catch::Contains(escape));
}

TEST_CASE("command: a result that could not be written is no success") {
    const Outcome full = rapporteur_command({"text", reports + "2014.docx"}, {.output_file = "/dev/full"});
    CHECK(full.status == 2);
    CHECK(full.errors == "standard output: io: it cannot be written; no space is left on the device\n");

    const Outcome closed = rapporteur_command({"text", reports + "2014.docx"}, {.closed_output = true});
    CHECK(closed.status == 2);
    CHECK(closed.errors == "standard output: io: it cannot be written; it is closed\n");
}

TEST_CASE("command: standard output that is closed does not become the output file") {
    const Scratch scratch;
    const Outcome outcome = rapporteur_command({"convert", reports + "2014.docx", "-o", scratch / "out.xml"},
                                               {.closed_output = true});
    CHECK(outcome.errors == "");
    CHECK(outcome.status == 0);
    CHECK(scratch.content("out.xml") == rapporteur_command({"convert", reports + "2014.docx"}).output);
}

TEST_CASE("command: text tells on standard error which file within a document it does not read") {
    const Scratch scratch;
    scratch.file("page.docx", docx_from_folder(fixtures_folder() / "rules/content-unread/whole-body-error",
                                               fixtures_folder() / "common"));
    const Outcome outcome = rapporteur_command({"text", "page.docx"}, {.folder = scratch.path().string()});
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "\n");
    CHECK(outcome.errors ==
          "page.docx: another file, `word/annex.html`, is set into this one, and its text is not read\n");
}
