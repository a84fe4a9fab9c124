// Which output each input becomes, settled before the first is written: an output must not be an input, and
// two inputs do not share one.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct PlannedInput {
    std::string path;     ///< as it is opened; "-": standard input
    std::string relative; ///< its name below the output folder: "2014/june.docx"
};

/// `2014/june.docx` -> `OUT/2014/june.xml`.
[[nodiscard]] std::string output_path(std::string_view folder, std::string_view relative,
                                      std::string_view extension);

/// `../2014/june.docx` -> `OUT/parent/2014/june.docx.xml`: each path has a name of its own.
[[nodiscard]] std::string unique_output_path(std::string_view folder, std::string_view path,
                                             std::string_view extension);

/// The outputs that are one file, also where the file system takes `A.xml` and `a.xml` for the same: groups
/// of indices.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_clashes(const std::vector<std::string>& outputs);

/// Failure `io`: the first output that is one of the inputs.
[[nodiscard]] Result<void> check_outputs(const std::vector<PlannedInput>& inputs,
                                         const std::vector<std::string>& outputs);

} // namespace rapporteur
