#include "batch/review_copy.hpp"

#include "archive/output.hpp"
#include "base/text.hpp"
#include "batch/inputs.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <utility>

namespace rapporteur::cli {
namespace {

constexpr std::string_view review_mark = ".review";

/// "report" and ".docx" for "report.docx"; the second part is empty if the name has no ending.
std::pair<std::string, std::string> split_ending(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash))
        return {path, {}};
    return {path.substr(0, dot), path.substr(dot)};
}

/// A name beside the path that is free, or whose file already has these bytes.
Result<std::string> backup_path(const std::string& path, std::string_view bytes, std::uint64_t limit) {
    constexpr int most_backups = 1000;
    for (int number = 1; number <= most_backups; ++number) {
        std::string name = number == 1 ? path + ".bak" : fmt::format("{}.bak{}", path, number);
        struct stat status {};
        if (::lstat(name.c_str(), &status) != 0)
            return name;
        const auto old = read_path(name, limit);
        if (old && std::string_view(reinterpret_cast<const char*>(old->data()), old->size()) == bytes)
            return name;
    }
    return fail(FailureCode::io, path, "too many backups stand beside it; remove some");
}

/// If another file has the name of the copy, keeps it under a new name. Earlier kept files are not
/// overwritten.
Result<void> keep_old_copy(const std::string& path, std::string_view written, std::uint64_t limit) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return {};
    const auto old = read_path(path, limit);
    if (!old)
        return tl::unexpected(old.error());
    const std::string_view bytes(reinterpret_cast<const char*>(old->data()), old->size());
    if (bytes == written)
        return {};
    return backup_path(path, bytes, limit).and_then([bytes](const std::string& name) {
        return write_file(name, bytes);
    });
}

} // namespace

std::string review_copy_ending(const std::string& path) {
    const std::string ending = split_ending(path).second;
    const std::string lower = lower_case(ending);
    return lower == ".docm" || lower == ".dotx" || lower == ".dotm" ? ending : ".docx";
}

std::string review_copy_path(const std::string& path) {
    if (is_review_copy(path))
        return path; // a copy gets no copy: its comments and changes are replaced
    return fmt::format("{}{}{}", split_ending(path).first, review_mark, review_copy_ending(path));
}

bool is_review_copy(const std::string& path) {
    return split_ending(path).first.ends_with(review_mark);
}

bool is_copy_beside_its_report(const std::string& path) {
    if (!is_review_copy(path))
        return false;
    const auto [stem, own] = split_ending(path);
    const std::string report = stem.substr(0, stem.size() - review_mark.size());
    for (const std::string_view ending :
         {std::string_view(own), std::string_view(".docx"), std::string_view(".DOCX"),
          std::string_view(".Docx"), std::string_view(".doc"), std::string_view(".DOC"),
          std::string_view(".odt"), std::string_view(".rtf")}) {
        struct stat status {};
        const std::string name = report + std::string(ending);
        if (::stat(name.c_str(), &status) == 0 && S_ISREG(status.st_mode))
            return true;
    }
    return false;
}

Result<void> write_review_copy(const std::string& path, std::string_view bytes, std::uint64_t limit) {
    return keep_old_copy(path, bytes, limit).and_then([&] { return write_file(path, bytes); });
}

} // namespace rapporteur::cli
