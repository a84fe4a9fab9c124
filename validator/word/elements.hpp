// The elements of those paragraphs of a part that are edited, each with its bytes in the text of the part as
// the file has it. Found by one pass over the tags; of the other paragraphs nothing is kept.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t no_element = 0xFFFF'FFFF;

struct XmlElement {
    std::string_view name;             ///< with the prefixes of package/namespaces.hpp: "w:r"
    std::string_view attributes;       ///< with those prefixes too
    std::uint32_t source = 0;          ///< byte of Part::xml where it begins; TextSource::element
    std::uint32_t begin = 0;           ///< of its start tag, in the text of the part as the file has it
    std::uint32_t content = 0;         ///< behind its start tag
    std::uint32_t close = 0;           ///< of its end tag; `content` where it has none
    std::uint32_t end = 0;             ///< behind all of it
    std::uint32_t parent = no_element; ///< index
    bool is_empty = false;             ///< written as one tag
    bool is_locked = false;            ///< w:sdt whose content may not be changed
};

class ElementIndex {
public:
    /// `xml` is the Part::xml, `text` the same part as the file has it: the elements are the same, in the
    /// same order. `paragraphs`: where the wanted w:p begin in `xml`, sorted. Both texts must outlive this.
    ElementIndex(std::string_view xml, std::string_view text, std::span<const std::uint32_t> paragraphs);

    /// All elements of the part.
    ElementIndex(std::string_view xml, std::string_view text);

    [[nodiscard]] const XmlElement& operator[](std::uint32_t index) const { return elements_[index]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(elements_.size()); }
    /// The element that begins at this byte of `xml`; no_element: none that is kept.
    [[nodiscard]] std::uint32_t find(std::uint32_t source) const;
    /// The nearest element of that name around (or at) this one.
    [[nodiscard]] std::uint32_t around(std::uint32_t index, std::string_view name) const;
    /// The first child, where it has that name: w:rPr and w:pPr come first.
    [[nodiscard]] std::uint32_t first_child(std::uint32_t index, std::string_view name) const {
        const bool is_it =
            index + 1 < size() && elements_[index + 1].parent == index && elements_[index + 1].name == name;
        return is_it ? index + 1 : no_element;
    }
    /// The first child of that name.
    [[nodiscard]] std::uint32_t child(std::uint32_t index, std::string_view name) const;
    /// The element after all that is inside this one, in document order; size() at the end.
    [[nodiscard]] std::uint32_t behind(std::uint32_t index) const;
    /// Indices of the children, in order.
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t index) const;

private:
    void read(std::string_view xml, std::string_view text, const std::span<const std::uint32_t>* paragraphs);

    std::vector<XmlElement> elements_; ///< in document order
};

} // namespace rapporteur
