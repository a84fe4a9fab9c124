// Writes a file that appears completely or not at all. The content goes to a file with a random name beside
// the target, which is then renamed. A link that somebody planted at either name is never followed.
//
// For a file that the user named, use its path. For many files with names from elsewhere, use a ClosedFolder
// and relative names: then no name and no link leads out of it.
//
// A killed run leaves its file with the random name. As long as its writer lives, the file is locked; so
// sweep_leftovers() can tell which files are abandoned.
#pragma once

#include "archive/descriptor.hpp"

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

class ClosedFolder;

/// Whether a file must survive a power cut at once, or only when the whole run is made durable
/// (make_durable).
enum class Durability { at_once, later };

/// A file that is being written and has no visible name yet. It is removed unless it is put in its place.
class PendingFile {
public:
    /// For `path`. A file or symbolic link there will be replaced. Missing folders are created.
    [[nodiscard]] static Result<PendingFile> make(const std::string& path);
    /// For a name in a folder of outputs; it must stay inside.
    [[nodiscard]] static Result<PendingFile> make(const ClosedFolder& folder, const std::string& name);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    [[nodiscard]] Result<void> write(std::string_view content);
    /// On failure the old file stays.
    [[nodiscard]] Result<void> put_in_place(Durability durability);

private:
    [[nodiscard]] static Result<PendingFile> make_in(Descriptor folder, std::string name);
    PendingFile(Descriptor folder, std::string name, std::string temporary, Descriptor file);

    Descriptor folder_;
    std::string name_;
    std::string temporary_; ///< empty: the file is in its place
    Descriptor file_;
};

/// Writes `path` and its missing folders, durably. Fails with `io`; then nothing has changed and nothing is
/// left behind. Ctrl-C waits until it is done.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view content);
/// The same for a name in a folder of outputs; it must stay inside.
[[nodiscard]] Result<void> write_file(const ClosedFolder& folder, const std::string& name,
                                      std::string_view content);

/// Removes the unfinished files of killed runs from a folder, but not from the folders below it. Files of
/// running programs stay, and files that cannot be removed.
void sweep_leftovers(const std::string& folder);
/// The same for a folder below that of the outputs, or for that folder itself if `folder` is empty.
void sweep_leftovers(const ClosedFolder& outputs, const std::string& folder);

/// Makes sure that everything written to the file system of `path` is on the disk.
[[nodiscard]] Result<void> make_durable(const std::string& path);

/// Writes all of `content` to an open descriptor, with as many calls as it needs. Returns 0 or an errno.
[[nodiscard]] int write_all(int descriptor, std::string_view content);

/// Creates a folder and the missing folders above it.
[[nodiscard]] Result<void> make_folders(const std::string& path);

/// The folder of a path; "." for a name without folder.
[[nodiscard]] std::string folder_of(const std::string& path);

} // namespace rapporteur
