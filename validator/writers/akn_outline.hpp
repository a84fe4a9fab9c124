// The outline as nodes, so that a writer can look into a node before it writes it, and the Akoma Ntoso region
// of each.
#pragma once

#include "writers/outline.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rapporteur {

/// A node of the outline: the events [begin, end), with its own enter and leave events.
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
    [[nodiscard]] bool is_block(const AknNode& node) const; ///< a paragraph, line, heading or table
    [[nodiscard]] SectionKind section_kind(const AknNode& node) const; ///< loose if the node is no section
    [[nodiscard]] std::span<const OutlineEvent> events(const AknNode& node) const {
        return std::span(events_).subspan(node.begin, node.end - node.begin);
    }

    /// The regions, in the order of the standard. Everything before the last line of the title block is
    /// preface. Signatures before the end of the text are body. Everything after an annex belongs to it.
    [[nodiscard]] AknRegions regions() const;

private:
    [[nodiscard]] std::vector<AknNode> nodes(std::size_t begin, std::size_t end) const;

    const Report& report_;
    std::vector<OutlineEvent> events_;
    std::vector<std::size_t> ends_; ///< for each event that enters a node: one past the node's last event
};

} // namespace rapporteur
