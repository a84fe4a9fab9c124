#include "rules/support/acronyms.hpp"

#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <iterator>

namespace rapporteur {
namespace {

/// Bytes; an acronym may leave out words as short as "of", "the", "para".
constexpr std::size_t short_word = 3;
/// Letters; a longer word in capitals that no vocabulary knows is read as an ordinary word.
constexpr std::size_t longest_plain_acronym = 6;

char initial_of(std::string_view word) {
    const std::string plain = folded(word.substr(0, 4));
    return plain.empty() ? '\0' : plain.front();
}

/// An acronym without the "s" of its plural: "NGOs", "ONGs".
std::string_view without_plural(std::string_view word) {
    constexpr std::size_t shortest = 4;
    return word.size() >= shortest && word.ends_with('s') && is_acronym(word.substr(0, word.size() - 1))
               ? word.substr(0, word.size() - 1)
               : word;
}

/// The offset of the first of the words before `words[past]` whose initials spell the acronym; no_index if
/// they do not spell it. `by_names`: short words in small letters, such as "on", give no letter. Without it
/// they may: "memorandum of understanding (MOU)".
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

/// The offset of the capitalised words that stand right before the bracket: a name whose acronym is of
/// another language. The first word of a text does not count, since it always has a capital.
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

/// The offset of the vocabulary's name that ends at `end`; no_index if there is none.
std::uint32_t known_name_from(const std::vector<TermMatch>& names, std::uint32_t end) {
    const auto found =
        std::find_if(names.begin(), names.end(), [end](const TermMatch& name) { return name.end == end; });
    return found == names.end() ? no_index : found->begin;
}

std::string expansion_before(std::string_view text, const std::vector<WordRange>& words, std::size_t index,
                             const std::vector<TermMatch>& names) {
    const std::uint32_t open = words[index].begin - 1;
    std::uint32_t begin = known_name_from(names, trimmed_end(text.substr(0, open)));
    const std::string_view acronym = without_plural(word_in(text, words[index]));
    if (begin == no_index)
        begin = spelled_from(text, words, index, acronym, true);
    if (begin == no_index)
        begin = spelled_from(text, words, index, acronym, false);
    if (begin == no_index)
        begin = name_from(text, words, index);
    if (begin == no_index)
        return {};
    std::string expansion = fold_space(text.substr(begin, open - begin));
    return expansion.find(' ') == std::string::npos ? std::string() : expansion;
}

/// "(RCM)", but not "LOS(AS)": brackets that touch the word before them hold an ending.
bool is_bracketed(std::string_view text, WordRange word) {
    const bool bracket =
        word.begin > 0 && text[word.begin - 1] == '(' && word.end < text.size() && text[word.end] == ')';
    return bracket && (word.begin == 1 || is_space(static_cast<unsigned char>(text[word.begin - 2])));
}

/// Whether the word is part of a document symbol, an address or an ending: one of `/_&@$#\` touches it, or a
/// stop or dash joins it to more ("AG/RES. 2465", "7.COM", "A/RES/68").
bool is_within_symbol(std::string_view text, WordRange word) {
    constexpr std::string_view glue = "/_&@$#\\";
    const char before = word.begin > 0 ? text[word.begin - 1] : ' ';
    const char after = word.end < text.size() ? text[word.end] : ' ';
    if (glue.find(before) != std::string_view::npos || glue.find(after) != std::string_view::npos)
        return true;
    const bool ending = (before == '(' && !is_bracketed(text, word) && after == ')');
    const bool stop_before = before == '.' && word.begin > 1 && text[word.begin - 2] != ' ';
    const auto next = word.end + 1 < text.size() ? text[word.end + 1] : ' ';
    const bool number_behind = (after == '.' || after == '-') && is_digit(static_cast<unsigned char>(next));
    const bool numbered = after == '.' && next == ' ' && word.end + 2 < text.size() &&
                          is_digit(static_cast<unsigned char>(text[word.end + 2]));
    return ending || stop_before || number_behind || numbered;
}

/// Whether the text explains the word on the spot: words in brackets after it have its initials, or a closing
/// quotation mark follows, as where the text introduces a name.
bool is_told(std::string_view text, WordRange word) {
    const auto rest = text.substr(word.end);
    const auto is_quote = [](char32_t mark) {
        return mark == '"' || (mark >= U'\u2018' && mark <= U'\u201F') || mark == U'\u00AB' ||
               mark == U'\u00BB';
    };
    std::size_t behind = 0;
    if (!rest.empty() && is_quote(next_code_point(rest, behind)))
        return true;
    const auto close = rest.find(')');
    if (!rest.starts_with(" (") || close == std::string_view::npos)
        return false;
    const auto inside = rest.substr(2, close - 2);
    const auto words = words_of(inside);
    return words.size() > 1 &&
           (spelled_from(inside, words, words.size(), word_in(text, word), true) != no_index ||
            spelled_from(inside, words, words.size(), word_in(text, word), false) != no_index);
}

/// Which words stand in a run of words in capitals, "BEARING IN MIND". In such a run nobody can tell a word
/// from an acronym.
std::vector<bool> words_in_runs(std::string_view text, const std::vector<WordRange>& words) {
    // Nearly all words have a small letter at one of their ends, so check these first.
    const auto in_capitals = [&](std::size_t index) {
        const std::string_view word = word_in(text, words[index]);
        const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
        return !is_small(word.front()) && !is_small(word.back()) && is_all_capitals(word);
    };
    std::vector<bool> in_run(words.size(), false);
    bool here = !words.empty() && in_capitals(0);
    for (std::size_t index = 0; index + 1 < words.size(); ++index) {
        const bool next = in_capitals(index + 1);
        if (here && next &&
            trim(text.substr(words[index].end, words[index + 1].begin - words[index].end)).empty())
            in_run[index] = in_run[index + 1] = true;
        here = next;
    }
    return in_run;
}

/// Whether two capitals stand side by side. Without them a text has no acronym. This check is cheap.
bool may_have_acronyms(std::string_view text) {
    return std::adjacent_find(text.begin(), text.end(), [](char left, char right) {
               const auto may = [](char byte) { return (byte & 0x80) != 0 || (byte >= 'A' && byte <= 'Z'); };
               return may(left) && may(right);
           }) != text.end();
}

Acronyms search_acronyms(const RuleInput& input) {
    Acronyms acronyms;
    const FactPattern* body = input.layout.fact(FactKind::body);
    const TermFinder* names = body == nullptr ? nullptr : input.layout.finder(body->vocabulary);
    const auto& elements = input.report.elements;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        if (elements[index].kind == SectionKind::heading || !may_have_acronyms(text))
            continue;
        const bool title = elements[index].kind == SectionKind::title_block || is_shouted(text);
        const auto& words = input.words(index);
        const auto runs = words_in_runs(text, words);
        const auto named = names == nullptr ? std::vector<TermMatch>() : find_terms(input, *names, index);
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::string_view shown = word_in(text, words[at]);
            const std::string_view word = without_plural(shown);
            if (!is_acronym(word) || is_within_symbol(text, words[at]))
                continue;
            const bool bracketed = is_bracketed(text, words[at]);
            if (title && !bracketed)
                continue;
            // A word in capitals for emphasis: it stands in a run of capitals, begins the text, or is too
            // long for an acronym.
            const bool stressed = runs[at] || at == 0 || count_code_points(word) > longest_plain_acronym;
            if (stressed && !bracketed && !input.layout.knows_acronym(word))
                continue;
            AcronymUse use{index,
                           words[at].begin,
                           words[at].end,
                           {},
                           title,
                           word.size() < shown.size(),
                           is_told(text, words[at])};
            if (bracketed)
                use.expansion = expansion_before(text, words, at, named);
            acronyms[std::string(word)].push_back(std::move(use));
        }
    }
    return acronyms;
}

} // namespace

const Acronyms& find_acronyms(const RuleInput& input) {
    return input.searches.acronyms.get([&input] { return search_acronyms(input); });
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

} // namespace rapporteur
