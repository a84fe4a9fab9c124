// Every format for every report: complete, valid, and the same each time.
#include "rapporteur/rapporteur.hpp"
#include "support/docx_zip.hpp"
#include "support/golden.hpp"
#include "support/places.hpp"
#include "support/report_generator.hpp"
#include "support/scratch.hpp"
#include "writers/written.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <pugixml.hpp>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
#include <regex>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

const rapidjson::SchemaDocument& report_json_schema() {
    static rapidjson::Document source;
    static const rapidjson::SchemaDocument schema = [] {
        const std::string text = read_file(source_tree() / "schemas/report.schema.json");
        source.Parse(text.c_str());
        REQUIRE_FALSE(source.HasParseError());
        return rapidjson::SchemaDocument(source);
    }();
    return schema;
}

/// The parts that break the schema; empty if there are none.
std::string against_schema(const std::string& json) {
    rapidjson::Document document;
    document.Parse(json.c_str(), json.size());
    if (document.HasParseError())
        return rapidjson::GetParseError_En(document.GetParseError());
    rapidjson::SchemaValidator validator(report_json_schema());
    if (document.Accept(validator))
        return {};
    rapidjson::StringBuffer place;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
    return std::string(place.GetString()) + ": " + validator.GetInvalidSchemaKeyword();
}

/// All text in a node.
void gather_text(pugi::xml_node node, std::string& out) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            out += child.value();
        else
            gather_text(child, out);
    }
}

std::string without_space(const std::string& text) {
    std::string out;
    for (const char byte : text)
        out += byte == ' ' || byte == '\n' || byte == '\t' ? "" : std::string(1, byte);
    return out;
}

/// The words in the paragraphs of report XML, without white space and labels.
std::string words_of_report(const std::string& xml) {
    pugi::xml_document tree;
    REQUIRE(tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    for (const pugi::xml_node node : tree.child("report").children()) {
        const std::string_view name = node.name();
        if (name != "meeting" && name != "corrections" && name != "dropped")
            gather_text(node, text);
    }
    return without_space(text);
}

/// The path of the published schema, from RAPPORTEUR_AKN_SCHEMA (akomantoso30.xsd); empty if it is not set.
std::string akn_schema() {
    const char* named = std::getenv("RAPPORTEUR_AKN_SCHEMA");
    return named == nullptr ? std::string() : std::string(named);
}

/// The files that break the schema, with the messages of xmllint.
std::string against_akn_schema(const Scratch& folder) {
    const std::string command = "xmllint --noout --schema '" + akn_schema() + "' '" + folder.path().string() +
                                "'/*.xml > '" + (folder / "said") + "' 2>&1";
    return std::system(command.c_str()) == 0 ? std::string() : folder.content("said");
}

std::string flaws_of_page(const std::string& html) {
    std::set<std::string> ids;
    std::string flaws;
    const std::regex id_pattern(" id=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), id_pattern), end; at != end; ++at) {
        if (!ids.insert((*at)[1]).second)
            flaws += (*at)[1].str() + " stands twice\n";
    }
    const std::regex link_pattern(" href=\"#([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), link_pattern), end; at != end; ++at) {
        if (!ids.contains((*at)[1]))
            flaws += "nothing is called " + (*at)[1].str() + "\n";
    }
    // Without its void elements the page is XML, so that every open tag must be closed.
    std::string body = html.substr(html.find("<body>"));
    body = body.substr(0, body.find("</html>"));
    body = std::regex_replace(body, std::regex("<(br|input)([^>]*)>"), "<$1$2/>");
    body = std::regex_replace(body, std::regex(" checked"), "");
    pugi::xml_document tree;
    const auto parsed =
        tree.load_buffer(body.data(), body.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed)
        flaws += std::string(parsed.description()) + "\n";
    if (html.find("<script") != std::string::npos || html.find("http-equiv") != std::string::npos)
        flaws += "it has a script\n";
    return flaws;
}

/// Checks everything that must hold for a document in every format.
void check_formats(const std::string& document, const std::string& name, const Scratch& akn_files) {
    INFO(name);
    const std::string xml = written_as(document, "report", name);
    const std::string words = words_of_report(xml);
    const std::string json = written_as(document, "json", name);
    CHECK(against_schema(json) == "");
    const std::string html = written_as(document, "html", name);
    CHECK(flaws_of_page(html) == "");
    const std::string akn = written_as(document, "akn", name);
    CHECK(flaws_of_ids(akn) == "");
    for (const char* writer : {"json", "html", "markdown", "akn"})
        CHECK(written_as(document, writer, name) == written_as(document, writer, name));
    // No word is lost or doubled: the words are those of the text, in their order.
    pugi::xml_document tree;
    REQUIRE(tree.load_buffer(akn.data(), akn.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    struct Words : pugi::xml_tree_walker {
        std::string* text = nullptr;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() != pugi::node_pcdata)
                return true;
            for (pugi::xml_node at = node.parent(); at; at = at.parent()) {
                const std::string_view element = at.name();
                if (element == "num" || std::string_view(at.attribute("name").value()) == "label")
                    return true;
            }
            *text += node.value();
            return true;
        }
    } gathered;
    gathered.text = &text;
    tree.traverse(gathered);
    CHECK(without_space(text).size() >= words.size());
    akn_files.file(std::filesystem::path(name).filename().string() + ".xml", akn);
}

} // namespace

