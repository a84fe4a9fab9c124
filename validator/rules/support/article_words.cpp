#include "rules/support/article_words.hpp"

#include "base/text.hpp"
#include "report/names.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t masculine = 0;
constexpr std::size_t feminine = 1;
constexpr std::size_t plural_from = 2; // of the articles

std::string first_of(const std::vector<std::string>& words) {
    return words.empty() ? std::string() : words.front();
}

bool begins_with_any(std::string_view word, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [word](const std::string& each) { return word.starts_with(each); });
}

} // namespace

ArticleWords::ArticleWords(const Layout& layout)
    : by_gender_{drafting_words(layout, "article-masculine"), drafting_words(layout, "article-feminine"),
                 drafting_words(layout, "article-masculine-plural"),
                 drafting_words(layout, "article-feminine-plural")},
      pronouns_(drafting_words(layout, "pronoun-too")), nouns_{drafting_words(layout, "noun-masculine"),
                                                               drafting_words(layout, "noun-feminine")},
      endings_{drafting_words(layout, "noun-ending-masculine"),
               drafting_words(layout, "noun-ending-feminine")},
      verbs_(drafting_words(layout, "noun-or-verb")),
      before_consonants_(first_of(drafting_words(layout, "article-of-consonants"))),
      before_vowels_(first_of(drafting_words(layout, "article-of-vowels"))),
      like_vowels_(drafting_words(layout, "sounds-like-vowel")),
      like_consonants_(drafting_words(layout, "sounds-like-consonant")),
      no_nouns_(drafting_words(layout, "no-noun-after-article")) {
    const auto add = [this](const std::string& word) {
        has_articles_ = true;
        articles_.insert(word);
    };
    for (const auto& articles : by_gender_)
        std::for_each(articles.begin(), articles.end(), add);
    for (const std::string* article : {&before_consonants_, &before_vowels_}) {
        if (!article->empty())
            add(*article);
    }
}

std::optional<ArticleWords::Noun> ArticleWords::singular(std::string_view plain) const {
    for (const std::size_t gender : {masculine, feminine}) {
        if (nouns_[gender].has(plain))
            return Noun{gender == feminine, false, verbs_.has(plain)};
        const auto& endings = endings_[gender];
        const auto ending = std::find_if(endings.begin(), endings.end(), [plain](const std::string& each) {
            return plain.size() > each.size() + 1 && plain.ends_with(each);
        });
        // Nouns in "-encia" or "-aje" may be verbs: "los diferencia".
        if (ending != endings.end())
            return Noun{gender == feminine, false, ending->ends_with('a') || ending->ends_with('e')};
    }
    return std::nullopt;
}

std::optional<ArticleWords::Noun> ArticleWords::noun(std::string_view plain) const {
    auto found = singular(plain);
    for (const std::string_view ending : {"s", "es"}) {
        if (found || !plain.ends_with(ending))
            continue;
        found = singular(plain.substr(0, plain.size() - ending.size()));
        if (found)
            found->plural = true;
    }
    return found;
}

std::optional<ArticleMismatch> ArticleWords::sound(std::string_view article, std::string_view word) const {
    constexpr std::string_view vowels = "aeiou";
    constexpr std::size_t shortest = 3;
    const bool first = article == before_consonants_;
    const char initial = word.front();
    // Of an acronym or a name nobody can tell how it is read, and after "item a" a small word may follow.
    if ((!first && article != before_vowels_) || word.size() < shortest || initial < 'a' || initial > 'z' ||
        no_nouns_.has(word) ||
        std::any_of(word.begin(), word.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; }))
        return std::nullopt;
    const bool vowel = vowels.find(initial) != std::string_view::npos;
    // "An historic" is an older usage.
    const bool sounds_vowel =
        vowel ? !begins_with_any(word, like_consonants_) : begins_with_any(word, like_vowels_);
    if (first == !sounds_vowel || (!first && initial == 'h'))
        return std::nullopt;
    return ArticleMismatch{"sound", first ? before_vowels_ : before_consonants_};
}

std::optional<ArticleMismatch> ArticleWords::mismatch(std::string_view article, std::string_view word) const {
    if (word.empty() || is_all_capitals(word))
        return std::nullopt;
    const auto set = std::find_if(by_gender_.begin(), by_gender_.end(), [article](const auto& articles) {
        return std::find(articles.begin(), articles.end(), article) != articles.end();
    });
    if (set == by_gender_.end())
        return sound(article, word);
    const auto found = noun(folded(word));
    if (!found || (found->may_be_verb && pronouns_.has(article)))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(set - by_gender_.begin());
    const bool plural = index >= plural_from;
    if (plural != found->plural) // a name may be a plural: "el Estados Unidos de ..."
        return is_name_word(word) ? std::nullopt : std::optional(ArticleMismatch{"number", {}});
    const bool is_feminine = index % plural_from == feminine;
    if (is_feminine == found->feminine)
        return std::nullopt;
    const auto& right = by_gender_[is_feminine ? index - 1 : index + 1];
    const auto place = static_cast<std::size_t>(std::find(set->begin(), set->end(), article) - set->begin());
    return ArticleMismatch{"gender", place < right.size() ? right[place] : right.front()};
}

} // namespace rapporteur
