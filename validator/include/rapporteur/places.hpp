// Where findings and corrections stand in the paragraphs of a Word file, for a host that shows the document itself
// and marks it there: an office, an editor, a page. Bytes in, places out.
#pragma once

#include "rapporteur/paragraphs.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

/// A finding in a paragraph. Where its own words are in none that can be marked (a note, a header, a text box), the
/// place is that of what holds them, and the first line says where it belongs.
struct PlacedFinding {
    std::uint32_t finding = 0;        ///< index into CheckResult::findings
    std::uint32_t paragraph = 0;      ///< index into PlacedReport::paragraphs
    std::uint32_t begin = 0;          ///< of the words, in code points of the paragraph's text
    std::uint32_t end = 0;            ///< the same as `begin`: the paragraph as a whole
    std::vector<std::string> lines;   ///< what a comment says: the sentence, what to do, the rule
};

/// A correction of a paragraph's text.
struct PlacedEdit {
    std::uint32_t paragraph = 0;
    std::uint32_t begin = 0; ///< code points of the paragraph's text
    std::uint32_t end = 0;
    std::string text;     ///< what is to stand there
    std::string in_words; ///< "`4.` -> `3.`"
};

/// The label that a list is to show before a paragraph.
struct PlacedLabel {
    std::uint32_t paragraph = 0;
    std::string text;     ///< as a whole; empty: none
    std::string prefix;   ///< "(" of "(a)"
    std::string suffix;
    std::string format;   ///< ST_NumberFormat: "decimal", "lowerLetter"; empty where no list can show it
    std::int64_t value = 0;
    std::string in_words; ///< "`4.` -> `3.`"; empty: the label is right, and is to stay so
};

struct PlacedReport {
    CheckResult check;
    std::vector<TextParagraph> paragraphs;  ///< those of the headers, then those of the body, in order
    std::vector<PlacedFinding> findings;    ///< one a finding that stands anywhere
    std::vector<PlacedEdit> edits;          ///< in document order, apart from one another
    std::vector<PlacedLabel> labels;        ///< in document order: every label of a list
    std::vector<std::uint32_t> removed;     ///< paragraphs that are to go: numbers before nothing
    std::vector<std::string> not_placed;    ///< corrections that stand nowhere a host could make them
};

/// By the layout that fits best. With Options::unsafe_fixes the unsafe corrections are among the edits. A plain text
/// has none: failure `unsupported`, as of anything that is no Word file.
[[nodiscard]] Result<PlacedReport> find_places(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                         const Options& options);

} // namespace rapporteur
