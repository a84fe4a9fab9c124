#include "word/net_edits.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace rapporteur {
namespace {

/// The text of a block as a sequence of pieces: kept ones of the original text, and new ones.
struct TextPiece {
    bool is_kept = true;
    std::uint32_t begin = 0; ///< if kept: bytes of the original text
    std::uint32_t end = 0;
    std::string text; ///< if new

    [[nodiscard]] std::size_t size() const { return is_kept ? end - begin : text.size(); }
    [[nodiscard]] TextPiece part(std::size_t from, std::size_t to) const {
        if (is_kept)
            return {
                true, begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to), {}};
        return {false, 0, 0, text.substr(from, to - from)};
    }
};

void replace_pieces(std::vector<TextPiece>& pieces, const ReplaceText& edit) {
    std::vector<TextPiece> result;
    bool is_written = false;
    const auto write = [&] {
        if (!is_written && !edit.text.empty())
            result.push_back({false, 0, 0, edit.text});
        is_written = true;
    };
    std::size_t at = 0;
    for (const TextPiece& piece : pieces) {
        const std::size_t end = at + piece.size();
        if (at < edit.begin)
            result.push_back(piece.part(0, std::min<std::size_t>(piece.size(), edit.begin - at)));
        if (end > edit.begin || (end == edit.begin && edit.begin == edit.end))
            write();
        if (end > edit.end)
            result.push_back(piece.part(std::max<std::size_t>(at, edit.end) - at, piece.size()));
        at = end;
    }
    write();
    pieces = std::move(result);
}

bool is_word_character(std::string_view text, std::size_t at) {
    const char32_t character = next_code_point(text, at);
    return is_letter(character) || is_digit(character);
}

/// Removes what the old and the new text have in common at both ends. A word that changes stays whole.
NetEdit trimmed(NetEdit edit, std::string_view text) {
    const std::string_view old = text.substr(edit.begin, edit.end - edit.begin);
    const std::string_view written = edit.text;
    const std::size_t most = std::min(old.size(), written.size());
    std::size_t front = 0;
    while (front < most && old[front] == written[front])
        ++front;
    while (is_inside_character(old, front) || is_inside_character(written, front))
        --front;
    std::size_t back = 0;
    while (back < most - front && old[old.size() - 1 - back] == written[written.size() - 1 - back])
        ++back;
    while (back > 0 && is_inside_character(old, old.size() - back))
        --back;
    const auto changes_word = [&](std::string_view changed) {
        for (std::size_t at = front; at + back < changed.size(); ++at)
            if (!is_inside_character(changed, at) && is_word_character(changed, at))
                return true;
        return false;
    };
    if (changes_word(old) || changes_word(written)) {
        while (front > 0 && is_word_character(old, previous_code_point(old, front)))
            front = previous_code_point(old, front);
        while (back > 0 && is_word_character(old, old.size() - back)) {
            std::size_t next = old.size() - back;
            next_code_point(old, next);
            back = old.size() - next;
        }
    }
    edit.begin += static_cast<std::uint32_t>(front);
    edit.end -= static_cast<std::uint32_t>(back);
    edit.text = edit.text.substr(front, edit.text.size() - front - back);
    return edit;
}

/// The state of a block between two rounds.
struct CurrentBlock {
    std::uint32_t origin = 0;
    bool is_touched = false; ///< false: the text is still the original one, and there are no pieces
    std::vector<TextPiece> pieces = {};
    std::vector<TextPiece> label = {}; ///< the label before it in the text from which it was divided
};

std::vector<TextPiece> pieces_between(const std::vector<TextPiece>& pieces, std::size_t begin,
                                      std::size_t end) {
    std::vector<TextPiece> found;
    std::size_t at = 0;
    for (const TextPiece& piece : pieces) {
        const std::size_t from = std::max(at, begin);
        const std::size_t to = std::min(at + piece.size(), end);
        if (from < to)
            found.push_back(piece.part(from - at, to - at));
        at += piece.size();
    }
    return found;
}

/// Applies the edits of a round. Each block's edits are applied from the last to the first, so that the
/// places of the others remain right.
class RoundOfEdits {
public:
    explicit RoundOfEdits(std::vector<CurrentBlock>& blocks) : blocks_(blocks) {}

