// A dictionary for tests: a list of words in one language.
#pragma once

#include "base/text.hpp"

#include "rapporteur/spelling.hpp"

#include <set>
#include <sstream>
#include <string>

namespace rapporteur::testing {

/// Words in small letters; each may be written with a capital too, as in real dictionaries.
class WordList final : public Speller {
public:
    explicit WordList(const std::string& words, std::string language = "en")
        : language_(std::move(language)) {
        std::istringstream stream(words);
        for (std::string word; stream >> word;)
            words_.insert(word);
    }
    bool speaks(std::string_view language) override { return language == language_; }
    bool knows(std::string_view, std::string_view word) override {
        return words_.contains(std::string(word)) || words_.contains(lower_case(word));
    }

private:
    std::string language_;
    std::set<std::string> words_;
};

} // namespace rapporteur::testing
