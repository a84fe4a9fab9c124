#include "git/repository.hpp"

#include "base/text.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// git's own reason on one line, without the word it begins with.
std::string reason_of(const ProcessOutcome& outcome) {
    std::string_view line = std::string_view(outcome.errors).substr(0, outcome.errors.find('\n'));
    for (const std::string_view word : {"fatal: ", "error: "}) {
        if (line.starts_with(word))
            line.remove_prefix(word.size());
    }
    return line.empty() ? fmt::format("git ended with status {}", outcome.status) : escape_controls(line);
}

Result<ProcessOutcome> run_git(const std::string& folder, std::vector<std::string> words,
                               std::string_view input = {}) {
    words.insert(words.begin(), "git");
    return run_process(words, folder, input);
}

} // namespace

Result<Repository> find_repository(const std::string& folder) {
    const auto outcome = run_git(folder, {"rev-parse", "--show-toplevel"});
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->status != 0) {
        const bool none = outcome->errors.find("not a git repository") != std::string::npos;
        return fail(FailureCode::io, "",
                    none ? std::string("the folder is in no git repository") : reason_of(*outcome));
    }
    const std::string top = outcome->output.substr(0, outcome->output.find_last_not_of('\n') + 1);
    std::error_code error;
    const auto canonical = std::filesystem::canonical(top, error);
    return Repository{folder, error ? top : canonical.string()};
}

Result<std::string> ask_git(const Repository& repository, std::vector<std::string> words,
                            std::string_view input) {
    auto outcome = run_git(repository.folder, std::move(words), input);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->status != 0)
        return fail(FailureCode::io, "", "git: " + reason_of(*outcome));
    return std::move(outcome->output);
}

Result<std::optional<std::string>> ask_git_whether(const Repository& repository,
                                                   std::vector<std::string> words) {
    auto outcome = run_git(repository.folder, std::move(words));
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->status != 0)
        return std::nullopt;
    return std::move(outcome->output);
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::string without_line_end(std::string text) {
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
}

} // namespace rapporteur
