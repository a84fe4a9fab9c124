#include "rules/support/empty_entries.hpp"

#include "rules/support/searches.hpp"

#include <algorithm>

namespace rapporteur {

const std::vector<EmptyEntry>& find_empty_entries(const RuleInput& input) {
    return input.searches.empty_entries.get([&input] {
        std::vector<EmptyEntry> found;
        const auto& dropped = input.blocks.dropped;
        for (std::uint32_t index = 0; index < dropped.size(); ++index) {
            if (dropped[index].kind == "empty-list-item" && dropped[index].part == input.blocks.part)
                found.push_back({dropped[index].paragraph, index});
        }
        std::stable_sort(found.begin(), found.end(), [](const EmptyEntry& left, const EmptyEntry& right) {
            return left.paragraph < right.paragraph;
        });
        return found;
    });
}

std::optional<EmptyEntry> empty_before_gap(const RuleInput& input, const CheckedList& list,
                                           std::size_t index) {
    const auto& empty = find_empty_entries(input);
    if (index == 0 || empty.empty() || !list.labels[index].value || !list.labels[index - 1].value)
        return std::nullopt;
    const auto first_behind = [&](std::uint32_t block) {
        return std::upper_bound(
            empty.begin(), empty.end(), input.blocks.blocks[block].paragraph,
            [](std::uint32_t paragraph, const EmptyEntry& entry) { return paragraph < entry.paragraph; });
    };
    const auto first = first_behind(list.labels[index - 1].block);
    const auto end = first_behind(list.labels[index].block);
    const std::int64_t lacking = *list.labels[index].value - *list.labels[index - 1].value - 1;
    return lacking > 0 && end - first == lacking ? std::optional(*first) : std::nullopt;
}

} // namespace rapporteur
