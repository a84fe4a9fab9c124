// Little words that cannot stand side by side ("the of"): one is too many, or a word between them is gone.
// The layout's drafting words name the classes. After a `determiner` no other determiner and no word of
// `no-noun` may follow. After a word of `article-within` ("del") no article may follow. In `uncontracted`
// ("de el") two words stand where one should, in `no-pair` ("shall to") two that never follow each other.
// Only words in small letters count: "de El Salvador" is right. A word that stands twice is reported by
// word-doubled. An act needs an article before an institution
// (`needs-article`).
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::word_missing {
namespace {

constexpr std::array messages{MessageKind{"stray", "words"}, MessageKind{"article", "words"}};

class LittleWords {
public:
    explicit LittleWords(const Layout& layout)
        : determiners_(drafting_words(layout, "determiner")), no_noun_(drafting_words(layout, "no-noun")),
          with_article_(drafting_words(layout, "article-within")), articles_(layout.articles),
          uncontracted_(drafting_words(layout, "uncontracted")) {
        for (std::string& pair : drafting_words(layout, "no-pair"))
            uncontracted_.push_back(std::move(pair));
        for (const std::string& words : uncontracted_) {
            uncontracted_first_.insert(words.substr(0, words.find(' ')));
            uncontracted_second_.insert(words.substr(words.find(' ') + 1));
        }
        pairs_ = WordSet(uncontracted_);
    }

    [[nodiscard]] bool are_known() const { return !determiners_.empty(); }
    [[nodiscard]] bool clash(std::string_view first, std::string_view second) const {
        if (first == second)
            return false;
        if (determiners_.has(first))
            return determiners_.has(second) || no_noun_.has(second);
        if (uncontracted_first_.has(first) && uncontracted_second_.has(second) &&
            pairs_.has(std::string(first) + " " + std::string(second)))
            return true;
        return with_article_.has(first) && articles_.has(second);
    }

private:
    WordSet determiners_;
    WordSet no_noun_;
    WordSet with_article_; ///< "del": a word that includes the article
    WordSet articles_;
    std::vector<std::string> uncontracted_; ///< "de el", for "del"
    WordSet uncontracted_first_;
    WordSet uncontracted_second_;
    WordSet pairs_; ///< those of `uncontracted_`
};

/// An act that names an institution without an article: "To thank Government of Fiji".
void check_acts(const RuleInput& input, const ReportFlaw& report) {
    const WordSet institutions(drafting_words(input.layout, "needs-article"));
    const WordSet after(drafting_words(input.layout, "after-institution"));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        if (!is_entry(input.report.elements[index]) || opening_act(input, index).kind != ActKind::verb)
            continue;
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        const std::uint32_t verb_end = opening_act(input, index).end;
        for (std::size_t at = 1; at + 1 < words.size() && words[at - 1].end <= verb_end; ++at) {
            const auto word = word_in(text, words[at]);
            const auto gap = text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
            if (words[at - 1].end != verb_end || gap != " " || !is_name_word(word) || is_all_capitals(word) ||
                !institutions.has(folded(word)) || !after.has(folded(word_in(text, words[at + 1]))))
                continue;
            report(flaw_at(
                index, words[at - 1].begin, words[at].end,
                say("article", {{"words", std::string(text.substr(words[at - 1].begin,
                                                                  words[at].end - words[at - 1].begin))}})));
        }
    }
}

/// "items a and b": the first letter of two is no article.
bool is_letter_of_item(std::string_view text, const std::vector<WordRange>& words, std::size_t at) {
    const auto is_letter_alone = [](WordRange word) { return word.end - word.begin == 1; };
    return is_letter_alone(words[at]) && at + 2 < words.size() && is_letter_alone(words[at + 2]) &&
           text[words[at + 1].end] == ' ';
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const LittleWords little(input.layout);
    if (!little.are_known())
        return;
    check_acts(input, report);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            const auto gap = text.substr(words[at].end, words[at + 1].begin - words[at].end);
            if (gap == " " && !is_letter_of_item(text, words, at) &&
                little.clash(word_in(text, words[at]), word_in(text, words[at + 1])))
                report(flaw_at(
                    index, words[at].begin, words[at + 1].end,
                    say("stray", {{"words", std::string(text.substr(
                                                words[at].begin, words[at + 1].end - words[at].begin))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "word-missing",
                .code = "RN419",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::word_missing
