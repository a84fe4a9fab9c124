#include "rules/support/countries.hpp"

#include "report/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t fewest =
    3; ///< countries that are thanked one by one; fewer are thanked for something else

/// Whether the resolution opens with thanks to the delegations.
bool thanks_delegations(const RuleInput& input, std::uint32_t element) {
    const TermFinder* verbs = input.layout.finder("verbs");
    if (verbs == nullptr)
        return false;
    const FoldedText& text = input.folded(element);
    const auto verb = verbs->find_at(text, 0);
    if (!verb || verb->term->code != "thank")
        return false;
    const auto words = words_of(text.text);
    const auto delegations = drafting_words(input.layout, "delegations");
    constexpr std::size_t opening_words = 6;
    return std::any_of(words.begin(),
                       words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), opening_words)),
                       [&](WordRange word) {
                           return std::find(delegations.begin(), delegations.end(),
                                            word_in(text.text, word)) != delegations.end();
                       });
}

Attendance search_attendance(const RuleInput& input) {
    Attendance attendance;
    attendance.participants = input.report.facts_in(SectionKind::opening, FactKind::participant);
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    if (pattern == nullptr || attendance.participants.empty())
        return attendance;
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        if (!thanks_delegations(input, index))
            continue;
        auto list = find_participants(SearchText(input.block_of(index).text), *pattern, input.layout);
        if (list.size() < fewest)
            continue;
        for (Fact& fact : list)
            fact.element = index;
        attendance.thanked = std::move(list);
        break;
    }
    return attendance;
}

} // namespace

std::string without_article(const Layout& layout, std::string_view name) {
    std::string plain = folded(name);
    for (const std::string& article : layout.articles) {
        if (starts_with_words(plain, article) && plain.size() > article.size() + 1)
            return plain.substr(article.size() + 1);
    }
    return plain;
}

const Attendance& read_attendance(const RuleInput& input) {
    return input.texts.once<Attendance>([&input] { return search_attendance(input); });
}

} // namespace rapporteur
