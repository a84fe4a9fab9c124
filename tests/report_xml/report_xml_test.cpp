// Report XML that is read again is the same report: every writer gives the same output as for the Word file.
#include "report_xml/report_xml.hpp"

#include "rapporteur/rapporteur.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/report_generator.hpp"
#include "writers/writers.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::span<const std::byte> bytes_of_text(std::string_view text) {
    return std::as_bytes(std::span(text));
}

const std::vector<LayoutHandle>& every_layout() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::string converted(std::string_view bytes, std::string_view writer) {
    Options options;
    options.writer = writer;
    const auto conversion = convert(bytes_of_text(bytes), every_layout(), "a.docx", options);
    INFO((conversion ? std::string() : conversion.error().line()));
    REQUIRE(conversion);
    return conversion->bytes;
}

/// Report XML without its source and its corrections.
std::string without_provenance(std::string xml) {
    const auto remove = [&xml](const std::string& begin, const std::string& end) {
        for (auto at = xml.find(begin); at != std::string::npos; at = xml.find(begin))
            xml.erase(at, xml.find(end, at + begin.size()) + end.size() - at);
    };
    remove("<source", ">");
    remove(" found=\"", "\"");
    xml.erase(xml.find("<corrections"));
    return xml;
}

/// The XML after it was written as a Word file and read from that.
std::string by_way_of_word(const std::string& xml) {
    const auto begin = xml.find("layout=\"") + 8;
    const auto layout = load_layout(xml.substr(begin, xml.find('"', begin) - begin));
    REQUIRE(layout);
    const auto back = convert(bytes_of_text(converted(xml, "docx")), **layout, "a.docx", {});
    REQUIRE(back);
    return *back;
}

/// The result of reading `xml` with one piece replaced: the failure, or "read".
std::string read_changed(std::string xml, std::string_view from, std::string_view to) {
    const auto at = xml.find(from);
    REQUIRE(at != std::string::npos);
    xml.replace(at, from.size(), to);
    const auto conversion = convert(bytes_of_text(xml), every_layout(), "", {});
    return conversion ? "read" : conversion.error().line();
}

const std::string& small_report() {
    static const std::string xml = read_file(source_tree() / "tests/writers/everything.xml");
    return xml;
}

} // namespace

TEST_CASE("report xml: read back, it is written byte for byte") {
    CHECK(converted(small_report(), "report") == small_report());
}

TEST_CASE(
    "report xml: of every report, draft and kind of document every output is the same by way of the XML",
    "[slow]") {
    std::size_t count = 0;
    const auto compare = [&count](const std::string& document) {
        const std::string xml = converted(document, "report");
        CHECK(converted(xml, "report") == xml);
        for (const WriterInfo& writer : writers()) {
            if (writer.name != "report")
                CHECK(converted(xml, writer.name) == converted(document, writer.name));
        }
        ++count;
    };
    for (const char* folder : {"reports", "kinds", "family", "texts", "sound"}) {
        for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / folder)) {
            const auto ending = entry.path().extension();
            if (ending != ".docx" && ending != ".txt")
                continue;
            INFO(entry.path());
            compare(read_file(entry.path()));
        }
    }
    CHECK(count > 30);
}

TEST_CASE("report xml: of generated reports every output is the same by way of the XML", "[slow]") {
    for (std::size_t index = 0; index < 300; ++index) {
        const auto report = generate_report({.seed = 16, .index = index, .pages = 1 + index % 3});
        INFO(report.name);
        const std::string xml = converted(report.docx, "report");
        CHECK(converted(xml, "report") == xml);
    }
}

TEST_CASE("report xml: by way of a Word file it is the same report", "[slow]") {
    for (const char* folder : {"reports", "kinds", "family", "texts", "sound", "twins"}) {
        for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / folder)) {
            const auto ending = entry.path().extension();
            if ((ending != ".docx" && ending != ".txt") || entry.path().stem() == "agenda")
                continue;
            INFO(entry.path());
            const std::string xml = converted(read_file(entry.path()), "report");
            CHECK(without_provenance(by_way_of_word(xml)) == without_provenance(xml));
        }
    }
    for (std::size_t index = 0; index < 100; ++index) {
        const auto report = generate_report({.seed = 33, .index = index, .pages = 1 + index % 3});
        INFO(report.name);
        const std::string xml = converted(report.docx, "report");
        CHECK(without_provenance(by_way_of_word(xml)) == without_provenance(xml));
    }
}

