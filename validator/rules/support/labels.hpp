// Compares the labels of a list with what the layout expects at each place. Every label is judged once: it is
// right, or its number is wrong (the sequence rules), or its look is wrong (the style rules); never both.
#pragma once

#include "rules/rule.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

enum class LabelState : std::uint8_t {
    right,
    wrong_number, ///< the layout's kind of number, but another value
    wrong_look,   ///< the right value in another way of writing, or not the layout's kind of number at all
    unlabelled
};

/// A label of the report, and the label that should be there.
struct CheckedLabel {
    std::uint32_t element = 0;
    std::uint32_t block = 0;
    LabelState state = LabelState::right;
    std::string_view found;                     ///< as Word shows it
    std::string expected;                       ///< as the layout writes it at this place
    std::int64_t expected_value = 0;            ///< the number in the expected label
    std::optional<std::int64_t> value;          ///< by the reading that fits best
    NumberFormat format = NumberFormat::bullet; ///< of that reading; a bullet has none
};

/// The labels of siblings in document order, and their level in the layout.
struct CheckedList {
    const ListLevel* level = nullptr;
    std::int64_t start = 1; ///< the number of the first label
    LabelForm form;         ///< the form of the level in which most of the labels are written
    std::vector<CheckedLabel> labels;
    bool has_small_letters = false; ///< a label is written as a small letter: "b)", "l."
};

/// The lists of a part: the entries of each list, or the items of each resolution or item. Left out are items
/// that belong to no resolution, levels that the layout does not describe, and levels without numbers.
[[nodiscard]] const std::vector<CheckedList>& check_lists(const RuleInput& input, ElementPart part);

/// A place where a sequence breaks: labels [first, end) of the list. The labels after the first count on from
/// its wrong number.
enum class BreakKind : std::uint8_t {
    start,
    restart,
    repeated,
    gap,
    backwards,
    swapped, ///< two labels or paragraphs have changed places
    moved,   ///< more than two have changed places
    second_list,
    unlabelled
};
struct SequenceBreak {
    BreakKind kind = BreakKind::gap;
    std::size_t first = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<SequenceBreak> find_breaks(const RuleInput& input, const CheckedList& list);

/// A flaw at the first of the labels whose repair corrects all of them. `message` gets the arguments `found`,
/// `expected`, `last` (expected for the last label), `previous`, `count` and `name` (the layout's name for
/// such an element). The repair is safe if recognition had no doubt about these labels.
[[nodiscard]] Flaw relabel(const RuleInput& input, const CheckedList& list, std::size_t first,
                           std::size_t end, Message message);

/// Reports every break in the sequences of the part. The message is named after the kind of the break, with
/// four exceptions. `either`: the first label may belong to another level, `other`. `or-text`: it may be no
/// label but text. `one-slip`: everything is right if `slip` was meant to be `meant`. `referred`: the text
/// names the label that is missing, `reference`.
inline constexpr std::string_view relabel_arguments = "found expected last previous count name";
inline constexpr std::string_view either_arguments = "found expected last previous count name other";
inline constexpr std::string_view slip_arguments = "found expected last previous count name slip meant";
inline constexpr std::string_view lost_arguments = "found expected last previous count name reference";
inline constexpr std::array sequence_messages{
    MessageKind{"start", relabel_arguments},      MessageKind{"restart", relabel_arguments},
    MessageKind{"repeated", relabel_arguments},   MessageKind{"gap", relabel_arguments},
    MessageKind{"backwards", relabel_arguments},  MessageKind{"swapped", relabel_arguments},
    MessageKind{"unlabelled", relabel_arguments}, MessageKind{"either", either_arguments},
    MessageKind{"or-text", relabel_arguments},    MessageKind{"second-list", relabel_arguments},
    MessageKind{"moved", relabel_arguments},      MessageKind{"one-slip", slip_arguments},
    MessageKind{"referred", lost_arguments}};
void report_breaks(const RuleInput& input, ElementPart part, const ReportFlaw& report);

/// Reports every run of labels of the part that are not written in the layout's way.
inline constexpr std::string_view look_arguments = "found expected last previous count name all all-expected";
inline constexpr std::array style_messages{MessageKind{"one", look_arguments},
                                           MessageKind{"several", look_arguments}};
void report_wrong_looks(const RuleInput& input, ElementPart part, const ReportFlaw& report);

} // namespace rapporteur
