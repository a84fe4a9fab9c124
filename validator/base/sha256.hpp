// The digest that names a source in the report XML: what `sha256sum` prints.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace rapporteur {

/// Lower-case hexadecimal, 64 digits.
std::string sha256_hex(std::span<const std::byte> bytes);

} // namespace rapporteur
