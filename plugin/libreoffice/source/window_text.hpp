// The paragraphs of a document as the office has them, and how the places of the library are found in them.
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

/// Characters of a paragraph that stand together in the document.
struct Stretch {
    std::uint32_t begin = 0; ///< code points of WindowParagraph::text
    std::uint32_t length = 0;
    Reference<css::text::XTextRange> range;
    bool is_whole = false; ///< a field: what it shows cannot be divided
};

/// A comment of a paragraph.
struct Remark {
    Reference<css::beans::XPropertySet> field;
    Reference<css::text::XTextRange> begin; ///< the words it stands at lie between the two
    Reference<css::text::XTextRange> end;
};

struct WindowParagraph {
    Reference<css::text::XTextRange> paragraph;
    std::u32string text; ///< what is shown: no deleted words, no hidden ones, fields as what they show
    std::vector<Stretch> stretches;
    std::vector<Remark> remarks;
};

/// Those of the headers of the first page, then those of the body, cells of tables included, in document order.
[[nodiscard]] std::vector<WindowParagraph> paragraphs_of(const Reference<css::text::XTextDocument>& document);

/// A cursor over code points [begin, end) of a paragraph.
[[nodiscard]] Reference<css::text::XTextCursor> cursor_over(const WindowParagraph& paragraph,
                                                            std::uint32_t begin, std::uint32_t end);

/// The places of the library in the paragraphs of the window.
class PlaceFinder {
public:
    PlaceFinder(const std::vector<WindowParagraph>& paragraphs, const PlacedReport& places);

    /// The paragraph that the library knows by this index; none: the window has it nowhere.
    [[nodiscard]] const WindowParagraph* paragraph(std::uint32_t index) const;
    /// Characters [begin, end) of that paragraph, where it has them.
    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>>
    place(std::uint32_t index, std::uint32_t begin, std::uint32_t end) const;

private:
    const std::vector<WindowParagraph>& paragraphs_;
    std::vector<std::u32string> read_;
    std::vector<std::uint32_t> matches_;
};

} // namespace rapporteur::office
