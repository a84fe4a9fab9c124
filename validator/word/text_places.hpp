// From the text of a paragraph to the bytes of its part: where a character stands, whether it may be edited,
// and where a mark may be put beside it.
#pragma once

#include "document/sources.hpp"
#include "word/elements.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A stretch of the text that one element wrote.
struct TextLeaf {
    SourceKind kind = SourceKind::text;
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    std::uint32_t element = no_element;
    std::uint32_t run = no_element; ///< the w:r around it
    std::vector<std::uint32_t>
        bounds;               ///< of a text: the byte each code point begins at, and the last one's end
    bool is_editable = false; ///< its characters may be deleted, and others put beside them
    bool has_markup = false;  ///< CDATA, comments: its bytes cannot be cut as they are
};

/// A place for a mark: a byte of the part. Within a run, which has to be divided there, or in a paragraph
/// that is one tag, `inside` names that.
struct BytePlace {
    std::uint32_t at = 0;
    std::uint32_t inside = no_element;
};

struct CommentPlace {
    BytePlace begin;
    BytePlace end;
};

class TextPlaces {
public:
    /// The arguments must outlive this.
    TextPlaces(const Paragraph& paragraph, const TextSources& sources, const ElementIndex& elements,
               std::string_view part);

    [[nodiscard]] const std::vector<TextLeaf>& leaves() const { return leaves_; }
    /// The first leaf that ends behind this byte of the text.
    [[nodiscard]] std::vector<TextLeaf>::const_iterator first_behind(std::uint32_t offset) const;

    /// Before the character at `offset` of `leaf`; `offset == leaf.end`: behind its last.
    [[nodiscard]] BytePlace place_in(const TextLeaf& leaf, std::uint32_t offset) const;
    /// The code point of `leaf` that begins at `offset`.
    [[nodiscard]] std::size_t code_point(const TextLeaf& leaf, std::uint32_t offset) const;

    /// Around the characters [begin, end); where no comment may begin or end there, at the nearest place
    /// where one may. An empty range, or a paragraph without text: a point at the beginning of the paragraph.
    [[nodiscard]] CommentPlace comment_place(std::uint32_t begin, std::uint32_t end) const;

    /// The w:p the paragraph begins with; no_element: the part has changed under us.
    [[nodiscard]] std::uint32_t element() const {
        return paragraph_elements_.empty() ? no_element : paragraph_elements_.front();
    }
    /// The w:p elements it is made of: more than one where a removed mark joins them.
    [[nodiscard]] const std::vector<std::uint32_t>& paragraph_elements() const { return paragraph_elements_; }

private:
    struct FieldRuns {
        std::uint32_t begin = no_element; ///< the run of its first mark; none: in an earlier paragraph
        std::uint32_t end = no_element;
        bool is_link = false;
    };
    struct Anchor {
        BytePlace place;
        std::uint32_t container = no_element;
    };

    void find_fields(std::uint32_t paragraph);
    void keep_outer_fields();
    void add_leaf(const TextSource& source);
    void read_bounds(TextLeaf& leaf) const;
    [[nodiscard]] bool may_be_edited(std::uint32_t run) const;
    [[nodiscard]] const FieldRuns* field_around(std::uint32_t element) const;
    [[nodiscard]] std::uint32_t outermost_paragraph(std::uint32_t element) const;
    [[nodiscard]] Anchor anchor(const TextLeaf& leaf, std::uint32_t offset, bool is_begin) const;
    [[nodiscard]] CommentPlace point() const;
    [[nodiscard]] Anchor to_paragraph(const TextLeaf& leaf, bool is_begin) const;

    const Paragraph& paragraph_;
    const ElementIndex& elements_;
    std::string_view part_;
    std::vector<TextLeaf> leaves_;
    std::vector<std::uint32_t> paragraph_elements_;
    std::vector<FieldRuns> fields_;
};

} // namespace rapporteur
