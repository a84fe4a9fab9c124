#include "rules/support/days.hpp"

#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::uint32_t longest_cue = 40; ///< bytes before a date in which its cue may stand

std::vector<StatedDate> search_dates(const RuleInput& input) {
    std::vector<StatedDate> dates;
    const TermFinder* months = input.layout.finder(VocabularyRole::months);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const bool names_month = months != nullptr && !find_terms(input, *months, index).empty();
        const bool has_digits = input.characters(index).has_any_of(digit_characters);
        if (!names_month && (!has_digits || !may_hold_unnamed_date(input.folded(index).text)))
            continue;
        const std::string_view text = input.block_of(index).text;
        for (const DateMatch& match : find_dates(input.folded(index), input.layout)) {
            // The stop of "Dec." may also end the sentence. The date is the same without it.
            const std::uint32_t end = text[match.end - 1] == '.' ? match.end - 1 : match.end;
            dates.push_back({index, match.begin, end, fold_space(text.substr(match.begin, end - match.begin)),
                             match.date, match.has_year});
        }
    }
    return dates;
}

} // namespace

const std::vector<StatedDate>& find_stated_dates(const RuleInput& input) {
    return input.searches.dates.get([&input] { return search_dates(input); });
}

bool is_deadline(const RuleInput& input, const StatedDate& date) {
    const std::string_view text = input.block_of(date.element).text;
    const std::uint32_t from = date.begin > longest_cue ? date.begin - longest_cue : 0;
    std::string before = folded(text.substr(from, date.begin - from));
    before.erase(trimmed_end(before));
    const auto cues = drafting_words(input.layout, "deadline");
    const auto announced = [&before, &cues] {
        return std::any_of(cues.begin(), cues.end(),
                           [&before](const std::string& cue) { return ends_with_words(before, cue); });
    };
    if (announced()) // the cue may include the article: "a más tardar el"
        return true;
    for (const std::string& article : input.layout.articles) {
        if (ends_with_words(before, article))
            before.erase(trimmed_end(std::string_view(before).substr(0, before.size() - article.size())));
    }
    return announced();
}

} // namespace rapporteur
