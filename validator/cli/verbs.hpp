// A verb is one file: its options, its help, and its work. To add a verb, add it here and in arguments.cpp.
#pragma once

#include "console/console.hpp"
#include "console/exit_status.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace rapporteur::cli {

/// The work that the command line asks for.
using Job = std::function<ExitStatus(Console& console)>;

/// Each function adds one verb to the command line. If that verb is used, it sets `job`.
void add_check(CLI::App& command, Job& job);
void add_convert(CLI::App& command, Job& job);
void add_compare(CLI::App& command, Job& job);
void add_review(CLI::App& command, Job& job);
void add_text(CLI::App& command, Job& job);
void add_rules(CLI::App& command, Job& job);
void add_layouts(CLI::App& command, Job& job);
void add_verify(CLI::App& command, Job& job);
void add_hook(CLI::App& command, Job& job);
void add_git(CLI::App& command, Job& job);
void add_page(CLI::App& command, Job& job);
void add_pages(CLI::App& command, Job& job); ///< not in the help

} // namespace rapporteur::cli
