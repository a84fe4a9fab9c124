// What a name looks like, in any language of the Latin script: words with a capital, and small words between
// them.
#pragma once

#include <cstddef>
#include <string_view>

namespace rapporteur {

/// The end of the word that begins at `position`: letters, digits, and the marks that stand inside a word
/// ("N'Djamena", "Boulogne-sur-Mer", "D.C."). The stop of "St." belongs to it where another capital follows.
/// `position` itself where no word begins.
[[nodiscard]] std::size_t name_word_end(std::string_view text, std::size_t position);

/// Whether a word has a capital where names have one: at its start, or behind its apostrophe ("d'Isère").
[[nodiscard]] bool is_name_word(std::string_view word);

/// Whether a word may stand between two words of a name: "am", "do", "sur", "de", "las".
[[nodiscard]] bool is_name_joint(std::string_view word);

/// Whether every letter is a capital, and there are some.
[[nodiscard]] bool is_all_capitals(std::string_view text);
/// Whether most letters are capitals: a heading, whose words cannot be told from acronyms.
[[nodiscard]] bool is_shouted(std::string_view text);

} // namespace rapporteur