    void apply(const Blocks& before, const std::vector<Edit>& round, std::vector<NetBlock>& result) {
        std::map<std::uint32_t, std::vector<const Edit*>, std::greater<>> by_block; // the last block first
        for (const Edit& edit : round) {
            if (const auto* replace = std::get_if<ReplaceText>(&edit))
                by_block[replace->block].push_back(&edit);
            else if (const auto* division = std::get_if<DivideBlock>(&edit))
                by_block[division->block].push_back(&edit);
            else if (const auto* lines = std::get_if<JoinLines>(&edit))
                result[blocks_[lines->block].origin].joins_lines = true;
        }
        for (auto& [block, edits] : by_block) {
            std::stable_sort(edits.begin(), edits.end(), [](const Edit* left, const Edit* right) {
                return begin_of(*left) > begin_of(*right);
            });
            CurrentBlock& own = blocks_[block];
            if (!std::exchange(own.is_touched, true))
                own.pieces = {
                    {true, 0, static_cast<std::uint32_t>(before.blocks[own.origin].text.size()), {}}};
            std::vector<CurrentBlock> behind;
            for (const Edit* edit : edits)
                if (const auto* replace = std::get_if<ReplaceText>(edit))
                    replace_pieces(own.pieces, *replace);
                else
                    behind.insert(behind.begin(), divide(own, std::get<DivideBlock>(*edit)));
            blocks_.insert(blocks_.begin() + block + 1, behind.begin(), behind.end());
        }
    }

private:
    static std::uint32_t begin_of(const Edit& edit) {
        const auto* replace = std::get_if<ReplaceText>(&edit);
        return replace != nullptr ? replace->begin : std::get<DivideBlock>(edit).begin;
    }
    static CurrentBlock divide(CurrentBlock& block, const DivideBlock& division) {
        CurrentBlock behind{block.origin, true, pieces_between(block.pieces, division.end, std::string::npos),
                            pieces_between(block.pieces, division.label_begin, division.label_end)};
        block.pieces = pieces_between(block.pieces, 0, division.begin);
        return behind;
    }

    std::vector<CurrentBlock>& blocks_;
};

std::vector<NetEdit> edits_of(const std::vector<TextPiece>& pieces, std::string_view text,
                              const NetPart& part) {
    std::vector<NetEdit> edits;
    std::uint32_t kept_to = part.begin;
    NetEdit open{0, 0, {}};
    const auto close = [&](std::uint32_t next) {
        open.begin = kept_to;
        open.end = next;
        if (open.begin < open.end || !open.text.empty()) {
            NetEdit edit = trimmed(std::move(open), text);
            if (edit.begin < edit.end || !edit.text.empty())
                edits.push_back(std::move(edit));
        }
        open = {};
    };
    for (const TextPiece& piece : pieces) {
        if (!piece.is_kept) {
            open.text += piece.text;
        } else if (piece.begin < piece.end) {
            close(piece.begin);
            kept_to = piece.end;
        }
    }
    close(part.end);
    return edits;
}

/// Finds where the parts of a divided block begin and end, from the pieces that each part keeps.
void bound_parts(std::vector<NetPart>& parts, const std::vector<const CurrentBlock*>& blocks,
                 std::uint32_t size) {
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& pieces = blocks[i]->pieces;
        const auto& label = blocks[i]->label;
        const auto is_kept = [](const TextPiece& piece) { return piece.is_kept; };
        if (i > 0) {
            const auto first_of_label = std::find_if(label.begin(), label.end(), is_kept);
            const bool whole = label.size() == 1 && first_of_label != label.end();
            parts[i].label_begin = first_of_label == label.end() ? at : first_of_label->begin;
            parts[i].label_end = whole ? first_of_label->end : parts[i].label_begin;
        }
        const auto first = std::find_if(pieces.begin(), pieces.end(), is_kept);
        const auto last = std::find_if(pieces.rbegin(), pieces.rend(), is_kept);
        parts[i].begin = i == 0 ? 0 : first == pieces.end() ? std::max(at, parts[i].label_end) : first->begin;
        const bool is_last = i + 1 == parts.size();
        parts[i].end = is_last ? size : last == pieces.rend() ? parts[i].begin : last->end;
        at = parts[i].end;
    }
}

} // namespace

std::vector<NetBlock> net_edits(const Blocks& before, std::span<const std::vector<Edit>> rounds) {
    std::vector<NetBlock> result(before.blocks.size());
    std::vector<CurrentBlock> blocks(before.blocks.size());
    for (std::uint32_t index = 0; index < blocks.size(); ++index)
        blocks[index].origin = index;
    for (const std::vector<Edit>& round : rounds)
        RoundOfEdits(blocks).apply(before, round, result);
    for (std::size_t first = 0; first < blocks.size();) {
        const std::uint32_t origin = blocks[first].origin;
        const std::string& text = before.blocks[origin].text;
        std::vector<const CurrentBlock*> own;
        for (; first < blocks.size() && blocks[first].origin == origin; ++first)
            own.push_back(&blocks[first]);
        std::vector<NetPart>& parts = result[origin].parts;
        parts.resize(own.size());
        bound_parts(parts, own, static_cast<std::uint32_t>(text.size()));
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (own[i]->is_touched)
                parts[i].edits = edits_of(own[i]->pieces, text, parts[i]);
    }
    return result;
}

} // namespace rapporteur
