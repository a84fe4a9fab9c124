// Words of documents and names of files cannot control the terminal, or programs that read the output.
#include "cli/command.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace rapporteur::testing;

namespace {

// C1 controls, a right-to-left override, a line separator; also characters that some scripts need: a joiner,
// a soft hyphen.
const std::string acting = "a\xC2\x9B"
                           "2Jb \xE2\x80\xAE"
                           "c\xE2\x80\xA8"
                           "d";
const std::string shown = "a\\xc2\\x9b2Jb \\xe2\\x80\\xaec\\xe2\\x80\\xa8d";
const std::string needed = " \xE2\x80\x8D\xC2\xADü";

std::string document() {
    return write_zip(docx_items(document_xml("<w:p><w:r><w:t>" + acting + needed + "</w:t></w:r></w:p>")));
}

bool has_script() {
    if (std::system("script -qec true /dev/null >/dev/null 2>&1") == 0) // NOLINT: a fixed command
        return true;
    WARN("skipped: there is no `script` to make a terminal");
    return false;
}

std::string on_terminal(const Scratch& scratch, const std::string& arguments) {
    const Surroundings there{
        .folder = scratch.path().string(),
        .wrapper = {"sh", "-c",
                    "script -qec '" + command_path().string() + " " + arguments + "' /dev/null </dev/null"}};
    return rapporteur_command({}, there).output;
}

} // namespace

TEST_CASE("untrusted output: text is byte for byte for programs, and harmless for a terminal and for git") {
    const Scratch scratch;
    scratch.file("a.docx", document());
    const Surroundings there{.folder = scratch.path().string()};
    CHECK(rapporteur_command({"text", "a.docx"}, there).output == acting + needed + "\n");
    CHECK(rapporteur_command({"text", "--for-diff", "a.docx"}, there).output == shown + needed + "\n");
    if (has_script())
        CHECK(on_terminal(scratch, "text a.docx") == shown + needed + "\r\n");
}

TEST_CASE("untrusted output: converted XML shows what acts as references, on a terminal or not") {
    const Scratch scratch;
    scratch.file("a.docx", document());
    const Surroundings there{.folder = scratch.path().string()};
    const std::string xml = rapporteur_command({"convert", "a.docx"}, there).output;
    CHECK_THAT(xml, Catch::Contains("a&#x9B;2Jb &#x202E;c&#x2028;d"));
}

TEST_CASE("untrusted output: colours are the program's own") {
    if (!has_script())
        return;
    const Scratch scratch;
    scratch.file("a.docx", document());
    const std::string coloured = on_terminal(scratch, "check --color always a.docx");
    CHECK_THAT(coloured, Catch::Contains("\x1b[1m"));
    CHECK(coloured.find("\xC2\x9B") == std::string::npos);
    CHECK(coloured.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("untrusted output: names of files are escaped, also for GitHub and in a summary") {
    const Scratch scratch;
    const std::string name = "in/=x\xE2\x80\xAE\x1b[2J\xFF.docx";
    scratch.file(name, "");
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome outcome =
        rapporteur_command({"check", "--format", "github", "--summary", "s.csv", "in"}, there);
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.output,
               Catch::StartsWith("::error file=in/=x\\xe2\\x80\\xae\\x1b[2J\\xff.docx,title=corrupt::"));
    CHECK(scratch.content("s.csv") ==
          "path,output,status,code,message,layout,errors,warnings,infos,corrections,misfit\r\n"
          "in/=x\\xe2\\x80\\xae\\x1b[2J\\xff.docx,,failed,corrupt,the file is empty,,,,,,\r\n");
}
