// The report has no resolutions.
#include "rules/support/facts.hpp"

#include <array>

namespace rapporteur::rules::resolutions_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "name first second"},
                              MessageKind{"items-only", "name first second item label"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Layout& layout = input.layout;
    if (!layout.section(SectionKind::list).required || layout.levels().empty() ||
        !input.report.elements_of(ElementPart::entry).empty())
        return;
    const ListLevel& top = layout.levels().front();
    std::vector<Argument> arguments{{"name", top.name, ArgumentKind::name},
                                    {"first", top.label(top.start), ArgumentKind::label},
                                    {"second", top.label(top.start + 1), ArgumentKind::label}};
    const auto items = input.report.elements_of(ElementPart::item);
    if (items.empty()) {
        report(
            flaw_at_end(input, last_before_resolutions(input.report), say("missing", std::move(arguments))));
        return;
    }
    const Element& item = input.report.elements[items.front()];
    const std::size_t level = item.depth > 0 && item.depth <= layout.levels().size() ? item.depth - 1U : 0;
    arguments.push_back({"item", layout.levels()[level].name, ArgumentKind::name});
    arguments.push_back({"label", input.blocks.blocks[item.block].label.text, ArgumentKind::label});
    Flaw flaw;
    flaw.element = items.front();
    flaw.at_label = true;
    flaw.message = say("items-only", std::move(arguments));
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "resolutions-missing",
                .code = "RN202",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::resolutions_missing
