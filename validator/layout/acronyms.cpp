#include "layout/acronyms.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_acronym_shape = 8; ///< letters

/// Rejects most words of a vocabulary by their first letters, which is fast.
bool may_be_acronym(std::string_view word) {
    const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    return word.size() > 1 && !is_small(word[0]) && !is_small(word[1]) && is_acronym(word);
}

void add_acronyms(const Term& term, std::vector<std::string>& acronyms) {
    for (const auto* further : {&term.other_acronyms, &term.foreign_acronyms})
        acronyms.insert(acronyms.end(), further->begin(), further->end());
    for (const std::string* acronym : {&term.code, &term.acronym}) {
        if (may_be_acronym(*acronym))
            acronyms.push_back(*acronym);
    }
    for (const std::string& form : term.forms) {
        if (form.ends_with(')')) {
            if (const std::string_view acronym = bracketed_acronym(form); !acronym.empty())
                acronyms.emplace_back(acronym);
        } else if (may_be_acronym(form)) {
            acronyms.push_back(form);
        }
    }
}

} // namespace

bool is_roman_number(std::string_view word) {
    return word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_acronym_shaped(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t code_point = next_code_point(word, position);
        if (is_upper(code_point))
            ++capitals;
        else if (code_point != '-' && code_point != '.')
            return false;
    }
    return capitals > 1 && capitals <= longest_acronym_shape;
}

bool is_acronym(std::string_view word) {
    return word.find_first_of("-.") == std::string_view::npos && is_acronym_shaped(word) &&
           !is_roman_number(word);
}

std::string_view bracketed_acronym(std::string_view text) {
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string_view::npos)
            break;
        // Brackets right after a word hold an ending: "LOS(AS)".
        const bool apart = open == 0 || is_space(static_cast<unsigned char>(text[open - 1]));
        const std::string_view within = text.substr(open + 1, close - open - 1);
        if (apart && is_acronym(within))
            return within;
    }
    return {};
}

std::vector<std::string> acronyms_of(std::span<const Vocabulary> vocabularies) {
    std::vector<std::string> acronyms;
    for (const Vocabulary& vocabulary : vocabularies) {
        for (const Term& term : vocabulary.terms)
            add_acronyms(term, acronyms);
    }
    std::sort(acronyms.begin(), acronyms.end());
    acronyms.erase(std::unique(acronyms.begin(), acronyms.end()), acronyms.end());
    return acronyms;
}

} // namespace rapporteur
