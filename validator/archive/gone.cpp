#include "archive/gone.hpp"

#include "archive/input.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapporteur {
namespace {

/// Larger outputs are not read to compare them. They count as changed.
constexpr std::uint64_t most_output_bytes = 4ULL << 30U;

bool exists(const std::string& path) {
    struct stat status {};
    // Other errors do not say whether the file exists, so it is assumed to exist.
    return ::lstat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/// Whether a folder has any entry. An archive that is not mounted leaves an empty folder or none.
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

/// Removes the folder `relative` and the folders above it, as long as they are empty.
void remove_empty_folders(const ClosedFolder& folder, std::string_view relative) {
    for (; !relative.empty(); relative = folder_part(relative)) {
        const auto parent = folder.open_folder_of(relative, MissingFolders::fail);
        if (!parent ||
            ::unlinkat(parent->number(), std::string(name_part(relative)).c_str(), AT_REMOVEDIR) != 0)
            return;
    }
}

GoneOutput::Fate remove_output(const ClosedFolder& folder, const StateEntry& entry) {
    if (!is_in_sight(entry.root))
        return GoneOutput::Fate::out_of_sight;
    const auto parent = folder.open_folder_of(entry.output, MissingFolders::fail);
    if (!parent)
        return GoneOutput::Fate::not_removed;
    const std::string name(name_part(entry.output));
    const auto bytes = read_file_in(parent->number(), name, most_output_bytes);
    if (!bytes || sha256_hex(*bytes) != entry.written)
        return GoneOutput::Fate::changed;
    if (::unlinkat(parent->number(), name.c_str(), 0) != 0)
        return GoneOutput::Fate::not_removed;
    remove_empty_folders(folder, folder_part(entry.output));
    return GoneOutput::Fate::removed;
}

} // namespace

bool has_digest(const ClosedFolder& folder, const std::string& name, std::string_view digest) {
    const auto bytes = folder.read(name, most_output_bytes);
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
    case GoneOutput::Fate::out_of_folder:
        return "the notes of earlier runs name it as an output; it lies outside the output folder and is not "
               "touched";
    case GoneOutput::Fate::kept:
        break;
    }
    return fmt::format("its source `{}` is gone; `--prune` removes it", source);
}

Result<void> find_gone(State& state, const ClosedFolder& folder, bool prune,
                       const std::function<bool(const std::string&)>& is_current,
                       const std::function<void(const GoneOutput&)>& tell) {
    return state.each([&](StateEntry entry) {
        if (is_current(entry.output) || exists(entry.source))
            return;
        const bool inside = stays_below(entry.output);
        if (inside && !folder.holds(entry.output)) {
            state.forget(entry.output);
            return;
        }
        auto fate = GoneOutput::Fate::kept;
        if (!inside)
            fate = GoneOutput::Fate::out_of_folder;
        else if (prune)
            fate = remove_output(folder, entry);
        if (fate == GoneOutput::Fate::removed || fate == GoneOutput::Fate::out_of_folder)
            state.forget(entry.output);
        tell({std::move(entry), fate});
    });
}

} // namespace rapporteur
