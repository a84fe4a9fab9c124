// `convert --diff`: shows what would change, and writes nothing.
#pragma once

#include "batch/inputs.hpp"
#include "batch/other_files.hpp"
#include "console/exit_status.hpp"

#include <span>

namespace rapporteur::cli {

[[nodiscard]] ExitStatus show_differences(std::span<const Input> inputs, const OtherFiles& others,
                                          const Options& options, Console& console);

} // namespace rapporteur::cli
