// Decides which output each input gets, before the first is written. An output must not be an input, and two
// inputs must not share an output.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct PlannedInput {
    std::string path;     ///< as it is opened; "-" is standard input
    std::string relative; ///< path below the output folder: "2014/june.docx"
};

/// `OUT/2014/june.xml` for `2014/june.docx`.
[[nodiscard]] std::string output_path(std::string_view folder, std::string_view relative,
                                      std::string_view extension);

/// `OUT/parent/2014/june.docx.xml` for `../2014/june.docx`: each path gets a name of its own.
[[nodiscard]] std::string unique_output_path(std::string_view folder, std::string_view path,
                                             std::string_view extension);

/// The outputs that would be the same file, also on a file system where `A.xml` and `a.xml` are the same.
/// Each group has the indices of its outputs.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_clashes(const std::vector<std::string>& outputs);

/// Fails with `io` and names the first output that is also an input.
[[nodiscard]] Result<void> check_outputs(const std::vector<PlannedInput>& inputs,
                                         const std::vector<std::string>& outputs);

} // namespace rapporteur
