// Files that are not Word files, as the command reads them.
#include "cli/command.hpp"
#include "support/places.hpp"

#include "support/docx_zip.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur::testing;

namespace {

constexpr auto rtf = "{\\rtf1 1. Thank}";

/// A folder with a fake `soffice` that makes the same Word file from any input.
struct Office {
    Office() {
        const auto report = fixtures_folder() / "reports/2014.docx";
        const auto program = scratch.file("bin/soffice", "#!/bin/sh\n"
                                                         "while [ \"$1\" != --outdir ]; do shift; done\n"
                                                         "mkdir -p \"$2\"; cp '" +
                                                             report.string() + "' \"$2/document.docx\"\n");
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        scratch.file("in/old.doc.rtf", rtf);
    }
    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const {
        return rapporteur_command(
            arguments, {.folder = scratch.path().string(), .path = scratch / "bin" + ":/usr/bin:/bin"});
    }

    Scratch scratch;
};

} // namespace

TEST_CASE("command: a text is read as a report, whatever the verb") {
    const auto texts = fixtures_folder() / "texts";
    const auto shown = rapporteur_command({"text", (texts / "2017.txt").string()});
    CHECK(shown.status == 0);
    CHECK(shown.errors == "");
    CHECK(shown.output == read_file(source_tree() / "tests/golden/texts/2017/text.txt"));
    const auto checked = rapporteur_command({"check", "--concise", (texts / "2017.txt").string()});
    CHECK(checked.status == 1);
    CHECK(checked.errors == "");
    CHECK(rapporteur_command({"convert", "-"}, {.input = read_file(texts / "2014.txt")}).status == 0);
}

TEST_CASE("command: what is no text is told in a line, whatever its name") {
    const Scratch scratch;
    scratch.file("noise.txt", std::string("\x01\x02 noise \0", 10));
    scratch.file("page.txt", "<!DOCTYPE html><p>1. Thank</p>");
    scratch.file("report.docx", "1. Thank the delegations.");
    const auto refusal = [&scratch](const std::string& name) {
        const auto outcome = rapporteur_command({"text", name}, {.folder = scratch.path().string()});
        CHECK(outcome.status == 2);
        CHECK(outcome.output == "");
        return outcome.errors;
    };
    CHECK(refusal("noise.txt") ==
          "noise.txt: corrupt: the file is neither a Word document nor a text; it does not "
          "begin as a zip container does\n");
    CHECK(refusal("page.txt") == "page.txt: unsupported: the file is an HTML page, not a Word document\n");
    CHECK(refusal("report.docx") ==
          "report.docx: unsupported: the file is plain text, not a Word document\n");
}

TEST_CASE("command: a folder is searched for texts where that is asked for") {
    const Scratch scratch;
    scratch.file("in/report.txt", "1. Thank the delegations.");
    scratch.file("in/a.docx", read_file(fixtures_folder() / "reports/2014.docx"));
    const Surroundings here{.folder = scratch.path().string()};
    const auto without = rapporteur_command({"text", "in"}, here);
    CHECK(without.errors == "in: passed over: 1 .txt file; `--with-texts` takes it too\n");
    const auto with = rapporteur_command({"text", "--with-texts", "in"}, here);
    CHECK(with.errors == "");
    CHECK(with.output.ends_with("==> in/report.txt <==\n1. Thank the delegations.\n"));
}

TEST_CASE("command: other kinds of documents are converted where that is asked for, and only there") {
    const Office office;
    CHECK(office.run({"check", "in/old.doc.rtf"}).errors ==
          "in/old.doc.rtf: unsupported: the file is an RTF document; `--via-libreoffice` converts it first, "
          "or save "
          "it in Word as .docx\n");
    CHECK(office.run({"text", "in"}).errors ==
          "in: passed over: 1 .doc, .odt or .rtf file; `--via-libreoffice` takes it too\n"
          "in: io: the folder holds no .docx, .docm, .dotx or .dotm file\n");

    const auto shown = office.run({"text", "--via-libreoffice", "in"});
    CHECK(shown.errors == "");
    CHECK(shown.output == read_file(source_tree() / "tests/golden/reports/2014/text.txt"));
    CHECK(office.run({"check", "--via-libreoffice", "in/old.doc.rtf"}).status == 0);

    // The digest is that of the original file.
    const auto converted = office.run({"convert", "--via-libreoffice", "in/old.doc.rtf"});
    CHECK(converted.status == 0);
    CHECK(converted.output.find(
              "<source name=\"old.doc.rtf\" "
              "sha256=\"decff47b6f0c323daa77eb8ec775341c689ecafc3b88f9aa6ffe20d5ba6ac34c\"/>") !=
          std::string::npos);
}

TEST_CASE("command: without LibreOffice it says what is missing; its time is an option") {
    const Office office;
    const auto missing = rapporteur_command({"text", "--via-libreoffice", "in/old.doc.rtf"},
                                            {.folder = office.scratch.path().string(), .path = "/nowhere"});
    CHECK(missing.errors ==
          "in/old.doc.rtf: unsupported: the file is an RTF document; LibreOffice is needed to convert "
          "the file, but there is no `soffice` on the PATH\n");
    office.scratch.file("bin/soffice", "#!/bin/sh\nsleep 100\n");
    CHECK(office.run({"text", "--via-libreoffice", "--libreoffice-time", "1", "in/old.doc.rtf"}).errors ==
          "in/old.doc.rtf: limit: the file is an RTF document; LibreOffice had not converted the file after "
          "1 seconds and "
          "was ended; `--libreoffice-time` and `--max-file` allow more\n");
    CHECK(
        office.run({"text", "--libreoffice-time", "0", "x.doc"})
            .errors.starts_with("rapporteur: `--libreoffice-time` takes seconds from 1 to 86400, not `0`\n"));
}
