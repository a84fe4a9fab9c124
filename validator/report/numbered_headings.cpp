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
constexpr std::size_t fewest_over_lists = 2; ///< "I. DECISIONS", "II. PENDING MATTERS", each over its list

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

/// What stands under a heading.
enum class Below : std::uint8_t { text, new_list, items, other };

/// A list under a heading begins with its first number. One with letters may be the items of an entry.
Below below(const Blocks& blocks, std::uint32_t heading) {
    if (heading + 1 >= blocks.blocks.size())
        return Below::other;
    const Block& next = blocks.blocks[heading + 1];
    if (next.label.source == LabelSource::none)
        return Below::text;
    const auto first = std::find_if(next.label.readings.begin(), next.label.readings.end(),
                                    [](const LabelReading& reading) { return reading.value == 1; });
    if (first == next.label.readings.end())
        return Below::other;
    const bool counts = first->format == NumberFormat::decimal || first->format == NumberFormat::ordinal_text;
    return counts ? Below::new_list : Below::items;
}

/// The headings with this look that count from 1; none if they may be a list.
std::vector<std::uint32_t> headings_with(const Blocks& blocks, const LabelLook& look, std::uint32_t first) {
    std::vector<std::uint32_t> headings;
    std::size_t with_text = 0;
    std::size_t with_list = 0; ///< under each of them text or a new list, or it stands out
    bool has_list = false;
    std::int64_t last = 0;
    for (std::uint32_t index = first; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        const LabelReading* reading = reading_as(block, look);
        if (reading == nullptr) {
            has_list = has_list || (is_labelled(block) && !headings.empty());
            continue;
        }
        // A number may be lost.
        if (reading->value <= last || (headings.empty() && reading->value != 1) || !looks_like_heading(block))
            return {};
        last = reading->value;
        headings.push_back(index);
        const Below what = below(blocks, index);
        const bool stands_out = block.all_bold || block.all_capitals || block.outline_level.has_value();
        with_text += what == Below::text ? 1U : 0U;
        with_list += what == Below::text || what == Below::new_list || (what == Below::items && stands_out);
    }
    const bool in_minutes = headings.size() >= fewest_headings && with_text >= fewest_with_text &&
                            2 * with_text > headings.size();
    const bool over_lists = headings.size() >= fewest_over_lists && with_list == headings.size();
    return (in_minutes || over_lists) && has_list ? headings : std::vector<std::uint32_t>{};
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
