#include "rules/support/lost_labels.hpp"

#include "base/text.hpp"
#include "report/level_labels.hpp"
#include "rules/support/references.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

const LabelReading* reading_in_format(const BlockLabel& label, NumberFormat format) {
    const auto found = std::find_if(label.readings.begin(), label.readings.end(),
                                    [format](const LabelReading& each) { return each.format == format; });
    return found == label.readings.end() ? nullptr : &*found;
}

bool ends_in_small_o(std::string_view text, std::size_t at) {
    return text[at] == 'o' && (at + 1 == text.size() || text[at + 1] == ' ');
}

/// Capitals of the letters a-z and of those with an accent that stand in ordinals.
std::string in_capitals(std::string text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] >= 'a' && text[at] <= 'z')
            text[at] = static_cast<char>(text[at] - 'a' + 'A');
        else if (text[at] == '\xC3' && at + 1 < text.size() &&
                 static_cast<unsigned char>(text[at + 1]) >= 0xA0)
            text[at + 1] = static_cast<char>(text[at + 1] - 0x20);
    }
    return text;
}

/// The number that a label shows, by its list; none if it has none.
std::optional<std::int64_t> shown_number(const RuleInput& input, std::uint32_t element) {
    for (const CheckedList& list : check_lists(input, ElementPart::entry)) {
        for (const CheckedLabel& label : list.labels) {
            if (label.element == element)
                return label.value;
        }
    }
    return std::nullopt;
}

/// Whether the text before a list, its indentation or Word's own list shows that it stands below an entry.
bool is_announced(const RuleInput& input, const CheckedList& list) {
    const std::uint32_t first = list.labels.front().element;
    const std::uint32_t parent = input.report.elements[first].parent;
    return parent == no_index || (parent + 1 == first && trim(input.block_of(parent).text).ends_with(':')) ||
           input.block_of(first).label.source == LabelSource::automatic ||
           input.block_of(first).indent > input.block_of(parent).indent;
}

std::optional<std::int64_t> number_of(std::string_view digits) {
    std::int64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

} // namespace

bool is_in_words(const LabelForm& form) {
    return form.format == NumberFormat::ordinal_text || form.format == NumberFormat::cardinal_text ||
           is_worded(form.prefix);
}

std::optional<LabelForm> own_form_with_gap(const RuleInput& input, const CheckedList& list) {
    const BlockLabel& first = input.blocks.blocks[list.labels.front().block].label;
    if (first.readings.empty() || list.labels.size() < 2)
        return std::nullopt;
    const NumberFormat format = first.readings.front().format;
    if (format != NumberFormat::ordinal_text && !is_worded(*first.prefix))
        return std::nullopt;
    std::int64_t expected = list.start;
    std::int64_t last = expected - 1;
    for (const CheckedLabel& each : list.labels) {
        const BlockLabel& label = input.blocks.blocks[each.block].label;
        const LabelReading* reading = reading_in_format(label, format);
        if (reading == nullptr || label.prefix != first.prefix || label.suffix != first.suffix ||
            reading->value <= last)
            return std::nullopt;
        last = reading->value;
        ++expected;
    }
    if (last < expected || first.readings.front().value != list.start)
        return std::nullopt;
    return LabelForm{format, first.prefix, first.suffix, true, input.layout.language};
}

std::string written_like(std::string expected, const CheckedList& list, const RuleInput& input) {
    const BlockLabel& first = input.blocks.blocks[list.labels.front().block].label;
    const std::string_view shown = trim(first.text);
    if (first.suffix.size() >= shown.size() || !shown.ends_with(first.suffix) ||
        !expected.ends_with(list.form.suffix))
        return expected;
    const std::string_view word = shown.substr(0, shown.size() - first.suffix.size());
    std::string number = expected.substr(0, expected.size() - list.form.suffix.size());
    if (word.back() == 'a' || word.back() == 'A') {
        for (std::size_t at = 0; at < number.size(); ++at)
            number[at] = ends_in_small_o(number, at) ? 'a' : number[at];
    }
    const bool capitals = word.size() > 1 && in_capitals(std::string(word)) == word;
    return (capitals ? in_capitals(std::move(number)) : number) + list.form.suffix;
}

std::optional<std::string> reference_to_lost(const RuleInput& input, const CheckedList& list,
                                             std::size_t index) {
    const auto behind = list.labels[index].value;
    const auto before = index > 0 ? list.labels[index - 1].value : std::nullopt;
    if (!behind || !before)
        return std::nullopt;
    const Element& element = input.report.elements[list.labels[index].element];
    const auto above = element.parent == no_index ? std::nullopt : shown_number(input, element.parent);
    const auto is_lost = [&](const auto& is_named) {
        for (std::int64_t value = *before + 1; value < *behind; ++value) {
            if (is_named(value))
                return true;
        }
        return false;
    };
    for (const Reference& reference : find_references(input)) {
        const auto number = number_of(reference.number);
        const bool of_entry = element.depth == 1 && !reference.resolution_exists &&
                              is_lost([&](std::int64_t value) { return number == value; });
        const bool of_item = element.depth == 2 && reference.resolution_exists && !reference.item_exists &&
                             above && number == above && is_lost([&](std::int64_t value) {
                                 return format_number(value, list.form.format, {}) == reference.letter;
                             });
        if (of_entry || of_item)
            return reference.text;
    }
    return std::nullopt;
}

bool may_be_of_level_above(const RuleInput& input, const CheckedList& list, std::size_t first,
                           std::size_t end) {
    const auto& elements = input.report.elements;
    const bool among_others =
        std::any_of(list.labels.begin(), list.labels.end(), [](const CheckedLabel& label) {
            return label.state == LabelState::right || label.state == LabelState::wrong_number;
        });
    if (!among_others && is_announced(input, list))
        return false;
    for (std::size_t index = first; index < end; ++index) {
        const BlockLabel& label = input.blocks.blocks[list.labels[index].block].label;
        if (list.labels[index].state != LabelState::wrong_look)
            continue;
        for (std::uint32_t above = elements[list.labels[index].element].parent; above != no_index;
             above = elements[above].parent) {
            const BlockLabel& own = input.block_of(above).label;
            if (own.prefix != label.prefix || own.suffix != label.suffix)
                continue;
            for (const LabelReading& reading : label.readings) {
                const LabelReading* number = reading_in_format(own, reading.format);
                // Where the numbers of a level were lost, its entries are counted.
                if (number != nullptr && reading.value > number->value &&
                    reading.value > static_cast<std::int64_t>(elements[above].ordinal))
                    return true;
            }
        }
    }
    return false;
}

bool begins_repeated_section(const RuleInput& input, const CheckedList& list, std::size_t index) {
    const std::uint32_t entry = list.labels[index].element;
    if (entry == 0 || input.report.elements[entry - 1].part != ElementPart::continuation)
        return false;
    const auto words = [&](std::uint32_t element) { return trim(input.folded(element).text); };
    for (std::uint32_t before = 0; before < list.labels.front().element; ++before) {
        const SectionKind kind = input.report.elements[before].kind;
        const bool introduces =
            kind == SectionKind::opening || kind == SectionKind::submission || kind == SectionKind::heading;
        if (introduces && words(before) == words(entry - 1))
            return true;
    }
    return false;
}

} // namespace rapporteur
