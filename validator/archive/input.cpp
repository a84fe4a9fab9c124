#include "archive/input.hpp"

#include "archive/descriptor.hpp"
#include "archive/system_error.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <span>
#include <sys/stat.h>

namespace rapporteur {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U;

/// Calls read() until the buffer is full or the input ends. Returns the number of bytes, or -1 with errno
/// set.
std::ptrdiff_t read_full(int descriptor, std::span<std::byte> buffer) {
    std::size_t done = 0;
    while (done < buffer.size()) {
        const auto count = ::read(descriptor, buffer.data() + done, buffer.size() - done);
        if (count == 0)
            break;
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        done += static_cast<std::size_t>(count);
    }
    return static_cast<std::ptrdiff_t>(done);
}

tl::unexpected<Failure> too_large(std::uint64_t limit) {
    return fail(FailureCode::limit, "", fmt::format("it is larger than the {} bytes allowed", limit));
}

tl::unexpected<Failure> not_regular(const struct stat& status) {
    if (S_ISDIR(status.st_mode))
        return fail(FailureCode::io, "", "it is a folder, not a file");
    return fail(FailureCode::io, "",
                fmt::format("it is {}, not a file; `-` reads standard input", kind_of_file(status.st_mode)));
}

bool same_state(const struct stat& before, const struct stat& after) {
    return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
           before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

enum class Links { followed, refused };

Result<Bytes> read_regular(int folder, const std::string& path, std::uint64_t limit, Links links) {
    if (path.find('\0') != std::string::npos)
        return fail(FailureCode::io, "", "the path holds a NUL character, which no file name can");

    // Check before opening: even opening a device or a pipe may have an effect.
    const bool follow = links == Links::followed;
    struct stat status {};
    if (::fstatat(folder, path.c_str(), &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return system_failure("it cannot be read", errno);
    if (!S_ISREG(status.st_mode))
        return not_regular(status);

    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (follow ? 0 : O_NOFOLLOW);
    const Descriptor file(::openat(folder, path.c_str(), flags));
    if (!file.is_open())
        return system_failure("it cannot be opened", errno);
    // Check again: another file may have taken the name in between.
    if (::fstat(file.number(), &status) != 0)
        return system_failure("it cannot be read", errno);
    if (!S_ISREG(status.st_mode))
        return not_regular(status);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit)
        return too_large(limit);

    Bytes bytes(static_cast<std::size_t>(size) + 1); // one byte more, to notice a file that has grown
    const auto count = read_full(file.number(), bytes);
    if (count < 0)
        return system_failure("it cannot be read", errno);
    struct stat after {};
    if (::fstat(file.number(), &after) != 0)
        return system_failure("it cannot be read", errno);
    if (static_cast<std::uint64_t>(count) != size || !same_state(status, after))
        return fail(FailureCode::io, "", "it changed while it was being read; try again");
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

} // namespace

std::string kind_of_file(std::uint32_t mode) {
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a named pipe";
    if (S_ISSOCK(mode))
        return "a socket";
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return "a device";
    if (S_ISLNK(mode))
        return "a symbolic link";
    return "a file";
}

Result<Bytes> read_file(const std::string& path, std::uint64_t limit) {
    return read_regular(AT_FDCWD, path, limit, Links::followed);
}

Result<Bytes> read_file_in(int folder, const std::string& name, std::uint64_t limit) {
    return read_regular(folder, name, limit, Links::refused);
}

Result<Bytes> read_standard_input(std::uint64_t limit) {
    // The size of a redirected file is known. If it is too large, nothing is read.
    struct stat status {};
    std::size_t expected = chunk;
    if (::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode)) {
        const auto rest = static_cast<std::uint64_t>(
            std::max<off_t>(status.st_size - std::max<off_t>(::lseek(STDIN_FILENO, 0, SEEK_CUR), 0), 0));
        if (rest > limit)
            return too_large(limit);
        expected = static_cast<std::size_t>(rest) + 1;
    }
    Bytes bytes;
    for (;;) {
        const std::size_t done = bytes.size();
        const std::size_t wanted = done + std::max(done == 0 ? expected : chunk, done / 2);
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(wanted, limit + 1)));
        const auto count = read_full(STDIN_FILENO, std::span(bytes).subspan(done));
        if (count < 0)
            return system_failure("standard input cannot be read", errno);
        const auto total = done + static_cast<std::size_t>(count);
        if (total > limit)
            return too_large(limit);
        const bool ended = total < bytes.size();
        bytes.resize(total);
        if (ended)
            return bytes;
    }
}

} // namespace rapporteur
