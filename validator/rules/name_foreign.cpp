// A country or a month stands in its name of another language: "Brazil" in a Spanish report. A country counts
// behind a little word of the report's language or a comma: in the name of a foreign body it stands behind
// others. A month counts behind a day.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace rapporteur::rules::name_foreign {
namespace {

constexpr std::array messages{MessageKind{"foreign", "found expected"}};

constexpr std::array parameters{RuleParameter{"countries", "countries"}};
constexpr std::size_t shortest = 4; ///< bytes

bool is_one_word(std::string_view name) {
    return name.size() >= shortest && name.find_first_of(" -'.") == std::string_view::npos;
}

/// Names of one word that only other languages have, folded, with their terms.
class Names {
public:
    explicit Names(const Vocabulary* vocabulary) {
        if (vocabulary == nullptr)
            return;
        std::vector<std::string> own;
        for (const Term& term : vocabulary->terms)
            for (const std::string& form : term.forms)
                for (const WordRange word : words_of(form))
                    own.push_back(folded(word_in(form, word)));
        const WordSet known(own);
        for (const Term& term : vocabulary->terms)
            for (const std::string& form : term.foreign_forms) {
                std::string plain = folded(form);
                if (is_one_word(plain) && !term.preferred.empty() && !known.has(plain))
                    names_.emplace(std::move(plain), &term);
            }
    }
    [[nodiscard]] const Term* find(std::string_view plain) const {
        const auto found = names_.find(plain);
        return found == names_.end() ? nullptr : found->second;
    }

private:
    std::map<std::string, const Term*, std::less<>> names_;
};

bool is_number(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Names countries(input.vocabulary("countries"));
    const TermFinder* cities = input.layout.finder(VocabularyRole::cities);
    const Names months(input.layout.vocabulary(VocabularyRole::months));
    WordSet leads(drafting_words(input.layout, "little-word"));
    for (std::string& joint : drafting_words(input.layout, "reference-joint"))
        leads.insert(std::move(joint));
    for (const std::string& article : input.layout.articles)
        leads.insert(article);
    const WordSet connectors(input.layout.dates.connectors);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const FoldedText& plain = input.folded(index);
        const std::string_view text = plain.text;
        const std::string& written = input.block_of(index).text;
        const auto& words = input.folded_words(index);
        for (std::size_t at = 1; at < words.size(); ++at) {
            const auto word = word_in(text, words[at]);
            const auto before = word_in(text, words[at - 1]);
            const auto gap = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
            const std::uint32_t begin = plain.origin[words[at].begin];
            const std::uint32_t end = plain.origin[words[at].end];
            if (word.size() < shortest || gap.size() > 2)
                continue;
            const bool is_name = is_name_word(std::string_view(written).substr(begin, end - begin));
            const bool led = gap == ", " || (gap == " " && leads.has(before));
            const Term* term = is_name && led ? countries.find(word) : nullptr;
            if (term != nullptr && cities != nullptr && !cities->all_exact(word).empty())
                term = nullptr; // "Granada, Nicaragua"
            const bool after_day =
                gap == " " && (is_number(before) ||
                               (connectors.has(before) && at > 1 && is_number(word_in(text, words[at - 2]))));
            if (term == nullptr && after_day)
                term = months.find(word);
            if (term != nullptr)
                report(flaw_at(index, begin, end,
                               say("foreign", {{"found", written.substr(begin, end - begin)},
                                               {"expected", term->preferred}})));
        }
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
