// Where the tests find the project's own files and the command. The places are compiled into one file, so
// that no other differs from checkout to checkout.
#pragma once

#include <filesystem>

namespace rapporteur::testing {

std::filesystem::path source_tree();
std::filesystem::path fixtures_folder();
std::filesystem::path command_path(); ///< the `rapporteur` that was built with the tests

} // namespace rapporteur::testing
