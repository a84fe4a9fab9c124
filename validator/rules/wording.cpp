// A wording that the vocabulary "wording" has as a slip: "take note on". The first form of a term is the
// right one. Accents count. Text in capitals is ignored, since it may lack accents.
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::wording {
namespace {

constexpr std::array messages{MessageKind{"other", "found preferred"}};

/// Whether the text has one of the wrong forms with the same accents: "público" is found by "publico" too.
bool is_slip(const Term& term, std::string found) {
    constexpr std::string_view curved = "\u2019";
    for (auto at = found.find(curved); at != std::string::npos; at = found.find(curved))
        found.replace(at, curved.size(), "'");
    return std::find(term.forms.begin() + 1, term.forms.end(), lower_case(found)) != term.forms.end();
}

void report_wording(const RuleInput& input, std::uint32_t index, std::uint32_t begin, std::uint32_t end,
                    const std::string& preferred, const ReportFlaw& report) {
    const std::string found =
        fold_space(std::string_view(input.block_of(index).text).substr(begin, end - begin));
    if (lower_case(found) == lower_case(preferred) || is_all_capitals(found))
        return;
    const std::string written = capitalised_as(found, preferred);
    report(flaw_to_rewrite(input, index, {begin, end}, written,
                           say("other", {{"found", found}, {"preferred", written}})));
}

bool is_ending(const Term& term) {
    return !term.kinds.empty() && term.kinds.front() == "ending";
}

/// Reports words in small letters that end in one of the wrong forms of `term`.
void check_endings(const RuleInput& input, std::uint32_t index, const Term& term, const ReportFlaw& report) {
    constexpr std::size_t shortest_stem = 2;
    const std::string_view text = input.block_of(index).text;
    for (std::size_t form = 1; form < term.forms.size(); ++form) {
        const std::string& ending = term.forms[form];
        if (text.find(ending) == std::string_view::npos)
            continue;
        for (const WordRange word : input.words(index)) {
            const std::string_view found = word_in(text, word);
            if (!found.ends_with(ending) || found.size() < ending.size() + shortest_stem ||
                is_name_word(found))
                continue;
            const std::string stem(found.substr(0, found.size() - ending.size()));
            report_wording(input, index, word.begin, word.end, stem + term.preferred, report);
        }
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* wordings = input.layout.finder(VocabularyRole::wording);
    const Vocabulary* vocabulary = input.layout.vocabulary(VocabularyRole::wording);
    if (wordings == nullptr || vocabulary == nullptr)
        return;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        for (const TermMatch& match : find_terms(input, *wordings, index)) {
            const std::string_view text = input.block_of(index).text;
            if (!is_ending(*match.term) &&
                is_slip(*match.term, fold_space(text.substr(match.begin, match.end - match.begin))))
                report_wording(input, index, match.begin, match.end, match.term->preferred, report);
        }
        for (const Term& term : vocabulary->terms) {
            if (is_ending(term))
                check_endings(input, index, term, report);
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "wording",
                .code = "RN410",
                .family = "text",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::wording
