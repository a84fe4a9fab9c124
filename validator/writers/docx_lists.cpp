// Counts as Word does (numbering/README.md): a level counts on, and starts again after a label of a higher
// level.
#include "writers/docx_lists.hpp"

#include "numbering/number_formats.hpp"
#include "word/numbering_plan.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_docx_affix = 28; ///< Word allows 31 characters with the number

std::uint8_t docx_level_of(const Element& element) {
    return static_cast<std::uint8_t>(std::clamp<std::size_t>(element.depth, 1, level_count) - 1);
}

/// The first number that is shown in the same way: after the last letter Word starts again at a.
std::int64_t first_shown_so(const LabelReading& reading) {
    const bool is_letter =
        reading.format == NumberFormat::lower_letter || reading.format == NumberFormat::upper_letter;
    return is_letter && reading.value > letter_limit ? (reading.value - 1) % letter_limit + 1 : reading.value;
}

/// The value at which a level of this form would show exactly this label; none if there is no such value.
std::optional<std::int64_t> docx_value_in(const DocxLevel& level, const BlockLabel& label) {
    if (label.prefix != level.prefix || label.suffix != level.suffix)
        return std::nullopt;
    for (const LabelReading& reading : label.readings)
        if (reading.format == level.format &&
            label.text == level.prefix + format_number(reading.value, level.format, {}) + level.suffix)
            return first_shown_so(reading);
    return std::nullopt;
}

bool may_be_a_level(const BlockLabel& label) {
    return !label.readings.empty() && !number_format_name(label.readings.front().format).empty() &&
           label.prefix.size() + label.suffix.size() <= longest_docx_affix &&
           (*label.prefix).find('%') == std::string::npos && label.suffix.find('%') == std::string::npos;
}

/// The form of each level. The corrections give all labels of a level one form, so its first label has it.
std::array<DocxLevel, level_count> docx_levels_of(const Corrected& corrected, const Layout& layout) {
    std::array<DocxLevel, level_count> levels;
    std::array<bool, level_count> is_known{};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        levels[i].suffix = ".";
        // Bullets and levels without labels cannot be levels of a numbered list.
        if (i < layout.levels().size() &&
            layout.levels()[i].prefix.find_first_of("{%") == std::string::npos &&
            !number_format_name(layout.levels()[i].format).empty())
            levels[i] = {layout.levels()[i].format, layout.levels()[i].prefix, layout.levels()[i].suffix};
    }
    for (const Element& element : corrected.report.elements) {
        const BlockLabel& label = corrected.blocks.blocks[element.block].label;
        const std::uint8_t level = docx_level_of(element);
        if (!is_entry(element) || is_known[level] || !may_be_a_level(label) ||
            docx_value_in(levels[level], label))
            continue;
        // "i." is the letter 9 or the Roman 1. If the layout does not say which, the first reading counts.
        levels[level] = {label.readings.front().format, label.prefix, label.suffix};
        is_known[level] = true;
    }
    return levels;
}

} // namespace

DocxLists make_docx_lists(const Corrected& corrected, const Layout& layout, std::int64_t num_id) {
    DocxLists lists;
    lists.num_id = num_id;
    lists.levels = docx_levels_of(corrected, layout);
    std::array<std::int64_t, level_count> counters{};
    for (const Element& element : corrected.report.elements) {
        DocxLabel& label = lists.labels.emplace_back();
        const BlockLabel& shown = corrected.blocks.blocks[element.block].label;
        if (!is_entry(element) || shown.text.empty())
            continue;
        const std::uint8_t level = docx_level_of(element);
        const auto value = docx_value_in(lists.levels[level], shown);
        if (!value)
            continue;
        label.level = level;
        label.num_id = num_id;
        if (*value != counters[level] + 1) {
            label.num_id = num_id + 1 + static_cast<std::int64_t>(lists.restarts.size());
            lists.restarts.push_back({label.num_id, level, *value});
        }
        counters[level] = *value;
        // An item before the first entry counts as an item of the first entry, since Word continues from it.
        std::replace(counters.begin(), counters.begin() + level, std::int64_t{0}, std::int64_t{1});
        std::fill(counters.begin() + level + 1, counters.end(), 0);
    }
    return lists;
}

} // namespace rapporteur
