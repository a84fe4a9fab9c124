// The words that tell the number of a subject and of its verb, by the layout's drafting words.
#pragma once

#include "base/words.hpp"
#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// All words are folded.
class SubjectWords {
public:
    explicit SubjectWords(const Layout& layout);

    [[nodiscard]] bool are_known() const { return !verb_singular_.empty() && !verb_plural_.empty(); }
    [[nodiscard]] bool starts_clause(std::string_view word) const { return starts_.has(word); }
    [[nodiscard]] bool is_of(std::string_view word) const { return of_.has(word); }
    [[nodiscard]] bool ends_complement(std::string_view word) const { return breaks_.has(word); }
    /// "and", "y": what joins two names in a complement.
    [[nodiscard]] bool is_joint(std::string_view word) const { return joints_.has(word); }
    /// A verb of the vocabulary with the ending of the third person: "welcomes", "ofrece".
    [[nodiscard]] bool is_third_person(std::string_view word) const;
    [[nodiscard]] bool is_singular_verb(std::string_view word) const { return verb_singular_.has(word); }
    [[nodiscard]] bool is_plural_verb(std::string_view word) const { return verb_plural_.has(word); }

    /// Words that mean many, and names, have no number here: "the majority of members are".
    [[nodiscard]] bool is_undecided(std::string_view noun) const {
        return noun.size() < shortest || many_.has(noun);
    }
    [[nodiscard]] bool is_plural(std::string_view determiner, std::string_view noun) const {
        return (plural_.has(determiner) || either_.has(determiner)) && ends_like_plural(noun);
    }
    /// `long_subject`: a complement follows. Without one, "the committee are" may mean its members.
    [[nodiscard]] bool is_singular(std::string_view determiner, std::string_view noun,
                                   bool long_subject) const {
        return (singular_.has(determiner) || (long_subject && either_.has(determiner))) &&
               !noun.ends_with('s');
    }
    [[nodiscard]] bool begins_subject(std::string_view determiner) const {
        return determiners_.has(determiner);
    }

private:
    [[nodiscard]] bool ends_like_plural(std::string_view noun) const {
        constexpr std::array singular{"ss", "us", "is", "ics"};
        return noun.ends_with('s') && !like_plural_.has(noun) &&
               std::none_of(singular.begin(), singular.end(),
                            [noun](const char* end) { return noun.ends_with(end); });
    }
    static constexpr std::size_t shortest = 4;

    WordSet starts_;
    WordSet plural_;
    WordSet singular_;
    WordSet either_;      ///< "the"
    WordSet determiners_; ///< all of them
    WordSet of_;
    WordSet breaks_;
    WordSet many_;
    WordSet like_plural_; ///< "news"
    WordSet verb_singular_;
    WordSet verb_plural_;
    WordSet joints_;
    const TermFinder* verbs_ = nullptr;
    std::vector<std::string> third_person_; ///< its endings
    std::vector<std::string> bare_;         ///< what stands in their place in the vocabulary
};

} // namespace rapporteur
