// A paragraph in another language than the report: somebody forgot to translate it. Its words are not spelt
// wrong: the rule spelling passes it over.
#include "rules/support/foreign_text.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::paragraph_language {
namespace {

constexpr std::array messages{MessageKind{"other", "words"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const ForeignText text(input);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (text.is_foreign(index))
            report(flaw_at(index, 0, trimmed_end(input.block_of(index).text),
                           say("other", {{"words", std::string(cut(input.block_of(index).text, 40))}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "paragraph-language",
                .code = "RN430",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::paragraph_language
