// The outline as nodes that can be looked into before they are written, and the regions of Akoma Ntoso they
// belong to.
#pragma once

#include "writers/outline.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rapporteur {

/// A node of the outline: its events [begin, end), those of entering and leaving it among them.
struct AknNode {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Preface, preamble, body, conclusions, attachments.
using AknRegions = std::array<std::vector<AknNode>, 5>;

class AknOutline {
public:
    AknOutline(const Report& report, const Blocks& blocks);

    [[nodiscard]] std::vector<AknNode> children(const AknNode& node) const {
        return nodes(node.begin + 1, node.end - 1);
    }
    [[nodiscard]] OutlineKind kind(const AknNode& node) const { return events_[node.begin].kind; }
    [[nodiscard]] std::uint32_t index(const AknNode& node) const { return events_[node.begin].index; }
    [[nodiscard]] bool is_block(const AknNode& node) const; ///< a paragraph, a line, a heading, a table
    [[nodiscard]] SectionKind section_kind(const AknNode& node) const; ///< loose: it is no section
    [[nodiscard]] std::span<const OutlineEvent> events(const AknNode& node) const {
        return std::span(events_).subspan(node.begin, node.end - node.begin);
    }

    /// Regions come in the standard's order. What stands before the last title is preface, what is signed
    /// before the text ends is body, and whatever follows an annex belongs to it.
    [[nodiscard]] AknRegions regions() const;

private:
    [[nodiscard]] std::vector<AknNode> nodes(std::size_t begin, std::size_t end) const;

    const Report& report_;
    std::vector<OutlineEvent> events_;
    std::vector<std::size_t> ends_; ///< of the node that begins at an event: one past its last
};

} // namespace rapporteur
