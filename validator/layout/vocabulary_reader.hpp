// The text of a vocabulary file -> the terms of one language.
#pragma once

#include "layout/source.hpp"
#include "layout/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Reads the terms that have a form in `language`. Forms without a language belong to every language.
[[nodiscard]] Vocabulary read_vocabulary(Source& source, std::string_view text, std::string_view language);

/// The languages of the forms in a vocabulary file. An empty one stands for forms of every language.
[[nodiscard]] std::vector<std::string> languages_of_vocabulary(std::string_view text);

/// Whether the vocabularies of the program have words in this language.
[[nodiscard]] bool is_known_language(std::string_view language);

/// Whether the text is a vocabulary that is well-formed and not too large.
[[nodiscard]] bool is_vocabulary_text(std::string_view xml);

} // namespace rapporteur
