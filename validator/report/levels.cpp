// A beam search over the depths of labelled blocks. A hypothesis remembers the last label of each level. Each
// block is tried at every depth it may have; level_costs.cpp says what each depth costs.
#include "report/levels.hpp"

#include "report/level_costs.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rapporteur {
namespace {

constexpr std::size_t beam_width = 12;
/// Another reading is nearly as good if it costs at most so much more.
constexpr float doubt = 0.25F;
constexpr std::size_t doubt_lag = 4; ///< so many later candidates may still decide about one

struct Step {
    std::uint32_t previous = no_index;
    std::uint8_t depth = 0;
};

/// A hypothesis and a depth that the next block may have in it.
struct Choice {
    float cost = 0;
    std::uint32_t hypothesis = 0; ///< index into the beam
    std::uint8_t depth = 0;       ///< 0: it is no entry
    LabelReading reading;
};

Sequence sequence_after(const LevelState& state, std::int64_t value, bool goes_on) {
    if (!goes_on)
        return Sequence::begun;
    if (value == state.value + 1)
        return Sequence::counting;
    if (value != state.value)
        return Sequence::begun;
    // One number used twice does not stop the count. If the first number is used twice, the count has not
    // begun.
    return state.sequence == Sequence::counting ? Sequence::begun : Sequence::repeating;
}

/// The kind of number that counts the entries of a level.
NumberFormat counted_format(const ListLevel& level) {
    const auto counts = [](NumberFormat format) {
        return format != NumberFormat::bullet && format != NumberFormat::none;
    };
    if (counts(level.format))
        return level.format;
    const auto other =
        std::find_if(level.others.begin(), level.others.end(),
                     [&counts](const LabelForm& form) { return form.accepted && counts(form.format); });
    return other == level.others.end() ? level.format : other->format;
}

class LevelSearch {
public:
    LevelSearch(const Blocks& blocks, std::span<const ListLevel> levels) : blocks_(blocks), costs_(levels) {}

    std::vector<AssignedLevel> run(const std::vector<ListCandidate>& candidates) {
        std::vector<Hypothesis> beam(1);
        std::vector<Hypothesis> next;
        std::vector<Choice> choices;
        seen_depths_.assign(candidates.size(), 0);
        for (std::size_t at = 0; at < candidates.size(); ++at) {
            const ListEntry entry(candidates[at], blocks_);
            choices.clear();
            for (std::uint32_t index = 0; index < beam.size(); ++index)
                add_choices(beam[index], index, entry, choices);
            next.clear();
            for (const Choice& choice : choices) {
                next.push_back(beam[choice.hypothesis]); // a hypothesis is large, so it is copied only once
                enter(next.back(), entry, choice);
            }
            beam.swap(next);
            note_readings(beam, at, at + 1 == candidates.size());
        }
        std::vector<AssignedLevel> levels(candidates.size());
        std::uint32_t step = beam.front().step;
        for (std::size_t index = candidates.size(); index-- > 0; step = steps_[step].previous)
            levels[index] = {steps_[step].depth, other_depth(seen_depths_[index], steps_[step].depth)};
        return levels;
    }

private:
    /// Notes the depth of the candidate `doubt_lag` before, in each reading that is nearly as good as the
    /// best. At the end, notes the depths of all candidates that are left.
    void note_readings(const std::vector<Hypothesis>& beam, std::size_t at, bool last) {
        for (const Hypothesis& hypothesis : beam) {
            if (hypothesis.cost > beam.front().cost + doubt)
                break;
            std::uint32_t step = hypothesis.step;
            for (std::size_t back = 0; back <= doubt_lag && step != no_index; ++back) {
                if (last || back == doubt_lag)
                    seen_depths_[at - back] |= static_cast<std::uint16_t>(1U << steps_[step].depth);
                step = steps_[step].previous;
            }
        }
    }

    [[nodiscard]] static std::optional<std::uint8_t> other_depth(std::uint16_t seen, std::uint8_t own) {
        for (std::uint8_t depth = 0; depth <= deepest_level; ++depth) {
            if (depth != own && ((seen >> depth) & 1U) != 0)
                return depth;
        }
        return std::nullopt;
    }

    void add_choices(const Hypothesis& hypothesis, std::uint32_t index, const ListEntry& entry,
                     std::vector<Choice>& choices) const {
        if (entry.kind != CandidateKind::label)
            keep({hypothesis.cost + LevelCosts::of_text(hypothesis, entry), index, 0, {}}, choices);
        const auto bound =
            std::min<std::size_t>(std::max<std::size_t>(hypothesis.depth + 1U, 2U), deepest_level);
        for (std::size_t depth = 1; depth <= bound; ++depth) {
            // No depth makes a reading cheaper, so a hypothesis that is already too expensive is dropped.
            if (!is_wanted(hypothesis.cost, choices))
                return;
            const float place = hypothesis.cost + costs_.of_place(hypothesis, entry, depth);
            if (!is_wanted(place, choices))
                continue;
            const auto add = [&](Choice choice) {
                choice.cost += place;
                choice.hypothesis = index;
                choice.depth = static_cast<std::uint8_t>(depth);
                keep(choice, choices);
            };
            if (entry.lost)
                add(lost_label(hypothesis, depth));
            else if (entry.label.readings.empty())
                add(without_number(hypothesis, depth));
            if (entry.kind == CandidateKind::zero || entry.kind == CandidateKind::ordinal) {
                Choice choice = lost_label(hypothesis, depth);
                if (const auto held = LevelCosts::of_place_held(entry, choice.reading)) {
                    choice.cost = *held;
                    add(choice);
                }
            }
            // "i." may be a letter or a Roman number. Both are kept, because later labels decide.
            for (const LabelReading& reading : entry.label.readings)
                add({costs_.of_reading(hypothesis, entry, reading, depth), 0, 0, reading});
        }
    }

