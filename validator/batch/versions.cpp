#include "batch/versions.hpp"

#include "archive/walk.hpp"
#include "git/blobs.hpp"
#include "git/changes.hpp"
#include "git/staging.hpp"

#include <filesystem>
#include <map>
#include <mutex>

namespace rapporteur::cli {
namespace {

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
}

/// The paths that exist neither here nor in the index nor in the last commit: a misspelt path must not look
/// like a correct report.
Result<std::vector<std::string>> unknown_to(const Repository& repository,
                                            const std::vector<std::string>& paths) {
    std::vector<std::string> unknown;
    for (const std::string& path : paths) {
        std::error_code error;
        if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
            continue;
        const auto staged = indexed_reports(repository, {path});
        if (!staged)
            return tl::unexpected(staged.error());
        const auto top = path_from_top(repository, path);
        const auto committed = staged->empty() && top ? object_at(repository, "HEAD", *top)
                                                      : Result<std::optional<std::string>>(std::nullopt);
        if (staged->empty() && !committed.value_or(std::nullopt))
            unknown.push_back(path);
    }
    return unknown;
}

} // namespace

Result<Inputs> gather_staged(const std::vector<std::string>& paths) {
    const auto repository = find_repository();
    if (!repository)
        return tl::unexpected(repository.error());
    auto files = staged_reports(*repository, paths);
    if (!files)
        return tl::unexpected(files.error());
    const auto blobs = std::make_shared<Blobs>(*repository);
    auto unknown = unknown_to(*repository, paths);
    if (!unknown)
        return tl::unexpected(unknown.error());
    std::error_code error;
    const auto here = std::filesystem::current_path(error);
    const auto shown = [&](const std::string& path) {
        const std::string from_top = join_path(repository->top, path);
        const std::string from_here = std::filesystem::path(from_top).lexically_relative(here).string();
        return from_here.empty() ? from_top : from_here;
    };
    Inputs inputs;
    for (auto& file : *files) {
        // The path as seen from here, which people and continuous integration know. Settings are also
        // searched there.
        Input input{{shown(file.path), file.path}, std::nullopt, {}};
        input.source = [blobs, file](std::uint64_t limit) {
            return blobs->read(file.object, file.path, limit);
        };
        inputs.list.push_back(std::move(input));
    }
    for (const std::string& path : *unknown) {
        inputs.list.push_back({{path, path},
                               Failure{FailureCode::io,
                                       {},
                                       "there is no such file or folder, neither here nor in what is staged"},
                               {}});
    }
    return inputs;
}

/// A repository and one revision of it.
struct RevisionOf {
    explicit RevisionOf(Repository of) : repository(std::move(of)), blobs(repository) {}

    Repository repository;
    Blobs blobs;
    std::optional<std::string> tree; ///< none: there is no commit yet
};

struct Since::Git {
    std::string revision;
    std::mutex one_at_a_time;
    std::map<std::string, std::shared_ptr<RevisionOf>> repositories; ///< by folder

    Result<std::shared_ptr<RevisionOf>> open(const std::string& folder) {
        const auto known = repositories.find(folder);
        if (known != repositories.end())
            return known->second;
        auto repository = find_repository(folder);
        if (!repository)
            return tl::unexpected(repository.error());
        auto opened = std::make_shared<RevisionOf>(std::move(*repository));
        auto tree = find_revision(opened->repository, revision);
        if (!tree)
            return tl::unexpected(tree.error());
        opened->tree = std::move(*tree);
        repositories.emplace(folder, opened);
        return opened;
    }

    /// The repository of a file, and the file's name in it. The repository of the working folder is tried
    /// first: the environment of a hook (GIT_DIR) is right only there.
    Result<std::pair<std::shared_ptr<RevisionOf>, std::string>> find(const Input& input) {
        const std::scoped_lock alone(one_at_a_time);
        auto here = open(".");
        if (here && input.source) // git gave the name, relative to the top folder
            return std::pair(*here, input.file.relative);
        if (here) {
            if (auto path = path_from_top((*here)->repository, input.file.path))
                return std::pair(*here, *path);
        }
        auto there = open(folder_of(input.file.path));
        if (!there)
            return tl::unexpected(there.error());
        const auto name = input.file.path.substr(input.file.path.rfind('/') + 1);
        if (auto path = path_from_top((*there)->repository, name))
            return std::pair(*there, *path);
        return fail(FailureCode::io, "", "the file is in no git repository");
    }

    /// The bytes of the file in the revision; none if the revision does not have it.
    Result<std::optional<Bytes>> read(const Input& input, const Limits& limits) {
        const auto found = find(input);
        if (!found)
            return tl::unexpected(found.error());
        const auto& [repository, path] = *found;
        if (!repository->tree)
            return std::nullopt;
        auto object = object_at(repository->repository, revision, path);
        if (!object)
            return tl::unexpected(object.error());
        if (!*object)
            return std::nullopt;
        auto bytes = repository->blobs.read(**object, path, limits.file_bytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return std::optional(std::move(*bytes));
    }
};

Since::Since(const std::string& revision) : git_(std::make_shared<Git>()) {
    git_->revision = revision;
}

Result<void> Since::keep_new(const Input& input, std::span<const std::byte> bytes,
                             std::span<const LayoutHandle> layouts, const Options& options,
                             std::vector<Finding>& findings) const {
    if (findings.empty())
        return {};
    if (input.file.path == "-")
        return fail(FailureCode::layout, "", "`--changed-since` needs a file; standard input has no history");
    const auto earlier = git_->read(input, options.limits);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (!*earlier)
        return {};
    auto checked = check(**earlier, layouts, options);
    auto before = paragraphs(**earlier, options);
    auto now = paragraphs(bytes, options);
    if (checked && before && now) {
        findings = new_findings({std::move(*before), std::move(checked->findings)},
                                {std::move(*now), std::move(findings)});
    }
    return {};
}

} // namespace rapporteur::cli
