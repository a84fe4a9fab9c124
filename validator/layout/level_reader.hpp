// The levels of a list in a layout file -> SectionPattern::levels.
#pragma once

#include "layout/layout_reader.hpp"

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

/// What is needed to read the levels of a list.
struct LevelReading {
    const Layout& layout;
    const LabelTrial& trial;
};

/// Reads the `level` children of a section.
void read_levels(Source& source, pugi::xml_node node, SectionPattern& section, const LevelReading& reading);

} // namespace rapporteur
