// Options by which the command line goes before the configuration.
#pragma once

#include "batch/settings.hpp"

#include <CLI/App.hpp>

namespace rapporteur::cli {

/// `--rule NAME=SETTING`
void add_rule_option(CLI::App& verb, SettingsArguments& arguments);
/// `--config` and `--no-config`.
void add_config_options(CLI::App& verb, SettingsArguments& arguments);

} // namespace rapporteur::cli
