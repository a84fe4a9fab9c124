// An acronym that is defined and then never used, while the name is written out elsewhere. If the name stands
// only once, there is no finding: the acronym then only helps to identify the body.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::acronym_unused {
namespace {

constexpr std::array messages{MessageKind{"unused", "acronym expansion count"}};

/// How often the decisions have the name without its acronym.
std::size_t written_out(const RuleInput& input, const std::string& expansion) {
    const std::string plain = folded(expansion);
    std::size_t count = 0;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!is_decision(input.report.elements[index]))
            continue;
        const std::string& text = input.folded(index).text;
        for (auto at = text.find(plain); at != std::string::npos; at = text.find(plain, at + plain.size()))
            count += text.compare(at + plain.size(), 2, " (") == 0 ? 0U : 1U;
    }
    return count;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const auto& [acronym, uses, definitions] : find_defined_acronyms(input)) {
        const bool used = std::any_of(uses.begin(), uses.end(),
                                      [](const AcronymUse& use) { return use.expansion.empty(); });
        if (used)
            continue;
        const AcronymUse& only = definitions.front();
        if (const std::size_t count = written_out(input, only.expansion); count > 0)
            report(flaw_at(
                only.element, only.begin, only.end,
                say("unused",
                    {{"acronym", acronym}, {"expansion", only.expansion}, count_of("count", count)})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-unused",
                .code = "RN415",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_unused
