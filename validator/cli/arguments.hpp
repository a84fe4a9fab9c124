// The command line -> a job, or the words that say why it is none.
#pragma once

#include "cli/verbs.hpp"

namespace rapporteur::cli {

/// Help and the version are jobs too; mistakes become a job that complains and fails.
[[nodiscard]] Job read_arguments(int count, const char* const* arguments);

} // namespace rapporteur::cli
