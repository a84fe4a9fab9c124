// Says which words are acronyms, and which of them the vocabularies of a layout know.
#pragma once

#include "layout/vocabulary.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// Whether a word has two to eight capitals, perhaps with stops or a hyphen: "UNHCR", "ОБСЕ".
[[nodiscard]] bool is_acronym_shaped(std::string_view word);

/// Whether a word has only the letters of Roman numbers, in capitals: "XIV".
[[nodiscard]] bool is_roman_number(std::string_view word);

/// Whether a word has two to eight capitals and nothing else, and is no Roman number.
[[nodiscard]] bool is_acronym(std::string_view word);

/// The acronym that stands in brackets: "RCM" of "Regional Conference on Migration (RCM)". Empty if there is
/// none.
[[nodiscard]] std::string_view bracketed_acronym(std::string_view text);

/// The acronyms that the vocabularies know, sorted, without duplicates: acronyms of organisations, acronyms
/// inside forms, and codes and forms that look like acronyms.
[[nodiscard]] std::vector<std::string> acronyms_of(std::span<const Vocabulary> vocabularies);

} // namespace rapporteur
