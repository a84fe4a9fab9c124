// Compares typed text with the label forms of the levels, whatever its case and spacing. What follows the
// number decides, as it does for "1.": "Resolution 3. Thank" has a label, "Resolution 3 of 2014 was" has
// none.
#include "report/level_labels.hpp"

#include "report/loose_labels.hpp"
#include "report/report.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace rapporteur {
namespace {

constexpr std::string_view number_slot = "{number}";
constexpr std::size_t longest_label = 100; ///< only so many bytes of the text are looked at
constexpr std::size_t longest_number = 6;

bool is_digit_byte(char byte) {
    return byte >= '0' && byte <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit_byte(text[end]))
        ++end;
    return end - at <= longest_number ? end : at;
}

/// The position after `prefix` (folded) at the start of `text`; npos if the text does not begin with it.
std::size_t behind_prefix(std::string_view text, std::string_view prefix) {
    std::size_t at = 0;
    while (!prefix.empty()) {
        if (prefix.starts_with(number_slot)) {
            const auto end = skip_digits(text, at);
            if (end == at)
                return std::string_view::npos;
            at = end;
            prefix.remove_prefix(number_slot.size());
        } else if (prefix.front() == ' ') {
            at = skip_spaces(text, at);
            prefix.remove_prefix(1);
        } else if (at < text.size() && text[at] == prefix.front()) {
            ++at;
            prefix.remove_prefix(1);
        } else {
            return std::string_view::npos;
        }
    }
    return at;
}

/// The position after the punctuation that may follow the number: ".", ":", ")", ".-", " –".
std::size_t behind_closing(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 5> closings{".-", ".", ":", ")", "-"};
    const auto mark = skip_spaces(text, at);
    for (const auto closing : closings) {
        const bool apart = mark > at && closing != "-" && closing != ":";
        if (!apart && text.substr(mark).starts_with(closing))
            return mark + closing.size();
    }
    return at;
}

class FormReader {
public:
    FormReader(std::string_view text)
        : text_(cut(text, longest_label)), folded_(fold(text_)), cut_(text_.size() < text.size()) {}

    [[nodiscard]] std::optional<LevelLabel> read(const LabelForm& form) const {
        const std::string_view text = folded_.text;
        const auto number = behind_prefix(text, folded(form.prefix));
        if (number == std::string_view::npos)
            return std::nullopt;
        auto end = number;
        const auto reading = read_number(form.format, number, end);
        if (!reading)
            return std::nullopt;
        auto closed = behind_closing(text, end);
        if (const auto own = behind_prefix(text.substr(end), folded(form.suffix));
            own != std::string_view::npos)
            closed = std::max(closed, end + own);
        if (!may_end(form, end, closed))
            return std::nullopt;
        LevelLabel found;
        const auto original = [this](std::size_t at) { return folded_.origin[at]; };
        found.label.source = LabelSource::typed;
        found.label.text = text_.substr(0, original(closed));
        found.label.prefix = text_.substr(0, original(number));
        found.label.suffix = text_.substr(original(end), original(closed) - original(end));
        found.label.readings = {*reading};
        found.length = original(skip_spaces(text, closed));
        return found;
    }

private:
    [[nodiscard]] std::optional<LabelReading> read_number(NumberFormat format, std::size_t begin,
                                                          std::size_t& end) const {
        const std::string_view text = folded_.text;
        if (format == NumberFormat::decimal) {
            end = skip_digits(text, begin);
            std::int64_t value = 0;
            std::from_chars(text.data() + begin, text.data() + end, value);
            return end == begin ? std::nullopt : std::optional(LabelReading{format, value});
        }
        // Letters and Roman numbers are read as in the label "IV." alone.
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z')
            ++end;
        const auto origin = folded_.origin[begin];
        const auto word = text_.substr(origin, folded_.origin[end] - origin);
        const auto typed = read_typed_label(std::string(word) + ".");
        for (const LabelReading& reading : typed.label.readings) {
            if (reading.format == format)
                return reading;
        }
        return std::nullopt;
    }

