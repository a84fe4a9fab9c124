// Finds the body that met, the kind of its meeting, and whether it met online. If no vocabulary knows the
// body, its name is taken from the text.
#include "report/facts.hpp"

#include "layout/acronyms.hpp"
#include "report/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rapporteur {
namespace {

/// At most so many between two words of a name: "contra la", "para el".
constexpr std::size_t most_small_words = 3;
constexpr std::size_t fewest_name_words = 2;   ///< a body that no vocabulary knows has at least so many
constexpr std::size_t longest_body_name = 200; ///< bytes
constexpr std::uint32_t touching = 2;          ///< at most so many bytes stand between two words side by side
constexpr std::array<std::string_view, 2> place_vocabularies{"countries", "cities"};

std::string_view word_at(std::string_view text, std::size_t position) {
    return text.substr(position, name_word_end(text, position) - position);
}

/// The position after white space. npos if `position` is not at white space, or if nothing follows it.
std::size_t next_word_begin(std::string_view text, std::size_t position) {
    std::size_t next = position;
    while (next < text.size()) {
        std::size_t after = next;
        if (!is_space(next_code_point(text, after)))
            break;
        next = after;
    }
    return next == position || next >= text.size() ? std::string_view::npos : next;
}

Fact fact_of(const SearchText& text, FactKind kind, std::uint32_t begin, std::uint32_t end) {
    Fact fact;
    fact.kind = kind;
    fact.begin = begin;
    fact.end = end;
    fact.text = fold_space(text.text.substr(begin, end - begin));
    return fact;
}

Fact fact_of_term(const SearchText& text, FactKind kind, const TermMatch& match) {
    Fact fact = fact_of(text, kind, match.begin, match.end);
    fact.code = match.term->code;
    fact.name = match.term->preferred;
    return fact;
}

class BodyFinder {
public:
    BodyFinder(const SearchText& text, const FactPattern& pattern, const Layout& layout)
        : text_(text), pattern_(pattern), layout_(layout), finder_(layout.finder(pattern.vocabulary)) {}

    [[nodiscard]] std::optional<Fact> find() const {
        if (finder_ == nullptr)
            return std::nullopt;
        for (const TermMatch& match : finder_->find(text_.folded)) {
            if (!pattern_.group.empty() && match.term->group != pattern_.group)
                continue;
            // "under the Presidency Pro Tempore of Panama" names no body that meets.
            if (match.term->group == "office")
                continue;
            Fact fact = fact_of(text_, FactKind::body, match.begin, goes_on_to(match.end));
            if (fact.end == match.end) {
                fact.code = match.term->code;
                fact.name = match.term->preferred;
            }
            return fact;
        }
        return unknown();
    }

private:
    /// Whether a name may go on with the word, because names of the vocabulary have it as a small word. The
    /// set is made on first use: it takes many names and is seldom needed.
    [[nodiscard]] bool is_small(std::string_view word) const {
        if (!small_words_)
            small_words_ = small_words();
        return small_words_->contains(folded(word));
    }
    [[nodiscard]] std::set<std::string> small_words() const {
        std::set<std::string> words;
        for (const Term& term : layout_.vocabulary(pattern_.vocabulary)->terms) {
            for (const std::string& form : term.forms) {
                for (std::size_t at = 0; at != std::string_view::npos; at = next_word_begin(form, at)) {
                    const auto word = word_at(form, at);
                    if (!word.empty() && !is_name_word(word))
                        words.insert(folded(word));
                    at += word.size();
                }
            }
        }
        if (const FactPattern* place = layout_.fact(FactKind::place)) {
            for (const Phrase& cue : place->cues)
                words.erase(folded(cue.source));
        }
        return words;
    }
    [[nodiscard]] bool is_among(const std::vector<std::string>& words, std::string_view word) const {
        return std::find(words.begin(), words.end(), folded(word)) != words.end();
    }
    [[nodiscard]] bool is_known_elsewhere(std::string_view name) const {
        for (const std::string_view vocabulary : {"countries", "cities", "months", "weekdays"}) {
            const TermFinder* finder = layout_.finder(vocabulary);
            if (finder != nullptr && finder->exact(name) != nullptr)
                return true;
        }
        return false;
    }

    /// The end of the name if it goes on after `end` with small words and a capital: "for Consular
    /// Protection". What a body belongs to ("of the Conference") is no part of its name, nor is the next name
    /// of a list ("and the Group").
    [[nodiscard]] std::uint32_t goes_on_to(std::uint32_t end) const {
        const std::string_view text = text_.text;
        bool belongs = false;
        std::vector<std::string_view> passed; // small words after the name
        for (std::size_t at = next_word_begin(text, end); at != std::string_view::npos;
             at = next_word_begin(text, at)) {
            const auto word = word_at(text, at);
            if (word.empty())
                break;
            if (is_name_word(word)) {
                const bool owner = belongs && passed.size() > 1; // "of the", "de la"
                if (passed.empty() || owner || is_known_elsewhere(word) || is_acronym_shaped(word) ||
                    !std::all_of(passed.begin(), passed.end(),
                                 [this](std::string_view small) { return is_small(small); }))
                    break;
                return name_end(at);
            }
            if (passed.size() == most_small_words || is_among(layout_.list_joints, word))
                break;
            passed.push_back(word);
            belongs = belongs || is_among(layout_.dates.connectors, word);
            at += word.size();
        }
        return end;
    }

