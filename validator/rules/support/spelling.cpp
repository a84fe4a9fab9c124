#include "rules/support/spelling.hpp"

#include "base/text.hpp"
#include "rules/support/acronyms.hpp"
#include "rules/support/foreign_text.hpp"
#include "rules/support/near_words.hpp"
#include "rules/support/persons.hpp"
#include "rules/support/quotes.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/spelling_proposals.hpp"
#include "rules/support/spelt_text.hpp"
#include "rules/support/word_knowledge.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

namespace rapporteur {
namespace {

/// Words in a row that are weighed whether they are slips: each asks the dictionary about 500 times.
constexpr std::size_t most_weighed = 200;
constexpr std::size_t longest_word = 60; ///< bytes; anything longer is no word
/// Bytes of a quotation or a passage in italics that may be a name or a few words of another language. In a
/// longer one each word is judged by itself.
constexpr std::uint32_t longest_passage = 500;
/// Words that are needed to judge the language of a report: fewer may all be names.
constexpr std::size_t least_judged = 20;
/// Unknown words in a row that are a passage in another language. Two are one only if one has a capital: then
/// they are a name.
constexpr std::size_t fewest_in_run = 3;
constexpr std::size_t fewest_of_name = 2;

/// Whether more than one in four words of a text is unknown: then it is not written in the language of the
/// dictionary. A text full of names has fewer.
bool is_another_language(std::size_t unknown, std::size_t words) {
    return 4 * unknown > words;
}

/// Whether more than half of the words are unknown: a short passage, in which one name counts much.
bool are_mostly_unknown(std::size_t unknown, std::size_t words) {
    return 2 * unknown > words;
}

const RuleSettings* spelling_settings(const Layout& layout) {
    const auto found = layout.rules.find(spelling_rule);
    return found == layout.rules.end() ? nullptr : &found->second;
}

std::vector<std::string> parameter_words(const Layout& layout, const std::string& name) {
    std::vector<std::string> words;
    const RuleSettings* settings = spelling_settings(layout);
    if (settings == nullptr || !settings->parameters.contains(name))
        return words;
    std::string_view rest = settings->parameters.at(name);
    while (!(rest = trim(rest)).empty()) {
        const auto end = std::min(rest.find_first_of(" ,"), rest.size());
        if (end > 0)
            words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

struct JudgedWord {
    WordRange range;
    Standing standing = Standing::known;
    /// If the word was looked up in the dictionaries of another language than the report's: that language.
    std::string_view language = {};
};

/// A stretch of text that Word marks as one language, by a span or for the whole document.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view language; ///< without the country; empty: not marked
};

bool is_unknown(const JudgedWord& word) {
    return word.standing >= Standing::name;
}

class Scan {
public:
    explicit Scan(const RuleInput& input)
        : input_(input), languages_(spelling_languages(input.layout)),
          knowledge_(input, languages_, parameter_words(input.layout, "words")), honorifics_(input.layout) {
        acronyms_.insert(input.layout.acronyms.begin(), input.layout.acronyms.end());
        for (const auto& [acronym, uses] : find_acronyms(input))
            acronyms_.insert(acronym);
    }

    SpellingResult run() {
        const ForeignText foreign(input_);
        bool has_foreign = false;
        for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
            if (foreign.is_foreign(index))
                has_foreign = true;
            else
                scan(index);
        }
        if ((judged_ >= least_judged && is_another_language(unknown_, judged_)) ||
            (judged_ == 0 && has_foreign))
            return {{}, true};
        SpellingProposals proposals(*input_.speller, knowledge_);
        SpellingResult result;
        for (SpeltWord& entry : entries_) {
            proposals.look_up(entry);
            const bool sure =
                (entry.standing == Standing::word && !entry.unlikely) || entry.unknown.second != 0;
            if (sure || (!entry.unlikely && !entry.unknown.near.empty()))
                result.words.push_back(std::move(entry.unknown));
        }
        return result;
    }

private:
    void scan(std::uint32_t index) {
        const Block& block = input_.block_of(index);
        std::vector<JudgedWord> words = judge(block.text);
        for (const Stretch& stretch : stretches_of(block))
            judge_in_own_language(block.text, words, stretch);
        for (const JudgedWord& word : words) {
            judged_ += word.standing == Standing::passed_over ? 0U : 1U;
            unknown_ += is_unknown(word) ? 1U : 0U;
        }
        pass_over_persons(block.text, words);
        pass_over_runs(block.text, words);
        for (const Span& span : block.spans) {
            if (span.kind == SpanKind::italic)
                pass_over_foreign(words, span.begin, span.end);
        }
        for (const Quotation& quotation : find_quotations(block.text))
            pass_over_foreign(words, quotation.opening.end, quotation.closing.begin);
        for (const JudgedWord& word : words) {
            if (is_unknown(word) && !is_told_elsewhere(index, word.range))
                note(index, word, word_in(block.text, word.range));
        }
    }

    /// Whether another rule tells the word: as a slip of the wording vocabulary, or as a participant that is
    /// no country.
    bool is_told_elsewhere(std::uint32_t index, WordRange range) const {
        const auto& facts = input_.report.facts;
        const std::string_view word = word_in(input_.block_of(index).text, range);
        const Vocabulary* wording = input_.layout.vocabulary(VocabularyRole::wording);
        const auto has_ending = [word](const Term& term) {
            return !term.kinds.empty() && term.kinds.front() == "ending" &&
                   std::any_of(term.forms.begin() + 1, term.forms.end(),
                               [word](const std::string& ending) { return word.ends_with(ending); });
        };
        return std::any_of(facts.begin(), facts.end(),
                           [&](const Fact& fact) {
                               return fact.kind == FactKind::participant && fact.code.empty() &&
                                      fact.element == index && fact.begin <= range.begin &&
                                      range.end <= fact.end;
                           }) ||
               (wording != nullptr && !is_name_word(word) &&
                std::any_of(wording->terms.begin(), wording->terms.end(), has_ending));
    }

    std::vector<JudgedWord> judge(std::string_view text) {
        const bool shouted = is_shouted(text);
        const auto addresses = addresses_in(text);
        auto address = addresses.begin();
        std::vector<JudgedWord> words;
        WordRange previous;
        for (const WordRange range : words_of(text)) {
            while (address != addresses.end() && address->end <= range.begin)
                ++address;
            const bool in_address = address != addresses.end() && address->begin <= range.begin;
            words.push_back(
                {range, in_address ? Standing::passed_over : standing_of(text, range, previous, shouted)});
            previous = range;
        }
        return words;
    }

    std::vector<Stretch> stretches_of(const Block& block) const {
        const std::string& whole = input_.blocks.properties.language;
        const std::string_view document = std::string_view(whole).substr(0, whole.find('-'));
        std::vector<Stretch> stretches;
        std::uint32_t at = 0;
        for (const Span& span : block.spans) {
            if (span.kind != SpanKind::language || span.target >= input_.blocks.languages.size())
                continue;
            stretches.push_back({at, span.begin, document});
            stretches.push_back({span.begin, span.end, input_.blocks.languages[span.target]});
            at = span.end;
        }
        stretches.push_back({at, static_cast<std::uint32_t>(block.text.size()), document});
        std::erase_if(stretches, [this](const Stretch& stretch) {
            return stretch.begin >= stretch.end || stretch.language.empty() || is_own(stretch.language);
        });
        return stretches;
    }

    bool is_own(std::string_view language) const {
        return std::any_of(languages_.begin(), languages_.end(), [language](const std::string& own) {
            return lower_case(own.substr(0, own.find_first_of("-_"))) == lower_case(language);
        });
    }

    /// Checks a passage that is marked as another language in that language. Many files are marked with the
    /// language of the program that wrote them. So if half of the words are words of the report's language,
    /// the mark is wrong. Nothing is reported if there are no dictionaries of the other language, or if most
    /// words are in none of them.
    void judge_in_own_language(std::string_view text, std::vector<JudgedWord>& words,
                               const Stretch& stretch) const {
        const auto [first, last] = words_within(words, stretch.begin, stretch.end);
        const auto judged = static_cast<std::size_t>(std::count_if(
            first, last, [](const JudgedWord& word) { return word.standing != Standing::passed_over; }));
        // The vocabularies have names in all languages, and with them words such as "los" and "de la". So
        // only dictionaries count here.
        const auto unknown = std::count_if(first, last, [&](const JudgedWord& word) {
            const std::string form = dictionary_form(word_in(text, word.range));
            return word.standing != Standing::passed_over &&
                   std::none_of(languages_.begin(), languages_.end(),
                                [&](const std::string& own) { return input_.speller->knows(own, form); });
        });
        if (!are_mostly_unknown(static_cast<std::size_t>(unknown), judged))
            return;
        std::size_t unknown_there = 0;
        const bool speaks = input_.speller->speaks(stretch.language);
        for (auto word = first; speaks && word != last; ++word) {
            if (word->standing == Standing::passed_over)
                continue;
            const std::string form = dictionary_form(word_in(text, word->range));
            if (input_.speller->knows(stretch.language, form))
                word->standing = Standing::known;
            else
                unknown_there += is_unknown(*word) ? 1U : 0U;
            word->language = stretch.language;
        }
        if (!speaks || is_another_language(unknown_there, judged))
            std::for_each(first, last, [](JudgedWord& word) { word.standing = Standing::passed_over; });
    }

    static std::pair<std::vector<JudgedWord>::iterator, std::vector<JudgedWord>::iterator>
    words_within(std::vector<JudgedWord>& words, std::uint32_t begin, std::uint32_t end) {
        const auto first = std::lower_bound(
            words.begin(), words.end(), begin,
            [](const JudgedWord& word, std::uint32_t place) { return word.range.begin < place; });
        return {first, std::find_if(first, words.end(),
                                    [end](const JudgedWord& word) { return word.range.end > end; })};
    }

    Standing standing_of(std::string_view text, WordRange range, WordRange previous, bool shouted) {
        const std::string_view word = word_in(text, range);
        const WordLetters letters = letters_of(word);
        if (letters.digits || letters.count < shortest_spelt_word || word.size() > longest_word)
            return Standing::passed_over;
        if (letters.capitals > (letters.first_capital ? 1U : 0U) &&
            (!shouted || acronyms_.contains(word) || letters.capitals != letters.count))
            return Standing::passed_over;
        if (knowledge_.accepts(dictionary_form(word)))
            return Standing::known;
        if (letters.capitals == 0)
            return Standing::word;
        const bool starts = letters.capitals == 1 && begins_sentence(text, range.begin, previous);
        return starts ? Standing::first_word : Standing::name;
    }

    /// Ignores names behind a title: "el ingeniero Washington Pereyra".
    void pass_over_persons(std::string_view text, std::vector<JudgedWord>& words) const {
        if (std::none_of(words.begin(), words.end(),
                         [](const JudgedWord& word) { return word.standing == Standing::name; }))
            return;
        std::vector<WordRange> ranges;
        for (const JudgedWord& word : words)
            ranges.push_back(word.range);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            for (std::size_t name = honorifics_.name_after(text, ranges, at); name > 0; --name) {
                Standing& standing = words[at + name].standing;
                standing = is_unknown(words[at + name]) ? Standing::passed_over : standing;
            }
        }
    }

