// Bytes -> a file that appears whole or not at all: written under an unguessable name beside its place, made
// durable, then renamed over it. A link planted at either name is never written through.
#pragma once

#include "rapporteur/failure.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// Writes `path` anew; an existing file (or symbolic link) of that name is replaced. Missing folders are
/// made. Failures are of class `io`; then nothing has changed and nothing is left behind.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view content);

/// Writes everything to an open descriptor, however many calls it takes. 0, or the errno.
[[nodiscard]] int write_all(int descriptor, std::string_view content);

/// Makes a folder and those above it.
[[nodiscard]] Result<void> make_folders(const std::string& path);

} // namespace rapporteur
