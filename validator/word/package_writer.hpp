// Writes parts as the bytes of a package (ECMA-376 Part 2, Annex B; APPNOTE.TXT 4.3). The same parts give the
// same bytes: every written entry has the time 1 January 1980.
#pragma once

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

struct PartBytes {
    std::string name; ///< "word/document.xml"
    std::string bytes;
};

/// A package of these parts, in this order.
[[nodiscard]] Result<std::string> write_package(std::span<const PartBytes> parts);

/// The package `file` with these parts in place of its parts of the same names; parts that it lacks come
/// last. Every other entry is copied with its compressed data and its headers. open_package() must be able to
/// read `file`.
[[nodiscard]] Result<std::string> rewrite_package(std::span<const std::byte> file,
                                                  std::span<const PartBytes> parts, const Limits& limits);

} // namespace rapporteur
