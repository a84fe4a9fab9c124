// The words of the program beside those of the rules, in each language there is: for printers, and for hosts
// that show what is found themselves.
#pragma once

#include "rapporteur/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The languages of the messages: "en" first, then "es", ...
[[nodiscard]] std::vector<std::string_view> languages();

/// A phrase of the catalogue, `<phrase id="...">`, with its slots filled. The id itself where there is none.
[[nodiscard]] std::string phrase(std::string_view language, std::string_view id,
                                 const std::vector<Argument>& arguments = {});

/// A phrase with a number, which is its slot {count}.
[[nodiscard]] inline std::string counted_phrase(std::string_view language, std::string_view id,
                                                std::size_t count) {
    return phrase(language, id, {{"count", std::to_string(count), ArgumentKind::count}});
}

/// A sentence of the command, found by its English; the English where the language lacks it.
[[nodiscard]] std::string_view sentence(std::string_view language, std::string_view english);

/// A text that was made of a sentence and values, in another language: the sentence is found by the text
/// around its `{}`, the values are set into the other. The text itself where no sentence is like it.
[[nodiscard]] std::string translated(std::string_view language, std::string_view english_text);

} // namespace rapporteur
