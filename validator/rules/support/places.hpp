// Finds the element that a paragraph of a part became.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// The element at a place of a part, or the nearest element before it.
struct Place {
    std::uint32_t element = no_index; ///< no_index: the place is before every element, or outside the body
    bool inside = false;              ///< false: the paragraph is empty and became no element
    bool outside = false;             ///< in a part whose paragraphs are not elements: footnotes, comments
    std::uint32_t begin = 0;          ///< bytes of the element's text; only where `inside`
};

class Places {
public:
    Places(const Blocks& blocks, const Report& report);

    [[nodiscard]] Place find(std::string_view part, std::uint32_t paragraph, std::uint32_t offset) const;
    [[nodiscard]] Place find(const Artifact& artifact) const {
        return find(artifact.part, artifact.paragraph, artifact.offset);
    }

private:
    using Index = std::vector<std::pair<std::uint32_t, std::uint32_t>>; ///< paragraph, element; sorted

    const Blocks* blocks_;
    const Report* report_;
    Index body_;
    Index header_;
};

/// The paragraph of the file that the byte `at` of a block comes from. The block may have been joined from
/// several lines.
[[nodiscard]] std::uint32_t paragraph_at(const Block& block, std::uint32_t at);

} // namespace rapporteur
