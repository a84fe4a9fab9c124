// Vocabularies: the things a report names and the ways they are written (schemas/vocabularies/*.xml).
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

/// An entry of a vocabulary: one thing and the ways it is written.
struct Term {
    std::string code;      ///< ISO 3166-1 alpha-2 of a country, acronym of an organisation, number of a month
    std::string preferred; ///< "Dominican Republic"
    std::vector<std::string>
        forms;         ///< every form, the preferred one too, articles included: "the Dominican Republic"
    std::string group; ///< "member": what a layout may ask of it, or empty
    std::vector<std::string> kinds = {}; ///< of each form, what it is among them: "infinitive"; mostly empty
    std::string acronym = {};            ///< of an organisation, in the layout's language: "GRCM"
    std::vector<std::string> other_acronyms = {};   ///< further ones in this language
    std::vector<std::string> foreign_acronyms = {}; ///< and in others: "RCGM"
    std::vector<std::string> foreign_forms = {};    ///< its names there
};

struct Vocabulary {
    std::string name; ///< "countries"
    std::string language;
    std::vector<Term> terms;
};

/// A term found in a text.
struct TermMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Term* term = nullptr; ///< owned by the finder
    std::size_t form = 0;       ///< which of its forms
};

/// Finds the terms of one vocabulary in running text: longest form first, at word borders, ignoring case,
/// accents and the kind of white space. Built once a layout.
class TermFinder {
public:
    explicit TermFinder(const Vocabulary& vocabulary);

    [[nodiscard]] std::vector<TermMatch> find(const FoldedText& text) const;
    /// The term that is written `text`, whole; null if none.
    [[nodiscard]] const Term* exact(std::string_view text) const;
    /// The same for a text that is already folded and trimmed.
    [[nodiscard]] const Term* exact_folded(std::string_view text) const;
    /// Every term that is written so, whole: "Santiago" is a city of several countries.
    [[nodiscard]] std::vector<const Term*> all_exact(std::string_view text) const;
    /// The term whose longest form begins at byte `position` of the folded text, where a word begins.
    [[nodiscard]] std::optional<TermMatch> find_at(const FoldedText& text, std::size_t position) const;
    /// The form nearest to `text` within a third of its length; for "did you mean". Empty if none is near.
    [[nodiscard]] std::string nearest(std::string_view text) const;

private:
    friend class TermFinders;
    struct Form {
        std::string folded;
        std::uint32_t hash = 0; ///< of its first word
        std::uint32_t term = 0;
        std::uint32_t index = 0; ///< of the form in its term
    };
    /// The forms whose first word has the same hash, the longest first. A word is looked up by its hash
    /// alone: most have none here, and a form is compared whole.
    struct Bucket {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0; ///< that of no forms: nothing is here
    };
    [[nodiscard]] std::span<const Form> forms_of(std::uint32_t hash) const;
    [[nodiscard]] const Form* form_at(std::string_view text, std::size_t position, std::uint32_t hash) const;
    [[nodiscard]] TermMatch match_of(const Form& form, const FoldedText& text, std::size_t position) const;
    [[nodiscard]] const std::string& written(const Form& form) const {
        return (*terms_)[form.term].forms[form.index];
    }

    std::vector<Form> forms_;
    std::vector<Bucket> buckets_; ///< open addressing; a power of two
    std::shared_ptr<const std::vector<Term>> terms_;
};

/// Looks for the terms of several vocabularies in one walk over the words of a text.
class TermFinders {
public:
    static constexpr std::size_t most = 8;
    /// At most that many; all must outlive it.
    explicit TermFinders(std::vector<const TermFinder*> finders);
    /// `found` is told each term that `TermFinder::find` of one of them would give, and of which.
    void find(const FoldedText& text,
              const std::function<void(std::size_t finder, const TermMatch& match)>& found) const;

private:
    static constexpr std::size_t hashes = 8192; ///< a power of two
    std::vector<const TermFinder*> finders_;
    /// By the hash of a word: a bit for each finder that has a term with this first word.
    std::vector<std::uint8_t> beginnings_;
};

} // namespace rapporteur
