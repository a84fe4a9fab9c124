#include "archive/closed_folder.hpp"

#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

namespace rapporteur {
namespace {

constexpr int open_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

tl::unexpected<Failure> leads_out() {
    return fail(FailureCode::io, "", "its name leads out of the folder");
}

/// Opens one folder further down, if it is not a link. Going step by step stays inside the folder, as
/// `openat2` with RESOLVE_BENEATH does, and works with every kernel.
Result<Descriptor> open_step(int parent, std::string_view name, MissingFolders missing) {
    const std::string text(name);
    if (missing == MissingFolders::make && ::mkdirat(parent, text.c_str(), 0777) != 0 && errno != EEXIST)
        return system_failure("the folder for it cannot be made", errno);
    Descriptor folder(::openat(parent, text.c_str(), open_flags | O_NOFOLLOW));
    if (folder.is_open())
        return folder;
    const int error = errno;
    struct stat status {};
    if (::fstatat(parent, text.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode)) {
        return fail(FailureCode::io, "",
                    fmt::format("`{}`, a folder on its way, is a link, which is not followed",
                                escape_controls(name)));
    }
    return system_failure("its folder cannot be opened", error);
}

} // namespace

std::string_view folder_part(std::string_view name) {
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

std::string_view name_part(std::string_view name) {
    return name.substr(name.rfind('/') + 1); // if there is no `/`, npos + 1 is 0: the whole name
}

bool stays_below(std::string_view name) {
    if (name.find('\0') != std::string_view::npos)
        return false;
    for (;;) {
        const auto slash = name.find('/');
        const auto part = name.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

std::string ClosedFolder::path_of(std::string_view name) const {
    return join_path(path_, name);
}

Result<Descriptor> ClosedFolder::open_itself(MissingFolders missing) const {
    const std::lock_guard lock(mutex_);
    if (!opened_.is_open()) {
        if (missing == MissingFolders::make) {
            if (auto made = make_folders(path_); !made)
                return tl::unexpected(std::move(made.error()));
        }
        opened_ = Descriptor(::open(path_.c_str(), open_flags));
        if (!opened_.is_open())
            return system_failure("its folder cannot be opened", errno);
    }
    Descriptor copy(::fcntl(opened_.number(), F_DUPFD_CLOEXEC, 0));
    if (!copy.is_open())
        return system_failure("its folder cannot be opened", errno);
    return copy;
}

Result<Descriptor> ClosedFolder::open_folder(std::string_view folder, MissingFolders missing) const {
    if (!folder.empty() && !stays_below(folder))
        return leads_out();
    auto opened = open_itself(missing);
    while (opened && !folder.empty()) {
        const auto part = folder.substr(0, folder.find('/'));
        folder.remove_prefix(std::min(part.size() + 1, folder.size()));
        opened = open_step(opened->number(), part, missing);
    }
    return opened;
}

Result<Descriptor> ClosedFolder::open_folder_of(std::string_view name, MissingFolders missing) const {
    if (!stays_below(name))
        return leads_out();
    return open_folder(folder_part(name), missing);
}

Result<Bytes> ClosedFolder::read(std::string_view name, std::uint64_t limit) const {
    const auto folder = open_folder_of(name, MissingFolders::fail);
    if (!folder)
        return tl::unexpected(folder.error());
    return read_file_in(folder->number(), std::string(name_part(name)), limit);
}

bool ClosedFolder::holds(std::string_view name) const {
    const auto folder = open_folder_of(name, MissingFolders::fail);
    struct stat status {};
    return folder && ::fstatat(folder->number(), std::string(name_part(name)).c_str(), &status,
                               AT_SYMLINK_NOFOLLOW) == 0;
}

} // namespace rapporteur
