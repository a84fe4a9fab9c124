// Scans the tags of a well-formed text, with their bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

enum class TagShape : std::uint8_t { open, close, empty };

struct XmlTag {
    TagShape shape = TagShape::open;
    std::string_view name;
    std::string_view attributes; ///< everything between the name and the end of the tag
    std::uint32_t begin = 0;     ///< of the `<`
    std::uint32_t end = 0;       ///< after the `>`
};

class TagScanner {
public:
    /// The text must outlive the scanner.
    explicit TagScanner(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}
    /// Skips comments, instructions and CDATA. Returns false at the end.
    bool next(XmlTag& tag);

private:
    std::string_view text_;
    std::size_t at_;
};

/// The value of an attribute as it is written; empty if there is none.
[[nodiscard]] std::string_view attribute_of(std::string_view attributes, std::string_view name);

} // namespace rapporteur
