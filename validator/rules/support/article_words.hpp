// Articles and the words that may follow them, by the layout's drafting words.
#pragma once

#include "base/words.hpp"
#include "layout/layout.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct ArticleMismatch {
    std::string_view message; ///< "gender", "number" or "sound"
    std::string article;      ///< the one that goes with the word; empty if the number is wrong
};

class ArticleWords {
public:
    explicit ArticleWords(const Layout& layout);

    [[nodiscard]] bool has_articles() const { return has_articles_; }
    /// `word` as it stands in the text. An article with a capital begins a sentence or a name.
    [[nodiscard]] bool is_article(std::string_view word) const { return articles_.has(word); }
    [[nodiscard]] std::optional<ArticleMismatch> mismatch(std::string_view article,
                                                          std::string_view word) const;

    struct Noun {
        bool feminine = false;
        bool plural = false;
        bool may_be_verb = false;
    };
    /// A noun whose gender is known; `plain` is folded.
    [[nodiscard]] std::optional<Noun> noun(std::string_view plain) const;

private:
    [[nodiscard]] std::optional<Noun> singular(std::string_view plain) const;
    [[nodiscard]] std::optional<ArticleMismatch> sound(std::string_view article, std::string_view word) const;

    bool has_articles_ = false;
    WordSet articles_; ///< all of them
    /// Masculine, feminine, masculine plural, feminine plural.
    std::array<std::vector<std::string>, 4> by_gender_;
    WordSet pronouns_;
    std::array<WordSet, 2> nouns_;                    ///< masculine, feminine
    std::array<std::vector<std::string>, 2> endings_; ///< masculine, feminine
    WordSet verbs_;
    std::string before_consonants_; ///< "a"
    std::string before_vowels_;     ///< "an"
    std::vector<std::string> like_vowels_;
    std::vector<std::string> like_consonants_;
    WordSet no_nouns_;
};

} // namespace rapporteur
