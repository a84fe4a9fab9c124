#include "window_text.hpp"

#include "alignment.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <limits>

namespace rapporteur::office {
namespace {

using css::container::XEnumeration;
using css::container::XEnumerationAccess;
using css::text::XText;
using css::text::XTextRange;

std::u32string code_points(const OUString& text) {
    std::u32string points;
    for (sal_Int32 at = 0; at < text.getLength();)
        points.push_back(static_cast<char32_t>(text.iterateCodePoints(&at)));
    return points;
}

class ParagraphReader {
public:
    explicit ParagraphReader(const Reference<XTextRange>& paragraph) { read_.paragraph = paragraph; }

    WindowParagraph read() {
        const auto portions = as<XEnumerationAccess>(read_.paragraph);
        if (portions.is())
            for (const auto each = portions->createEnumeration(); each->hasMoreElements();)
                read_portion(Reference<XTextRange>(each->nextElement(), UNO_QUERY));
        return std::move(read_);
    }

private:
    void read_portion(const Reference<XTextRange>& portion) {
        const auto kind = property<OUString>(portion, "TextPortionType");
        if (kind == "Redline") {
            if (property<OUString>(portion, "RedlineType") == "Delete" &&
                !property<bool>(portion, "IsCollapsed"))
                is_deleted_ = property<bool>(portion, "IsStart");
        } else if (kind == "Annotation" || (kind == "TextField" && is_comment(portion))) {
            const Reference<css::beans::XPropertySet> field(
                property<Reference<css::uno::XInterface>>(portion, "TextField"), UNO_QUERY);
            read_.remarks.push_back({field, portion->getEnd(), portion->getEnd()});
        } else if (kind == "AnnotationEnd") {
            close_remark(portion);
        } else if ((kind == "Text" || kind == "TextField") && !is_deleted_ &&
                   !property<bool>(portion, "CharHidden")) {
            add_text(portion, kind == "TextField");
        }
    }

    static bool is_comment(const Reference<XTextRange>& portion) {
        const Reference<css::lang::XServiceInfo> field(
            property<Reference<css::uno::XInterface>>(portion, "TextField"), UNO_QUERY);
        return field.is() && field->supportsService(OUString("com.sun.star.text.textfield.Annotation"));
    }

    /// Ends the range of a comment. Ranges of comments may overlap; each end names its comment.
    void close_remark(const Reference<XTextRange>& portion) {
        const Reference<css::container::XNamed> mark(
            property<Reference<css::uno::XInterface>>(portion, "Bookmark"), UNO_QUERY);
        for (Remark& remark : read_.remarks)
            if (mark.is() && property<OUString>(remark.field, "Name") == mark->getName())
                remark.end = portion->getStart();
    }

    void add_text(const Reference<XTextRange>& portion, bool is_field) {
        const std::u32string text = code_points(portion->getString());
        if (text.empty())
            return;
        read_.stretches.push_back({static_cast<std::uint32_t>(read_.text.size()),
                                   static_cast<std::uint32_t>(text.size()), portion, is_field});
        read_.text += text;
    }

    WindowParagraph read_;
    bool is_deleted_ = false;
};

class DocumentReader {
public:
    void read(const Reference<XText>& text) {
        const auto contents = as<XEnumerationAccess>(text);
        if (!contents.is())
            return;
        for (const auto each = contents->createEnumeration(); each->hasMoreElements();) {
            const Any element = each->nextElement();
            const Reference<css::text::XTextTable> table(element, UNO_QUERY);
            if (table.is())
                read_table(table);
            else if (const Reference<XTextRange> paragraph(element, UNO_QUERY); paragraph.is())
                paragraphs.push_back(ParagraphReader(paragraph).read());
        }
    }

