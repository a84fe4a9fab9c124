#include "archive/gone.hpp"

#include "archive/input.hpp"
#include "archive/output.hpp"
#include "archive/walk.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <dirent.h>
#include <fmt/format.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace rapporteur {
namespace {

bool exists(const std::string& path) {
    struct stat status {};
    // Whatever else stands in the way says nothing about whether it is there.
    return ::lstat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/// A folder with anything in it: an archive that is not mounted leaves an empty one, or none.
bool is_in_sight(const std::string& folder) {
    DIR* entries = ::opendir(folder.c_str());
    if (entries == nullptr)
        return false;
    bool any = false;
    for (const dirent* entry = ::readdir(entries); entry != nullptr && !any; entry = ::readdir(entries)) {
        const std::string_view name = entry->d_name;
        any = name != "." && name != "..";
    }
    ::closedir(entries);
    return any;
}

GoneOutput::Fate remove_output(const std::string& folder, const StateEntry& entry) {
    if (!is_in_sight(entry.root))
        return GoneOutput::Fate::out_of_sight;
    const std::string path = join_path(folder, entry.output);
    if (!has_digest(path, entry.written))
        return GoneOutput::Fate::changed;
    if (::unlink(path.c_str()) != 0)
        return GoneOutput::Fate::not_removed;
    for (std::string parent = folder_of(entry.output); parent != "."; parent = folder_of(parent)) {
        if (::rmdir(join_path(folder, parent).c_str()) != 0)
            break;
    }
    return GoneOutput::Fate::removed;
}

} // namespace

bool has_digest(const std::string& path, std::string_view digest) {
    const auto bytes = read_file(path, std::numeric_limits<std::int64_t>::max());
    return bytes && sha256_hex(*bytes) == digest;
}

std::string describe_gone(const GoneOutput& gone) {
    const std::string source = escape_controls(gone.entry.source);
    switch (gone.fate) {
    case GoneOutput::Fate::removed:
        return fmt::format("removed; its source `{}` is gone", source);
    case GoneOutput::Fate::changed:
        return fmt::format("its source `{}` is gone; it was changed since it was written and is not removed",
                           source);
    case GoneOutput::Fate::out_of_sight:
        return fmt::format("its source `{}` is gone, and with it all of `{}`; it is not removed", source,
                           escape_controls(gone.entry.root));
    case GoneOutput::Fate::not_removed:
        return fmt::format("its source `{}` is gone; it cannot be removed", source);
    case GoneOutput::Fate::kept:
        break;
    }
    return fmt::format("its source `{}` is gone; `--prune` removes it", source);
}

Result<void> find_gone(State& state, const std::string& folder, bool prune,
                       const std::function<bool(const std::string&)>& is_current,
                       const std::function<void(const GoneOutput&)>& tell) {
    std::vector<StateEntry> gone;
    auto searched = state.each([&](StateEntry entry) {
        if (!is_current(entry.output) && !exists(entry.source))
            gone.push_back(std::move(entry));
    });
    if (!searched)
        return searched;
    for (auto& entry : gone) {
        if (!exists(join_path(folder, entry.output))) {
            state.forget(entry.output);
            continue;
        }
        const auto fate = prune ? remove_output(folder, entry) : GoneOutput::Fate::kept;
        if (fate == GoneOutput::Fate::removed)
            state.forget(entry.output);
        tell({std::move(entry), fate});
    }
    return {};
}

} // namespace rapporteur
