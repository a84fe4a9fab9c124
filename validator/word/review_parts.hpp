// The parts of a document while its review copy is made: their texts, the elements of the edited paragraphs,
// and the places of their characters.
#pragma once

#include "word/paragraph_marks.hpp"
#include "word/review_plan.hpp"
#include "word/text_places.hpp"

#include <map>
#include <memory>
#include <string>

namespace rapporteur {

/// One part of the document while it is edited.
struct EditedPart {
    PartText text;
    std::unique_ptr<ElementIndex> elements;
    std::unique_ptr<PartEditor> editor;
};

class ReviewParts {
public:
    /// The arguments must outlive this object.
    ReviewParts(const ReviewInput& input, const ParagraphIndex& paragraphs);

    /// Names a paragraph that is edited or commented on. Call it before open().
    void want(const Paragraph& paragraph);
    [[nodiscard]] Result<void> open(PackageEntries& entries);

    [[nodiscard]] EditedPart& part_of(const Paragraph& paragraph) {
        return parts_.at(paragraphs_.part_of(paragraph));
    }
    [[nodiscard]] EditedPart& body() { return parts_.at(input_.document.body.part); }
    /// The places of the characters of a wanted paragraph; computed once for each.
    [[nodiscard]] const TextPlaces& places_of(const Paragraph& paragraph);
    [[nodiscard]] const Paragraph& paragraph(std::uint32_t in_body) const {
        return input_.document.body.paragraphs[in_body];
    }
    [[nodiscard]] std::map<std::string, EditedPart>& all() { return parts_; }
    /// The first paragraph of the body that is a w:p; null if there is none.
    [[nodiscard]] const Paragraph* first() const { return first_; }
    [[nodiscard]] RevisionStamp& stamp() { return stamp_; }

private:
    [[nodiscard]] const TextSources& sources_of(const Paragraph& paragraph) const {
        return input_.sources.of(paragraphs_.part_of(paragraph), paragraph.number);
    }

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
    RevisionStamp stamp_;
    const Paragraph* first_ = nullptr;
    std::map<std::string, std::vector<std::uint32_t>> wanted_; ///< bytes where the wanted w:p begin, by part
    std::map<std::string, EditedPart> parts_;
    std::map<const Paragraph*, std::unique_ptr<TextPlaces>> places_;
};

} // namespace rapporteur
