// A layout from documents that are as they should be.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct LayoutExample {
    std::string name; ///< of the file, for what is said of it
    std::span<const std::byte> bytes;
};

struct LearnedLayout {
    std::string xml;                  ///< the file, with a comment on what was learned
    std::vector<std::string> remarks; ///< how each example fits it, and what the examples do not tell
};

/// Starts from the shipped layout that fits the examples best, and keeps the parts of it that the examples
/// have. The same examples in the same order give the same file. Failure: an example cannot be read, or they
/// fit no layout there is.
[[nodiscard]] Result<LearnedLayout> learn_layout(std::span<const LayoutExample> examples,
                                                 std::string_view name, const Options& options);

} // namespace rapporteur
