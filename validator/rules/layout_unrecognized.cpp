// The layout was to be recognised, and the document follows none of those there are. The rules of sections
// tell what it lacks by the nearest.
#include "rules/rule.hpp"

#include <array>
#include <utility>

namespace rapporteur::rules::layout_unrecognized {
namespace {

constexpr std::array messages{MessageKind{"nearest", "layout"},
                              MessageKind{"nearest-of-body", "layout body"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    if (!input.report.misfit)
        return;
    const std::string& body = input.report.misfit->body;
    Argument layout{"layout", input.layout.name, ArgumentKind::name};
    Flaw flaw;
    if (body.empty())
        flaw.message = say("nearest", {std::move(layout)});
    else
        flaw.message = say("nearest-of-body", {std::move(layout), {"body", body, ArgumentKind::name}});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "layout-unrecognized",
                .code = "RN001",
                .family = "sections",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::layout_unrecognized
