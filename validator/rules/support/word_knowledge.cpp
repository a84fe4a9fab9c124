#include "rules/support/word_knowledge.hpp"

#include "rules/support/text.hpp"

#include <algorithm>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_stem = 5; ///< bytes of a word that another is made of
/// Bytes before a part of a word that has two spellings: "me" of "metre". A shorter word is another word.
constexpr std::size_t shortest_before = 2;

/// Parts of words, which are no words themselves.
bool is_part_of_words(const Term& term) {
    return term.code.starts_with("word-");
}

std::vector<std::string> without_hyphens(std::vector<std::string> parts) {
    for (std::string& part : parts)
        std::erase(part, '-');
    return parts;
}

} // namespace

std::string dictionary_form(std::string_view word) {
    std::string out;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t code_point = next_code_point(word, position);
        append_code_point(out, code_point == U'\u2019' ? U'\'' : code_point == U'\u2011' ? U'-' : code_point);
    }
    return out;
}

WordLetters letters_of(std::string_view word) {
    WordLetters letters;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t code_point = next_code_point(word, position);
        const bool upper = is_upper(code_point);
        letters.first_capital = letters.first_capital || (upper && letters.count == 0);
        letters.capitals += upper ? 1U : 0U;
        letters.digits = letters.digits || is_digit(code_point);
        ++letters.count;
    }
    return letters;
}

WordKnowledge::WordKnowledge(const RuleInput& input, std::vector<std::string> languages,
                             std::vector<std::string> further)
    : speller_(*input.speller), input_(input), languages_(std::move(languages)),
      further_(std::move(further)) {}

/// Most words of most reports are in a dictionary, so the vocabularies are read only when a word is not.
void WordKnowledge::read_vocabularies() {
    if (std::exchange(is_read_, true))
        return;
    for (const Vocabulary& vocabulary : input_.layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            if (is_part_of_words(term))
                continue;
            for (const std::string& form : term.forms)
                add_words(form);
            for (const std::string& form : term.foreign_forms)
                add_words(form);
        }
    }
    for (const std::string& word : further_)
        add_words(word);
    // Words of this field that general dictionaries lack.
    for (const std::string& language : languages_)
        add_words(embedded_resource("words." + language.substr(0, 2) + ".txt"));
}

void WordKnowledge::count_words() {
    if (!counts_.empty())
        return;
    read_vocabularies();
    for (const auto& [word, is_name] : words_)
        alphabet_.add(word);
    for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
        const std::string_view text = input_.block_of(index).text;
        alphabet_.add(text);
        for (const WordRange word : input_.words(index))
            ++counts_[lower_case(dictionary_form(word_in(text, word)))];
    }
}

bool WordKnowledge::knows(std::string_view word) {
    if (knows_whole(word))
        return true;
    if (const auto hyphen = word.find('-'); hyphen != std::string_view::npos)
        return knows_all_parts(word);
    const auto apostrophe = word.rfind('\'');
    return apostrophe != std::string_view::npos && apostrophe > 0 && knows_whole(word.substr(0, apostrophe));
}

bool WordKnowledge::accepts(std::string_view word) {
    return knows(word) || is_made_of_known(word);
}

bool WordKnowledge::is_made_of_known(std::string_view word) {
    if (!parts_) {
        const Layout& layout = input_.layout;
        parts_ = {without_hyphens(drafting_words(layout, "word-beginning")),
                  without_hyphens(drafting_words(layout, "word-ending")),
                  drafting_words(layout, "word-exchange"), drafting_words(layout, "word-pronoun"),
                  drafting_words(layout, "word-before-pronoun")};
    }
    const auto is_stem = [this](std::string_view stem) {
        return stem.size() >= shortest_stem && knows_whole(stem);
    };
    return std::any_of(parts_->beginnings.begin(), parts_->beginnings.end(),
                       [&](const std::string& beginning) {
                           return word.starts_with(beginning) && is_stem(word.substr(beginning.size()));
                       }) ||
           std::any_of(parts_->endings.begin(), parts_->endings.end(),
                       [&](const std::string& ending) {
                           return word.ends_with(ending) &&
                                  is_stem(word.substr(0, word.size() - ending.size()));
                       }) ||
           is_verb_with_pronoun(word) ||
           std::any_of(parts_->exchanges.begin(), parts_->exchanges.end(),
                       [&](const std::string& exchange) { return is_known_exchanged(word, exchange); });
}

/// "sucederla", "presentándoselo": the accent that the pronoun brings is not the verb's own.
bool WordKnowledge::is_verb_with_pronoun(std::string_view word) {
    return std::any_of(parts_->pronouns.begin(), parts_->pronouns.end(), [&](const std::string& pronoun) {
        if (!word.ends_with(pronoun))
            return false;
        const std::string verb = folded(word.substr(0, word.size() - pronoun.size()));
        return verb.size() >= shortest_stem && knows_whole(verb) &&
               std::any_of(parts_->before_pronouns.begin(), parts_->before_pronouns.end(),
                           [&verb](const std::string& ending) { return verb.ends_with(ending); });
    });
}

/// Dictionaries of one country lack half of the forms: British "organisers", American "standardized",
/// "metres".
bool WordKnowledge::is_known_exchanged(std::string_view word, std::string_view exchange) {
    const std::size_t gap = std::min(exchange.find(' '), exchange.size());
    std::string_view found = exchange.substr(0, gap);
    std::string_view other = exchange.substr(std::min(gap + 1, exchange.size()));
    const bool at_end = found.starts_with('-');
    if (at_end)
        found.remove_prefix(1);
    if (other.starts_with('-'))
        other.remove_prefix(1);
    if (found.empty())
        return false;
    for (std::size_t at = word.find(found, shortest_before); at != std::string_view::npos;
         at = word.find(found, at + 1)) {
        if (at_end && at + found.size() != word.size())
            continue;
        std::string exchanged(word);
        exchanged.replace(at, found.size(), other);
        if (knows_whole(exchanged))
            return true;
    }
    return false;
}

std::uint32_t WordKnowledge::count(std::string_view word) {
    count_words();
    const auto found = counts_.find(std::string(word));
    return found != counts_.end() && knows_whole(word) ? found->second : 0;
}

void WordKnowledge::add_words(std::string_view text) {
    for (const WordRange range : words_of(text)) {
        const std::string_view word = word_in(text, range);
        std::size_t at = 0;
        const bool is_name = is_upper(next_code_point(word, at));
        bool& known_as_name = words_[lower_case(dictionary_form(word))];
        known_as_name = known_as_name || is_name;
    }
}

bool WordKnowledge::knows_whole(std::string_view word) {
    const auto [verdict, is_new] = verdicts_.try_emplace(std::string(word), false);
    if (is_new)
        verdict->second =
            std::any_of(languages_.begin(), languages_.end(),
                        [&](const std::string& language) { return speller_.knows(language, word); }) ||
            is_of_vocabularies(word);
    return verdict->second;
}

bool WordKnowledge::is_of_vocabularies(std::string_view word) {
    read_vocabularies();
    return words_.contains(lower_case(word));
}

bool WordKnowledge::knows_all_parts(std::string_view word) {
    while (!word.empty()) {
        const auto end = std::min(word.find('-'), word.size());
        const std::string_view part = word.substr(0, end);
        if (letters_of(part).count >= shortest_spelt_word && !knows_whole(part))
            return false;
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    return true;
}

} // namespace rapporteur
