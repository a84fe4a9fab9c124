#include "rules/support/countries.hpp"

#include "report/facts.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// Countries that are thanked one by one; if there are fewer, they are thanked for something else.
constexpr std::size_t fewest = 3;

/// The end of the words of thanks (a verb of the group `thanks`) that begin the resolution; 0 if it begins
/// otherwise.
std::uint32_t thanks_end(const RuleInput& input, std::uint32_t element) {
    const TermFinder* verbs = input.layout.finder(VocabularyRole::verbs);
    const auto verb = verbs == nullptr ? std::nullopt : verbs->find_at(input.folded(element), 0);
    return verb && verb->term->group == "thanks" ? verb->end : 0;
}

/// Whether a word for delegations stands between the words of thanks and the list of countries.
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

constexpr std::uint32_t longest_lead = 40;  ///< bytes between a number and its list: ", namely: "
constexpr std::uint32_t longest_joint = 12; ///< bytes between two names of a list: ", and the "

/// Whether the words between a number and a list announce the complete list: ":", ", namely", "(". "Among
/// them" does not.
bool announces_list(const RuleInput& input, std::string_view between) {
    const FoldedText plain = fold(between);
    const auto namely = drafting_words(input.layout, "namely");
    const auto& articles = input.layout.articles;
    bool marked = between.find_first_of(":(,") != std::string_view::npos;
    for (const auto& word : words_of(plain.text)) {
        const auto written = word_in(plain.text, word);
        const bool known = std::find(namely.begin(), namely.end(), written) != namely.end();
        marked = marked || known;
        if (!known && std::find(articles.begin(), articles.end(), written) == articles.end())
            return false;
    }
    return marked;
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
    return input.searches.attendance.get([&input] { return search_attendance(input); });
}

std::size_t listed_countries_behind(const RuleInput& input, std::uint32_t element, std::uint32_t begin) {
    const TermFinder* finder = input.layout.finder(VocabularyRole::countries);
    if (finder == nullptr)
        return 0;
    const std::string_view text = input.block_of(element).text;
    std::size_t count = 0;
    std::uint32_t end = begin;
    for (const TermMatch& match : find_terms(input, *finder, element)) {
        if (match.begin < end)
            continue;
        const auto between = text.substr(end, match.begin - end);
        if (between.size() > (count == 0 ? longest_lead : longest_joint) ||
            (count == 0 && !announces_list(input, between)))
            break;
        end = match.end;
        ++count;
    }
    // If "and" or a comma and then a capital follow, the list may go on with a country that no vocabulary
    // knows.
    const auto next = text.substr(end).find_first_not_of(" ,");
    const bool goes_on =
        next != std::string_view::npos && next > 0 && is_name_word(text.substr(end + next, 1));
    return count < 2 || goes_on ? 0 : count;
}

bool is_guest(const RuleInput& input, const Fact& fact) {
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    const Vocabulary* vocabulary =
        pattern == nullptr ? nullptr : input.layout.vocabulary(pattern->vocabulary);
    if (vocabulary == nullptr || pattern->group.empty() || fact.code.empty())
        return false;
    const auto term = std::find_if(vocabulary->terms.begin(), vocabulary->terms.end(),
                                   [&](const Term& candidate) { return candidate.code == fact.code; });
    if (term == vocabulary->terms.end() || term->group == pattern->group)
        return false;
    const std::string_view text = input.folded(fact.element).text;
    const auto guests = drafting_words(input.layout, "guests");
    const auto words = words_of(text);
    return std::any_of(words.begin(), words.end(), [&](const auto& word) {
        return std::find(guests.begin(), guests.end(), word_in(text, word)) != guests.end();
    });
}

} // namespace rapporteur
