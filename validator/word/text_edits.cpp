#include "word/text_edits.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// The text to which words inserted at `at` belong. If a note is there, the text after it; at the border of a
/// link, the text outside.
const TextLeaf* neighbour(const ElementIndex& elements, const TextPlaces& places, std::uint32_t at) {
    const TextLeaf* before = nullptr;
    const TextLeaf* after = nullptr;
    for (auto leaf = places.first_behind(at == 0 ? 0 : at - 1);
         leaf != places.leaves().end() && leaf->begin <= at; ++leaf) {
        if (leaf->begin < at && at <= leaf->end)
            before = &*leaf;
        if (leaf->begin <= at && at < leaf->end)
            after = after == nullptr ? &*leaf : after;
    }
    const auto rank = [&elements](const TextLeaf* leaf) {
        if (leaf == nullptr || !leaf->is_editable)
            return 0;
        return elements[elements[leaf->run].parent].name == "w:p" ? 2 : 1;
    };
    const TextLeaf* chosen = rank(after) >= rank(before) ? after : before;
    return rank(chosen) == 0 ? nullptr : chosen;
}

} // namespace

std::optional<EditTarget> target_of(const ElementIndex& elements, const TextPlaces& places,
                                    const NetEdit& edit) {
    EditTarget target;
    std::uint32_t covered = edit.begin;
    for (auto leaf = places.first_behind(edit.begin); leaf != places.leaves().end() && leaf->begin < edit.end;
         ++leaf) {
        if (leaf->begin == leaf->end)
            continue;
        if (!leaf->is_editable || leaf->begin > covered)
            return std::nullopt;
        covered = leaf->end;
        target.removed.push_back(&*leaf);
    }
    if (edit.begin < edit.end && covered < edit.end)
        return std::nullopt;
    target.beside = target.removed.empty() ? neighbour(elements, places, edit.begin) : target.removed.back();
    if (!edit.text.empty() && target.beside == nullptr)
        return std::nullopt;
    return target;
}

void track(PartEditor& editor, const TextPlaces& places, const NetEdit& edit, const EditTarget& target,
           MarkRank rank) {
    for (const TextLeaf* leaf : target.removed) {
        const std::uint32_t from = std::max(edit.begin, leaf->begin);
        const std::uint32_t to = std::min(edit.end, leaf->end);
        editor.remove(*leaf, places.code_point(*leaf, from), places.code_point(*leaf, to));
    }
    if (edit.text.empty())
        return;
    const TextLeaf& beside = *target.beside;
    const std::uint32_t at = target.removed.empty() ? edit.begin : std::min(edit.end, beside.end);
    editor.insert(places.place_in(beside, at), rank, editor.inserted_run(edit.text, beside.run));
}

std::optional<BytePlace> division_place(const ElementIndex& elements, const TextPlaces& places,
                                        std::uint32_t at) {
    const auto leaf = places.first_behind(at);
    if (leaf == places.leaves().end() || leaf->begin > at || !leaf->is_editable ||
        places.paragraph_elements().size() != 1 || elements[leaf->run].parent != places.element())
        return std::nullopt;
    return places.place_in(*leaf, at);
}

} // namespace rapporteur
