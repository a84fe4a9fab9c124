#include "git/staging.hpp"

#include "archive/walk.hpp"
#include "base/text.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace rapporteur {
namespace {

bool is_report(std::string_view path) {
    return is_report_name(path.substr(path.rfind('/') + 1));
}

/// Whether it is a regular file: not a link and not a submodule.
bool is_file(std::string_view mode) {
    return mode.starts_with("100");
}

std::vector<std::string> with_paths(std::vector<std::string> words, const std::vector<std::string>& paths) {
    words.emplace_back("--");
    words.insert(words.end(), paths.begin(), paths.end());
    return words;
}

} // namespace

Result<std::vector<StagedFile>> staged_reports(const Repository& repository,
                                               const std::vector<std::string>& paths) {
    const auto answer = ask_git(
        repository, with_paths({"--literal-pathspecs", "-c", "diff.relative=false", "diff", "--cached",
                                "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT"},
                               paths));
    if (!answer)
        return tl::unexpected(answer.error());
    std::vector<StagedFile> files;
    // ":OLDMODE NEWMODE OLDOBJECT NEWOBJECT STATUS" NUL path NUL
    const auto parts = split_at(*answer, '\0');
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
        const auto facts = split_at(parts[i], ' ');
        if (facts.size() == 5 && is_file(facts[1]) && is_report(parts[i + 1]))
            files.push_back({std::string(parts[i + 1]), std::string(facts[3]), true});
    }
    return files;
}

Result<std::vector<StagedFile>> indexed_reports(const Repository& repository,
                                                const std::vector<std::string>& paths) {
    const auto answer = ask_git(
        repository, with_paths({"--literal-pathspecs", "ls-files", "--stage", "--full-name", "-z"}, paths));
    if (!answer)
        return tl::unexpected(answer.error());
    const auto changed = staged_reports(repository, paths);
    if (!changed)
        return tl::unexpected(changed.error());
    std::vector<StagedFile> files;
    auto next_changed = changed->begin();              // both are sorted by the bytes of their names
    for (const auto entry : split_at(*answer, '\0')) { // "MODE OBJECT STAGE\tpath"
        const auto tab = entry.find('\t');
        const auto facts = split_at(entry.substr(0, tab), ' ');
        if (tab == std::string_view::npos || facts.size() != 3)
            continue;
        const std::string path(entry.substr(tab + 1));
        if (!is_file(facts[0]) || facts[2] != "0" || !is_report(path))
            continue;
        while (next_changed != changed->end() && next_changed->path < path)
            ++next_changed;
        const bool is_changed = next_changed != changed->end() && next_changed->path == path;
        files.push_back({path, std::string(facts[1]), is_changed});
    }
    return files;
}

Result<std::optional<std::string>> find_revision(const Repository& repository, const std::string& revision) {
    const auto none = [&] {
        return fail(FailureCode::layout, "",
                    fmt::format("there is no revision `{}` in this repository", escape_controls(revision)));
    };
    if (revision.empty() || revision.front() == '-')
        return none();
    auto found = ask_git_whether(repository, {"rev-parse", "--verify", "--quiet", revision + "^{tree}"});
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return (*found)->substr(0, (*found)->find('\n'));
    if (revision != "HEAD")
        return none();
    return std::nullopt;
}

Result<std::optional<std::string>> object_at(const Repository& repository, const std::string& revision,
                                             const std::string& path) {
    const auto object_of = [&](const std::string& name) {
        return ask_git_whether(repository,
                               {"rev-parse", "--verify", "--quiet", fmt::format("{}:{}", revision, name)});
    };
    auto found = object_of(path);
    if (found && !*found) {
        // The file may have been renamed. git compares the contents to find out.
        const auto renamed = ask_git(repository, {"-c", "diff.relative=false", "diff", "--name-status", "-z",
                                                  "-M", "--diff-filter=R", revision});
        if (!renamed)
            return tl::unexpected(renamed.error());
        const auto parts = split_at(*renamed, '\0'); // "R097" NUL before NUL after NUL
        for (std::size_t i = 0; i + 2 < parts.size(); i += 3) {
            if (parts[i + 2] == path)
                found = object_of(std::string(parts[i + 1]));
        }
    }
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return (*found)->substr(0, (*found)->find('\n'));
}

std::optional<std::string> path_from_top(const Repository& repository, const std::string& path) {
    std::error_code error;
    const auto file = std::filesystem::path(join_path(repository.folder, path));
    // If the folder is a link it is followed; a link of the file itself is not.
    auto folder = std::filesystem::canonical(
        path.starts_with('/') ? std::filesystem::path(path).parent_path() : file.parent_path(), error);
    if (error)
        return std::nullopt;
    const auto relative = (folder / file.filename()).lexically_relative(repository.top).string();
    if (relative.empty() || relative == ".." || relative.starts_with("../"))
        return std::nullopt;
    return relative;
}

} // namespace rapporteur
