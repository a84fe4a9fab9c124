// The language of the run as an option, and the help in it.
#pragma once

namespace CLI {
class App;
}

namespace rapporteur::cli {

/// `--language`, for the command, its verbs and theirs.
void add_language_options(CLI::App& command);

/// The help of the command and its verbs in the language of the run.
void translate_help(CLI::App& command);

} // namespace rapporteur::cli
