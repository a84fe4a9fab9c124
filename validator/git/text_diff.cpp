#include "git/text_diff.hpp"

#include "archive/input.hpp"
#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {
namespace {

constexpr std::uint64_t attributes_bytes = 16ULL << 20U;
constexpr std::string_view begin_mark = "# rapporteur git setup: reports are shown as text\n";
/// The same for a file without a line end at its end: when our lines are removed, it must have none again.
constexpr std::string_view begin_mark_after_cut_line =
    "\n# rapporteur git setup: Reports are shown as text\n";
constexpr std::string_view lines = "*.[dD][oO][cC][xXmM] diff=rapporteur\n"
                                   "*.[dD][oO][tT][xXmM] diff=rapporteur\n"
                                   "# rapporteur git setup: end\n";
constexpr auto key = "diff.rapporteur.textconv";
/// A pattern for what git writes after the @@ of a change: the resolution, and not any line that begins with
/// a letter.
constexpr auto heading_key = "diff.rapporteur.xfuncname";
constexpr auto heading = "^([0-9]+[.)][[:space:]].*)$";

bool file_exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

Result<std::string> attributes_content(const std::string& path) {
    if (!file_exists(path))
        return std::string();
    const auto bytes = read_file(path, attributes_bytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

std::string variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? std::string() : std::string(value);
}

/// The file where git looks for the attributes of this repository only, or of all repositories of the user
/// (gitattributes(5)).
Result<std::string> attributes_file(const Repository& repository, bool global) {
    if (!global) {
        const auto path = ask_git(repository, {"rev-parse", "--git-path", "info/attributes"});
        return path ? Result<std::string>(without_line_end(*path)) : path;
    }
    const auto set =
        ask_git_whether(repository, {"config", "--global", "--type=path", "core.attributesFile"});
    if (!set)
        return tl::unexpected(set.error());
    if (*set)
        return without_line_end(**set);
    const std::string home = variable("XDG_CONFIG_HOME");
    if (!home.empty())
        return join_path(home, "git/attributes");
    if (variable("HOME").empty())
        return fail(FailureCode::io, "", "HOME is not set, so git has no place for what holds everywhere");
    return join_path(variable("HOME"), ".config/git/attributes");
}

struct Target {
    Repository repository;
    std::string scope;      ///< the option of `git config`
    std::string attributes; ///< the file
};

Result<Target> find_target(bool global) {
    Target target{{".", ""}, global ? "--global" : "--local", ""};
    if (!global) {
        auto found = find_repository();
        if (!found)
            return tl::unexpected(found.error());
        target.repository = std::move(*found);
    }
    auto attributes = attributes_file(target.repository, global);
    if (!attributes)
        return tl::unexpected(attributes.error());
    // The file may be a link into a folder of settings. Then the file that it leads to is written.
    std::error_code error;
    const auto real = std::filesystem::canonical(*attributes, error);
    target.attributes = error ? *attributes : real.string();
    return target;
}

Result<void> set_key(const Target& target, const std::string& name, const std::string& value) {
    const auto done = ask_git(target.repository, {"config", target.scope, "--replace-all", name, value});
    return done ? Result<void>() : tl::unexpected(done.error());
}

/// Unsets a value if it is ours. Any other value stays, since somebody else has set it.
Result<void> unset_key(const Target& target, const std::string& name, std::string_view ours) {
    const auto value = ask_git_whether(target.repository, {"config", target.scope, "--get", name});
    if (!value)
        return tl::unexpected(value.error());
    if (!*value || (*value)->find(ours) == std::string::npos)
        return {};
    const auto done = ask_git(target.repository, {"config", target.scope, "--unset-all", name});
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace

std::string with_attributes(const std::string& content) {
    const std::string own = without_attributes(content);
    const bool cut_line = !own.empty() && !own.ends_with('\n');
    return fmt::format("{}{}{}", own, cut_line ? begin_mark_after_cut_line : begin_mark, lines);
}

std::string without_attributes(const std::string& content) {
    for (const auto begin : {begin_mark_after_cut_line, begin_mark}) {
        const auto at = content.find(std::string(begin) + std::string(lines));
        if (at != std::string::npos)
            return content.substr(0, at) + content.substr(at + begin.size() + lines.size());
    }
    return content;
}

Result<std::string> set_up_text_diff(const std::string& command, bool global) {
    const auto target = find_target(global);
    if (!target)
        return tl::unexpected(target.error());
    auto attributes = attributes_content(target->attributes);
    if (!attributes)
        return tl::unexpected(attributes.error());
    for (const auto& [name, value] :
         {std::pair<std::string, std::string>{key, command + " text --for-diff"}, {heading_key, heading}}) {
        if (auto set = set_key(*target, name, value); !set)
            return tl::unexpected(set.error());
    }
    if (without_attributes(*attributes) == *attributes) {
        if (auto written = write_file(target->attributes, with_attributes(*attributes)); !written)
            return tl::unexpected(written.error());
    }
    return fmt::format("git shows reports as text {}: git diff, log -p, show, blame, grep --textconv",
                       global ? "in all your repositories" : "in this repository");
}

Result<std::string> remove_text_diff(bool global) {
    const auto target = find_target(global);
    if (!target)
        return tl::unexpected(target.error());
    for (const auto& [name, ours] :
         {std::pair<std::string, std::string_view>{key, " text --for-diff"}, {heading_key, heading}}) {
        if (auto unset = unset_key(*target, name, ours); !unset)
            return tl::unexpected(unset.error());
    }
    const auto content = attributes_content(target->attributes);
    if (!content)
        return tl::unexpected(content.error());
    const std::string rest = without_attributes(*content);
    if (rest.empty() && !content->empty()) {
        if (::unlink(target->attributes.c_str()) != 0)
            return system_failure("the file of attributes cannot be removed", errno);
    } else if (rest != *content) {
        if (auto written = write_file(target->attributes, rest); !written)
            return tl::unexpected(written.error());
    }
    return fmt::format("git shows reports {} as it did before",
                       global ? "in all your repositories" : "in this repository");
}

} // namespace rapporteur
