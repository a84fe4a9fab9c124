// Reads a file without trusting its name. A named pipe must not hang the program, and a device must not be
// opened. A file that shrinks while it is read must not crash the program; therefore files are never mapped
// into memory.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

using Bytes = std::vector<std::byte>;

/// The content of a regular file, or of one that a symbolic link leads to. Fails with `io` (missing, a
/// folder, a pipe, a device, no permission, changed while it was read) and with `limit` (more than `limit`
/// bytes; nothing is read then).
[[nodiscard]] Result<Bytes> read_file(const std::string& path, std::uint64_t limit);

/// The same for a name in an open folder; a link is not followed.
[[nodiscard]] Result<Bytes> read_file_in(int folder, const std::string& name, std::uint64_t limit);

/// Standard input of any kind, up to its end or `limit`.
[[nodiscard]] Result<Bytes> read_standard_input(std::uint64_t limit);

/// The words for a file that is not regular, by its mode: "a named pipe", "a device", ...
[[nodiscard]] std::string kind_of_file(std::uint32_t mode);

} // namespace rapporteur
