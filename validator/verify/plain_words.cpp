// Makes plain words of libxml2's messages. libxml2 gives a code and a sentence such as "Element
// '{urn:..}dropped': This element is not expected. Expected is ( {urn:..}corrections ).". The code says what
// is meant; names and values come from the sentence and the document.
#include "verify/plain_words.hpp"

#include "verify/libxml2.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <libxml/relaxng.h>
#include <libxml/xmlmemory.h>
#include <string_view>
#include <vector>

namespace rapporteur {
namespace {

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// The text in backticks, on one line and shortened to fit into a message.
std::string quoted(std::string_view text) {
    constexpr std::uint32_t longest = 60;
    std::string shown;
    std::size_t position = 0;
    for (std::uint32_t count = 0; position < text.size() && count < longest; ++count)
        append_code_point(shown, next_code_point(text, position));
    return fmt::format("`{}{}`", escape_controls(shown), position < text.size() ? "..." : "");
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const auto begin = text.find(before);
    if (begin == std::string_view::npos)
        return {};
    text.remove_prefix(begin + before.size());
    return text.substr(0, text.find(after));
}

/// "{urn:x}name" without the namespace.
std::string_view local_name(std::string_view name) {
    const auto brace = name.rfind('}');
    return brace == std::string_view::npos ? name : name.substr(brace + 1);
}

/// The name of an attribute without its namespace. Attributes of XML itself keep their prefix: "xml:id".
std::string attribute_name(std::string_view name) {
    const bool is_xml = name.starts_with("{http://www.w3.org/XML/1998/namespace}");
    return fmt::format("{}{}", is_xml ? "xml:" : "", local_name(name));
}

/// The comma-separated entries of `list`, each trimmed and stripped to its name, quoted.
std::string quoted_list(std::string_view list) {
    std::string out;
    while (!list.empty()) {
        const auto comma = list.find(',');
        std::string_view entry = trim(list.substr(0, comma));
        if (entry.starts_with('\'') && entry.ends_with('\''))
            entry = entry.substr(1, entry.size() - 2);
        if (!out.empty())
            out += ", ";
        out += quoted(local_name(entry));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return out;
}

/// "; expected `p`" from "Expected is one of ( {urn}p, {urn}heading )."
std::string expectation(std::string_view message) {
    const auto list = trim(between(message, "Expected is", " )"));
    const auto names = list.substr(std::min(list.size(), list.find('(') + 1));
    if (names.empty())
        return {};
    const bool several = names.find(',') != std::string_view::npos;
    return fmt::format("; expected {}{}", several ? "one of " : "", quoted_list(names));
}

/// The words for what a datatype of the grammar requires.
std::string_view type_in_words(std::string_view type) {
    struct Words {
        std::string_view type, words;
    };
    static constexpr std::array table{
        Words{"xs:date", "a day such as `2014-06-24`"},
        Words{"xs:nonNegativeInteger", "a whole number"},
        Words{"xs:positiveInteger", "a whole number above 0"},
        Words{"xs:ID", "a name that no other element bears"},
        Words{"xs:language", "a language such as `en`"},
        Words{"xs:NMTOKEN", "one word"},
    };
    for (const Words& words : table) {
        if (words.type == type)
            return words.words;
    }
    return {};
}

std::string attribute_value(const xmlNode* node, std::string_view name) {
    name.remove_prefix(std::min(name.size(), name.find(':') + 1));
    for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
        if (view_of(attribute->name) != name)
            continue;
        xmlChar* value = libxml2()->xmlNodeListGetString(node->doc, attribute->children, 1);
        std::string copy(view_of(value));
        (*libxml2()->xmlFree)(value);
        return copy;
    }
    return {};
}

std::string first_line(const char* message) {
    std::string_view text = message == nullptr ? "" : message;
    return escape_controls(trim(text.substr(0, text.find('\n'))));
}

std::string value_in_words(std::string_view message, std::string_view element, std::string_view attribute,
                           const xmlNode* node) {
    std::string expected;
    if (const auto values = between(message, "set {", "}"); !values.empty())
        expected = "one of " + quoted_list(values);
    else if (const auto pattern = between(message, "pattern '", "'."); !pattern.empty())
        expected = "the form " + quoted(pattern);
    else
        expected = type_in_words(between(message, "type '", "'"));
    if (attribute == "xml:id" && attribute_value(node, attribute).find(' ') != std::string::npos)
        expected = "a name without spaces";
    return fmt::format("the attribute `{}` of `{}` is {}{}{}", attribute, element,
                       quoted(attribute_value(node, attribute)), expected.empty() ? "" : "; expected ",
                       expected);
}

} // namespace

std::string parse_error_in_words(const xmlError& error) {
    if (error.code == XML_ERR_DOCUMENT_EMPTY)
        return "there is no XML in it";
    const std::string said = first_line(error.message);
    if (said.find("Excessive depth") != std::string::npos)
        return "its elements nest too deep; 256 levels are read";
    return fmt::format("not well-formed XML; the parser says {}", quoted(said));
}

std::optional<std::string> grammar_error_in_words(const xmlError& error, const xmlNode* node) {
    const std::string message = first_line(error.message);
    if (node == nullptr)
        return std::nullopt;
    const std::string_view element = view_of(node->name);
    const std::string attribute = attribute_name(between(message, "attribute '", "'"));
    switch (error.code) {
    case XML_SCHEMAV_ELEMENT_CONTENT:
        if (message.find("Missing child") != std::string::npos)
            return fmt::format("`{}` is not complete{}", element, expectation(message));
        return fmt::format("`{}` does not belong here{}", element, expectation(message));
    case XML_SCHEMAV_CVC_ELT_1:
        return fmt::format("the outermost element is `{}` of the namespace {}; expected `report` of "
                           "`urn:rapporteur:report:1`",
                           element, quoted(node->ns == nullptr ? "" : view_of(node->ns->href)));
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
        return fmt::format("`{}` holds something; it has to be empty", element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
        return fmt::format("`{}` holds elements; only text belongs there", element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return fmt::format("`{}` holds text; only elements belong there", element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4:
        return fmt::format("`{}` does not belong here", element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        return fmt::format("`{}` has no attribute {}", element, quoted(attribute));
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return fmt::format("`{}` lacks the attribute `{}`", element,
                           attribute_name(between(message, "The attribute '", "'")));
    case XML_RELAXNG_ERR_INVALIDATTR:
        return fmt::format("the attribute {} of `{}` does not go with the others there",
                           quoted(error.str1 == nullptr ? "" : error.str1), element);
    default:
        break;
    }
    // RELAX NG: "Expecting an element title, got nothing"
    if (const auto lacking = between(message, "Expecting an element ", ", got nothing"); !lacking.empty())
        return fmt::format("`{}` is not complete; expected `{}`", element, lacking);
    if (!attribute.empty())
        return value_in_words(message, element, attribute, node);
    return std::nullopt;
}

std::string grammar_error_of_parser(const xmlError& error, const xmlNode* node) {
    const std::string message = first_line(error.message);
    return node == nullptr
               ? message
               : fmt::format("`{}` is not as the grammar asks; {}", view_of(node->name), quoted(message));
}

} // namespace rapporteur
