// Finds places: a city, a division and a country. The shape of names, in any language, tells which words
// belong to the name of a city. The vocabularies decide between several readings.
#include "report/facts.hpp"

#include "report/names.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t most_words = 7;  ///< in the name of a city
constexpr std::size_t most_joints = 2; ///< small words side by side: "de las"
/// After a cue of so many words, "in the city of", an unknown name is a city too.
constexpr std::size_t words_of_naming_cue = 3;

struct PlaceWord {
    std::uint32_t begin = 0; ///< in bytes of the text
    std::uint32_t end = 0;
    bool name = false;  ///< has a capital
    bool joint = false; ///< may stand between words of a name: "Ciudad de México"
    bool comma = false; ///< a comma follows
    bool gap = false;   ///< only white space follows
};

std::vector<PlaceWord> read_place_words(std::string_view text) {
    std::vector<PlaceWord> words;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t end = name_word_end(text, position);
        if (end == position) {
            next_code_point(text, position);
            continue;
        }
        PlaceWord word;
        word.begin = static_cast<std::uint32_t>(position);
        word.end = static_cast<std::uint32_t>(end);
        const auto own = text.substr(position, end - position);
        word.name = is_name_word(own);
        word.joint = is_name_joint(own);
        std::size_t next = end;
        if (text.substr(next, 2) == ".,") // "Washington, D. C., United States"
            word.end = static_cast<std::uint32_t>(++next);
        word.comma = next < text.size() && text[next] == ',';
        word.gap = next < text.size() && is_space(next_code_point(text, next));
        words.push_back(word);
        position = end;
    }
    return words;
}

/// Keeps the matches that are written as names are, with a capital. "granada" is no city.
std::vector<TermMatch> capitalised(std::vector<TermMatch> matches, std::string_view text) {
    std::erase_if(matches, [text](const TermMatch& match) {
        return !is_name_word(text.substr(match.begin, match.end - match.begin));
    });
    return matches;
}

/// How sure a candidate is, the surest last.
enum class PlaceRank {
    none,
    name_after_cue,
    city_alone,
    country_after_cue,
    city_after_cue,
    city_and_country,
    known_city_and_country,
    city_and_country_after_cue
};

struct PlaceCandidate {
    PlaceRank rank = PlaceRank::none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string code;
};

class PlaceFinder {
    static constexpr std::size_t npos = std::string_view::npos;
    static constexpr std::size_t most_small_words = 6; // "en la comunidad autónoma de"

public:
    PlaceFinder(const SearchText& text, const std::vector<Phrase>& cues, const Layout& layout)
        : text_(text.text), layout_(layout), words_(read_place_words(text.text)),
          city_finder_(layout.finder(VocabularyRole::cities)),
          countries_(find(VocabularyRole::countries, text)), cities_(find(VocabularyRole::cities, text)),
          divisions_(find(VocabularyRole::divisions, text)) {
        const FactPattern* pattern = layout.fact(FactKind::place);
        for (const Phrase& cue : cues.empty() && pattern != nullptr ? pattern->cues : cues) {
            for (const PhraseMatch& match : find_all(cue, text.folded)) {
                borders_.push_back(match.end);
                if (!cues.empty())
                    cue_ends_.push_back(match);
            }
        }
        std::sort(borders_.begin(), borders_.end());
        follows_ = cues.empty() ? std::vector<std::uint32_t>() : borders_;
        // "Mexico City" does not name the country.
        for (const auto* longer : {&cities_, &divisions_})
            drop_within(countries_, *longer);
        drop_within(cities_, divisions_);
    }

    [[nodiscard]] PlaceCandidate best(const std::vector<PhraseMatch>& avoid) const {
        const AvoidedRanges avoided(avoid);
        PlaceCandidate chosen;
        const auto consider = [&](PlaceCandidate candidate) {
            if (candidate.rank > chosen.rank && !avoided.meets(candidate.begin, candidate.end))
                chosen = std::move(candidate);
        };
        for (const TermMatch& country : countries_)
            consider(around(country.begin, country.end, country.term->code, true));
        for (const TermMatch& division : divisions_)
            consider(around(division.begin, division.end, division.term->code.substr(0, 2), false));
        for (const TermMatch& city : cities_) {
            if (!is_part_of_name(city))
                consider({follows_cue(city.begin) ? PlaceRank::city_after_cue : PlaceRank::city_alone,
                          city.begin, city.end, city.term->code});
        }
        for (const PhraseMatch& cue : cue_ends_)
            consider(named_after(cue));
        return chosen;
    }

private:
    [[nodiscard]] std::vector<TermMatch> find(VocabularyRole vocabulary, const SearchText& text) const {
        const TermFinder* finder = layout_.finder(vocabulary);
        return finder == nullptr ? std::vector<TermMatch>()
                                 : capitalised(finder->find(text.folded), text.text);
    }

