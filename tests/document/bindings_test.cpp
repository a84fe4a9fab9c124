// Content controls that are bound to data (17.5.2.6). Word writes these paths and ids.
#include "document/date_pictures.hpp"
#include "document/parts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

constexpr std::string_view item_id = "{AAAAAAAA-0000-4000-8000-000000000001}";

Package with_data(const std::string& body, const std::string& data) {
    Parts parts;
    parts.body = body;
    Package package = make_package(parts);
    Part item;
    item.name = "customXml/item1.xml";
    item.role = PartRole::custom_xml;
    item.xml = data;
    item.relationships.push_back({"rId1", "customXmlProps", "customXml/itemProps1.xml", false});
    package.parts.push_back(item);
    Part properties;
    properties.name = "customXml/itemProps1.xml";
    properties.role = PartRole::custom_xml_properties;
    properties.xml = "<ds:datastoreItem xmlns:ds=\"x\" ds:itemID=\"" + std::string(item_id) + "\"/>";
    package.parts.push_back(properties);
    return package;
}

std::string control(std::string_view path, std::string_view kind, std::string_view content,
                    std::string_view more = "", std::string_view id = item_id) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"Place\"/>" + std::string(more) + "<w:dataBinding w:xpath=\"" +
           std::string(path) + "\" w:storeItemID=\"" + std::string(id) + "\"/>" + std::string(kind) +
           "</w:sdtPr><w:sdtContent>" + std::string(content) + "</w:sdtContent></w:sdt>";
}
std::string words(std::string_view text) {
    return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>";
}

Document read_data(const std::string& body, const std::string& data) {
    const auto document = read_document(with_data(body, data));
    REQUIRE(document.has_value());
    return *document;
}
/// The text of a paragraph with such a content control.
std::string shown(std::string_view path, std::string_view kind, std::string_view more = "",
                  std::string_view cached = "old") {
    const std::string data = "<d:report xmlns:d=\"urn:x\"><d:place code=\"SV\">San Salvador</d:place>"
                             "<d:place>Lima</d:place><d:empty/><d:blank>\n  "
                             "</d:blank><d:yes>1</d:yes><d:held>2014-06-04T00:00:00</d:held></d:report>";
    return read_data("<w:p>" + control(path, kind, words(cached), more) + "</w:p>", data)
        .body.paragraphs.at(0)
        .text;
}

} // namespace

TEST_CASE("a bound control shows its data", "[document]") {
    CHECK(shown("/ns0:report[1]/ns0:place[1]", "<w:text/>") == "San Salvador");
    CHECK(shown("/report/place[2]", "<w:text/>") == "Lima");
    CHECK(shown("/report[1]/place[1]/@code", "<w:text/>") == "SV");
    CHECK(shown("/*/place[2]/text()", "<w:text/>") == "Lima");
    CHECK(shown("//place", "<w:text/>") == "San Salvador");
    CHECK(shown("//ns0:place[1]/@code", "<w:text/>") == "SV");
    CHECK(shown("/report[1]/empty[1]", "<w:text/>").empty());
    CHECK(shown("/report/blank", "<w:text/>") == "old"); // only a tool's indentation
    CHECK(shown("/report[1]/empty[1]", "<w:text/>", "<w:showingPlcHdr/>", "Click here") == "Click here");
    CHECK(shown("/report[1]/place[1]", "<w:text/>", "<w:showingPlcHdr/>", "Click here") == "San Salvador");
    const std::string list =
        "<w:dropDownList><w:listItem w:displayText=\"Peru\" w:value=\"Lima\"/></w:dropDownList>";
    CHECK(shown("/report/place[2]", list) == "Peru");
    CHECK(shown("/report/place[1]", list) == "old");
    CHECK(shown("/report/place[1]", "<w:comboBox/>") == "San Salvador");
    const std::string date =
        "<w:date w:fullDate=\"2001-01-01T00:00:00Z\"><w:dateFormat w:val=\"d 'de' MMMM 'de' yyyy\"/>"
        "<w:lid w:val=\"es-HN\"/></w:date>";
    CHECK(shown("/report/held", date) == "4 de junio de 2014");
    CHECK(shown("/report/place", date) == "old");
    CHECK(shown("/report/yes", "<w14:checkbox/>") == "\u2612");
    CHECK(shown("/report/empty", "<w14:checkbox/>") == "\u2610");
}

