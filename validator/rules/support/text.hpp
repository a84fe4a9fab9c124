// Words, sentences and lists as rules see them. Words that belong to a language are in the layout's
// vocabulary "drafting": a term for each purpose ("deadline", "placeholder"), whose forms are the words.
#pragma once

#include "base/words.hpp"
#include "report/names.hpp"
#include "rules/rule.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// Whether a character may stand between a word and the mark after it: a closing bracket or quotation mark.
[[nodiscard]] constexpr bool is_closing_mark(char32_t character) {
    return character == ')' || character == ']' || character == '"' || character == U'\u201D' ||
           character == U'\u2019' || character == U'\u00BB';
}

/// `words` with a capital at its start if `found` has one.
[[nodiscard]] std::string capitalised_as(std::string_view found, std::string words);

/// The forms of a term of the vocabulary "drafting", folded; none if the layout has none.
[[nodiscard]] std::vector<std::string> drafting_words(const Layout& layout, std::string_view purpose);

/// Whether a byte of a folded text is one of a word.
[[nodiscard]] constexpr bool is_word_byte(char byte) {
    return (byte & 0x80) != 0 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}
/// Whether folded `text` starts with folded `words` and a word ends there.
[[nodiscard]] bool starts_with_words(std::string_view text, std::string_view words);
/// Whether folded `text` ends with folded `words` and a word begins there.
[[nodiscard]] bool ends_with_words(std::string_view text, std::string_view words);

/// The list items of `parameter`, separated by commas, folded.
[[nodiscard]] std::vector<std::string> listed(std::string_view parameter);

/// What identifies the list of an element: its section and its parent.
using ListKey = std::pair<std::uint32_t, std::uint32_t>;
[[nodiscard]] inline ListKey list_key(const Element& element) {
    return {element.section, element.parent};
}

/// Elements of one part side by side: the entries of a list, or the items under one parent.
struct Siblings {
    std::uint32_t parent = no_index;
    std::vector<std::uint32_t> elements;
};
/// The siblings among the entries, or among the items, of the whole report.
[[nodiscard]] const std::vector<Siblings>& siblings_of(const RuleInput& input, ElementPart part);

/// For each element: whether items or paragraphs stand under it.
struct Children {
    bool items = false;
    bool paragraphs = false;
    std::uint32_t count = 0; ///< the number of items
};
[[nodiscard]] std::vector<Children> children_of(const Report& report);

/// Whether the element is part of the decisions: a resolution, an item or a continuation of one.
[[nodiscard]] bool is_decision(const Element& element);

/// The length in bytes of the text without white space at its end.
[[nodiscard]] std::uint32_t trimmed_end(std::string_view text);

[[nodiscard]] Flaw flaw_at(std::uint32_t element, std::uint32_t begin, std::uint32_t end, Message message);
/// What is left in the file: an index into Blocks::artifacts.
[[nodiscard]] Flaw flaw_of_artifact(std::uint32_t artifact, Message message);
/// Lets the flaw offer to write other words at a place of the element. Readers then see another text, so the
/// repair is unsafe.
void offer_to_write(Flaw& flaw, const RuleInput& input, std::uint32_t element, WordRange place,
                    std::string written);
/// A flaw whose repair writes other words in the place of those that it is about.
[[nodiscard]] Flaw flaw_to_rewrite(const RuleInput& input, std::uint32_t element, WordRange place,
                                   std::string written, Message message);
[[nodiscard]] Flaw flaw_at_label(std::uint32_t element, Message message);

/// The layout's name for an element of a list ("resolution", "item") and its label as it is shown.
[[nodiscard]] std::vector<Argument> label_arguments(const RuleInput& input, std::uint32_t element);

} // namespace rapporteur
