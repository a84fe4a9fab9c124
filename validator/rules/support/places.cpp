#include "rules/support/places.hpp"

#include <algorithm>

namespace rapporteur {

Places::Places(const Blocks& blocks, const Report& report) : blocks_(&blocks), report_(&report) {
    for (std::uint32_t element = 0; element < report.elements.size(); ++element) {
        const Block& block = blocks.blocks[report.elements[element].block];
        Index& index = block.origin == BlockOrigin::header ? header_ : body_;
        index.emplace_back(block.paragraph, element);
    }
    std::stable_sort(body_.begin(), body_.end());
    std::stable_sort(header_.begin(), header_.end());
}

Place Places::find(std::string_view part, std::uint32_t paragraph, std::uint32_t offset) const {
    const bool header = part == blocks_->header_part && part != blocks_->part;
    Place place;
    if (paragraph == 0)
        return place;
    if (!header && part != blocks_->part) {
        place.outside = true;
        return place;
    }
    const Index& index = header ? header_ : body_;
    auto after = std::upper_bound(index.begin(), index.end(), std::pair{paragraph, no_index});
    // A paragraph may have become several blocks. The place is in the last one that begins at or before the
    // offset.
    while (after != index.begin()) {
        --after;
        place.element = after->second;
        const Block& block = blocks_->blocks[report_->elements[after->second].block];
        place.inside = after->first == paragraph;
        if (!place.inside)
            return place;
        if (block.text_offset <= offset) {
            place.begin = std::min(offset - block.text_offset, static_cast<std::uint32_t>(block.text.size()));
            return place;
        }
        const bool first_of_paragraph = after == index.begin() || std::prev(after)->first != paragraph;
        if (first_of_paragraph)
            return place;
    }
    return place;
}

std::uint32_t paragraph_at(const Block& block, std::uint32_t at) {
    std::uint32_t paragraph = block.paragraph;
    for (const JoinedLine& line : block.joined)
        paragraph = line.begin <= at ? line.paragraph : paragraph;
    return paragraph;
}

} // namespace rapporteur
