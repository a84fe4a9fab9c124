// Small or simple files for which a careless reader or writer would need hours or gigabytes. The work must
// depend on their content, or they are refused.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

#ifdef NDEBUG
constexpr double most_seconds = 5;
#else
constexpr double most_seconds = 40;
#endif

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

template <typename Make>
std::string each(std::size_t count, Make make) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += make(std::to_string(i));
    return all;
}

/// Report XML with these sections.
std::string report_of(const std::string& sections) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report xmlns=\"urn:rapporteur:report:1\" "
           "xml:lang=\"en\" "
           "layout=\"liaison-officer-network.en\">\n<source name=\"a\" sha256=\"" +
           std::string(64, 'a') + "\"/>\n<meeting/>\n" + sections + "<corrections/>\n<dropped/>\n</report>\n";
}

std::string prose(const std::string& content) {
    return report_of("<section kind=\"prose\" xml:id=\"s1\">" + content + "</section>\n");
}

std::string word_file(const std::string& body) {
    return write_zip(docx_items(document_xml(body)));
}

std::string paragraph(const std::string& text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

struct PlantedFolder {
    Outcome run(const std::vector<std::string>& arguments) const {
        const Outcome done = rapporteur_command(arguments, {.folder = scratch.path().string()});
        INFO(arguments.front() << ": " << done.errors);
        CHECK(done.seconds < most_seconds);
        return done;
    }
    Scratch scratch;
};

} // namespace

