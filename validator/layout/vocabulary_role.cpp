#include "layout/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::array role_words{std::pair{VocabularyRole::countries, std::string_view("countries")},
                                std::pair{VocabularyRole::cities, std::string_view("cities")},
                                std::pair{VocabularyRole::divisions, std::string_view("divisions")},
                                std::pair{VocabularyRole::organizations, std::string_view("organizations")},
                                std::pair{VocabularyRole::months, std::string_view("months")},
                                std::pair{VocabularyRole::weekdays, std::string_view("weekdays")},
                                std::pair{VocabularyRole::numbers, std::string_view("numbers")},
                                std::pair{VocabularyRole::verbs, std::string_view("verbs")},
                                std::pair{VocabularyRole::drafting, std::string_view("drafting")},
                                std::pair{VocabularyRole::wording, std::string_view("wording")},
                                std::pair{VocabularyRole::spellings, std::string_view("spellings")}};

} // namespace

std::string_view to_string(VocabularyRole role) {
    const auto found = std::find_if(role_words.begin(), role_words.end(),
                                    [role](const auto& each) { return each.first == role; });
    return found == role_words.end() ? std::string_view() : found->second;
}

std::optional<VocabularyRole> vocabulary_role_from(std::string_view word) {
    const auto found = std::find_if(role_words.begin(), role_words.end(),
                                    [word](const auto& each) { return each.second == word; });
    return found == role_words.end() ? std::nullopt : std::optional(found->first);
}

std::vector<std::string_view> vocabulary_roles() {
    std::vector<std::string_view> words;
    for (const auto& [role, word] : role_words)
        words.push_back(word);
    return words;
}

} // namespace rapporteur
