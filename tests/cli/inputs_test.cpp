// A file that cannot be read gets one clear line and exit status 2. Unusual names and standard input work.
#include "cli/command.hpp"
#include "support/places.hpp"

#include "support/docx_zip.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

const std::string report = (fixtures_folder() / "reports/2014.docx").string();

/// Runs `text NAME` in the folder of the test.
Outcome text_of(const Scratch& scratch, const std::string& name) {
    return rapporteur_command({"text", "--", name}, {.folder = scratch.path().string()});
}

std::string refusal(const Scratch& scratch, const std::string& name) {
    const Outcome outcome = text_of(scratch, name);
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "");
    return outcome.errors;
}

} // namespace

TEST_CASE("command: what is no report gets one line that says why") {
    const Scratch scratch;
    const std::string docx = read_file(report);
    fs::create_directory(scratch / "folder.docx");
    REQUIRE(::mkfifo((scratch / "pipe.docx").c_str(), 0600) == 0);
    fs::create_symlink("loop.docx", scratch / "loop.docx");
    scratch.file("empty.docx", "");
    scratch.file("plain.docx", "Minutes of the meeting\n");
    scratch.file("old.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    scratch.file("rich.docx", "{\\rtf1 text}");
    scratch.file("cut.docx", docx.substr(0, docx.size() - 10));

    CHECK(refusal(scratch, "missing.docx") ==
          "missing.docx: io: it cannot be read; there is no such file or folder\n");
    CHECK(refusal(scratch, "folder.docx") ==
          "folder.docx: io: the folder holds no .docx, .docm, .dotx or .dotm file\n");
    CHECK(refusal(scratch, "pipe.docx") ==
          "pipe.docx: io: it is a named pipe, not a file; `-` reads standard input\n");
    CHECK(refusal(scratch, "loop.docx") ==
          "loop.docx: io: it cannot be read; it is a loop of symbolic links\n");
    CHECK(refusal(scratch, "/dev/null") ==
          "/dev/null: io: it is a device, not a file; `-` reads standard input\n");
    CHECK(refusal(scratch, "empty.docx") == "empty.docx: corrupt: the file is empty\n");
    CHECK(refusal(scratch, "plain.docx") ==
          "plain.docx: unsupported: the file is plain text, not a Word document\n");
    CHECK_THAT(refusal(scratch, "old.docx"), Catch::StartsWith("old.docx: unsupported: "));
    CHECK_THAT(refusal(scratch, "rich.docx"), Catch::StartsWith("rich.docx: unsupported: "));
    CHECK_THAT(refusal(scratch, "cut.docx"), Catch::StartsWith("cut.docx: corrupt: "));
}

TEST_CASE("command: a limit is a limit") {
    const Outcome outcome = rapporteur_command({"text", "--max-file", "1K", report});
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "");
    CHECK(outcome.errors ==
          report + ": limit: it is larger than the 1024 bytes allowed; `--max-file` allows more\n");
}

TEST_CASE("command: names no person would give work, and are escaped in messages") {
    const Scratch scratch;
    const std::string docx = read_file(report);
    const Surroundings there{.folder = scratch.path().string()};
    const std::string expected = rapporteur_command({"text", report}).output;
    REQUIRE_FALSE(expected.empty());
    for (const std::string name : {"-draft.docx", "--help", "new\nline.docx", "bad\xff.docx", "[a,b]", "{}",
                                   "check", " ", "++", "%%", "a=b.docx", "caf\xc3\xa9.docx"}) {
        INFO(name);
        scratch.file(name, docx);
        const Outcome outcome = text_of(scratch, name);
        CHECK(outcome.errors == "");
        CHECK(outcome.output == expected);
        CHECK(outcome.status == 0);
    }
    CHECK(refusal(scratch, "gone\nline\xff.docx") ==
          "gone\\x0aline\\xff.docx: io: it cannot be read; there is no such file or folder\n");
}

TEST_CASE("command: a dash is standard input") {
    const Outcome outcome = rapporteur_command({"text", "-"}, {.input = read_file(report)});
    CHECK(outcome.status == 0);
    CHECK(outcome.output == rapporteur_command({"text", report}).output);
    const Outcome nothing = rapporteur_command({"text", "-"});
    CHECK(nothing.status == 2);
    CHECK(nothing.errors == "-: corrupt: the file is empty\n");
}

TEST_CASE("command: several inputs are named, one is not; a bad one does not stop the others") {
    const Scratch scratch;
    const std::string docx = read_file(report);
    scratch.file("b/Second.DOCX", docx);
    scratch.file("b/~$Second.docx", "lock");
    scratch.file("b/.git/third.docx", docx);
    scratch.file("a.docx", docx);
    fs::create_directory_symlink(".", scratch / "b/loop");
    const std::string text = rapporteur_command({"text", report}).output;

    const Outcome outcome =
        rapporteur_command({"text", "gone.docx", "b", "a.docx"}, {.folder = scratch.path().string()});
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "==> b/Second.DOCX <==\n" + text + "\n==> a.docx <==\n" + text);
    CHECK(outcome.errors ==
          "b/loop: passed over: it is a link to a folder, which is not followed; name the folder itself\n"
          "gone.docx: io: it cannot be read; there is no such file or folder\n");
}

TEST_CASE("command: neither locale nor time zone nor home changes a byte") {
    const Outcome plain = rapporteur_command({"convert", report});
    const Outcome turkish = rapporteur_command(
        {"convert", report},
        {.environment = {"LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Asia/Tokyo", "HOME=/nonexistent"}});
    CHECK(plain.status == 0);
    CHECK(turkish.output == plain.output);
}