    // Matches of one vocabulary are in the order of the text and do not overlap, so that one look finds the
    // only one that may be meant. A paragraph may name thousands of places.

    /// The last of the matches that begin at or before `at`; null if there is none.
    static const TermMatch* last_from(const std::vector<TermMatch>& matches, std::uint32_t at) {
        const auto after =
            std::upper_bound(matches.begin(), matches.end(), at,
                             [](std::uint32_t byte, const TermMatch& match) { return byte < match.begin; });
        return after == matches.begin() ? nullptr : &*std::prev(after);
    }
    /// The match that ends at `end`; null if there is none.
    static const TermMatch* ending_at(const std::vector<TermMatch>& matches, std::uint32_t end) {
        const auto match =
            std::lower_bound(matches.begin(), matches.end(), end,
                             [](const TermMatch& term, std::uint32_t at) { return term.end < at; });
        return match == matches.end() || match->end != end ? nullptr : &*match;
    }

    /// Drops the matches that are a part of one of `longer`.
    static void drop_within(std::vector<TermMatch>& matches, const std::vector<TermMatch>& longer) {
        std::erase_if(matches, [&](const TermMatch& match) {
            const TermMatch* other = last_from(longer, match.begin);
            return other != nullptr && match.end <= other->end &&
                   other->end - other->begin > match.end - match.begin;
        });
    }

    [[nodiscard]] bool follows_cue(std::uint32_t begin) const {
        const auto after = std::upper_bound(follows_.begin(), follows_.end(), begin);
        if (after == follows_.begin())
            return false;
        const std::uint32_t end = *std::prev(after);
        return trim(text_.substr(end, begin - end)).empty();
    }

    /// The index of the last word that ends at or before `end`; npos if there is none.
    [[nodiscard]] std::size_t word_before(std::uint32_t end) const {
        const auto after =
            std::upper_bound(words_.begin(), words_.end(), end,
                             [](std::uint32_t at, const PlaceWord& word) { return at < word.end; });
        return static_cast<std::size_t>(after - words_.begin()) - 1; // none: wraps to npos
    }