TEST_CASE("report xml: what does not fit is refused, with its place") {
    const std::string& xml = small_report();
    CHECK(read_changed(xml, "<p>Done.</p>", "<p>Done.</p><q/>") ==
          "corrupt: 69:17: `q` may not stand in `closing`");
    CHECK(read_changed(xml, "<p>no line</p>", "no line") ==
          "corrupt: 13:36: `titleBlock` may not hold the text `no line`");
    CHECK(read_changed(xml, "<p>no line</p>", "<p lable=\"1\">no line</p>") ==
          "corrupt: 14:5: `p` may not have the attribute `lable`");
    CHECK(read_changed(xml, " role=\"title\"", "") == "corrupt: 13:5: `line` has no `role`");
    CHECK(read_changed(xml, "role=\"title\"", "role=\"tilte\"") == "corrupt: 13:5: there is no role `tilte`");
    const auto wrong_value = [&xml](const std::string& from, const std::string& to) {
        const std::string refusal = read_changed(xml, from, to);
        return refusal.substr(std::min(refusal.find('`'), refusal.size()));
    };
    CHECK(wrong_value("country=\"", "country=\"../").starts_with("`country` of `place` may not be `../"));
    CHECK(wrong_value("xml:id=\"r1\"", "xml:id=\"r 1\"") == "`xml:id` of `resolution` may not be `r 1`");
    CHECK(wrong_value("xml:lang=\"en\"", "xml:lang=\"e n\"") == "`xml:lang` of `report` may not be `e n`");
    CHECK(wrong_value("kind=\"bookmark\"", "kind=\"book mark\"") ==
          "`kind` of `artifact` may not be `book mark`");
    CHECK(wrong_value("sha256=\"", "sha256=\"x").starts_with("`sha256` of `source` may not be `x"));
    CHECK(wrong_value("letter=\"b\"", "letter=\"b.\"") == "`letter` of `item` may not be `b.`");
    CHECK(wrong_value("letter=\"b\"", "letter=\"b\" number=\"2\"") ==
          "`item` has either `letter` or `number`, not both");
    CHECK(read_changed(xml, "r1.b", "r1.a") == "corrupt: 32:9: the `xml:id` `r1.a` stands twice");
    CHECK(read_changed(xml, "number=\"2\" shown", "number=\"-2\" shown") ==
          "corrupt: 64:5: `number` is a whole number, not `-2`");
    CHECK(read_changed(xml, "label=\"b)\"", "label=\"c)\"") ==
          "corrupt: 32:9: the label `c)` is not that of `b`");
    CHECK(read_changed(xml, "when=\"2014-06-24\"", "when=\"2014-06-31\"") ==
          "corrupt: 17:83: `2014-06-31` is no day");
    CHECK(read_changed(xml, "<meeting date=\"2014-06-24\"", "<meeting date=\"2014-06-25\"") ==
          "corrupt: 4:3: the date of the meeting is `2014-06-25`, that of the text `2014-06-24`");
    CHECK(read_changed(xml, "      <participant>Atlantis</participant>\n", "") ==
          "corrupt: 4:3: the meeting has 1 participants, the text 2");
    CHECK(read_changed(xml, "<p>Thank", "<heading>x</heading><p>Thank") ==
          "corrupt: 21:7: `resolution` does not begin with its paragraph");
    CHECK(read_changed(xml, "<closing>\n    <p>Done.</p>", "<opening>\n    <p>Done.</p>")
              .starts_with("corrupt: "));
    CHECK(read_changed(xml, "count=\"4000000000\"", "count=\"0\"") ==
          "corrupt: 77:5: `count` is a whole number from 1 to 4294967295, not `0`");
    CHECK(read_changed(xml, "<dropped>",
                       "<dropped>\n    <artifact kind=\"bookmark\" name=\"_GoBack\" count=\"1\"/>") ==
          "corrupt: 78:5: the artifact `bookmark` stands twice");
    CHECK(read_changed(xml, "<cell rows=\"2\">", "<cell cols=\"1001\">") ==
          "corrupt: 41:11: `cols` is a whole number from 1 to 1000, not `1001`");
    CHECK(read_changed(xml, "<participant>Atlantis</participant><note", "<participant/>Atlantis<note") ==
          "corrupt: 17:191: `participant` has no words");
    CHECK(read_changed(xml, "<note number=\"2\"><p>", "<note number=\"1\"><p>") ==
          "corrupt: 71:6: the text of note 1 stands twice");
    CHECK(read_changed(xml, "layout=\"liaison-officer-network.en\"", "layout=\"ours\"") ==
          "layout: the report was read with the layout `ours`, which is not among those in use; the file of "
          "that layout has to be named");
    CHECK(
        read_changed(xml, "<?xml", "<!DOCTYPE report [<!ENTITY a \"b\">]><?xml").starts_with("forbidden: "));
    CHECK(read_changed(xml, "<report xmlns", "<letter a=\"urn:rapporteur:report:1\" xmlns")
              .starts_with("corrupt: "));
}

