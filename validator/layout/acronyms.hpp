// Which words are acronyms, and which of them the vocabularies of a layout know.
#pragma once

#include "layout/vocabulary.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Two to eight capitals, perhaps with stops or a hyphen: "UNHCR", "ОБСЕ".
[[nodiscard]] bool is_acronym_shaped(std::string_view word);

/// The same without stops and hyphens, and no Roman number.
[[nodiscard]] bool is_acronym(std::string_view word);

/// The acronym in brackets of its own: "RCM" of "Regional Conference on Migration (RCM)"; empty if there is
/// none.
[[nodiscard]] std::string_view bracketed_acronym(std::string_view text);

/// The acronyms that vocabularies know, sorted and each once: those of organisations, those within forms, and
/// codes and forms that have the shape of one.
[[nodiscard]] std::vector<std::string> acronyms_of(std::span<const Vocabulary> vocabularies);

} // namespace rapporteur
