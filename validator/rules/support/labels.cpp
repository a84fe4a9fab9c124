#include "rules/support/labels.hpp"

#include "rules/support/joined.hpp"
#include "rules/support/lost_labels.hpp"

#include "base/text.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

bool counts(const LabelForm& form) {
    return form.format != NumberFormat::none && form.format != NumberFormat::bullet;
}

/// The accepted form of the level in which a label is written, with the label's own prefix; none if there is
/// no such form. If several forms fit, the one that gives the label the number `value` of its place: as a
/// Roman number "(ii)" is the second.
std::optional<LabelForm> form_of(const BlockLabel& label, const std::vector<LabelForm>& forms, bool tied,
                                 std::int64_t value) {
    std::optional<LabelForm> first;
    for (const LabelForm& form : forms) {
        if (form.accepted && form.format == NumberFormat::bullet && !label.text.empty() &&
            label.readings.empty() && (form.prefix.empty() || form.prefix == trim(label.text)))
            return form;
        const auto writes = [&](const LabelReading& reading) {
            return form.accepted && form.writes(reading.format, *label.prefix, label.suffix);
        };
        if (std::none_of(label.readings.begin(), label.readings.end(), writes))
            continue;
        // If the prefix has numbers of the levels above, it is known what they should be.
        const LabelForm written =
            tied && form.slots() > 0 ? form
                                     : LabelForm{form.format, label.prefix, form.suffix, true, form.language};
        if (std::any_of(label.readings.begin(), label.readings.end(), [&](const LabelReading& reading) {
                return writes(reading) && reading.value == value;
            }))
            return written;
        if (!first)
            first = written;
    }
    return first;
}

/// The form of all labels of a list, where the layout has no house style but accepts many, and not this one.
/// Labels that look alike are a style, also if one of them is lost, doubled or out of its place. `before` is
/// such a form of an earlier list: in it even one label alone is no slip.
std::optional<LabelForm> own_form(const RuleInput& input, const ListLevel& level, const CheckedList& list,
                                  const std::optional<LabelForm>& before) {
    constexpr std::ptrdiff_t many_styles = 4;
    constexpr std::size_t fewest = 3;
    const auto forms = level.forms();
    if (std::count_if(forms.begin(), forms.end(), [](const LabelForm& form) { return form.accepted; }) <
        many_styles)
        return std::nullopt;
    std::vector<const BlockLabel*> labels;
    for (const CheckedLabel& each : list.labels) {
        const BlockLabel& label = input.blocks.blocks[each.block].label;
        if (label.text.empty())
            continue;
        if (label.readings.empty() || label.readings.front().misread ||
            (!labels.empty() &&
             (label.prefix != labels.front()->prefix || label.suffix != labels.front()->suffix)))
            return std::nullopt;
        labels.push_back(&label);
    }
    const bool known = before && !labels.empty() && before->prefix == *labels.front()->prefix &&
                       before->suffix == labels.front()->suffix;
    if (labels.empty() || (list.labels.size() < fewest && !known))
        return std::nullopt;
    for (const LabelReading& first : labels.front()->readings) {
        const auto has_format = [&first](const BlockLabel* label) {
            return std::any_of(label->readings.begin(), label->readings.end(),
                               [&first](const LabelReading& each) { return each.format == first.format; });
        };
        if ((!known || first.format == before->format) &&
            std::all_of(labels.begin(), labels.end(), has_format))
            return LabelForm{first.format, labels.front()->prefix, labels.front()->suffix, true,
                             input.layout.language};
    }
    return std::nullopt;
}

/// The form in which most labels of a list are written. If two forms are equally frequent, the first of them.
/// If no label has an accepted form, the form that the layout prefers.
LabelForm form_of_list(const RuleInput& input, const ListLevel& level, const CheckedList& list,
                       std::optional<LabelForm>& own_before) {
    const auto forms = level.forms();
    const bool tied = !list.labels.empty() && input.report.elements[list.labels.front().element].depth > 1;
    std::vector<std::pair<LabelForm, std::size_t>> counted;
    std::int64_t value = list.start;
    for (const CheckedLabel& label : list.labels) {
        const auto form = form_of(input.blocks.blocks[label.block].label, forms, tied, value++);
        if (!form)
            continue;
        const auto same = std::find_if(counted.begin(), counted.end(), [&form](const auto& other) {
            return other.first.format == form->format && other.first.prefix == form->prefix &&
                   other.first.suffix == form->suffix;
        });
        if (same == counted.end())
            counted.emplace_back(*form, 1);
        else
            ++same->second;
    }
    const auto most =
        std::max_element(counted.begin(), counted.end(),
                         [](const auto& left, const auto& right) { return left.second < right.second; });
    if (most != counted.end())
        return most->first;
    if (auto own = own_form(input, level, list, own_before)) {
        own_before = own;
        return *std::move(own);
    }
    if (auto own = own_form_with_gap(input, list))
        return *std::move(own);
    // The labels have numbers, but in no accepted form. Take the first accepted form with the same kind of
    // number: against the form of a bullet no label could be judged.
    const auto is_kind = [&](const LabelForm& form) {
        return form.accepted &&
               std::any_of(list.labels.begin(), list.labels.end(), [&](const CheckedLabel& label) {
                   const auto& readings = input.blocks.blocks[label.block].label.readings;
                   return std::any_of(readings.begin(), readings.end(), [&](const LabelReading& reading) {
                       return reading.format == form.format;
                   });
               });
    };
    const auto kind = std::find_if(forms.begin(), forms.end(), is_kind);
    return counts(forms.front()) || kind == forms.end() ? forms.front() : *kind;
}

