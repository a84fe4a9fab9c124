// Finds out whether one slip explains everything that is wrong with the labels of a list: a label was
// mistyped, lost, or exchanged with its neighbour. Recognition reads each label on its own, so that "1. c. 3.
// 4." has an item and two wrong numbers. With "2." instead of "c." nothing would be wrong. If there is such
// an explanation, no other repair is safe.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace rapporteur {

struct Slip {
    std::uint32_t element = 0; ///< the element with the wrong label
    std::size_t depth = 0;     ///< the level that was meant: 1 the entries, 2 their items
    std::int64_t value = 0;
    bool exchanged = false; ///< exchanged with the label after it; perhaps the paragraphs were moved
};
/// By section, for sections with lists. Most have no slip.
using Slips = std::map<std::uint32_t, std::optional<Slip>>;

/// The one slip in the list of the element; none if there is no slip or no single one explains all.
[[nodiscard]] const std::optional<Slip>& one_slip(const RuleInput& input, std::uint32_t element);

/// Whether one slip explains the labels in the list of the element and is not repaired by giving the element
/// the label `value`. `alone`: only this label would change.
[[nodiscard]] bool is_explained_otherwise(const RuleInput& input, std::uint32_t element, std::int64_t value,
                                          bool alone);

/// Adds two arguments to a message: `slip`, the label as it stands, and `meant`, the label that was meant.
void name_slip(const RuleInput& input, std::uint32_t element, Message& message);

} // namespace rapporteur
