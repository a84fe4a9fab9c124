// w:lvlText (17.9.11), w:isLgl (17.9.4) and the formats of the levels it refers to, as Word shows them
// [MS-OI29500 2.1.283].
#include "numbering/bullets.hpp"
#include "numbering/number_formats.hpp"
#include "numbering/other_formats.hpp"
#include "numbering/walk.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

// Word allows 31 characters in a label with its numbers [MS-OI29500 2.1.283 b]. A number is never cut,
// because a part of it would be another number.
constexpr std::size_t most_characters = 31;
/// No more of a level's text is read, because a long text would be read again for each paragraph.
constexpr std::size_t text_limit = 512;

/// The level, from 1, of the placeholder at `position`; 0 if there is none.
std::size_t placeholder(std::string_view text, std::size_t position) {
    if (text[position] != '%' || position + 1 >= text.size() || text[position + 1] < '1' ||
        text[position + 1] > '9')
        return 0;
    return static_cast<std::size_t>(text[position + 1] - '0');
}

bool points_above(std::string_view text, std::size_t own_level) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (placeholder(text, i) > own_level + 1)
            return true;
    }
    return false;
}

void set_odd(LabelText& label, std::string_view kind, std::string detail) {
    if (label.odd_kind.empty()) {
        label.odd_kind = kind;
        label.odd_detail = std::move(detail);
    }
}

/// Appends the number of `level` as the labels of the paragraph's own level show it. `legal`: as a decimal.
void append_number(LabelText& label, const Level* level, bool legal, std::int64_t value,
                   std::string_view language) {
    if (level == nullptr || level->format == NumberFormat::none || level->format == NumberFormat::bullet)
        return;
    NumberFormat format = level->format;
    if (legal && format != NumberFormat::decimal_zero)
        format = NumberFormat::decimal;
    if (format == NumberFormat::other) {
        if (const auto named = number_in_named_format(value, level->format_name)) {
            label.text += *named;
            return;
        }
    }
    const FormattedNumber number = number_in_format(value, format, language);
    const std::string_view name =
        level->format_name.empty() ? to_string(format) : shown_name(level->format_name);
    if (number.form == NumberForm::absent) {
        set_odd(label, "number-without-form",
                fmt::format("{} has no form as {}; nothing is shown for it", value, name));
    } else if (number.form == NumberForm::replaced) {
        label.stand_in_for = language.empty() ? std::string(name) : fmt::format("{} ({})", name, language);
        set_odd(
            label, "number-format-replaced",
            fmt::format("{} in the format `{}` is shown as `{}`", value, escape_controls(name), number.text));
    }
    label.text += number.text;
}

} // namespace

LabelText label_text(Definitions& definitions, const NumberStep& step) {
    LabelText label;
    const auto own_index = static_cast<std::size_t>(step.level);
    const Level& own = *definitions.level(*step.num, own_index);
    const std::string_view text = cut(own.text, text_limit);
    if (own.hidden) {
        label.why_empty = "the level's number is hidden text";
        return label;
    }
    if (definitions.is_picture(own)) {
        label.text = "\u2022";
        set_odd(label, "picture-bullet", "the bullet is a picture; a round one stands for it");
        return label;
    }
    if (text.empty()) {
        label.why_empty = "the level's text is empty";
        return label;
    }
    const bool bullet = own.format == NumberFormat::bullet;
    if (!bullet && points_above(text, own_index)) {
        label.why_empty = "the level's text refers to a deeper level, so Word ignores all of it";
        set_odd(label, "label-text-ignored",
                fmt::format("the text `{}` of level {} refers to a deeper level", escape_controls(text),
                            own_index));
        return label;
    }
    std::size_t characters = 0;
    bool is_whole = own.text.size() == text.size();
    for (std::size_t i = 0; i < text.size();) {
        is_whole = is_whole && characters < most_characters;
        if (characters >= most_characters)
            break;
        const std::size_t before = label.text.size();
        const std::size_t referred = placeholder(text, i);
        if (referred == 0) {
            const std::size_t begin = i;
            next_code_point(text, i);
            label.text += text.substr(begin, i - begin);
        } else {
            i += 2;
            if (!bullet)
                append_number(label, definitions.level(*step.num, referred - 1), own.is_legal,
                              step.values[referred - 1], step.language);
        }
        characters += count_code_points(std::string_view(label.text).substr(before));
    }
    if (bullet)
        label.text = bullet_text(label.text, own.font);
    if (!is_whole)
        set_odd(label, "label-too-long",
                fmt::format("the label is cut after {} characters", most_characters));
    return label;
}

} // namespace rapporteur
