#include "rules/support/spelt_text.hpp"

#include "base/text.hpp"
#include "rules/support/word_knowledge.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// "Ms.", "Dr.", "Prof.", "Sra.": the stop after them does not end a sentence.
bool is_title_of_person(std::string_view word) {
    constexpr std::size_t longest_title = 4; // letters; a title is an abbreviation
    const WordLetters letters = letters_of(word);
    return letters.first_capital && letters.count <= longest_title;
}

} // namespace

std::vector<WordRange> addresses_in(std::string_view text) {
    std::vector<WordRange> addresses;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of(" \t\n", begin), text.size());
        const std::string_view run = text.substr(begin, end - begin);
        const auto stop = run.find('.');
        const bool inner_stop = stop != std::string_view::npos && stop > 0 && stop + 1 < run.size() &&
                                ascii_lower(run[stop + 1]) >= 'a' && ascii_lower(run[stop + 1]) <= 'z';
        if (inner_stop || run.find_first_of("@\\_") != std::string_view::npos ||
            run.find("://") != std::string_view::npos)
            addresses.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = end + 1;
    }
    return addresses;
}

bool begins_sentence(std::string_view text, std::uint32_t begin, WordRange previous) {
    const std::string_view gap = text.substr(previous.end, begin - previous.end);
    if (previous.end == 0)
        return true;
    if (gap == ". " && is_title_of_person(word_in(text, previous)))
        return false;
    return gap.find_first_of(".:;!?\n\t\"") != std::string_view::npos ||
           gap.find("\u2013") != std::string_view::npos || gap.find("\u2014") != std::string_view::npos ||
           gap.find("\u201C") != std::string_view::npos;
}

} // namespace rapporteur
