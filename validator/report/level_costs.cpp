#include "report/level_costs.hpp"

#include "base/text.hpp"
#include "report/level_labels.hpp"
#include "report/level_weights.hpp"

#include <algorithm>
#include <string>

namespace rapporteur {
namespace {

constexpr std::int64_t most_of_outline = 1'000'000; ///< a number before a label is not read beyond this
constexpr std::int32_t indent_tolerance = 90;       ///< twentieths of a point; a tab stop is 720

float cost_of_value(const LevelState& state, std::int64_t value, std::int64_t start) {
    const bool next = value == state.value + 1;
    const bool same = value == state.value;
    if (state.skipped == value)
        return level_weight::swapped;
    switch (state.sequence) {
    case Sequence::begun:
        if (next)
            return 0;
        if (same)
            return level_weight::first_repeat;
        break;
    case Sequence::counting:
        if (next)
            return 0;
        if (same)
            return level_weight::repeats;
        break;
    case Sequence::repeating:
        if (same)
            return 0;
        if (next)
            return level_weight::leaves_repeat;
        return level_weight::leaves_repeat +
               (value > state.value ? level_weight::skips : level_weight::goes_back);
    }
    if (value == start)
        return level_weight::restarts;
    return value > state.value ? level_weight::skips : level_weight::goes_back;
}

/// The cost of the entry at any level, because its label may be no label, or is missing.
float cost_of_candidate(const LevelState& state, const ListEntry& entry, bool begins) {
    if (entry.kind == CandidateKind::label) // nearly all
        return 0;
    const float cost = level_weight::weight_of(entry.kind).as_entry;
    if (!entry.lost)
        return state.used && state.kind == entry.kind ? std::min(cost, level_weight::same_form) : cost;
    if (begins)
        return cost +
               (entry.after_lead_in ? level_weight::lost_first_item : level_weight::lost_without_lead_in);
    return state.used && is_lost(state.kind) ? level_weight::lost_beside_lost : cost;
}

float cost_of_indent(const Hypothesis& hypothesis, const Block& block, std::size_t depth) {
    const LevelState& own = hypothesis.levels[depth];
    float cost = 0;
    if (depth > hypothesis.depth && depth > 1 && hypothesis.levels[depth - 1].used &&
        block.indent <= hypothesis.levels[depth - 1].indent + indent_tolerance)
        cost += level_weight::shallow_item;
    const bool same_list = own.list != no_index && block.label.list == own.list;
    if (own.used && block.indent > own.indent + indent_tolerance)
        cost += depth == 1 && !same_list ? level_weight::deep_resolution : level_weight::other_indent;
    // A typed label among automatic ones is not in Word's list and does not have its indentation.
    const bool typed_among_automatic = own.list != no_index && block.label.source != LabelSource::automatic;
    if (own.used && block.indent < own.indent - indent_tolerance && !typed_among_automatic)
        cost += level_weight::other_indent;
    return cost;
}

float cost_of_list(const Hypothesis& hypothesis, const BlockLabel& label, std::size_t depth) {
    const auto end = hypothesis.lists.begin() + hypothesis.list_count;
    float cost = 0;
    bool known = false;
    for (auto list = hypothesis.lists.begin(); list != end; ++list) {
        if (list->list != label.list)
            continue;
        // A list has the levels of the report, at whatever level it begins.
        const auto expected =
            static_cast<int>(list->depth) + static_cast<int>(label.level) - list->list_level;
        if (expected != static_cast<int>(depth))
            cost = level_weight::against_list_level;
        known = true;
        break;
    }
    const LevelState& state = hypothesis.levels[depth];
    const bool sibling = state.used && depth <= hypothesis.depth && state.list != no_index;
    if (!known && sibling) {
        const bool counts_on = !label.readings.empty() && label.readings.front().value == state.value + 1;
        cost += counts_on ? level_weight::other_list_counts_on : level_weight::other_list;
    }
    return cost;
}

/// A bit for a kind of number, or for a count of numbers.
constexpr std::uint16_t bit_of(NumberFormat format) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(format));
}
constexpr std::uint16_t bit_of(std::size_t count) {
    return static_cast<std::uint16_t>(1U << std::min<std::size_t>(count, deepest_level));
}

