#include "git/hooks.hpp"

#include "archive/input.hpp"
#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {
namespace {

constexpr std::uint64_t hook_bytes = 16ULL << 20U;
constexpr std::string_view kept_name = "pre-commit.before-rapporteur";
constexpr std::string_view mark = "# Installed by `rapporteur hook install`";

/// `{kept}`, `{command}`, `{convert}`, `{review}` and `{review_words}` are replaced. The script does not call
/// `dirname`, because that would start another process.
constexpr auto script = R"(#!/bin/sh
{mark}; `rapporteur hook uninstall` takes it away again.
# Checks the reports (Word files) that are about to be committed, as they are staged.
kept="${{0%/*}}/{kept}"
if [ -x "$kept" ]; then
    "$kept" "$@" || exit
fi
# The language of what is said: that of the command.
case "${{LC_ALL:-${{LC_MESSAGES:-$LANG}}}}" in
es | es[_.@-]*) say() {{ echo "$2" >&2; }} ;;
*) say() {{ echo "$1" >&2; }} ;;
esac
rapporteur={command}
[ -x "$rapporteur" ] || rapporteur=$(command -v rapporteur) || {{
    say "The commit was stopped: rapporteur, which checks the reports here, is no longer installed." \
        "El commit se detuvo: rapporteur, que revisa aquí los informes, ya no está instalado."
    say "Install it again, or take the hook away: rm \"$0\"" "Instálelo de nuevo o quite el hook: rm \"$0\""
    exit 1
}}
"$rapporteur" check --staged{review}
status=$?
{convert}if [ "$status" -ne 0 ]; then
    echo >&2
    say "The commit was stopped; the lines above say why." \
        "El commit se detuvo; las líneas de arriba dicen por qué."
{review_words}    say "Correct the report in Word, save it, stage it again (git add) and commit again." \
        "Corrija el informe en Word, guárdelo, prepárelo de nuevo (git add) y repita el commit."
    say "To commit it as it is: git commit --no-verify" "Para hacer el commit tal como está: git commit --no-verify"
fi
exit "$status"
)";

constexpr auto review_lines =
    R"(    say "Each report with findings has a copy beside it, NAME.review.docx: open it in Word, accept or" \
        "Cada informe con observaciones tiene al lado una copia, NAME.review.docx: ábrala en Word, acepte o"
    say "reject its changes, answer its comments, and save it over the report." \
        "rechace sus cambios, responda sus comentarios y guárdela sobre el informe."
)";

constexpr auto convert_lines = R"(if [ "$status" -eq 0 ]; then
    "$rapporteur" hook convert
    status=$?
fi
)";

struct HookPlace {
    std::string folder;
    std::string path;
    std::string kept;
};

