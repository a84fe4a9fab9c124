// The state of an output folder: what earlier runs wrote, so that the next run does only what is new.
//
// The state is not trusted, since anybody may have put it there. An output counts as done only if the digest
// of everything it was made from and the digest of the file itself are still the same. A database that is not
// exactly what this program makes is set aside unread. If the state is lost, damaged or of another version, a
// new one begins; that costs only time. Several runs may use one state at the same time.
#pragma once

#include "archive/closed_folder.hpp"

#include "rapporteur/failure.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace rapporteur {

struct StateEntry {
    std::string output;    ///< relative to the output folder
    std::string source;    ///< absolute path of the file that it was made from
    std::string root;      ///< the folder whose search found that file
    std::string made_of;   ///< digest of the source, its name, the layout, the options and the program
    std::string written;   ///< digest of the output
    std::string told = {}; ///< what the run said of it, so that a later run can say it again
};

class State {
public:
    /// The state of an output folder. The first save() with something to write creates it, so that a run that
    /// does nothing leaves nothing. Fails with `io` if it cannot be used; the run can go on without it.
    /// `folder` must outlive the state.
    [[nodiscard]] static Result<State> open(const ClosedFolder& folder);

    State(State&&) noexcept;
    State& operator=(State&&) noexcept;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    /// May be called by several threads. Returns none if the state cannot be read.
    [[nodiscard]] std::optional<StateEntry> find(const std::string& output);
    /// Keeps an entry for the next save().
    void remember(StateEntry entry);
    void forget(std::string output);
    /// Writes the new entries. The outputs that they name must already be on the disk.
    [[nodiscard]] Result<void> save();
    /// Visits every entry, in the order of the outputs.
    [[nodiscard]] Result<void> each(const std::function<void(StateEntry)>& visit);

    /// Whether save() has anything to write.
    [[nodiscard]] bool has_notes() const;

    /// Where an unusable database was moved, relative to the output folder; empty if there was none.
    [[nodiscard]] const std::string& set_aside() const;

private:
    struct Connection;
    explicit State(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

/// The folder of the state, relative to the output folder. Searches for reports skip it.
inline constexpr const char* state_folder = ".rapporteur";

} // namespace rapporteur