    /// The end of the name whose first word with a capital is at `begin`.
    [[nodiscard]] std::uint32_t name_end(std::size_t begin) const {
        const std::string_view text = text_.text;
        std::size_t end = begin;
        std::size_t small = 0;
        for (std::size_t at = begin; at != std::string_view::npos && at - begin < longest_body_name;
             at = next_word_begin(text, at)) {
            const auto word = word_at(text, at);
            if (word.empty())
                break;
            at += word.size();
            if (is_name_word(word)) {
                end = at;
                small = 0;
            } else if (++small > most_small_words || !is_small(word)) {
                break;
            }
        }
        return static_cast<std::uint32_t>(end);
    }

    /// The name before the words that say that a meeting was held: "The Working Group on Statistics held
    /// its".
    [[nodiscard]] std::optional<Fact> unknown() const {
        std::optional<PhraseMatch> held;
        for (const Phrase& cue : layout_.meeting_cues) {
            const auto match = find_phrase(cue, text_.folded);
            if (match && (!held || match->begin < held->begin))
                held = match;
        }
        if (!held)
            return std::nullopt;
        std::size_t begin = 0;
        for (std::size_t at = 0; at < held->begin;) {
            const auto word = word_at(text_.text, at);
            if (word.empty()) {
                next_code_point(text_.text, at);
                continue;
            }
            begin = at;
            const bool article = is_among(layout_.articles, word) || is_among(layout_.dates.connectors, word);
            if (!is_name_word(word) || article) {
                at += word.size();
                continue;
            }
            const std::uint32_t end = name_end(at);
            const auto name = text_.text.substr(begin, end - begin);
            const auto between = trim(text_.text.substr(end, end < held->begin ? held->begin - end : 0));
            const bool subject = between.empty() || between.front() == '(' || between.front() == ',';
            if (subject && name_words(name) >= fewest_name_words && end <= held->begin && !is_place(name) &&
                !are_people(begin))
                return named(static_cast<std::uint32_t>(begin), end);
            at = std::max<std::size_t>(end, at + word.size());
        }
        return std::nullopt;
    }

    /// The body at [begin, end). It has a code if the vocabulary knows a name that ends there.
    [[nodiscard]] Fact named(std::uint32_t begin, std::uint32_t end) const {
        for (const TermMatch& match : finder_->find(text_.folded)) {
            if (match.begin < begin || match.end != end)
                continue;
            return fact_of_term(text_, FactKind::body, match);
        }
        return fact_of(text_, FactKind::body, begin, end);
    }

    /// Whether the name begins with a country or a city: "Uruguay y Venezuela" names no body.
    [[nodiscard]] bool is_place(std::string_view name) const {
        const FoldedText plain = fold(name);
        return std::any_of(place_vocabularies.begin(), place_vocabularies.end(), [&](std::string_view each) {
            const TermFinder* finder = layout_.finder(each);
            return finder != nullptr && finder->find_at(plain, 0).has_value();
        });
    }

    /// Whether the words at `begin` introduce the participants: "Representatives of Barbados".
    [[nodiscard]] bool are_people(std::size_t begin) const {
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               std::any_of(participants->cues.begin(), participants->cues.end(), [&](const Phrase& cue) {
                   const auto found = find_all(cue, text_.folded);
                   return std::any_of(found.begin(), found.end(),
                                      [begin](const PhraseMatch& match) { return match.begin == begin; });
               });
    }

    [[nodiscard]] static std::size_t name_words(std::string_view name) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < name.size();) {
            const auto word = word_at(name, at);
            count += is_name_word(word) ? 1 : 0;
            at += std::max<std::size_t>(word.size(), 1);
        }
        return count;
    }

    const SearchText& text_;
    const FactPattern& pattern_;
    const Layout& layout_;
    const TermFinder* finder_;
    mutable std::optional<std::set<std::string>> small_words_; ///< folded; made on first use
};

} // namespace

std::optional<Fact> find_body(const SearchText& text, const FactPattern& pattern, const Layout& layout) {
    return BodyFinder(text, pattern, layout).find();
}

std::optional<Fact> find_term(const SearchText& text, const FactPattern& pattern, const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    for (const TermMatch& match : finder->find(text.folded)) {
        if (!pattern.group.empty() && match.term->group != pattern.group)
            continue;
        return fact_of_term(text, pattern.kind, match);
    }
    return std::nullopt;
}

std::optional<Fact> find_meeting_kind(const SearchText& text, const FactPattern& pattern,
                                      const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    for (const TermMatch& match : finder->find(text.folded)) {
        for (const Phrase& cue : layout.meeting_cues) {
            for (const PhraseMatch& held : find_all(cue, text.folded)) {
                if (match.begin > held.end + touching || held.begin > match.end + touching)
                    continue;
                return fact_of_term(text, pattern.kind, match);
            }
        }
    }
    return std::nullopt;
}

} // namespace rapporteur