bool something_stands_at(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

std::string hook_content(const std::string& path) {
    const auto bytes = read_file(path, hook_bytes);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

bool is_ours(const std::string& content) {
    return content.find(mark) != std::string::npos;
}

Result<HookPlace> find_place(const Repository& repository) {
    const auto folder = ask_git(repository, {"rev-parse", "--git-path", "hooks"});
    if (!folder)
        return tl::unexpected(folder.error());
    const std::string named = without_line_end(*folder);
    const bool is_whole = named.starts_with('/') || repository.folder == ".";
    const std::string place = is_whole ? named : join_path(repository.folder, named);
    return HookPlace{place, join_path(place, "pre-commit"), join_path(place, kept_name)};
}

/// Whether core.hooksPath is also set for other repositories.
Result<bool> serves_others(const Repository& repository) {
    const auto setting = ask_git_whether(repository, {"config", "--show-scope", "--get", "core.hooksPath"});
    if (!setting)
        return tl::unexpected(setting.error());
    return *setting && ((*setting)->starts_with("global") || (*setting)->starts_with("system"));
}

Result<void> rename_file(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return system_failure(fmt::format("`{}` cannot be renamed", escape_controls(from)), errno);
    return {};
}

Result<void> write_script(const std::string& path, const std::string& content) {
    if (auto written = write_file(path, content); !written)
        return written;
    struct stat status {};
    // Executable for everybody who may read the file, so that the umask still counts.
    if (::stat(path.c_str(), &status) != 0 ||
        ::chmod(path.c_str(), status.st_mode | ((status.st_mode & 0444U) >> 2U)) != 0)
        return system_failure("it cannot be made executable", errno);
    return {};
}

} // namespace

std::string shell_word(std::string_view text) {
    std::string word = "'";
    for (const char byte : text) {
        if (byte == '\'')
            word += "'\\''";
        else
            word += byte;
    }
    return word + "'";
}

Result<std::string> install_hook(const Repository& repository, const HookChoices& choices) {
    const auto place = find_place(repository);
    if (!place)
        return tl::unexpected(place.error());
    const auto others = serves_others(repository);
    if (!others)
        return tl::unexpected(others.error());
    if (*others && !choices.shared) {
        return fail(FailureCode::io, "",
                    fmt::format("the hooks of all your repositories stand in `{}` (core.hooksPath); `hook "
                                "install --shared` puts the hook there, for all of them",
                                escape_controls(place->folder)));
    }
    const std::string content = fmt::format(script, fmt::arg("mark", mark), fmt::arg("kept", kept_name),
                                            fmt::arg("command", shell_word(choices.command)),
                                            fmt::arg("convert", choices.convert ? convert_lines : ""),
                                            fmt::arg("review", choices.review ? " --review" : ""),
                                            fmt::arg("review_words", choices.review ? review_lines : ""));
    const std::string standing = hook_content(place->path);
    const std::string shown = escape_controls(place->path);
    if (standing == content)
        return fmt::format("the hook is installed already: {}", shown);
    const bool foreign = something_stands_at(place->path) && !is_ours(standing);
    if (foreign && standing.find("File generated by pre-commit") != std::string::npos) {
        return fail(FailureCode::io, "",
                    "this repository uses the pre-commit framework; name rapporteur in its "
                    "`.pre-commit-config.yaml` instead (plugin/pre-commit/README.md shows how)");
    }
    if (foreign && something_stands_at(place->kept)) {
        return fail(FailureCode::io, "",
                    fmt::format("`{}` is a hook of somebody else, and `{}` keeps an earlier one; put the two "
                                "together or take one away, then install again",
                                shown, kept_name));
    }
    if (foreign) {
        if (auto kept = rename_file(place->path, place->kept); !kept)
            return tl::unexpected(kept.error());
    }
    if (auto written = write_script(place->path, content); !written) {
        if (foreign)
            static_cast<void>(rename_file(place->kept, place->path));
        return tl::unexpected(written.error());
    }
    return fmt::format(
        "the hook is installed: {}{}", shown,
        foreign ? fmt::format("\nthe hook that stood there is kept as {} and runs first", kept_name)
                : std::string());
}

Result<std::string> uninstall_hook(const Repository& repository) {
    const auto place = find_place(repository);
    if (!place)
        return tl::unexpected(place.error());
    const std::string shown = escape_controls(place->path);
    if (!something_stands_at(place->path))
        return fmt::format("there is no hook: {}", shown);
    if (!is_ours(hook_content(place->path))) {
        return fail(FailureCode::io, "",
                    fmt::format("`{}` was not installed by rapporteur; it is left as it is", shown));
    }
    if (something_stands_at(place->kept)) {
        if (auto restored = rename_file(place->kept, place->path); !restored)
            return tl::unexpected(restored.error());
        return fmt::format("the hook is taken away; the one that stood there before is back: {}", shown);
    }
    if (::unlink(place->path.c_str()) != 0)
        return system_failure(fmt::format("`{}` cannot be taken away", shown), errno);
    return fmt::format("the hook is taken away: {}", shown);
}

} // namespace rapporteur
