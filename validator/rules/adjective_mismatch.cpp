// An adjective does not go with the noun before it: "la reunión extraordinario", "las medidas regional". Only
// nouns and endings count that tell gender and number (article-mismatch has the nouns). Two adjectives of one
// noun may be singular: "los niveles nacional y regional".
#include "base/text.hpp"
#include "report/names.hpp"
#include "rules/support/article_words.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::adjective_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "words"}};

constexpr std::size_t shortest = 6; ///< bytes of an adjective

class Adjectives {
public:
    explicit Adjectives(const Layout& layout)
        : masculine_(drafting_words(layout, "adjective-masculine")),
          feminine_(drafting_words(layout, "adjective-feminine")),
          singular_(drafting_words(layout, "adjective-singular")),
          none_(drafting_words(layout, "no-adjective")) {}

    [[nodiscard]] bool are_known() const { return !masculine_.empty(); }
    [[nodiscard]] bool clashes(const ArticleWords::Noun& noun, std::string_view word, bool shared) const {
        if (word.size() < shortest || none_.has(word))
            return false;
        if (noun.plural && !shared && ends_in(word, singular_))
            return true;
        word.remove_suffix(word.ends_with('s') ? 1 : 0);
        return ends_in(word, noun.feminine ? masculine_ : feminine_);
    }

private:
    static bool ends_in(std::string_view word, const std::vector<std::string>& endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [word](const std::string& ending) { return word.ends_with(ending); });
    }

    std::vector<std::string> masculine_;
    std::vector<std::string> feminine_;
    std::vector<std::string> singular_;
    WordSet none_;
};

void check(const RuleInput& input, const ReportFlaw& report) {
    const Adjectives adjectives(input.layout);
    if (!adjectives.are_known())
        return;
    const ArticleWords nouns(input.layout);
    const WordSet of(drafting_words(input.layout, "complement-of"));
    const WordSet articles(input.layout.articles);
    const WordSet joints(drafting_words(input.layout, "reference-joint"));
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const FoldedText& plain = input.folded(index);
        const std::string& text = input.block_of(index).text;
        const auto& words = input.folded_words(index);
        const auto adjoin = [&](std::size_t first) {
            return first + 1 < words.size() &&
                   std::string_view(plain.text)
                           .substr(words[first].end, words[first + 1].begin - words[first].end) == " ";
        };
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            const auto adjective = word_in(plain.text, words[at + 1]);
            if (adjective.size() < shortest || !adjoin(at))
                continue;
            // "Un grupo de redacción integrado": the adjective may belong to the noun before.
            const auto is_complement = [&](std::size_t noun_at) {
                const bool led = noun_at > 0 && adjoin(noun_at - 1);
                const bool article = led && articles.has(word_in(plain.text, words[noun_at - 1]));
                const std::size_t back = article ? 2 : 1;
                return led && noun_at >= back && of.has(word_in(plain.text, words[noun_at - back]));
            };
            if (is_complement(at))
                continue;
            const auto noun = nouns.noun(word_in(plain.text, words[at]));
            const std::uint32_t begin = plain.origin[words[at].begin];
            const std::uint32_t second = plain.origin[words[at + 1].begin];
            const std::uint32_t end = plain.origin[words[at + 1].end];
            const bool shared = text[std::min<std::size_t>(end, text.size() - 1)] == ',' ||
                                (adjoin(at + 1) && joints.has(word_in(plain.text, words[at + 2])));
            if (!noun || noun->may_be_verb || !adjectives.clashes(*noun, adjective, shared) ||
                is_name_word(std::string_view(text).substr(second, end - second)))
                continue;
            report(flaw_at(index, begin, end, say("mismatch", {{"words", text.substr(begin, end - begin)}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "adjective-mismatch",
                .code = "RN440",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::adjective_mismatch
