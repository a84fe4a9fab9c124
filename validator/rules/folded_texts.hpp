// What several rules need from the texts of one report, computed once.
#pragma once

#include "base/text.hpp"
#include "base/words.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace rapporteur {

/// The texts of the elements as they are compared, their characters and words, and whatever else several
/// rules look for. Each is computed when it is first asked for.
class FoldedTexts {
public:
    FoldedTexts(const Blocks& blocks, const Report& report) : blocks_(&blocks), report_(&report) {}
    [[nodiscard]] const FoldedText& of(std::uint32_t element);
    [[nodiscard]] const CharacterSet& characters(std::uint32_t element);
    [[nodiscard]] const std::vector<WordRange>& words(std::uint32_t element);
    /// The words of the folded text. They are nearly always at the same places as in the text itself.
    [[nodiscard]] const std::vector<WordRange>& folded_words(std::uint32_t element);

private:
    const Blocks* blocks_;
    const Report* report_;
    std::vector<std::unique_ptr<FoldedText>> texts_;
    std::vector<CharacterSet> characters_;
    std::vector<std::vector<WordRange>> words_;
    std::unordered_map<std::uint32_t, std::vector<WordRange>> folded_words_;
};

} // namespace rapporteur
