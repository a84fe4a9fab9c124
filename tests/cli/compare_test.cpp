// `compare`, and report XML as an input, from the view of a person and of a script.
#include "cli/command.hpp"

#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

struct TwoReports {
    Scratch scratch;

    TwoReports() {
        scratch.file("a.docx", read_file(fixtures_folder() / "reports/2014.docx"));
        scratch.file("a.es.txt", read_file(fixtures_folder() / "twins/2014.es.txt"));
        std::string draft = read_file(fixtures_folder() / "texts/2014.txt");
        scratch.file("a.txt", draft);
        draft.replace(draft.find("two-month"), 3, "ten");
        scratch.file("new/a.txt", draft);
    }

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const {
        return rapporteur_command(arguments, {.folder = scratch.path().string()});
    }
};

} // namespace

TEST_CASE("command: compare says what differs, and by its status whether") {
    const TwoReports reports;
    const Outcome same = reports.run({"compare", "a.docx", "a.es.txt"});
    CHECK(same.output == "a.docx and a.es.txt, compared as two languages: no difference\n");
    CHECK(same.errors == "");
    CHECK(same.status == 0);
    const Outcome changed = reports.run({"compare", "a.txt", "new/a.txt"});
    CHECK(changed.output == "resolution 2, item a: reworded\n"
                            "    Urge Member Countries to send their progress reports to the TS in a "
                            "[-two-]{+ten+}-month period.\n"
                            "\n"
                            "a.txt and new/a.txt, compared as two drafts: one difference\n");
    CHECK(changed.status == 1);
    const Outcome spanish = reports.run({"compare", "--language", "es", "a.txt", "new/a.txt"});
    CHECK(spanish.output.starts_with("resolución 2, inciso a: cambió la redacción\n"));
    CHECK(spanish.output.ends_with("a.txt y new/a.txt, comparados como dos borradores: una diferencia\n"));
    CHECK(reports.run({"compare", "--format", "json", "a.txt", "new/a.txt"})
              .output.starts_with("{\n  \"version\": 1,"));
    CHECK(reports.run({"compare", "--format", "html", "a.txt", "new/a.txt"})
              .output.starts_with("<!DOCTYPE html>\n"));
    CHECK(reports.run({"compare", "--as", "languages", "a.txt", "a.txt"}).output ==
          "a.txt and a.txt, compared as two languages: no difference\n");
}

TEST_CASE("command: compare reads by the layout that a configuration names") {
    const TwoReports reports;
    const auto layout_of = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"compare", "--format", "json", "a.txt", "new/a.txt"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = reports.run(arguments);
        const auto at = outcome.output.find("\"layout\": \"");
        return at == std::string::npos
                   ? outcome.errors
                   : outcome.output.substr(at + 11, outcome.output.find('"', at + 11) - at - 11);
    };
    CHECK(layout_of({}) == "liaison-officer-network.en");
    reports.scratch.file(".rapporteur.toml", "layout = \"meeting-report.en\"\n");
    CHECK(layout_of({}) == "meeting-report.en");
    CHECK(layout_of({"--no-config"}) == "liaison-officer-network.en");
    CHECK(layout_of({"--layout", "declaration.en"}) == "declaration.en");
    reports.scratch.file(".rapporteur.toml", "layout = \"none.xml\"\n");
    const Outcome wrong = reports.run({"compare", "a.txt", "new/a.txt"});
    CHECK(wrong.status == 2);
    CHECK(wrong.output == "");
    CHECK(wrong.errors != "");
}

TEST_CASE("command: compare tells what it cannot read, and compares nothing then") {
    const TwoReports reports;
    reports.scratch.file("broken.docx", "PK\x03\x04");
    const Outcome gone = reports.run({"compare", "a.docx", "gone.docx"});
    CHECK(gone.status == 2);
    CHECK(gone.output == "");
    CHECK(gone.errors == "gone.docx: io: it cannot be read; there is no such file or folder\n");
    const Outcome broken = reports.run({"compare", "broken.docx", "a.docx"});
    CHECK(broken.status == 2);
    CHECK(broken.output == "");
    CHECK(broken.errors.starts_with("broken.docx: corrupt: "));
    const Outcome one = reports.run({"compare", "a.docx"});
    CHECK(one.status == 2);
    CHECK(one.errors == "rapporteur: `compare` needs two files, A and B\n"
                        "rapporteur: `rapporteur compare --help` shows what there is\n");
    CHECK(reports.run({"compare", "a.docx", "a.docx", "a.docx"}).status == 2);
    CHECK(reports.run({"compare", "--as", "twins", "a.docx", "a.docx"}).status == 2);
}

