// An article that does not go with the word after it: "del Secretaría", "los delegación", "an report". The
// layout's drafting words have the articles, the nouns and endings that tell a gender, and the beginnings
// whose sound is not that of their first letter. A word that no list knows is ignored.
#include "base/text.hpp"
#include "rules/support/article_words.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::article_mismatch {
namespace {

constexpr std::array messages{MessageKind{"gender", "words article"}, MessageKind{"number", "words"},
                              MessageKind{"sound", "words article"}};

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

void check(const RuleInput& input, const ReportFlaw& report) {
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
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::article_mismatch
