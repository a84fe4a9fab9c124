// The flaws in the labels of a list, and the edits that repair them.
#include "rules/support/empty_entries.hpp"
#include "rules/support/labels.hpp"

#include "rules/support/lost_labels.hpp"
#include "rules/support/one_slip.hpp"

#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace rapporteur {
namespace {

BreakKind kind_of_break(const CheckedList& list, std::size_t index, std::int64_t expected) {
    const CheckedLabel& label = list.labels[index];
    if (label.state == LabelState::unlabelled)
        return BreakKind::unlabelled;
    if (index == 0)
        return BreakKind::start;
    if (label.value == list.labels[index - 1].value)
        return BreakKind::repeated;
    if (label.value == list.start)
        return BreakKind::restart;
    return *label.value > expected ? BreakKind::gap : BreakKind::backwards;
}

std::string_view name_of(BreakKind kind) {
    switch (kind) {
    case BreakKind::start:
        return "start";
    case BreakKind::restart:
        return "restart";
    case BreakKind::repeated:
        return "repeated";
    case BreakKind::gap:
        return "gap";
    case BreakKind::backwards:
        return "backwards";
    case BreakKind::swapped:
        return "swapped";
    case BreakKind::moved:
        return "moved";
    case BreakKind::second_list:
        return "second-list";
    case BreakKind::unlabelled:
        break;
    }
    return "unlabelled";
}

/// Neighbouring labels [first, end) that are wrong in the same way of writing.
struct LookRun {
    std::size_t first = 0;
    std::size_t end = 0;
};

std::vector<LookRun> find_look_runs(const RuleInput& input, const CheckedList& list) {
    std::vector<LookRun> runs;
    const auto same_look = [&](const CheckedLabel& left, const CheckedLabel& right) {
        const BlockLabel& one = input.blocks.blocks[left.block].label;
        const BlockLabel& other = input.blocks.blocks[right.block].label;
        return left.format == right.format && one.prefix == other.prefix && one.suffix == other.suffix;
    };
    for (std::size_t index = 0; index < list.labels.size(); ++index) {
        if (list.labels[index].state != LabelState::wrong_look)
            continue;
        if (!runs.empty() && runs.back().end == index &&
            same_look(list.labels[index - 1], list.labels[index]))
            ++runs.back().end;
        else
            runs.push_back({index, index + 1});
    }
    return runs;
}

/// "`1.` `2.` … `7.`"
template <typename Text>
std::string enumerate(const LookRun& run, Text text) {
    constexpr std::size_t shown = 4;
    const std::size_t count = run.end - run.first;
    std::string out;
    for (std::size_t index = run.first; index < run.end; ++index) {
        if (count > shown && index == run.first + 2) {
            out += " …";
            index = run.end - 1;
        }
        fmt::format_to(std::back_inserter(out), "{}`{}`", out.empty() ? "" : " ", text(index));
    }
    return out;
}

/// Whether a heading stands right before an entry of the list: a short line that is no sentence, in capitals,
/// bold, or one that the layout knows.
bool stands_behind_heading(const RuleInput& input, std::uint32_t element) {
    constexpr std::size_t longest_heading = 100; // bytes
    if (element == 0 || input.report.elements[element - 1].part != ElementPart::continuation)
        return false;
    const Block& line = input.block_of(element - 1);
    const std::string_view text = trim(line.text);
    if (text.empty() || text.size() > longest_heading ||
        std::string_view(".;,").find(text.back()) != std::string_view::npos)
        return false;
    const auto& cues = input.layout.section(SectionKind::heading).cues;
    return line.all_bold || line.all_capitals ||
           std::any_of(cues.begin(), cues.end(), [&](const Phrase& cue) {
               const auto match = find_phrase(cue, input.folded(element - 1));
               return match && match->begin == 0;
           });
}

/// If the labels from `index` on are the expected ones in another order ("7. 6." or "5. 3. 4."), the end of
/// them; otherwise `index`. No number is missing there, so perhaps the paragraphs were moved and not their
/// numbers.
std::size_t end_of_changed_places(const CheckedList& list, std::size_t index) {
    constexpr std::size_t most_moved = 12;
    std::set<std::string_view> found;
    std::set<std::string_view> expected;
    const std::size_t end = std::min(list.labels.size(), index + most_moved);
    for (std::size_t at = index; at < end; ++at) {
        const CheckedLabel& label = list.labels[at];
        const bool counts = label.state == LabelState::wrong_number || label.found == label.expected;
        if (!counts || !found.insert(label.found).second)
            break;
        expected.insert(label.expected);
        if (at > index && found == expected)
            return at + 1;
    }
    return index;
}

/// The first element among the labels whose depth was in doubt when the report was recognised; null if there
/// is none.
const Element* doubted(const RuleInput& input, const CheckedList& list, std::size_t first, std::size_t end) {
    for (std::size_t index = first; index < end; ++index) {
        const Element& element = input.report.elements[list.labels[index].element];
        if (element.other_depth)
            return &element;
    }
    return nullptr;
}

/// Whether one slip explains these labels and correcting them as they stand would be another repair.
bool explained_otherwise(const RuleInput& input, const CheckedList& list, std::size_t first,
                         std::size_t end) {
    return is_explained_otherwise(input, list.labels[first].element,
                                  list.start + static_cast<std::int64_t>(first), end - first == 1);
}

std::string_view message_of(const RuleInput& input, const CheckedList& list, const SequenceBreak& at) {
    const auto& other = input.report.elements[list.labels[at.first].element].other_depth;
    const bool told_as_it_is = at.first == 0 || at.kind == BreakKind::unlabelled ||
                               at.kind == BreakKind::swapped || at.kind == BreakKind::moved ||
                               at.kind == BreakKind::second_list;
    if (!told_as_it_is && explained_otherwise(input, list, at.first, at.end))
        return "one-slip";
    if (!other || at.kind == BreakKind::unlabelled)
        return name_of(at.kind);
    return *other == 0 ? "or-text" : *other <= input.layout.levels().size() ? "either" : name_of(at.kind);
}

} // namespace

