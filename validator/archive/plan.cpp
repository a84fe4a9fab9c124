#include "archive/plan.hpp"

#include "archive/walk.hpp"
#include "base/text.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <sys/stat.h>
#include <unordered_map>
#include <utility>

namespace rapporteur {
namespace {

using FileIdentity = std::pair<dev_t, ino_t>;

/// The file that a name leads to and, if it is a link, the link itself.
std::vector<FileIdentity> identities(const std::string& path) {
    std::vector<FileIdentity> found;
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return found;
    found.emplace_back(status.st_dev, status.st_ino);
    if (S_ISLNK(status.st_mode) && ::stat(path.c_str(), &status) == 0)
        found.emplace_back(status.st_dev, status.st_ino);
    return found;
}

bool is_file(const std::string& path) {
    return !path.empty() && path != "-";
}

/// The files that a run reads, and what each is read as; empty for an input.
using ReadFiles = std::map<FileIdentity, std::string>;

std::optional<Failure> overwritten(const std::string& output, const ReadFiles& read) {
    for (const auto& identity : identities(output)) {
        const auto found = read.find(identity);
        if (found == read.end())
            continue;
        const std::string name = escape_controls(output);
        return Failure{FailureCode::io, "",
                       found->second.empty()
                           ? fmt::format("the output `{}` is one of the inputs; nothing was written", name)
                           : fmt::format("the output `{}` is read by this run too ({}); nothing was written",
                                         name, found->second)};
    }
    return std::nullopt;
}

/// Where a file that may not exist yet will be: its folder without links and dots, and its name.
std::filesystem::path place_of(const std::string& path) {
    std::error_code ignored;
    const auto whole = std::filesystem::absolute(path, ignored).lexically_normal();
    return std::filesystem::weakly_canonical(whole.parent_path(), ignored) / whole.filename();
}

std::string last_part(const std::string& path) {
    return path.substr(path.rfind('/') + 1); // if there is no `/`, npos + 1 is 0: the whole path
}

/// A form that is equal for two spellings of one output: `./a/../B.xml` and `b.xml`.
std::string comparable(const std::string& path) {
    return lower_case(std::filesystem::path(path).lexically_normal().string());
}

} // namespace

std::string output_path(std::string_view folder, std::string_view relative, std::string_view extension) {
    const auto slash = relative.rfind('/');
    const auto dot = relative.rfind('.');
    const bool has_extension =
        dot != std::string_view::npos && dot > (slash == std::string_view::npos ? 0 : slash + 1);
    std::string path = join_path(folder, has_extension ? relative.substr(0, dot) : relative);
    path += extension;
    return path;
}

std::string unique_output_path(std::string_view folder, std::string_view path, std::string_view extension) {
    std::string relative;
    for (const auto& part : std::filesystem::path(path).lexically_normal().relative_path()) {
        if (!part.empty())
            relative +=
                (relative.empty() ? "" : "/") + (part == ".." ? std::string("parent") : part.string());
    }
    std::string output = join_path(folder, relative);
    output += extension;
    return output;
}

std::vector<std::vector<std::size_t>> find_clashes(const std::vector<std::string>& outputs) {
    std::unordered_map<std::string, std::size_t> place; // index into `groups`
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto [use, is_new] = place.emplace(comparable(outputs[i]), groups.size());
        if (is_new)
            groups.emplace_back();
        groups[use->second].push_back(i);
    }
    std::erase_if(groups, [](const auto& group) { return group.size() == 1; });
    return groups;
}

Result<void> check_outputs(const std::vector<PlannedInput>& inputs, const std::vector<std::string>& outputs,
                           const OtherUses& others) {
    ReadFiles read;
    for (const auto& input : inputs) {
        if (is_file(input.path)) {
            for (const auto& identity : identities(input.path))
                read.emplace(identity, "");
        }
    }
    for (const UsedFile& other : others.read) {
        if (is_file(other.path)) {
            for (const auto& identity : identities(other.path))
                read.emplace(identity, other.option);
        }
    }
    for (const std::string& output : outputs) {
        if (auto failure = overwritten(output, read))
            return tl::unexpected(std::move(*failure));
    }
    std::map<std::filesystem::path, std::string>
        places; // of what is written beside the outputs, and its option
    for (const UsedFile& other : others.written) {
        if (!is_file(other.path))
            continue;
        if (auto failure = overwritten(other.path, read))
            return tl::unexpected(std::move(*failure));
        const auto [first, is_new] = places.emplace(place_of(other.path), other.option);
        if (!is_new)
            return fail(FailureCode::io, "",
                        fmt::format("`{}` would be written twice ({} and {}); nothing was written",
                                    escape_controls(other.path), first->second, other.option));
        for (const std::string& output : outputs) {
            // Most outputs have another name; only the others are worth a look at the disk.
            if (last_part(output) == first->first.filename() && place_of(output) == first->first)
                return fail(
                    FailureCode::io, "",
                    fmt::format("`{}` would be written twice (as output and as {}); nothing was written",
                                escape_controls(other.path), other.option));
        }
    }
    return {};
}

} // namespace rapporteur
