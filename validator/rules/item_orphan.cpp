// An item that stands before any resolution. Where there is no resolution at all, resolutions-missing says
// so.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view orphan = "the {item} `{label}` stands before the first {name}";
constexpr std::string_view hint = "put it under the {name} it belongs to, or number it as one";

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& levels = input.layout.levels;
    if (levels.empty() || input.report.elements_of(Role::resolution).empty())
        return;
    for (const std::uint32_t index : input.report.elements_of(Role::item)) {
        const Element& element = input.report.elements[index];
        if (element.parent != no_index)
            continue;
        const std::size_t level =
            element.depth > 0 && element.depth <= levels.size() ? element.depth - 1U : 0;
        Flaw flaw;
        flaw.element = index;
        flaw.at_label = true;
        flaw.message = {"orphan",
                        orphan,
                        hint,
                        {{"item", levels[level].name},
                         {"name", levels.front().name},
                         {"label", input.blocks.blocks[element.block].label.text}}};
        report(std::move(flaw));
    }
}

} // namespace

extern const Rule item_orphan;
const Rule item_orphan{
    .name = "item-orphan",
    .code = "RN305",
    .family = "resolutions",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "An item stands before the first resolution.",
    .why = "An item is part of a resolution; without one it has no number to be cited by, and is easily "
           "overlooked.",
    .bad = "The Network submits its report, as follows: / a. Urge Member Countries ... / 1. Thank ...",
    .good = "The Network submits its report, as follows: / 1. Thank ... / a. Urge Member Countries ...",
    .repair = "By the author: only the author knows where it belongs.",
    .check = check};

} // namespace rapporteur::rules