TEST_CASE("command: report XML is an input of convert and compare") {
    const TwoReports reports;
    REQUIRE(reports.run({"convert", "a.docx", "-o", "a.xml"}).status == 0);
    CHECK(reports.run({"convert", "a.xml"}).output == reports.scratch.content("a.xml"));
    CHECK(reports.run({"convert", "--to", "html", "a.xml"}).output ==
          reports.run({"convert", "--to", "html", "a.docx"}).output);
    CHECK(reports.run({"compare", "a.xml", "a.es.txt"}).status == 0);
    // An .xml file in a folder may be anything, so folders are searched for it only on request.
    REQUIRE(reports.run({"convert", "a.docx", "-o", "xml/"}).status == 0);
    const Outcome all = reports.run({"convert", "--with-xml", "--to", "markdown", "xml", "-o", "md"});
    CHECK(all.status == 0);
    CHECK(reports.scratch.content("md/a.md") ==
          reports.run({"convert", "--to", "markdown", "a.docx"}).output);
    reports.scratch.file("other.xml", "<?xml version=\"1.0\"?><html/>");
    const Outcome other = reports.run({"convert", "other.xml"});
    CHECK(other.status == 2);
    CHECK(other.output == "");
    CHECK(other.errors ==
          "other.xml: unsupported: the file is an XML file, not a Word document; save it in Word as "
          ".docx\n");
    reports.scratch.file("plain.xml", "<note>1. Thank the delegations.</note>\n");
    const Outcome plain = reports.run({"convert", "plain.xml"});
    CHECK(plain.status == 2);
    CHECK(plain.errors ==
          "plain.xml: unsupported: the file is an XML file, not a Word document; save it in Word as "
          ".docx\n");
    reports.scratch.file("wrong.xml", "<report xmlns=\"urn:rapporteur:report:1\" xml:lang=\"en\" "
                                      "layout=\"liaison-officer-network.en\">\n<q/></report>");
    const Outcome wrong = reports.run({"convert", "wrong.xml", "-o", "out.xml"});
    CHECK(wrong.status == 2);
    CHECK(wrong.errors == "wrong.xml: corrupt: 2:1: `q` may not stand in `report`\n");
    CHECK_FALSE(std::filesystem::exists(reports.scratch / "out.xml"));
}

TEST_CASE("command: the ending of the output chooses the format, and a profile is for Akoma Ntoso") {
    const TwoReports reports;
    for (const std::string ending : {"json", "html", "md", "docx"})
        CHECK(reports.run({"convert", "a.docx", "-o", "out." + ending}).status == 0);
    CHECK(reports.scratch.content("out.json").starts_with("{\n  \"version\": 1,"));
    CHECK(reports.scratch.content("out.html").starts_with("<!DOCTYPE html>"));
    CHECK(reports.scratch.content("out.md").find("\n4\\. Thank the Regional Network") != std::string::npos);
    reports.scratch.file("ours.xml", "<profile xmlns=\"urn:rapporteur:akn:1\" name=\"ours\"/>");
    const Outcome bad = reports.run({"convert", "--to", "akn", "--akn-profile", "ours.xml", "a.docx"});
    CHECK(bad.status == 2);
    CHECK(bad.errors == "ours.xml:1:1: layout: `profile` has no `work`\n");
    CHECK(reports.run({"convert", "--akn-profile", "ours.xml", "a.docx"}).errors ==
          "ours.xml: layout: `--akn-profile` is for `--to akn` alone\n");
    CHECK(reports.run({"convert", "--pandoc-api", "1.22", "a.docx"}).errors ==
          "rapporteur: layout: `--pandoc-api` is for `--to pandoc` alone\n");
    CHECK(reports.run({"convert", "--to", "pandoc", "--pandoc-api", "1.21", "a.docx"}).errors ==
          "rapporteur: there is no pandoc API `1.21`; did you mean `1.22`? There are: 1.22, 1.23\n"
          "rapporteur: `rapporteur convert --help` shows what there is\n");
    const Outcome house = reports.run({"convert", "--to", "docx", "--template", "ours.xml", "a.docx"});
    CHECK(house.status == 2);
    CHECK(house.errors == "ours.xml: unsupported: the file is an XML file, not a Word document; save it in "
                          "Word as .docx\n");
}
