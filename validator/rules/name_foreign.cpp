// A country or a month stands in its name of another language: "Brazil" in a Spanish report. A country counts
// behind a little word of the report's language or a comma: in the name of a foreign body it stands behind
// others. A month counts behind a day.
// A little word counts alone: "and" in a Spanish sentence.
#include "base/text.hpp"
#include "rules/support/foreign_text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rapporteur::rules::name_foreign {
namespace {

constexpr std::array messages{MessageKind{"foreign", "found expected"}, MessageKind{"word", "found"}};

constexpr std::array parameters{RuleParameter{"countries", "countries"}};
constexpr std::size_t shortest = 4; ///< bytes

/// A word that may be a name of another language, by where it stands.
struct Candidate {
    std::uint32_t element = 0;
    WordRange range;
    bool month = false; ///< behind a day; else behind a word that leads to a name
};

std::vector<Candidate> find_candidates(const RuleInput& input) {
    WordSet leads(drafting_words(input.layout, "little-word"));
    for (std::string& joint : drafting_words(input.layout, "reference-joint"))
        leads.insert(std::move(joint));
    for (const std::string& article : input.layout.articles)
        leads.insert(article);
    const WordSet connectors(input.layout.dates.connectors);
    std::vector<Candidate> candidates;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        const auto is_number = [&](std::size_t at) {
            return text[words[at].begin] >= '0' && text[words[at].begin] <= '9';
        };
        for (std::size_t at = 1; at < words.size(); ++at) {
            if (words[at].end - words[at].begin < shortest || text[words[at].begin - 1] != ' ')
                continue;
            const std::uint32_t gap = words[at].begin - words[at - 1].end;
            const char first = text[words[at].begin];
            const bool may_be_name = first < 'a' || first > 'z';
            const auto before = word_in(text, words[at - 1]);
            if (may_be_name &&
                ((gap == 1 && leads.has(before)) || (gap == 2 && text[words[at - 1].end] == ',')))
                candidates.push_back({index, words[at], false});
            if (gap == 1 && (is_number(at - 1) || (at > 1 && is_number(at - 2) && connectors.has(before))))
                candidates.push_back({index, words[at], true});
        }
    }
    return candidates;
}

std::string written(const RuleInput& input, const Candidate& candidate) {
    return std::string(word_in(input.block_of(candidate.element).text, candidate.range));
}

/// The terms of which a candidate is a name in another language only, by that name. A city is left out:
/// "Granada, Nicaragua".
std::map<std::string, const Term*, std::less<>>
find_names(const RuleInput& input, const Vocabulary* vocabulary,
           const std::set<std::string, std::less<>>& candidates) {
    std::map<std::string, const Term*, std::less<>> names;
    const TermFinder* cities = input.layout.finder(VocabularyRole::cities);
    if (vocabulary == nullptr)
        return names;
    const auto is_own = [vocabulary](std::string_view name) {
        const std::string plain = folded(name);
        return std::any_of(vocabulary->terms.begin(), vocabulary->terms.end(), [&plain](const Term& term) {
            return std::any_of(term.forms.begin(), term.forms.end(), [&plain](const std::string& form) {
                const auto words = words_of(form);
                return std::any_of(words.begin(), words.end(),
                                   [&](WordRange word) { return folded(word_in(form, word)) == plain; });
            });
        });
    };
    for (const Term& term : vocabulary->terms)
        for (const std::string& form : term.foreign_forms) {
            if (!term.preferred.empty() && candidates.contains(form) && !is_own(form) &&
                (cities == nullptr || cities->all_exact(form).empty()))
                names.emplace(form, &term);
        }
    return names;
}

/// Little words of other languages that are none of the report's: "and" in a Spanish report.
WordSet foreign_little_words(const RuleInput& input) {
    const Vocabulary* drafting = input.layout.vocabulary(VocabularyRole::drafting);
    WordSet words;
    if (drafting == nullptr)
        return words;
    const WordSet own(drafting_words(input.layout, "little-word"));
    const WordSet passed(drafting_words(input.layout, "may-be-own"));
    for (const Term& term : drafting->terms) {
        if (term.code != "little-word")
            continue;
        for (const std::string& word : term.foreign_forms) {
            if (!own.has(word) && !passed.has(word))
                words.insert(word);
        }
    }
    return words;
}

/// Reports such a word between words in small letters that are of the report's language: it is no part of a
/// name or of a quotation.
void check_little_words(const RuleInput& input, const ReportFlaw& report) {
    const WordSet foreign = foreign_little_words(input);
    const ForeignText passages(input);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        const auto is_small = [&](std::size_t at) {
            const auto word = word_in(text, words[at]);
            return !is_name_word(word) && word.size() > 2 && !foreign.has(word) &&
                   (word.front() < '0' || word.front() > '9');
        };
        std::optional<bool> is_passage; // judged when the first such word is met
        for (std::size_t at = 1; at + 1 < words.size() && !is_passage.value_or(false); ++at) {
            const auto word = word_in(text, words[at]);
            if (!foreign.has(word) || text[words[at].begin - 1] != ' ' || text[words[at].end] != ' ' ||
                !is_small(at - 1) || !is_small(at + 1))
                continue;
            if (!is_passage)
                is_passage = passages.is_foreign(index);
            if (*is_passage)
                continue;
            report(
                flaw_at(index, words[at].begin, words[at].end, say("word", {{"found", std::string(word)}})));
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    check_little_words(input, report);
    const auto candidates = find_candidates(input);
    std::set<std::string, std::less<>> countries;
    std::set<std::string, std::less<>> months;
    for (const Candidate& each : candidates)
        (each.month ? months : countries).insert(written(input, each));
    const auto country_names = find_names(input, input.vocabulary("countries"), countries);
    const auto month_names = find_names(input, input.layout.vocabulary(VocabularyRole::months), months);
    for (const Candidate& each : candidates) {
        const auto& names = each.month ? month_names : country_names;
        const auto name = names.find(written(input, each));
        if (name != names.end())
            report(flaw_at(each.element, each.range.begin, each.range.end,
                           say("foreign", {{"found", name->first}, {"expected", name->second->preferred}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "name-foreign",
                .code = "RN444",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::name_foreign
