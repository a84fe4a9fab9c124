// Says where the characters of the paragraphs came from, for code that writes into parts or points at a place
// in them. It is kept only if the caller asks for it, beside the document, which is the same in both cases.
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
    paragraph, ///< no text: a w:p begins here, the first or one joined by a removed mark
    text,      ///< the characters of a w:t (m:t, a:t, w:delText), one by one
    sign,      ///< one character for an element: w:tab, w:br, w:sym, w:noBreakHyphen
    shown,     ///< what Word shows for an element that has no such text: the choice of a form field
    note       ///< no text: the reference to a footnote or endnote
};

/// A range of a paragraph's text.
struct TextSource {
    SourceKind kind = SourceKind::text;
    std::uint32_t begin = 0; ///< in bytes of Paragraph::text
    std::uint32_t end = 0;
    std::uint32_t element = 0; ///< the byte of Part::xml at which the element begins with `<`
};
using TextSources = std::vector<TextSource>;

class DocumentSources {
public:
    void add(std::string_view part, std::uint32_t paragraph, TextSources sources) {
        paragraphs_[{std::string(part), paragraph}] = std::move(sources);
    }
    /// The sources of the paragraph with this Paragraph::number in this part, in the order of its text. They
    /// cover every character, except line ends for page breaks and the numbers of fields.
    [[nodiscard]] const TextSources& of(std::string_view part, std::uint32_t paragraph) const {
        static const TextSources none;
        const auto found = paragraphs_.find({std::string(part), paragraph});
        return found == paragraphs_.end() ? none : found->second;
    }

    /// Moves the sources after a text without source, such as the number of a field, that was put into a
    /// paragraph.
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

/// Like read_document(); fills `sources`.
[[nodiscard]] Result<Document> read_document(const Package& package, TrackChanges changes,
                                             DocumentSources& sources,
                                             std::uint64_t most_shown = Limits{}.shown_bytes);

} // namespace rapporteur