    std::vector<WindowParagraph> paragraphs;

private:
    void read_table(const Reference<css::text::XTextTable>& table) {
        for (const OUString& name : table->getCellNames())
            if (const auto cell = as<XText>(table->getCellByName(name)); cell.is())
                read(cell);
    }
};

/// The header of the first page, from the page style of the first paragraph.
Reference<XText> header_of(const Reference<css::text::XTextDocument>& document) {
    const auto families = as<css::style::XStyleFamiliesSupplier>(document);
    const auto style_name = property<OUString>(document->getText()->createTextCursor(), "PageStyleName");
    if (!families.is() || style_name.isEmpty())
        return {};
    const Reference<css::container::XNameAccess> styles(
        families->getStyleFamilies()->getByName(OUString("PageStyles")), UNO_QUERY);
    if (!styles.is() || !styles->hasByName(style_name))
        return {};
    const Reference<css::beans::XPropertySet> style(styles->getByName(style_name), UNO_QUERY);
    if (!property<bool>(style, "HeaderIsOn"))
        return {};
    const bool is_shared = property<bool>(style, "FirstIsShared", true);
    return property<Reference<XText>>(style, is_shared ? "HeaderText" : "HeaderTextFirst");
}

void go_right(const Reference<css::text::XTextCursor>& cursor, std::uint32_t count, bool expand) {
    constexpr std::uint32_t most = std::numeric_limits<sal_Int16>::max();
    for (; count > 0; count -= std::min(count, most))
        cursor->goRight(static_cast<sal_Int16>(std::min(count, most)), expand);
}

/// A cursor after `at` characters of a stretch.
Reference<css::text::XTextCursor> cursor_in(const Stretch& stretch, std::uint32_t at) {
    const auto range = stretch.is_whole && at > 0 ? stretch.range->getEnd() : stretch.range->getStart();
    const auto cursor = stretch.range->getText()->createTextCursorByRange(range);
    if (!stretch.is_whole)
        go_right(cursor, at, false);
    return cursor;
}

} // namespace

std::vector<WindowParagraph> paragraphs_of(const Reference<css::text::XTextDocument>& document) {
    DocumentReader reader;
    reader.read(header_of(document));
    reader.read(document->getText());
    return std::move(reader.paragraphs);
}

Reference<css::text::XTextCursor> cursor_over(const WindowParagraph& paragraph, std::uint32_t begin,
                                              std::uint32_t end) {
    const auto text = paragraph.paragraph->getText();
    if (paragraph.stretches.empty())
        return text->createTextCursorByRange(paragraph.paragraph->getStart());
    const auto holds_first = [begin](const Stretch& stretch) {
        return begin < stretch.begin + stretch.length;
    };
    auto first = std::find_if(paragraph.stretches.begin(), paragraph.stretches.end(), holds_first);
    if (first == paragraph.stretches.end())
        first = std::prev(paragraph.stretches.end());
    const auto cursor = cursor_in(*first, std::min(begin - first->begin, first->length));
    if (end <= begin)
        return cursor;
    auto last = first;
    while (std::next(last) != paragraph.stretches.end() && end > last->begin + last->length)
        ++last;
    cursor->gotoRange(cursor_in(*last, std::min(end - last->begin, last->length))->getStart(), true);
    return cursor;
}

PlaceFinder::PlaceFinder(const std::vector<WindowParagraph>& paragraphs, const PlacedReport& places)
    : paragraphs_(paragraphs) {
    std::vector<std::u32string> shown;
    for (const WindowParagraph& paragraph : paragraphs)
        shown.push_back(paragraph.text);
    for (const TextParagraph& paragraph : places.paragraphs)
        read_.push_back(code_points_of(paragraph.text));
    matches_ = align(read_, shown);
}

const WindowParagraph* PlaceFinder::paragraph(std::uint32_t index) const {
    return matches_[index] == no_match ? nullptr : &paragraphs_[matches_[index]];
}

std::optional<std::pair<std::uint32_t, std::uint32_t>>
PlaceFinder::place(std::uint32_t index, std::uint32_t begin, std::uint32_t end) const {
    const WindowParagraph* shown = paragraph(index);
    return shown == nullptr ? std::nullopt : place_in(read_[index], begin, end, shown->text);
}

} // namespace rapporteur::office
