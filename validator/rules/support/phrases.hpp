// Words and phrases of the drafting words, looked for in a text word by word.
#pragma once

#include "base/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur {

/// All phrases are folded. They are known by their first words, so that most words of a text cost one look.
class Phrases {
public:
    explicit Phrases(std::vector<std::string> all) : all_(std::move(all)) {
        for (const std::string& words : all_)
            first_.insert(words.substr(0, words.find(' ')));
    }
    /// The first that stands in a folded text with these words.
    [[nodiscard]] std::optional<WordRange> find(std::string_view text,
                                                const std::vector<WordRange>& words) const;
    [[nodiscard]] bool stand_in(std::string_view text, const std::vector<WordRange>& words) const {
        return find(text, words).has_value();
    }

private:
    std::vector<std::string> all_;
    WordSet first_;
};

} // namespace rapporteur
