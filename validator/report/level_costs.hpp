// The costs of reading an entry at a depth, given what was read before it.
#pragma once

#include "report/levels.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace rapporteur {

constexpr std::size_t deepest_level = 9;
constexpr std::size_t remembered_lists = 12;

enum class Sequence : std::uint8_t { begun, counting, repeating };

/// What is known of a level from its last entry.
struct LevelState {
    std::int64_t value = 0;
    std::int64_t ordinal = 0; ///< place among its siblings, from 1
    std::int32_t indent = 0;
    std::uint32_t list = no_index;
    NumberFormat format = NumberFormat::decimal;
    Sequence sequence = Sequence::begun;
    bool used = false;
    bool typed = false;
    bool bracketed = false;                    ///< its label begins with a bracket: "(a)"
    CandidateKind kind = CandidateKind::label; ///< of its last entry
    std::uint16_t form = 0;                    ///< of its label: ListEntry::form
    std::int64_t list_value = 0;               ///< of the last entry that `list` counted
    std::optional<std::int64_t> skipped;       ///< the one number that the last entry skipped
};

/// The depth at which an automatic list first occurred.
struct KnownList {
    std::uint32_t list = no_index;
    std::uint8_t list_level = 0;
    std::uint8_t depth = 0;
};

/// One reading of the entries so far.
struct Hypothesis {
    float cost = 0;
    std::uint32_t step = no_index; ///< index of the last step, which holds the depth of the last block
    std::uint8_t depth = 0;
    std::array<LevelState, deepest_level + 1> levels{}; ///< [1..deepest_level]
    std::array<KnownList, remembered_lists> lists{};
    std::uint8_t list_count = 0;
};

/// Whether a candidate has no label at all.
[[nodiscard]] inline bool is_lost(CandidateKind kind) {
    return kind == CandidateKind::lost_act || kind == CandidateKind::lost_text;
}

/// The numbers in the prefix of a label: "3.2.1." has 3 and 2 before its own.
struct OutlineNumbers {
    std::size_t count = 0;
    std::int64_t last = 0;
};

/// A candidate with its block and label. What the label says in itself is read once, because each entry is
/// weighed at two or three depths of a dozen hypotheses.
struct ListEntry {
    ListEntry(const ListCandidate& candidate, const Blocks& blocks);

    const Block& block;
    const BlockLabel& label;
    CandidateKind kind;
    bool after_lead_in;
    bool lost;      ///< is_lost(kind)
    bool bracketed; ///< the label begins with a bracket: "(a)"
    bool worded;    ///< words stand before its number
    /// What stands around the number of the label, as a hash: "Article 2." and "Article 4." have one form.
    std::uint16_t form;
    OutlineNumbers outline;
};

/// Whether the label is written as the last one of the level.
[[nodiscard]] inline bool is_written_alike(const LevelState& state, const ListEntry& entry,
                                           const LabelReading& reading) {
    // A doubtful label may have been read as the number that it stands for, in the format of the layout.
    return state.used && !entry.lost && state.kind == entry.kind && state.form == entry.form &&
           (state.format == reading.format || entry.kind == CandidateKind::ordinal);
}

/// Whether it may also be a later label of the level.
[[nodiscard]] inline bool may_follow(const LevelState& state, const ListEntry& entry,
                                     const LabelReading& reading) {
    return is_written_alike(state, entry, reading) && reading.value > state.value;
}

class LevelCosts {
public:
    explicit LevelCosts(std::span<const ListLevel> levels);

    /// The cost of the depth from everything but the label's own number.
    [[nodiscard]] float of_place(const Hypothesis& hypothesis, const ListEntry& entry,
                                 std::size_t depth) const;
    /// The cost of one reading of the label at the depth.
    [[nodiscard]] float of_reading(const Hypothesis& hypothesis, const ListEntry& entry,
                                   const LabelReading& reading, std::size_t depth) const;
    /// The cost of a doubtful label if it stands for the next number, whatever it says: "0." between "2." and
    /// "4.". None: it cannot stand for it.
    [[nodiscard]] static std::optional<float> of_place_held(const ListEntry& entry, const LabelReading& next);
    /// The cost of a bullet at the depth.
    [[nodiscard]] float of_bullet(const Hypothesis& hypothesis, std::size_t depth) const;
    /// The cost of taking the candidate as plain text.
    [[nodiscard]] static float of_text(const Hypothesis& hypothesis, const ListEntry& entry);

    [[nodiscard]] const ListLevel* level(std::size_t depth) const { ///< null: deeper than the layout
        return depth <= levels_.size() ? &levels_[depth - 1] : nullptr;
    }
    [[nodiscard]] std::int64_t start_of(std::size_t depth) const {
        return level(depth) != nullptr ? level(depth)->start : 1;
    }

private:
    [[nodiscard]] float of_outline(const Hypothesis& hypothesis, const OutlineNumbers& numbers,
                                   std::size_t depth) const;
    [[nodiscard]] float of_first_value(const Hypothesis& hypothesis, const LabelReading& reading,
                                       std::size_t depth) const;

    /// What the layout says of the labels of a level.
    struct Labels {
        std::uint16_t formats = 0; ///< a bit for each NumberFormat that an accepted label has
        std::uint16_t slots = 0;   ///< a bit for each count of numbers that one may have before its own
        bool worded = false;       ///< words stand before the number
    };

    std::span<const ListLevel> levels_;
    std::array<Labels, deepest_level + 1> labels_{}; ///< by depth
    bool worded_ = false;                            ///< the labels of some level have words
    bool outlined_ = false; ///< the labels of some lower level repeat the numbers of the levels above
};

} // namespace rapporteur
