// Every format for every report: complete, valid, and the same each time.
#include "rapporteur/rapporteur.hpp"
#include "support/docx_zip.hpp"
#include "support/golden.hpp"
#include "support/places.hpp"
#include "support/report_generator.hpp"
#include "support/scratch.hpp"
#include "writers/akn_ids.hpp"

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

const std::vector<LayoutHandle>& format_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::string written_as(std::string_view document, std::string_view writer, const std::string& name,
                       AknProfileHandle profile = {}) {
    Options options;
    options.writer = writer;
    options.akn_profile = std::move(profile);
    const auto conversion = convert(std::as_bytes(std::span(document)), format_layouts(), name, options);
    INFO((conversion ? std::string() : conversion.error().line()));
    REQUIRE(conversion);
    return conversion->bytes;
}

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

/// What is wrong with the identifiers of Akoma Ntoso, one a line.
std::string flaws_of_ids(const std::string& akn) {
    pugi::xml_document tree;
    REQUIRE(tree.load_buffer(akn.data(), akn.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    static const std::set<std::string_view> identified{"preface",
                                                       "preamble",
                                                       "conclusions",
                                                       "attachment",
                                                       "section",
                                                       "paragraph",
                                                       "point",
                                                       "alinea",
                                                       "recitals",
                                                       "recital",
                                                       "intro",
                                                       "wrapUp",
                                                       "p",
                                                       "heading",
                                                       "table",
                                                       "tr",
                                                       "td",
                                                       "blockList",
                                                       "item",
                                                       "date",
                                                       "location",
                                                       "party",
                                                       "docDate",
                                                       "docTitle",
                                                       "subheading",
                                                       "authorialNote",
                                                       "crossHeading",
                                                       "organization",
                                                       "TLCOrganization",
                                                       "TLCLocation",
                                                       "TLCRole",
                                                       "TLCObject",
                                                       "TLCConcept"};
    std::string flaws;
    std::set<std::string> seen;
    std::set<std::string> referred;
    struct Walker : pugi::xml_tree_walker {
        std::string* flaws = nullptr;
        std::set<std::string>* seen = nullptr;
        std::set<std::string>* referred = nullptr;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() != pugi::node_element)
                return true;
            const std::string id = node.attribute("eId").value();
            if (id.empty() && identified.contains(node.name()))
                *flaws += std::string(node.name()) + " has no eId\n";
            if (!id.empty() && !seen->insert(id).second)
                *flaws += id + " stands twice\n";
            if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") !=
                std::string::npos)
                *flaws += id + " is no identifier\n";
            for (const char* name : {"refersTo", "as", "href"}) {
                const std::string target = node.attribute(name).value();
                if (target.starts_with("#"))
                    referred->insert(target.substr(1));
            }
            return true;
        }
    } walker;
    walker.flaws = &flaws;
    walker.seen = &seen;
    walker.referred = &referred;
    tree.traverse(walker);
    for (const std::string& target : referred) {
        if (!seen.contains(target))
            flaws += "nothing is called " + target + "\n";
    }
    return flaws;
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

TEST_CASE("formats: the numbers of identifiers") {
    CHECK(akn_number("(i)") == "i");
    CHECK(akn_number("1.2.") == "1-2");
    CHECK(akn_number("3.") == "3");
    CHECK(akn_number("a)") == "a");
    CHECK(akn_number("Decision 4/2") == "4-2");
    CHECK(akn_number("5 bis.") == "5-bis");
    CHECK(akn_number("IV.-") == "IV");
    CHECK(akn_number("•") == "");
    CHECK(akn_number("") == "");
    CHECK(akn_slug("Managua, Nicaragua") == "managua-nicaragua");
    CHECK(akn_slug("México") == "mexico");
    CHECK(akn_slug("…") == "nn");
    AknIds ids;
    CHECK(ids.counted("preamble", "p") == "preamble__p_1");
    CHECK(ids.counted("preamble", "p") == "preamble__p_2");
    CHECK(ids.numbered("", "paragraph", "2.") == "para_2");
    CHECK(ids.numbered("para_2", "point", "a)") == "para_2__point_a");
    CHECK(ids.numbered("", "paragraph", "") == "para_nn_1");
    CHECK(ids.numbered("", "paragraph", "2.") == "para_2_2");
    CHECK(ids.single("para_2", "wrapUp") == "para_2__wrapup");
    CHECK(ids.before("", "paragraph", "1.") == "para_1");
    CHECK(ids.before("", "paragraph", "1.") == "para_1_2");
}

