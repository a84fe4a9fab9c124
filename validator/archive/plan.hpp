// Which output each input becomes, settled before the first is written: an output must not be an input, and
// two inputs must not share one, also where the file system takes `A.xml` and `a.xml` for the same.
#pragma once

#include "rapporteur/failure.hpp"

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

/// Failure `io`: the first clash, in words, naming both sides. `outputs[i]` belongs to `inputs[i]`.
[[nodiscard]] Result<void> check_outputs(const std::vector<PlannedInput>& inputs,
                                         const std::vector<std::string>& outputs);

} // namespace rapporteur
