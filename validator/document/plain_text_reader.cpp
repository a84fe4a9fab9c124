#include "document/plain_text_reader.hpp"

#include "base/text.hpp"
#include "document/shown_bytes.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace rapporteur {
namespace {

/// Word's tab stops are half an inch apart; a column is a sixth of that.
constexpr std::int32_t column_width = 120;
constexpr std::int32_t tab_columns = 6;
constexpr std::int32_t most_shown_columns = 200;

/// A mark of an extractor: "[bookmark: _GoBack]", "[image: the flag]".
struct Mark {
    std::string_view kind;
    std::string_view name;
    std::size_t length = 0; ///< 0: there is none
};

Mark read_mark(std::string_view line) {
    constexpr std::size_t longest = 512;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> openings{
        {{"[bookmark: ", "bookmark"}, {"[image: ", "drawing"}}};
    for (const auto& [opening, kind] : openings) {
        if (!line.starts_with(opening))
            continue;
        const std::size_t end = line.substr(0, longest).find(']');
        if (end != std::string_view::npos)
            return {kind, trim(line.substr(opening.size(), end - opening.size())), end + 1};
    }
    return {};
}

class TextReader {
public:
    TextReader(Document& document, ShownBytes& shown) : document_(document), shown_(shown) {}

    /// False: the text shows more than is allowed.
    bool read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find_first_of("\n\r\f");
            if (!add_line(text.substr(0, end)))
                return false;
            if (end == std::string_view::npos)
                return true;
            if (text[end] == '\f')
                add_artifact("page-break", {}, paragraph_.number);
            const bool pair = text.substr(end).starts_with("\r\n");
            text.remove_prefix(end + (pair ? 2 : 1));
        }
        return true;
    }

private:
    bool add_line(std::string_view line) {
        paragraph_ = {};
        paragraph_.number = static_cast<std::uint32_t>(document_.body.paragraphs.size() + 1);
        std::int32_t columns = 0;
        bool begun = false; ///< something else than white space and marks was read
        while (!line.empty()) {
            if (const Mark mark = read_mark(line); mark.length > 0) {
                add_artifact(mark.kind, mark.name, paragraph_.number);
                line.remove_prefix(mark.length);
                continue;
            }
            std::size_t next = 0;
            const char32_t character = next_code_point(line, next);
            if (!begun && is_space(character)) {
                columns =
                    std::min(most_shown_columns,
                             character == '\t' ? (columns / tab_columns + 1) * tab_columns : columns + 1);
            } else {
                begun = true;
                if (character == '\v')
                    paragraph_.text += '\n';
                else
                    paragraph_.text += line.substr(0, next);
            }
            line.remove_prefix(next);
        }
        // One space is no indent. It remains where extraction took something out.
        if (columns > 1)
            paragraph_.indent.left = columns * column_width;
        shown_.add_paragraph(paragraph_.text);
        document_.body.paragraphs.push_back(paragraph_);
        return !shown_.is_too_much();
    }

    void add_artifact(std::string_view kind, std::string_view name, std::uint32_t paragraph) {
        Artifact artifact;
        artifact.kind = kind;
        artifact.name = name;
        artifact.paragraph = paragraph;
        artifact.offset = static_cast<std::uint32_t>(paragraph_.text.size());
        shown_.add_artifact(name.size());
        document_.artifacts.push_back(std::move(artifact));
    }

    Document& document_;
    ShownBytes& shown_;
    Paragraph paragraph_;
};

} // namespace

Result<Document> read_plain_text(const PlainText& text, const Limits& limits) {
    if (text.text.size() > limits.part_bytes)
        return fail(FailureCode::limit, "",
                    fmt::format("the text is {} MiB large; at most {} MiB are read", text.text.size() >> 20U,
                                limits.part_bytes >> 20U));
    Document document;
    if (text.guessed)
        document.oddities.push_back(
            {"guessed-encoding", "", 0, "the text is not UTF-8; it was read as Windows-1252"});
    ShownBytes shown(limits.shown_bytes);
    if (!TextReader(document, shown).read(text.text))
        return shown.failure();
    document.shown_bytes = shown.counted();
    if (document.body.paragraphs.empty())
        document.oddities.push_back({"empty-body", "", 0, "the document has no paragraph"});
    return document;
}

} // namespace rapporteur
