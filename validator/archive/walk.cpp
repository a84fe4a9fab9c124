#include "archive/walk.hpp"

#include "archive/input.hpp"
#include "archive/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>

namespace rapporteur {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Failure plain(std::string message) {
    return Failure{FailureCode::io, "", std::move(message)};
}

/// Sorts one entry of a folder into reports, further folders and asides. `path` is relative to the root.
class Collector {
public:
    explicit Collector(std::string root) : root_(std::move(root)) {}

    Walk run() {
        pending_.emplace_back();
        while (!pending_.empty()) {
            const std::string folder = std::move(pending_.back());
            pending_.pop_back();
            read_folder(folder);
        }
        std::sort(walk_.reports.begin(), walk_.reports.end());
        std::sort(walk_.asides.begin(), walk_.asides.end(),
                  [](const Aside& left, const Aside& right) { return left.path < right.path; });
        return std::move(walk_);
    }

private:
    void read_folder(const std::string& relative) {
        const std::string path = relative.empty() ? root_ : join_path(root_, relative);
        const Folder folder(::opendir(path.c_str()));
        if (!folder) {
            lose(path, errno);
            return;
        }
        for (;;) {
            errno = 0;
            const dirent* entry = ::readdir(folder.get());
            if (entry == nullptr) {
                if (errno != 0)
                    lose(path, errno);
                return;
            }
            const std::string_view name = entry->d_name;
            if (!name.starts_with('.'))
                sort_entry(::dirfd(folder.get()), relative, name);
        }
    }

    void sort_entry(int folder, const std::string& parent, std::string_view name) {
        const std::string relative = join_path(parent, name);
        const std::string text(name);
        struct stat status {};
        if (::fstatat(folder, text.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno != ENOENT) // it has gone meanwhile: as if it had never been there
                lose(join_path(root_, relative), errno);
            return;
        }
        const bool is_link = S_ISLNK(status.st_mode);
        if (is_link && ::fstatat(folder, text.c_str(), &status, 0) != 0) {
            if (is_report_name(name))
                walk_.reports.push_back(relative); // reading it says what is wrong with the link
            return;
        }
        if (S_ISDIR(status.st_mode)) {
            if (is_link)
                pass(relative, "it is a link to a folder, which is not followed; name the folder itself");
            else
                pending_.push_back(relative);
        } else if (is_report_name(name)) {
            if (S_ISREG(status.st_mode))
                walk_.reports.push_back(relative);
            else
                pass(relative, fmt::format("it is {}, not a file", kind_of_file(status.st_mode)));
        }
    }

    void pass(const std::string& relative, std::string message) {
        walk_.asides.push_back(Aside{join_path(root_, relative), plain(std::move(message)), true});
    }

    void lose(const std::string& path, int error) {
        walk_.asides.push_back(Aside{path, system_failure("it cannot be searched", error).value(), false});
    }

    std::string root_;
    std::vector<std::string> pending_; ///< folders still to be read, relative to the root
    Walk walk_;
};

} // namespace

bool is_report_name(std::string_view name) {
    static constexpr std::array<std::string_view, 4> endings = {".docx", ".docm", ".dotx", ".dotm"};
    constexpr std::size_t length = 5;
    if (name.size() <= length || name.starts_with("~$") || name.starts_with('.'))
        return false;
    std::string ending(name.substr(name.size() - length));
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

Walk find_reports(const std::string& folder) {
    return Collector(folder).run();
}

std::string join_path(std::string_view folder, std::string_view name) {
    std::string path(folder);
    if (!path.empty() && path.back() != '/')
        path += '/';
    path += name;
    return path;
}

} // namespace rapporteur