std::vector<SequenceBreak> find_breaks(const RuleInput& input, const CheckedList& list) {
    std::vector<SequenceBreak> breaks;
    for (std::size_t index = 0; index < list.labels.size(); ++index) {
        const CheckedLabel& label = list.labels[index];
        if (label.state != LabelState::wrong_number && label.state != LabelState::unlabelled)
            continue;
        if (const std::size_t end = end_of_changed_places(list, index); end > index) {
            breaks.push_back({end - index == 2 ? BreakKind::swapped : BreakKind::moved, index, end});
            index = end - 1;
            continue;
        }
        const bool follows = !breaks.empty() && breaks.back().end == index &&
                             label.state == LabelState::wrong_number && list.labels[index - 1].value &&
                             *label.value == *list.labels[index - 1].value + 1;
        if (follows) {
            ++breaks.back().end;
            continue;
        }
        BreakKind kind = kind_of_break(list, index, label.expected_value);
        if (kind == BreakKind::restart && stands_behind_heading(input, label.element))
            kind = BreakKind::second_list;
        breaks.push_back({kind, index, index + 1});
    }
    return breaks;
}

namespace {

bool is_typed(const RuleInput& input, const CheckedLabel& label) {
    return input.blocks.blocks[label.block].label.source == LabelSource::typed;
}

/// Whether a paragraph right before the list or between its first and last label has the label that is
/// expected first, and was taken for something else.
bool is_first_elsewhere(const RuleInput& input, const CheckedList& list) {
    const std::string& expected = list.labels.front().expected;
    const std::uint32_t first = list.labels.front().element;
    const std::uint32_t last = list.labels.back().element;
    for (std::uint32_t index = first == 0 ? 0 : first - 1; index <= last; ++index) {
        const Block& block = input.block_of(index);
        if (block.label.source == LabelSource::typed && block.label.text == expected)
            return true;
    }
    return false;
}

/// Whether a paragraph with another label, or one of no section, stands right before the element.
bool stands_behind_text(const RuleInput& input, std::uint32_t element) {
    if (element == 0)
        return false;
    const Element& before = input.report.elements[element - 1];
    return before.kind == SectionKind::loose || before.kind == SectionKind::prose ||
           (is_entry(before) && input.report.elements[element].parent != element - 1);
}

/// Whether another list may be the right place of typed labels: the report has several lists of entries, or
/// what is written as a small letter would become an entry.
bool may_be_elsewhere(const RuleInput& input, const CheckedList& list, std::size_t first, std::size_t end) {
    if (!is_typed(input, list.labels[first]))
        return false;
    const bool letters = list.has_small_letters &&
                         list.labels[first].expected.find_first_of("0123456789") != std::string::npos;
    // "27." among "Acuerdo N.º 3.": it was written for another list.
    const std::string prefix = list.form.shown_prefix();
    const std::string_view own = prefix.empty() ? list.labels.front().found : std::string_view(prefix);
    const std::string_view word = own.substr(0, own.find(' '));
    const bool words = word.size() > 2 && word.size() < own.size();
    const auto begins_otherwise = [&](const CheckedLabel& label) {
        return words && !label.found.starts_with(word);
    };
    const bool stranger =
        std::any_of(list.labels.begin() + static_cast<std::ptrdiff_t>(first),
                    list.labels.begin() + static_cast<std::ptrdiff_t>(end), begins_otherwise);
    return letters || stranger || check_lists(input, ElementPart::entry).size() > 1;
}

} // namespace

