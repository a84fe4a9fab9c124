// Short lines are often not sentences: their words tell what they are.
#include "report/title_lines.hpp"

#include "report/facts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_end_matter = 100; ///< bytes

} // namespace

LineRole title_line_role(const Block& line, const Layout& layout) {
    const SearchText text(line.text);
    const auto place = find_place(text, {}, {}, layout);
    const auto date = find_date(text, {}, {}, layout);
    const std::size_t place_bytes = place ? place->end - place->begin : 0;
    const std::size_t date_bytes = date ? date->end - date->begin : 0;
    if (2 * (place_bytes + date_bytes) >= trim(line.text).size() && (place || date))
        return place ? LineRole::place : LineRole::date;
    for (const TitleLinePattern& pattern : layout.section(SectionKind::title_block).lines) {
        const bool cued = std::any_of(pattern.cues.begin(), pattern.cues.end(), [&](const Phrase& cue) {
            return find_phrase(cue, text.folded).has_value();
        });
        if (cued)
            return pattern.role;
    }
    return LineRole::other;
}

bool ends_in_abbreviation(std::string_view line) {
    constexpr std::size_t longest = 6; // bytes of "p.m." and "S.A.B."
    const std::string_view text = trim(line);
    const std::string_view last = text.substr(text.find_last_of(" \t") + 1); // npos + 1: the whole line
    if (last.size() < 2 || last.size() > longest || last.back() != '.')
        return false;
    return last.size() == 2 || last.substr(0, last.size() - 1).find('.') != std::string_view::npos;
}

bool is_end_matter(const Block& line, const Layout& layout) {
    if (line.text.size() > longest_end_matter)
        return false;
    const bool has_words = std::any_of(line.text.begin(), line.text.end(), [](char byte) {
        return (byte & 0x80) != 0 || is_letter(static_cast<char32_t>(byte)) ||
               is_digit(static_cast<char32_t>(byte));
    });
    if (!has_words)
        return true;
    const LineRole role = title_line_role(line, layout);
    return role == LineRole::place || role == LineRole::date;
}

} // namespace rapporteur
