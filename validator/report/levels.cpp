// A beam search over the depths of labelled blocks. A hypothesis remembers of each level what its last label
// was; each block is tried at every depth it may have, and what speaks against that depth costs. The weights
// below say how much one piece of evidence is worth against another; they were chosen on the reports and
// drafts in fixtures/ and their variants.
#include "report/levels.hpp"

#include "report/level_labels.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur {
namespace {

constexpr std::size_t beam_width = 12;
constexpr std::size_t deepest = 9;
constexpr std::size_t remembered_lists = 12;
constexpr std::int32_t indent_tolerance = 90; ///< twentieths of a point; a tab stop is 720

// What speaks against a reading.
constexpr float other_kind_begins = 1.0F;    ///< a list begins with labels of another kind than the layout's
constexpr float other_kind_again = 0.5F;     ///< as the list before it on the same level did
constexpr float other_kind_goes_on = 0.1F;   ///< and stays with them
constexpr float kind_changes = 1.2F;         ///< the kind of label changes inside a list
constexpr float bullet_as_resolution = 1.0F; ///< on top, where a label has no number at all
constexpr float first_repeat = 0.5F;         ///< "1." follows the first "1."
constexpr float leaves_repeat = 1.0F;        ///< "2." follows "1. 1."
constexpr float repeats = 1.0F;              ///< "3." follows "2. 3."
constexpr float restarts = 1.2F;             ///< "1." follows "4."
constexpr float skips = 1.2F;                ///< "5." follows "3."
constexpr float goes_back = 1.6F;            ///< "2." follows "4."
constexpr float begins_elsewhere = 0.8F;     ///< a list begins with "3."
constexpr float begins_like_parent = 0.3F;   ///< or with the number of its resolution, or the one before
constexpr float kind_of_other_level = 1.0F;  ///< the kind of label changes to that of another open level
constexpr float item_without_resolution = 0.9F;
constexpr float below_the_layout = 2.0F;     ///< a list deeper than the layout knows
constexpr float no_lead_in = 0.1F;           ///< items after a text without a colon
constexpr float lead_in_without_item = 0.6F; ///< no items after a text with one
constexpr float shallow_item = 0.4F;         ///< items no deeper than their resolution
constexpr float deep_resolution = 1.2F;      ///< a resolution as deep as an item
constexpr float other_indent = 0.3F;
constexpr float other_list = 0.7F;           ///< siblings from two automatic lists
constexpr float other_list_counts_on = 0.2F; ///< that count as one
constexpr float other_source = 0.3F;         ///< siblings typed and automatic
constexpr float against_list_level = 2.5F;   ///< the list's own level says otherwise
constexpr float against_outline = 1.5F;      ///< "2.1" as a resolution
constexpr float against_words = 1.5F;        ///< "1." where the layout says "Decision 1", or the reverse

enum class Sequence : std::uint8_t { begun, counting, repeating };

struct LevelState {
    std::int64_t value = 0;
    std::int64_t ordinal = 0; ///< its place among its siblings, from 1
    std::int32_t indent = 0;
    std::uint32_t list = no_index;
    NumberFormat format = NumberFormat::decimal;
    Sequence sequence = Sequence::begun;
    bool used = false;
    bool typed = false;
};

struct KnownList {
    std::uint32_t list = no_index;
    std::uint8_t list_level = 0;
    std::uint8_t depth = 0;
};

struct Hypothesis {
    float cost = 0;
    std::uint32_t step = no_index; ///< index into the steps taken: the depth of the last block
    std::uint8_t depth = 0;
    std::array<LevelState, deepest + 1> levels{}; ///< [1..deepest]
    std::array<KnownList, remembered_lists> lists{};
    std::uint8_t list_count = 0;
};

struct Step {
    std::uint32_t previous = no_index;
    std::uint8_t depth = 0;
};

/// A hypothesis and the depth the next block might have in it.
struct Choice {
    float cost = 0;
    std::uint32_t hypothesis = 0; ///< index into the beam
    std::uint8_t depth = 0;
    LabelReading reading;
};

float cost_of_value(const LevelState& state, std::int64_t value, std::int64_t start) {
    const bool next = value == state.value + 1;
    const bool same = value == state.value;
    switch (state.sequence) {
    case Sequence::begun:
        if (next)
            return 0;
        if (same)
            return first_repeat;
        break;
    case Sequence::counting:
        if (next)
            return 0;
        if (same)
            return repeats;
        break;
    case Sequence::repeating:
        if (same)
            return 0;
        if (next)
            return leaves_repeat;
        return leaves_repeat + (value > state.value ? skips : goes_back);
    }
    if (value == start)
        return restarts;
    return value > state.value ? skips : goes_back;
}

Sequence sequence_after(const LevelState& state, std::int64_t value, bool goes_on) {
    if (!goes_on)
        return Sequence::begun;
    if (value == state.value + 1)
        return Sequence::counting;
    if (value != state.value)
        return Sequence::begun;
    // One number used twice does not stop the count; from the start on, it never began.
    return state.sequence == Sequence::counting ? Sequence::begun : Sequence::repeating;
}

class LevelSearch {
public:
    LevelSearch(const Blocks& blocks, std::span<const ListLevel> levels)
        : blocks_(blocks), levels_(levels),
          worded_(std::any_of(levels.begin(), levels.end(),
                              [](const ListLevel& level) { return is_worded(level.prefix); })) {}

