// Reading of single values and subtrees of a part. Names bear the prefixes of package/namespaces.hpp.
// Numbers come from files and are bounded; nothing here recurses.
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

/// Parses a part that the package stage has proved to be well-formed. White space is kept, for `<w:t>
/// </w:t>`.
[[nodiscard]] bool parse_part(pugi::xml_document& tree, std::string_view xml);
/// The same without a copy: the tree stands in `xml`, which must outlive it and holds no part from then on.
[[nodiscard]] bool parse_part_in_place(pugi::xml_document& tree, std::string& xml);

/// A whole decimal number; white space around it is allowed. Empty: no number, or one beyond 64 bits.
[[nodiscard]] std::optional<std::int64_t> to_integer(std::string_view text);

/// The number in w:val of `node`, if there is such a node and such a number.
[[nodiscard]] std::optional<std::int64_t> integer_value(pugi::xml_node node);

/// ST_OnOff (17.17.4): present without w:val, or "1", "true", "on".
[[nodiscard]] bool is_on(pugi::xml_node property);

/// The words of ST_OnOff that mean on.
[[nodiscard]] bool is_on_word(std::string_view word);

/// A measure in twentieths of a point: a plain number, or one with a unit (strict documents).
[[nodiscard]] std::optional<std::int32_t> to_twips(std::string_view text);

/// The value of the attribute "w:val".
[[nodiscard]] inline std::string_view value_of(pugi::xml_node node) {
    return node.attribute("w:val").value();
}

/// Visits the elements below `root` in document order without recursion. `enter(node, tag)` returns whether
/// to go into the element; `leave(node, tag)` follows for those that were gone into.
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

/// What a subtree that is not shown holds.
struct Gathered {
    std::string text;             ///< its words, paragraphs and breaks as spaces
    std::uint32_t paragraphs = 0; ///< number of w:p in it
};
[[nodiscard]] Gathered gather(pugi::xml_node root);

/// The text of a w:t or w:delText as Word shows it: line ends and tabs are spaces, and without
/// xml:space="preserve" the white space at both ends is no text.
void append_text(std::string& out, pugi::xml_node text_element);

} // namespace rapporteur
