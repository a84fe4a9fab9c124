// Where the text of a block stands: in which paragraphs of the document, and from which byte of their text
// on.
#pragma once

#include "word/word.hpp"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// The paragraphs of the body and the header, by part and number.
class ParagraphIndex {
public:
    explicit ParagraphIndex(const Document& document);

    [[nodiscard]] const Paragraph* find(std::string_view part, std::uint32_t number) const;
    /// The paragraph that refers to the note which holds this paragraph, and the byte of its text where.
    [[nodiscard]] std::pair<const Paragraph*, std::uint32_t> reference_to(std::string_view part,
                                                                          std::uint32_t number) const;
    /// All of them in order: those of the headers, then those of the body.
    template <typename Visit>
    void each(const Visit& visit) const {
        for (const Story& header : document_.headers)
            for (const Paragraph& paragraph : header.paragraphs)
                visit(paragraph);
        for (const Paragraph& paragraph : document_.body.paragraphs)
            visit(paragraph);
    }
    /// Its part.
    [[nodiscard]] const std::string& part_of(const Paragraph& paragraph) const;
    /// Its place in the body; no_index: it is in another story.
    [[nodiscard]] std::uint32_t in_body(const Paragraph* paragraph) const;

private:
    const Document& document_;
    std::map<std::pair<std::string_view, std::uint32_t>, const Paragraph*> paragraphs_;
    std::map<const Paragraph*, const Story*> stories_;
};

/// A stretch of a block's text that stands in one paragraph.
struct BlockStretch {
    const Paragraph* paragraph = nullptr;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    std::uint32_t at = 0; ///< the byte of the paragraph's text where it begins

    [[nodiscard]] std::uint32_t place(std::uint32_t offset) const { return at + (offset - begin); }
};

class BlockPlaces {
public:
    /// The arguments must outlive this.
    BlockPlaces(const ReviewInput& input, const ParagraphIndex& paragraphs)
        : input_(input), paragraphs_(paragraphs) {}

    /// The paragraph that the block begins in.
    [[nodiscard]] const Paragraph* paragraph_of(const Block& block) const;
    /// One, or one a line where the block was put together from lines; none: the paragraphs have another
    /// text.
    [[nodiscard]] std::vector<BlockStretch> stretches(const Block& block) const;
    /// The paragraph that has the label: the block's own, or one that holds nothing else in a cell to the
    /// left.
    [[nodiscard]] const Paragraph* labelled_paragraph(const Block& block, const Paragraph& own) const;

private:
    [[nodiscard]] const std::string& part_of(const Block& block) const {
        return block.origin == BlockOrigin::header ? input_.blocks.header_part : input_.blocks.part;
    }

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
};

/// The stretch that holds [begin, end) of the block's text, the last of two that meet there; null: none does.
[[nodiscard]] const BlockStretch* stretch_of(const std::vector<BlockStretch>& stretches, std::uint32_t begin,
                                             std::uint32_t end);

} // namespace rapporteur
