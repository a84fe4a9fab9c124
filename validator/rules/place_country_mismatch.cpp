// A city together with a country where it does not lie: "Managua, Guatemala". If several countries have a
// city of that name, each of them is right.
#include "report/facts.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace rapporteur::rules::place_country_mismatch {
namespace {

constexpr std::array messages{MessageKind{"elsewhere", "city country expected"}};
constexpr std::array parameters{RuleParameter{"cities", "cities"}, RuleParameter{"countries", "countries"},
                                RuleParameter{"divisions", "divisions"}};

/// The name of the country with this code; empty if the vocabulary has none.
std::string country_named(const Vocabulary* countries, std::string_view code) {
    if (countries == nullptr)
        return {};
    const auto term = std::find_if(countries->terms.begin(), countries->terms.end(),
                                   [code](const Term& candidate) { return candidate.code == code; });
    return term == countries->terms.end() ? std::string() : term->preferred;
}

/// Whether a fact of the report covers these bytes; then the place is judged with it, or is none.
bool is_in_fact(const RuleInput& input, std::uint32_t element, const TermMatch& match) {
    return std::any_of(input.report.facts.begin(), input.report.facts.end(), [&](const Fact& fact) {
        return (fact.kind == FactKind::place || fact.kind == FactKind::participant) &&
               fact.element == element && fact.begin <= match.begin && match.end <= fact.end;
    });
}

/// The first byte of the city that ends at `end` of the folded text; `end` if no city ends there, or if its
/// words are the end of a longer name.
std::size_t city_before(const TermFinder& cities, std::string_view text, std::string_view written,
                        const FoldedOrigin& origin, std::size_t end) {
    constexpr std::size_t most_words = 5;
    std::size_t found = end;
    std::size_t begin = end;
    for (std::size_t words = 0; words < most_words && begin > 0; ++words) {
        const std::size_t space = begin < 2 ? text.npos : text.rfind(' ', begin - 2);
        begin = space == text.npos ? 0 : space + 1;
        const std::string_view name = text.substr(begin, end - begin);
        if (name.find_first_of(",;.:()") != name.npos)
            break;
        if (is_name_word(written.substr(origin[begin])) && !cities.all_exact(name).empty())
            found = begin;
    }
    if (found == end || found < 2)
        return found;
    const std::size_t space = text.rfind(' ', found - 2);
    const std::size_t before = space == text.npos ? 0 : space + 1;
    const bool longer = text[found - 2] != ',' && is_name_word(written.substr(origin[before]));
    return longer ? end : found;
}

/// "Bishkek, Kazakhstan" anywhere in the text.
void check_text(const RuleInput& input, const TermFinder& cities, const TermFinder& countries,
                std::uint32_t index, const ReportFlaw& report) {
    const FoldedText& plain = input.folded(index);
    const std::string_view text = plain.text;
    const std::string_view written = input.block_of(index).text;
    for (const TermMatch& match : find_terms(input, countries, index)) {
        const std::size_t at = plain.origin.first_from(match.begin);
        if (at < 3 || text.substr(at - 2, 2) != ", " || is_in_fact(input, index, match))
            continue;
        const std::size_t end = at - 2;
        const std::size_t begin = city_before(cities, text, written, plain.origin, end);
        // "Panama, Peru" may be two countries, and "Atlanta, Georgia" is a state.
        const std::string_view name = text.substr(begin, end - begin);
        if (begin == end || countries.exact_folded(name) != nullptr)
            continue;
        const auto named = cities.all_exact(name);
        const TermFinder* divisions = input.finder("divisions");
        const auto country = fold_space(written.substr(match.begin, match.end - match.begin));
        const bool is_division = divisions != nullptr && !divisions->all_exact(country).empty();
        const bool lies_there = std::any_of(named.begin(), named.end(), [&](const Term* term) {
            return term->code == match.term->code;
        });
        if (lies_there || is_division)
            continue;
        const std::uint32_t first = plain.origin[begin];
        Flaw flaw = flaw_at(
            index, first, match.end,
            say("elsewhere",
                {{"city", fold_space(written.substr(first, plain.origin[end] - first))},
                 {"country", country},
                 {"expected", country_named(input.vocabulary("countries"), named.front()->code)}}));
        flaw.severity = Severity::warning;
        report(std::move(flaw));
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
        if (parts.code.empty() || named.empty() || lies_there)
            continue;
        const std::string expected = country_named(input.vocabulary("countries"), named.front()->code);
        report(flaw_at_fact(fact, say("elsewhere", {{"city", std::string(city)},
                                                    {"country", std::string(parts.country)},
                                                    {"expected", expected}})));
    }
    const TermFinder* countries = input.finder("countries");
    for (std::uint32_t index = 0; countries != nullptr && index < input.report.elements.size(); ++index)
        check_text(input, *cities, *countries, index, report);
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
