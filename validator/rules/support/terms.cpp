#include "rules/support/terms.hpp"

#include "rules/support/searches.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// Searches for the vocabularies that some rule looks for in all texts: countries, dates, wordings, spellings
/// and bodies.
std::vector<FoundTerms> search_terms(const RuleInput& input) {
    std::vector<const TermFinder*> finders;
    const auto add = [&](const TermFinder* finder) {
        if (finder != nullptr && std::find(finders.begin(), finders.end(), finder) == finders.end())
            finders.push_back(finder);
    };
    for (const VocabularyRole role : {VocabularyRole::countries, VocabularyRole::months,
                                      VocabularyRole::wording, VocabularyRole::spellings})
        add(input.layout.finder(role));
    if (const FactPattern* body = input.layout.fact(FactKind::body))
        add(input.layout.finder(body->vocabulary));
    std::vector<FoundTerms> terms;
    for (const TermFinder* finder : finders)
        terms.push_back({finder, {}, {}});
    const TermFinders all(std::move(finders));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        all.find(input.folded(index), [&](std::size_t finder, const TermMatch& match) {
            terms[finder].elements.push_back(index);
            terms[finder].matches.push_back(match);
        });
    }
    return terms;
}

} // namespace

std::vector<TermMatch> find_terms(const RuleInput& input, const TermFinder& finder, std::uint32_t element) {
    const auto& all = input.searches.terms.get([&input] { return search_terms(input); });
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&finder](const FoundTerms& terms) { return terms.finder == &finder; });
    if (found == all.end())
        return finder.find(input.folded(element));
    const auto [first, last] = std::equal_range(found->elements.begin(), found->elements.end(), element);
    const auto begin = found->matches.begin();
    return {begin + (first - found->elements.begin()), begin + (last - found->elements.begin())};
}

} // namespace rapporteur
