// The places of findings and corrections in the paragraphs of a Word file. For a host program that shows the
// document itself and marks the places: an office program, an editor, a page.
#pragma once

#include "rapporteur/paragraphs.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

/// A finding in a paragraph. If its own words cannot be marked (in a note, a header, a text box), the place
/// is the paragraph that holds or refers to them, and the first line says where it belongs.
struct PlacedFinding {
    std::uint32_t finding = 0;      ///< index into CheckResult::findings
    std::uint32_t paragraph = 0;    ///< index into PlacedReport::paragraphs
    std::uint32_t begin = 0;        ///< of the words, in code points of the paragraph's text
    std::uint32_t end = 0;          ///< equal to `begin`: the whole paragraph
    std::vector<std::string> lines; ///< the text of a comment: the message, what to do, the rule
};

/// A correction of a paragraph's text.
struct PlacedEdit {
    std::uint32_t paragraph = 0;
    std::uint32_t begin = 0; ///< code points of the paragraph's text
    std::uint32_t end = 0;
    std::string text;     ///< replaces [begin, end)
    std::string in_words; ///< "`4.` -> `3.`"
};

/// The label that a list must show before a paragraph.
struct PlacedLabel {
    std::uint32_t paragraph = 0;
    std::string text;   ///< the whole label; empty: none
    std::string prefix; ///< "(" of "(a)"
    std::string suffix;
    std::string format; ///< ST_NumberFormat: "decimal", "lowerLetter"; empty if no list can show it
    std::int64_t value = 0;
    std::string in_words; ///< "`4.` -> `3.`"; empty: the label is right and must stay
};

struct PlacedReport {
    CheckResult check;
    std::vector<TextParagraph> paragraphs; ///< first of the headers, then of the body, in order
    std::vector<PlacedFinding> findings;   ///< one for each finding that has a place
    std::vector<PlacedEdit> edits;         ///< in document order; they do not overlap
    std::vector<PlacedLabel> labels;       ///< in document order: every label of a list
    std::vector<std::uint32_t> removed;    ///< paragraphs to remove: they show a number before nothing
    std::vector<std::string> not_placed;   ///< corrections that a host cannot make at any place
};

/// Uses the layout that fits best. With Options::unsafe_fixes the unsafe corrections are included. Fails with
/// `unsupported` for anything that is not a Word file, also for a plain text.
[[nodiscard]] Result<PlacedReport> find_places(std::span<const std::byte> docx,
                                               std::span<const LayoutHandle> layouts, const Options& options);

} // namespace rapporteur
