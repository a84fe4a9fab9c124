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

/// What a name leads to and, where it is a link, the link itself.
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

/// Equal for two spellings of one output: `./a/../B.xml` and `b.xml`.
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

Result<void> check_outputs(const std::vector<PlannedInput>& inputs, const std::vector<std::string>& outputs) {
    std::set<FileIdentity> input_files;
    for (const auto& input : inputs) {
        if (input.path != "-") {
            for (const auto& identity : identities(input.path))
                input_files.insert(identity);
        }
    }
    std::unordered_map<std::string, std::size_t> first_use;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto [use, is_new] = first_use.emplace(comparable(outputs[i]), i);
        if (!is_new) {
            return fail(FailureCode::io, "",
                        fmt::format("`{}` and `{}` would both be written to `{}`; nothing was written",
                                    escape_controls(inputs[use->second].path),
                                    escape_controls(inputs[i].path), escape_controls(outputs[i])));
        }
        for (const auto& identity : identities(outputs[i])) {
            if (input_files.contains(identity)) {
                return fail(FailureCode::io, "",
                            fmt::format("the output `{}` is one of the inputs; nothing was written",
                                        escape_controls(outputs[i])));
            }
        }
    }
    return {};
}

} // namespace rapporteur
