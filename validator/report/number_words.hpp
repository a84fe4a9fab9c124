// Numbers written in words: "twenty-fourth", "dos mil catorce".
#pragma once

#include "layout/vocabulary.hpp"

#include <cstddef>
#include <optional>

namespace rapporteur {

struct WrittenNumber {
    int value = 0;
    std::size_t end = 0; ///< bytes of the folded text
    bool joined = false; ///< more than one word
};

/// The longest number that begins at byte `position` of the folded text, where a word begins. `words` is the
/// vocabulary `numbers`; its term `joint` may stand inside a number.
[[nodiscard]] std::optional<WrittenNumber> written_number_at(const FoldedText& text, std::size_t position,
                                                             const TermFinder& words);

} // namespace rapporteur
