#include "rules/support/quotes.hpp"

namespace rapporteur {
namespace {

enum class Sense : std::uint8_t { none, opens, closes, either };

Sense sense_of(char32_t code_point) {
    switch (code_point) {
    case U'\u201C':
    case U'\u00AB':
    case U'\u201E':
        return Sense::opens;
    case U'\u201D':
    case U'\u00BB':
        return Sense::closes;
    case U'"':
        return Sense::either;
    default:
        return Sense::none;
    }
}

} // namespace

std::vector<QuoteMark> find_quotes(std::string_view text) {
    std::vector<QuoteMark> marks;
    std::vector<std::uint32_t> open;
    char32_t before = U' ';
    for (std::size_t position = 0; position < text.size();) {
        const auto begin = static_cast<std::uint32_t>(position);
        const char32_t code_point = next_code_point(text, position);
        Sense sense = sense_of(code_point);
        const char32_t previous = before;
        before = code_point;
        if (sense == Sense::none)
            continue;
        if (sense == Sense::either) {
            if (is_digit(previous) && open.empty())
                continue;
            const bool at_start =
                is_space(previous) || previous == '(' || previous == '[' || previous == U'\u2014';
            sense = at_start || open.empty() ? Sense::opens : Sense::closes;
        }
        const auto index = static_cast<std::uint32_t>(marks.size());
        marks.push_back({begin, static_cast<std::uint32_t>(position), sense == Sense::opens, no_index});
        if (sense == Sense::opens) {
            open.push_back(index);
        } else if (!open.empty()) {
            marks[index].partner = open.back();
            marks[open.back()].partner = index;
            open.pop_back();
        }
    }
    return marks;
}

std::vector<Quotation> find_quotations(std::string_view text) {
    const auto marks = find_quotes(text);
    std::vector<Quotation> quotations;
    for (const QuoteMark& mark : marks) {
        if (mark.opens && mark.partner != no_index)
            quotations.push_back({mark, marks[mark.partner]});
    }
    return quotations;
}

} // namespace rapporteur
