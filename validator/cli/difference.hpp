// `convert --diff`: what would change, written nowhere.
#pragma once

#include "cli/exit_status.hpp"
#include "cli/inputs.hpp"
#include "cli/other_files.hpp"
#include "cli/settings.hpp"

namespace rapporteur::cli {

[[nodiscard]] ExitStatus show_differences(const Inputs& inputs, SettingsFinder& settings,
                                          const OtherFiles& others, const Options& options, Console& console);

} // namespace rapporteur::cli
