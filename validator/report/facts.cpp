#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::uint32_t longest_gap = 20;     ///< bytes between a cue and its date: "on Monday, "
constexpr std::uint32_t longest_subject = 80; ///< bytes between the start of a sentence and its verb

bool is_free(const DateMatch& date, const std::vector<PhraseMatch>& avoid) {
    return std::none_of(avoid.begin(), avoid.end(), [&date](const PhraseMatch& range) {
        return date.begin < range.end && range.begin < date.end;
    });
}

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

std::optional<Fact> find_date(const SearchText& text, const std::vector<Phrase>& cues,
                              const std::vector<PhraseMatch>& avoid, const Layout& layout) {
    const auto dates = find_dates(text.folded, layout);
    std::vector<std::uint32_t> cue_ends;
    for (const Phrase& cue : cues) {
        for (const PhraseMatch& match : find_all(cue, text.folded))
            cue_ends.push_back(match.end);
    }
    std::sort(cue_ends.begin(), cue_ends.end());
    const DateMatch* chosen = nullptr;
    for (const DateMatch& date : dates) {
        if (!date.has_year || !is_free(date, avoid))
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
        for (PhraseMatch aside : find_all(cue, text.folded)) {
            const auto stop = text.text.find(". ", aside.end);
            aside.end = static_cast<std::uint32_t>(std::min(stop, text.text.size()));
            for (const Phrase& meets : layout.meeting_cues) {
                if (const auto held = find_phrase(meets, text.folded, aside.begin))
                    aside.end = std::min(aside.end, std::max(held->begin, aside.begin));
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
