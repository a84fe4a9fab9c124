// Restores labels. The writer gives the number or letter of a label, and the whole label if that is not
// enough (markup/label_parts.hpp). A restored label gives the same attributes when it is written again.
#include "report_xml/label_restoring.hpp"

#include "base/text.hpp"
#include "markup/label_parts.hpp"
#include "numbering/number_formats.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace rapporteur {
namespace {

bool same_parts(const LabelParts& left, const LabelParts& right) {
    return left.number == right.number && left.letter == right.letter && left.odd == right.odd;
}

constexpr std::array letter_formats{NumberFormat::lower_letter, NumberFormat::upper_letter,
                                    NumberFormat::lower_roman, NumberFormat::upper_roman};

/// The value of letters or numerals in one of these formats; 0 if they have none.
std::int64_t value_of_letters(const std::string& letters, NumberFormat format) {
    static const auto values = [] {
        constexpr std::int64_t most = 800; // letters repeat ("aa" is 27), and no format counts further
        std::map<std::pair<NumberFormat, std::string>, std::int64_t> made;
        for (const NumberFormat each : letter_formats) {
            for (std::int64_t value = 1; value <= most; ++value)
                made.emplace(std::pair(each, format_number(value, each, {})), value);
        }
        return made;
    }();
    const auto known = values.find(std::pair(format, letters));
    return known == values.end() ? 0 : known->second;
}

/// The readings that the core of a label may have; first that of the level.
std::vector<LabelReading> readings_of(const LabelParts& parts, const ListLevel* level) {
    if (parts.letter.empty()) {
        const NumberFormat format =
            level != nullptr && level->is_labelled() && level->format != NumberFormat::bullet
                ? level->format
                : NumberFormat::decimal;
        const auto value = static_cast<std::int64_t>(parts.number.value_or(0));
        return {{format, value}, {NumberFormat::decimal, value}};
    }
    std::vector<NumberFormat> formats(letter_formats.begin(), letter_formats.end());
    std::stable_sort(formats.begin(), formats.end(), [level](NumberFormat left, NumberFormat right) {
        return level != nullptr && level->counts_by(left) && !level->counts_by(right);
    });
    std::vector<LabelReading> readings;
    for (const NumberFormat format : formats) {
        if (const auto value = value_of_letters(parts.letter, format); value != 0)
            readings.push_back({format, value});
    }
    if (readings.empty())
        readings.push_back({NumberFormat::lower_letter, 0});
    return readings;
}

/// Builds a label from its text and its parts.
BlockLabel assemble(const std::string& text, const LabelParts& parts, const ListLevel* level) {
    BlockLabel label;
    label.source = LabelSource::typed;
    label.text = text;
    if (!parts.number && parts.letter.empty())
        return label;
    for (const LabelReading& reading : readings_of(parts, level)) {
        const std::string core =
            parts.letter.empty() ? format_number(reading.value, reading.format, {}) : parts.letter;
        const auto at = text.rfind(core);
        if (at == std::string::npos || core.empty())
            continue;
        if (label.readings.empty()) {
            label.prefix = text.substr(0, at);
            label.suffix = text.substr(at + core.size());
        }
        if (text == *label.prefix + core + label.suffix)
            label.readings.push_back(reading);
    }
    if (label.readings.empty() && parts.number) // "First.": a number in words, or in another script
        label.readings.push_back({NumberFormat::ordinal_text, static_cast<std::int64_t>(*parts.number)});
    return label;
}

} // namespace

BlockLabel restore_label(const std::string& text) {
    if (text.empty())
        return {};
    const TypedLabel typed = read_typed_label(text + " x");
    if (typed.label.text == text)
        return typed.label;
    BlockLabel label;
    label.source = LabelSource::typed;
    label.text = text;
    return label;
}

BlockLabel restore_label(pugi::xml_node node, const Element& element, const std::vector<ListLevel>& levels,
                         std::string& wrong) {
    const ListLevel* level = level_at(levels, element);
    LabelParts wanted;
    wanted.letter = node.attribute("letter").value();
    wanted.odd = node.attribute("label").value();
    if (const auto number = node.attribute("number")) {
        std::int64_t value = -1;
        const std::string_view digits = number.value();
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size() || value < 0 ||
            !wanted.letter.empty()) {
            wrong = wanted.letter.empty()
                        ? fmt::format("`number` is a whole number, not `{}`", shown_name(digits))
                        : std::string("`number` and `letter` may not stand together");
            return {};
        }
        wanted.number = static_cast<std::uint64_t>(value);
    }
    std::string text = wanted.odd;
    if (const auto shown = node.attribute("shown"))
        text = shown.value();
    else if (text.empty())
        text = usual_label(wanted, level);
    // First read the label like any typed label. Its number may still be another one, since the layout
    // decides whether "i" is a letter.
    BlockLabel label = restore_label(text);
    if (!same_parts(label_parts(element, label, levels), wanted))
        label = assemble(text, wanted, level);
    // The layout would write this label itself, but the attribute `label` says that it is unusual: it is the
    // Roman i where letters are expected. So remove the readings by which the level counts.
    if (!same_parts(label_parts(element, label, levels), wanted) && !wanted.odd.empty() && level != nullptr)
        std::erase_if(label.readings,
                      [level](const LabelReading& reading) { return level->counts_by(reading.format); });
    if (!same_parts(label_parts(element, label, levels), wanted)) {
        const std::string said = wanted.number ? std::to_string(*wanted.number) : wanted.letter;
        wrong = fmt::format("the label `{}` is not that of {}", shown_name(text),
                            said.empty() ? std::string("an item without number or letter")
                                         : fmt::format("`{}`", shown_name(said)));
    }
    label.found = node.attribute("found").value();
    return label;
}

} // namespace rapporteur
