// A verb that does not agree in number with its subject: "the delegations has", "the list of participants
// are". Only a subject at the start of a clause counts: a determiner, a noun, perhaps a complement ("of the
// six countries"), and right after it one of the few verbs that tell the number. The layout's drafting words
// have all of these. Words that mean many are neither ("the majority of members are").
#include "base/text.hpp"
#include "rules/support/subject_words.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::verb_number_mismatch {
namespace {

constexpr std::array messages{MessageKind{"singular", "subject verb"}, MessageKind{"plural", "subject verb"}};
constexpr std::size_t longest_complement = 5;

/// The words of one text, and which of them stand side by side.
struct Line {
    std::string_view text;
    const std::vector<WordRange>& words;

    [[nodiscard]] std::string_view word(std::size_t at) const { return word_in(text, words[at]); }
    [[nodiscard]] bool adjoin(std::size_t first) const {
        return first + 1 < words.size() &&
               text.substr(words[first].end, words[first + 1].begin - words[first].end) == " ";
    }
};

bool starts_clause(const Line& line, std::size_t at, const SubjectWords& known) {
    return at == 0 || !line.adjoin(at - 1) || known.starts_clause(line.word(at - 1));
}

/// The index of the verb after the subject whose noun is at `noun`; 0 if none follows there.
std::size_t verb_after(const Line& line, std::size_t noun, bool plural, const SubjectWords& known) {
    const auto is_verb = [&](std::size_t at) {
        return known.is_third_person(line.word(at)) || known.is_singular_verb(line.word(at)) ||
               known.is_plural_verb(line.word(at));
    };
    if (!line.adjoin(noun))
        return 0;
    if (is_verb(noun + 1))
        return noun + 1;
    if (!known.is_of(line.word(noun + 1)))
        return 0;
    for (std::size_t at = noun + 2; at <= noun + 1 + longest_complement && line.adjoin(at - 1); ++at) {
        if (is_verb(at))
            return at > noun + 2 ? at : 0;
        // "The delegations of Guyana and Suriname": behind a plural more names change nothing.
        if (known.ends_complement(line.word(at)) && !(plural && known.is_joint(line.word(at))))
            return 0;
    }
    return 0;
}

bool is_name(const RuleInput& input, std::uint32_t index, const FoldedText& plain, WordRange word) {
    const std::uint32_t begin = plain.origin[word.begin];
    return is_name_word(
        std::string_view(input.block_of(index).text).substr(begin, plain.origin[word.end] - begin));
}

void check_text(const RuleInput& input, std::uint32_t index, const SubjectWords& known,
                const ReportFlaw& report) {
    const FoldedText& plain = input.folded(index);
    const Line line{plain.text, input.folded_words(index)};
    for (std::size_t at = 0; at + 2 < line.words.size(); ++at) {
        if (!known.begins_subject(line.word(at)) || !line.adjoin(at) || !starts_clause(line, at, known))
            continue;
        const std::size_t noun = at + 1;
        const std::size_t verb =
            verb_after(line, noun, known.is_plural(line.word(at), line.word(noun)), known);
        if (verb == 0 || known.is_undecided(line.word(noun)) ||
            is_name(input, index, plain, line.words[noun]))
            continue;
        const std::string_view verb_word = line.word(verb);
        const bool plural = known.is_plural(line.word(at), line.word(noun)) &&
                            (known.is_singular_verb(verb_word) || known.is_third_person(verb_word));
        const bool singular = known.is_singular(line.word(at), line.word(noun), verb > noun + 1) &&
                              known.is_plural_verb(line.word(verb));
        if (!plural && !singular)
            continue;
        const std::string& text = input.block_of(index).text;
        const std::uint32_t begin = plain.origin[line.words[at].begin];
        const std::uint32_t verb_begin = plain.origin[line.words[verb].begin];
        const std::uint32_t verb_end = plain.origin[line.words[verb].end];
        report(flaw_at(
            index, begin, verb_end,
            say(plural ? "plural" : "singular",
                {{"subject", std::string(trim(std::string_view(text).substr(begin, verb_begin - begin)))},
                 {"verb", text.substr(verb_begin, verb_end - verb_begin)}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const SubjectWords known(input.layout);
    if (!known.are_known())
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
        check_text(input, index, known, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "verb-number-mismatch",
                .code = "RN434",
                .family = "text",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::verb_number_mismatch
