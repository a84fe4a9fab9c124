#include "archive/walk.hpp"

#include "archive/input.hpp"
#include "archive/system_error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <span>
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

using Endings = std::span<const std::string_view>;
constexpr std::array<std::string_view, 4> word_endings{".docx", ".docm", ".dotx", ".dotm"};
constexpr std::array<std::string_view, 1> text_endings{".txt"};
constexpr std::array<std::string_view, 1> xml_endings{".xml"};
constexpr std::array<std::string_view, 3> other_endings{".doc", ".odt", ".rtf"};

/// Compares endings without regard to case. Hidden files and lock files of Word (`~$...`) and LibreOffice
/// (`.~lock.`) do not count.
bool has_ending(std::string_view name, Endings endings) {
    return !name.starts_with("~$") && !name.starts_with('.') &&
           std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
               return name.size() > ending.size() &&
                      equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
           });
}

/// Sorts the entries of folders into reports, further folders and asides. `path` is relative to the root.
class Collector {
public:
    Collector(std::string root, ReportKinds kinds) : root_(std::move(root)), kinds_(kinds) {}

    Walk run() {
        pending_.emplace_back();
        while (!pending_.empty()) {
            const std::string folder = std::move(pending_.back());
            pending_.pop_back();
            read_folder(folder);
        }
        tell_others(texts_, ".txt", "--with-texts");
        tell_others(others_, ".doc, .odt or .rtf", "--via-libreoffice");
        std::sort(walk_.reports.begin(), walk_.reports.end());
        std::stable_sort(walk_.asides.begin(), walk_.asides.end(),
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
            if (errno != ENOENT) // it was removed meanwhile, which is no error
                lose(join_path(root_, relative), errno);
            return;
        }
        const bool is_link = S_ISLNK(status.st_mode);
        if (is_link && ::fstatat(folder, text.c_str(), &status, 0) != 0) {
            if (is_wanted(name))
                walk_.reports.push_back(relative); // reading it will report what is wrong with the link
            return;
        }
        if (S_ISDIR(status.st_mode)) {
            if (is_link)
                pass(relative, "it is a link to a folder, which is not followed; name the folder itself");
            else
                pending_.push_back(relative);
        } else if (is_wanted(name)) {
            if (S_ISREG(status.st_mode))
                walk_.reports.push_back(relative);
            else
                pass(relative, fmt::format("it is {}, not a file", kind_of_file(status.st_mode)));
        } else {
            texts_ += has_ending(name, text_endings) ? 1U : 0U;
            others_ += has_ending(name, other_endings) ? 1U : 0U;
        }
    }

    [[nodiscard]] bool is_wanted(std::string_view name) const {
        return is_report_name(name) || (kinds_.texts && has_ending(name, text_endings)) ||
               (kinds_.others && has_ending(name, other_endings)) ||
               (kinds_.xml && has_ending(name, xml_endings));
    }

    /// These files may be reports too, so the owner of the archive must learn how to have them read.
    void tell_others(std::size_t count, std::string_view kind, std::string_view option) {
        if (count > 0)
            walk_.asides.push_back(
                Aside{root_,
                      plain(fmt::format("{} {} {}; `{}` takes {} too", count, kind,
                                        count == 1 ? "file" : "files", option, count == 1 ? "it" : "them")),
                      true});
    }

    void pass(const std::string& relative, std::string message) {
        walk_.asides.push_back(Aside{join_path(root_, relative), plain(std::move(message)), true});
    }

    void lose(const std::string& path, int error) {
        walk_.asides.push_back(Aside{path, system_failure("it cannot be searched", error).value(), false});
    }

    std::string root_;
    ReportKinds kinds_;
    std::size_t texts_ = 0; ///< files of a kind that was not asked for
    std::size_t others_ = 0;
    std::vector<std::string> pending_; ///< folders still to read, relative to the root
    Walk walk_;
};

} // namespace

bool is_report_name(std::string_view name) {
    return has_ending(name, word_endings);
}

Walk find_reports(const std::string& folder, ReportKinds kinds) {
    return Collector(folder, kinds).run();
}

bool is_folder(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string join_path(std::string_view folder, std::string_view name) {
    std::string path(folder);
    if (!path.empty() && path.back() != '/')
        path += '/';
    path += name;
    return path;
}

std::string real_path(const std::string& path) {
    struct Free {
        void operator()(char* text) const { std::free(text); } // NOLINT: realpath allocates with malloc
    };
    const std::unique_ptr<char, Free> resolved(::realpath(path.c_str(), nullptr));
    return resolved ? std::string(resolved.get()) : std::string();
}

} // namespace rapporteur
