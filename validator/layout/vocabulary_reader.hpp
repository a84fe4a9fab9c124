// The text of a vocabulary file -> the terms of one language.
#pragma once

#include "layout/source.hpp"
#include "layout/vocabulary.hpp"

#include <string_view>

namespace rapporteur {

/// Forms without a language belong to every one; terms without a form in `language` are left out.
[[nodiscard]] Vocabulary read_vocabulary(Source& source, std::string_view text, std::string_view language);

} // namespace rapporteur
