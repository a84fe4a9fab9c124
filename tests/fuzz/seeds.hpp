// The seeds for fuzzing: the hostile samples, the reports and the drafts, in the form that each target takes.
#pragma once

#include <string>
#include <vector>

namespace rapporteur::fuzzing {

struct Seed {
    std::string target; ///< "package", "document", ...: as in targets.hpp
    std::string name;
    std::string bytes;
};

[[nodiscard]] std::vector<Seed> seeds();

} // namespace rapporteur::fuzzing
