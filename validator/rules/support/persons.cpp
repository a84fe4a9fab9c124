#include "rules/support/persons.hpp"

#include "base/text.hpp"
#include "rules/support/text.hpp"

namespace rapporteur {
namespace {

constexpr std::size_t longest_name = 5;   ///< words
constexpr std::size_t longest_title = 14; ///< bytes

} // namespace

Honorifics::Honorifics(const Layout& layout) : titles_(drafting_words(layout, "honorific")) {}

std::size_t Honorifics::name_after(std::string_view text, const std::vector<WordRange>& words,
                                   std::size_t title) const {
    const auto word = word_in(text, words[title]);
    if (word.size() > longest_title || !titles_.has(folded(word)))
        return 0;
    std::size_t count = 0;
    while (count < longest_name && title + count + 1 < words.size()) {
        const WordRange previous = words[title + count];
        const WordRange next = words[title + count + 1];
        const auto gap = text.substr(previous.end, next.begin - previous.end);
        const bool adjoins = gap == " " || (count == 0 && gap == ". ");
        const auto name = word_in(text, next);
        if (!adjoins || !is_name_word(name) || is_all_capitals(name))
            break;
        ++count;
    }
    return count;
}

std::vector<Person> find_persons(const RuleInput& input) {
    const Honorifics honorifics(input.layout);
    std::vector<Person> persons;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        const auto& words = input.words(index);
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            const auto next = static_cast<unsigned char>(text[words[at + 1].begin]);
            if (next >= 'a' && next <= 'z') // most words are no names
                continue;
            const std::size_t count = honorifics.name_after(text, words, at);
            if (count == 0)
                continue;
            const auto first = words.begin() + static_cast<std::ptrdiff_t>(at) + 1;
            persons.push_back({index, words[at], {first, first + static_cast<std::ptrdiff_t>(count)}});
            at += count;
        }
    }
    return persons;
}

} // namespace rapporteur
