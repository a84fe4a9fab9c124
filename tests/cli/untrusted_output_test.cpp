// Words of documents and names of files cannot control the terminal, or programs that read the output.
#include "cli/command.hpp"
#include "package/xml_check.hpp"
#include "printers/formats.hpp"
#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

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

TEST_CASE("untrusted output: whatever is asked of a document, no field of it acts") {
    const Scratch scratch;
    const std::string words =
        acting + " -- --&gt; &lt;b&gt; ::set-output name=x::y ]]&gt; {countries} [x](y) =cmd|x";
    const std::string name = acting + " -- ::x";
    const std::string run = "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    const auto body = [&](const std::string& first) {
        return "<w:p><w:r><w:t>" + first + "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"" + name +
               "\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"" + name +
               "\"/><w:bookmarkEnd w:id=\"1\"/>" + run + "</w:p><w:p><w:ins w:id=\"2\" w:author=\"" + name +
               "\" w:date=\"2017-01-01T00:00:00Z\">" + run +
               "</w:ins></w:p><w:p><w:r><w:t>1. Thank</w:t></w:r>" + run +
               "</w:p><w:p><w:r><w:t>3.  Urge  </w:t></w:r>" + run + "<w:hyperlink w:anchor=\"" + name +
               "\">" + run + "</w:hyperlink></w:p>";
    };
    const std::string file = "=a\xC2\x9B\xE2\x80\xAE::x.docx";
    scratch.file(file, write_zip(docx_items(document_xml(body("Report")))));
    scratch.file("b.docx", write_zip(docx_items(document_xml(body("Another")))));
    std::vector<std::vector<std::string>> commands;
    std::set<std::string> xml_writers;
    for (const auto& format : rapporteur::printer_formats())
        commands.push_back({"check", "--format", std::string(format.name), file});
    for (const char* option : {"--concise", "--statistics", "--explain-layout", "--review"})
        commands.push_back({"check", option, file});
    for (const auto& writer : rapporteur::writers()) {
        if (writer.extension != ".docx") // bytes of a container, which nobody reads on a terminal
            commands.push_back({"convert", "--to", std::string(writer.name), file});
        if (writer.extension == ".xml")
            xml_writers.emplace(writer.name);
    }
    commands.push_back({"convert", "--diff", file});
    commands.push_back({"convert", "--unique-names", "-o", "out", file, "b.docx"});
    commands.push_back({"review", "-o", "review.docx", file});
    commands.push_back({"layouts", "learn", file});
    commands.push_back({"text", "--for-diff", "--explain", file});
    for (const char* format : {"text", "json", "html"}) {
        for (const char* as : {"drafts", "languages"})
            commands.push_back({"compare", "--format", format, "--as", as, file, "b.docx"});
    }
    for (const auto& command : commands) {
        const Outcome done = rapporteur_command(command, {.folder = scratch.path().string()});
        INFO(command[0] << ' ' << command[1] << ' ' << command[2] << '\n' << done.output << done.errors);
        CHECK(done.status <= 1);
        for (const std::string& shown_text : {done.output, done.errors}) {
            for (const char* acts : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x80\xA8", "\n::set-output"})
                CHECK(shown_text.find(acts) == std::string::npos);
            if (std::find(command.begin(), command.end(), "html") != command.end())
                CHECK(shown_text.find("<b> ::") == std::string::npos);
        }
        const bool is_xml = command[0] == "layouts" || xml_writers.contains(command[2]);
        if (is_xml)
            CHECK(rapporteur::check_xml(done.output, "output", {}).has_value());
    }
}

TEST_CASE("untrusted output: names are escaped in what the hook says") {
    const Scratch scratch;
    scratch.file("=a\xC2\x9B\xE2\x80\xAE\x1b[2J.docx",
                 read_file(fixtures_folder() / "drafts/clean-typed.docx"));
    const std::string git = "cd " + scratch.path().string() + " && git init -q . && git add -A";
    REQUIRE(std::system(git.c_str()) == 0); // NOLINT: no input of anybody
    const Outcome done = rapporteur_command({"hook", "convert"}, {.folder = scratch.path().string()});
    CHECK(done.status == 0);
    CHECK(done.output == "=a\\xc2\\x9b\\xe2\\x80\\xae\\x1b[2J.xml: written\n");
    CHECK(done.errors == "");
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
