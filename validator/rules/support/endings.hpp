// How the resolutions and items of a list end. The members of a list end in stops, or in commas with a stop
// at the end of the list, or have no marks at all. A member that differs from its list is a flaw. Lead-ins do
// not count: they end in a colon or have a list under them.
#pragma once

#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct EndingFlaw {
    /// `unlabelled`: the paragraph after the last entry has no label, but the list goes on with commas.
    enum class Kind : std::uint8_t { no_stop, comma, last_comma, unlabelled };
    Kind kind = Kind::no_stop;
    std::uint32_t element = 0;
    std::uint32_t follower = no_index; ///< for `unlabelled`: the paragraph
    std::uint32_t begin = 0; ///< bytes of the block's text: the mark, or the place where it is missing
    std::uint32_t end = 0;
    std::string word; ///< the last word with its marks
};
[[nodiscard]] const std::vector<EndingFlaw>& find_ending_flaws(const RuleInput& input);

/// A flaw whose (unsafe) repair writes a stop. The message gets the arguments `name`, `label` and `words`.
inline constexpr std::string_view ending_arguments = "name label words";
[[nodiscard]] Flaw end_in_stop(const RuleInput& input, const EndingFlaw& ending, std::string_view message);

} // namespace rapporteur
