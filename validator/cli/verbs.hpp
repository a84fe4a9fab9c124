// A verb is one file: its options, its help, and what it does. Each is added here and in arguments.cpp.
#pragma once

#include "console/console.hpp"
#include "console/exit_status.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace rapporteur::cli {

/// What the command line asks for, ready to be done.
using Job = std::function<ExitStatus(Console& console)>;

/// Each adds one verb to the command line and, if it is the one asked for, sets `job`.
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
void add_pages(CLI::App& command, Job& job); ///< not shown in the help

} // namespace rapporteur::cli
