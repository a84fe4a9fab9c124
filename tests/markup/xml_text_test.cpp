#include "markup/xml_text.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

std::string text_of(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}

std::string attribute_of(std::string_view value) {
    std::string out;
    append_xml_attribute(out, value);
    return out;
}

} // namespace

TEST_CASE("text keeps its white space and loses what XML has no place for") {
    CHECK(text_of("a & b < c > \"d\" 'e'") == "a &amp; b &lt; c &gt; \"d\" 'e'");
    CHECK(text_of("tab\tline\r\n") == "tab\tline&#13;\n");
    CHECK(text_of("no\u00A0break \U0001F600") == "no\u00A0break \U0001F600");
    CHECK(text_of(std::string_view("bell\x07 nul\0 end", 14)) == "bell\uFFFD nul\uFFFD end");
    CHECK(text_of("not a character \uFFFE, not UTF-8 \xC3(") == "not a character \uFFFD, not UTF-8 \uFFFD(");
}

TEST_CASE("an attribute gives back tabs, line ends and quotes") {
    CHECK(attribute_of("a\tb\nc\rd \"e\" <&>") == "a&#9;b&#10;c&#13;d &quot;e&quot; &lt;&amp;&gt;");
}