Flaw relabel(const RuleInput& input, const CheckedList& list, std::size_t first, std::size_t end,
             Message message) {
    Flaw flaw;
    flaw.message = std::move(message);
    const auto labelled = [](std::string name, std::string_view text) {
        return Argument{std::move(name), std::string(text), ArgumentKind::label};
    };
    flaw.message.arguments = {
        labelled("found", list.labels[first].found),
        labelled("expected", list.labels[first].expected),
        labelled("last", list.labels[end - 1].expected),
        labelled("previous", first > 0 ? list.labels[first - 1].found : std::string_view()),
        count_of("count", end - first),
        {"name", list.level->name, ArgumentKind::name}};
    flaw.element = list.labels[first].element;
    flaw.at_label = true;
    for (std::size_t index = first; index < end; ++index) {
        const CheckedLabel& label = list.labels[index];
        if (label.found != label.expected || label.state != LabelState::right)
            flaw.edits.emplace_back(SetLabel{label.block, label.expected, list.form.shown_prefix(),
                                             list.form.suffix, list.form.format, label.expected_value});
    }
    const bool other_slip = explained_otherwise(input, list, first, end);
    const Element* doubtful = doubted(input, list, first, end);
    const bool lost = list.labels[first].state == LabelState::unlabelled;
    flaw.fix =
        repair(doubtful != nullptr || lost || other_slip || may_be_elsewhere(input, list, first, end) ||
                       may_be_of_level_above(input, list, first, end)
                   ? FixSafety::unsafe
                   : FixSafety::safe);
    if (flaw.message.id == "one-slip")
        name_slip(input, flaw.element, flaw.message);
    if (flaw.message.id == "either") {
        const std::size_t other = *input.report.elements[list.labels[first].element].other_depth;
        flaw.message.arguments.push_back(
            {"other", input.layout.levels()[other - 1].name, ArgumentKind::name});
    }
    return flaw;
}