    /// Ignores several unknown words in a row: they are another language, or a name in one. But if most of
    /// them are one slip away from a known word, they are slips.
    void pass_over_runs(std::string_view text, std::vector<JudgedWord>& words) {
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t count = 0;
            bool capital = false;
            std::size_t end = begin;
            for (; end < words.size() && words[end].standing != Standing::known; ++end) {
                count += is_unknown(words[end]) ? 1U : 0U;
                capital = capital || words[end].standing == Standing::name;
            }
            const std::span run(words.begin() + static_cast<std::ptrdiff_t>(begin), end - begin);
            if ((count >= fewest_in_run && !are_mostly_slips(text, run, count)) ||
                (count == fewest_of_name && (capital || count_slips(text, run) == 0))) {
                for (JudgedWord& word : run)
                    word.standing = Standing::passed_over;
            }
            begin = end + 1;
        }
    }

    /// Whether most of `count` unknown words are one slip away from a known one.
    bool are_mostly_slips(std::string_view text, std::span<const JudgedWord> run, std::size_t count) {
        return 2 * count_slips(text, run) > count;
    }

    /// The number of unknown words in small letters that resemble a known word.
    std::size_t count_slips(std::string_view text, std::span<const JudgedWord> run) {
        return static_cast<std::size_t>(std::count_if(run.begin(), run.end(), [&](const JudgedWord& word) {
            if (word.standing != Standing::word || weighed_ == most_weighed)
                return false;
            ++weighed_;
            const auto is_known = [this](std::string_view near) { return knowledge_.knows(near); };
            const std::string lower = lower_case(dictionary_form(word_in(text, word.range)));
            return !near_words(lower, knowledge_.alphabet(), is_known, 1).empty();
        }));
    }

