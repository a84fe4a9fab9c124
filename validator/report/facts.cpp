#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::uint32_t longest_gap = 20;     ///< bytes between a cue and its date: "on Monday, "
constexpr std::uint32_t longest_subject = 80; ///< bytes between the start of a sentence and its verb

/// The start of the sentence that holds byte `at`.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at) {
    const auto stop = text.substr(0, at).find_last_of(".;:");
    if (stop == std::string_view::npos)
        return 0;
    const auto rest = text.substr(stop + 1);
    const auto trimmed = trim(rest);
    return trimmed.empty() ? at : static_cast<std::uint32_t>(trimmed.data() - text.data());
}

} // namespace

AvoidedRanges::AvoidedRanges(std::vector<PhraseMatch> ranges) : ranges_(std::move(ranges)) {
    std::sort(ranges_.begin(), ranges_.end(),
              [](const PhraseMatch& left, const PhraseMatch& right) { return left.begin < right.begin; });
    std::uint32_t reach = 0; // now each ends where it or one before it ends last
    for (PhraseMatch& range : ranges_) {
        reach = std::max(reach, range.end);
        range.end = reach;
    }
}

bool AvoidedRanges::meets(std::uint32_t begin, std::uint32_t end) const {
    const auto after =
        std::lower_bound(ranges_.begin(), ranges_.end(), end,
                         [](const PhraseMatch& range, std::uint32_t at) { return range.begin < at; });
    return after != ranges_.begin() && std::prev(after)->end > begin;
}

std::optional<Fact> find_date(const SearchText& text, const std::vector<Phrase>& cues,
                              const std::vector<PhraseMatch>& avoid, const Layout& layout) {
    const auto dates = find_dates(text.folded, layout);
    const AvoidedRanges avoided(avoid);
    std::vector<std::uint32_t> cue_ends;
    for (const Phrase& cue : cues) {
        for (const PhraseMatch& match : find_all(cue, text.folded))
            cue_ends.push_back(match.end);
    }
    std::sort(cue_ends.begin(), cue_ends.end());
    const DateMatch* chosen = nullptr;
    for (const DateMatch& date : dates) {
        if (!date.has_year || avoided.meets(date.begin, date.end))
            continue;
        if (chosen == nullptr)
            chosen = &date;
        const auto after = std::upper_bound(cue_ends.begin(), cue_ends.end(), date.begin);
        const bool cued = after != cue_ends.begin() && date.begin - *std::prev(after) <= longest_gap;
        if (cued) {
            chosen = &date;
            break;
        }
    }
    if (chosen == nullptr)
        return std::nullopt;
    Fact fact;
    fact.kind = FactKind::date;
    fact.begin = chosen->begin;
    fact.end = chosen->end;
    fact.text = fold_space(text.text.substr(fact.begin, fact.end - fact.begin));
    fact.date = chosen->date;
    return fact;
}

std::vector<PhraseMatch> find_asides(const SearchText& text, const Layout& layout) {
    std::vector<PhraseMatch> asides;
    for (const Phrase& cue : layout.asides) {
        std::vector<PhraseSearch> meetings;
        for (const Phrase& meets : layout.meeting_cues)
            meetings.emplace_back(meets, text.folded);
        std::size_t stop = 0; // of the sentence
        for (PhraseMatch aside : find_all(cue, text.folded)) {
            const std::uint32_t cue_end = aside.end;
            if (stop < aside.end || stop == 0)
                stop = std::min(text.text.find(". ", aside.end), text.text.size());
            aside.end = static_cast<std::uint32_t>(stop);
            for (PhraseSearch& meeting : meetings) {
                // "The previous meeting, held in Lima": what stands in apposition tells of the aside too.
                const auto& next = meeting.next(cue_end);
                const bool apposed =
                    next && text.text.substr(cue_end, next->begin - cue_end).find_first_not_of(", ") ==
                                std::string_view::npos;
                if (const auto& held = apposed ? meeting.next(next->end) : next)
                    aside.end = std::min(aside.end, held->begin);
            }
            asides.push_back(aside);
        }
    }
    return asides;
}

std::optional<Fact> find_submission(const SearchText& text, const std::vector<Phrase>& cues) {
    for (const Phrase& cue : cues) {
        const auto match = find_phrase(cue, text.folded);
        if (!match)
            continue;
        Fact fact;
        fact.kind = FactKind::submission;
        const auto sentence = sentence_begin(text.text, match->begin);
        fact.begin = match->begin - sentence <= longest_subject ? sentence : match->begin;
        const std::string_view trimmed = trim(text.text);
        fact.end = static_cast<std::uint32_t>(trimmed.data() + trimmed.size() - text.text.data());
        fact.text = fold_space(text.text.substr(fact.begin, fact.end - fact.begin));
        return fact;
    }
    return std::nullopt;
}

} // namespace rapporteur