/// `formats`: a bit for each kind of number that the layout accepts on the level; none if it has no such
/// level.
float cost_of_kind(const LevelState& state, NumberFormat format, std::optional<std::uint16_t> formats,
                   bool goes_on, bool in_step) {
    if (goes_on && format != state.format)
        return in_step ? level_weight::kind_changes_in_step : level_weight::kind_changes;
    if (!formats)
        return goes_on ? 0 : level_weight::below_the_layout;
    if ((*formats & bit_of(format)) != 0)
        return 0;
    if (goes_on)
        return level_weight::other_kind_goes_on;
    return state.used && format == state.format ? level_weight::other_kind_again
                                                : level_weight::other_kind_begins;
}

OutlineNumbers numbers_in(std::string_view prefix) {
    OutlineNumbers numbers;
    bool inside = false;
    for (const char byte : prefix) {
        const bool digit = byte >= '0' && byte <= '9';
        if (digit && !inside) {
            ++numbers.count;
            numbers.last = 0;
        }
        if (digit && numbers.last < most_of_outline)
            numbers.last = 10 * numbers.last + (byte - '0');
        inside = digit;
    }
    return numbers;
}

/// FNV-1a. A form that only looks like another makes a reading a little dearer, and decides nothing alone.
std::uint16_t hash_of_form(const BlockLabel& label) {
    std::uint32_t hash = 2166136261U;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 16777619U; };
    for (const char byte : label.prefix)
        add(static_cast<unsigned char>(ascii_lower(byte)));
    add('%');
    for (const char byte : label.suffix)
        add(static_cast<unsigned char>(byte));
    return static_cast<std::uint16_t>(hash ^ (hash >> 16U));
}

/// Whether the label is written as those of a level above, and may be a later one of it. `beyond_next`: one
/// that comes after the next.
bool may_follow_above(const Hypothesis& hypothesis, const ListEntry& entry, const LabelReading& reading,
                      std::size_t depth, bool beyond_next) {
    for (std::size_t above = 1; above < depth; ++above) {
        const LevelState& state = hypothesis.levels[above];
        if (may_follow(state, entry, reading) && !(beyond_next && reading.value == state.value + 1))
            return true;
    }
    return false;
}

bool is_kind_of_other(const Hypothesis& hypothesis, NumberFormat format, std::size_t depth) {
    for (std::size_t other = 1; other <= hypothesis.depth; ++other) {
        if (other != depth && hypothesis.levels[other].used && hypothesis.levels[other].format == format)
            return true;
    }
    return false;
}

/// Whether the label differs from its own level, but agrees with another open level, in having a bracket.
bool is_bracket_of_other(const Hypothesis& hypothesis, bool bracketed, std::size_t depth) {
    if (hypothesis.levels[depth].bracketed == bracketed)
        return false;
    for (std::size_t other = 1; other <= hypothesis.depth; ++other) {
        const LevelState& state = hypothesis.levels[other];
        if (other != depth && state.used && state.bracketed == bracketed)
            return true;
    }
    return false;
}

} // namespace

ListEntry::ListEntry(const ListCandidate& candidate, const Blocks& blocks)
    : block(blocks.blocks[candidate.block]),
      label(candidate.label != nullptr ? *candidate.label : block.label), kind(candidate.kind),
      after_lead_in(candidate.after_lead_in), lost(is_lost(kind)),
      bracketed((*label.prefix).starts_with('(')), worded(is_worded(*label.prefix)),
      form(hash_of_form(label)), outline(numbers_in(*label.prefix)) {}

