// The line stage by stage, each ready to be run on one document by itself.
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

/// `floor`, the stages, and `check` and `convert`, which are all of them together. What a stage takes is made
/// here, once. `docx` must outlive them.
std::vector<Stage> stages_of(std::span<const std::byte> docx);

} // namespace rapporteur::testing
