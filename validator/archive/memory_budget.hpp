// Limits the unpacked XML that is in work at the same time. A document needs several times the size of its
// XML in memory. So a few huge documents wait for each other; small ones do not wait.
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

    /// A share of the budget, returned at the end of its scope. If a document wants more than the whole
    /// budget, it waits until it is alone.
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

/// The bytes of XML that a zip container claims to have; 0 if the file is no container. This is only an
/// estimate: the strict reader later refuses a container that lies about its size.
[[nodiscard]] std::uint64_t claimed_xml_bytes(std::span<const std::byte> file);

} // namespace rapporteur
