// Finds the bytes of the part for the text of a paragraph: where a character is, whether it may be edited,
// and where a mark may be put beside it.
#pragma once

#include "document/sources.hpp"
#include "word/elements.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A stretch of the paragraph's text that comes from one element.
struct TextLeaf {
    SourceKind kind = SourceKind::text;
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    std::uint32_t element = no_element;
    std::uint32_t run = no_element; ///< the w:r around it
    /// If the element is text: the first byte of each code point, and the end of the last.
    std::vector<std::uint32_t> bounds;
    bool is_editable = false; ///< whether its characters may be deleted and others put beside them
    bool has_markup = false;  ///< it has CDATA or comments, so its bytes cannot be cut
};

/// A byte of the part where a mark may stand. `inside` is set if the byte is within a run, which must then be
/// divided, or if it belongs into a paragraph that is an empty-element tag.
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
    /// The arguments must outlive this object.
    TextPlaces(const Paragraph& paragraph, const TextSources& sources, const ElementIndex& elements,
               std::string_view part);

    [[nodiscard]] const std::vector<TextLeaf>& leaves() const { return leaves_; }
    /// The first leaf that ends after this byte of the text.
    [[nodiscard]] std::vector<TextLeaf>::const_iterator first_behind(std::uint32_t offset) const;

    /// The place before the character at `offset` of `leaf`; if `offset == leaf.end`, after the last one.
    [[nodiscard]] BytePlace place_in(const TextLeaf& leaf, std::uint32_t offset) const;
    /// The index of the code point of `leaf` that begins at `offset`.
    [[nodiscard]] std::size_t code_point(const TextLeaf& leaf, std::uint32_t offset) const;

    /// The place around the characters [begin, end). If a comment may not begin or end there, the nearest
    /// place where it may. For an empty range, or a paragraph without text, a point at the beginning of the
    /// paragraph.
    [[nodiscard]] CommentPlace comment_place(std::uint32_t begin, std::uint32_t end) const;

    /// The w:p with which the paragraph begins; no_element if it cannot be found in the part.
    [[nodiscard]] std::uint32_t element() const {
        return paragraph_elements_.empty() ? no_element : paragraph_elements_.front();
    }
    /// The w:p elements of the paragraph: more than one if a removed mark joins them.
    [[nodiscard]] const std::vector<std::uint32_t>& paragraph_elements() const { return paragraph_elements_; }

private:
    struct FieldRuns {
        std::uint32_t begin = no_element; ///< the run of its first mark; no_element: in an earlier paragraph
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
