// Changes XML as a tree, so that the result is still XML and reaches the stages after the checks.
#pragma once

#include <random>
#include <string>

namespace rapporteur::fuzzing {

/// Makes a few random changes. Elements are removed, doubled, moved, wrapped, renamed or invented; attributes
/// and texts get values that programs often mishandle. Text that is not XML is returned unchanged.
[[nodiscard]] std::string mutate_xml(const std::string& xml, std::minstd_rand& random);

} // namespace rapporteur::fuzzing
