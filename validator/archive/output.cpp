#include "archive/output.hpp"

#include "archive/closed_folder.hpp"
#include "archive/descriptor.hpp"
#include "archive/input.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

namespace rapporteur {
namespace {

/// Delays Ctrl-C until the file is complete, which takes only milliseconds. So no temporary file is left.
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

/// To replace one of the system's own names would destroy more than the output.
bool is_system_folder(const std::string& folder) {
    const std::string real = real_path(folder);
    return real == "/dev" || real.starts_with("/dev/fd") || (real + '/').starts_with("/proc/");
}

/// To replace a device or a pipe would do the same.
std::optional<std::string> why_not_replaced(int folder, const std::string& name) {
    struct stat status {};
    if (::fstatat(folder, name.c_str(), &status, 0) == 0 && !S_ISREG(status.st_mode))
        return fmt::format("it is {} and is not replaced by a file", kind_of_file(status.st_mode));
    return std::nullopt;
}

/// `.rapporteur-` and sixteen hexadecimal digits that nobody can predict.
constexpr std::string_view temporary_start = ".rapporteur-";
constexpr std::string_view temporary_end = ".tmp";
constexpr std::size_t temporary_length = temporary_start.size() + 16 + temporary_end.size();

Result<std::string> unguessable_name() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number))
        return system_failure("no random name can be made", errno);
    return fmt::format("{}{:016x}{}", temporary_start, number, temporary_end);
}

bool is_temporary_name(std::string_view name) {
    return name.size() == temporary_length && name.starts_with(temporary_start) &&
           name.ends_with(temporary_end);
}

/// Creates the file and locks it. O_EXCL: nothing that exists is opened. The user's umask decides the
/// permissions, as for any new file. Returns -1 on failure, with errno set.
int create_locked(int folder, const std::string& name) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    Descriptor file(::openat(folder, name.c_str(), flags, 0666));
    if (!file.is_open())
        return -1;
    // If the file system has no locks, sweeping never removes a file there.
    static_cast<void>(::flock(file.number(), LOCK_EX));
    return file.release();
}

bool was_swept(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 && status.st_nlink == 0;
}

/// Removes the file if its lock is free: then its writer no longer runs.
void sweep_if_abandoned(int folder, const char* name) {
    const Descriptor file(::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.is_open() && ::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) &&
        ::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
        ::unlinkat(folder, name, 0);
}

void sweep(Descriptor folder) {
    const std::unique_ptr<DIR, decltype([](DIR* open) { ::closedir(open); })> entries(
        ::fdopendir(folder.number()));
    if (!entries)
        return;
    const int number = folder.release(); // closedir() closes it
    while (const dirent* entry = ::readdir(entries.get())) {
        if (is_temporary_name(entry->d_name))
            sweep_if_abandoned(number, entry->d_name);
    }
}

Result<void> write_and_place(Result<PendingFile> file, std::string_view content) {
    if (!file)
        return tl::unexpected(std::move(file.error()));
    return file->write(content).and_then([&file] { return file->put_in_place(Durability::at_once); });
}

} // namespace

PendingFile::PendingFile(Descriptor folder, std::string name, std::string temporary, Descriptor file)
    : folder_(std::move(folder)), name_(std::move(name)), temporary_(std::move(temporary)),
      file_(std::move(file)) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : folder_(std::move(other.folder_)), name_(std::move(other.name_)),
      temporary_(std::exchange(other.temporary_, {})), file_(std::move(other.file_)) {}

PendingFile& PendingFile::operator=(PendingFile&& other) noexcept {
    std::swap(folder_, other.folder_);
    name_.swap(other.name_);
    temporary_.swap(other.temporary_);
    std::swap(file_, other.file_);
    return *this;
}

PendingFile::~PendingFile() {
    if (!temporary_.empty())
        ::unlinkat(folder_.number(), temporary_.c_str(), 0);
}

