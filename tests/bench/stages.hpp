// The stages of the line. Each can be run alone on one document.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace rapporteur::testing {

struct Stage {
    std::string name;
    std::function<void()> run;
};

/// `floor`, the stages, and `check` and `convert`, which run all of them. The input of each stage is made
/// here, once. `docx` must outlive the result.
std::vector<Stage> stages_of(std::span<const std::byte> docx);

} // namespace rapporteur::testing