void report_breaks(const RuleInput& input, ElementPart part, const ReportFlaw& report) {
    std::optional<std::int64_t> last; // of the entries of the list before
    for (const CheckedList& list : check_lists(input, part)) {
        bool lost = false; // a label is, so those after it may be right
        for (const SequenceBreak& at : find_breaks(input, list)) {
            // A list that counts on from the one before may be the rest of it: what joined them lost its
            // label.
            const auto& first = list.labels[at.first].value;
            lost = lost || (at.kind == BreakKind::start && last && first && *first > *last);
            if (at.kind == BreakKind::restart && begins_repeated_section(input, list, at.first))
                continue;
            if (at.kind == BreakKind::gap && empty_before_gap(input, list, at.first))
                continue; // list-item-empty tells of it
            Flaw flaw = relabel(input, list, at.first, at.end, say(message_of(input, list, at)));
            const auto reference =
                at.kind == BreakKind::gap ? reference_to_lost(input, list, at.first) : std::nullopt;
            if (reference && flaw.message.id == name_of(at.kind)) {
                flaw.message.id = "referred";
                flaw.message.arguments.push_back({"reference", *reference, ArgumentKind::label});
            }
            // A list that begins with "2." may have lost its first label.
            lost = lost || (at.kind == BreakKind::start && is_typed(input, list.labels[at.first]) &&
                            (stands_behind_text(input, list.labels[at.first].element) ||
                             is_first_elsewhere(input, list)));
            lost = lost || reference || (at.kind == BreakKind::gap && is_in_words(list.form));
            if (lost || at.kind == BreakKind::second_list || at.kind == BreakKind::swapped ||
                at.kind == BreakKind::moved)
                flaw.fix = repair(FixSafety::unsafe);
            report(std::move(flaw));
        }
        last = part == ElementPart::entry ? list.labels.back().value : std::nullopt;
    }
}

namespace {

/// Whether the labels of a whole list are the numbers that are expected there, in one kind of number.
bool counts_in_one_way(const RuleInput& input, const CheckedList& list) {
    const auto& first = input.blocks.blocks[list.labels.front().block].label.readings;
    if (first.empty()) // bullets, and a run of labels looks alike
        return true;
    return std::any_of(first.begin(), first.end(), [&](const LabelReading& start) {
        std::int64_t value = list.start;
        return std::all_of(list.labels.begin(), list.labels.end(), [&](const CheckedLabel& label) {
            const auto& readings = input.blocks.blocks[label.block].label.readings;
            const bool counts = std::any_of(readings.begin(), readings.end(), [&](const LabelReading& each) {
                return each.format == start.format && each.value == value && !each.misread;
            });
            ++value;
            return counts;
        });
    });
}

/// Finds the lists that are labelled in a way of their own, where the layout has no house style but accepts
/// many. One label alone shows no style, unless a list before has it.
class OwnStyles {
public:
    explicit OwnStyles(const RuleInput& input) : input_(input) {}

    bool has(const CheckedList& list, const LookRun& run) {
        constexpr std::ptrdiff_t many_styles = 4;
        const auto forms = list.level->forms();
        const auto accepted =
            std::count_if(forms.begin(), forms.end(), [](const LabelForm& form) { return form.accepted; });
        if (accepted < many_styles || run.first != 0 || run.end != list.labels.size() ||
            !counts_in_one_way(input_, list))
            return false;
        const BlockLabel& label = input_.blocks.blocks[list.labels.front().block].label;
        const bool seen = std::any_of(seen_.begin(), seen_.end(), [&label](const BlockLabel* other) {
            return other->prefix == label.prefix && other->suffix == label.suffix;
        });
        if (!seen && run.end < 2)
            return false;
        if (!seen)
            seen_.push_back(&label);
        return true;
    }

private:
    const RuleInput& input_;
    std::vector<const BlockLabel*> seen_; ///< one label of each style
};

} // namespace

void report_wrong_looks(const RuleInput& input, ElementPart part, const ReportFlaw& report) {
    OwnStyles own_styles(input);
    for (const CheckedList& list : check_lists(input, part)) {
        for (const LookRun& run : find_look_runs(input, list)) {
            if (own_styles.has(list, run))
                continue;
            const bool single = run.end - run.first == 1;
            Flaw flaw = relabel(input, list, run.first, run.end, say(single ? "one" : "several"));
            const auto found = [&](std::size_t index) { return list.labels[index].found; };
            const auto expected = [&](std::size_t index) { return list.labels[index].expected; };
            flaw.message.arguments.push_back({"all", enumerate(run, found)});
            flaw.message.arguments.push_back({"all-expected", enumerate(run, expected)});
            report(std::move(flaw));
        }
    }
}

} // namespace rapporteur
