// Word writes the bullets of Symbol and Wingdings as private-use characters (w:lvlText, 17.9.11), which show
// nothing in any other font. The tables hold what Word's own bullet library and common templates use.
#include "numbering/bullets.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace rapporteur {
namespace {

using Glyph = std::pair<unsigned char, char32_t>;

constexpr std::array<Glyph, 17> symbol_glyphs = {{
    {0x2A, U'∗'},
    {0x2B, U'+'},
    {0x2D, U'−'},
    {0x6F, U'ο'},
    {0x7E, U'∼'},
    {0xA7, U'♣'},
    {0xA8, U'♦'},
    {0xA9, U'♥'},
    {0xAA, U'♠'},
    {0xAE, U'→'},
    {0xB0, U'°'},
    {0xB7, U'•'},
    {0xD7, U'⋅'},
    {0xDE, U'⇒'},
    {0xE0, U'◊'},
    {0xC5, U'⊕'},
    {0xC4, U'⊗'},
}};

constexpr std::array<Glyph, 42> wingdings_glyphs = {{
    {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x46, U'☞'}, {0x4A, U'☺'}, {0x58, U'✠'}, {0x6C, U'●'},
    {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'}, {0x73, U'⬧'}, {0x74, U'⧫'},
    {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x7B, U'❀'}, {0x9E, U'·'}, {0x9F, U'•'}, {0xA0, U'▪'},
    {0xA1, U'○'}, {0xA4, U'◉'}, {0xA7, U'▪'}, {0xA8, U'◻'}, {0xAA, U'✦'}, {0xAB, U'★'}, {0xB2, U'⟡'},
    {0xB6, U'✰'}, {0xD8, U'➢'}, {0xDC, U'➲'}, {0xE0, U'→'}, {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xF1, U'⇧'},
    {0xF2, U'⇩'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}, {0xFF, U'⊞'}, {0x70, U'❐'},
}};

std::optional<char32_t> glyph(std::span<const Glyph> table, char32_t code) {
    const auto* const found = std::find_if(table.data(), table.data() + table.size(),
                                           [code](const Glyph& entry) { return entry.first == code; });
    if (found == table.data() + table.size())
        return std::nullopt;
    return found->second;
}

/// What `code` shows in the font of that (folded) name; in a font that is not known, what it most often
/// means.
std::optional<char32_t> symbol_of(char32_t code, std::string_view font) {
    if (font == "symbol")
        return glyph(symbol_glyphs, code);
    if (font == "wingdings")
        return glyph(wingdings_glyphs, code);
    if (font.starts_with("wingdings") || font.starts_with("webdings"))
        return std::nullopt;
    const auto real = glyph(symbol_glyphs, code);
    return real ? real : glyph(wingdings_glyphs, code);
}

} // namespace

std::string bullet_text(std::string_view text, std::string_view font) {
    constexpr char32_t private_first = 0xF020;
    constexpr char32_t private_last = 0xF0FF;
    const std::string name = folded(font);
    const bool symbol_font = name == "symbol" || name == "wingdings";
    std::string shown;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_code_point(text, position);
        const bool private_use = character >= private_first && character <= private_last;
        const bool bare = symbol_font && character > 0x20 && character <= 0xFF;
        if (!private_use && !bare) {
            append_code_point(shown, character);
            continue;
        }
        const auto real = symbol_of(private_use ? character - 0xF000 : character, name);
        append_code_point(shown, real ? *real : private_use ? U'•' : character);
    }
    return shown;
}

} // namespace rapporteur
