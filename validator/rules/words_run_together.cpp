// Two words without a space between, as converters leave them: a capital within a word where both halves are
// words of the report or of the vocabularies. In small letters ("ofthe") only a dictionary tells them from
// words such as "within": they are looked for where the rule `spelling` is on, which keeps silent on them.
#include "rules/support/spelling.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

namespace rapporteur::rules::words_run_together {
namespace {

constexpr std::array messages{MessageKind{"glued", "word first second"}};

using Words = std::unordered_set<std::string>;

/// The words of the report, and of the vocabularies' names.
Words known_words(const RuleInput& input) {
    Words known;
    const auto add = [&](std::string_view text) {
        for (const WordRange word : words_of(text))
            known.insert(folded(word_in(text, word)));
    };
    for (const Block& block : input.blocks.blocks)
        add(block.text);
    for (const Vocabulary& vocabulary : input.layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            for (const std::string& form : term.forms)
                add(form);
        }
    }
    return known;
}

/// Where a capital follows a small letter; 0 if nowhere, or more than once.
std::uint32_t inner_capital(std::string_view word) {
    std::uint32_t found = 0;
    bool small_before = false;
    for (std::size_t position = 0; position < word.size();) {
        const auto begin = static_cast<std::uint32_t>(position);
        const char32_t code_point = next_code_point(word, position);
        if (is_upper(code_point) && small_before) {
            if (found != 0)
                return 0;
            found = begin;
        }
        small_before = is_letter(code_point) && !is_upper(code_point);
    }
    return found;
}

/// Of a text in ASCII.
bool has_capital_behind_small(std::string_view text) {
    return std::adjacent_find(text.begin(), text.end(), [](char left, char right) {
               return left >= 'a' && left <= 'z' && right >= 'A' && right <= 'Z';
           }) != text.end();
}

/// `second` is where the second word begins, in the first one's bytes.
void report_glued(const RuleInput& input, std::uint32_t index, WordRange range, std::uint32_t second,
                  const ReportFlaw& report) {
    const std::string_view word = word_in(input.block_of(index).text, range);
    Flaw flaw = flaw_at(index, range.begin, range.end,
                        say("glued", {{"word", std::string(word)},
                                      {"first", std::string(word.substr(0, second))},
                                      {"second", std::string(word.substr(second))}}));
    flaw.fix = repair(FixSafety::unsafe);
    flaw.edits.emplace_back(
        ReplaceText{input.report.elements[index].block, range.begin + second, range.begin + second, " "});
    report(std::move(flaw));
}

void check_text(const RuleInput& input, std::uint32_t index, const Words& known, const ReportFlaw& report) {
    constexpr std::size_t shortest = 2; // letters of a half
    const std::string_view text = input.block_of(index).text;
    for (const WordRange range : input.words(index)) {
        const std::string_view word = word_in(text, range);
        const std::uint32_t at = inner_capital(word);
        if (at < shortest || word.size() - at < shortest)
            continue;
        if (known.contains(folded(word.substr(0, at))) && known.contains(folded(word.substr(at))))
            report_glued(input, index, range, at, report);
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    std::optional<Words> known; // most reports have no capital within a word
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (input.characters(index).is_ascii() && !has_capital_behind_small(text))
            continue;
        const auto& words = input.words(index);
        const bool suspect = std::any_of(words.begin(), words.end(), [text](WordRange word) {
            return inner_capital(word_in(text, word)) != 0;
        });
        if (!suspect)
            continue;
        if (!known)
            known = known_words(input);
        check_text(input, index, *known, report);
    }
    if (!can_spell(input))
        return;
    for (const UnknownWord& unknown : find_unknown_words(input).words) {
        for (const WordSpot& spot : unknown.spots) {
            if (unknown.second != 0)
                report_glued(input, spot.element, spot.range, unknown.second, report);
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "words-run-together",
                .code = "RN408",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::words_run_together
