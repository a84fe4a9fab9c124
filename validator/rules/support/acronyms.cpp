#include "rules/support/acronyms.hpp"

#include "rules/support/text.hpp"

#include <algorithm>
#include <iterator>

namespace rapporteur {
namespace {

constexpr std::size_t longest_acronym = 8;
constexpr std::size_t short_word = 3; ///< bytes of a word an acronym passes over: "of", "the", "para"

char initial_of(std::string_view word) {
    const std::string plain = folded(word.substr(0, 4));
    return plain.empty() ? '\0' : plain.front();
}

bool is_roman(std::string_view text) {
    return text.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

bool is_acronym(std::string_view text) {
    if (text.size() < 2 || text.size() > longest_acronym || is_roman(text))
        return false;
    return std::all_of(text.begin(), text.end(), is_capital);
}

/// Where the words begin whose initials spell the acronym, reading back from `words.end()`; none if they do
/// not.
/// `by_names`: small words such as "on" give no letter; without it they may, "memorandum of understanding
/// (MOU)".
std::uint32_t spelled_from(std::string_view text, const std::vector<WordRange>& words, std::size_t past,
                           std::string_view acronym, bool by_names) {
    std::string wanted = folded(acronym);
    std::size_t passed = 0;
    while (past > 0 && !wanted.empty()) {
        const WordRange word = words[--past];
        const std::string plain = folded(word_in(text, word));
        std::size_t first = word.begin;
        if (by_names && plain.size() <= short_word && !is_upper(next_code_point(text, first)))
            continue;
        if (is_all_capitals(word_in(text, word)) && wanted.ends_with(plain))
            wanted.resize(wanted.size() - plain.size());
        else if (initial_of(word_in(text, word)) == wanted.back())
            wanted.pop_back();
        else if (plain.size() > short_word && ++passed > 1)
            return no_index;
        if (wanted.empty())
            return word.begin;
    }
    return no_index;
}

/// Where the run of capitalised words before the bracket begins: a name whose acronym is of another language.
/// The first word of a text has a capital in any case and is no part of it.
std::uint32_t name_from(std::string_view text, const std::vector<WordRange>& words, std::size_t past) {
    std::uint32_t begin = no_index;
    std::size_t capitalised = 0;
    while (past > 0) {
        const WordRange word = words[--past];
        std::size_t position = word.begin;
        if (is_upper(next_code_point(text, position)) && past > 0) {
            ++capitalised;
            begin = word.begin;
        } else if (word.end - word.begin > short_word || capitalised == 0) {
            break;
        }
        if (past > 0 && text.substr(words[past - 1].end, word.begin - words[past - 1].end) != " ")
            break;
    }
    return capitalised > 1 ? begin : no_index;
}

std::string expansion_before(std::string_view text, const std::vector<WordRange>& words, std::size_t index) {
    const std::uint32_t open = words[index].begin - 1;
    std::uint32_t begin = spelled_from(text, words, index, word_in(text, words[index]), true);
    if (begin == no_index)
        begin = spelled_from(text, words, index, word_in(text, words[index]), false);
    if (begin == no_index)
        begin = name_from(text, words, index);
    if (begin == no_index)
        return {};
    std::string expansion = fold_space(text.substr(begin, open - begin));
    return expansion.find(' ') == std::string::npos ? std::string() : expansion;
}

bool is_bracketed(std::string_view text, WordRange word) {
    return word.begin > 0 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
}

/// Whether two capitals stand side by side: without that there is no acronym.
bool may_have_acronyms(std::string_view text) {
    return std::adjacent_find(text.begin(), text.end(), [](char left, char right) {
               return is_capital(left) && is_capital(right);
           }) != text.end();
}

Acronyms search_acronyms(const RuleInput& input) {
    Acronyms acronyms;
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (elements[index].role == Role::heading || !may_have_acronyms(text))
            continue;
        const bool title = elements[index].role == Role::title_line || is_shouted(text);
        const auto words = words_of(text);
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::string_view word = word_in(text, words[at]);
            if (!is_acronym(word))
                continue;
            const bool bracketed = is_bracketed(text, words[at]);
            if (title && !bracketed)
                continue;
            AcronymUse use{index, words[at].begin, words[at].end, {}, title};
            if (bracketed)
                use.expansion = expansion_before(text, words, at);
            acronyms[std::string(word)].push_back(std::move(use));
        }
    }
    return acronyms;
}

} // namespace

const Acronyms& find_acronyms(const RuleInput& input) {
    return input.texts.once<Acronyms>([&input] { return search_acronyms(input); });
}

std::vector<DefinedAcronym> find_defined_acronyms(const RuleInput& input) {
    std::vector<DefinedAcronym> defined;
    for (const auto& [acronym, uses] : find_acronyms(input)) {
        std::vector<AcronymUse> definitions;
        std::copy_if(uses.begin(), uses.end(), std::back_inserter(definitions),
                     [](const AcronymUse& use) { return !use.expansion.empty() && !use.in_title; });
        if (!definitions.empty())
            defined.push_back({acronym, uses, std::move(definitions)});
    }
    return defined;
}

const Term* foreign_acronym(const Layout& layout, std::string_view acronym) {
    const Term* found = nullptr;
    for (const Vocabulary& vocabulary : layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            if (term.acronym == acronym)
                return nullptr;
            const auto& others = term.foreign_acronyms;
            if (!term.acronym.empty() && std::find(others.begin(), others.end(), acronym) != others.end())
                found = &term;
        }
    }
    return found;
}

std::string bracketed_acronym(std::string_view text) {
    for (const WordRange word : words_of(text)) {
        if (is_acronym(word_in(text, word)) && is_bracketed(text, word))
            return std::string(word_in(text, word));
    }
    return {};
}

std::set<std::string, std::less<>> known_acronyms(const Layout& layout) {
    std::set<std::string, std::less<>> known;
    for (const Vocabulary& vocabulary : layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            for (const std::string& acronym : {term.code, term.acronym}) {
                if (is_acronym(acronym))
                    known.insert(acronym);
            }
            for (const std::string& form : term.forms) {
                if (auto acronym = bracketed_acronym(form); !acronym.empty())
                    known.insert(std::move(acronym));
                if (is_acronym(form))
                    known.insert(form);
            }
        }
    }
    return known;
}

} // namespace rapporteur
