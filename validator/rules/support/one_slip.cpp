// Reads the labels of a list as one row: each label must be the next of its level, or the first of the level
// below. Where the row breaks, each of the labels before the break is assumed to be a slip, and the rest is
// read again.
#include "rules/support/one_slip.hpp"

#include "base/text.hpp"
#include "rules/support/searches.hpp"

#include <algorithm>
#include <vector>

namespace rapporteur {
namespace {

constexpr std::size_t most_labels = 2'000; ///< a longer list is not tried
constexpr std::size_t most_states = 8;     ///< readings that are followed at the same time
constexpr std::size_t tried_before = 12;   ///< labels before the break that are tried
constexpr std::size_t most_levels = 9;
constexpr std::string_view number_slot = "{number}";

/// A paragraph of a list.
struct RowLabel {
    std::uint32_t element = 0;
    const BlockLabel* label = nullptr;
    bool labelled = false; ///< false: the paragraph may have lost its label
};

/// How far each level has counted, and the level of the last label.
struct RowState {
    std::size_t depth = 0;
    std::vector<std::int64_t> counts;

    bool operator==(const RowState&) const = default;
};
using RowStates = std::vector<RowState>;

class LabelRow {
public:
    LabelRow(const std::vector<ListLevel>& levels, std::int64_t start, std::vector<RowLabel> labels)
        : levels_(levels), labels_(std::move(labels)) {
        RowState first{0, {}};
        for (std::size_t depth = 0; depth < std::min(levels.size(), most_levels); ++depth)
            first.counts.push_back((depth == 0 ? start : levels[depth].start) - 1);
        for (const ListLevel& level : levels)
            forms_.push_back(level.forms());
        before_.push_back({first});
        while (before_.size() <= labels_.size()) {
            RowStates next = behind(before_.back(), labels_[before_.size() - 1]);
            if (next.empty())
                break;
            before_.push_back(std::move(next));
        }
    }

    [[nodiscard]] std::optional<Slip> slip() const {
        const std::size_t broken = before_.size() - 1; // index of the first label that cannot be read
        if (broken == labels_.size())
            return std::nullopt;
        std::optional<Slip> found;
        for (std::size_t at = broken - std::min(broken, tried_before); at <= broken; ++at) {
            if (auto slip = at == broken || is_doubtful(at) ? mistyped(at) : std::nullopt; slip && !found)
                found = slip;
            if (auto slip = exchanged(at); slip && !found)
                found = slip;
        }
        return found;
    }

private:
    /// Whether the label may belong to the level: it has the same kind of number, and it has numbers of
    /// higher levels only if the level has them.
    [[nodiscard]] bool is_of(const BlockLabel& label, const LabelReading& reading, std::size_t level) const {
        for (const LabelForm& form : forms_[level]) {
            if (form.format != reading.format)
                continue;
            const bool outline = form.prefix.find(number_slot) != std::string::npos;
            const bool numbers = (*label.prefix).find_first_of("0123456789") != std::string::npos;
            if (outline ? form.writes(reading.format, *label.prefix, label.suffix) : !numbers)
                return true;
        }
        return false;
    }

    static void add(RowStates& states, RowState state) {
        if (states.size() < most_states && std::find(states.begin(), states.end(), state) == states.end())
            states.push_back(std::move(state));
    }

    /// The state after the next label of level `depth`.
    [[nodiscard]] RowState step(const RowState& state, std::size_t depth) const {
        RowState next = state;
        next.depth = depth;
        ++next.counts[depth - 1];
        for (std::size_t below = depth; below < next.counts.size(); ++below)
            next.counts[below] = levels_[below].start - 1;
        return next;
    }

    [[nodiscard]] RowStates behind(const RowStates& states, const RowLabel& row) const {
        if (!row.labelled)
            return states;
        if (row.label->readings.empty()) // a bullet has no number and is always the next of its list
            return states;
        RowStates next;
        for (const RowState& state : states) {
            for (std::size_t depth = 1; depth <= std::min(state.depth + 1, state.counts.size()); ++depth) {
                for (const LabelReading& reading : row.label->readings) {
                    if (reading.value == state.counts[depth - 1] + 1 && is_of(*row.label, reading, depth - 1))
                        add(next, step(state, depth));
                }
            }
        }
        return next;
    }

    [[nodiscard]] bool reads_on(RowStates states, std::size_t from) const {
        for (std::size_t at = from; at < labels_.size() && !states.empty(); ++at)
            states = behind(states, labels_[at]);
        return !states.empty();
    }

    /// Whether an item with this value would not be alone: it is not the first one, or the next label is its
    /// successor.
    [[nodiscard]] bool has_company(std::size_t at, std::size_t depth, std::int64_t value) const {
        if (depth == 1 || value > levels_[depth - 1].start)
            return true;
        for (std::size_t next = at + 1; next < labels_.size(); ++next) {
            const RowLabel& row = labels_[next];
            if (!row.labelled || row.label->readings.empty())
                continue;
            return std::any_of(row.label->readings.begin(), row.label->readings.end(),
                               [&](const LabelReading& reading) {
                                   return reading.value == value + 1 && is_of(*row.label, reading, depth - 1);
                               });
        }
        return false;
    }

    /// Whether a label that can be read is still doubtful: it is missing, or it is the label of an item that
    /// stands alone.
    [[nodiscard]] bool is_doubtful(std::size_t at) const {
        return !labels_[at].labelled ||
               std::any_of(before_[at + 1].begin(), before_[at + 1].end(), [&](const RowState& state) {
                   return state.depth > 1 && !has_company(at, state.depth, state.counts[state.depth - 1]);
               });
    }

