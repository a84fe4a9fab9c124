// Where things stand: which element a paragraph became, and the words for a place where no element is.
#pragma once

#include "report/report.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur {

/// The element at a place of a part, or the nearest one before it.
struct Place {
    std::uint32_t element = no_index; ///< none: the place is before every element, or outside the body
    bool inside = false;              ///< false: the paragraph became no element, it is empty
    bool outside = false;             ///< in a part whose paragraphs are no elements: footnotes, comments
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

/// The paragraph of the file that a place in a block comes from, of one that was put together from lines.
[[nodiscard]] std::uint32_t paragraph_at(const Block& block, std::uint32_t at);

} // namespace rapporteur
