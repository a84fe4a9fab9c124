// The shape of a name in any language of the Latin script: words with a capital, and small words between
// them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rapporteur {

/// The end of the word that begins at `position`. A word has letters, digits, and marks inside it
/// ("N'Djamena", "Boulogne-sur-Mer", "D.C."). The stop of "St." belongs to it if another capital follows.
/// Returns `position` if no word begins there.
[[nodiscard]] std::size_t name_word_end(std::string_view text, std::size_t position);

/// Whether a word has a capital where names have one: at its start, or after its apostrophe ("d'Isère").
[[nodiscard]] bool is_name_word(std::string_view word);

/// Whether a word may stand between two words of a name: "am", "do", "sur", "de", "las".
[[nodiscard]] bool is_name_joint(std::string_view word);

/// The two words of which one says what a name is the name of: `commission` of "Tuna Commission for the
/// Atlantic", `comisión` of "Comisión del Atún". Which one it is depends on the language.
struct NameHeads {
    std::string first; ///< the first word, folded
    std::string last;  ///< the last word of the run of words with a capital that the name begins with, folded
};
/// Both are empty where the name has fewer than two words with a capital.
[[nodiscard]] NameHeads heads_of(std::string_view name);

/// Whether the text has letters and all are capitals.
[[nodiscard]] bool is_all_capitals(std::string_view text);
/// Whether most letters are capitals. In such a heading words cannot be told from acronyms.
[[nodiscard]] bool is_shouted(std::string_view text);

} // namespace rapporteur