TEST_CASE("formats: of every report and kind of document every format is valid and whole", "[slow]") {
    const Scratch akn_files;
    std::size_t count = 0;
    for (const char* folder : {"reports", "kinds", "family", "texts", "sound", "twins"}) {
        for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / folder)) {
            const auto ending = entry.path().extension();
            if (ending != ".docx" && ending != ".txt")
                continue;
            check_formats(read_file(entry.path()),
                          std::string(folder) + "-" + entry.path().filename().string(), akn_files);
            ++count;
        }
    }
    CHECK(count > 35);
    if (!akn_schema().empty())
        CHECK(against_akn_schema(akn_files) == "");
}

TEST_CASE("formats: of generated reports every format is valid and whole", "[slow]") {
    const Scratch akn_files;
    for (std::size_t index = 0; index < 300; ++index) {
        const auto report = generate_report({.seed = 61, .index = index, .pages = 1 + index % 3});
        check_formats(report.docx, std::to_string(index) + ".docx", akn_files);
    }
    if (!akn_schema().empty())
        CHECK(against_akn_schema(akn_files) == "");
}

TEST_CASE("formats: what is written of a report and of a declaration") {
    for (const std::string path :
         {"reports/2014.docx", "kinds/declaration-2016.docx", "kinds/resolution-2009.docx"}) {
        const std::string document = read_file(fixtures_folder() / path);
        const std::string name = std::filesystem::path(path).filename().string();
        const auto goldens = source_tree() / "tests/golden/formats" / std::filesystem::path(path).stem();
        CHECK_GOLDEN(goldens / "akn.xml", written_as(document, "akn", name));
        CHECK_GOLDEN(goldens / "report.json", written_as(document, "json", name));
        CHECK_GOLDEN(goldens / "report.md", written_as(document, "markdown", name));
        std::string html = written_as(document, "html", name);
        html.erase(html.find("<style>"), html.find("</style>") - html.find("<style>"));
        CHECK_GOLDEN(goldens / "report.html", html);
    }
}

TEST_CASE("formats: a report has one name, whatever it is written as") {
    const std::string kinds = (fixtures_folder() / "kinds").string() + "/";
    const auto named = [&kinds](const std::string& document, const std::string& writer) {
        const std::string written = written_as(read_file(kinds + document), writer, document);
        if (writer != "docx")
            return written;
        for (const auto& [name, content] : unzip_bytes(written)) {
            if (name == "docProps/core.xml")
                return content;
        }
        return std::string();
    };
    const std::string name = "Acta de la cuarta reuni\u00F3n";
    CHECK_THAT(named("table-2019.docx", "html"), Catch::Contains("<title>" + name + "</title>"));
    CHECK_THAT(named("table-2019.docx", "docx"), Catch::Contains("<dc:title>" + name + "</dc:title>"));
    CHECK_THAT(
        named("table-2019.docx", "pandoc"),
        Catch::Contains(R"("pagetitle":{"t":"MetaInlines","c":[{"t":"Str","c":"Acta"},{"t":"Space"},)"));
    // If no line names it, a Word file has all lines of the title block, and a page the name of the file.
    CHECK_THAT(named("declaration-2016.docx", "html"),
               Catch::Contains("<title>declaration-2016.docx</title>"));
    CHECK_THAT(named("declaration-2016.docx", "docx"),
               Catch::Contains("<dc:title>Final Version, XXI RCM, November 18, 2016, "));
}

TEST_CASE("formats: an option that a format does not have, or cannot read, is refused") {
    const auto refusal = [](std::string_view writer, std::string_view name, std::string_view value) {
        const GivenWriterOption given{name, value, "ours.xml"};
        const auto read = read_writer_options(writer, std::span(&given, 1), {});
        return read ? std::string("read") : read.error().line();
    };
    CHECK(refusal("pandoc", "pandoc-api", "1.23") == "read");
    CHECK(refusal("pandoc", "pandoc-api", "2") == "layout: there is no pandoc API `2`");
    CHECK(refusal("akn", "template", "x") == "layout: the writer `akn` has no option `template`");
    CHECK(refusal("word", "template", "x") == "layout: there is no writer `word`");
    CHECK(refusal("akn", "akn-profile", "<profile xmlns=\"urn:rapporteur:akn:1\" name=\"ours\"/>") ==
          "layout: ours.xml:1:1: `profile` has no `work`");
    CHECK(refusal("docx", "template", "<x/>") ==
          "unsupported: the file is an XML file, not a Word document; save it in Word as .docx");
}

TEST_CASE("formats: an example of everything a paragraph may hold") {
    const std::string xml = read_file(source_tree() / "tests/writers/everything.xml");
    const auto goldens = source_tree() / "tests/golden/formats/everything";
    REQUIRE(written_as(xml, "report", "") == xml);
    CHECK_GOLDEN(goldens / "akn.xml", written_as(xml, "akn", ""));
    CHECK_GOLDEN(goldens / "report.json", written_as(xml, "json", ""));
    CHECK_GOLDEN(goldens / "report.md", written_as(xml, "markdown", ""));
    std::string html = written_as(xml, "html", "");
    html.erase(html.find("<style>"), html.find("</style>") - html.find("<style>"));
    CHECK_GOLDEN(goldens / "report.html", html);
    CHECK(against_schema(written_as(xml, "json", "")) == "");
    CHECK(flaws_of_page(written_as(xml, "html", "")) == "");
    CHECK(flaws_of_ids(written_as(xml, "akn", "")) == "");
    const Scratch akn_files;
    akn_files.file("everything.xml", written_as(xml, "akn", ""));
    if (!akn_schema().empty())
        CHECK(against_akn_schema(akn_files) == "");
}