TEST_CASE("a date is written by its picture", "[document]") {
    CHECK(date_in_picture("2014-06-24", "M/d/yyyy", "") == "6/24/2014");
    CHECK(date_in_picture("2014-06-04T10:00:00Z", "dd.MM.yy", "fi-FI") == "04.06.14");
    CHECK(date_in_picture("2014-06-24", "dddd, MMMM d, yyyy", "en-US") == "Tuesday, June 24, 2014");
    CHECK(date_in_picture("2014-06-24", "d-MMM-yy", "en-GB") == "24-Jun-14");
    CHECK(date_in_picture("2014-03-01", "dddd d MMMM yyyy", "fr-FR") == "samedi 1 mars 2014");
    CHECK_FALSE(date_in_picture("2014-06-24", "d MMMM", "fi-FI"));
    CHECK_FALSE(date_in_picture("2014-06-24", "d MMM", "es-HN"));
    CHECK_FALSE(date_in_picture("2014-06-24", "M/d/yyyy h:mm", "en-US"));
    CHECK_FALSE(date_in_picture("2014-02-30", "M/d/yyyy", ""));
    CHECK_FALSE(date_in_picture("24 June", "M/d/yyyy", ""));
    CHECK_FALSE(date_in_picture("2014-06-24", "", ""));
    CHECK(date_in_picture("2014-06-24", "'d", "") == "d");
}

TEST_CASE("without data, or with data of another kind, the control shows what it showed", "[document]") {
    CHECK(shown("/report/nothing", "<w:text/>") == "old");
    CHECK(shown("/report/place[3]", "<w:text/>") == "old");
    CHECK(shown("//place[2]", "<w:text/>") == "old");
    CHECK(shown("//nowhere", "<w:text/>") == "old");
    CHECK(shown("/report/place[last()]", "<w:text/>") == "old");
    CHECK(shown("/report/place[", "<w:text/>") == "old");
    CHECK(shown("", "<w:text/>") == "old");
    CHECK(shown("/report/place[1]", "<w:picture/>") == "old");
    CHECK(shown("/report/place[1]", "<w:date/>") == "old");
    const std::string other = "<w:p>" + control("/a", "<w:text/>", words("old"), "", "{other}") + "</w:p>";
    CHECK(texts(read_data(other, "<a>new</a>")) == Strings{"old"});
}

TEST_CASE("the data stand where the text of the control stood", "[document]") {
    const std::string data = "<a>new</a>";
    const Document within = read_data(
        "<w:p>" + words("x ") + control("/a", "<w:text/>", words("ol") + words("d")) + words("y") + "</w:p>",
        data);
    CHECK(texts(within) == Strings{"xnewy"});
    CHECK(artifacts(within) == Strings{"bound-content Place|old @1:1"});
    const Document around = read_data(control("/a", "<w:text/>", "<w:p/>") + "<w:p/>", data);
    CHECK(texts(around) == Strings{"new", ""});
    CHECK(artifacts(around).empty());
    const Document same = read_data("<w:p>" + control("/a", "<w:text/>", words("new")) + "</w:p>", data);
    CHECK(texts(same) == Strings{"new"});
    CHECK(artifacts(same).empty());
    const Document lines = read_data(
        "<w:p>" + control("/a", "<w:text w:multiLine=\"1\"/>", words("x")) + "</w:p>", "<a>b\nc</a>");
    CHECK(texts(lines) == Strings{"b\nc"});
}

TEST_CASE("the properties of the document are data too", "[document]") {
    Parts parts;
    parts.body = "<w:p>" +
                 control("/ns0:coreProperties[1]/ns1:title[1]", "<w:text/>", words("Draft"), "",
                         "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}") +
                 "</w:p>";
    Package package = make_package(parts);
    Part core;
    core.name = "docProps/core.xml";
    core.role = PartRole::core_properties;
    core.xml =
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Report</dc:title></cp:coreProperties>";
    package.parts.push_back(core);
    CHECK(texts(*read_document(package)) == Strings{"Report"});
}
