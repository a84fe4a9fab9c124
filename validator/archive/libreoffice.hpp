// A document of another kind (.doc, .odt, .rtf) -> the bytes of a Word file, by LibreOffice, if it is there
// and the user asked for it.
//
// LibreOffice is a program of ten million lines that is handed a file from anywhere: it runs in a folder and
// with a profile of its own, without macros, where the system allows without a network, for a bounded time;
// and what it says of its success is not believed. It exits with 0 when it fails.
//
// It stands here and not among the hosts of plugin/: those call rapporteur, while this is a way to a file's
// bytes.
#pragma once

#include "archive/input.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

struct LibreOfficeLimits {
    std::chrono::seconds time{120};
    std::uint64_t output_bytes = 256ULL << 20U; ///< of the Word file that is made
};

/// The first `soffice` on the PATH, or empty.
[[nodiscard]] std::string find_libreoffice();

/// `ending` is that of the kind (".odt"): LibreOffice goes by it. Failures: `unsupported` (there is no
/// LibreOffice), `limit` (it took longer; all of its processes have been ended), `corrupt` (it made nothing
/// of the file), `io`. Nothing is left behind. To be called from any thread.
[[nodiscard]] Result<Bytes> convert_by_libreoffice(std::span<const std::byte> document,
                                                   std::string_view ending, const LibreOfficeLimits& limits);

} // namespace rapporteur
