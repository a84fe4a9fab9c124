// A folder that no name leads out of. It is named by the user; the names in it come from elsewhere: from an
// archive, from the notes of earlier runs, from a configuration or a layout in somebody's repository. What is
// read, written or removed in it goes through here: each name is relative to the folder, one with `..` is
// refused, and so is any link on the way.
//
// The links of the path that the user typed are followed: the user chose them.
#pragma once

#include "archive/descriptor.hpp"
#include "archive/input.hpp"

#include "rapporteur/failure.hpp"

#include <mutex>
#include <string>
#include <string_view>

namespace rapporteur {

/// What is done about folders that are not there.
enum class MissingFolders { fail, make };

class ClosedFolder {
public:
    /// Nothing is opened or made yet: a run that writes nothing leaves nothing.
    explicit ClosedFolder(std::string path) : path_(std::move(path)) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    /// As it is opened: `name` relative to this folder.
    [[nodiscard]] std::string path_of(std::string_view name) const;

    /// A folder below this one; empty: this one itself.
    [[nodiscard]] Result<Descriptor> open_folder(std::string_view folder, MissingFolders missing) const;
    /// The folder that `name` lies in.
    [[nodiscard]] Result<Descriptor> open_folder_of(std::string_view name, MissingFolders missing) const;
    /// The whole of a regular file; a link at its place is not followed.
    [[nodiscard]] Result<Bytes> read(std::string_view name, std::uint64_t limit) const;
    /// Whether anything stands there. A name that leads out of the folder stands nowhere.
    [[nodiscard]] bool holds(std::string_view name) const;

private:
    /// A descriptor of this folder, opened when it is first needed and the same from then on.
    [[nodiscard]] Result<Descriptor> open_itself(MissingFolders missing) const;

    std::string path_;
    mutable std::mutex mutex_; ///< of opened_
    mutable Descriptor opened_{-1};
};

/// Whether a name stays below the folder it is relative to: not absolute, not empty, without `.`, `..`, empty
/// parts or NUL.
[[nodiscard]] bool stays_below(std::string_view name);

/// What stands before the last `/`; empty: nothing does.
[[nodiscard]] std::string_view folder_part(std::string_view name);
/// What stands behind the last `/`.
[[nodiscard]] std::string_view name_part(std::string_view name);

} // namespace rapporteur
