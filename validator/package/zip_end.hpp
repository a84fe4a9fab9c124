// Reads the end of a zip file: the number of entries, and the place of their directory (APPNOTE.TXT 4.3.14 to
// 4.3.16).
#pragma once

#include "package/bytes.hpp"

#include "rapporteur/failure.hpp"

namespace rapporteur {

struct ZipEnd {
    std::uint64_t entries = 0;
    std::uint64_t directory = 0;     ///< offset
    std::uint64_t directory_end = 0; ///< offset after its last entry
};

/// Removes a line break that a text tool may have added at the end of a sound file. The file still has one
/// reading: the end record ends in the two bytes of its comment length, and it is the only one at the end.
[[nodiscard]] Bytes without_line_break(Bytes file);

/// Refuses a file whose last 22 bytes are not the end record. A zip64 record stands directly before it.
[[nodiscard]] Result<ZipEnd> read_end(Bytes file);

} // namespace rapporteur
