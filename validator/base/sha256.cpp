#include "base/sha256.hpp"

#include <array>
#include <nettle/base16.h>
#include <nettle/sha2.h>

namespace rapporteur {

struct Sha256::Context {
    sha256_ctx nettle{};
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    sha256_init(&context_->nettle);
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes) {
    sha256_update(&context_->nettle, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context_->nettle, digest.size(), digest.data());
    std::string hex(BASE16_ENCODE_LENGTH(digest.size()), '\0');
    base16_encode_update(hex.data(), digest.size(), digest.data());
    return hex;
}

std::string sha256_hex(std::span<const std::byte> bytes) {
    Sha256 whole;
    whole.add(bytes);
    return whole.hex();
}

} // namespace rapporteur
