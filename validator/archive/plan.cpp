#include "archive/plan.hpp"

#include "archive/walk.hpp"
#include "base/text.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <set>
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

Result<void> check_outputs(const std::vector<PlannedInput>& inputs, const std::vector<std::string>& outputs) {
    std::set<FileIdentity> input_files;
    for (const auto& input : inputs) {
        if (input.path != "-") {
            for (const auto& identity : identities(input.path))
                input_files.insert(identity);
        }
    }
    for (const std::string& output : outputs) {
        for (const auto& identity : identities(output)) {
            if (input_files.contains(identity)) {
                return fail(FailureCode::io, "",
                            fmt::format("the output `{}` is one of the inputs; nothing was written",
                                        escape_controls(output)));
            }
        }
    }
    return {};
}

} // namespace rapporteur
