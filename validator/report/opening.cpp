// A paragraph is judged alone; which of several is the opening is the recognizer's business.
#include "report/opening.hpp"

#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {

namespace {

constexpr int enough_without_meeting = 6; ///< opening_score() of what says no word of a meeting held

} // namespace

int opening_score(const Block& block, const Layout& layout) {
    const SearchText text(block.text);
    int score = 0;
    for (const Phrase& cue : layout.opening.cues)
        score += find_phrase(cue, text.folded) ? 1 : 0;
    if (score == 0)
        return 0;
    const FactPattern* participants = layout.fact(FactKind::participant);
    const bool list = participants != nullptr && find_participants(text, *participants, layout).size() > 1;
    const bool sentence = list || ends_with_any(text.text, ".:;") || text.text.size() > longest_title_line;
    if (!sentence || (block.all_capitals && !list))
        return 0;
    score += list ? 2 : 0;
    score += find_date(text, {}, {}, layout) ? 1 : 0;
    score += find_place(text, {}, {}, layout) ? 1 : 0;
    score -= block.label.source != LabelSource::none ? 1 : 0;
    score -= begins_with_verb(text.folded, layout) ? 2 : 0;
    return score;
}

bool is_whole_opening(const Block& block, const Layout& layout) {
    if (block.label.source != LabelSource::none)
        return false;
    const SearchText text(block.text);
    const bool meets =
        std::any_of(layout.meeting_cues.begin(), layout.meeting_cues.end(),
                    [&text](const Phrase& cue) { return find_phrase(cue, text.folded).has_value(); });
    const int score = opening_score(block, layout);
    return (score >= enough_without_meeting || (meets && score > enough_for_opening)) &&
           find_place(text, {}, {}, layout).has_value() && find_date(text, {}, {}, layout).has_value();
}

bool is_submission(const Block& block, const Layout& layout) {
    const FoldedText text = fold(block.text);
    return std::any_of(layout.submission.cues.begin(), layout.submission.cues.end(),
                       [&text](const Phrase& cue) { return find_phrase(cue, text).has_value(); });
}

bool begins_with_verb(const FoldedText& text, const Layout& layout) {
    const TermFinder* verbs = layout.finder("verbs");
    if (verbs == nullptr)
        return false;
    return verbs->find_at(text, 0).has_value();
}

bool ends_with_any(std::string_view text, std::string_view characters) {
    const auto trimmed = trim(text);
    return !trimmed.empty() && characters.find(trimmed.back()) != std::string_view::npos;
}

} // namespace rapporteur
