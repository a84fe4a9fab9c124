// Applies edits to blocks. Spans and artifacts stay at their words.
#include "corrections/claims.hpp"
#include "corrections/corrections.hpp"
#include "corrections/divide.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

/// The replacements of one block, sorted and not overlapping. Computes where each place moves.
class Shift {
public:
    explicit Shift(const std::vector<const ReplaceText*>& edits) : edits_(edits) {
        std::int64_t moved = 0;
        for (const ReplaceText* edit : edits_) {
            moved_before_.push_back(moved);
            moved += static_cast<std::int64_t>(edit->text.size()) - (edit->end - edit->begin);
        }
        moved_before_.push_back(moved);
    }

    /// The new position of a place. Text inserted at the place comes before it if `is_begin`, else after it.
    [[nodiscard]] std::uint32_t operator()(std::uint32_t place, bool is_begin) const {
        const auto after = std::partition_point(edits_.begin(), edits_.end(), [&](const ReplaceText* edit) {
            return edit->end < place || (edit->end == place && (is_begin || edit->begin < place));
        });
        const auto passed = static_cast<std::size_t>(after - edits_.begin());
        const auto base = [&](std::uint32_t position) {
            return static_cast<std::uint32_t>(position + moved_before_[passed]);
        };
        if (after == edits_.end() || (*after)->begin >= place)
            return base(place);
        // A place inside a replaced range moves as far into the new words, at most to their end.
        const auto into = std::min<std::uint32_t>(place - (*after)->begin,
                                                  static_cast<std::uint32_t>((*after)->text.size()));
        return base((*after)->begin) + into;
    }

private:
    const std::vector<const ReplaceText*>& edits_;
    std::vector<std::int64_t> moved_before_; ///< bytes added before each edit, and after all edits
};

void move_spans(std::vector<Span>& spans, const Shift& shift) {
    for (Span& span : spans) {
        const bool is_place = span.begin == span.end;
        span.begin = shift(span.begin, !is_place);
        span.end = is_place ? span.begin : shift(span.end, false);
    }
    // Removes spans whose text is gone. A note is a place and stays.
    const auto is_gone = [](const Span& span) {
        return span.kind != SpanKind::note && span.begin >= span.end;
    };
    spans.erase(std::remove_if(spans.begin(), spans.end(), is_gone), spans.end());
}

void replace(Block& block, const std::vector<const ReplaceText*>& edits) {
    std::string text;
    text.reserve(block.text.size());
    std::size_t copied = 0;
    for (const ReplaceText* edit : edits) {
        text.append(block.text, copied, edit->begin - copied);
        text += edit->text;
        copied = edit->end;
    }
    text.append(block.text, copied);
    block.text = std::move(text);
}

using Replacements = std::map<std::uint32_t, std::vector<const ReplaceText*>>;

/// The edited text of a block, as a range in the old text of its paragraph. A typed label makes the
/// paragraph's text begin before the block's, and one paragraph may have become several blocks.
struct EditedStretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Shift shift;
};
using EditedStretches = std::map<std::pair<std::string_view, std::uint32_t>, std::vector<EditedStretch>>;

void move_artifact(Artifact& artifact, const EditedStretch& stretch) {
    const std::uint32_t begin = artifact.offset - stretch.begin;
    const std::uint32_t moved = stretch.shift(begin, artifact.length > 0);
    const std::uint32_t end = artifact.length > 0 ? stretch.shift(begin + artifact.length, false) : moved;
    artifact.offset = stretch.begin + moved;
    artifact.length = end > moved ? end - moved : 0;
}

void move_artifacts(Blocks& blocks, const EditedStretches& edited) {
    for (Artifact& artifact : blocks.artifacts) {
        const auto paragraph = edited.find({artifact.part, artifact.paragraph});
        if (paragraph == edited.end())
            continue;
        const auto stretch = std::find_if(
            paragraph->second.begin(), paragraph->second.end(), [&artifact](const EditedStretch& candidate) {
                return candidate.begin <= artifact.offset && artifact.offset <= candidate.end;
            });
        if (stretch != paragraph->second.end())
            move_artifact(artifact, *stretch);
    }
}

void replace_texts(Blocks& blocks, Replacements& replacements) {
    EditedStretches edited;
    for (auto& [index, edits] : replacements) {
        std::sort(edits.begin(), edits.end(), [](const ReplaceText* left, const ReplaceText* right) {
            return left->begin < right->begin;
        });
        Block& block = blocks.blocks[index];
        const std::string& part = block.origin == BlockOrigin::header ? blocks.header_part : blocks.part;
        const auto end = block.text_offset + static_cast<std::uint32_t>(block.text.size());
        const Shift& shift = edited[{part, block.paragraph}]
                                 .emplace_back(EditedStretch{block.text_offset, end, Shift(edits)})
                                 .shift;
        move_spans(block.spans, shift);
        replace(block, edits);
    }
    move_artifacts(blocks, edited);
}

/// Divides from the end, so that the indices and places of the other divisions stay right.
void divide_blocks(Blocks& blocks, std::vector<DivideBlock> divisions, Replacements& replacements) {
    std::sort(divisions.begin(), divisions.end(), [](const DivideBlock& left, const DivideBlock& right) {
        return std::pair(left.block, left.begin) > std::pair(right.block, right.begin);
    });
    for (DivideBlock& division : divisions) {
        const Shift shift(replacements[division.block]);
        division.begin = shift(division.begin, true);
        division.label_begin = shift(division.label_begin, true);
        division.label_end = shift(division.label_end, false);
        division.end = shift(division.end, false);
        Block behind = divide_block(blocks.blocks[division.block], division);
        blocks.blocks.insert(blocks.blocks.begin() + division.block + 1, std::move(behind));
    }
}

void drop_artifacts(Blocks& blocks, const std::vector<std::uint32_t>& dropped) {
    if (dropped.empty())
        return;
    std::vector<bool> is_dropped(blocks.artifacts.size());
    for (const std::uint32_t index : dropped)
        is_dropped[index] = true;
    std::vector<Artifact> kept;
    for (std::size_t index = 0; index < blocks.artifacts.size(); ++index)
        (is_dropped[index] ? blocks.dropped : kept).push_back(std::move(blocks.artifacts[index]));
    blocks.artifacts = std::move(kept);
}

} // namespace

void apply_edits(Blocks& blocks, const std::vector<Edit>& edits) {
    Claims claims(blocks);
    Replacements replacements;
    std::vector<std::uint32_t> dropped;
    std::vector<DivideBlock> divisions;
    for (const Edit& edit : edits) {
        if (!claims.claim(edit))
            continue;
        if (const auto* label = std::get_if<SetLabel>(&edit))
            set_label(blocks.blocks[label->block].label, *label);
        else if (const auto* text = std::get_if<ReplaceText>(&edit))
            replacements[text->block].push_back(text);
        else if (const auto* division = std::get_if<DivideBlock>(&edit))
            divisions.push_back(*division);
        else if (const auto* lines = std::get_if<JoinLines>(&edit))
            blocks.blocks[lines->block].joined.clear();
        else
            dropped.push_back(std::get<DropArtifact>(edit).artifact);
    }
    replace_texts(blocks, replacements);
    if (!divisions.empty())
        divide_blocks(blocks, std::move(divisions), replacements);
    drop_artifacts(blocks, dropped);
}

} // namespace rapporteur
