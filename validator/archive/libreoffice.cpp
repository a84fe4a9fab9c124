#include "archive/libreoffice.hpp"

#include "archive/descriptor.hpp"
#include "archive/output.hpp"
#include "archive/system_error.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <vector>

namespace rapporteur {
namespace {

using Clock = std::chrono::steady_clock;

/// A folder that nobody else can read. It is removed with its content at the end of its scope.
class PrivateFolder {
public:
    static Result<PrivateFolder> make() {
        std::error_code error;
        std::string path = std::filesystem::temp_directory_path(error).string() + "/rapporteur-XXXXXX";
        if (error || ::mkdtemp(path.data()) == nullptr)
            return system_failure("no temporary folder can be made", error ? error.value() : errno);
        return PrivateFolder(std::move(path));
    }
    PrivateFolder(PrivateFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty())
            std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    explicit PrivateFolder(std::string path) : path_(std::move(path)) {}

    std::string path_;
};

/// Macros are off, and nothing that a document links to is fetched.
constexpr std::string_view profile_settings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

/// Everything that the new process needs. It is prepared before: between fork() and exec() the process must
/// not allocate memory.
struct Start {
    std::string program;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    std::string user_map, group_map;
    rlim_t most_bytes = 0;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    for (std::string& word : words)
        result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

bool write_whole(const char* path, std::string_view text) {
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool done =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0)
        ::close(file);
    return done;
}

/// Leaves the network for an empty one. If the system does not allow that, the network stays.
bool leave_network(const Start& start) {
    if (::unshare(CLONE_NEWNET) == 0)
        return true;
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return true;
    return write_whole("/proc/self/setgroups", "deny") && write_whole("/proc/self/uid_map", start.user_map) &&
           write_whole("/proc/self/gid_map", start.group_map);
}

void end_group(int /*signal*/) {
    ::kill(0, SIGKILL);
}

/// Runs in the child process. It leads a process group that ends together with this program, and waits for
/// LibreOffice.
[[noreturn]] void supervise(const Start& start, pid_t parent, char* const* arguments,
                            char* const* environment) {
    constexpr int not_started = 127;
    ::setpgid(0, 0);
    struct sigaction action {};
    action.sa_handler = end_group;
    ::sigaction(SIGTERM, &action, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent || !leave_network(start))
        ::_exit(not_started);
    const pid_t office = ::fork();
    if (office == 0) {
        action.sa_handler = SIG_DFL;
        ::sigaction(SIGTERM, &action, nullptr);
        ::sigaction(SIGXFSZ, &action, nullptr); // which the command ignores
        const rlimit bytes{start.most_bytes, start.most_bytes};
        ::setrlimit(RLIMIT_FSIZE, &bytes);
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nowhere, stream);
        ::execve(start.program.c_str(), arguments, environment);
        ::_exit(not_started);
    }
    int status = 0;
    while (office > 0 && ::waitpid(office, &status, 0) < 0 && errno == EINTR) {
    }
    ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

/// Returns whether LibreOffice ended by itself. Whatever still runs of it is killed.
Result<bool> run_office(Start start, std::chrono::seconds time) {
    const std::vector<char*> arguments = pointers(start.arguments);
    const std::vector<char*> environment = pointers(start.environment);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0)
        return system_failure("LibreOffice cannot be started", errno);
    if (child == 0)
        supervise(start, parent, arguments.data(), environment.data());
    ::setpgid(child, child); // also here, because either process may run first
    const auto end = Clock::now() + time;
    constexpr std::chrono::milliseconds pause(20);
    bool ended = false;
    while (!ended && Clock::now() < end) {
        // WNOWAIT: the process number stays reserved, so that no other process gets it before the group is
        // killed.
        siginfo_t info{};
        if (::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 &&
            errno != EINTR)
            break;
        ended = info.si_pid == child;
        if (!ended)
            std::this_thread::sleep_for(pause);
    }
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return ended;
}

Start prepare_office(const std::string& folder, const std::string& input, const LibreOfficeLimits& limits) {
    Start start;
    start.program = find_libreoffice();
    start.arguments = {"soffice",
                       "-env:UserInstallation=file://" + folder + "/profile",
                       "--headless",
                       "--norestore",
                       "--nolockcheck",
                       "--nodefault",
                       "--nofirststartwizard",
                       "--convert-to",
                       "docx:MS Word 2007 XML",
                       "--outdir",
                       folder + "/out",
                       input};
    const char* path = ::getenv("PATH");
    start.environment = {std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin"), "HOME=" + folder,
                         "TMPDIR=" + folder, "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp"};
    start.user_map = fmt::format("{0} {0} 1", ::geteuid());
    start.group_map = fmt::format("{0} {0} 1", ::getegid());
    // One byte more, so that a file over the limit is noticed.
    start.most_bytes = static_cast<rlim_t>(limits.output_bytes) + 1;
    return start;
}

} // namespace

std::string find_libreoffice() {
    const char* path = ::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "";
    while (!rest.empty()) {
        const auto end = rest.find(':');
        const std::string folder(rest.substr(0, end));
        const std::string program = folder + "/soffice";
        struct stat status {};
        // A relative folder would depend on the working folder, which may contain anything.
        if (folder.starts_with('/') && ::stat(program.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
            ::access(program.c_str(), X_OK) == 0)
            return program;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return {};
}

Result<Bytes> convert_by_libreoffice(std::span<const std::byte> document, std::string_view ending,
                                     const LibreOfficeLimits& limits) {
    if (find_libreoffice().empty())
        return fail(FailureCode::unsupported, "",
                    "LibreOffice is needed to convert the file, but there is no `soffice` on the PATH");
    const auto folder = PrivateFolder::make();
    if (!folder)
        return tl::unexpected(folder.error());
    const std::string input = fmt::format("{}/in/document{}", folder->path(), ending);
    const std::string_view content(reinterpret_cast<const char*>(document.data()), document.size());
    for (const auto& [path, text] :
         {std::pair(input, content), std::pair(folder->path() + "/profile/user/"
                                                                "registrymodifications.xcu",
                                               profile_settings)})
        if (auto written = write_file(path, text); !written)
            return tl::unexpected(std::move(written.error()));
    const auto ended = run_office(prepare_office(folder->path(), input, limits), limits.time);
    if (!ended)
        return tl::unexpected(ended.error());
    if (!*ended)
        return fail(FailureCode::limit, "",
                    fmt::format("LibreOffice had not converted the file after {} seconds and was ended",
                                limits.time.count()));
    auto made = read_file(folder->path() + "/out/document.docx", limits.output_bytes);
    if (made)
        return made;
    if (made.error().code == FailureCode::limit)
        return fail(FailureCode::limit, "",
                    fmt::format("the Word file that LibreOffice makes of it is larger than {} MiB",
                                limits.output_bytes >> 20U));
    return fail(FailureCode::corrupt, "",
                "LibreOffice made no Word file of it; it may be damaged or protected by a password");
}

} // namespace rapporteur
