// What speaks for a label that was lost: labels in words that leave one out, a reference to the missing one,
// a label in the form of the level above.
#pragma once

#include "rules/support/labels.hpp"

#include <optional>
#include <string>

namespace rapporteur {

/// Whether entries are named by such labels: "First.", "Article 1.". Nobody counts those wrong by a slip of
/// the finger, so where one is missing its entry may be missing too.
[[nodiscard]] bool is_in_words(const LabelForm& form);

/// The form of all labels of a list, which the layout does not accept, if they count up and one is left out.
/// They are judged in this form: only then can be told which label is missing.
[[nodiscard]] std::optional<LabelForm> own_form_with_gap(const RuleInput& input, const CheckedList& list);

/// The ordinal of a label in the gender and the capitals of the first label: "TERCERA." after "PRIMERA.".
[[nodiscard]] std::string written_like(std::string expected, const CheckedList& list, const RuleInput& input);

/// The words of a reference to one of the labels that are missing before the label at `index`.
[[nodiscard]] std::optional<std::string> reference_to_lost(const RuleInput& input, const CheckedList& list,
                                                           std::size_t index);

/// Whether one of the labels [first, end) is written as those of a level above, and may be one of them: among
/// labels in the form of their list it has a later number than its entry ("4." among "a. b." of resolution
/// 2), or nothing but its place shows that the whole list stands below one.
[[nodiscard]] bool may_be_of_level_above(const RuleInput& input, const CheckedList& list, std::size_t first,
                                         std::size_t end);

/// Whether the label at `index` begins a list that stands twice with what introduces it. section-repeated
/// tells that, and there is nothing to number on.
[[nodiscard]] bool begins_repeated_section(const RuleInput& input, const CheckedList& list,
                                           std::size_t index);

} // namespace rapporteur
