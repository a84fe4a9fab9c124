// The title block counts the meeting otherwise than the opening: "Report of the Sixth Meeting" and "held its
// Seventh Meeting". The layout's drafting words have the nouns for a meeting (`session`).
#include "base/text.hpp"
#include "numbering/number_words.hpp"
#include "numbering/numbering.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <vector>

namespace rapporteur::rules::session_number_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "title opening"}};

constexpr std::int64_t highest = 60;
constexpr std::size_t most_between = 2; ///< words between the number and the noun

/// A meeting with its number.
struct Counted {
    std::uint32_t element = 0;
    std::int64_t value = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
};

class Ordinals {
public:
    explicit Ordinals(const Layout& layout) {
        const WordLanguage language = word_language(layout.language);
        for (std::int64_t value = 1; value <= highest; ++value) {
            romans_.emplace(format_number(value, NumberFormat::lower_roman, {}), value);
            std::string words = folded(ordinal_words(value, language));
            std::erase(words, ' ');
            values_.emplace(words, value);
            if (words.ends_with('o')) // "sexto", "sexta"
                values_.emplace(words.substr(0, words.size() - 1) + "a", value);
        }
    }

    /// "sixth", "6th", "6.ª", "VI"; 0 if the word is none.
    [[nodiscard]] std::int64_t value_of(std::string_view word, std::string_view plain) const {
        if (const auto known = values_.find(plain); known != values_.end())
            return known->second;
        std::int64_t value = 0;
        if (is_digit(static_cast<unsigned char>(plain.front()))) {
            const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
            const auto rest = static_cast<std::size_t>(plain.data() + plain.size() - end);
            return error == std::errc() && value <= highest && rest <= 2 ? value : 0;
        }
        const auto roman = romans_.find(plain);
        return roman != romans_.end() && is_all_capitals(word) ? roman->second : 0;
    }

private:
    std::map<std::string, std::int64_t, std::less<>> values_;
    std::map<std::string, std::int64_t, std::less<>> romans_;
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
