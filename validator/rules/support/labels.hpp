// The labels of a list compared with what the layout expects at each place. Every label is judged once: it is
// right, or its number is wrong (the sequence rules), or its look is (the style rules), never both.
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
    wrong_number, ///< written in the layout's kind of number, but of another value
    wrong_look,   ///< the value is right but written in another way; or no number of the layout's kind at all
    unlabelled
};

struct CheckedLabel {
    std::uint32_t element = 0;
    std::uint32_t block = 0;
    LabelState state = LabelState::right;
    std::string_view found;                     ///< as Word shows it
    std::string expected;                       ///< as the layout writes it at this place
    std::optional<std::int64_t> value;          ///< as read, by the reading that fits best
    NumberFormat format = NumberFormat::bullet; ///< of that reading; a bullet has none
};

/// The labels of siblings, in document order, and the level of the layout they stand at.
struct CheckedList {
    const ListLevel* level = nullptr;
    std::int64_t start = 1; ///< the number of the first
    LabelForm form;         ///< of the level's forms that in which most of its labels are written
    std::vector<CheckedLabel> labels;
};

/// The lists of a part: one for the entries of each list, or one for the items of each resolution or item.
/// Items that belong to no resolution, levels the layout does not describe and those without numbers are left
/// out.
[[nodiscard]] const std::vector<CheckedList>& check_lists(const RuleInput& input, ElementPart part);

/// A place where a sequence breaks: labels [first, end) of the list, of which those after the first go on
/// counting from the wrong number.
enum class BreakKind : std::uint8_t {
    start,
    restart,
    repeated,
    gap,
    backwards,
    swapped, ///< two have changed places, the numbers or their paragraphs
    moved,   ///< more than two have
    second_list,
    unlabelled
};
struct SequenceBreak {
    BreakKind kind = BreakKind::gap;
    std::size_t first = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<SequenceBreak> find_breaks(const RuleInput& input, const CheckedList& list);

/// A flaw at the first of the labels, that sets all of them right; `message` gets the arguments `found`,
/// `expected`, `last` (expected of the last), `previous`, `count` and `name` (the layout's word for what is
/// labelled). It is safe where recognition had no doubt.
[[nodiscard]] Flaw relabel(const RuleInput& input, const CheckedList& list, std::size_t first,
                           std::size_t end, Message message);

/// Reports every break in the sequences of the role, by a message named for its kind: `either` and `or-text`
/// where the first label may as well be one of another level, `other`, or none; `one-slip` where all is right
/// with `meant` for `slip`.
inline constexpr std::string_view relabel_arguments = "found expected last previous count name";
inline constexpr std::string_view either_arguments = "found expected last previous count name other";
inline constexpr std::string_view slip_arguments = "found expected last previous count name slip meant";
inline constexpr std::array sequence_messages{
    MessageKind{"start", relabel_arguments},      MessageKind{"restart", relabel_arguments},
    MessageKind{"repeated", relabel_arguments},   MessageKind{"gap", relabel_arguments},
    MessageKind{"backwards", relabel_arguments},  MessageKind{"swapped", relabel_arguments},
    MessageKind{"unlabelled", relabel_arguments}, MessageKind{"either", either_arguments},
    MessageKind{"or-text", relabel_arguments},    MessageKind{"second-list", relabel_arguments},
    MessageKind{"moved", relabel_arguments},      MessageKind{"one-slip", slip_arguments}};
void report_breaks(const RuleInput& input, ElementPart part, const ReportFlaw& report);

/// Reports every run of labels of that part that is written in another way than the layout's.
inline constexpr std::string_view look_arguments = "found expected last previous count name all all-expected";
inline constexpr std::array style_messages{MessageKind{"one", look_arguments},
                                           MessageKind{"several", look_arguments}};
void report_wrong_looks(const RuleInput& input, ElementPart part, const ReportFlaw& report);

} // namespace rapporteur
