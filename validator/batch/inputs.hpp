// Finds the documents to work on, from the PATHs of the command line and from lists.
#pragma once

#include "archive/input.hpp"
#include "archive/name_list.hpp"
#include "archive/plan.hpp"
#include "archive/walk.hpp"
#include "batch/settings.hpp"
#include "console/console.hpp"

#include "rapporteur/limits.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur::cli {

struct Input {
    PlannedInput file;
    /// Why there is nothing to read: a folder that cannot be searched.
    std::optional<Failure> failure = {};
    bool passed_over = false; ///< `failure` is only a note: nothing is lost
    std::string root = {};    ///< the folder whose search found it, as the user named it
    /// The settings for this input; take_settings() sets them.
    std::optional<Result<FileSettings>> settings = {};
    /// About the settings; to be printed when it is this input's turn.
    std::vector<std::string> complaints = {};
    /// Reads the bytes if they are not in the file.
    std::function<Result<Bytes>(std::uint64_t limit)> source = {};
    std::string output = {}; ///< the output of `convert`; empty: standard output
};

struct Inputs {
    std::vector<Input> list;
};

/// Where inputs come from: PATHs and, after them, the names of a list.
struct InputChoice {
    std::vector<std::string> paths;
    std::string list;            ///< --files-from; `-` is standard input; empty: no list
    bool null_separated = false; ///< --null
};

/// The inputs in their order: as named, and sorted within a folder. A list is read while inputs are asked
/// for.
class InputQueue {
public:
    /// Searches the folders among the PATHs, except the folder that the run writes to, and leaves out review
    /// copies that are beside their reports. What is passed over is noted on the console.
    [[nodiscard]] static Result<InputQueue> open(const InputChoice& choice, ReportKinds kinds,
                                                 Console& console, const std::string& output = {});

    /// A queue of inputs that are already known.
    [[nodiscard]] static InputQueue of(Inputs inputs);

    [[nodiscard]] std::optional<Input> next();
    /// The number of inputs; none while a list may bring more.
    [[nodiscard]] std::optional<std::size_t> total() const;
    /// The inputs that are known so far.
    [[nodiscard]] std::vector<PlannedInput> known() const;
    /// Whether there can be only one input: no folder and no list was named.
    [[nodiscard]] bool is_single() const { return is_single_; }
    /// The folders among the PATHs that were searched completely.
    [[nodiscard]] const std::vector<std::string>& searched() const { return searched_; }

private:
    void add_named(const std::string& path);
    void add_listed(const std::string& path);
    void add_folder(const std::string& folder, const std::string& relative);

    ReportKinds kinds_{};
    std::string output_;
    std::deque<Input> waiting_;
    std::vector<std::string> searched_;
    std::optional<NameList> list_;
    std::string list_name_;
    std::size_t found_ = 0;
    bool is_single_ = false;
};

/// Sets the settings of an input.
void take_settings(Input& input, SettingsFinder& finder);

/// The bytes of a file, or of standard input for `-`.
[[nodiscard]] Result<Bytes> read_path(const std::string& path, std::uint64_t limit);

/// The bytes of one document.
[[nodiscard]] Result<Bytes> read_input(const Input& input, const Limits& limits);

} // namespace rapporteur::cli
