// Authors press Shift+Enter where they mean Enter: between the lines of a title and between typed items.
// Inside running text a line break (17.3.3.1) is only a line break.
#include "blocks/pieces.hpp"

#include "blocks/blocks.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::uint32_t title_line_limit = 120;          // code points of a centred line
constexpr std::uint32_t unaligned_title_line_limit = 80; // code points of a line that is not centred

std::string_view text_of(std::string_view text, Piece piece) {
    return text.substr(piece.begin, piece.end - piece.begin);
}

std::vector<Piece> lines_of(std::string_view text) {
    std::vector<Piece> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Piece line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (!trim(text_of(text, line)).empty())
            lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

std::string_view without_leading_space(std::string_view text) {
    while (!text.empty()) {
        std::size_t next = 0;
        if (!is_space(next_code_point(text, next)))
            break;
        text.remove_prefix(next);
    }
    return text;
}

bool starts_with_label(std::string_view line) {
    return read_typed_label(without_leading_space(line)).length != 0;
}

bool is_title(const Paragraph& paragraph, const std::vector<Piece>& lines) {
    const bool centred = paragraph.alignment == Alignment::center;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = trim(text_of(paragraph.text, lines[i]));
        if (count_code_points(line) > (centred ? title_line_limit : unaligned_title_line_limit))
            return false;
        const bool sentence = line.ends_with('.') || line.ends_with(';') || line.ends_with(':');
        if (!centred && sentence && i + 1 < lines.size())
            return false;
    }
    return true;
}

bool begins_sentence_line(std::string_view line) {
    const std::string_view text = without_leading_space(line);
    std::size_t position = 0;
    return !text.empty() && is_upper(next_code_point(text, position));
}

bool ends_sentence(std::string_view line) {
    const std::string_view text = trim(line);
    return !text.empty() && std::string_view(".:;").find(text.back()) != std::string_view::npos;
}

/// The number of title lines before a long paragraph: short lines that do not end in a stop or go on in the
/// next line.
std::size_t title_lines_before_text(const Paragraph& paragraph, const std::vector<Piece>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = text_of(paragraph.text, lines[i]);
        if (count_code_points(trim(line)) > title_line_limit)
            return begins_sentence_line(line) ? i : 0;
        if (ends_sentence(line) || trim(line).ends_with(','))
            return 0;
    }
    return 0;
}

} // namespace

std::vector<Piece> cut_at_breaks(const Paragraph& paragraph, bool labelled) {
    const std::string_view text = paragraph.text;
    const auto lines = lines_of(text);
    if (lines.empty())
        return {{0, static_cast<std::uint32_t>(text.size())}};
    std::vector<Piece> pieces = {lines.front()};
    const bool items = std::any_of(lines.begin() + 1, lines.end(),
                                   [text](Piece line) { return starts_with_label(text_of(text, line)); });
    const bool title =
        !items && !labelled && !starts_with_label(text_of(text, lines.front())) && is_title(paragraph, lines);
    const std::size_t titles = labelled || title ? 0 : title_lines_before_text(paragraph, lines);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = text_of(text, lines[i]);
        // Among items, a line that begins a new sentence is a paragraph too.
        const bool sentence =
            items && ends_sentence(text_of(text, lines[i - 1])) && begins_sentence_line(line);
        if (title || i <= titles || sentence || (items && starts_with_label(line)))
            pieces.push_back(lines[i]);
        else
            pieces.back().end = lines[i].end;
    }
    return pieces;
}

std::vector<std::vector<Span>> spans_of(std::span<const Span> spans, std::span<const Piece> pieces) {
    std::vector<std::vector<Span>> result(pieces.size());
    const auto add = [&](std::size_t index, Span span) {
        const Piece piece = pieces[index];
        span.begin = std::clamp(span.begin, piece.begin, piece.end) - piece.begin;
        span.end = std::clamp(span.end, piece.begin, piece.end) - piece.begin;
        if (span.begin < span.end || span.kind == SpanKind::note)
            result[index].push_back(span);
    };
    for (const Span& span : spans) {
        const auto reached = std::partition_point(pieces.begin(), pieces.end(),
                                                  [&span](Piece piece) { return piece.end < span.begin; });
        auto index = static_cast<std::size_t>(reached - pieces.begin());
        if (span.kind == SpanKind::note) {
            add(std::min(index, pieces.size() - 1), span);
            continue;
        }
        for (; index < pieces.size() && pieces[index].begin < span.end; ++index)
            add(index, span);
    }
    return result;
}

} // namespace rapporteur
