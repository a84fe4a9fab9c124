// Options that several verbs share, and options that take one of several words.
#pragma once

#include "console/console.hpp"

#include "rapporteur/rapporteur.hpp"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rapporteur::cli {

/// The words that an option takes, with their values.
template <typename Value>
using Words = std::vector<std::pair<std::string, Value>>;

/// "there is no format `jsn`; did you mean `json`? There are: text, json."
[[nodiscard]] std::string no_such_word(std::string_view kind, std::string_view word,
                                       const std::vector<std::string>& known);

/// Adds `--NAME WORD`. Messages call such a word `kind`. If the option is given twice, the last one counts.
template <typename Value>
CLI::Option* add_word_option(CLI::App& verb, const std::string& name, Value& value, std::string kind,
                             Words<Value> words, const std::string& help) {
    std::vector<std::string> known;
    std::string text;
    for (const auto& [word, meaning] : words) {
        known.push_back(word);
        text += (text.empty() ? "" : "|") + word;
    }
    const auto choose = [&value, kind = std::move(kind), words = std::move(words),
                         known](const std::string& given) {
        for (const auto& [word, meaning] : words) {
            if (word == given) {
                value = meaning;
                return;
            }
        }
        throw CLI::ValidationError(no_such_word(kind, given, known), CLI::ExitCodes::ValidationError);
    };
    return verb.add_option_function<std::string>(name, choose, help)
        ->option_text(text)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// Adds `PATH...`.
CLI::Option* add_paths(CLI::App& verb, std::vector<std::string>& paths);

/// Adds `--color`.
void add_color_option(CLI::App& verb, ColorChoice& color);

/// Adds `--layout NAME|FILE|auto`. The value is kept as written; find_layouts() reads it.
void add_layout_option(CLI::App& verb, std::string& layout);

/// Adds `--track-changes` and, in a group of their own, the limits.
void add_reading_options(CLI::App& verb, Options& options);

} // namespace rapporteur::cli
