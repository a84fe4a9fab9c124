// Decides which part of one report corresponds to which part of the other.
#pragma once

#include "compare/parts.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// The words by which a part is compared, each with its weight.
struct Signature {
    std::vector<std::pair<std::uint32_t, float>> words; ///< sorted by word
    float weight = 0;
    float length = 0; ///< in characters
};

/// The words of all parts of both reports, as `words_of` gives them. Rare words weigh more. `shared_only`:
/// words that only one of the two reports has do not count.
class Signatures {
public:
    using Words = std::vector<std::string>;
    Signatures(std::span<const ComparePart> left, std::vector<Words> left_words,
               std::span<const ComparePart> right, std::vector<Words> right_words, bool shared_only);

    /// From 0 (nothing in common) to 1. For an entry, the parts below it count too.
    [[nodiscard]] float likeness(std::uint32_t left, std::uint32_t right) const;
    /// The number of comparisons of words that this needs.
    [[nodiscard]] std::size_t effort(std::uint32_t left, std::uint32_t right) const {
        return own_left_[left].words.size() + own_right_[right].words.size() +
               whole_left_[left].words.size() + whole_right_[right].words.size();
    }
    [[nodiscard]] const Signature& own(bool is_left, std::uint32_t part) const {
        return is_left ? own_left_[part] : own_right_[part];
    }

private:
    std::vector<Signature> own_left_, own_right_;
    std::vector<Signature> whole_left_, whole_right_; ///< together with all parts below
};

struct Matching {
    std::vector<std::uint32_t> of_left;  ///< by part of the left: its counterpart or no_index
    std::vector<std::uint32_t> of_right; ///< the same for the right
    /// The reports are too long to compare fully: from some part on only equal texts correspond.
    bool is_coarse = false;
};

struct MatchRules {
    float likely = 0.4F;  ///< the least likeness of a counterpart at the same place
    float moved = 0.6F;   ///< the least likeness of a counterpart at another place
    float in_place = 0.F; ///< the least likeness if nothing else is left on both sides
    /// So many words are held against each other, in some seconds; then only equal texts are paired.
    std::uint64_t most_effort = 3'000'000'000;
};

[[nodiscard]] Matching match_parts(std::span<const ComparePart> left, std::span<const ComparePart> right,
                                   const Signatures& signatures, const MatchRules& rules);

} // namespace rapporteur
