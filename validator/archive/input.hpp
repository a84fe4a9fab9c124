// A file -> its bytes, without trusting what stands behind the name: a named pipe must not hang the program,
// a device must not be opened, a file that shrinks while it is read must not crash (so it is never mapped
// into memory).
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

using Bytes = std::vector<std::byte>;

/// The whole of a regular file (or of one a symbolic link leads to). Failures: `io` (missing, a folder, a
/// pipe, a device, no permission, changed while it was read), `limit` (larger than `limit` bytes; refused
/// before anything is read).
[[nodiscard]] Result<Bytes> read_file(const std::string& path, std::uint64_t limit);

/// The same for a name in an open folder; a link at its place is not followed.
[[nodiscard]] Result<Bytes> read_file_in(int folder, const std::string& name, std::uint64_t limit);

/// Standard input, whatever it is, until its end or `limit`.
[[nodiscard]] Result<Bytes> read_standard_input(std::uint64_t limit);

/// "a named pipe", "a device", ... for the mode of a file that is not regular.
[[nodiscard]] std::string kind_of_file(std::uint32_t mode);

} // namespace rapporteur
