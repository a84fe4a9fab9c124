// The paragraphs of a document as the office has them, and the library's places in them.
#pragma once

#include "office.hpp"

#include "rapporteur/places.hpp"

#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::office {

/// Characters of a paragraph that are adjacent in the document.
struct Stretch {
    std::uint32_t begin = 0; ///< code points of WindowParagraph::text
    std::uint32_t length = 0;
    Reference<css::text::XTextRange> range;
    bool is_whole = false; ///< a field, whose text cannot be divided
};

/// A comment in a paragraph.
struct Remark {
    Reference<css::beans::XPropertySet> field;
    Reference<css::text::XTextRange> begin; ///< the words are between `begin` and `end`
    Reference<css::text::XTextRange> end;
};

struct WindowParagraph {
    Reference<css::text::XTextRange> paragraph;
    std::u32string text; ///< the visible text: without deleted or hidden words; a field as what it shows
    std::vector<Stretch> stretches;
    std::vector<Remark> remarks;
};

/// First the paragraphs of the first page's header, then those of the body, including cells of tables, in
/// document order.
[[nodiscard]] std::vector<WindowParagraph> paragraphs_of(const Reference<css::text::XTextDocument>& document);

/// A cursor over the code points [begin, end) of a paragraph.
[[nodiscard]] Reference<css::text::XTextCursor> cursor_over(const WindowParagraph& paragraph,
                                                            std::uint32_t begin, std::uint32_t end);

/// Finds the library's places in the paragraphs of the window.
class PlaceFinder {
public:
    PlaceFinder(const std::vector<WindowParagraph>& paragraphs, const PlacedReport& places);

    /// The paragraph that has this index in the library; none if the window does not have it.
    [[nodiscard]] const WindowParagraph* paragraph(std::uint32_t index) const;
    /// The characters [begin, end) of that paragraph; none if it does not have them.
    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>>
    place(std::uint32_t index, std::uint32_t begin, std::uint32_t end) const;

private:
    const std::vector<WindowParagraph>& paragraphs_;
    std::vector<std::u32string> read_;
    std::vector<std::uint32_t> matches_;
};

} // namespace rapporteur::office
