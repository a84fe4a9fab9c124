#include "document/xml.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("whole numbers", "[document]") {
    CHECK(to_integer("12") == 12);
    CHECK(to_integer(" +12\n") == 12);
    CHECK(to_integer("-5") == -5);
    CHECK(to_integer("9223372036854775807") == 9223372036854775807);
    CHECK_FALSE(to_integer("9223372036854775808").has_value());
    CHECK_FALSE(to_integer("").has_value());
    CHECK_FALSE(to_integer("1a").has_value());
    CHECK_FALSE(to_integer("1.5").has_value());
}

TEST_CASE("measures are twentieths of a point, or have a unit", "[document]") {
    CHECK(to_twips("720") == 720);
    CHECK(to_twips("-360") == -360);
    CHECK(to_twips("36pt") == 720);
    CHECK(to_twips("0.5in") == 720);
    CHECK(to_twips("2.54cm") == 1440);
    CHECK(to_twips("25.4mm") == 1440);
    CHECK(to_twips("3pc") == 720);
    CHECK(to_twips(" -0.25in ") == -360);
    CHECK(to_twips(".5in") == 720);
    CHECK(to_twips("36.pt") == 720);
    CHECK(to_twips("720.00000000000000000000000000001") == 720);
    CHECK(to_twips("000000000000000000000000000000720") == 720);
    CHECK(to_twips("719.5") == 720);
    CHECK(to_twips("-719.5") == -720);
    CHECK(to_twips("1000000") == 1000000);
    CHECK_FALSE(to_twips("1000001").has_value());
    CHECK_FALSE(to_twips(std::string(400, '9')).has_value());
    CHECK_FALSE(to_twips("-").has_value());
    CHECK_FALSE(to_twips(".").has_value());
    CHECK_FALSE(to_twips("1.2.3").has_value());
    CHECK_FALSE(to_twips("--1").has_value());
    CHECK_FALSE(to_twips("inf").has_value());
    CHECK_FALSE(to_twips("").has_value());
    CHECK_FALSE(to_twips("12furlongs").has_value());
    CHECK_FALSE(to_twips("99999999999999999999").has_value());
}

TEST_CASE("a property is on unless it says no", "[document]") {
    const auto on = [](const char* xml) {
        pugi::xml_document tree;
        tree.load_string(xml);
        return is_on(tree.document_element());
    };
    CHECK(on("<b/>"));
    CHECK(on("<b w:val='1'/>"));
    CHECK(on("<b w:val='true'/>"));
    CHECK(on("<b w:val='on'/>"));
    CHECK_FALSE(on("<b w:val='0'/>"));
    CHECK_FALSE(on("<b w:val='false'/>"));
    CHECK_FALSE(on("<b w:val='off'/>"));
    CHECK_FALSE(is_on({}));
}
