// The elements of the paragraphs that are edited, with their bytes in the text of the part as it is in the
// file. One pass over the tags finds them; elements of other paragraphs are not kept.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

inline constexpr std::uint32_t no_element = 0xFFFF'FFFF;

struct XmlElement {
    std::string_view name;       ///< with the prefixes of package/namespaces.hpp: "w:r"
    std::string_view attributes; ///< with the same prefixes
    /// Byte of Part::xml where the element begins, as in TextSource::element.
    std::uint32_t source = 0;
    std::uint32_t begin = 0;           ///< of the start tag, in the text of the part as it is in the file
    std::uint32_t content = 0;         ///< end of the start tag
    std::uint32_t close = 0;           ///< of the end tag; `content` if there is none
    std::uint32_t end = 0;             ///< end of the whole element
    std::uint32_t parent = no_element; ///< index
    bool is_empty = false;             ///< a single empty-element tag
    bool is_locked = false;            ///< a w:sdt whose content is locked
};

class ElementIndex {
public:
    /// `xml` is Part::xml, `text` is the same part as it is in the file: both have the same elements in the
    /// same order. `paragraphs` are the bytes in `xml` where the wanted w:p begin, sorted. Both texts must
    /// outlive this object.
    ElementIndex(std::string_view xml, std::string_view text, std::span<const std::uint32_t> paragraphs);

    /// Keeps all elements of the part.
    ElementIndex(std::string_view xml, std::string_view text);

    [[nodiscard]] const XmlElement& operator[](std::uint32_t index) const { return elements_[index]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(elements_.size()); }
    /// The element that begins at this byte of `xml`; no_element if it is not kept.
    [[nodiscard]] std::uint32_t find(std::uint32_t source) const;
    /// The nearest element of this name around the given one, or that one itself.
    [[nodiscard]] std::uint32_t around(std::uint32_t index, std::string_view name) const;
    /// The first child, if it has this name: w:rPr and w:pPr come first.
    [[nodiscard]] std::uint32_t first_child(std::uint32_t index, std::string_view name) const {
        const bool is_it =
            index + 1 < size() && elements_[index + 1].parent == index && elements_[index + 1].name == name;
        return is_it ? index + 1 : no_element;
    }
    /// The first child of this name.
    [[nodiscard]] std::uint32_t child(std::uint32_t index, std::string_view name) const;
    /// The next element in document order that is not inside this one; size() at the end.
    [[nodiscard]] std::uint32_t behind(std::uint32_t index) const;
    /// The indices of the children, in order.
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t index) const;

private:
    void read(std::string_view xml, std::string_view text, const std::span<const std::uint32_t>* paragraphs);

    std::vector<XmlElement> elements_; ///< in document order
};

} // namespace rapporteur
