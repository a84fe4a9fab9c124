// Converts a document of another kind (.doc, .odt, .rtf) into a Word file with LibreOffice, if it is
// installed and the user asked for it.
//
// LibreOffice is a very large program, and the file may come from anywhere. So it runs in a folder and with a
// profile of its own, without macros, for a limited time, and without network if the system allows that. Its
// exit status is not trusted: it exits with 0 also when it fails.
#pragma once

#include "archive/input.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

struct LibreOfficeLimits {
    std::chrono::seconds time{120};
    std::uint64_t output_bytes = 256ULL << 20U; ///< limit for the Word file
};

/// The first `soffice` on the PATH; empty if there is none.
[[nodiscard]] std::string find_libreoffice();

/// `ending` is that of the document's kind (".odt"); LibreOffice needs it. Fails with `unsupported`
/// (LibreOffice is not installed), `limit` (it took too long; all its processes are ended), `corrupt` (it
/// produced no file) and `io`. Nothing is left behind. Any thread may call it.
[[nodiscard]] Result<Bytes> convert_by_libreoffice(std::span<const std::byte> document,
                                                   std::string_view ending, const LibreOfficeLimits& limits);

} // namespace rapporteur
