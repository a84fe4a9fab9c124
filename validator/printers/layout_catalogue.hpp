// Layouts for people: the list of them, what became of their examples, and why a document is read by one.
#pragma once

#include "rapporteur/layouts.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

/// One line for each layout.
[[nodiscard]] std::string print_layouts_table(std::span<const LayoutInfo> layouts);
/// The line of a file that is a layout.
[[nodiscard]] std::string print_layout(std::string_view path, const LayoutInfo& layout,
                                       std::string_view language);
/// The examples that are not read as they say, and how many there are; empty if the layout has none.
[[nodiscard]] std::string print_examples(std::string_view path, std::span<const ExampleOutcome> examples,
                                         std::string_view language);
/// The lines of explain_layouts() for one document.
[[nodiscard]] std::string print_layout_choice(std::string_view path, std::span<const std::string> lines);

} // namespace rapporteur
