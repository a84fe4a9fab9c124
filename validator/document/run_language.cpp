// The language of a run (17.3.2.20).
#include "document/story_reader.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t most_languages = 64; ///< a document by people has only a few

/// "es" for "es-HN".
std::string_view primary_language(std::string_view language) {
    return language.substr(0, language.find('-'));
}

} // namespace

/// The language of the run, else of its character style, else of the style of its paragraph.
std::uint32_t StoryReader::language_of(const RunProperties& direct, const RunProperties& paragraph_style) {
    std::string_view language = direct.language;
    if (language.empty() && !direct.style.empty())
        language = reading_.styles.character_style(direct.style).language;
    if (language.empty())
        language = paragraph_style.language;
    language = primary_language(language);
    if (language.empty() || language == primary_language(document().properties.language))
        return no_index;
    auto& languages = document().languages;
    const auto known = std::find(languages.begin(), languages.end(), language);
    if (known == languages.end() && languages.size() == most_languages)
        return no_index;
    const auto index = static_cast<std::uint32_t>(known - languages.begin());
    if (known == languages.end())
        languages.emplace_back(language);
    return index;
}

} // namespace rapporteur
