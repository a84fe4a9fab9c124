// Word writes the bullets of Symbol and Wingdings as private-use characters (w:lvlText, 17.9.11). In any
// other font they show nothing.
#include "numbering/bullets.hpp"

#include "base/text.hpp"
#include "document/symbols.hpp"

namespace rapporteur {
namespace {

bool is_private_use(char32_t character) {
    return character >= 0xE000 && character <= 0xF8FF;
}

/// The font of a private-use bullet if the level names none. Word's round bullet is from Symbol, the other
/// bullets of its library are from Wingdings.
std::string_view usual_font(char32_t character) {
    return character == 0xF0B7 ? "Symbol" : "Wingdings";
}

} // namespace

std::string bullet_text(std::string_view text, std::string_view font) {
    const bool symbol_font = is_symbol_font(font);
    std::string shown;
    for (std::size_t position = 0; position < text.size();) {
        char32_t character = next_code_point(text, position);
        if (symbol_font)
            character = symbol_character(font, character);
        else if (is_private_use(character))
            character = symbol_character(usual_font(character), character);
        append_code_point(shown, is_private_use(character) ? U'•' : character);
    }
    return shown;
}

} // namespace rapporteur