    std::vector<std::uint8_t> run(const std::vector<LabelledBlock>& labelled) {
        std::vector<Hypothesis> beam(1);
        std::vector<Hypothesis> next;
        std::vector<Choice> choices;
        for (const LabelledBlock& candidate : labelled) {
            const Block& block = blocks_.blocks[candidate.block];
            choices.clear();
            for (std::uint32_t index = 0; index < beam.size(); ++index)
                add_choices(beam[index], index, block, candidate.after_lead_in, choices);
            next.clear();
            for (const Choice& choice : choices)
                next.push_back(enter(beam[choice.hypothesis], block, choice));
            beam.swap(next);
        }
        std::vector<std::uint8_t> depths(labelled.size());
        std::uint32_t step = beam.front().step;
        for (std::size_t index = labelled.size(); index-- > 0; step = steps_[step].previous)
            depths[index] = steps_[step].depth;
        return depths;
    }

private:
    void add_choices(const Hypothesis& hypothesis, std::uint32_t index, const Block& block,
                     bool after_lead_in, std::vector<Choice>& choices) const {
        const auto bound = std::min<std::size_t>(std::max<std::size_t>(hypothesis.depth + 1U, 2U), deepest);
        for (std::size_t depth = 1; depth <= bound; ++depth) {
            // Nothing speaks for a depth, so what is too dear already stays so.
            if (!is_wanted(hypothesis.cost, choices))
                return;
            const float place = hypothesis.cost + cost_of_place(hypothesis, block, depth, after_lead_in);
            if (!is_wanted(place, choices))
                continue;
            const auto add = [&](Choice choice) {
                choice.cost += place;
                choice.hypothesis = index;
                choice.depth = static_cast<std::uint8_t>(depth);
                keep(choice, choices);
            };
            if (block.label.readings.empty())
                add(without_number(hypothesis, depth));
            // "i." may be a letter or a Roman number: what follows tells, so both are kept.
            for (const LabelReading& reading : block.label.readings)
                add(read_label(hypothesis, reading, depth));
        }
    }

    [[nodiscard]] static bool is_wanted(float cost, const std::vector<Choice>& choices) {
        return choices.size() < beam_width || cost < choices.back().cost;
    }

    /// The cheapest choices in their order; of equal ones the first that was offered.
    static void keep(const Choice& choice, std::vector<Choice>& choices) {
        if (!is_wanted(choice.cost, choices))
            return;
        if (choices.size() == beam_width)
            choices.pop_back();
        const auto place =
            std::upper_bound(choices.begin(), choices.end(), choice.cost,
                             [](float cost, const Choice& other) { return cost < other.cost; });
        choices.insert(place, choice);
    }

