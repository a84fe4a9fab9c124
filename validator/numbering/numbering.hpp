// Document -> Labels: the list label Word shows before each paragraph (17.9), by the rules in
// numbering/README.md.
#pragma once

#include "base/oddity.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rapporteur {

/// The label that a list of Word shows before a paragraph. BlockLabel (blocks.hpp) is the label of a block,
/// automatic or typed.
struct Label {
    std::string text; ///< as Word shows it, "2.1.", without the suffix; empty: Word shows none
    /// The format in which Word shows the number, if the text has it in another; else empty.
    Seldom<std::string> stand_in_for;
    std::int64_t value = 0; ///< the counter of its own level
    std::int64_t num_id = 0;
    Indent indent;                         ///< the paragraph's own, else the level's, else the style's
    std::uint32_t abstract_num = no_index; ///< index into Document::abstract_nums after links are resolved
    NumberFormat format = NumberFormat::decimal; ///< of its own level
    std::uint8_t level = 0;                      ///< 0..8
    bool numbered = false;                       ///< belongs to a list, even if no label is shown
};

struct Labels {
    std::vector<Label> body;               ///< one label for each paragraph of Document::body
    std::vector<std::vector<Label>> notes; ///< one list for each note
    std::vector<std::vector<Label>> headers;
    Oddities oddities;
};

[[nodiscard]] Labels compute_labels(const Document& document);
/// The same. Failure `limit`: with its labels the document shows more than it may.
[[nodiscard]] Result<Labels> compute_labels(const Document& document, const Limits& limits);

/// Says where the label of each paragraph of the body comes from: one fact on each line, in the order in
/// which Word decides (style chain, numId, abstractNum, links, level, overrides, counters). A paragraph
/// without a numId has no lines. For `text --explain`.
[[nodiscard]] std::vector<std::vector<std::string>> explain_labels(const Document& document);
/// Calls `tell` for one paragraph after another. All lines together are many times as long as the text.
void explain_each_label(const Document& document,
                        const std::function<void(std::size_t, const std::vector<std::string>&)>& tell);

/// The number `value` in `format`, as in a label: 27 in lower_letter is "aa". Empty if the format cannot
/// write the value (0 as a letter). `language` ("en", "es") is that of the words in cardinal_text and
/// ordinal_text. The length is limited for any value.
[[nodiscard]] std::string format_number(std::int64_t value, NumberFormat format, std::string_view language);

} // namespace rapporteur
