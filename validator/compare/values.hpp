// The values of a paragraph that are the same in every language: days, countries, figures, acronyms,
// references.
#pragma once

#include "compare/compare.hpp"
#include "compare/matching.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rapporteur {

/// A value without its language, and the words that state it.
struct ComparedValue {
    DifferenceKind kind = DifferenceKind::figure;
    std::string key; ///< "2014-06-24", "NI", "IOM"
    std::string words;
    /// It only counts together with others: a number in words, an acronym that no vocabulary knows.
    bool weak = false;
};

/// Reads the values in the elements of one report.
class ValueReader {
public:
    explicit ValueReader(const CompareSide& side);
    ~ValueReader();
    ValueReader(const ValueReader&) = delete;
    ValueReader& operator=(const ValueReader&) = delete;

    /// `with_facts`: use the facts that the recogniser found instead of their words.
    [[nodiscard]] std::vector<ComparedValue> values(std::uint32_t element, bool with_facts) const;
    [[nodiscard]] bool has_facts(std::uint32_t element, FactKind kind) const;
    /// The words that identify a paragraph in another language: its values, its verbs, and the stems that the
    /// languages share.
    [[nodiscard]] Signatures::Words words(std::uint32_t element) const;

private:
    struct Findings; ///< acronyms and references of the whole report
    const CompareSide& side_;
    std::unique_ptr<Findings> findings_;
};

/// The words of a text, for comparing drafts.
[[nodiscard]] Signatures::Words plain_words(std::string_view text);

} // namespace rapporteur
