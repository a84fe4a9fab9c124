// The characters of XML 1.0 (section 2.2) and their escaping (sections 2.4, 2.11 and 3.3.3).
#include "writers/xml_text.hpp"

#include "base/text.hpp"

namespace rapporteur {
namespace {

void append_escaped(std::string& out, std::string_view text, bool attribute) {
    std::size_t position = 0;
    while (position < text.size()) {
        const char32_t code_point = next_code_point(text, position);
        switch (code_point) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'\r':
            out += "&#13;";
            break;
        case U'"':
            out += attribute ? "&quot;" : "\"";
            break;
        case U'\t':
            out += attribute ? "&#9;" : "\t";
            break;
        case U'\n':
            out += attribute ? "&#10;" : "\n";
            break;
        default:
            append_code_point(out, is_xml_character(code_point) ? code_point : U'\uFFFD');
        }
    }
}

} // namespace

void append_xml_text(std::string& out, std::string_view text) {
    append_escaped(out, text, false);
}

void append_xml_attribute(std::string& out, std::string_view value) {
    append_escaped(out, value, true);
}

} // namespace rapporteur
