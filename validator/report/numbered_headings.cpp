#include "report/numbered_headings.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_numbered_heading = 80; ///< bytes
constexpr std::size_t most_heading_words = 10;
constexpr std::size_t fewest_headings = 3;
constexpr std::size_t fewest_with_text = 2;

/// How labels look: those of one list look alike.
struct LabelLook {
    NumberFormat format = NumberFormat::decimal;
    std::string_view prefix;
    std::string_view suffix;

    bool operator==(const LabelLook&) const = default;
};

bool is_labelled(const Block& block) {
    return block.label.source != LabelSource::none && !block.label.readings.empty();
}

const LabelReading* reading_as(const Block& block, const LabelLook& look) {
    if (!is_labelled(block) || *block.label.prefix != look.prefix || block.label.suffix != look.suffix)
        return nullptr;
    const auto& readings = block.label.readings;
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const LabelReading& reading) {
        return reading.format == look.format;
    });
    return found == readings.end() ? nullptr : &*found;
}

bool looks_like_heading(const Block& block) {
    const std::string_view text = trim(block.text);
    if (text.empty() || text.size() > longest_numbered_heading || block.cell != no_index ||
        std::string_view(".;:,?!").find(text.back()) != std::string_view::npos)
        return false;
    std::size_t first = 0;
    return is_upper(next_code_point(text, first)) && words_of(text).size() <= most_heading_words;
}

/// The headings with this look that count from 1; none if they may be a list.
std::vector<std::uint32_t> headings_with(const Blocks& blocks, const LabelLook& look, std::uint32_t first) {
    std::vector<std::uint32_t> headings;
    std::size_t with_text = 0;
    bool has_list = false;
    for (std::uint32_t index = first; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        const LabelReading* reading = reading_as(block, look);
        if (reading == nullptr) {
            has_list = has_list || (is_labelled(block) && !headings.empty());
            continue;
        }
        if (reading->value != static_cast<std::int64_t>(headings.size()) + 1 || !looks_like_heading(block))
            return {};
        headings.push_back(index);
        const bool text_follows =
            index + 1 < blocks.blocks.size() && blocks.blocks[index + 1].label.source == LabelSource::none;
        with_text += text_follows ? 1U : 0U;
    }
    const bool enough = headings.size() >= fewest_headings && with_text >= fewest_with_text &&
                        2 * with_text > headings.size();
    return enough && has_list ? headings : std::vector<std::uint32_t>{};
}

} // namespace

std::vector<std::uint32_t> find_numbered_headings(const Blocks& blocks) {
    for (std::uint32_t index = 0; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        if (!is_labelled(block))
            continue;
        // Only the first label of a document can begin its headings.
        for (const LabelReading& reading : block.label.readings) {
            if (reading.value != 1 || !looks_like_heading(block))
                continue;
            auto headings =
                headings_with(blocks, {reading.format, *block.label.prefix, block.label.suffix}, index);
            if (!headings.empty())
                return headings;
        }
        break;
    }
    return {};
}

} // namespace rapporteur
