// The paths of the project's files and of the command. They are compiled into one file, so that no other
// object file depends on the checkout.
#pragma once

#include <filesystem>

namespace rapporteur::testing {

std::filesystem::path source_tree();
std::filesystem::path fixtures_folder();
std::filesystem::path command_path(); ///< the `rapporteur` built together with the tests

} // namespace rapporteur::testing
