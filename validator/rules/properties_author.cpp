// The file's properties name one person as author and another as the last to change it.
#include "rules/rule.hpp"

#include <array>

namespace rapporteur::rules::properties_author {
namespace {

constexpr std::array messages{MessageKind{"others", "author last"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Properties& properties = input.blocks.properties;
    if (properties.creator.empty() || properties.last_modified_by.empty() ||
        folded(properties.creator) == folded(properties.last_modified_by))
        return;
    Flaw flaw;
    flaw.message = say("others", {{"author", properties.creator}, {"last", properties.last_modified_by}});
    report(std::move(flaw));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "properties-author",
                .code = "RN507",
                .family = "artifacts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::properties_author
