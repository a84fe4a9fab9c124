// A recital without a mark at its end, where others of its section have one. The layout says which marks end
// a recital; the last one may end in any mark.
#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace rapporteur::rules::recital_end_missing {
namespace {

constexpr std::array messages{MessageKind{"missing", "words"}};
constexpr std::size_t fewest_ended = 2;
constexpr std::size_t shortest_recital = 30; // bytes; a shorter one may be a line of words in capitals

/// The marks of the layout at the ends of recitals, and the "and" that may follow them.
bool has_end(const RuleInput& input, std::string_view text) {
    if (text.empty())
        return true;
    if (std::string_view(",;:.").find(text.back()) != std::string_view::npos)
        return true;
    const auto gap = text.find_last_of(' ');
    if (gap == std::string_view::npos || gap == 0)
        return false;
    const auto& joints = input.layout.list_joints;
    const bool joint = std::find(joints.begin(), joints.end(), folded(text.substr(gap + 1))) != joints.end();
    return joint && std::string_view(",;").find(text[gap - 1]) != std::string_view::npos;
}

/// Whether a recital begins in the next element: else the text may go on there, cut into lines.
bool recital_follows(const RuleInput& input, std::uint32_t index, std::uint32_t section) {
    const std::uint32_t next = index + 1;
    const std::uint32_t pattern = input.report.sections[section].pattern;
    if (next >= input.report.elements.size() || input.report.elements[next].section != section ||
        pattern >= input.layout.sections.size())
        return false;
    const auto& cues = input.layout.sections[pattern].cues;
    return std::any_of(cues.begin(), cues.end(), [&](const Phrase& cue) {
        const auto match = find_phrase(cue, input.folded(next));
        return match && match->begin == 0;
    });
}

void check(const RuleInput& input, const ReportFlaw& report) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> recitals; // by section
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].kind == SectionKind::recitals && elements[index].part != ElementPart::heading)
            recitals[elements[index].section].push_back(index);
    }
    for (const auto& [section, list] : recitals) {
        std::vector<std::uint32_t> open;
        for (const std::uint32_t index : list) {
            const std::string_view text = trim(input.block_of(index).text);
            if (!has_end(input, text) && text.size() >= shortest_recital &&
                recital_follows(input, index, section))
                open.push_back(index);
        }
        // Where few have a mark, the recitals have a style without marks.
        if (open.empty() || list.size() < open.size() + fewest_ended || 2 * open.size() > list.size())
            continue;
        for (const std::uint32_t index : open) {
            const std::string_view text = input.block_of(index).text;
            const std::uint32_t end = trimmed_end(text);
            const auto& words = input.words(index);
            const std::uint32_t begin = words.empty() ? 0 : words.back().begin;
            report(flaw_at(index, begin, end,
                           say("missing", {{"words", std::string(text.substr(begin, end - begin))}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "recital-end-missing",
                .code = "RN433",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::recital_end_missing
