#include "batch/batch.hpp"

#include <malloc.h>
#include <sched.h>

namespace rapporteur::cli {
namespace {

/// The cores that this process may use. In a container or a job array they are fewer than the machine has.
std::size_t cores() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (::sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0)
        return static_cast<std::size_t>(CPU_COUNT(&allowed));
    return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

} // namespace

std::size_t threads_for(std::size_t jobs, std::optional<std::size_t> count) {
    const std::size_t wanted = jobs == 0 ? cores() : jobs;
    return std::max<std::size_t>(1, count ? std::min(wanted, *count) : wanted);
}

void keep_freed_memory() {
    constexpr int megabyte = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 32 * megabyte); // the largest value that is allowed
    ::mallopt(M_TRIM_THRESHOLD, 256 * megabyte);
    ::mallopt(M_TOP_PAD, megabyte);
}

} // namespace rapporteur::cli
