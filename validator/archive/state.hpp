// What earlier runs wrote into an output folder, so that a run over an archive does only what is new.
//
// It is not trusted, since anybody may have put it there: an output counts as done only while a digest
// of everything it was made from and a digest of the file itself are what they were; and a database that is
// not to the letter what this program makes is set aside unread. Then, or where the state is lost, damaged or
// of another version, it is begun anew, which costs time and nothing else. Several runs may use one state at
// once.
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
    std::string output;  ///< relative to the output folder
    std::string source;  ///< the file it was made from, from the root of the file system on
    std::string root;    ///< the folder in whose search that was found
    std::string made_of; ///< digest of the source, its name, the layout, the options and the program
    std::string written; ///< digest of the output
};

class State {
public:
    /// The state of an output folder. If there is none it is made by the first save() that has something to
    /// write, so that a run that does nothing leaves nothing. Failure `io`: it cannot be used, the run can do
    /// without. `folder` must outlive the state.
    [[nodiscard]] static Result<State> open(const ClosedFolder& folder);

    State(State&&) noexcept;
    State& operator=(State&&) noexcept;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    /// Also from several threads. Nothing is found where it cannot be read.
    [[nodiscard]] std::optional<StateEntry> find(const std::string& output);
    /// Takes a note, for save().
    void remember(StateEntry entry);
    void forget(std::string output);
    /// Writes down what has been noted since. What it says to be done must be on the disk before.
    [[nodiscard]] Result<void> save();
    /// Every entry, in the order of the outputs.
    [[nodiscard]] Result<void> each(const std::function<void(StateEntry)>& visit);

    /// Whether there is anything that save() would write down.
    [[nodiscard]] bool has_notes() const;

    /// Where a database was put that could not be used; empty: there was none. Relative to the output folder.
    [[nodiscard]] const std::string& set_aside() const;

private:
    struct Connection;
    explicit State(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

/// Where the state of an output folder is kept, relative to it; no search for reports looks in there.
inline constexpr const char* state_folder = ".rapporteur";

} // namespace rapporteur