Result<PendingFile> PendingFile::make(const std::string& path) {
    if (path.find('\0') != std::string::npos)
        return fail(FailureCode::io, "", "the path holds a NUL character, which no file name can");
    const std::string place = folder_of(path);
    const std::string name(name_part(path));
    if (name.empty() || name == "." || name == "..")
        return fail(FailureCode::io, "", "it names a folder, not a file");
    if (const auto reason = why_not_replaced(AT_FDCWD, path))
        return fail(FailureCode::io, "", *reason);
    if (is_system_folder(place)) {
        return fail(
            FailureCode::io, "",
            "it is a name of the system and is not replaced by a file; `-` writes to standard output");
    }
    Descriptor folder(::open(place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.is_open() && (errno == ENOENT || errno == ENOTDIR)) {
        if (auto made = make_folders(place); !made)
            return tl::unexpected(made.error());
        folder = Descriptor(::open(place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }
    if (!folder.is_open())
        return system_failure("the folder for it cannot be opened", errno);
    return make_in(std::move(folder), name);
}

Result<PendingFile> PendingFile::make(const ClosedFolder& folder, const std::string& name) {
    if (is_system_folder(folder.path()))
        return fail(FailureCode::io, "", "its folder belongs to the system");
    return folder.open_folder_of(name, MissingFolders::make).and_then([&name](Descriptor&& opened) {
        return make_in(std::move(opened), std::string(name_part(name)));
    });
}

Result<PendingFile> PendingFile::make_in(Descriptor folder, std::string name) {
    if (const auto reason = why_not_replaced(folder.number(), name))
        return fail(FailureCode::io, "", *reason);
    for (;;) {
        auto temporary = unguessable_name();
        if (!temporary)
            return tl::unexpected(temporary.error());
        Descriptor file(create_locked(folder.number(), *temporary));
        if (!file.is_open())
            return system_failure("it cannot be written", errno);
        // Between creation and locking the file looked abandoned, so another run may have removed it.
        if (!was_swept(file.number()))
            return PendingFile(std::move(folder), std::move(name), std::move(*temporary), std::move(file));
    }
}

Result<void> PendingFile::write(std::string_view content) {
    if (const int error = write_all(file_.number(), content))
        return system_failure("it cannot be written", error);
    return {};
}

Result<void> PendingFile::put_in_place(Durability durability) {
    if (durability == Durability::at_once && ::fdatasync(file_.number()) != 0)
        return system_failure("it cannot be written", errno);
    // Some file systems report a full disk only when a file is closed. The lock stays with the other
    // descriptor.
    const int copy = ::dup(file_.number());
    if (copy >= 0 && ::close(copy) != 0)
        return system_failure("it cannot be written", errno);
    if (::renameat(folder_.number(), temporary_.c_str(), folder_.number(), name_.c_str()) != 0)
        return system_failure("it cannot be put in its place", errno);
    temporary_.clear();
    // The new name itself must survive a power cut. File systems that cannot do this answer EINVAL.
    if (durability == Durability::at_once && ::fsync(folder_.number()) != 0 && errno != EINVAL)
        return system_failure("its folder cannot be made durable", errno);
    return {};
}

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
    const SignalsHeld held;
    return write_and_place(PendingFile::make(path), content);
}

Result<void> write_file(const ClosedFolder& folder, const std::string& name, std::string_view content) {
    const SignalsHeld held;
    return write_and_place(PendingFile::make(folder, name), content);
}

void sweep_leftovers(const std::string& folder) {
    sweep(Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
}

void sweep_leftovers(const ClosedFolder& outputs, const std::string& folder) {
    if (auto opened = outputs.open_folder(folder, MissingFolders::fail))
        sweep(std::move(*opened));
}

Result<void> make_durable(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open() || ::syncfs(file.number()) != 0)
        return system_failure("what was written cannot be made durable", errno);
    return {};
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace rapporteur
