#include "document/symbols.hpp"

#include "base/text.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace rapporteur {
namespace {

#include "document/symbol_tables.inc"

using SymbolTable = std::array<char32_t, 224>;

struct Font {
    std::string_view name; ///< in lower case
    const SymbolTable* table;
};
constexpr std::array<Font, 5> fonts = {{{"symbol", &symbol},
                                        {"wingdings", &wingdings},
                                        {"wingdings 2", &wingdings_2},
                                        {"wingdings 3", &wingdings_3},
                                        {"webdings", &webdings}}};

const SymbolTable* table_of(std::string_view font) {
    for (const Font& known : fonts)
        if (equal_ignoring_case(font, known.name))
            return known.table;
    return nullptr;
}

} // namespace

bool is_symbol_font(std::string_view font) {
    return table_of(font) != nullptr;
}

char32_t symbol_character(std::string_view font, char32_t code) {
    const char32_t byte = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    if (byte < 0x20 || byte > 0xFF)
        return code;
    if (const SymbolTable* table = table_of(font))
        return (*table)[byte - 0x20] ? (*table)[byte - 0x20] : code;
    return code;
}

void append_symbol(std::string& text, std::string_view font, std::string_view hexadecimal) {
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    const bool whole = error == std::errc{} && end == hexadecimal.data() + hexadecimal.size();
    if (whole && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF))
        append_code_point(text, symbol_character(font, code));
}

void append_in_font(std::string& out, std::string_view text, std::string_view font) {
    if (!is_symbol_font(font)) {
        out += text;
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        append_code_point(out, code >= 0xF000 && code <= 0xF0FF ? symbol_character(font, code) : code);
    }
}

} // namespace rapporteur
