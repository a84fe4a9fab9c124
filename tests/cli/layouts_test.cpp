// Layouts as a secretariat uses them: recognised, named, self-written; and messages for mistakes.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

const std::string family = (fixtures_folder() / "family/").string();
const std::string minutes = (fixtures_folder() / "minutes/").string();

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const std::string unrelated =
    "Finance Committee\n\nThe chair welcomed the members.\n\n1. The budget\n\n2. Any other business\n";

} // namespace

TEST_CASE("command: the layout is recognised, and can be named") {
    for (const std::string layout : {"", "auto", "regional-consultation-group.es"}) {
        std::vector<std::string> arguments{"check", "--format", "json", "grupo-2008-tela.docx"};
        if (!layout.empty())
            arguments.insert(arguments.end(), {"--layout", layout});
        const Outcome outcome = rapporteur_command(arguments, {.folder = family});
        CHECK(outcome.status == 0);
        CHECK(outcome.output.find("\"layout\": \"regional-consultation-group.es\"") != std::string::npos);
    }
    const Outcome other = rapporteur_command(
        {"check", "--layout", "liaison-officer-network.en", "--concise", "grupo-2008-tela.docx"},
        {.folder = family});
    CHECK(other.status == 1);
    CHECK(other.output.find("[opening-missing]") != std::string::npos);
    CHECK(other.output.find("[layout-unrecognized]") == std::string::npos);
}

TEST_CASE("command: of a document that no layout fits it is said, with the nearest") {
    const Scratch scratch;
    scratch.file("budget.txt", unrelated);
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome checked = rapporteur_command({"check", "--concise", "budget.txt"}, there);
    CHECK(checked.status == 1);
    CHECK(checked.output ==
          "budget.txt: document: error: this fits no known layout; `declaration.en` comes nearest, but "
          "it "
          "lacks an opening; name its layout with `--layout`, or write one; until then nothing else is "
          "reported "
          "[layout-unrecognized]\n1 file: 1 with findings (1 error)\n");
    const Outcome converted = rapporteur_command({"convert", "budget.txt"}, there);
    CHECK(converted.status == 0);
    CHECK(converted.errors == "budget.txt: fits no known layout; read by the nearest, "
                              "`declaration.en`; `rapporteur check` says what it lacks\n");
    const Outcome named = rapporteur_command(
        {"check", "--concise", "--layout", "liaison-officer-network.en", "budget.txt"}, there);
    CHECK(named.output.find("[layout-unrecognized]") == std::string::npos);
}

TEST_CASE(
    "command: a document of no layout that was found in a folder is counted and named, and is no failure") {
    const Scratch scratch;
    scratch.file("archive/budget.txt", unrelated);
    const Surroundings there{.folder = scratch.path().string()};
    const auto check = [&there](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"check", "--with-texts", "--concise"});
        arguments.emplace_back("archive");
        return rapporteur_command(arguments, there);
    };
    const Outcome told = check({});
    CHECK(told.status == 0);
    CHECK(told.output == "1 file: 1 of no known layout (archive/budget.txt)\n");
    CHECK(check({"--other-documents", "skip"}).output == "1 file: 1 of no known layout\n");
    CHECK(check({"--other-documents", "error"}).status == 1);
    scratch.file(".rapporteur.toml", "other-documents = \"error\"\n");
    CHECK(check({}).status == 1);
    scratch.file(".rapporteur.toml", "other-documents = \"never\"\n");
    CHECK(check({}).errors.find(".rapporteur.toml:1:19: configuration: `other-documents` is `never`; there "
                                "are: error, tell, skip") != std::string::npos);
}

TEST_CASE("command: minutes of another body are checked by files alone") {
    const Surroundings there{.folder = minutes};
    const auto check = [&there](const std::string& document) {
        return rapporteur_command({"check", "--concise", "--layout", "minutes.xml", document}, there);
    };
    CHECK(check("fourth-session.docx").output == "1 file: 1 clean\n");
    CHECK(check("sixth-session-automatic.docx").output == "1 file: 1 clean\n");
    CHECK(check("fifth-session-gap.docx").output ==
          "fifth-session-gap.docx: opening: warning: `Wisconsin` is listed as a participant but is not in "
          "the group "
          "`party`; check the list, or add the country to the group in the vocabulary "
          "[opening-participant-unknown]\n"
          "fifth-session-gap.docx: opening: warning: `Pensylvania` is not a country this layout knows; did "
          "you mean "
          "`Pennsylvania`? [opening-participant-unknown]\n"
          "fifth-session-gap.docx: decision 2: warning: the number `Decision 5/3` follows `Decision 5/1`; "
          "expected "
          "`Decision 5/2`; numbers are skipped; if no decision was left out, continue the numbers "
          "[resolution-number-sequence]\n"
          "1 file: 1 with findings (3 warnings); `rapporteur review` shows them in Word\n");

    const Outcome converted =
        rapporteur_command({"convert", "--layout", "minutes.xml", "fourth-session.docx"}, there);
    CHECK(converted.errors == "");
    CHECK(converted.status == 0);
    const auto has = [&converted](const std::string& part) {
        INFO(part);
        CHECK(converted.output.find(part) != std::string::npos);
    };
    has("layout=\"lower-lakes-minutes\"");
    has("<meeting date=\"2019-05-14\" endDate=\"2019-05-15\">");
    has("<place country=\"CA\">Toronto, Canada</place>");
    has("<participant>New York</participant>");
    has("<resolution xml:id=\"r2\" number=\"2\" shown=\"Decision 4/2:\">");
    has("<item xml:id=\"r3.b\" letter=\"b\">");
    const Scratch scratch;
    scratch.file("fourth.xml", converted.output);
    CHECK(rapporteur_command({"verify", scratch / "fourth.xml"}).status == 0);
}