    /// Whether a label of the higher level `depth` would leave the item before it alone in its list.
    [[nodiscard]] bool leaves_alone(const RowState& state, std::size_t depth) const {
        return state.depth > depth && levels_[state.depth - 1].fewest > 1 &&
               state.counts[state.depth - 1] == levels_[state.depth - 1].start;
    }

    /// Tries the label at `at` as the next label of some level; a slip if the whole rest can then be read.
    [[nodiscard]] std::optional<Slip> mistyped(std::size_t at) const {
        for (const RowState& state : before_[at]) {
            for (std::size_t depth = 1; depth <= std::min(state.depth + 1, state.counts.size()); ++depth) {
                const RowState next = step(state, depth);
                const std::int64_t value = next.counts[depth - 1];
                if (!leaves_alone(state, depth) && has_company(at, depth, value) && reads_on({next}, at + 1))
                    return Slip{labels_[at].element, depth, value};
            }
        }
        return std::nullopt;
    }

    /// Whether there is a label that counts. A bullet has no place that it could have exchanged.
    [[nodiscard]] bool has_number(std::size_t at) const {
        return labels_[at].labelled && !labels_[at].label->readings.empty();
    }

    /// Tries the label at `at` exchanged with the next one.
    [[nodiscard]] std::optional<Slip> exchanged(std::size_t at) const {
        if (at + 1 >= labels_.size() || !has_number(at) || !has_number(at + 1))
            return std::nullopt;
        for (const RowState& first : behind(before_[at], labels_[at + 1])) {
            for (const RowState& second : behind({first}, labels_[at])) {
                const std::int64_t value = second.counts[second.depth - 1];
                if (!leaves_alone(first, second.depth) && has_company(at + 1, second.depth, value) &&
                    reads_on({second}, at + 2))
                    return Slip{labels_[at].element, first.depth, first.counts[first.depth - 1], true};
            }
        }
        return std::nullopt;
    }

    const std::vector<ListLevel>& levels_;
    std::vector<std::vector<LabelForm>> forms_; ///< by level
    std::vector<RowLabel> labels_;
    /// The states before each label that can be read, and before the first that cannot.
    std::vector<RowStates> before_;
};

/// Labels that are counted together: those of a list, and of the lists before it if it continues their
/// numbers.
struct CountedRow {
    std::vector<std::uint32_t> sections;
    const std::vector<ListLevel>* levels = nullptr; ///< of the section that has most levels
    std::int64_t start = 1;
    std::vector<RowLabel> labels;
};

std::vector<CountedRow> counted_rows(const RuleInput& input) {
    std::vector<CountedRow> rows;
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const Element& element = elements[index];
        if ((!is_entry(element) && element.part != ElementPart::continuation) || element.section == no_index)
            continue;
        const Section& section = input.report.sections[element.section];
        const auto& levels = levels_of(input.report, input.layout, element);
        const bool counts = section.kind == SectionKind::list || section.kind == SectionKind::recitals;
        if (!counts || levels.empty() || !levels.front().is_labelled())
            continue;
        if (rows.empty() || rows.back().sections.back() != element.section) {
            const bool goes_on = !rows.empty() && section.pattern < input.layout.sections.size() &&
                                 input.layout.sections[section.pattern].numbers != NumbersRun::anew;
            if (!goes_on)
                rows.push_back({{}, &levels, section.start, {}});
            rows.back().sections.push_back(element.section);
            if (levels.size() > rows.back().levels->size())
                rows.back().levels = &levels;
        }
        const bool in_table = !is_entry(element) && input.block_of(index).cell != no_index;
        if (in_table) // a table of the entry has labels of its own
            continue;
        const BlockLabel& label = input.block_of(index).label;
        rows.back().labels.push_back({index, &label, label.source != LabelSource::none});
    }
    return rows;
}

Slips find_slips(const RuleInput& input) {
    Slips slips;
    for (CountedRow& row : counted_rows(input)) {
        if (row.labels.size() > most_labels)
            continue;
        const auto slip = LabelRow(*row.levels, row.start, std::move(row.labels)).slip();
        for (const std::uint32_t section : row.sections)
            slips[section] = slip;
    }
    return slips;
}

} // namespace

const std::optional<Slip>& one_slip(const RuleInput& input, std::uint32_t element) {
    static const std::optional<Slip> none;
    const auto& slips = input.searches.slips.get([&input] { return find_slips(input); });
    const auto found = slips.find(input.report.elements[element].section);
    return found == slips.end() ? none : found->second;
}

bool is_explained_otherwise(const RuleInput& input, std::uint32_t element, std::int64_t value, bool alone) {
    const auto& slip = one_slip(input, element);
    return slip && !(alone && slip->element == element && slip->value == value && !slip->exchanged &&
                     slip->depth == input.report.elements[element].depth);
}

void name_slip(const RuleInput& input, std::uint32_t element, Message& message) {
    constexpr std::size_t words_shown = 40; // bytes of the text that stand for a missing label
    const Slip& slip = *one_slip(input, element);
    const Block& block = input.block_of(slip.element);
    const auto& levels = levels_of(input.report, input.layout, input.report.elements[slip.element]);
    const std::string words(cut(trim(block.text), words_shown));
    message.arguments.push_back(
        {"slip", block.label.text.empty() ? words : block.label.text, ArgumentKind::label});
    const auto forms = levels[slip.depth - 1].forms();
    const auto counting = std::find_if(forms.begin(), forms.end(), [](const LabelForm& form) {
        return form.accepted && form.format != NumberFormat::bullet && form.format != NumberFormat::none;
    });
    message.arguments.push_back(
        {"meant", counting == forms.end() ? std::to_string(slip.value) : counting->label(slip.value),
         ArgumentKind::label});
}

} // namespace rapporteur
