#include "report/body_names.hpp"

#include "layout/acronyms.hpp"
#include "report/names.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

/// At most so many between two words of a name: "contra la", "para el".
constexpr std::size_t most_small_words = 3;
constexpr std::array place_vocabularies{VocabularyRole::countries, VocabularyRole::cities};

} // namespace

std::string_view BodyNames::word_at(std::string_view text, std::size_t position) {
    return text.substr(position, name_word_end(text, position) - position);
}

std::size_t BodyNames::next_word_begin(std::string_view text, std::size_t position) {
    std::size_t next = position;
    while (next < text.size()) {
        std::size_t after = next;
        if (!is_space(next_code_point(text, after)))
            break;
        next = after;
    }
    return next == position || next >= text.size() ? std::string_view::npos : next;
}

bool BodyNames::is_small(std::string_view word) const {
    if (!small_words_)
        small_words_ = small_words();
    return small_words_->contains(folded(word));
}

std::set<std::string> BodyNames::small_words() const {
    std::set<std::string> words;
    for (std::size_t known = 0; vocabulary_ != nullptr && known < vocabulary_->terms.size(); ++known) {
        const Term& term = vocabulary_->terms[known];
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

bool BodyNames::is_among(const std::vector<std::string>& words, std::string_view word) const {
    return std::find(words.begin(), words.end(), folded(word)) != words.end();
}

bool BodyNames::is_known_elsewhere(std::string_view name) const {
    return is_known_day(name) || knows(VocabularyRole::countries, name) ||
           knows(VocabularyRole::cities, name);
}

bool BodyNames::is_known_day(std::string_view word) const {
    return is_name_word(word) &&
           (knows(VocabularyRole::months, word) || knows(VocabularyRole::weekdays, word));
}

bool BodyNames::knows(VocabularyRole vocabulary, std::string_view name) const {
    const TermFinder* finder = layout_.finder(vocabulary);
    return finder != nullptr && finder->exact(name) != nullptr;
}

std::uint32_t BodyNames::goes_on_to(std::uint32_t end) const {
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

std::uint32_t BodyNames::name_end(std::size_t begin) const {
    const std::string_view text = text_.text;
    std::size_t end = begin;
    std::size_t small = 0;
    for (std::size_t at = begin; at != std::string_view::npos && at - begin < longest;
         at = next_word_begin(text, at)) {
        const auto word = word_at(text, at);
        if (word.empty())
            break;
        if (at > begin && is_known_day(word))
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

bool BodyNames::belongs_to(std::size_t end, std::size_t next) const {
    std::string_view between = trim(text_.text.substr(end, next - end));
    if (between.starts_with('(') && between.find(')') != std::string_view::npos)
        between = trim(between.substr(between.find(')') + 1));
    bool of = false;
    for (std::size_t at = 0; at < between.size();) {
        const auto word = word_at(between, at);
        const bool connects = is_among(layout_.dates.connectors, word);
        if (word.empty() || !(connects || is_among(layout_.articles, word)))
            return false;
        of = of || connects;
        at += word.size();
        at += between.substr(at).starts_with(' ') ? 1 : 0;
    }
    return of;
}

std::uint32_t BodyNames::owned_end(std::uint32_t begin, std::uint32_t owner) const {
    std::size_t end = owner;
    while (end > begin) {
        const auto before = trim(text_.text.substr(begin, end - begin));
        const auto space = before.rfind(' ');
        if (space == std::string_view::npos)
            break;
        const auto word = before.substr(space + 1);
        if (!is_among(layout_.articles, word) && !is_among(layout_.dates.connectors, word))
            return end == owner ? owner : begin + static_cast<std::uint32_t>(before.size());
        end = begin + space;
    }
    return owner;
}

bool BodyNames::is_place(std::string_view name) const {
    const FoldedText plain = fold(name);
    return std::any_of(place_vocabularies.begin(), place_vocabularies.end(), [&](VocabularyRole each) {
        const TermFinder* finder = layout_.finder(each);
        return finder != nullptr && finder->find_at(plain, 0).has_value();
    });
}

std::size_t BodyNames::words(std::string_view name) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < name.size();) {
        const auto word = word_at(name, at);
        count += is_name_word(word) ? 1 : 0;
        at += std::max<std::size_t>(word.size(), 1);
    }
    return count;
}

} // namespace rapporteur
