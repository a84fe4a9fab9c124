// A city together with a country where it does not lie: "Managua, Guatemala". If several countries have a
// city of that name, each of them is right.
#include "report/facts.hpp"
#include "rules/support/cities.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::place_country_mismatch {
namespace {

constexpr std::array messages{MessageKind{"elsewhere", "city country expected"}};
constexpr std::array parameters{RuleParameter{"cities", "cities"}, RuleParameter{"countries", "countries"}};

/// The name of the country with this code; empty if the vocabulary has none.
std::string country_named(const Vocabulary* countries, std::string_view code) {
    if (countries == nullptr)
        return {};
    const auto term = std::find_if(countries->terms.begin(), countries->terms.end(),
                                   [code](const Term& candidate) { return candidate.code == code; });
    return term == countries->terms.end() ? std::string() : term->preferred;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* cities = input.finder("cities");
    if (cities == nullptr)
        return;
    for (const Fact& fact : input.report.facts) {
        if (fact.kind != FactKind::place)
            continue;
        const PlaceParts parts = split_place(fact.text, input.layout);
        const auto city = trim(parts.city.substr(0, parts.city.find(',')));
        const auto named = cities->all_exact(city);
        const bool lies_there = std::any_of(named.begin(), named.end(),
                                            [&](const Term* term) { return term->code == parts.code; });
        if (parts.code.empty() || named.empty() || lies_there)
            continue;
        const std::string expected = country_named(input.vocabulary("countries"), named.front()->code);
        report(flaw_at_fact(fact, say("elsewhere", {{"city", std::string(city)},
                                                    {"country", std::string(parts.country)},
                                                    {"expected", expected}})));
    }
    if (const TermFinder* countries = input.finder("countries")) {
        for (const MisplacedCity& place : find_misplaced_cities(input, *cities, *countries)) {
            const std::string expected = country_named(input.vocabulary("countries"), place.lies_in);
            Flaw flaw = flaw_at(place.element, place.begin, place.end,
                                say("elsewhere", {{"city", place.city},
                                                  {"country", place.country},
                                                  {"expected", expected}}));
            flaw.severity = Severity::warning;
            report(std::move(flaw));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "place-country-mismatch",
                .code = "RN128",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::place_country_mismatch
