#include "writers/pandoc_lists.hpp"

#include "base/text.hpp"
#include "numbering/number_formats.hpp"

namespace rapporteur {
namespace {

constexpr std::int64_t letters = 26;

std::string_view style_of(const LabelReading& reading) {
    switch (reading.format) {
    case NumberFormat::decimal:
        return "Decimal";
    case NumberFormat::lower_letter:
        return reading.value <= letters ? "LowerAlpha" : "";
    case NumberFormat::upper_letter:
        return reading.value <= letters ? "UpperAlpha" : "";
    case NumberFormat::lower_roman:
        return "LowerRoman";
    case NumberFormat::upper_roman:
        return "UpperRoman";
    default:
        return "";
    }
}

bool is_bullet(std::string_view label) {
    for (std::size_t i = 0; i < label.size();) {
        const char32_t character = next_code_point(label, i);
        if (is_letter(character) || is_digit(character))
            return false;
    }
    return !label.empty();
}

} // namespace

std::optional<PandocMark> pandoc_mark(const BlockLabel& label, const std::optional<PandocMark>& expected) {
    if (label.readings.empty())
        return is_bullet(label.text) ? std::optional(PandocMark{}) : std::nullopt;
    std::optional<PandocMark> found;
    for (const LabelReading& reading : label.readings) {
        const PandocMark mark{style_of(reading), reading.value};
        if (mark.style.empty() || mark.value < 1 ||
            label.text != number_in_format(reading.value, reading.format, "").text + ".")
            continue;
        if (expected && expected->style == mark.style && expected->value == mark.value)
            return mark;
        if (!found)
            found = mark;
    }
    return found;
}

} // namespace rapporteur
