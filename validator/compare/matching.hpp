// Which part of one report corresponds to which of the other.
#pragma once

#include "compare/parts.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// What is compared of a part: the words that tell it from others, each with its weight.
struct Signature {
    std::vector<std::pair<std::uint32_t, float>> words; ///< sorted by word
    float weight = 0;
    float length = 0; ///< characters
};

/// The words of all parts of both reports, given by `words_of` for each; rare ones weigh more. `shared_only`:
/// words that only one of the two has do not count.
class Signatures {
public:
    using Words = std::vector<std::string>;
    Signatures(std::span<const ComparePart> left, std::vector<Words> left_words,
               std::span<const ComparePart> right, std::vector<Words> right_words, bool shared_only);

    /// From 0, nothing in common, to 1. Of entries what belongs to them counts too.
    [[nodiscard]] float likeness(std::uint32_t left, std::uint32_t right) const;
    /// How many words are held against each other for that.
    [[nodiscard]] std::size_t effort(std::uint32_t left, std::uint32_t right) const {
        return own_left_[left].words.size() + own_right_[right].words.size() + whole_left_[left].words.size() +
               whole_right_[right].words.size();
    }
    [[nodiscard]] const Signature& own(bool is_left, std::uint32_t part) const {
        return is_left ? own_left_[part] : own_right_[part];
    }

private:
    std::vector<Signature> own_left_, own_right_;
    std::vector<Signature> whole_left_, whole_right_; ///< with all parts below
};

struct Matching {
    std::vector<std::uint32_t> of_left;  ///< by part of the left: its counterpart, or no_index
    std::vector<std::uint32_t> of_right; ///< and the other way round
    bool is_coarse = false; ///< from some part on only equal texts correspond: the two are too long to be held
                            ///< against each other
};

struct MatchRules {
    float likely = 0.4F;  ///< less is no counterpart where another may be
    float moved = 0.6F;   ///< less is no counterpart that stands elsewhere
    float in_place = 0.F; ///< less is none even where nothing else is left on both sides
    /// So many words are held against each other, in some seconds; then only equal texts are paired.
    std::uint64_t most_effort = 3'000'000'000;
};

[[nodiscard]] Matching match_parts(std::span<const ComparePart> left, std::span<const ComparePart> right,
                                   const Signatures& signatures, const MatchRules& rules);

} // namespace rapporteur
