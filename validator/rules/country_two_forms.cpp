// Reports a country with two names in one report. The whole name first and a short one after it is good
// style. A longer name after a shorter one is a finding, at most one for each country. Articles, capitals and
// accents do not count. The place of the meeting is ignored, because the short name is usual there: "Quito,
// Ecuador".
#include "rules/support/countries.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>

namespace rapporteur::rules::country_two_forms {
namespace {

constexpr std::array messages{MessageKind{"two", "found first"}};
constexpr std::array parameters{RuleParameter{"countries", "countries"}};

bool is_in_place(const RuleInput& input, std::uint32_t element, const TermMatch& match) {
    return std::any_of(input.report.facts.begin(), input.report.facts.end(), [&](const Fact& fact) {
        return fact.kind == FactKind::place && fact.element == element && fact.begin <= match.begin &&
               match.end <= fact.end;
    });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* countries = input.finder("countries");
    if (countries == nullptr)
        return;
    struct Name {
        std::string plain;
        std::string written;
        bool reported = false;
    };
    std::map<std::string, Name, std::less<>> names; // by code
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (const TermMatch& match : find_terms(input, *countries, index)) {
            if (is_in_place(input, index, match))
                continue;
            const std::string written = fold_space(text.substr(match.begin, match.end - match.begin));
            std::string plain = without_article(input.layout, written);
            const auto [known, is_new] = names.try_emplace(match.term->code);
            Name& name = known->second;
            if (is_new)
                name = {plain, written, false};
            if (is_new || name.reported || plain.size() <= name.plain.size()) {
                if (plain.size() < name.plain.size())
                    name.plain = plain, name.written = written;
                continue;
            }
            name.reported = true;
            report(flaw_at(index, match.begin, match.end,
                           say("two", {{"found", written}, {"first", name.written}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "country-two-forms",
                .code = "RN114",
                .family = "facts",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::country_two_forms
