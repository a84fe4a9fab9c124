// The floor: the work that every program with these libraries must do. It finds the three parts with the text
// of a Word file, inflates and parses them, and returns the memory. All other work is compared with it.
#pragma once

#include <cstddef>
#include <span>

namespace rapporteur::testing {

/// The bytes of XML in the parts of an undamaged Word file. It trusts the file, so use it only in the bench.
std::size_t read_floor(std::span<const std::byte> docx);

} // namespace rapporteur::testing
