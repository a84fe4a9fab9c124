// What earlier runs wrote into an output folder, so that a run over an archive does only what is new.
//
// Nothing is believed of it: an output counts as done only while a digest of everything it was made from and
// a digest of the file itself are what they were. A state that is lost, damaged or of another version is
// begun anew, which costs time and nothing else. Several runs may use one state at once.
#pragma once

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
    /// The state of an output folder that exists; made if there is none. Failure `io`: it cannot be used, the
    /// run can do without.
    [[nodiscard]] static Result<State> open(const std::string& folder);

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

    /// Whether there was a state that could not be used.
    [[nodiscard]] bool was_damaged() const;

private:
    struct Connection;
    explicit State(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

/// Where the state of an output folder is kept, relative to it; no search for reports looks in there.
inline constexpr const char* state_folder = ".rapporteur";

} // namespace rapporteur
