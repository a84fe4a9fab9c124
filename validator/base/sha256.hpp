// SHA-256, which identifies a source in the report XML, as `sha256sum` prints it.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace rapporteur {

/// Lower-case hexadecimal, 64 digits.
std::string sha256_hex(std::span<const std::byte> bytes);

} // namespace rapporteur
