// Turns the command line into a job.
#pragma once

#include "cli/verbs.hpp"

namespace rapporteur::cli {

/// The job may also show the help or the version. A mistake gives a job that reports it and fails.
[[nodiscard]] Job read_arguments(int count, const char* const* arguments);

} // namespace rapporteur::cli