    [[nodiscard]] static bool is_wanted(float cost, const std::vector<Choice>& choices) {
        return choices.size() < beam_width || cost < choices.back().cost;
    }

    /// Keeps the cheapest choices, sorted. Of equal choices the first stays first.
    static void keep(const Choice& choice, std::vector<Choice>& choices) {
        if (!is_wanted(choice.cost, choices))
            return;
        if (choices.size() < beam_width)
            choices.push_back(choice);
        auto place = std::prev(choices.end());
        for (; place != choices.begin() && choice.cost < std::prev(place)->cost; --place)
            *place = *std::prev(place);
        *place = choice;
    }

    /// An entry that lost its label had the next number.
    [[nodiscard]] Choice lost_label(const Hypothesis& hypothesis, std::size_t depth) const {
        const LevelState& state = hypothesis.levels[depth];
        const bool goes_on = state.used && depth <= hypothesis.depth;
        Choice choice;
        const ListLevel* level = costs_.level(depth);
        choice.reading = {goes_on || level == nullptr ? state.format : counted_format(*level),
                          goes_on ? state.value + 1 : costs_.start_of(depth)};
        return choice;
    }

    [[nodiscard]] Choice without_number(const Hypothesis& hypothesis, std::size_t depth) const {
        const LevelState& state = hypothesis.levels[depth];
        const bool goes_on = state.used && depth <= hypothesis.depth;
        Choice choice;
        choice.reading = {NumberFormat::bullet, goes_on ? state.value + 1 : costs_.start_of(depth)};
        choice.cost = costs_.of_bullet(hypothesis, depth);
        return choice;
    }

    /// Adds the chosen reading of the candidate to a hypothesis.
    void enter(Hypothesis& hypothesis, const ListEntry& entry, const Choice& choice) {
        hypothesis.cost = choice.cost;
        steps_.push_back({hypothesis.step, choice.depth});
        hypothesis.step = static_cast<std::uint32_t>(steps_.size() - 1);
        if (choice.depth == 0)
            return;
        LevelState& state = hypothesis.levels[choice.depth];
        const bool goes_on = state.used && choice.depth <= hypothesis.depth;
        const bool first = !state.used;
        const bool fills_gap = goes_on && state.skipped == choice.reading.value;
        const bool skips_one = goes_on && choice.reading.value == state.value + 2;
        state.skipped = skips_one ? std::optional(state.value + 1) : std::nullopt;
        state.sequence =
            fills_gap ? Sequence::counting : sequence_after(state, choice.reading.value, goes_on);
        if (!fills_gap) // "7. 6. 8.": the count goes on from the higher one
            state.value = choice.reading.value;
        state.ordinal = goes_on ? state.ordinal + 1 : 1;
        state.format = choice.reading.format;
        state.kind = entry.kind;
        if (!entry.lost || !goes_on) {
            state.form = entry.form;
            state.typed = entry.label.source != LabelSource::automatic;
            state.bracketed = entry.bracketed;
            if (entry.label.list != no_index || entry.kind == CandidateKind::label)
                state.list = entry.label.list;
            if (entry.label.source == LabelSource::automatic)
                state.list_value = choice.reading.value;
        }
        if (first || (choice.depth > 1 && !goes_on))
            state.indent = entry.block.indent;
        state.used = true;
        hypothesis.depth = choice.depth;
        remember_list(hypothesis, entry.label, choice.depth);
    }

    static void remember_list(Hypothesis& hypothesis, const BlockLabel& label, std::size_t depth) {
        if (label.list == no_index)
            return;
        const auto end = hypothesis.lists.begin() + hypothesis.list_count;
        const bool known = std::any_of(hypothesis.lists.begin(), end,
                                       [&label](const KnownList& list) { return list.list == label.list; });
        if (known)
            return;
        // Forget the oldest, but keep the list of the resolutions.
        if (hypothesis.list_count == remembered_lists) {
            std::move(hypothesis.lists.begin() + 2, hypothesis.lists.end(), hypothesis.lists.begin() + 1);
            --hypothesis.list_count;
        }
        hypothesis.lists[hypothesis.list_count++] = {label.list, label.level,
                                                     static_cast<std::uint8_t>(depth)};
    }

    const Blocks& blocks_;
    const LevelCosts costs_;
    std::vector<Step> steps_;
    /// For each candidate a bit for each depth that it has in a reading that is nearly as good.
    std::vector<std::uint16_t> seen_depths_;
};

} // namespace

std::vector<AssignedLevel> assign_levels(const std::vector<ListCandidate>& candidates, const Blocks& blocks,
                                         std::span<const ListLevel> levels) {
    return candidates.empty() ? std::vector<AssignedLevel>() : LevelSearch(blocks, levels).run(candidates);
}

} // namespace rapporteur
