#include "cli/language_options.hpp"

#include "cli/choices.hpp"
#include "console/language.hpp"

#include <CLI/App.hpp>
#include <string>

namespace rapporteur::cli {
namespace {

std::string said_in_language(const std::string& english) {
    return std::string(sentence(language(), english));
}

} // namespace

void add_language_options(CLI::App& command) {
    Words<std::string> known;
    for (const std::string_view name : languages())
        known.emplace_back(name, name);
    // choose_language() has already used the value. The option here only rejects a wrong one.
    static std::string proved;
    add_word_option(command, "--language", proved, "language", known,
                    "Of what is said: help, findings, complaints\n(without it: that of the locale)");
    for (CLI::App* verb : command.get_subcommands(nullptr))
        add_language_options(*verb);
}

void translate_help(CLI::App& command) {
    command.description(said_in_language(command.get_description()));
    command.footer(said_in_language(command.get_footer()));
    command.group(said_in_language(command.get_group()));
    for (CLI::Option* option : command.get_options()) {
        option->description(said_in_language(option->get_description()));
        option->group(said_in_language(option->get_group()));
    }
    for (CLI::App* verb : command.get_subcommands(nullptr))
        translate_help(*verb);
}

} // namespace rapporteur::cli
