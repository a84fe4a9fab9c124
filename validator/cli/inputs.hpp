// The PATHs of the command line -> the documents to work on.
#pragma once

#include "archive/input.hpp"
#include "archive/plan.hpp"
#include "archive/walk.hpp"
#include "cli/console.hpp"

#include "rapporteur/limits.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur::cli {

struct Input {
    PlannedInput file;
    std::optional<Failure> failure; ///< why there is nothing to read here: a folder that cannot be searched
    std::function<Result<Bytes>(std::uint64_t limit)> source{}; ///< where its bytes are, if not in the file
};

struct Inputs {
    std::vector<Input> list; ///< as named, those of a folder sorted
    bool has_folder = false;
};

/// Searches the folders among `paths`; what is passed over there is noted on the console.
[[nodiscard]] Inputs gather_inputs(const std::vector<std::string>& paths, ReportKinds kinds,
                                   Console& console);

/// The bytes of a file, or of standard input for `-`.
[[nodiscard]] Result<Bytes> read_path(const std::string& path, std::uint64_t limit);

/// The bytes of one document.
[[nodiscard]] Result<Bytes> read_input(const Input& input, const Limits& limits);

} // namespace rapporteur::cli