TEST_CASE("formats: both languages of a report are expressions of one work") {
    const auto iri = [](const std::string& akn) {
        const auto at = akn.find("<FRBRWork>");
        REQUIRE(at != std::string::npos);
        const auto begin = akn.find("value=\"", at) + 7;
        return akn.substr(begin, akn.find('"', begin) - begin);
    };
    const std::string english = written_as(read_file(fixtures_folder() / "reports/2014.docx"), "akn", "a");
    const std::string spanish = written_as(read_file(fixtures_folder() / "twins/2014.es.txt"), "akn", "b");
    CHECK(iri(english) == "/akn/xx/doc/report/lon/2014-06-24/nn/!main");
    CHECK(iri(spanish) == iri(english));
    CHECK(english.find("<FRBRlanguage language=\"eng\"/>") != std::string::npos);
    CHECK(spanish.find("<FRBRlanguage language=\"spa\"/>") != std::string::npos);
    // The identifiers of the resolutions do not depend on the language either.
    const auto ids = [](const std::string& akn) {
        std::vector<std::string> list;
        const std::regex pattern("<(?:paragraph|point) eId=\"([^\"]*)\"");
        for (std::sregex_iterator at(akn.begin(), akn.end(), pattern), end; at != end; ++at)
            list.push_back((*at)[1]);
        return list;
    };
    CHECK(ids(english).size() == 16);
    CHECK(ids(spanish) == ids(english));
}

TEST_CASE("formats: a corrected label leaves the identifier it had") {
    const std::string draft = read_file(fixtures_folder() / "drafts/number-gap.docx");
    const std::string akn = written_as(draft, "akn", "number-gap.docx");
    CHECK(akn.find("<paragraph eId=\"para_3\" wId=\"para_4\">\n        <num>3.</num>") != std::string::npos);
}

TEST_CASE("formats: a profile says country, kinds and names") {
    std::string own = read_file(source_tree() / "schemas/akn/default.xml");
    const auto change = [&own](std::string_view from, std::string_view to) {
        const auto at = own.find(from);
        REQUIRE(at != std::string::npos);
        own.replace(at, from.size(), to);
    };
    change("country=\"xx\" pattern=\"/akn/{country}/{document}/{subtype}/{author}/{date}/{number}\" "
           "number=\"nn\"",
           "country=\"un\" pattern=\"/akn/{country}/statement/{date}/{author}-{number}\" number=\"7\"");
    change("element=\"doc\" name=\"report\"", "element=\"statement\" name=\"minutes\"");
    change("depth=\"1\" element=\"paragraph\"", "depth=\"1\" element=\"clause\"");
    change("depth=\"2\" element=\"point\"", "depth=\"2\" element=\"subclause\"");
    const auto profile = parse_akn_profile(own, "ours.xml");
    REQUIRE(profile);
    const std::string akn =
        written_as(read_file(fixtures_folder() / "reports/2014.docx"), "akn", "2014.docx", *profile);
    CHECK(akn.find("<statement name=\"minutes\">") != std::string::npos);
    CHECK(akn.find("value=\"/akn/un/statement/2014-06-24/lon-7/!main\"") != std::string::npos);
    CHECK(akn.find("<clause eId=\"cl_2\">") != std::string::npos);
    CHECK(akn.find("<subclause eId=\"cl_2__subcl_a\">") != std::string::npos);
    CHECK(flaws_of_ids(akn).find("stands twice") == std::string::npos);

    const auto mistake = [&own](std::string_view from, std::string_view to) {
        std::string wrong = own;
        const auto at = wrong.find(from);
        REQUIRE(at != std::string::npos);
        wrong.replace(at, from.size(), to);
        const auto read = parse_akn_profile(wrong, "ours.xml");
        return read ? std::string("read") : read.error().message;
    };
    CHECK(mistake("statement/{date}/", "statement/{day}/") ==
          "the pattern may not have `{day}`; it may have {country}, {document}, "
          "{subtype}, {author}, {date} and {number}");
    CHECK(mistake("element=\"clause\"", "element=\"klause\"") ==
          "`klause` is no hierarchical element of Akoma Ntoso that is known here; `paragraph`, `point` and "
          "`section` are");
    CHECK(mistake("<annex name=\"annex\"/>", "") == "`profile` has no `annex`");
    CHECK(mistake("layout=\"*\"", "layout=\"x\"") ==
          "`profile` has no `document layout=\"*\"` as its last `document`");
    CHECK(mistake("element=\"statement\" name=\"minutes\"", "element=\"act\" name=\"minutes\"") ==
          "`element` is `act`; expected `doc` or `statement`");
}