TEST_CASE(
    "growth: report XML that covers rows, repeats letters or marks, or links is written in its own time",
    "[slow]") {
    const PlantedFolder folder;
    const std::vector<std::pair<std::string, std::string>> reports = {
        {"letters", report_of("<resolutions><resolution xml:id=\"r1\" number=\"1\"><p>x</p><items>" +
                              each(20'000,
                                   [](const std::string& i) {
                                       return "<item xml:id=\"i" + i + "\" letter=\"" + std::string(20, 'z') +
                                              "\"><p>x</p></item>";
                                   }) +
                              "</items></resolution></resolutions>\n")},
        {"marks of one note", prose("<p><note number=\"1\"><p>" + std::string(100'000, 'n') + "</p></note>" +
                                    times(20'000, "x<note number=\"1\"/>") + "</p>")},
        {"notes", prose("<p>" +
                        each(20'000,
                             [](const std::string& i) {
                                 return "<note number=\"" + std::to_string(std::stoi(i) + 1) +
                                        "\"><p>n</p></note>";
                             }) +
                        "</p>")},
        {"links", prose(each(30'000,
                             [](const std::string& i) {
                                 return "<p><ref target=\"http://a.org/" + i + "\">x</ref></p>";
                             }))},
        {"emphasis", prose("<p>" + times(30'000, "<b>x</b> y ") + "</p>")},
        {"sections", report_of(each(20'000,
                                    [](const std::string& i) {
                                        return "<section kind=\"prose\" xml:id=\"s" + i +
                                               "\"><p>x</p></section>\n";
                                    }))},
        {"rows", prose("<table><row>" + times(500, "<cell rows=\"1000000\"><p>x</p></cell>") + "</row>" +
                       times(2'000, "<row><cell><p>x</p></cell></row>") + "</table>")}};
    for (const auto& [name, xml] : reports) {
        folder.scratch.file("a.xml", xml);
        for (const char* writer : {"report", "json", "akn", "html", "markdown", "docx", "pandoc"}) {
            INFO(name << " as " << writer);
            const Outcome done = folder.run({"convert", "--to", writer, "a.xml", "-o", "out"});
            CHECK(done.status == 0);
            CHECK(done.errors == "");
        }
    }
}

TEST_CASE("growth: the columns that cells cover count as shown") {
    const PlantedFolder folder;
    folder.scratch.file(
        "a.xml", prose(times(20'000, "<table><row><cell cols=\"1000\"><p>x</p></cell></row></table>")));
    const Outcome done = folder.run({"convert", "--to", "docx", "a.xml", "-o", "a.docx"});
    CHECK(done.status == 2);
    CHECK_THAT(done.errors, Catch::StartsWith("a.xml: limit: the document shows more than 256 MiB: "));
    CHECK(folder.scratch.listing() == "a.xml");
    folder.scratch.file("b.docx",
                        word_file("<w:tbl>" +
                                  times(30'000, "<w:tr><w:trPr><w:gridBefore w:val=\"63\"/></w:trPr><w:tc>"
                                                "<w:tcPr><w:gridSpan w:val=\"63\"/></w:tcPr><w:p/></w:tc>"
                                                "</w:tr>") +
                                  "</w:tbl>"));
    CHECK(folder.run({"convert", "b.docx", "--max-shown", "100M"}).status == 2);
    CHECK(folder.run({"text", "b.docx"}).status == 0);
}

TEST_CASE("growth: a Word table of merged cells is written in its own time", "[slow]") {
    const PlantedFolder folder;
    const std::string begin = "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph("x") +
                              "</w:tc><w:tc>" + paragraph("y") + "</w:tc></w:tr>";
    const std::string goes_on =
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + paragraph("y") + "</w:tc></w:tr>";
    folder.scratch.file("a.docx", word_file("<w:tbl>" + times(15'000, begin + goes_on) + "</w:tbl><w:p/>"));
    folder.scratch.file(
        "wide.docx",
        word_file("<w:tbl><w:tr>" + times(1'000, "<w:tc>" + paragraph("x") + "</w:tc>") + "</w:tr>" +
                  times(2'000, "<w:tr><w:tc>" + paragraph("y") + "</w:tc></w:tr>") + "</w:tbl><w:p/>"));
    for (const char* writer : {"markdown", "docx", "pandoc"}) {
        CHECK(folder.run({"convert", "--to", writer, "a.docx", "-o", "out"}).status == 0);
        CHECK(folder.run({"convert", "--to", writer, "wide.docx", "-o", "out"}).status == 0);
        CHECK(folder.scratch.content("out").size() < 4U << 20U);
    }
}

TEST_CASE("growth: a layout is learned from reports, not from books") {
    const PlantedFolder folder;
    folder.scratch.file("a.docx", word_file(times(5'001, paragraph("1. Thank"))));
    const Outcome done = folder.run({"layouts", "learn", "a.docx"});
    CHECK(done.status == 2);
    CHECK(done.output == "");
    CHECK(done.errors == "layouts learn: limit: a.docx: an example has at most 5000 paragraphs\n");
}

TEST_CASE("growth: many suppressions meet many findings", "[slow]") {
    const PlantedFolder folder;
    folder.scratch.file("a.docx", word_file(each(5'000, [](const std::string& i) {
                            return paragraph("Thank  the delegations of " + i);
                        })));
    folder.scratch.file(".rapporteur.toml", each(10'000, [](const std::string& i) {
                            return "[[suppress]]\nrule = \"text-spacing\"\nwords = \"Other  words " + i +
                                   "\"\nreason = \"x\"\n";
                        }));
    const Outcome done = folder.run({"check", "a.docx", "--fail-on", "never", "--concise"});
    CHECK(done.status == 0);
}

TEST_CASE("growth: a profile of Akoma Ntoso is a small file") {
    const PlantedFolder folder;
    folder.scratch.file("a.docx", read_file(fixtures_folder() / "drafts/clean-typed.docx"));
    folder.scratch.file("p.xml", std::string(2U << 20U, ' '));
    const Outcome done = folder.run({"convert", "--to", "akn", "--akn-profile", "p.xml", "a.docx"});
    CHECK(done.status == 2);
    CHECK(done.errors == "p.xml: limit: it is larger than the 1048576 bytes allowed\n");
}
