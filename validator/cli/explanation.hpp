// `check --explain-layout`: explains why each document is read as it is.
#pragma once

#include "cli/batch.hpp"
#include "cli/exit_status.hpp"
#include "cli/other_files.hpp"
#include "cli/settings.hpp"

namespace rapporteur::cli {

[[nodiscard]] ExitStatus explain_inputs(const BatchOptions& batch, const SettingsArguments& settings,
                                        const OtherFiles& others, const Options& options, Console& console);

} // namespace rapporteur::cli
