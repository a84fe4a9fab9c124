// The language of this run, for everything that people read: help, results and complaints.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/words.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace rapporteur::cli {

/// Chooses the language: `--language`, else the locale (LC_ALL, LC_MESSAGES, LANG), else English. Call it
/// once, before anything is printed. If `--language` names no known language, reading the options reports
/// that.
void choose_language(int count, const char* const* arguments);
[[nodiscard]] const std::string& language();

/// A sentence in the language of the run. As in gettext, the catalogues have it under its English text
/// (`sentences`).
template <typename... Values>
[[nodiscard]] std::string worded(fmt::format_string<Values...> english, Values&&... values) {
    const fmt::string_view format = english;
    return fmt::vformat(sentence(language(), {format.data(), format.size()}),
                        fmt::make_format_args(values...));
}

/// The same for a sentence with a number. `one` has no slot for it.
[[nodiscard]] std::string worded_count(std::size_t count, std::string_view one, std::string_view several);

/// A failure with its reason in the language of the run, as far as the catalogue has it.
[[nodiscard]] Failure worded(Failure failure);

} // namespace rapporteur::cli