    /// Everything that speaks against the depth but the label's own number.
    [[nodiscard]] float cost_of_place(const Hypothesis& hypothesis, const Block& block, std::size_t depth,
                                      bool after_lead_in) const {
        const bool descends = depth > hypothesis.depth;
        float cost = 0;
        if (depth > 1 && !hypothesis.levels[1].used)
            cost += item_without_resolution;
        if (hypothesis.depth != 0)
            cost += after_lead_in ? (descends ? 0 : lead_in_without_item) : (descends ? no_lead_in : 0);
        cost += cost_of_indent(hypothesis, block, depth);
        if (block.label.source == LabelSource::automatic)
            cost += cost_of_list(hypothesis, block.label, depth);
        const LevelState& state = hypothesis.levels[depth];
        if (state.used && !descends && state.typed != (block.label.source == LabelSource::typed))
            cost += other_source;
        const std::string& prefix = block.label.prefix;
        const bool outline_number = depth == 1 && std::any_of(prefix.begin(), prefix.end(), [](char byte) {
                                        return byte >= '0' && byte <= '9';
                                    });
        if (outline_number)
            cost += against_outline;
        if (worded_ && is_worded(prefix) != (depth <= levels_.size() && is_worded(levels_[depth - 1].prefix)))
            cost += against_words;
        return cost;
    }

    [[nodiscard]] static float cost_of_indent(const Hypothesis& hypothesis, const Block& block,
                                              std::size_t depth) {
        const LevelState& own = hypothesis.levels[depth];
        float cost = 0;
        if (depth > hypothesis.depth && depth > 1 && hypothesis.levels[depth - 1].used &&
            block.indent <= hypothesis.levels[depth - 1].indent + indent_tolerance)
            cost += shallow_item;
        const bool same_list = own.list != no_index && block.label.list == own.list;
        if (own.used && block.indent > own.indent + indent_tolerance)
            cost += depth == 1 && !same_list ? deep_resolution : other_indent;
        if (own.used && block.indent < own.indent - indent_tolerance)
            cost += other_indent;
        return cost;
    }

    [[nodiscard]] static float cost_of_list(const Hypothesis& hypothesis, const BlockLabel& label,
                                            std::size_t depth) {
        const auto end = hypothesis.lists.begin() + hypothesis.list_count;
        float cost = 0;
        bool known = false;
        for (auto list = hypothesis.lists.begin(); list != end; ++list) {
            if (list->list != label.list)
                continue;
            // The levels of one list are the levels of the report, wherever the list begins.
            const auto expected =
                static_cast<int>(list->depth) + static_cast<int>(label.level) - list->list_level;
            if (expected != static_cast<int>(depth))
                cost = against_list_level;
            known = true;
            break;
        }
        const LevelState& state = hypothesis.levels[depth];
        const bool sibling = state.used && depth <= hypothesis.depth && state.list != no_index;
        if (!known && sibling) {
            const bool counts_on = !label.readings.empty() && label.readings.front().value == state.value + 1;
            cost += counts_on ? other_list_counts_on : other_list;
        }
        return cost;
    }

    [[nodiscard]] std::int64_t start_of(std::size_t depth) const {
        return depth <= levels_.size() ? levels_[depth - 1].start : 1;
    }

    /// What speaks against a reading of the label at `depth`.
    [[nodiscard]] Choice read_label(const Hypothesis& hypothesis, const LabelReading& reading,
                                    std::size_t depth) const {
        const LevelState& state = hypothesis.levels[depth];
        const bool goes_on = state.used && depth <= hypothesis.depth;
        const ListLevel* level = depth <= levels_.size() ? &levels_[depth - 1] : nullptr;
        Choice choice;
        choice.reading = reading;
        choice.cost = cost_of_kind(state, reading.format, level, goes_on) +
                      (goes_on ? cost_of_value(state, reading.value, start_of(depth))
                               : cost_of_first_value(hypothesis, reading.value, depth));
        if (goes_on && reading.format != state.format && is_kind_of_other(hypothesis, reading.format, depth))
            choice.cost += kind_of_other_level;
        return choice;
    }

    /// "3. 3." under the third or the fourth resolution is what a lost level leaves of "3.1 3.2".
    [[nodiscard]] float cost_of_first_value(const Hypothesis& hypothesis, std::int64_t value,
                                            std::size_t depth) const {
        if (value == start_of(depth))
            return 0;
        const std::int64_t above = depth > 1 ? hypothesis.levels[depth - 1].ordinal : 0;
        return above > 1 && (value == above || value == above - 1) ? begins_like_parent : begins_elsewhere;
    }

