#include "rules/support/phrases.hpp"

#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {

std::optional<WordRange> Phrases::find(std::string_view text, const std::vector<WordRange>& words) const {
    for (const WordRange word : words) {
        if (!first_.has(word_in(text, word)))
            continue;
        const auto phrase = std::find_if(all_.begin(), all_.end(), [&](const std::string& each) {
            return starts_with_words(text.substr(word.begin), each);
        });
        if (phrase != all_.end())
            return WordRange{word.begin, word.begin + static_cast<std::uint32_t>(phrase->size())};
    }
    return std::nullopt;
}

} // namespace rapporteur