LevelCosts::LevelCosts(std::span<const ListLevel> levels) : levels_(levels) {
    for (std::size_t depth = 1; depth <= levels.size() && depth <= deepest_level; ++depth) {
        const ListLevel& level = levels[depth - 1];
        Labels& labels = labels_[depth];
        labels.worded = is_worded(level.prefix);
        labels.formats = bit_of(level.format);
        for (const LabelForm& form : level.forms()) {
            if (!form.accepted)
                continue;
            labels.formats |= bit_of(form.format);
            labels.slots |= bit_of(form.slots());
        }
        worded_ = worded_ || labels.worded;
        outlined_ = outlined_ || (depth > 1 && labels.slots > 1);
    }
}

float LevelCosts::of_place(const Hypothesis& hypothesis, const ListEntry& entry, std::size_t depth) const {
    const bool descends = depth > hypothesis.depth;
    float cost = cost_of_candidate(hypothesis.levels[depth], entry, descends && depth > 1);
    if (depth > 1 && !hypothesis.levels[1].used)
        cost += level_weight::item_without_resolution;
    if (hypothesis.depth != 0)
        cost += entry.after_lead_in ? (descends ? 0 : level_weight::lead_in_without_item)
                                    : (descends ? level_weight::no_lead_in : 0);
    cost += cost_of_indent(hypothesis, entry.block, depth);
    if (entry.lost)
        return cost;
    if (entry.label.source == LabelSource::automatic)
        cost += cost_of_list(hypothesis, entry.label, depth);
    const LevelState& state = hypothesis.levels[depth];
    const bool certain = entry.kind == CandidateKind::label && state.kind == CandidateKind::label;
    if (certain && state.used && !descends && state.typed != (entry.label.source == LabelSource::typed))
        cost += level_weight::other_source;
    if (certain && state.used && !descends && is_bracket_of_other(hypothesis, entry.bracketed, depth))
        cost += level_weight::other_bracket;
    cost += of_outline(hypothesis, entry.outline, depth);
    const bool own_words = entry.kind == CandidateKind::label;
    if (own_words && worded_ && entry.worded != labels_[depth].worded)
        cost += level_weight::against_words;
    return cost;
}

/// The numbers before a label's own show its depth: "2.1" stands below "2.".
float LevelCosts::of_outline(const Hypothesis& hypothesis, const OutlineNumbers& numbers,
                             std::size_t depth) const {
    if (numbers.count == 0 && !outlined_)
        return 0;
    const bool foreseen = (labels_[depth].slots & bit_of(numbers.count)) != 0;
    if (depth == 1)
        return numbers.count > 0 && !foreseen ? level_weight::against_outline : 0;
    if (!outlined_ || level(depth) == nullptr)
        return 0;
    if (!foreseen)
        return level_weight::against_outline;
    const LevelState& parent = hypothesis.levels[depth - 1];
    return numbers.count > 0 && parent.used && numbers.last != parent.value ? level_weight::other_parent : 0;
}

float LevelCosts::of_reading(const Hypothesis& hypothesis, const ListEntry& entry,
                             const LabelReading& reading, std::size_t depth) const {
    const LevelState& state = hypothesis.levels[depth];
    const bool goes_on = state.used && depth <= hypothesis.depth;
    // Word counts its list on, whatever is typed between the entries.
    const bool list_counts_on = goes_on && entry.label.source == LabelSource::automatic &&
                                entry.label.list == state.list && reading.value == state.list_value + 1;
    const bool in_step = goes_on && (list_counts_on || reading.value == state.value + 1);
    // The number that belongs here, if the numbers before it are right.
    const bool in_place = in_step && reading.value == state.ordinal + start_of(depth);
    const bool alike = goes_on && is_written_alike(state, entry, reading);
    const auto formats = level(depth) != nullptr ? std::optional(labels_[depth].formats) : std::nullopt;
    float cost = cost_of_kind(state, alike ? state.format : reading.format, formats, goes_on, in_place);
    cost += reading.misread ? level_weight::misread_digit : 0;
    if (goes_on && state.skipped == reading.value && hypothesis.depth > depth)
        cost += level_weight::swapped_with_items;
    if (!list_counts_on)
        cost += goes_on ? cost_of_value(state, reading.value, start_of(depth))
                        : of_first_value(hypothesis, reading, depth);
    // A list below does not begin with a later number of the level above.
    if (!goes_on && !list_counts_on && may_follow_above(hypothesis, entry, reading, depth, false))
        cost += level_weight::form_of_level_above;
    // A number in step among letters is a slip. Once deeper items came, it belongs to the level above.
    const bool step_here = in_place && depth == hypothesis.depth;
    if (goes_on && reading.format != state.format && is_kind_of_other(hypothesis, reading.format, depth)) {
        if (!step_here)
            cost += level_weight::kind_of_other_level;
        // The next number of the level above stands here by a slip where another of that number comes; one
        // beyond it shows that a label of that level was lost.
        else if (may_follow_above(hypothesis, entry, reading, depth, true))
            cost += level_weight::form_of_level_above;
    }
    return cost;
}

