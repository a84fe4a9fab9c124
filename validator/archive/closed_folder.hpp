// A folder that no name leads out of. The user names the folder. The names in it come from elsewhere: from an
// archive, from the state of earlier runs, from a configuration or layout in somebody's repository.
// Everything that is read, written or removed in the folder goes through this class. A name must be relative
// to the folder and without `..`, and no step of it may be a link.
//
// Links in the path that the user typed are followed: the user chose them.
#pragma once

#include "archive/descriptor.hpp"
#include "archive/input.hpp"

#include "rapporteur/failure.hpp"

#include <mutex>
#include <string>
#include <string_view>

namespace rapporteur {

/// What to do about folders that do not exist.
enum class MissingFolders { fail, make };

class ClosedFolder {
public:
    /// Opens and creates nothing yet, so that a run that writes nothing leaves nothing.
    explicit ClosedFolder(std::string path) : path_(std::move(path)) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    /// The path that is opened for `name`, relative to this folder.
    [[nodiscard]] std::string path_of(std::string_view name) const;

    /// A folder below this one; this folder itself if `folder` is empty.
    [[nodiscard]] Result<Descriptor> open_folder(std::string_view folder, MissingFolders missing) const;
    /// The folder that contains `name`.
    [[nodiscard]] Result<Descriptor> open_folder_of(std::string_view name, MissingFolders missing) const;
    /// The content of a regular file; a link is not followed.
    [[nodiscard]] Result<Bytes> read(std::string_view name, std::uint64_t limit) const;
    /// Whether anything has this name. A name that leads out of the folder does not exist.
    [[nodiscard]] bool holds(std::string_view name) const;

private:
    /// A descriptor of this folder. It is opened when it is first needed, and stays the same.
    [[nodiscard]] Result<Descriptor> open_itself(MissingFolders missing) const;

    std::string path_;
    mutable std::mutex mutex_; ///< protects `opened_`
    mutable Descriptor opened_{-1};
};

/// Whether a name stays below the folder that it is relative to: it is not absolute and not empty, and has no
/// `.`, `..`, empty part or NUL.
[[nodiscard]] bool stays_below(std::string_view name);

/// The part before the last `/`; empty if there is none.
[[nodiscard]] std::string_view folder_part(std::string_view name);
/// The part after the last `/`.
[[nodiscard]] std::string_view name_part(std::string_view name);

} // namespace rapporteur
