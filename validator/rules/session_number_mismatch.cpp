// The title block counts the meeting otherwise than the opening: "Report of the Sixth Meeting" and "held its
// Seventh Meeting". The layout's drafting words have the nouns for a meeting (`session`).
#include "base/text.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::session_number_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "title opening"}};

constexpr std::size_t most_between = 2; ///< words between the number and the noun

/// A meeting with its number.
struct Counted {
    std::uint32_t element = 0;
    std::int64_t value = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
};

std::vector<Counted> counted_meetings(const RuleInput& input, std::uint32_t element, const Ordinals& ordinals,
                                      const WordSet& sessions) {
    const FoldedText& plain = input.folded(element);
    const std::string_view text = input.block_of(element).text;
    const auto& words = input.folded_words(element);
    std::vector<Counted> meetings;
    for (std::size_t noun = 1; noun < words.size(); ++noun) {
        if (!sessions.has(word_in(plain.text, words[noun])))
            continue;
        for (std::size_t back = 1; back <= most_between + 1 && back <= noun; ++back) {
            const WordRange word = words[noun - back];
            const std::uint32_t begin = plain.origin[word.begin];
            const std::uint32_t end = plain.origin[word.end];
            const auto value = ordinals.value_of(text.substr(begin, end - begin), word_in(plain.text, word));
            if (value == 0)
                continue;
            meetings.push_back({element, value, begin, plain.origin[words[noun].end]});
            break;
        }
    }
    return meetings;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const WordSet sessions(drafting_words(input.layout, "session"));
    if (sessions.empty())
        return;
    const Ordinals ordinals(input.layout);
    std::vector<Counted> title;
    std::vector<Counted> opening;
    for (const std::uint32_t index : input.report.elements_of(SectionKind::title_block)) {
        const auto found = counted_meetings(input, index, ordinals, sessions);
        title.insert(title.end(), found.begin(), found.end());
    }
    for (const std::uint32_t index : input.report.elements_of(SectionKind::opening)) {
        const auto found = counted_meetings(input, index, ordinals, sessions);
        opening.insert(opening.end(), found.begin(), found.end());
    }
    const bool same = std::any_of(title.begin(), title.end(), [&opening](const Counted& one) {
        return std::any_of(opening.begin(), opening.end(),
                           [&one](const Counted& other) { return one.value == other.value; });
    });
    if (title.empty() || opening.empty() || same)
        return;
    const auto words = [&input](const Counted& meeting) {
        return input.block_of(meeting.element).text.substr(meeting.begin, meeting.end - meeting.begin);
    };
    report(flaw_at(title.front().element, title.front().begin, title.front().end,
                   say("mismatch", {{"title", words(title.front())}, {"opening", words(opening.front())}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "session-number-mismatch",
                .code = "RN129",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::session_number_mismatch
