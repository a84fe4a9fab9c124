#include "corrections/claims.hpp"

namespace rapporteur {
namespace {

/// Whether two ranges share a byte, begin at the same byte, or one inserts inside the other.
bool clash(std::uint32_t begin, std::uint32_t end, std::uint32_t other_begin, std::uint32_t other_end) {
    return begin == other_begin || (begin < other_end && other_begin < end);
}

} // namespace

bool Claims::claim(const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
        if (!is_free(edit))
            return false;
    }
    for (const Edit& edit : edits)
        take(edit);
    return true;
}

bool Claims::is_free(const Edit& edit) const {
    if (const auto* label = std::get_if<SetLabel>(&edit)) {
        const auto claimed = labels_.find(label->block);
        return label->block < blocks_->blocks.size() &&
               (claimed == labels_.end() || claimed->second == label->text);
    }
    if (const auto* text = std::get_if<ReplaceText>(&edit))
        return is_stretch_free(text->block, text->begin, text->end);
    if (const auto* division = std::get_if<DivideBlock>(&edit))
        return division->begin <= division->label_begin && division->label_begin < division->label_end &&
               division->label_end <= division->end &&
               is_stretch_free(division->block, division->begin, division->end);
    if (const auto* lines = std::get_if<JoinLines>(&edit))
        return lines->block < blocks_->blocks.size() && joined_.count(lines->block) == 0;
    const auto artifact = std::get<DropArtifact>(edit).artifact;
    return artifact < blocks_->artifacts.size() && artifacts_.count(artifact) == 0;
}

bool Claims::is_stretch_free(std::uint32_t block, std::uint32_t begin, std::uint32_t end) const {
    if (block >= blocks_->blocks.size() || begin > end || end > blocks_->blocks[block].text.size())
        return false;
    const auto claimed = stretches_.find(block);
    if (claimed == stretches_.end())
        return true;
    const auto next = claimed->second.lower_bound(begin);
    if (next != claimed->second.end() && clash(begin, end, next->first, next->second))
        return false;
    if (next == claimed->second.begin())
        return true;
    const auto previous = std::prev(next);
    return !clash(begin, end, previous->first, previous->second);
}

void Claims::take(const Edit& edit) {
    if (const auto* label = std::get_if<SetLabel>(&edit))
        labels_.emplace(label->block, label->text);
    else if (const auto* text = std::get_if<ReplaceText>(&edit))
        stretches_[text->block].emplace(text->begin, text->end);
    else if (const auto* division = std::get_if<DivideBlock>(&edit))
        stretches_[division->block].emplace(division->begin, division->end);
    else if (const auto* lines = std::get_if<JoinLines>(&edit))
        joined_.insert(lines->block);
    else
        artifacts_.insert(std::get<DropArtifact>(edit).artifact);
}

} // namespace rapporteur
