// How much unpacked XML may be in work at once. A document takes several times its XML in memory, so a few
// huge ones side by side would not fit where one does: they wait for each other, small ones do not.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>

namespace rapporteur {

class MemoryBudget {
public:
    explicit MemoryBudget(std::uint64_t bytes) : free_(bytes), whole_(bytes) {}

    /// A share of the budget, given back when it goes out of sight. Who wants more than there is waits until
    /// nobody else has any.
    class Share {
    public:
        Share(MemoryBudget& budget, std::uint64_t bytes);
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        ~Share();

    private:
        MemoryBudget& budget_;
        std::uint64_t bytes_;
    };

private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::uint64_t free_;
    std::uint64_t whole_;
};

/// The bytes of XML a zip container says it holds; 0 for what is no container. Only an estimate, before the
/// strict reading has looked at it: what lies about its size is refused there.
[[nodiscard]] std::uint64_t claimed_xml_bytes(std::span<const std::byte> file);

} // namespace rapporteur
