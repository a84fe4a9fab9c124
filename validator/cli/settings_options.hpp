// Options that have priority over the configuration.
#pragma once

#include "batch/settings.hpp"

#include <CLI/App.hpp>

namespace rapporteur::cli {

/// Adds `--rule NAME=SETTING`.
void add_rule_option(CLI::App& verb, SettingsArguments& arguments);
/// Adds `--config` and `--no-config`.
void add_config_options(CLI::App& verb, SettingsArguments& arguments);

} // namespace rapporteur::cli
