// Bytes -> a file that appears whole or not at all: written under an unguessable name beside its place, then
// renamed over it. A link planted at either name is never written through.
//
// Who writes a file that the user named takes its path. Who writes many files, whose names come from
// elsewhere, takes an ClosedFolder and names relative to it: then no name and no link leads out of it.
//
// Who is killed in between leaves the unguessable name behind. It is locked as long as its writer lives, so
// that sweep_leftovers() can tell the dead from the living.
#pragma once

#include "archive/descriptor.hpp"

#include "rapporteur/failure.hpp"

#include <string>
#include <string_view>

namespace rapporteur {

class ClosedFolder;

/// Whether a file must outlast a power cut the moment it is there, or when its whole run is made durable at
/// once (make_durable).
enum class Durability { at_once, later };

/// A file that is being written and that nobody sees yet. Removed unless it is put in its place.
class PendingFile {
public:
    /// An existing file (or symbolic link) at `path` will be replaced. Missing folders are made.
    [[nodiscard]] static Result<PendingFile> make(const std::string& path);
    /// The same for a name in a folder of outputs, which it does not leave.
    [[nodiscard]] static Result<PendingFile> make(const ClosedFolder& folder, const std::string& name);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&& other) noexcept;
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    [[nodiscard]] Result<void> write(std::string_view content);
    /// Failures leave what stood at the place before.
    [[nodiscard]] Result<void> put_in_place(Durability durability);

private:
    [[nodiscard]] static Result<PendingFile> make_in(Descriptor folder, std::string name);
    PendingFile(Descriptor folder, std::string name, std::string temporary, Descriptor file);

    Descriptor folder_;
    std::string name_;
    std::string temporary_; ///< empty: it has become the file
    Descriptor file_;
};

/// Writes `path` anew, with its folders, durably. Failures are of class `io`; then nothing has changed and
/// nothing is left behind. Ctrl-C waits until it is done.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view content);
/// The same for a name in a folder of outputs, which it does not leave.
[[nodiscard]] Result<void> write_file(const ClosedFolder& folder, const std::string& name,
                                      std::string_view content);

/// Removes from a folder (not from those below it) the files that killed runs were writing; those of runs
/// that are going on stay. What cannot be removed stays too.
void sweep_leftovers(const std::string& folder);
/// The same for a folder below that of the outputs; empty: that itself.
void sweep_leftovers(const ClosedFolder& outputs, const std::string& folder);

/// Everything written to the file system of `path` is on the disk.
[[nodiscard]] Result<void> make_durable(const std::string& path);

/// Writes everything to an open descriptor, however many calls it takes. 0, or the errno.
[[nodiscard]] int write_all(int descriptor, std::string_view content);

/// Makes a folder and those above it.
[[nodiscard]] Result<void> make_folders(const std::string& path);

/// The folder a path lies in: "." for a bare name.
[[nodiscard]] std::string folder_of(const std::string& path);

} // namespace rapporteur