/// "3. 3." under the third or fourth resolution is what remains of "3.1 3.2" when a level is lost.
float LevelCosts::of_first_value(const Hypothesis& hypothesis, const LabelReading& reading,
                                 std::size_t depth) const {
    const std::int64_t value = reading.value;
    if (value == start_of(depth))
        return 0;
    if (value == 0)
        return level_weight::counts_from_zero;
    const std::int64_t above = depth > 1 ? hypothesis.levels[depth - 1].ordinal : 0;
    return reading.format == NumberFormat::decimal && above > 1 && (value == above || value == above - 1)
               ? level_weight::begins_like_parent
               : level_weight::begins_elsewhere;
}

std::optional<float> LevelCosts::of_place_held(const ListEntry& entry, const LabelReading& next) {
    if (entry.kind == CandidateKind::zero)
        return level_weight::in_its_place;
    const bool in_words = entry.kind == CandidateKind::ordinal || entry.kind == CandidateKind::words;
    const bool counts =
        in_words && std::any_of(entry.label.readings.begin(), entry.label.readings.end(),
                                [&next](const LabelReading& each) { return each.value == next.value; });
    return counts ? std::optional(level_weight::in_its_place) : std::nullopt;
}

float LevelCosts::of_bullet(const Hypothesis& hypothesis, std::size_t depth) const {
    const LevelState& state = hypothesis.levels[depth];
    const bool goes_on = state.used && depth <= hypothesis.depth;
    const bool asked_for = level(depth) != nullptr && level(depth)->counts_by(NumberFormat::bullet);
    if (asked_for && (!goes_on || state.format == NumberFormat::bullet))
        return 0;
    if (goes_on && state.format == NumberFormat::bullet)
        return level_weight::other_kind_goes_on;
    return level_weight::other_kind_begins + (depth == 1 ? level_weight::bullet_as_resolution : 0);
}

float LevelCosts::of_text(const Hypothesis& hypothesis, const ListEntry& entry) {
    float cost = level_weight::weight_of(entry.kind).as_text;
    const auto begin = hypothesis.levels.begin() + 1;
    const bool alike = std::any_of(begin, begin + hypothesis.depth, [&entry](const LevelState& state) {
        return std::any_of(entry.label.readings.begin(), entry.label.readings.end(),
                           [&](const LabelReading& each) { return is_written_alike(state, entry, each); });
    });
    cost += alike ? level_weight::label_as_text : 0;
    const bool in_step = std::any_of(
        hypothesis.levels.begin() + 1, hypothesis.levels.begin() + 1 + hypothesis.depth,
        [&](const LevelState& state) {
            return !entry.lost && state.used &&
                   std::any_of(entry.label.readings.begin(), entry.label.readings.end(),
                               [&](const LabelReading& each) {
                                   return each.value == state.value + 1 && each.format == state.format;
                               });
        });
    const bool begins =
        entry.after_lead_in && !entry.label.readings.empty() && entry.label.readings.front().value == 1;
    return cost + (in_step || begins ? level_weight::next_number_as_text : 0);
}

} // namespace rapporteur
