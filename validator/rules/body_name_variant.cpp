// The body that met has another name than the one the vocabulary prefers. One finding a report, in the
// opening. A name in capitals counts as the same name.
#include "rules/support/facts.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::body_name_variant {
namespace {

constexpr std::array messages{MessageKind{"variant", "found preferred"}, MessageKind{"unknown", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* body = input.report.first_fact(SectionKind::opening, FactKind::body);
    if (body == nullptr)
        return;
    if (body->name.empty()) {
        // A layout for any body takes its name from the text.
        const FactPattern* pattern = input.layout.fact(FactKind::body);
        if (pattern != nullptr && pattern->group.empty() && pattern->code.empty())
            return;
        report(flaw_at_fact(*body, say("unknown", {{"found", body->text}})));
        return;
    }
    const std::string found = folded(body->text);
    const std::string preferred = folded(body->name);
    // The preferred name followed by its acronym in brackets is accepted.
    if (found == preferred || found.starts_with(preferred + " ("))
        return;
    report(flaw_at_fact(*body, say("variant", {{"found", body->text}, {"preferred", body->name}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "body-name-variant",
                .code = "RN115",
                .family = "opening",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::body_name_variant
