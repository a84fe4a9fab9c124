// Changes XML as a tree, so that what comes out is XML again and reaches the stages behind the checks.
#pragma once

#include <random>
#include <string>

namespace rapporteur::fuzzing {

/// A few random changes: elements removed, doubled, moved, wrapped, renamed, invented; attributes and texts
/// given values that programs stumble over. What is no XML comes back as it is.
[[nodiscard]] std::string mutate_xml(const std::string& xml, std::minstd_rand& random);

} // namespace rapporteur::fuzzing
