// Manual page and shell completions. They are made from the defined options, so that they cannot differ from
// what the command accepts.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace rapporteur::cli {

[[nodiscard]] std::string manual_page(const CLI::App& command);
[[nodiscard]] std::string bash_completion(const CLI::App& command);
[[nodiscard]] std::string zsh_completion(const CLI::App& command);
[[nodiscard]] std::string fish_completion(const CLI::App& command);

} // namespace rapporteur::cli
