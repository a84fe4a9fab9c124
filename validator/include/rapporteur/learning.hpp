// Learns a layout from documents that are as they should be.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct LayoutExample {
    std::string name; ///< the file's name, for remarks about it
    std::span<const std::byte> bytes;
};

struct LearnedLayout {
    std::string xml;                  ///< the file, with a comment that says what was learned
    std::vector<std::string> remarks; ///< how each example fits the layout, and what the examples leave open
};

/// Starts from the embedded layout that fits the examples best, and keeps the parts that the examples have.
/// The same examples in the same order give the same file. Fails if an example cannot be read, or if the
/// examples fit no layout.
[[nodiscard]] Result<LearnedLayout> learn_layout(std::span<const LayoutExample> examples,
                                                 std::string_view name, const Options& options);

} // namespace rapporteur
