// What no program of these libraries can do without: find the three parts Word keeps a text in, inflate them,
// parse them, give the memory back. Whatever the project does is measured against it.
#pragma once

#include <cstddef>
#include <span>

namespace rapporteur::testing {

/// The bytes of XML in the parts of a sound Word file. Trusts the file: only for bench.
std::size_t read_floor(std::span<const std::byte> docx);

} // namespace rapporteur::testing
