// Whether one slip explains all that is wrong with the labels of a list: a label that was mistyped, lost, or
// exchanged with its neighbour. Recognition reads every label where it stands, so that "1. c. 3. 4." has an
// item and two wrong numbers; but with "2." for "c." nothing at all is wrong. Where such a reading exists, no
// repair but that one is safe.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace rapporteur {

struct Slip {
    std::uint32_t element = 0; ///< whose label is meant otherwise
    std::size_t depth = 0;     ///< what it is meant for: 1 the entries, 2 their items
    std::int64_t value = 0;
    bool exchanged = false; ///< with the label behind it: the paragraphs may have been moved
};
/// Of the sections that have lists; most have none.
using Slips = std::map<std::uint32_t, std::optional<Slip>>;

/// The one slip in the list that the element stands in; nothing where there is none, or more than one.
[[nodiscard]] const std::optional<Slip>& one_slip(const RuleInput& input, std::uint32_t element);

/// Whether one slip explains the label of the element, and giving it, `alone` or with others, that value is
/// not to mend it.
[[nodiscard]] bool is_explained_otherwise(const RuleInput& input, std::uint32_t element, std::int64_t value,
                                          bool alone);

/// Adds to a message what the slip stands as, `slip`, and what is meant there, `meant`.
void name_slip(const RuleInput& input, std::uint32_t element, Message& message);

} // namespace rapporteur
