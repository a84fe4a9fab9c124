#include "archive/output.hpp"

#include "archive/descriptor.hpp"
#include "archive/input.hpp"
#include "archive/system_error.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <sys/random.h>
#include <sys/stat.h>

namespace rapporteur {
namespace {

/// Ctrl-C waits until the file is complete: no temporary file is left, and it lasts only milliseconds.
class SignalsHeld {
public:
    SignalsHeld() {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
            sigaddset(&held, signal);
        pthread_sigmask(SIG_BLOCK, &held, &before_);
    }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;
    ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

private:
    sigset_t before_{};
};

struct Place {
    std::string folder; ///< "." for a bare name
    std::string name;
};

Place split_path(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos)
        return {".", path};
    return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

/// The folder without links, or empty.
std::string real_folder(const std::string& folder) {
    struct Free {
        void operator()(char* text) const { std::free(text); } // NOLINT: realpath allocates with malloc
    };
    const std::unique_ptr<char, Free> resolved(::realpath(folder.c_str(), nullptr));
    return resolved ? std::string(resolved.get()) : std::string();
}

/// Replacing a device, a pipe or one of the system's own names would break more than the output.
std::optional<std::string> why_not_replaced(const Place& place, const std::string& path) {
    if (place.name.empty() || place.name == "." || place.name == "..")
        return "it names a folder, not a file";
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
        return fmt::format("it is {} and is not replaced by a file", kind_of_file(status.st_mode));
    const std::string folder = real_folder(place.folder);
    if (folder == "/dev" || folder.starts_with("/dev/fd") || (folder + '/').starts_with("/proc/"))
        return "it is a name of the system and is not replaced by a file; `-` writes to standard output";
    return std::nullopt;
}

/// Sixteen hexadecimal digits nobody can foresee.
Result<std::string> unguessable() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number))
        return system_failure("no random name can be made", errno);
    return fmt::format("{:016x}", number);
}

/// The temporary file: made with O_EXCL, so that nothing that already stands there is opened, and with the
/// permissions the user's umask gives to any new file. Removed unless it has become the output.
class Temporary {
public:
    static Result<Temporary> make(int folder) {
        const auto suffix = unguessable();
        if (!suffix)
            return tl::unexpected(suffix.error());
        std::string name = ".rapporteur-" + *suffix + ".tmp";
        constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        const int file = ::openat(folder, name.c_str(), flags, 0666);
        if (file < 0)
            return system_failure("it cannot be written", errno);
        return Temporary(folder, std::move(name), Descriptor(file));
    }
    Temporary(Temporary&& other) noexcept
        : folder_(other.folder_), name_(std::exchange(other.name_, {})), file_(std::move(other.file_)) {}
    Temporary& operator=(Temporary&&) = delete;
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!name_.empty())
            ::unlinkat(folder_, name_.c_str(), 0);
    }

    /// 0, or the errno of the step that went wrong.
    int fill(std::string_view content) {
        if (const int error = write_all(file_.number(), content))
            return error;
        if (::fdatasync(file_.number()) != 0)
            return errno;
        // Some file systems report a full disk only here.
        return ::close(file_.release()) == 0 ? 0 : errno;
    }

    int become(const std::string& final_name) {
        if (::renameat(folder_, name_.c_str(), folder_, final_name.c_str()) != 0)
            return errno;
        name_.clear();
        return 0;
    }

private:
    Temporary(int folder, std::string name, Descriptor file)
        : folder_(folder), name_(std::move(name)), file_(std::move(file)) {}

    int folder_;
    std::string name_;
    Descriptor file_;
};

} // namespace

int write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto count = ::write(descriptor, content.data(), content.size());
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

Result<void> make_folders(const std::string& path) {
    for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
        const std::string folder = path.substr(0, end);
        if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST && errno != EISDIR)
            return system_failure("the folder for it cannot be made", errno);
        if (end == std::string::npos)
            return {};
    }
}

Result<void> write_file(const std::string& path, std::string_view content) {
    if (path.find('\0') != std::string::npos)
        return fail(FailureCode::io, "", "the path holds a NUL character, which no file name can");
    const Place place = split_path(path);
    if (const auto reason = why_not_replaced(place, path))
        return fail(FailureCode::io, "", *reason);
    if (auto made = make_folders(place.folder); !made)
        return made;

    const SignalsHeld held;
    const Descriptor folder(::open(place.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.is_open())
        return system_failure("the folder for it cannot be opened", errno);
    auto temporary = Temporary::make(folder.number());
    if (!temporary)
        return tl::unexpected(temporary.error());
    if (const int error = temporary->fill(content))
        return system_failure("it cannot be written", error);
    if (const int error = temporary->become(place.name))
        return system_failure("it cannot be put in its place", error);
    // The new name itself must outlast a power cut. File systems without such a call answer EINVAL.
    if (::fsync(folder.number()) != 0 && errno != EINVAL)
        return system_failure("its folder cannot be made durable", errno);
    return {};
}

} // namespace rapporteur