    /// Whether a label may end here: after a mark and before white space, or at the end of the line. A form
    /// without a mark may also end before a capital.
    [[nodiscard]] bool may_end(const LabelForm& form, std::size_t end, std::size_t closed) const {
        const std::string_view text = folded_.text;
        if (closed == text.size())
            return !cut_;
        if (closed > end)
            return text[closed] == ' ';
        const auto next = folded_.origin[skip_spaces(text, end)];
        const auto gap = text_.substr(folded_.origin[end], next - folded_.origin[end]);
        if (gap.find('\t') != std::string_view::npos || gap.find('\n') != std::string_view::npos)
            return true;
        std::size_t at = next;
        return form.accepted && form.suffix.empty() && !gap.empty() && at < text_.size() &&
               is_upper(next_code_point(text_, at));
    }

    std::string_view text_;
    FoldedText folded_;
    bool cut_ = false;
};

/// Sorts out most texts by their first letter, before anything is folded: no form begins with it.
class FormInitials {
public:
    explicit FormInitials(const std::vector<LabelForm>& forms) {
        for (const LabelForm& form : forms) {
            const std::string prefix = folded(form.prefix);
            const bool is_letter_of_ascii = !prefix.empty() && prefix.front() >= 'a' && prefix.front() <= 'z';
            any_ = any_ || !is_letter_of_ascii;
            initials_ += prefix.substr(0, 1);
        }
    }
    [[nodiscard]] bool may_begin(std::string_view text) const {
        const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
        return any_ || !is_ascii || initials_.find(ascii_lower(text.front())) != std::string::npos;
    }

private:
    std::string initials_;
    bool any_ = false; ///< a form begins with something else than a letter a-z
};

} // namespace

bool is_worded(std::string_view prefix) {
    std::ptrdiff_t letters = 0;
    while (!prefix.empty()) {
        if (prefix.starts_with(number_slot)) {
            prefix.remove_prefix(number_slot.size());
            continue;
        }
        letters += (prefix.front() & 0x80) != 0 || is_letter(static_cast<char32_t>(prefix.front())) ? 1 : 0;
        prefix.remove_prefix(1);
    }
    return letters >= 2;
}

namespace {

constexpr std::string_view what_follows = " Aaaaa aaa Aaaaaaaaaa"; ///< any words of letters

/// The label as a person types it, with 4 for the number of another level.
std::string typed_by(const LabelForm& form, std::int64_t value) {
    LabelForm filled = form;
    for (auto slot = filled.prefix.find(number_slot); slot != std::string::npos;
         slot = filled.prefix.find(number_slot))
        filled.prefix.replace(slot, number_slot.size(), "4");
    return std::string(trim(filled.label(value))); // a paragraph does not begin with white space
}

bool means(const BlockLabel& label, const LabelForm& form, std::int64_t value) {
    return std::any_of(label.readings.begin(), label.readings.end(), [&](const LabelReading& reading) {
        return reading.format == form.format && reading.value == value &&
               form.writes(reading.format, *label.prefix, label.suffix);
    });
}

/// Whether such labels are recognised without knowing the form, as "3." and "(b)" are.
bool is_plain(const LabelForm& form) {
    constexpr std::int64_t any_value = 3;
    return means(read_typed_label(typed_by(form, any_value) + std::string(what_follows)).label, form,
                 any_value);
}

bool has_number(const LabelForm& form) {
    return form.format != NumberFormat::bullet && form.format != NumberFormat::none;
}

} // namespace

