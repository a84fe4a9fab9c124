// The examples of a layout file -> ExampleText.
#pragma once

#include "layout/layout_reader.hpp"

#include <vector>

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

/// Reads the examples below `examples`, which may be an empty node.
[[nodiscard]] std::vector<ExampleText> read_examples(Source& source, pugi::xml_node examples,
                                                     std::span<const KnownRule> rules);

} // namespace rapporteur
