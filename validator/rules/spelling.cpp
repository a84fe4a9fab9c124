// Words that no dictionary has; one finding a word, at its first place. The rule is off by default: the
// caller must bring dictionaries, and these lack many names. Two words without a space are reported by
// words-run-together; known slips of the vocabulary "wording" are reported by the rule wording.
#include "rules/support/spelling.hpp"

#include <array>

namespace rapporteur::rules::spelling {
namespace {

constexpr std::array messages{MessageKind{"unknown", "word count"}, MessageKind{"near", "word count near"},
                              MessageKind{"unchecked", "language"}, MessageKind{"no-speller", ""},
                              MessageKind{"other-language", "language"}};
constexpr std::array parameters{RuleParameter{"dictionary", ""}, RuleParameter{"words", ""}};

/// "`programme`, `programmes`", each with a capital if the found word has one.
std::string quoted(const UnknownWord& unknown) {
    std::string list;
    for (const std::string& word : unknown.near)
        list += (list.empty() ? "`" : ", `") + capitalised_as(unknown.word, word) + "`";
    return list;
}

void report_unchecked(Message message, const ReportFlaw& report) {
    Flaw flaw;
    flaw.message = std::move(message);
    flaw.severity = Severity::warning;
    report(std::move(flaw));
}

/// Whether the user asked for the rule. Then silence would look like a report without mistakes.
bool is_asked_for(const RuleInput& input) {
    return input.layout.rules.contains(spelling_rule);
}

void report_lack(const RuleInput& input, const ReportFlaw& report) {
    if (!is_asked_for(input))
        return;
    if (input.speller == nullptr) {
        report_unchecked(say("no-speller"), report);
        return;
    }
    for (const std::string& language : spelling_languages(input.layout)) {
        if (!input.speller->speaks(language))
            report_unchecked(say("unchecked", {{"language", language, ArgumentKind::name}}), report);
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    if (!can_spell(input)) {
        report_lack(input, report);
        return;
    }
    const SpellingResult& found = find_unknown_words(input);
    if (found.other_language && is_asked_for(input))
        report_unchecked(say("other-language",
                             {{"language", spelling_languages(input.layout).front(), ArgumentKind::name}}),
                         report);
    for (const UnknownWord& unknown : found.words) {
        // A right word that the dictionaries lack mostly resembles none of theirs. Who did not ask for the
        // rule is not troubled with such words.
        if (unknown.second != 0 || (unknown.near.empty() && !is_asked_for(input)))
            continue;
        std::vector<Argument> arguments{{"word", unknown.word}, count_of("count", unknown.spots.size())};
        if (!unknown.near.empty())
            arguments.push_back({"near", quoted(unknown)});
        const WordSpot& first = unknown.spots.front();
        report(flaw_at(first.element, first.range.begin, first.range.end,
                       say(unknown.near.empty() ? "unknown" : "near", std::move(arguments))));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = spelling_rule,
                .code = "RN416",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::spelling
