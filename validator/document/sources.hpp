// Where the characters of the paragraphs came from, for code that writes into the parts or points at a place
// in them. It is kept only where it is asked for, and beside the document, which is the same with and
// without.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

enum class SourceKind : std::uint8_t {
    paragraph, ///< no text: here a w:p begins, the first or one that a removed mark joins
    text,      ///< the characters of a w:t (m:t, a:t, w:delText), code point by code point
    sign,      ///< one character that an element stands for: w:tab, w:br, w:sym, w:noBreakHyphen
    shown,     ///< what Word shows for an element without having it as text: the choice of a form field
    note       ///< no text: the reference to a foot- or endnote
};

/// A stretch of a paragraph's text.
struct TextSource {
    SourceKind kind = SourceKind::text;
    std::uint32_t begin = 0; ///< bytes of Paragraph::text
    std::uint32_t end = 0;
    std::uint32_t element = 0; ///< the byte of Part::xml where the element begins with its `<`
};
using TextSources = std::vector<TextSource>;

class DocumentSources {
public:
    void add(std::string_view part, std::uint32_t paragraph, TextSources sources) {
        paragraphs_[{std::string(part), paragraph}] = std::move(sources);
    }
    /// Of the paragraph with this Paragraph::number in this part, in the order of its text: every character
    /// is in one of them, but for a line end that stands for a page break and the numbers of fields.
    [[nodiscard]] const TextSources& of(std::string_view part, std::uint32_t paragraph) const {
        static const TextSources none;
        const auto found = paragraphs_.find({std::string(part), paragraph});
        return found == paragraphs_.end() ? none : found->second;
    }

    /// Text that has no source, the number of a field, was set into a paragraph.
    void make_room(std::string_view part, std::uint32_t paragraph, std::uint32_t offset,
                   std::uint32_t length) {
        for (TextSource& source : paragraphs_[{std::string(part), paragraph}]) {
            source.begin += source.begin >= offset ? length : 0;
            source.end += source.end > offset ? length : 0;
        }
    }

private:
    std::map<std::pair<std::string, std::uint32_t>, TextSources> paragraphs_;
};

/// As read_document(), filling `sources`.
[[nodiscard]] Result<Document> read_document(const Package& package, TrackChanges changes,
                                             DocumentSources& sources,
                                             std::uint64_t most_shown = Limits{}.shown_bytes);

} // namespace rapporteur
