// The PATHs of the command line and of lists -> the documents to work on.
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
    std::optional<Failure> failure =
        {};                   ///< why there is nothing to read here: a folder that cannot be searched
    bool passed_over = false; ///< `failure` is worth a note, but nothing is lost
    std::string root = {};    ///< the folder in whose search it was found, as it was named
    std::optional<Result<FileSettings>> settings = {}; ///< what holds for it, once take_settings() has asked
    std::vector<std::string> complaints = {};          ///< about those settings, to be told at its turn
    std::function<Result<Bytes>(std::uint64_t limit)> source =
        {};                  ///< where its bytes are, if not in the file
    std::string output = {}; ///< where `convert` writes it; empty: standard output
};

struct Inputs {
    std::vector<Input> list;
};

/// Where inputs come from: PATHs and, after them, the names of a list.
struct InputChoice {
    std::vector<std::string> paths;
    std::string list;            ///< --files-from; `-` is standard input, empty: none
    bool null_separated = false; ///< --null
};

/// The inputs in their order: as named, those of a folder sorted. A list is read as inputs are asked for.
class InputQueue {
public:
    /// Searches the folders among the PATHs; what is passed over there is noted on the console.
    [[nodiscard]] static Result<InputQueue> open(const InputChoice& choice, ReportKinds kinds,
                                                 Console& console);

    /// Inputs that are known already.
    [[nodiscard]] static InputQueue of(Inputs inputs);

    [[nodiscard]] std::optional<Input> next();
    /// How many there are; nothing while a list may bring more.
    [[nodiscard]] std::optional<std::size_t> total() const;
    /// Whether one input is all there can be: neither a folder nor a list was named.
    [[nodiscard]] bool is_single() const { return is_single_; }
    /// The folders among the PATHs that were searched to their ends.
    [[nodiscard]] const std::vector<std::string>& searched() const { return searched_; }

private:
    void add_named(const std::string& path);
    void add_listed(const std::string& path);
    void add_folder(const std::string& folder, const std::string& relative);

    ReportKinds kinds_{};
    std::deque<Input> waiting_;
    std::vector<std::string> searched_;
    std::optional<NameList> list_;
    std::string list_name_;
    std::size_t found_ = 0;
    bool is_single_ = false;
};

/// Finds what holds for an input.
void take_settings(Input& input, SettingsFinder& finder);

/// The bytes of a file, or of standard input for `-`.
[[nodiscard]] Result<Bytes> read_path(const std::string& path, std::uint64_t limit);

/// The bytes of one document.
[[nodiscard]] Result<Bytes> read_input(const Input& input, const Limits& limits);

} // namespace rapporteur::cli
