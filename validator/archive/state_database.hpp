// The database of a state: opened without trust in what stands there, and set aside where it is not ours.
#pragma once

#include "archive/closed_folder.hpp"

#include "rapporteur/failure.hpp"

#include <memory>
#include <string>

struct sqlite3;

namespace rapporteur {

inline constexpr int longest_row = 1 << 16; ///< bytes of the notes of one output: three paths and two digests

class Database {
public:
    /// Nothing is opened yet.
    Database() = default;
    explicit Database(const std::string& path);

    [[nodiscard]] sqlite3* get() const { return handle_.get(); }
    explicit operator bool() const { return handle_ != nullptr; }
    /// What is kept for good of a database that is ours; until then nothing in it has changed.
    void settle() const;
    /// False: see state_failure().
    [[nodiscard]] bool run(const std::string& sql) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::unique_ptr<int> steps_; ///< taken by all statements so far, in portions
    std::unique_ptr<sqlite3, Close> handle_;
};

struct OpenedDatabase {
    Database database;     ///< none: there is no database yet
    std::string set_aside; ///< what stood there and was not ours, relative to the output folder; usually empty
};

/// Opens the database of an output folder; with `make`, one is made where none is. What its statements may do
/// is bounded: in steps, in the length of a value, in memory. Failure `io`: it cannot be used.
[[nodiscard]] Result<OpenedDatabase> open_state_database(const ClosedFolder& folder, MissingFolders missing);

/// Why the last call on it failed, as a failure of class `io`. Null: there was no memory.
[[nodiscard]] tl::unexpected<Failure> state_failure(sqlite3* database);

} // namespace rapporteur