std::string why_never_read(const LabelForm& form) {
    if (form.format == NumberFormat::none || (form.format == NumberFormat::bullet && form.prefix.empty()))
        return {};
    if (form.format == NumberFormat::bullet) {
        const auto bullet = read_typed_label(form.prefix + std::string(what_follows));
        return bullet.label.text == form.prefix && bullet.label.readings.empty()
                   ? std::string()
                   : "it is no bullet that is told from the text; leave `text` out for any, or use one such "
                     "as `-` or `•`";
    }
    if (form.format == NumberFormat::ordinal_text)
        return {}; // neighbours decide about number words (loose_labels.hpp)
    if (form.suffix.find(number_slot) != std::string::npos)
        return "`{number}` may only stand before `%`";
    if (form.format != NumberFormat::decimal && trim(form.prefix).empty() && trim(form.suffix).empty())
        return "a letter alone is not told from a word; expected a mark with it, such as `%.` or `(%)`";
    for (const std::int64_t value : {3, 12}) {
        const std::string typed = typed_by(form, value);
        const std::string text = typed + std::string(what_follows);
        const auto by_form = FormReader(text).read(form);
        if (!means(read_typed_label(text).label, form, value) &&
            !(by_form && means(by_form->label, form, value)))
            return fmt::format("a paragraph that begins with `{}` is not read as labelled by it", typed);
    }
    return {};
}

namespace {

/// Whether the label is the day of a date that is alone on its line: "14 September 2017".
bool is_day_of_date(const LevelLabel& label, std::string_view text, const Layout& layout) {
    if (!std::all_of(label.label.text.begin(), label.label.text.end(), is_digit_byte))
        return false;
    const auto dates = find_dates(fold(cut(text, longest_label)), layout);
    return !dates.empty() && dates.front().begin == 0 && dates.front().has_year;
}

/// Finds labels that only a form of the layout shows to be labels: they have words or unusual marks.
std::vector<LevelLabel> find_worded_labels(const Blocks& blocks, const Layout& layout) {
    std::vector<LabelForm> forms;
    for (const ListLevel& level : layout.levels()) {
        for (LabelForm& form : level.forms()) {
            if (is_worded(form.prefix) || (has_number(form) && !is_plain(form)))
                forms.push_back(std::move(form));
        }
    }
    std::vector<LevelLabel> found;
    if (forms.empty())
        return found;
    const FormInitials initials(forms);
    for (std::uint32_t index = 0; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        if (block.label.source != LabelSource::none || block.text.empty() || !initials.may_begin(block.text))
            continue;
        const FormReader reader(block.text);
        // A number without marks in a cell is a label only in the first column, where it counts the rows.
        const bool counts_rows = block.cell == no_index || blocks.cells[block.cell].column == 0;
        for (const LabelForm& form : forms) {
            if (!counts_rows && trim(form.prefix).empty() && trim(form.suffix).empty())
                continue;
            auto label = reader.read(form);
            if (label && !is_day_of_date(*label, block.text, layout)) {
                label->block = index;
                found.push_back(std::move(*label));
                break;
            }
        }
    }
    return found;
}

} // namespace

std::vector<LevelLabel> find_level_labels(const Blocks& blocks, const Layout& layout) {
    auto found = find_worded_labels(blocks, layout);
    auto loose = find_loose_labels(blocks, layout, found);
    found.insert(found.end(), std::make_move_iterator(loose.begin()), std::make_move_iterator(loose.end()));
    return found;
}

void apply_level_labels(Blocks& blocks, std::vector<LevelLabel> labels) {
    for (LevelLabel& each : labels) {
        Block& block = blocks.blocks[each.block];
        block.label = std::move(each.label);
        block.text.erase(0, each.length);
        block.text_offset += each.length;
        const auto behind = [&each](std::uint32_t at) { return at - std::min(at, each.length); };
        std::erase_if(block.spans,
                      [&each](const Span& span) { return span.end <= each.length && span.begin < span.end; });
        for (Span& span : block.spans) {
            span.begin = behind(span.begin);
            span.end = behind(span.end);
        }
    }
}

} // namespace rapporteur
