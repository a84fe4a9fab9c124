// The opening or an act states a number of countries and then lists another number of them: "nine countries:
// Belize, Canada, Mexico and Panama".
#include "base/text.hpp"
#include "report/number_words.hpp"
#include "rules/support/countries.hpp"
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace rapporteur::rules::participant_count_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "found count"}, MessageKind{"act", "found count"}};
constexpr std::array parameters{RuleParameter{"numbers", "numbers"}};
/// Words between the number and the noun, such as "Member" in "nine Member Countries".
constexpr std::size_t most_between = 2;
constexpr std::uint32_t longest_lead = 40; ///< bytes between the count and the list: ", namely: "

struct StatedCount {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t value = 0;
};

/// Each number that is soon followed by a word for participants (`counted-participants` of the drafting
/// words).
std::vector<StatedCount> stated_counts(const RuleInput& input, std::uint32_t element,
                                       const std::vector<std::string>& counted) {
    const FoldedText& plain = input.folded(element);
    const TermFinder* numbers = input.finder("numbers");
    const auto& words = input.folded_words(element);
    std::vector<StatedCount> counts;
    for (std::size_t index = 0; index < words.size(); ++index) {
        StatedCount count;
        std::size_t end = words[index].end;
        const std::string_view word = word_in(plain.text, words[index]);
        if (is_digit(static_cast<unsigned char>(word.front())) && word.size() <= 3) {
            std::from_chars(word.data(), word.data() + word.size(), count.value);
        } else if (numbers != nullptr) {
            const auto written = written_number_at(plain, words[index].begin, *numbers);
            count.value = written ? static_cast<std::size_t>(written->value) : 0;
            end = written ? written->end : end;
        }
        if (count.value < 2)
            continue;
        std::size_t next = index + 1;
        while (next < words.size() && words[next].begin < end)
            ++next;
        for (std::size_t noun = next; noun <= next + most_between && noun < words.size(); ++noun) {
            // "... on 10 May. Delegations from Peru ..."
            const auto gap = std::string_view(plain.text)
                                 .substr(words[noun - 1].end, words[noun].begin - words[noun - 1].end);
            if (gap.find_first_of(".;:") != std::string_view::npos)
                break;
            if (std::find(counted.begin(), counted.end(), word_in(plain.text, words[noun])) == counted.end())
                continue;
            count.begin = plain.origin[words[index].begin];
            count.end = plain.origin[words[noun].end];
            counts.push_back(count);
            break;
        }
    }
    return counts;
}

/// Whether a text has a word for participants at all.
bool may_count(std::string_view text, const std::vector<std::string>& counted) {
    return std::any_of(counted.begin(), counted.end(),
                       [text](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

void check_acts(const RuleInput& input, const std::vector<std::string>& counted, const ReportFlaw& report) {
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const Element& element = input.report.elements[index];
        if (!is_decision(element) || !may_count(input.folded(index).text, counted))
            continue;
        for (const StatedCount& count : stated_counts(input, index, counted)) {
            const std::size_t listed = listed_countries_behind(input, index, count.end);
            if (listed > 0 && listed != count.value)
                report(flaw_at(index, count.begin, count.end,
                               say("act", {{"found", std::string(input.block_of(index).text.substr(
                                                         count.begin, count.end - count.begin))},
                                           count_of("count", listed)})));
        }
    }
}

/// "Ten of the eleven Member Countries": the list has those that the number before says.
bool is_whole_of_part(const RuleInput& input, std::uint32_t element, const StatedCount& count) {
    std::string_view before = trim(std::string_view(input.block_of(element).text).substr(0, count.begin));
    const auto last_word = [&before] {
        const auto gap = before.find_last_of(' ');
        std::string word = folded(before.substr(gap == std::string_view::npos ? 0 : gap + 1));
        before = gap == std::string_view::npos ? std::string_view() : trim(before.substr(0, gap));
        return word;
    };
    const auto is_among = [](const std::vector<std::string>& words, const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    std::string word = last_word();
    if (is_among(input.layout.articles, word))
        word = last_word();
    if (!is_among(drafting_words(input.layout, "complement-of"), word))
        return false;
    word = last_word();
    const TermFinder* numbers = input.finder("numbers");
    return !word.empty() && (is_digit(static_cast<unsigned char>(word.front())) ||
                             (numbers != nullptr && written_number_at(fold(word), 0, *numbers)));
}

/// Whether the list is near, or a colon leads to it: "the eleven Member Countries of the Conference: Belize".
bool leads_to(std::string_view text, std::uint32_t count_end, std::uint32_t list) {
    constexpr std::uint32_t farthest = 150; // bytes
    const std::string_view between = trim(text.substr(count_end, list - count_end));
    return list - count_end <= longest_lead ||
           (list - count_end <= farthest && between.find_first_of(".;:") + 1 == between.size());
}

void check_opening(const RuleInput& input, const std::vector<std::string>& counted,
                   const ReportFlaw& report) {
    std::vector<const Fact*> countries;
    for (const Fact* fact : input.report.facts_in(SectionKind::opening, FactKind::participant)) {
        if (fact->attendee == Attendee::country)
            countries.push_back(fact);
    }
    if (countries.size() < 2)
        return;
    const std::uint32_t element = countries.front()->element;
    const std::string_view text = input.block_of(element).text;
    const auto took_part = drafting_words(input.layout, "took-part");
    for (const StatedCount& count : stated_counts(input, element, counted)) {
        const std::uint32_t list = countries.front()->begin;
        const bool announces =
            count.end <= list && leads_to(text, count.end, list) && !is_whole_of_part(input, element, count);
        // "... and Vanuatu. Ten countries took part."
        const Fact& last = *countries.back();
        const bool sums_up =
            last.element == element && last.end <= count.begin &&
            trim(text.substr(last.end, count.begin - last.end)) == "." &&
            std::any_of(took_part.begin(), took_part.end(), [&](const std::string& words) {
                return starts_with_words(trim(folded(text.substr(count.end, longest_lead))), words);
            });
        if ((announces || sums_up) && count.value != countries.size())
            report(flaw_at(
                element, count.begin, count.end,
                say("mismatch", {{"found", std::string(text.substr(count.begin, count.end - count.begin))},
                                 count_of("count", countries.size())})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto counted = drafting_words(input.layout, "counted-participants");
    check_opening(input, counted, report);
    check_acts(input, counted, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "participant-count-mismatch",
                .code = "RN127",
                .family = "opening",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::participant_count_mismatch
