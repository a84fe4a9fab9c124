// Finds the paragraphs of the document that contain the text of a block, and the bytes of their text where it
// begins.
#pragma once

#include "word/word.hpp"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// The paragraphs of the body and the headers, by part and number.
class ParagraphIndex {
public:
    explicit ParagraphIndex(const Document& document);

    [[nodiscard]] const Paragraph* find(std::string_view part, std::uint32_t number) const;
    /// For a paragraph of a note: the paragraph that refers to the note, and the byte of its text where the
    /// reference is.
    [[nodiscard]] std::pair<const Paragraph*, std::uint32_t> reference_to(std::string_view part,
                                                                          std::uint32_t number) const;
    /// Visits all paragraphs in order: first the headers, then the body.
    template <typename Visit>
    void each(const Visit& visit) const {
        for (const Story& header : document_.headers)
            for (const Paragraph& paragraph : header.paragraphs)
                visit(paragraph);
        for (const Paragraph& paragraph : document_.body.paragraphs)
            visit(paragraph);
    }
    /// The part of the paragraph.
    [[nodiscard]] const std::string& part_of(const Paragraph& paragraph) const;
    /// The index of the paragraph in the body; no_index if it is elsewhere.
    [[nodiscard]] std::uint32_t in_body(const Paragraph* paragraph) const;

private:
    const Document& document_;
    std::map<std::pair<std::string_view, std::uint32_t>, const Paragraph*> paragraphs_;
    std::map<const Paragraph*, const Story*> stories_;
};

/// A stretch of a block's text within one paragraph.
struct BlockStretch {
    const Paragraph* paragraph = nullptr;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    std::uint32_t at = 0; ///< byte of the paragraph's text where the stretch begins

    [[nodiscard]] std::uint32_t place(std::uint32_t offset) const { return at + (offset - begin); }
};

class BlockPlaces {
public:
    /// The arguments must outlive this object.
    BlockPlaces(const ReviewInput& input, const ParagraphIndex& paragraphs)
        : input_(input), paragraphs_(paragraphs) {}

    /// The paragraph in which the block begins.
    [[nodiscard]] const Paragraph* paragraph_of(const Block& block) const;
    /// One stretch, or one for each line if the block was joined from lines. Empty if the paragraphs have
    /// another text.
    [[nodiscard]] std::vector<BlockStretch> stretches(const Block& block) const;
    /// The paragraph with the block's label: the block's own, or one in a cell to the left that has nothing
    /// else.
    [[nodiscard]] const Paragraph* labelled_paragraph(const Block& block, const Paragraph& own) const;

private:
    [[nodiscard]] const std::string& part_of(const Block& block) const {
        return block.origin == BlockOrigin::header ? input_.blocks.header_part : input_.blocks.part;
    }

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
};

/// The stretch that contains [begin, end) of the block's text. If two stretches meet there, the later one.
/// Null if there is none.
[[nodiscard]] const BlockStretch* stretch_of(const std::vector<BlockStretch>& stretches, std::uint32_t begin,
                                             std::uint32_t end);

} // namespace rapporteur
