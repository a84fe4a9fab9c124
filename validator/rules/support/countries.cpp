#include "rules/support/countries.hpp"

#include "report/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t fewest =
    3; ///< countries that are thanked one by one; fewer are thanked for something else

/// Where the thanks end that the resolution opens with, a verb of the group `thanks`; 0: it opens with none.
std::uint32_t thanks_end(const RuleInput& input, std::uint32_t element) {
    const TermFinder* verbs = input.layout.finder("verbs");
    const auto verb = verbs == nullptr ? std::nullopt : verbs->find_at(input.folded(element), 0);
    return verb && verb->term->group == "thanks" ? verb->end : 0;
}

/// Whether those who are thanked are called delegations: a word for them stands between the thanks and the
/// list.
bool names_delegations(const RuleInput& input, std::string_view between) {
    const auto delegations = drafting_words(input.layout, "delegations");
    const std::string plain = folded(between);
    const auto words = words_of(plain);
    return std::any_of(words.begin(), words.end(), [&](WordRange word) {
        return std::find(delegations.begin(), delegations.end(), word_in(plain, word)) != delegations.end();
    });
}

Attendance search_attendance(const RuleInput& input) {
    Attendance attendance;
    attendance.participants = input.report.facts_in(SectionKind::opening, FactKind::participant);
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    if (pattern == nullptr || attendance.participants.empty())
        return attendance;
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        const std::uint32_t thanked = thanks_end(input, index);
        if (thanked == 0)
            continue;
        const std::string_view text = input.block_of(index).text;
        auto list = find_participants(SearchText(text), *pattern, input.layout);
        if (list.size() < fewest || list.front().begin < thanked ||
            !names_delegations(input, text.substr(thanked, list.front().begin - thanked)))
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
