// Vocabularies: the things that reports name, and how they are written (schemas/vocabularies/*.xml).
#pragma once

#include "base/text.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// One thing of a vocabulary and the ways it is written.
struct Term {
    std::string code;      ///< ISO 3166-1 alpha-2 of a country, acronym of an organisation, number of a month
    std::string preferred; ///< "Dominican Republic"
    std::vector<std::string> forms;               ///< every form, articles included: "the Dominican Republic"
    std::string group;                            ///< "member": layouts may ask for a group; or empty
    std::vector<std::string> kinds = {};          ///< the kind of each form, "infinitive"; usually empty
    std::string acronym = {};                     ///< of an organisation, in the layout's language: "GRCM"
    std::vector<std::string> other_acronyms = {}; ///< more acronyms in this language
    std::vector<std::string> foreign_acronyms = {}; ///< acronyms in other languages: "RCGM"
    std::vector<std::string> foreign_forms = {};    ///< its names in other languages
};

/// The purpose for which the program uses a vocabulary.
enum class VocabularyRole : std::uint8_t {
    countries,
    cities,
    divisions, ///< parts of countries: "Ontario"
    organizations,
    months,
    weekdays,
    numbers,   ///< in words
    verbs,     ///< with which acts begin
    drafting,  ///< words of drafts; each term has a purpose: "deadline", "placeholder"
    wording,   ///< set phrases, the right form first
    spellings, ///< words that two countries spell differently
};
[[nodiscard]] std::string_view to_string(VocabularyRole role); ///< as in layouts: "countries"
[[nodiscard]] std::optional<VocabularyRole> vocabulary_role_from(std::string_view word);
[[nodiscard]] std::vector<std::string_view> vocabulary_roles();

struct Vocabulary {
    std::string name; ///< "countries"
    std::string language;
    std::vector<Term> terms;
    std::optional<VocabularyRole> role = {}; ///< none: only the layout refers to it, in a cue or for a fact
};

/// A term found in a text.
struct TermMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Term* term = nullptr; ///< owned by the finder
    std::size_t form = 0;       ///< index of the form found
};

/// Finds the terms of one vocabulary in running text: the longest form first, at word borders, whatever case,
/// accents and white space. Built once for each layout.
class TermFinder {
public:
    explicit TermFinder(const Vocabulary& vocabulary);

    [[nodiscard]] std::vector<TermMatch> find(const FoldedText& text) const;
    /// The term that has exactly this form; null if none has.
    [[nodiscard]] const Term* exact(std::string_view text) const;
    /// The same for a text that is folded and trimmed already.
    [[nodiscard]] const Term* exact_folded(std::string_view text) const;
    /// All terms that have exactly this form: "Santiago" is a city of several countries.
    [[nodiscard]] std::vector<const Term*> all_exact(std::string_view text) const;
    /// The term with the longest form at byte `position` of the folded text, where a word begins.
    [[nodiscard]] std::optional<TermMatch> find_at(const FoldedText& text, std::size_t position) const;
    /// The nearest form to `text`, if it differs in at most a third of its length; else empty. Serves "did
    /// you mean".
    [[nodiscard]] std::string nearest(std::string_view text) const;

private:
    friend class TermFinders;
    struct Form {
        std::string folded;
        std::uint32_t hash = 0; ///< hash of its first word
        std::uint32_t term = 0;
        std::uint32_t index = 0; ///< index of the form in its term
    };
    /// The forms whose first words have the same hash, the longest first. A word is searched by its hash
    /// alone, because most words have no forms here and a form is compared in whole anyway.
    struct Bucket {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0; ///< 0: the bucket is empty
    };
    [[nodiscard]] std::span<const Form> forms_of(std::uint32_t hash) const;
    [[nodiscard]] const Form* form_at(std::string_view text, std::size_t position, std::uint32_t hash) const;
    [[nodiscard]] TermMatch match_of(const Form& form, const FoldedText& text, std::size_t position) const;
    [[nodiscard]] const std::string& written(const Form& form) const {
        return (*terms_)[form.term].forms[form.index];
    }

    std::vector<Form> forms_;
    std::vector<Bucket> buckets_; ///< open addressing; the size is a power of two
    std::shared_ptr<const std::vector<Term>> terms_;
};

/// Finds the terms of several vocabularies in one walk over the words of a text.
class TermFinders {
public:
    static constexpr std::size_t most = 8;
    /// `finders` has at most `most` entries; they must outlive this.
    explicit TermFinders(std::vector<const TermFinder*> finders);
    /// Calls `found` for each term that TermFinder::find() of one of them would return, with the index of the
    /// finder.
    void find(const FoldedText& text,
              const std::function<void(std::size_t finder, const TermMatch& match)>& found) const;

private:
    static constexpr std::size_t hashes = 8192; ///< a power of two
    std::vector<const TermFinder*> finders_;
    /// For each hash of a word, a bit for each finder that has a term with this first word.
    std::vector<std::uint8_t> beginnings_;
};

} // namespace rapporteur
