// Applies edits to blocks. Spans and artifacts keep to the words they stood at.
#include "corrections/claims.hpp"
#include "corrections/corrections.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

/// The replacements of one block, sorted and apart from each other, and where they move a place to.
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

    /// Where a place goes. What is inserted just there comes before it if `is_begin`, else behind it.
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
        // Inside a replaced stretch: as far into the new words, at most to their end.
        const auto into = std::min<std::uint32_t>(place - (*after)->begin,
                                                  static_cast<std::uint32_t>((*after)->text.size()));
        return base((*after)->begin) + into;
    }

private:
    const std::vector<const ReplaceText*>& edits_;
    std::vector<std::int64_t> moved_before_; ///< bytes gained before each edit, and after all
};

void move_spans(std::vector<Span>& spans, const Shift& shift) {
    for (Span& span : spans) {
        const bool is_place = span.begin == span.end;
        span.begin = shift(span.begin, !is_place);
        span.end = is_place ? span.begin : shift(span.end, false);
    }
    // A span that covered only what is gone marks nothing any more; a note is a place, and stays.
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

/// A label in words, "Decision 4/2:", which only a layout knows to be one: its number is its last word of
/// digits, or where there is none its last word.
TypedLabel read_worded_label(std::string_view text) {
    const auto is_of_number = [text](std::size_t at, bool digits) {
        const auto byte = static_cast<unsigned char>(text[at]);
        return is_digit(byte) || (!digits && is_letter(byte));
    };
    const bool digits = text.find_first_of("0123456789") != std::string_view::npos;
    std::size_t end = text.size();
    while (end > 0 && !is_of_number(end - 1, digits))
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_of_number(begin - 1, digits))
        --begin;
    TypedLabel read = read_typed_label(std::string(text.substr(begin, end - begin)) + ".\tText");
    read.label.prefix = text.substr(0, begin);
    read.label.suffix = text.substr(end);
    return read;
}

void set_label(BlockLabel& label, const std::string& text) {
    if (label.text == text)
        return;
    if (label.found.empty())
        label.found = label.text;
    if (label.found == text)
        label.found.clear();
    if (label.source == LabelSource::none)
        label.source = LabelSource::typed;
    // A label is read at the start of a text, so it gets one.
    TypedLabel read = read_typed_label(text + "\tText");
    if (read.length == 0)
        read = read_worded_label(text);
    label.text = text;
    label.prefix = std::move(read.label.prefix);
    label.suffix = std::move(read.label.suffix);
    label.readings = std::move(read.label.readings);
}

using Replacements = std::map<std::uint32_t, std::vector<const ReplaceText*>>;

/// The text of one block that was edited, in bytes of its paragraph's text as it was. (A paragraph's own text
/// begins before the block's where there is a typed label, and one paragraph may have become several blocks.)
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
    for (const Edit& edit : edits) {
        if (!claims.claim(edit))
            continue;
        if (const auto* label = std::get_if<SetLabel>(&edit))
            set_label(blocks.blocks[label->block].label, label->text);
        else if (const auto* text = std::get_if<ReplaceText>(&edit))
            replacements[text->block].push_back(text);
        else
            dropped.push_back(std::get<DropArtifact>(edit).artifact);
    }
    replace_texts(blocks, replacements);
    drop_artifacts(blocks, dropped);
}

} // namespace rapporteur
