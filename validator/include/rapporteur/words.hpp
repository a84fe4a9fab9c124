// The words of the program other than those of the rules, in each language: for printers, and for host
// programs that show findings themselves.
#pragma once

#include "rapporteur/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The languages of the messages: "en" first, then "es", ...
[[nodiscard]] std::vector<std::string_view> languages();

/// A phrase of the catalogue, `<phrase id="...">`, with its slots filled; the id itself if there is no such
/// phrase.
[[nodiscard]] std::string phrase(std::string_view language, std::string_view id,
                                 const std::vector<Argument>& arguments = {});

/// A phrase with a number in its slot {count}.
[[nodiscard]] inline std::string counted_phrase(std::string_view language, std::string_view id,
                                                std::size_t count) {
    return phrase(language, id, {{"count", std::to_string(count), ArgumentKind::count}});
}

/// A sentence of the command in a language, found by its English text. If the language lacks it, the English
/// text.
[[nodiscard]] std::string_view sentence(std::string_view language, std::string_view english);

/// A text that was made from a sentence and values, in another language. The sentence is found by the text
/// around its `{}`, and the values are put into its translation. If no sentence fits, the text itself.
[[nodiscard]] std::string translated(std::string_view language, std::string_view english_text);

} // namespace rapporteur
