// Places: a city and its country.
#include "report/facts.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

constexpr std::size_t most_words = 6; ///< of a city's name

struct Word {
    std::uint32_t begin = 0; ///< bytes of the text, without the punctuation behind it
    std::uint32_t end = 0;
    bool capital = false;
    bool joint = false; ///< may stand inside a name: "Ciudad de México"
    bool comma = false; ///< a comma follows
    bool stop = false;  ///< other punctuation follows
};

bool is_joint(std::string_view word) {
    static constexpr std::array<std::string_view, 6> joints{"de", "del", "la", "las", "los", "el"};
    return std::find(joints.begin(), joints.end(), folded(word)) != joints.end();
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t first = next_code_point(text, position);
        if (is_space(first))
            continue;
        std::size_t end = position;
        while (position < text.size()) {
            end = position;
            if (is_space(next_code_point(text, position)))
                break;
            end = position;
        }
        auto word = text.substr(begin, end - begin);
        Word entry;
        entry.capital = is_upper(first);
        entry.comma = word.ends_with(',');
        entry.stop = word.ends_with(';') || word.ends_with(':') || word.ends_with(')') ||
                     (word.ends_with('.') && word.size() > 3);
        if (entry.comma || entry.stop)
            word.remove_suffix(1);
        entry.begin = static_cast<std::uint32_t>(begin);
        entry.end = static_cast<std::uint32_t>(begin + word.size());
        entry.joint = is_joint(word);
        words.push_back(entry);
    }
    return words;
}

/// The first word of the capitalised name whose last word is `last`.
std::size_t name_start(const std::vector<Word>& words, std::size_t last) {
    std::size_t start = last;
    for (std::size_t index = last; last - index < most_words; --index) {
        const Word& word = words[index];
        const bool cut = index != last && (word.comma || word.stop);
        if (cut || !(word.capital || word.joint))
            break;
        if (word.capital)
            start = index;
        if (index == 0)
            break;
    }
    return start;
}

/// How sure a candidate is, the surest last.
enum class Rank { none, city_alone, country_after_cue, city_and_country, city_and_country_after_cue };

struct Candidate {
    Rank rank = Rank::none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const Term* country = nullptr;
};

class PlaceFinder {
public:
    PlaceFinder(const SearchText& text, const std::vector<Phrase>& cues, const Layout& layout)
        : text_(text), words_(words_of(text.text)), countries_(*layout.finder("countries")) {
        for (const Phrase& cue : cues) {
            for (const PhraseMatch& match : find_all(cue, text.folded))
                cue_ends_.push_back(match.end);
        }
        std::sort(cue_ends_.begin(), cue_ends_.end());
        if (const TermFinder* cities = layout.finder("cities"))
            cities_ = cities->find(text.folded);
    }

    [[nodiscard]] Candidate best(const std::vector<PhraseMatch>& avoid) const {
        Candidate chosen;
        const auto consider = [&](const Candidate& candidate) {
            const bool free = std::none_of(avoid.begin(), avoid.end(), [&](const PhraseMatch& range) {
                return candidate.begin < range.end && range.begin < candidate.end;
            });
            if (free && candidate.rank > chosen.rank)
                chosen = candidate;
        };
        for (const TermMatch& country : countries_.find(text_.folded))
            consider(around(country));
        for (const TermMatch& city : cities_)
            consider({Rank::city_alone, city.begin, city.end, city.term});
        return chosen;
    }

private:
    [[nodiscard]] bool follows_cue(std::uint32_t begin) const {
        const auto after = std::upper_bound(cue_ends_.begin(), cue_ends_.end(), begin);
        return after != cue_ends_.begin() &&
               trim(text_.text.substr(*std::prev(after), begin - *std::prev(after))).empty();
    }

    /// What stands in front of a country decides: a name and a comma make it a place, another country a list.
    [[nodiscard]] Candidate around(const TermMatch& country) const {
        const Rank alone = follows_cue(country.begin) ? Rank::country_after_cue : Rank::none;
        const Candidate without_city{alone, country.begin, country.end, country.term};
        const auto after =
            std::lower_bound(words_.begin(), words_.end(), country.begin,
                             [](const Word& word, std::uint32_t at) { return word.begin < at; });
        if (after == words_.begin())
            return without_city;
        const auto last = static_cast<std::size_t>(after - words_.begin()) - 1;
        if (!words_[last].capital || words_[last].stop)
            return without_city;
        std::uint32_t begin = words_[name_start(words_, last)].begin;
        // "Washington, D.C.": the last city before the country may begin earlier than its last word.
        const auto behind =
            std::lower_bound(cities_.begin(), cities_.end(), begin,
                             [](const TermMatch& city, std::uint32_t at) { return city.begin < at; });
        if (behind != cities_.begin()) {
            const TermMatch& city = *std::prev(behind);
            if (city.end >= begin && city.end <= country.begin)
                begin = city.begin;
        }
        const Term* listed = countries_.exact(text_.text.substr(begin, words_[last].end - begin));
        const bool is_list = listed != nullptr && listed != country.term;
        if (is_list)
            return without_city;
        if (follows_cue(begin))
            return {Rank::city_and_country_after_cue, begin, country.end, country.term};
        return words_[last].comma ? Candidate{Rank::city_and_country, begin, country.end, country.term}
                                  : without_city;
    }

    const SearchText& text_;
    std::vector<Word> words_;
    const TermFinder& countries_;
    std::vector<std::uint32_t> cue_ends_;
    std::vector<TermMatch> cities_;
};

} // namespace

std::optional<Fact> find_place(const SearchText& text, const std::vector<Phrase>& cues,
                               const std::vector<PhraseMatch>& avoid, const Layout& layout) {
    const TermFinder* countries = layout.finder("countries");
    if (countries == nullptr)
        return std::nullopt;
    const Candidate chosen = PlaceFinder(text, cues, layout).best(avoid);
    if (chosen.rank == Rank::none)
        return std::nullopt;
    Fact fact;
    fact.kind = FactKind::place;
    fact.begin = chosen.begin;
    fact.end = chosen.end;
    fact.text = fold_space(text.text.substr(chosen.begin, chosen.end - chosen.begin));
    fact.code = chosen.country->code;
    return fact;
}

} // namespace rapporteur
