// The report has no resolutions.
#include "rules/support/facts.hpp"

namespace rapporteur::rules {
namespace {

constexpr std::string_view missing = "no numbered {name} follows";
constexpr std::string_view hint = "number them `{first}`, `{second}`";
constexpr std::string_view items_only = "no numbered {name} stands above the {item} `{label}`";

void check(const RuleInput& input, const ReportFlaw& report) {
    const Layout& layout = input.layout;
    if (!layout.resolutions_required || layout.levels.empty() ||
        !input.report.elements_of(Role::resolution).empty())
        return;
    const ListLevel& top = layout.levels.front();
    std::vector<Argument> arguments{
        {"name", top.name}, {"first", top.label(top.start)}, {"second", top.label(top.start + 1)}};
    const auto items = input.report.elements_of(Role::item);
    if (items.empty()) {
        report(flaw_at_end(input, last_before_resolutions(input.report),
                           {"missing", missing, hint, std::move(arguments)}));
        return;
    }
    const Element& item = input.report.elements[items.front()];
    const std::size_t level = item.depth > 0 && item.depth <= layout.levels.size() ? item.depth - 1U : 0;
    arguments.push_back({"item", layout.levels[level].name});
    arguments.push_back({"label", input.blocks.blocks[item.block].label.text});
    Flaw flaw;
    flaw.element = items.front();
    flaw.at_label = true;
    flaw.message = {"items-only", items_only, hint, std::move(arguments)};
    report(std::move(flaw));
}

} // namespace

extern const Rule resolutions_missing;
const Rule resolutions_missing{
    .name = "resolutions-missing",
    .code = "RN202",
    .family = "sections",
    .severity = Severity::error,
    .fix = std::nullopt,
    .what = "The report has no numbered resolution.",
    .why = "The resolutions are what the report is for; paragraphs without numbers cannot be cited or "
           "followed up.",
    .bad = "The Network submits its report for consideration, as follows: / Thank the delegations ...",
    .good = "The Network submits its report for consideration, as follows: / 1. Thank the delegations ...",
    .repair = "By the author: which paragraphs are resolutions of their own is not for a program to say.",
    .check = check};

} // namespace rapporteur::rules
