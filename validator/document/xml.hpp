// Reads single values and subtrees of a part. Names have the prefixes of package/namespaces.hpp. Numbers come
// from files and have limits. Nothing here recurses.
#pragma once

#include "document/tag.hpp"
#include "package/package.hpp"

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rapporteur {

/// What XML calls white space (2.3, S).
inline constexpr std::string_view xml_space = " \t\r\n";

/// Parses a part that the package stage has proved to be well-formed. Keeps white space, for `<w:t> </w:t>`.
[[nodiscard]] bool parse_part(pugi::xml_document& tree, std::string_view xml);
/// The same without a copy: the tree points into `xml`, which must outlive it and is destroyed as text.
[[nodiscard]] bool parse_part_in_place(pugi::xml_document& tree, std::string& xml);

/// Reads a whole decimal number; white space around it is allowed. None: no number, or beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> to_integer(std::string_view text);

/// The number in w:val of `node`. None: no node, or no number.
[[nodiscard]] std::optional<std::int64_t> integer_value(pugi::xml_node node);

/// ST_OnOff (17.17.4): present without w:val, or "1", "true", "on".
[[nodiscard]] bool is_on(pugi::xml_node property);

/// Whether the word means "on" in ST_OnOff.
[[nodiscard]] bool is_on_word(std::string_view word);

/// Reads a measure in twentieths of a point: a plain number, or one with a unit (Strict documents).
[[nodiscard]] std::optional<std::int32_t> to_twips(std::string_view text);

/// The value of the attribute "w:val".
[[nodiscard]] inline std::string_view value_of(pugi::xml_node node) {
    return node.attribute("w:val").value();
}

/// Visits the elements below `root` in document order without recursion. `enter(node, tag)` says whether to
/// go into the element; `leave(node, tag)` is called after each that was entered.
template <typename Enter, typename Leave>
void walk(pugi::xml_node root, Enter&& enter, Leave&& leave) {
    pugi::xml_node node = root.first_child();
    while (node) {
        if (node.type() == pugi::node_element) {
            const Tag tag = tag_of(node);
            if (enter(node, tag)) {
                if (const pugi::xml_node child = node.first_child()) {
                    node = child;
                    continue;
                }
                leave(node, tag);
            }
        }
        while (!node.next_sibling()) {
            node = node.parent();
            if (node == root)
                return;
            leave(node, tag_of(node));
        }
        node = node.next_sibling();
    }
}

/// The content of a subtree that is not shown.
struct Gathered {
    std::string text;             ///< its words; paragraphs and breaks are spaces
    std::uint32_t paragraphs = 0; ///< the number of w:p in it
};
[[nodiscard]] Gathered gather(pugi::xml_node root);

/// Appends the text of a w:t or w:delText as Word shows it. Line ends and tabs are spaces. Without
/// xml:space="preserve", white space at both ends is not shown.
void append_text(std::string& out, pugi::xml_node text_element);

} // namespace rapporteur