    [[nodiscard]] bool is_of_date(const PlaceWord& word) const {
        const auto own = text_.substr(word.begin, word.end - word.begin);
        for (const VocabularyRole vocabulary : {VocabularyRole::months, VocabularyRole::weekdays}) {
            const TermFinder* finder = layout_.finder(vocabulary);
            if (finder != nullptr && finder->exact(own) != nullptr)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool is_listed_joint(const PlaceWord& word) const {
        const auto plain = folded(text_.substr(word.begin, word.end - word.begin));
        return std::find(layout_.list_joints.begin(), layout_.list_joints.end(), plain) !=
               layout_.list_joints.end();
    }

    /// Whether an article belongs to a name, which its capital shows: "en La Unión", "in The Hague".
    [[nodiscard]] bool is_article_of_name(const PlaceWord& word) const {
        if (word.begin == 0 || word.end - word.begin < 2)
            return false;
        const auto own = text_.substr(word.begin, word.end - word.begin);
        const bool capital = own[0] >= 'A' && own[0] <= 'Z' && own[1] >= 'a' && own[1] <= 'z';
        return capital && std::find(layout_.articles.begin(), layout_.articles.end(), folded(own)) !=
                              layout_.articles.end();
    }

    /// The start of the name that ends with the word `last`. It goes back over words with a capital and the
    /// small words between them, up to a mark, the "and" of a list, or the words that announce a place.
    [[nodiscard]] std::uint32_t name_begin(std::size_t last) const {
        std::size_t start = last;
        std::size_t joints = 0;
        for (std::size_t index = last; index > 0 && last - index + 1 < most_words; --index) {
            const PlaceWord& word = words_[index];
            const PlaceWord& before = words_[index - 1];
            const auto border = std::lower_bound(borders_.begin(), borders_.end(), before.end);
            const bool announced = border != borders_.end() && *border <= word.begin;
            if ((announced && !is_article_of_name(before)) || !before.gap || word.begin - before.end > 2)
                break;
            if (before.name) {
                start = index - 1;
                joints = 0;
            } else if (!before.joint || is_listed_joint(before) || ++joints > most_joints) {
                break;
            }
        }
        // A known city may begin earlier, before an "and" or a comma.
        const std::uint32_t begin = words_[start].begin;
        const TermMatch* city = last_from(cities_, begin);
        return city != nullptr && begin < city->end && city->end >= words_[last].end ? city->begin : begin;
    }

    /// The division that ends at `end`, in the country if one is given.
    [[nodiscard]] const TermMatch* division_before(std::uint32_t end, std::string_view country) const {
        const TermMatch* division = ending_at(divisions_, end);
        return division != nullptr && (country.empty() || division->term->code.starts_with(country))
                   ? division
                   : nullptr;
    }

    /// The last word of the city of "Cuenca, provincia del Azuay, Ecuador", if `last` is that of the
    /// province: no vocabulary needs to know the province, for small letters say what it is. npos: it is
    /// none.
    [[nodiscard]] std::size_t city_before_province(std::size_t last) const {
        if (!words_[last].name || !words_[last].comma)
            return npos;
        std::size_t index = last;
        while (index > 0 && last - index < most_words && words_[index - 1].gap) {
            if (words_[index - 1].name)
                --index;
            else if (index > 1 && is_listed_joint(words_[index - 1]) && words_[index - 2].name &&
                     words_[index - 2].gap)
                index -= 2; // "Castilla y León"
            else
                break;
        }
        std::size_t small = 0;
        bool kind = false; // "provincia": longer than the joints beside it
        while (index > 0 && !words_[index - 1].name && words_[index - 1].gap && small < most_small_words) {
            kind = kind || !words_[index - 1].joint;
            --index;
            ++small;
        }
        const bool found = kind && small > 1 && is_connector(words_[index + small - 1]) && index > 0 &&
                           words_[index - 1].name && words_[index - 1].comma;
        return found ? index - 1 : npos;
    }

    /// The last word of the city that stands before a division which ends with the word `last`; `last` where
    /// there is none. In "Chiapas, Mexico" no city stands before the division, which then names the place.
    [[nodiscard]] std::size_t city_before_division(std::size_t last, std::string_view country) const {
        if (!words_[last].comma)
            return last;
        if (const TermMatch* division = division_before(words_[last].end, country)) {
            const std::size_t city = word_before(division->begin);
            if (city < words_.size() && words_[city].name && words_[city].comma)
                return city;
        }
        if (const std::size_t city = city_before_province(last); city != npos)
            return city;
        // "Graz, Styria, Austria": a city of the country before a name that is none.
        const std::uint32_t name = name_begin(last);
        const std::size_t before = name == 0 ? npos : word_before(name);
        if (before >= words_.size() || !words_[before].name || !words_[before].comma ||
            !cities_named(text_.substr(name, words_[last].end - name)).empty())
            return last;
        const std::uint32_t begin = name_begin(before);
        return lies_in(text_.substr(begin, words_[before].end - begin), country) ? before : last;
    }

    /// Whether the vocabulary knows the city, but not in this country.
    [[nodiscard]] bool lies_elsewhere(std::string_view city, std::string_view country) const {
        return !cities_named(city).empty() && !lies_in(city, country);
    }
    [[nodiscard]] bool lies_in(std::string_view city, std::string_view country) const {
        const auto named = cities_named(city);
        return std::any_of(named.begin(), named.end(),
                           [country](const Term* term) { return term->code == country; });
    }
    [[nodiscard]] std::vector<const Term*> cities_named(std::string_view city) const {
        return city_finder_ == nullptr ? std::vector<const Term*>() : city_finder_->all_exact(city);
    }

    /// Judges a country or a division by what stands before it: a name and a comma make a place, another
    /// country makes a list.
    [[nodiscard]] PlaceCandidate around(std::uint32_t begin, std::uint32_t end, const std::string& code,
                                        bool country) const {
        const bool cued = follows_cue(begin);
        PlaceCandidate alone{cued && country ? PlaceRank::country_after_cue : PlaceRank::none, begin, end,
                             code};
        std::size_t last = word_before(skip_article_back(begin));
        if (last >= words_.size())
            return alone;
        if (country)
            last = city_before_division(last, code);
        if (!words_[last].name || !(words_[last].comma || words_[last].gap))
            return alone;
        const std::uint32_t name = name_begin(last);
        const auto city = text_.substr(name, words_[last].end - name);
        const TermMatch* listed = ending_at(countries_, words_[last].end);
        const bool is_list =
            listed != nullptr && listed->begin >= name && listed->term->code != code && listed->begin < begin;
        if (is_list && !lies_in(city, code))
            return alone;
        PlaceCandidate place{PlaceRank::none, name, end, code};
        if (lies_elsewhere(city, code))
            place.code.clear();
        const bool known = !cities_named(city).empty();
        if (follows_cue(name))
            place.rank = country || known ? PlaceRank::city_and_country_after_cue : PlaceRank::city_after_cue;
        else if (words_[last].comma && known)
            place.rank = PlaceRank::known_city_and_country;
        else if (words_[last].comma && country)
            place.rank = PlaceRank::city_and_country;
        return place.rank == PlaceRank::none ? alone : place;
    }

    /// The end of the words before the article at `begin`: "Santo Domingo, the Dominican Republic".
    [[nodiscard]] std::uint32_t skip_article_back(std::uint32_t begin) const {
        const std::size_t word = word_before(begin);
        if (word >= words_.size() || !words_[word].gap)
            return begin;
        const auto plain = folded(text_.substr(words_[word].begin, words_[word].end - words_[word].begin));
        const bool article =
            std::find(layout_.articles.begin(), layout_.articles.end(), plain) != layout_.articles.end();
        return article ? words_[word].begin : begin;
    }

    [[nodiscard]] bool is_connector(const PlaceWord& word) const {
        const auto& connectors = layout_.dates.connectors;
        return std::find(connectors.begin(), connectors.end(),
                         folded(text_.substr(word.begin, word.end - word.begin))) != connectors.end();
    }

    /// Whether the city is part of a longer name, which continues after it without a mark: "Colombo Process",
    /// "Bali Process". A date, a country or a division that follows is no such name.
    [[nodiscard]] bool is_part_of_name(const TermMatch& city) const {
        auto next = std::lower_bound(words_.begin(), words_.end(), city.end,
                                     [](const PlaceWord& word, std::uint32_t at) { return word.begin < at; });
        if (next == words_.end() || !trim(text_.substr(city.end, next->begin - city.end)).empty())
            return false;
        // The name may continue after a small word: "Cuenca del Río Yaguarí".
        if (next->gap && next + 1 != words_.end() && is_connector(*next))
            ++next;
        if (!next->name || is_of_date(*next))
            return false;
        const auto begins = [next](const TermMatch& match) { return match.begin == next->begin; };
        return !is_digit(static_cast<unsigned char>(text_[next->begin])) &&
               std::none_of(countries_.begin(), countries_.end(), begins) &&
               std::none_of(divisions_.begin(), divisions_.end(), begins);
    }

    /// The place after a cue such as "in the city of". No vocabulary needs to know it: "in the city of
    /// Cachi".
    [[nodiscard]] PlaceCandidate named_after(const PhraseMatch& cue) const {
        const auto words = read_place_words(text_.substr(cue.begin, cue.end - cue.begin));
        const auto first =
            std::lower_bound(words_.begin(), words_.end(), cue.end,
                             [](const PlaceWord& word, std::uint32_t at) { return word.begin < at; });
        if (words.size() < words_of_naming_cue || first == words_.end() || !first->name)
            return {};
        std::uint32_t end = first->end;
        for (auto word = first; word != words_.end() && (word->name || word->joint) && !is_of_date(*word);
             ++word) {
            if (word->name)
                end = word->end;
            if (!word->gap)
                break;
        }
        return {PlaceRank::name_after_cue, first->begin, end, {}};
    }

    std::string_view text_;
    const Layout& layout_;
    std::vector<PlaceWord> words_;
    const TermFinder* city_finder_;
    std::vector<TermMatch> countries_;
    std::vector<TermMatch> cities_;
    std::vector<TermMatch> divisions_;
    std::vector<PhraseMatch> cue_ends_;
    std::vector<std::uint32_t> borders_; ///< the ends of the words that announce a place
    std::vector<std::uint32_t> follows_; ///< those of the cues that were asked for
};

} // namespace

std::optional<Fact> find_place(const SearchText& text, const std::vector<Phrase>& cues,
                               const std::vector<PhraseMatch>& avoid, const Layout& layout) {
    if (layout.finder(VocabularyRole::countries) == nullptr)
        return std::nullopt;
    const PlaceCandidate chosen = PlaceFinder(text, cues, layout).best(avoid);
    if (chosen.rank == PlaceRank::none)
        return std::nullopt;
    Fact fact;
    fact.kind = FactKind::place;
    fact.begin = chosen.begin;
    fact.end = chosen.end;
    fact.text = fold_space(text.text.substr(chosen.begin, chosen.end - chosen.begin));
    fact.code = chosen.code;
    return fact;
}

PlaceParts split_place(std::string_view place, const Layout& layout) {
    const TermFinder* countries = layout.finder(VocabularyRole::countries);
    PlaceParts parts;
    parts.city = place.substr(0, place.find(','));
    if (countries == nullptr)
        return parts;
    const auto found = countries->find(fold(place));
    if (found.empty() || found.back().end != place.size())
        return parts;
    parts.country = place.substr(found.back().begin);
    parts.code = found.back().term->code;
    if (parts.city.size() > found.back().begin)
        parts.city = place.substr(0, found.back().begin);
    parts.city = trim(parts.city);
    return parts;
}

} // namespace rapporteur
