#include "markup/label_parts.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <limits>

namespace rapporteur {
namespace {

bool is_lettered(NumberFormat format) {
    return format == NumberFormat::lower_letter || format == NumberFormat::upper_letter ||
           format == NumberFormat::lower_roman || format == NumberFormat::upper_roman;
}

/// Whether the layout allows this label at the level: it is in an accepted form of number or is an accepted
/// bullet.
bool is_accepted(const BlockLabel& label, const LabelReading* reading, const ListLevel& level) {
    const auto forms = level.forms();
    return std::any_of(forms.begin(), forms.end(), [&](const LabelForm& form) {
        if (!form.accepted)
            return false;
        if (reading == nullptr)
            return form.format == NumberFormat::bullet && (form.prefix.empty() || form.prefix == label.text);
        return form.writes(reading->format, *label.prefix, label.suffix);
    });
}

/// The reading that the layout expects at this depth, else the most likely one; null for a bullet or no
/// label.
const LabelReading* choose_reading(const BlockLabel& label, const ListLevel* level) {
    const auto expected =
        std::find_if(label.readings.begin(), label.readings.end(), [level](const LabelReading& reading) {
            return level != nullptr && level->counts_by(reading.format);
        });
    if (expected != label.readings.end())
        return &*expected;
    return label.readings.empty() ? nullptr : &label.readings.front();
}

/// The label without its prefix and suffix.
std::string_view core_of(const BlockLabel& label) {
    std::string_view core = label.text;
    if (core.starts_with(*label.prefix))
        core.remove_prefix(label.prefix.size());
    if (core.ends_with(label.suffix))
        core.remove_suffix(label.suffix.size());
    return trim(core);
}

bool is_word(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_letter(next_code_point(text, i)))
            return false;
    }
    return !text.empty();
}

} // namespace

const ListLevel* level_at(const std::vector<ListLevel>& levels, const Element& element) {
    const bool known_depth = element.depth >= 1 && element.depth <= levels.size();
    return known_depth ? &levels[element.depth - 1U] : nullptr;
}

std::string usual_label(const LabelParts& parts, const ListLevel* level) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (level == nullptr || !level->is_labelled())
        return {};
    if (!parts.letter.empty())
        return level->prefix + parts.letter + level->suffix;
    if (level->format == NumberFormat::bullet)
        return level->prefix.empty() ? "•" : level->prefix;
    return parts.number && *parts.number <= most ? level->label(static_cast<std::int64_t>(*parts.number))
                                                 : std::string();
}

LabelParts label_parts(const Element& element, const BlockLabel& label,
                       const std::vector<ListLevel>& levels) {
    const ListLevel* level = level_at(levels, element);
    const LabelReading* reading = choose_reading(label, level);
    const bool as_the_layout_writes = level != nullptr && is_accepted(label, reading, *level);
    LabelParts parts;
    if (!as_the_layout_writes)
        parts.odd = label.text;
    if (element.part != ElementPart::entry && reading != nullptr && is_lettered(reading->format) &&
        is_word(core_of(label)))
        parts.letter = core_of(label);
    else if (reading != nullptr && reading->value >= 0)
        parts.number = static_cast<std::uint64_t>(reading->value);
    else if (element.part == ElementPart::entry)
        parts.number = element.ordinal;
    return parts;
}

std::string shown_text(const Block& block) {
    return block.label.text.empty() ? block.text : block.label.text + " " + block.text;
}

} // namespace rapporteur