TEST_CASE("report xml: a label that counts otherwise than the layout does, and a level that is left out") {
    std::string xml = small_report();
    const auto change = [&xml](std::string_view from, std::string_view to) {
        const auto at = xml.find(from);
        REQUIRE(at != std::string::npos);
        xml.replace(at, from.size(), to);
    };
    change("<item xml:id=\"r1.b\" letter=\"b\" label=\"b)\">",
           "<item xml:id=\"r1.b\" letter=\"i\" label=\"i.\">");
    change("<item xml:id=\"r1.c\" label=\"•\">", "<item xml:id=\"r1.c\" letter=\"c\" label=\"c.\">");
    change("<item xml:id=\"r1.a.1\" letter=\"i\" label=\"i.\">",
           "<item xml:id=\"r1.a.1\" number=\"1\" label=\"First.\">");
    CHECK(converted(xml, "report") == xml);
}

TEST_CASE("report xml: limits hold") {
    Options options;
    options.limits.file_bytes = 100;
    CHECK(convert(bytes_of_text(small_report()), every_layout(), "", options).error().code ==
          FailureCode::limit);
    options = {};
    options.limits.shown_bytes = 2000;
    CHECK(convert(bytes_of_text(small_report()), every_layout(), "", options).error().code ==
          FailureCode::limit);
    options = {};
    options.limits.element_depth = 5;
    CHECK(convert(bytes_of_text(small_report()), every_layout(), "", options).error().code ==
          FailureCode::limit);
}

TEST_CASE("report xml: a link to a file or a program is text in every output") {
    for (const std::string target :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "\\\\host\\share\\a.exe",
          "annex-of-ana.docx", "vbscript:x", "mailto:", "x-app:run"}) {
        std::string xml = small_report();
        const std::string safe = "https://example.org/a?b=1&amp;c=2";
        xml.replace(xml.find(safe), safe.size(), target);
        for (const WriterInfo& writer : writers()) {
            INFO(target << " " << writer.name);
            Options options;
            options.writer = writer.name;
            const auto made = convert(bytes_of_text(xml), every_layout(), "", options);
            REQUIRE(made);
            CHECK(made->remarks ==
                  std::vector<std::string>{
                      "1 link leads neither to the web nor to a place in the report; the text "
                      "stays, without the link"});
            if (writer.name == "report") {
                CHECK(made->bytes.find("<p>Thank all:</p>") != std::string::npos);
                CHECK(made->bytes.find("<artifact kind=\"link\" name=\"" + target + "\" count=\"1\"/>") !=
                      std::string::npos);
                CHECK(converted(made->bytes, "report") == made->bytes);
            } else if (writer.name == "docx") {
                for (const auto& [name, content] : unzip_bytes(made->bytes)) {
                    CHECK(content.find(target) == std::string::npos);
                    CHECK(content.find("<w:hyperlink") == std::string::npos);
                }
            } else if (writer.name != "json") { // it tells the target under `dropped`, as report XML does
                CHECK(made->bytes.find(target) == std::string::npos);
            }
        }
    }
}
