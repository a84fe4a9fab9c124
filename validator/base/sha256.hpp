// SHA-256, which identifies a source in the report XML, as `sha256sum` prints it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace rapporteur {

/// The digest of bytes that come in several pieces.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    ~Sha256();

    void add(std::span<const std::byte> bytes);
    /// 64 digits, hexadecimal in lower case. Call it only once.
    [[nodiscard]] std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// Lower-case hexadecimal, 64 digits.
std::string sha256_hex(std::span<const std::byte> bytes);

} // namespace rapporteur
