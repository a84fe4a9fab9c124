// The search over levels decides which possible labels are labels, for the whole document at once.
#include "report/loose_labels.hpp"

#include "report/opening.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_lost_entry = 25; // bytes
constexpr std::size_t longest_verb = 80;        // bytes in which the verb of an act is found

char32_t first_character(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : next_code_point(text, at);
}

/// The certain labels and the possible ones, in the order of the blocks.
std::vector<ListCandidate> candidates_of(const Blocks& blocks, const std::vector<LevelLabel>& known,
                                         const std::vector<LooseLabel>& loose) {
    std::vector<ListCandidate> candidates;
    auto certain = known.begin();
    auto doubtful = loose.begin();
    for (std::uint32_t index = 0; index < blocks.blocks.size(); ++index) {
        const bool lead_in = index > 0 && trim(blocks.blocks[index - 1].text).ends_with(':');
        if (certain != known.end() && certain->block == index)
            candidates.push_back({index, lead_in, CandidateKind::label, &(certain++)->label});
        else if (doubtful != loose.end() && doubtful->found.block == index) {
            candidates.push_back({index, lead_in, doubtful->kind, &doubtful->found.label});
            ++doubtful;
        } else if (blocks.blocks[index].label.source != LabelSource::none &&
                   blocks.blocks[index].origin == BlockOrigin::body)
            candidates.push_back({index, lead_in});
    }
    return candidates;
}

/// Marks the labels that surely are some, whatever stands between them: those with one short prefix that
/// count from 1 to the last ("D1.", "D2.", and "D3." under the next heading). If they are many, one may be
/// wrong.
std::vector<bool> find_series(const std::vector<LooseLabel>& loose) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t fewest_with_slip = 4;
    constexpr std::size_t fewest_under_number = 2; // "II.1.", "II.2."
    std::vector<bool> in_series(loose.size(), false);
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> alike;
    for (std::size_t at = 0; at < loose.size(); ++at) {
        const BlockLabel& label = loose[at].found.label;
        if (loose[at].kind == CandidateKind::short_prefix)
            alike[{*label.prefix, label.suffix}].push_back(at);
    }
    for (const auto& entry : alike) {
        const std::vector<std::size_t>& places = entry.second;
        const bool under_number = loose[places.front()].under_section;
        bool counts = places.size() >= (under_number ? fewest_under_number : fewest);
        const auto value_at = [&](std::size_t place) {
            return loose[places[place]].found.label.readings.front().value;
        };
        std::size_t breaks = value_at(0) == 1 ? 0U : 1U;
        for (std::size_t place = 1; place < places.size(); ++place)
            breaks += value_at(place) == value_at(place - 1) + 1 ? 0U : 1U;
        counts = counts && breaks <= (places.size() >= (under_number ? fewest : fewest_with_slip) ? 1U : 0U);
        for (const std::size_t at : places)
            in_series[at] = counts;
    }
    return in_series;
}

} // namespace

std::optional<CandidateKind> lost_label(const Block& block, const Layout& layout) {
    const std::string_view text = trim(block.text);
    if (block.cell != no_index || block.label.unseen || text.size() < shortest_lost_entry ||
        !ends_with_any(text, ".:;,"))
        return std::nullopt;
    if (begins_with_verb(fold(cut(text, longest_verb)), layout))
        return CandidateKind::lost_act;
    if (is_whole_opening(block, layout)) // the opening of another report
        return std::nullopt;
    return is_upper(first_character(text)) ? std::optional(CandidateKind::lost_text) : std::nullopt;
}

bool stands_behind_acts(const Blocks& blocks, std::uint32_t begin, std::uint32_t index,
                        const Layout& layout) {
    int acts = 0;
    for (std::uint32_t before = begin; before < index && acts < 2; ++before) {
        const Block& block = blocks.blocks[before];
        const bool labelled = block.label.source != LabelSource::none;
        acts += labelled && begins_with_verb(fold(cut(block.text, longest_verb)), layout) ? 1 : 0;
    }
    return acts == 2;
}

std::vector<LevelLabel> find_loose_labels(const Blocks& blocks, const Layout& layout,
                                          const std::vector<LevelLabel>& known) {
    std::vector<LooseLabel> loose;
    auto certain = known.begin();
    for (std::uint32_t index = 0; index < blocks.blocks.size(); ++index) {
        const bool is_known = certain != known.end() && certain->block == index;
        certain += is_known ? 1 : 0;
        const Block& block = blocks.blocks[index];
        const bool free = block.label.source == LabelSource::none && !block.label.unseen &&
                          block.cell == no_index && block.origin == BlockOrigin::body;
        if (is_known || !free)
            continue;
        if (auto label = read_loose_label(cut(block.text, 200), layout.language)) {
            label->found.block = index;
            loose.push_back(std::move(*label));
        }
    }
    std::vector<LevelLabel> found;
    if (loose.empty())
        return found;
    const auto candidates = candidates_of(blocks, known, loose);
    const auto levels = assign_levels(candidates, blocks, layout.levels());
    const auto in_series = find_series(loose);
    auto next = loose.begin();
    for (std::size_t at = 0; at < candidates.size() && next != loose.end(); ++at) {
        if (candidates[at].block != next->found.block)
            continue;
        if (levels[at].depth != 0 || in_series[static_cast<std::size_t>(next - loose.begin())])
            found.push_back(std::move(next->found));
        ++next;
    }
    return found;
}

} // namespace rapporteur