TEST_CASE("command: an author is told everything that is wrong with a layout") {
    const Scratch scratch;
    std::string text = read_file(minutes + "minutes.xml");
    text = replaced(text, "<opening>", "<opning>");
    text = replaced(text, "</opening>", "</opning>");
    text = replaced(text, "name=\"text-spacing\"", "name=\"text-spacin\"");
    text = replaced(text, "role=\"title\"", "role=\"titel\"");
    text = replaced(text, "format=\"lowerLetter\"", "format=\"lowerleter\"");
    scratch.file("ours.xml", text);
    scratch.file("vocabularies/commission.xml", read_file(minutes + "vocabularies/commission.xml"));
    scratch.file("vocabularies/parties.xml", replaced(read_file(minutes + "vocabularies/parties.xml"),
                                                      "<form>Ohio</form>", "<frm>Ohio</frm>"));
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome examined = rapporteur_command({"layouts", "ours.xml"}, there);
    CHECK(examined.status == 2);
    CHECK(examined.output == "");
    CHECK(examined.errors ==
          "parties.xml:7:36: layout: `frm` is not known in `term`; did you mean `form`?\n"
          "ours.xml:17:5: layout: `role` is `titel`; did you mean `title`?\n"
          "ours.xml:21:3: layout: `opning` is not known in `layout`; did you mean `opening`?\n"
          "ours.xml:41:5: layout: `format` is `lowerleter`; did you mean `lowerLetter`?\n"
          "ours.xml:50:5: layout: there is no rule `text-spacin`; did you mean `text-spacing`?\n");

    // A job that needs the layout stops at the first mistake. A program gets the mistake as JSON.
    const auto report = (fixtures_folder() / "reports/2014.docx").string();
    const Outcome checked = rapporteur_command({"check", "--layout", "ours.xml", report}, there);
    CHECK(checked.status == 2);
    CHECK(checked.errors == "parties.xml:7:36: layout: `frm` is not known in `term`; did you mean `form`?\n");
    CHECK(checked.output == "");
    const Outcome json =
        rapporteur_command({"check", "--format", "json", "--layout", "ours.xml", report}, there);
    CHECK(json.status == 2);
    CHECK(json.output.find("\"status\": \"failed\"") != std::string::npos);
    CHECK(json.output.find("\"code\": \"layout\"") != std::string::npos);
    CHECK(json.output.find(
              "\"message\": \"parties.xml:7:36: `frm` is not known in `term`; did you mean `form`?\"") !=
          std::string::npos);
}

TEST_CASE("command: the author's own vocabularies are checked by their grammar too") {
    const Scratch scratch;
    scratch.file("minutes.xml", read_file(minutes + "minutes.xml"));
    scratch.file("vocabularies/commission.xml", replaced(read_file(minutes + "vocabularies/commission.xml"),
                                                         "<form>Lower", "<form kind=\"two words\">Lower"));
    const std::string parties = read_file(minutes + "vocabularies/parties.xml");
    scratch.file("vocabularies/parties.xml",
                 replaced(parties, "<form>Ohio</form>", "<form xml:lang=\"in English\">Ohio</form>"));
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome examined = rapporteur_command({"layouts", "minutes.xml"}, there);
    CHECK(examined.status == 2);
    CHECK(examined.errors ==
          "commission.xml:5:5: layout: the attribute `kind` of `form` is `two words`; expected one word\n"
          "parties.xml:7:36: layout: the attribute `xml:lang` of `form` is `in English`; expected a language "
          "such as "
          "`en`\n");
    // Every verb that uses the layout refuses it.
    const auto report = (minutes + "fourth-session.docx");
    const Outcome checked = rapporteur_command({"check", "--layout", "minutes.xml", report}, there);
    CHECK(checked.status == 2);
    CHECK(checked.errors ==
          "commission.xml:5:5: layout: the attribute `kind` of `form` is `two words`; expected one word\n");
}

TEST_CASE("command: a vocabulary of one's own that cannot be read is not passed over for the program's") {
    const Scratch scratch;
    scratch.file("minutes.xml", read_file(minutes + "minutes.xml"));
    std::filesystem::create_directories(scratch.path() / "vocabularies/countries.xml");
    const Outcome outcome =
        rapporteur_command({"layouts", "minutes.xml"}, {.folder = scratch.path().string()});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "./vocabularies/countries.xml: io: it is a folder, not a file\n");
}

