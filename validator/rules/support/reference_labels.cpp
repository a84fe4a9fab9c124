#include "rules/support/reference_labels.hpp"

#include "rules/support/labels.hpp"
#include "rules/support/lost_labels.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {

std::vector<ReferenceLabels::Label> ReferenceLabels::labelled(const CheckedList& list) {
    std::vector<Label> labels;
    for (std::size_t index = 0; index < list.labels.size(); ++index) {
        const CheckedLabel& label = list.labels[index];
        const auto right = list.level->start + static_cast<std::int64_t>(index);
        if (label.value)
            labels.push_back({*label.value, label.element, format_number(right, list.level->format, {})});
    }
    return labels;
}

ReferenceLabels::ReferenceLabels(const RuleInput& input) : input_(input) {
    const auto& lists = check_lists(input, ElementPart::entry);
    several_lists_ = lists.size() > 1;
    for (const CheckedList& list : lists) {
        const auto labels = labelled(list);
        entries_.insert(entries_.end(), labels.begin(), labels.end());
        in_words_ = in_words_ || is_in_words(list.form);
    }
    for (const CheckedList& list : check_lists(input, ElementPart::item))
        items_.push_back(labelled(list));
}

/// The first two words of the element's text, if the second is a number.
std::string ReferenceLabels::beginning_of(std::uint32_t element) const {
    const FoldedText& plain = input_.folded(element);
    const auto& words = input_.folded_words(element);
    const bool numbered = words.size() > 1 && words[0].begin == 0 && words[1].begin == words[0].end + 1 &&
                          plain.text[words[1].begin] >= '0' && plain.text[words[1].begin] <= '9';
    return numbered ? plain.text.substr(0, words[1].end) : std::string();
}

bool ReferenceLabels::are_written(std::string_view words) {
    if (!beginnings_) {
        beginnings_.emplace();
        for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
            for (const std::string& shown :
                 {folded(input_.block_of(index).label.text), beginning_of(index)}) {
                const auto end = shown.find_last_of("0123456789");
                if (end != std::string::npos && shown.find(' ') != std::string::npos)
                    beginnings_->insert(shown.substr(0, end + 1));
            }
        }
    }
    return beginnings_->contains(words);
}

void ReferenceLabels::resolve(Reference& reference) const {
    for (const Label& label : entries_) {
        if (label.value != reference.value)
            continue;
        reference.ambiguous = reference.resolution_exists || several_lists_;
        if (!reference.resolution_exists)
            reference.new_number = label.expected;
        reference.resolution_exists = true;
        if (!reference.ambiguous || several_lists_)
            resolve_item(label.element, reference);
    }
}

void ReferenceLabels::resolve_item(std::uint32_t entry, Reference& reference) const {
    const auto& levels = input_.layout.levels();
    const auto& level = levels[std::min<std::size_t>(1, levels.size() - 1)];
    for (const auto& list : items_) {
        if (list.empty() || input_.report.elements[list.front().element].parent != entry)
            continue;
        for (const Label& label : list) {
            if (format_number(label.value, level.format, {}) != reference.letter)
                continue;
            reference.ambiguous = reference.ambiguous || reference.item_exists;
            reference.item_exists = true;
            reference.new_letter = label.expected;
        }
    }
}

} // namespace rapporteur
