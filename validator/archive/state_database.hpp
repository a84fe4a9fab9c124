// The database of a state. It is opened without trust, and set aside if it is not ours.
#pragma once

#include "archive/closed_folder.hpp"

#include "rapporteur/failure.hpp"

#include <memory>
#include <string>

struct sqlite3;

namespace rapporteur {

inline constexpr int longest_row = 1 << 16; ///< bytes of an entry: three paths and two digests

class Database {
public:
    /// Opens nothing yet.
    Database() = default;
    explicit Database(const std::string& path);

    [[nodiscard]] sqlite3* get() const { return handle_.get(); }
    explicit operator bool() const { return handle_ != nullptr; }
    /// Makes the permanent settings of a database that is ours. Before this call nothing in the file changes.
    void settle() const;
    /// On false, state_failure() says why.
    [[nodiscard]] bool run(const std::string& sql) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::unique_ptr<int> steps_; ///< steps of all statements so far, in portions
    std::unique_ptr<sqlite3, Close> handle_;
};

struct OpenedDatabase {
    Database database; ///< empty: there is no database yet
    /// Where a database that is not ours was moved, relative to the output folder; usually empty.
    std::string set_aside;
};

/// Opens the database of an output folder; `make` creates a missing one. The steps of its statements, the
/// length of a value and the memory are limited. Fails with `io` if it cannot be used.
[[nodiscard]] Result<OpenedDatabase> open_state_database(const ClosedFolder& folder, MissingFolders missing);

/// Why the last call on it failed, as a failure of class `io`. Null means that memory ran out.
[[nodiscard]] tl::unexpected<Failure> state_failure(sqlite3* database);

} // namespace rapporteur
