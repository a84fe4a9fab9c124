// The characters of XML 1.0 (section 2.2) and their escaping (sections 2.4, 2.11 and 3.3.3).
#include "markup/xml_text.hpp"

#include "base/display.hpp"
#include "base/text.hpp"

#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The reference for an ASCII character; empty if the character needs none.
std::string_view escape_of(char32_t code_point, bool attribute) {
    switch (code_point) {
    case U'&':
        return "&amp;";
    case U'<':
        return "&lt;";
    case U'>':
        return "&gt;";
    case U'\r':
        return "&#13;";
    case U'"':
        return attribute ? "&quot;" : "";
    case U'\t':
        return attribute ? "&#9;" : "";
    case U'\n':
        return attribute ? "&#10;" : "";
    default:
        return is_xml_character(code_point) ? "" : "\uFFFD";
    }
}

constexpr std::array<bool, 256> stands_for_itself = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte)
        table[byte] = byte != '&' && byte != '<' && byte != '>' && byte != '"';
    return table;
}();

void append_escaped(std::string& out, std::string_view text, bool attribute) {
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        while (position < text.size() && stands_for_itself[static_cast<unsigned char>(text[position])])
            ++position;
        out.append(text, begin, position - begin);
        if (position == text.size())
            break;
        const char32_t code_point = next_code_point(text, position);
        if (const auto escape = escape_of(code_point, attribute); !escape.empty())
            out += escape;
        // Programs read the same character, but it cannot change how people see the text.
        else if (acts_on_display(code_point))
            out += fmt::format("&#x{:X};", static_cast<std::uint32_t>(code_point));
        else
            append_code_point(out, code_point);
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
