#include "word/net_edits.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

/// The text of a block as a row of pieces: kept ones of the text as it was found, and new ones.
struct TextPiece {
    bool is_kept = true;
    std::uint32_t begin = 0; ///< kept: bytes of the text as it was found
    std::uint32_t end = 0;
    std::string text; ///< new

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

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] & 0xC0) == 0x80;
}

std::size_t before_character(std::string_view text, std::size_t at) {
    do
        --at;
    while (is_inside_character(text, at));
    return at;
}

/// Without what both ends have in common; but where a word changes, the word stays whole.
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
        while (front > 0 && is_word_character(old, before_character(old, front)))
            front = before_character(old, front);
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

std::vector<NetEdit> edits_of(const std::vector<TextPiece>& pieces, std::string_view text) {
    std::vector<NetEdit> edits;
    std::uint32_t kept_to = 0;
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
    close(static_cast<std::uint32_t>(text.size()));
    return edits;
}

} // namespace

std::vector<std::vector<NetEdit>> net_edits(const Blocks& before, std::span<const std::vector<Edit>> rounds) {
    std::map<std::uint32_t, std::vector<TextPiece>> pieces;
    for (const std::vector<Edit>& round : rounds) {
        std::vector<const ReplaceText*> replacements;
        for (const Edit& edit : round)
            if (const auto* replace = std::get_if<ReplaceText>(&edit))
                replacements.push_back(replace);
        // From the end, so that the places of the others still hold.
        std::stable_sort(
            replacements.begin(), replacements.end(),
            [](const ReplaceText* left, const ReplaceText* right) { return left->begin > right->begin; });
        for (const ReplaceText* replace : replacements) {
            const auto size = static_cast<std::uint32_t>(before.blocks[replace->block].text.size());
            auto& own =
                pieces.try_emplace(replace->block, std::vector{TextPiece{true, 0, size, {}}}).first->second;
            replace_pieces(own, *replace);
        }
    }
    std::vector<std::vector<NetEdit>> edits(before.blocks.size());
    for (const auto& [block, own] : pieces)
        edits[block] = edits_of(own, before.blocks[block].text);
    return edits;
}

} // namespace rapporteur
