#include "blocks/pieces.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {
std::vector<std::string> pieces(std::string text, Alignment alignment = Alignment::unset,
                                bool labelled = false) {
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.alignment = alignment;
    std::vector<std::string> result;
    for (const Piece piece : cut_at_breaks(paragraph, labelled))
        result.push_back(paragraph.text.substr(piece.begin, piece.end - piece.begin));
    return result;
}
using Pieces = std::vector<std::string>;
} // namespace

TEST_CASE("line breaks before typed labels make paragraphs", "[blocks]") {
    CHECK(pieces("Regarding the matrices:\na. Urge\nmore of a\n  b. Send") ==
          Pieces{"Regarding the matrices:", "a. Urge\nmore of a", "  b. Send"});
    CHECK(pieces("1. Thank\n2. Urge") == Pieces{"1. Thank", "2. Urge"});
    CHECK(pieces("To thank:\n• Honduras\n• Mexico", Alignment::unset, true) ==
          Pieces{"To thank:", "• Honduras", "• Mexico"});
}

TEST_CASE("the lines of a title make paragraphs", "[blocks]") {
    const std::string long_line =
        "MEETING OF THE LIAISON OFFICER NETWORK TO COMBAT MIGRANT SMUGGLING AND TRAFFICKING";
    CHECK(pieces(long_line + "\nManagua, Nicaragua.\n\nJune 24, 2014", Alignment::center) ==
          Pieces{long_line, "Managua, Nicaragua.", "June 24, 2014"});
    CHECK(pieces("San Salvador, El Salvador\n21 June 2017") ==
          Pieces{"San Salvador, El Salvador", "21 June 2017"});
    CHECK(pieces(long_line + "\nManagua") == Pieces{long_line + "\nManagua"});
}

TEST_CASE("other line breaks stay inside", "[blocks]") {
    const std::string prose = "The Network met in Managua.\nIt submits its report.";
    CHECK(pieces(prose) == Pieces{prose});
    CHECK(pieces("Thank Canada\nand Mexico", Alignment::unset, true) == Pieces{"Thank Canada\nand Mexico"});
    CHECK(pieces("1. Thank\nCanada") == Pieces{"1. Thank\nCanada"});
    CHECK(pieces("\n\nThank\n") == Pieces{"Thank"});
    CHECK(pieces("  ") == Pieces{"  "});
    CHECK(pieces("") == Pieces{""});
}

TEST_CASE("spans are cut to the pieces", "[blocks]") {
    const std::vector<Span> spans = {{SpanKind::bold, 2, 12, no_index},
                                     {SpanKind::note, 5, 5, 0},
                                     {SpanKind::note, 6, 6, 1},
                                     {SpanKind::italic, 8, 9, no_index},
                                     {SpanKind::note, 30, 30, 2}};
    const std::vector<Piece> cut = {{1, 5}, {7, 10}, {11, 20}};
    const auto result = spans_of(spans, cut);
    const auto shown = [](const std::vector<Span>& each) {
        std::vector<std::array<std::uint32_t, 3>> values;
        for (const Span& span : each)
            values.push_back({static_cast<std::uint32_t>(span.kind), span.begin, span.end});
        return values;
    };
    using Shown = std::vector<std::array<std::uint32_t, 3>>;
    const auto bold = static_cast<std::uint32_t>(SpanKind::bold);
    const auto italic = static_cast<std::uint32_t>(SpanKind::italic);
    const auto note = static_cast<std::uint32_t>(SpanKind::note);
    CHECK(shown(result.at(0)) == Shown{{bold, 1, 4}, {note, 4, 4}});
    CHECK(shown(result.at(1)) == Shown{{bold, 0, 3}, {note, 0, 0}, {italic, 1, 2}});
    CHECK(shown(result.at(2)) == Shown{{bold, 0, 1}, {note, 9, 9}});
}