TEST_CASE("command: what the reader of layouts lets pass, the grammar does not") {
    const Scratch scratch;
    const Surroundings there{.folder = scratch.path().string()};
    const std::string start = "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\">\n";
    const std::string levels =
        "<resolutions><level name=\"act\" format=\"decimal\" text=\"%.\"/></resolutions>\n";
    const auto errors = [&](const std::string& body) {
        scratch.file("ours.xml", start + body + "</layout>\n");
        return rapporteur_command({"layouts", "ours.xml"}, there).errors;
    };
    CHECK(errors("<title>Acts</title>\n" + levels) == "");
    CHECK(errors(levels) == "ours.xml:1:1: layout: `layout` is not complete; expected `title`\n");
    CHECK(errors("<title>Acts</title>\n" + levels + levels) ==
          "ours.xml:4:1: layout: `resolutions` stands twice in `layout`; expected once\n");
    CHECK(errors("<title>Acts</title>\n<lists joints=\"and\">y</lists>\n" + levels) ==
          "ours.xml:3:1: layout: `lists` holds something; it has to be empty\n");
}

TEST_CASE("command: the mistakes of a layout come in their order, whoever finds them") {
    const Scratch scratch;
    scratch.file("ours.xml",
                 "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\">\n"
                 "<title>Acts</title>\n"
                 "<vocabulary href=\"words.xml\"/>\n"
                 "<lists joints=\"and\">y</lists>\n"
                 "<titleBlock><line role=\"titel\"><cue>acts</cue></line></titleBlock>\n"
                 "<submission><cue>we <b>submit</b></cue></submission>\n"
                 "<resolutions><level name=\"act\" format=\"decimal\" text=\"%.\"/></resolutions>\n"
                 "<resolutions><level name=\"act\" format=\"roman\" text=\"%.\"/></resolutions>\n"
                 "</layout>\n");
    scratch.file("words.xml", "<vocabulary xmlns=\"urn:rapporteur:vocabulary:1\" name=\"words\">\n"
                              "<term code=\"a\"><form kind=\"two words\">one</form></term>\n"
                              "<term code=\"b\"><frm>two</frm></term>\n"
                              "</vocabulary>\n");
    const Outcome examined = rapporteur_command({"layouts", "ours.xml"}, {.folder = scratch.path().string()});
    CHECK(examined.status == 2);
    CHECK(examined.errors ==
          "words.xml:2:16: layout: the attribute `kind` of `form` is `two words`; expected one word\n"
          "words.xml:3:16: layout: `frm` is not known in `term`; did you mean `form`?\n"
          "ours.xml:4:1: layout: `lists` holds something; it has to be empty\n"
          "ours.xml:5:13: layout: `role` is `titel`; did you mean `title`?\n"
          "ours.xml:6:21: layout: `b` is not known in `cue`; expected here: none\n"
          "ours.xml:8:1: layout: `resolutions` stands twice in `layout`; expected once\n"
          "ours.xml:8:14: layout: the attribute `format` of `level` is `roman`; expected one of `decimal`, "
          "`lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`, `ordinal`, `bullet`, `none`\n");
}

TEST_CASE(
    "command: a decision numbered by another session, and a reference to one that is not there, are told") {
    const Scratch scratch;
    scratch.file("minutes.txt",
                 "JOINT COMMISSION ON THE LOWER LAKES\n"
                 "Minutes of the fourth session\n"
                 "Toronto, Canada, 14-15 May 2019\n"
                 "The fourth session of the Joint Commission on the Lower Lakes was opened in Toronto, "
                 "Canada, on 14 and 15 May 2019. Present were the delegations of Ontario, Quebec, the State "
                 "of New York, Ohio and Pennsylvania.\n"
                 "DECISIONS\n"
                 "Decision 4/1: The Commission adopts the programme of work for the year.\n"
                 "Decision 4/2: The Commission takes note of Decision 4/9.\n"
                 "Decision 4/3: The Commission asks the parties to send their measurements.\n"
                 "Decision 5/4: The Commission thanks the secretary.\n"
                 "Decision 4/5: The Commission refers to Decision 3/4 and to Decision 4/1.\n"
                 "The session was closed on 15 May 2019.\n");
    const Outcome outcome =
        rapporteur_command({"check", "--concise", "--layout", minutes + "minutes.xml", "minutes.txt"},
                           {.folder = scratch.path().string()});
    CHECK(outcome.output ==
          "minutes.txt: decision 2: warning: there is no decision `9`; see which one was meant "
          "[reference-missing]\n"
          "minutes.txt: decision 4: warning: the label reads `Decision 5/4:`; expected `Decision 4/4:`; the "
          "layout labels a "
          "decision like `Decision 4/4:` [resolution-label-style]\n"
          "1 file: 1 with findings (2 warnings); 1 can be repaired by `rapporteur convert`\n");
}