    /// Ignores a quotation or a passage in italics if most of its words are unknown.
    static void pass_over_foreign(std::vector<JudgedWord>& words, std::uint32_t begin, std::uint32_t end) {
        if (end - begin > longest_passage)
            return;
        const auto [first, last] = words_within(words, begin, end);
        const auto unknown = static_cast<std::size_t>(std::count_if(first, last, is_unknown));
        const auto count = static_cast<std::size_t>(last - first);
        if (count > 1 && are_mostly_unknown(unknown, count))
            std::for_each(first, last, [](JudgedWord& word) { word.standing = Standing::passed_over; });
    }

    void note(std::uint32_t element, const JudgedWord& judged, std::string_view word) {
        std::string lower = lower_case(dictionary_form(word));
        const auto [place, is_new] = by_word_.try_emplace(lower, entries_.size());
        if (is_new)
            entries_.push_back(
                {{std::string(word), {}, {}, 0}, std::move(lower), judged.standing, judged.language});
        SpeltWord& entry = entries_[place->second];
        entry.standing = std::max(entry.standing, judged.standing);
        entry.unknown.spots.push_back({element, judged.range});
    }

    const RuleInput& input_;
    std::vector<std::string> languages_;
    WordKnowledge knowledge_;
    Honorifics honorifics_;
    std::set<std::string, std::less<>> acronyms_;
    std::vector<SpeltWord> entries_;
    std::unordered_map<std::string, std::size_t> by_word_;
    /// Words weighed by count_slips. They have a count of their own, so that foreign words do not use up the
    /// proposals.
    std::size_t weighed_ = 0;
    std::size_t judged_ = 0;
    std::size_t unknown_ = 0;
};

} // namespace

std::vector<std::string> spelling_languages(const Layout& layout) {
    auto languages = parameter_words(layout, "dictionary");
    if (languages.empty())
        languages.push_back(layout.language.substr(0, layout.language.find('-')));
    return languages;
}

bool can_spell(const RuleInput& input) {
    const RuleSettings* settings = spelling_settings(input.layout);
    if (input.speller == nullptr || (settings != nullptr && !settings->enabled))
        return false;
    const auto languages = spelling_languages(input.layout);
    return std::all_of(languages.begin(), languages.end(),
                       [&](const std::string& language) { return input.speller->speaks(language); });
}

const SpellingResult& find_unknown_words(const RuleInput& input) {
    return input.searches.spelling.get([&input] { return Scan(input).run(); });
}

} // namespace rapporteur
