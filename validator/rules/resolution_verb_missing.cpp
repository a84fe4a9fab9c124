// Reports a resolution that begins neither with an operative verb of the vocabulary nor with words that lead
// to one. A text that ends in a colon is ignored: its items decide. A sentence about what somebody does is
// another style and is ignored too. But it is reported if it begins with a noun and nearly all entries of the
// list begin with a verb in one form. If the layout says `lists = alike`, only such sentences are reported.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::resolution_verb_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "name label words"}};
constexpr std::array parameters{RuleParameter{"lists", "all"}};

/// Whether the text begins with an article, a country or a body, so not with a verb.
bool begins_with_noun(const RuleInput& input, std::uint32_t index) {
    const FoldedText& plain = input.folded(index);
    const auto start = plain.text.find_first_not_of(' ');
    if (start == std::string::npos)
        return false;
    const auto starts_with = [&](std::string_view words) {
        return starts_with_words(std::string_view(plain.text).substr(start), words);
    };
    const auto is_name = [&](std::string_view vocabulary) {
        const TermFinder* finder = input.layout.finder(vocabulary);
        return finder != nullptr && finder->find_at(plain, start).has_value();
    };
    return std::any_of(input.layout.articles.begin(), input.layout.articles.end(), starts_with) ||
           is_name("countries") || is_name("organizations");
}

/// "To the Secretariat to prepare": behind the mark of the infinitive stands an article.
bool lacks_verb(const RuleInput& input, std::uint32_t index, const WordSet& marks, const WordSet& articles) {
    const std::string_view text = input.folded(index).text;
    const auto& words = input.folded_words(index);
    return words.size() > 2 && marks.has(word_in(text, words[0])) && articles.has(word_in(text, words[1]));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    if (input.layout.finder(VocabularyRole::verbs) == nullptr)
        return;
    const WordSet marks(drafting_words(input.layout, "infinitive"));
    const WordSet articles(input.layout.articles);
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        const std::string_view text = input.block_of(index).text;
        const bool alike = lacks_verb(input, index, marks, articles) ||
                           (!usual_form(input, index).empty() && begins_with_noun(input, index));
        if ((!alike && (is_sentence(input, index) || speaks_of_act(input, index) ||
                        input.parameter("lists") == "alike")) ||
            opening_act(input, index).kind != ActKind::none ||
            text.substr(0, trimmed_end(text)).ends_with(':'))
            continue;
        const auto& words = input.words(index);
        if (words.empty())
            continue;
        const std::size_t shown = std::min<std::size_t>(words.size(), 4);
        const std::uint32_t end = words[shown - 1].end;
        auto arguments = label_arguments(input, index);
        arguments.push_back(
            {"words", std::string(text.substr(words.front().begin, end - words.front().begin))});
        report(flaw_at(index, words.front().begin, end, say("missing", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "resolution-verb-missing",
                .code = "RN315",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::resolution_verb_missing
