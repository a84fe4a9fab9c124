// `check --explain-layout`: explains why each document is read as it is.
#pragma once

#include "batch/batch.hpp"
#include "batch/other_files.hpp"
#include "batch/settings.hpp"
#include "console/exit_status.hpp"

namespace rapporteur::cli {

[[nodiscard]] ExitStatus explain_inputs(const BatchOptions& batch, const SettingsArguments& settings,
                                        const OtherFiles& others, const Options& options, Console& console);

} // namespace rapporteur::cli
