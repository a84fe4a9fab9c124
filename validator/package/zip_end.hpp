// The end of a zip file: how many entries, and where their directory stands (APPNOTE.TXT 4.3.14 to 4.3.16).
#pragma once

#include "package/bytes.hpp"

#include "rapporteur/failure.hpp"

namespace rapporteur {

struct ZipEnd {
    std::uint64_t entries = 0;
    std::uint64_t directory = 0;     ///< offset
    std::uint64_t directory_end = 0; ///< offset behind its last entry
};

/// A text tool on the way may have ended the "last line" of a sound file. That leaves no second reading: the
/// end record, which always ends in the two bytes of its comment length, is still the only one at the end.
[[nodiscard]] Bytes without_line_break(Bytes file);

/// The end record is the last 22 bytes or the file is refused; a zip64 record stands right before it.
[[nodiscard]] Result<ZipEnd> read_end(Bytes file);

} // namespace rapporteur
