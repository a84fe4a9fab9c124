#include "learning/learning.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_phrase = 3; ///< words
constexpr std::size_t longest_phrase = 8;
constexpr std::size_t most_phrases = 8;

using Words = std::vector<std::string>;

/// Whether this is a gap between words, where the text had a fact.
bool is_gap(const std::string& word) {
    return word.empty();
}

bool holds(const Words& phrase, const Words& part) {
    return std::search(phrase.begin(), phrase.end(), part.begin(), part.end()) != phrase.end();
}

} // namespace

std::vector<std::string> shared_phrases(std::span<const std::vector<std::string>> texts, std::size_t fewest) {
    std::map<Words, std::set<std::size_t>> texts_of;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        const Words& words = texts[text];
        for (std::size_t begin = 0; begin < words.size(); ++begin) {
            Words phrase;
            for (std::size_t at = begin; at < words.size() && phrase.size() < longest_phrase; ++at) {
                if (is_gap(words[at]))
                    break;
                phrase.push_back(words[at]);
                if (phrase.size() >= shortest_phrase)
                    texts_of[phrase].insert(text);
            }
        }
    }
    std::vector<std::pair<Words, std::size_t>> shared;
    for (const auto& [phrase, found] : texts_of) {
        if (found.size() >= fewest)
            shared.emplace_back(phrase, found.size());
    }
    std::stable_sort(shared.begin(), shared.end(), [](const auto& left, const auto& right) {
        return std::pair(left.second, left.first.size()) > std::pair(right.second, right.first.size());
    });
    std::vector<Words> chosen;
    for (const auto& [phrase, count] : shared) {
        const bool known = std::any_of(chosen.begin(), chosen.end(), [&phrase = phrase](const Words& other) {
            return holds(other, phrase);
        });
        if (!known && chosen.size() < most_phrases)
            chosen.push_back(phrase);
    }
    std::vector<std::string> phrases;
    for (const Words& words : chosen) {
        std::string phrase;
        for (const std::string& word : words)
            phrase += (phrase.empty() ? "" : " ") + word;
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

} // namespace rapporteur
