#include "corrections/claims.hpp"

namespace rapporteur {
namespace {

/// Two stretches clash where they share a byte, begin at the same byte, or one inserts inside the other.
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
    if (const auto* text = std::get_if<ReplaceText>(&edit)) {
        if (text->block >= blocks_->blocks.size() || text->begin > text->end ||
            text->end > blocks_->blocks[text->block].text.size())
            return false;
        const auto block = stretches_.find(text->block);
        if (block == stretches_.end())
            return true;
        const auto next = block->second.lower_bound(text->begin);
        if (next != block->second.end() && clash(text->begin, text->end, next->first, next->second))
            return false;
        if (next == block->second.begin())
            return true;
        const auto previous = std::prev(next);
        return !clash(text->begin, text->end, previous->first, previous->second);
    }
    const auto artifact = std::get<DropArtifact>(edit).artifact;
    return artifact < blocks_->artifacts.size() && artifacts_.count(artifact) == 0;
}

void Claims::take(const Edit& edit) {
    if (const auto* label = std::get_if<SetLabel>(&edit))
        labels_.emplace(label->block, label->text);
    else if (const auto* text = std::get_if<ReplaceText>(&edit))
        stretches_[text->block].emplace(text->begin, text->end);
    else
        artifacts_.insert(std::get<DropArtifact>(edit).artifact);
}

} // namespace rapporteur
