// The option for the language of the run, and the help in that language.
#pragma once

namespace CLI {
class App;
}

namespace rapporteur::cli {

/// Adds `--language` to the command and to all verbs.
void add_language_options(CLI::App& command);

/// Translates the help of the command and its verbs into the language of the run.
void translate_help(CLI::App& command);

} // namespace rapporteur::cli
