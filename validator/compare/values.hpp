// What a paragraph says that is the same in every language: days, countries, figures, acronyms, references.
#pragma once

#include "compare/compare.hpp"
#include "compare/matching.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rapporteur {

/// One of them: what it is, without its language, and the words for it.
struct ComparedValue {
    DifferenceKind kind = DifferenceKind::figure;
    std::string key; ///< "2014-06-24", "NI", "IOM"
    std::string words;
    bool weak = false; ///< told only against another: a number in words, an acronym that no vocabulary knows
};

/// Reads the values of the elements of one report.
class ValueReader {
public:
    explicit ValueReader(const CompareSide& side);
    ~ValueReader();
    ValueReader(const ValueReader&) = delete;
    ValueReader& operator=(const ValueReader&) = delete;

    /// `with_facts`: the facts the recogniser found stand for their words; else only the words count.
    [[nodiscard]] std::vector<ComparedValue> values(std::uint32_t element, bool with_facts) const;
    [[nodiscard]] bool has_facts(std::uint32_t element, FactKind kind) const;
    /// Words by which a paragraph is found again in another language: its values, its verbs, and the stems
    /// that languages have in common.
    [[nodiscard]] Signatures::Words words(std::uint32_t element) const;

private:
    struct Findings; ///< acronyms and references of the whole report
    const CompareSide& side_;
    std::unique_ptr<Findings> findings_;
};

/// The words of a text, for drafts.
[[nodiscard]] Signatures::Words plain_words(std::string_view text);

} // namespace rapporteur
