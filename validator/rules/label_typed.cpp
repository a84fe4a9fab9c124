// A typed number in a list that Word numbers. A list that is typed throughout is accepted. Other mistakes of
// a label belong to the rules of sequence and style.
#include "rules/support/labels.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace rapporteur::rules::label_typed {
namespace {

constexpr std::array messages{MessageKind{"typed", "name label count"}};

/// The elements whose labels other rules report.
std::set<std::uint32_t> find_wrong_labels(const RuleInput& input, ElementPart part) {
    std::set<std::uint32_t> wrong;
    for (const CheckedList& list : check_lists(input, part)) {
        for (const CheckedLabel& label : list.labels) {
            if (label.state != LabelState::right)
                wrong.insert(label.element);
        }
    }
    return wrong;
}

void check_list(const RuleInput& input, const Siblings& list, const std::set<std::uint32_t>& wrong,
                const ReportFlaw& report) {
    std::uint32_t first = no_index;
    std::size_t typed = 0;
    bool automatic = false;
    for (const std::uint32_t index : list.elements) {
        const LabelSource source = input.block_of(index).label.source;
        automatic = automatic || source == LabelSource::automatic;
        if (source != LabelSource::typed || wrong.contains(index))
            continue;
        ++typed;
        first = std::min(first, index);
    }
    if (!automatic || typed == 0)
        return;
    auto arguments = label_arguments(input, first);
    arguments.push_back(count_of("count", typed));
    report(flaw_at_label(first, say("typed", std::move(arguments))));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
        const auto wrong = find_wrong_labels(input, part);
        for (const Siblings& list : siblings_of(input, part))
            check_list(input, list, wrong, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "label-typed",
                .code = "RN312",
                .family = "resolutions",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::label_typed