    [[nodiscard]] static bool is_kind_of_other(const Hypothesis& hypothesis, NumberFormat format,
                                               std::size_t depth) {
        for (std::size_t other = 1; other <= hypothesis.depth; ++other) {
            if (other != depth && hypothesis.levels[other].used && hypothesis.levels[other].format == format)
                return true;
        }
        return false;
    }

    [[nodiscard]] Choice without_number(const Hypothesis& hypothesis, std::size_t depth) const {
        const LevelState& state = hypothesis.levels[depth];
        const bool goes_on = state.used && depth <= hypothesis.depth;
        Choice choice;
        choice.reading = {NumberFormat::bullet, goes_on ? state.value + 1 : start_of(depth)};
        const bool asked_for = depth <= levels_.size() && levels_[depth - 1].counts_by(NumberFormat::bullet);
        choice.cost = asked_for && (!goes_on || state.format == NumberFormat::bullet)
                          ? 0
                          : cost_without_number(state, depth, goes_on);
        return choice;
    }

    /// The hypothesis with the block taken in as chosen.
    [[nodiscard]] Hypothesis enter(const Hypothesis& before, const Block& block, const Choice& choice) {
        Hypothesis after = before;
        LevelState& state = after.levels[choice.depth];
        const bool goes_on = state.used && choice.depth <= before.depth;
        const bool first = !state.used;
        state.sequence = sequence_after(state, choice.reading.value, goes_on);
        state.value = choice.reading.value;
        state.ordinal = goes_on ? state.ordinal + 1 : 1;
        state.format = choice.reading.format;
        state.typed = block.label.source == LabelSource::typed;
        state.list = block.label.list;
        if (first || (choice.depth > 1 && !goes_on))
            state.indent = block.indent;
        state.used = true;
        after.depth = choice.depth;
        after.cost = choice.cost;
        remember_list(after, block.label, choice.depth);
        steps_.push_back({before.step, choice.depth});
        after.step = static_cast<std::uint32_t>(steps_.size() - 1);
        return after;
    }

    [[nodiscard]] static float cost_of_kind(const LevelState& state, NumberFormat format,
                                            const ListLevel* level, bool goes_on) {
        if (goes_on && format != state.format)
            return kind_changes;
        if (level == nullptr)
            return goes_on ? 0 : below_the_layout;
        if (level->counts_by(format))
            return 0;
        if (goes_on)
            return other_kind_goes_on;
        return state.used && format == state.format ? other_kind_again : other_kind_begins;
    }

    [[nodiscard]] static float cost_without_number(const LevelState& state, std::size_t depth, bool goes_on) {
        if (goes_on && state.format == NumberFormat::bullet)
            return other_kind_goes_on;
        return other_kind_begins + (depth == 1 ? bullet_as_resolution : 0);
    }

    static void remember_list(Hypothesis& hypothesis, const BlockLabel& label, std::size_t depth) {
        if (label.list == no_index)
            return;
        const auto end = hypothesis.lists.begin() + hypothesis.list_count;
        const bool known = std::any_of(hypothesis.lists.begin(), end,
                                       [&label](const KnownList& list) { return list.list == label.list; });
        if (known)
            return;
        if (hypothesis.list_count == remembered_lists) { // forget the oldest but the resolutions' own
            std::move(hypothesis.lists.begin() + 2, hypothesis.lists.end(), hypothesis.lists.begin() + 1);
            --hypothesis.list_count;
        }
        hypothesis.lists[hypothesis.list_count++] = {label.list, label.level,
                                                     static_cast<std::uint8_t>(depth)};
    }

    const Blocks& blocks_;
    std::span<const ListLevel> levels_;
    bool worded_ = false; ///< whether the labels of a level have words in them
    std::vector<Step> steps_;
};

} // namespace

std::vector<std::uint8_t> assign_levels(const std::vector<LabelledBlock>& labelled, const Blocks& blocks,
                                        std::span<const ListLevel> levels) {
    return labelled.empty() ? std::vector<std::uint8_t>() : LevelSearch(blocks, levels).run(labelled);
}

} // namespace rapporteur
