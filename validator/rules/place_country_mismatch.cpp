// A city together with a country where it does not lie: "Managua, Guatemala". If several countries have a
// city of that name, each of them is right.
#include "base/text.hpp"
#include "report/facts.hpp"
#include "rules/support/cities.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::place_country_mismatch {
namespace {

constexpr std::array messages{MessageKind{"elsewhere", "city country expected"},
                              MessageKind{"misspelt", "found expected"}};
constexpr std::array parameters{RuleParameter{"cities", "cities"}, RuleParameter{"countries", "countries"}};

/// The name of the country with this code; empty if the vocabulary has none.
std::string country_named(const Vocabulary* countries, std::string_view code) {
    if (countries == nullptr)
        return {};
    const auto term = std::find_if(countries->terms.begin(), countries->terms.end(),
                                   [code](const Term& candidate) { return candidate.code == code; });
    return term == countries->terms.end() ? std::string() : term->preferred;
}

/// Whether the country has a division of this name: "Santa Fe, Argentina".
bool is_division_of(const RuleInput& input, std::string_view name, std::string_view country) {
    const TermFinder* divisions = input.layout.finder(VocabularyRole::divisions);
    const auto named = divisions == nullptr ? std::vector<const Term*>() : divisions->all_exact(name);
    return std::any_of(named.begin(), named.end(),
                       [country](const Term* term) { return term->code.starts_with(country); });
}

/// "Columbia" of "Bogotá, Columbia"; the fact may be the city alone.
std::string behind_last_comma(std::string_view text, const Fact& fact) {
    const auto within = fact.text.find_last_of(',');
    if (within != std::string::npos)
        return std::string(trim(std::string_view(fact.text).substr(within + 1)));
    constexpr std::string_view comma = ", ";
    const std::string_view rest = text.substr(fact.end);
    return rest.starts_with(comma)
               ? std::string(rest.substr(comma.size(), name_word_end(rest, comma.size()) - comma.size()))
               : std::string();
}

/// Behind a city stands nearly the name of its country: "Bogotá, Columbia".
void check_misspelt(const RuleInput& input, const Fact& fact, const std::vector<const Term*>& cities,
                    const ReportFlaw& report) {
    constexpr std::size_t most_slips = 2;
    const std::string found = behind_last_comma(input.block_of(fact.element).text, fact);
    if (found.empty())
        return;
    for (const Term* city : cities) {
        const std::string expected = country_named(input.vocabulary("countries"), city->code);
        const std::size_t slips = edit_distance(folded(found), folded(expected), most_slips);
        if (expected.empty() || slips == 0 || slips > most_slips)
            continue;
        report(flaw_at_fact(fact, say("misspelt", {{"found", found}, {"expected", expected}})));
        return;
    }
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
        const bool alone = fact.text.find(',') == std::string::npos;
        if (parts.code.empty() || alone)
            check_misspelt(input, fact, named, report);
        if (parts.code.empty() || named.empty() || lies_there || is_division_of(input, city, parts.code))
            continue;
        const std::string expected = country_named(input.vocabulary("countries"), named.front()->code);
        report(flaw_at_fact(fact, say("elsewhere", {{"city", std::string(city)},
                                                    {"country", std::string(parts.country)},
                                                    {"expected", expected}})));
    }
    if (const TermFinder* countries = input.finder("countries")) {
        for (const MisplacedCity& place : find_misplaced_cities(input, *cities, *countries)) {
            const std::string expected = country_named(input.vocabulary("countries"), place.lies_in);
            Flaw flaw = flaw_at(
                place.element, place.begin, place.end,
                say("elsewhere", {{"city", place.city}, {"country", place.country}, {"expected", expected}}));
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
