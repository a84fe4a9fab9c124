// The text of a vocabulary file -> the terms of one language.
#pragma once

#include "layout/source.hpp"
#include "layout/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Forms without a language belong to every one; terms without a form in `language` are left out.
[[nodiscard]] Vocabulary read_vocabulary(Source& source, std::string_view text, std::string_view language);

/// The languages of the forms of a vocabulary file; an empty one stands for those that serve every language.
[[nodiscard]] std::vector<std::string> languages_of_vocabulary(std::string_view text);

/// Whether the vocabularies of the program have words of it.
[[nodiscard]] bool is_known_language(std::string_view language);

} // namespace rapporteur
