// An article that does not go with the word after it: "del Secretaría", "los delegación", "an report". The
// layout's drafting words have the articles, the nouns and endings that tell a gender, and the beginnings
// whose sound is not that of their first letter. A word that no list knows is ignored.
#include "base/text.hpp"
#include "numbering/number_words.hpp"
#include "report/number_words.hpp"
#include "rules/support/article_words.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>
#include <utility>

namespace rapporteur::rules::article_mismatch {
namespace {

constexpr std::array messages{MessageKind{"gender", "words article"}, MessageKind{"number", "words"},
                              MessageKind{"sound", "words article"}};
constexpr std::array parameters{RuleParameter{"numbers", "numbers"}};

/// Whether the word has a capital because a sentence begins there. Before a name it may belong to the name:
/// "La Habana".
bool begins_sentence(std::string_view text, const std::vector<WordRange>& words, std::size_t at) {
    const char first = text[words[at].begin];
    if (first < 'A' || first > 'Z' || is_name_word(word_in(text, words[at + 1])))
        return false;
    const std::size_t end = at == 0 ? 0 : words[at - 1].end;
    return at == 0 ||
           text.substr(end, words[at].begin - end).find_first_of(".;:!?\n") != std::string_view::npos;
}

/// Nouns that are counted, behind words that tell how many: "these proposal", "each members", "two country".
class CountedNouns {
public:
    explicit CountedNouns(const RuleInput& input)
        : many_(drafting_words(input.layout, "before-many")),
          one_(drafting_words(input.layout, "before-one")),
          singular_(drafting_words(input.layout, "noun-counted")),
          plural_(drafting_words(input.layout, "nouns-counted")),
          little_(drafting_words(input.layout, "little-word")), numbers_(input.finder("numbers")),
          language_(word_language(input.layout.language)) {
        for (const std::string_view purpose : {"noun-counted", "nouns-counted"})
            for (std::string& noun : drafting_words(input.layout, purpose))
                nouns_.insert(std::move(noun));
    }

    [[nodiscard]] bool are_known() const { return !singular_.empty(); }
    /// Whether the words at `at` and behind it do not go together. Another noun may follow: "two country
    /// reports".
    [[nodiscard]] bool clash(const FoldedText& plain, const std::vector<WordRange>& words,
                             std::size_t at) const {
        const std::string_view text = plain.text;
        const auto noun = word_in(text, words[at + 1]);
        if (!nouns_.has(noun))
            return false;
        if (plural_.has(noun))
            return one_.has(word_in(text, words[at]));
        const bool goes_on = at + 2 < words.size() && text[words[at + 1].end] == ' ' &&
                             words[at + 2].begin == words[at + 1].end + 1 &&
                             !little_.has(word_in(text, words[at + 2]));
        return !goes_on && (many_.has(word_in(text, words[at])) || counts_several(plain, words[at]));
    }

private:
    [[nodiscard]] bool counts_several(const FoldedText& plain, WordRange word) const {
        const auto written =
            numbers_ == nullptr || is_digit(static_cast<unsigned char>(plain.text[word.begin]))
                ? std::nullopt
                : written_number_at(plain, word.begin, *numbers_);
        // "Third" and "tercera" are read as numbers too, and count nothing.
        return written && written->value > 1 && written->end == word.end &&
               folded(cardinal_words(written->value, language_)) == word_in(plain.text, word);
    }
    WordSet many_;
    WordSet one_;
    WordSet singular_;
    WordSet plural_;
    WordSet nouns_; ///< both
    WordSet little_;
    const TermFinder* numbers_;
    WordLanguage language_;
};

void check_counted(const RuleInput& input, const ReportFlaw& report) {
    const CountedNouns counted(input);
    if (!counted.are_known())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const FoldedText& plain = input.folded(index);
        const auto& words = input.folded_words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            if (words[at + 1].begin != words[at].end + 1 || plain.text[words[at].end] != ' ' ||
                !counted.clash(plain, words, at))
                continue;
            const std::uint32_t begin = plain.origin[words[at].begin];
            const std::uint32_t end = plain.origin[words[at + 1].end];
            report(
                flaw_at(index, begin, end,
                        say("number", {{"words", input.block_of(index).text.substr(begin, end - begin)}})));
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    check_counted(input, report);
    const ArticleWords known(input.layout);
    if (!known.has_articles())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            const std::string_view written = word_in(text, words[at]);
            const bool begins = begins_sentence(text, words, at);
            const std::string small = begins ? lower_case(written) : std::string();
            const std::string_view article = begins ? std::string_view(small) : written;
            if (!known.is_article(article) ||
                text.substr(words[at].end, words[at + 1].begin - words[at].end) != " ")
                continue;
            const bool within_word =
                words[at].begin > 0 && text[words[at].begin - 1] != ' ' && text[words[at].begin - 1] != '(';
            const auto mismatch =
                within_word ? std::nullopt : known.mismatch(article, word_in(text, words[at + 1]));
            if (!mismatch)
                continue;
            std::vector<Argument> arguments{
                {"words", std::string(text.substr(words[at].begin, words[at + 1].end - words[at].begin))}};
            if (!mismatch->article.empty())
                arguments.push_back({"article", mismatch->article});
            report(flaw_at(index, words[at].begin, words[at + 1].end,
                           say(mismatch->message, std::move(arguments))));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "article-mismatch",
                .code = "RN432",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::article_mismatch