/// Accepts "PRIMERA." where the layout would write "Primero.": it is the same ordinal, in the gender that the
/// text needs.
bool is_same_ordinal(const BlockLabel& label, const LabelForm& level, std::int64_t value) {
    return level.format == NumberFormat::ordinal_text && label.prefix == level.prefix &&
           label.suffix == level.suffix &&
           std::any_of(label.readings.begin(), label.readings.end(), [&](const LabelReading& reading) {
               return reading.format == level.format && reading.value == value;
           });
}

CheckedLabel check_label(const BlockLabel& label, const LabelForm& level, std::int64_t value) {
    CheckedLabel checked;
    checked.found = trim(label.text);
    checked.expected = level.label(value);
    checked.expected_value = value;
    if (checked.found == checked.expected || is_same_ordinal(label, level, value)) {
        checked.value = value;
        return checked;
    }
    if (checked.found.empty()) {
        checked.state = LabelState::unlabelled;
        return checked;
    }
    const auto fits = [&](const LabelReading& reading) { return reading.value == value; };
    const auto same_kind = [&](const LabelReading& reading) { return reading.format == level.format; };
    const auto find = [&](auto matches) {
        return std::find_if(label.readings.begin(), label.readings.end(), matches);
    };
    auto reading = find(fits);
    checked.state = LabelState::wrong_look;
    if (reading == label.readings.end()) {
        reading = find(same_kind);
        if (reading == label.readings.end())
            reading = label.readings.begin();
        else
            checked.state = LabelState::wrong_number;
    }
    if (reading != label.readings.end()) {
        checked.value = reading->value;
        checked.format = reading->format;
    }
    return checked;
}

std::int64_t start_of(const Report& report, const std::vector<ListLevel>& levels, const Element& element) {
    return element.depth == 1 && element.section != no_index ? report.sections[element.section].start
                                                             : levels[element.depth - 1U].start;
}

/// The numbers that the levels above an entry have or should have, the outermost first.
std::vector<std::int64_t> numbers_above(const Report& report, const std::vector<ListLevel>& levels,
                                        const Element& element) {
    std::vector<std::int64_t> numbers;
    for (std::uint32_t at = element.parent; at != no_index; at = report.elements[at].parent) {
        const Element& above = report.elements[at];
        if (is_entry(above) && above.depth >= 1 && above.depth <= levels.size())
            numbers.insert(numbers.begin(), start_of(report, levels, above) + above.ordinal - 1);
    }
    return numbers;
}

/// Whether all entries have bullets.
bool is_bulleted(const RuleInput& input, const CheckedList& list) {
    return std::all_of(list.labels.begin(), list.labels.end(), [&input](const CheckedLabel& label) {
        const BlockLabel& own = input.blocks.blocks[label.block].label;
        return own.readings.empty() && !own.text.empty();
    });
}

bool begins_with_small_letter(std::string_view label) {
    const auto marks = label.find_first_not_of("( ");
    return marks != std::string_view::npos && label[marks] >= 'a' && label[marks] <= 'z';
}

std::vector<CheckedList> compare_labels(const RuleInput& input, ElementPart part) {
    std::vector<CheckedList> lists;
    std::map<ListKey, std::size_t> list_of_parent;
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const Element& element = elements[index];
        if (element.part != part || (part == ElementPart::item && element.parent == no_index))
            continue;
        const auto& levels = levels_of(input.report, input.layout, element);
        if (element.depth == 0 || element.depth > levels.size())
            continue;
        const auto [entry, is_new] = list_of_parent.try_emplace(list_key(element), lists.size());
        if (is_new)
            lists.push_back(
                {&levels[element.depth - 1U], start_of(input.report, levels, element), {}, {}, false});
        CheckedLabel label;
        label.element = index;
        label.block = element.block;
        lists[entry->second].labels.push_back(std::move(label));
    }
    // Behind a list with numbers one with bullets is a list of something else, such as that of an annex.
    if (part == ElementPart::entry && !lists.empty() && !is_bulleted(input, lists.front()))
        std::erase_if(lists, [&input](const CheckedList& list) { return is_bulleted(input, list); });
    std::optional<LabelForm> own_before;
    for (CheckedList& list : lists) {
        list.form = form_of_list(input, *list.level, list, own_before);
        const Element& first = elements[list.labels.front().element];
        if (first.depth > 1 && list.form.slots() > 0)
            list.form = list.form.under(
                numbers_above(input.report, levels_of(input.report, input.layout, first), first));
        std::int64_t value = list.start;
        for (CheckedLabel& label : list.labels) {
            CheckedLabel checked = check_label(input.blocks.blocks[label.block].label, list.form, value++);
            checked.element = label.element;
            checked.block = label.block;
            if (list.form.format == NumberFormat::ordinal_text)
                checked.expected = written_like(std::move(checked.expected), list, input);
            label = std::move(checked);
            value += static_cast<std::int64_t>(count_joined(input, label.element));
            list.has_small_letters = list.has_small_letters || begins_with_small_letter(label.found);
        }
    }
    std::erase_if(lists, [](const CheckedList& list) { return !counts(list.form); });
    return lists;
}

} // namespace

const std::vector<CheckedList>& check_lists(const RuleInput& input, ElementPart part) {
    auto& lists = part == ElementPart::item ? input.searches.item_lists : input.searches.entry_lists;
    return lists.get([&] { return compare_labels(input, part); });
}

} // namespace rapporteur
