// The sections of a layout file -> SectionPattern.
#pragma once

#include "layout/layout_reader.hpp"

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

/// Fills Layout::sections and the facts of the opening. Reads them from `sections` below `root`, or in
/// version 0.1 from the sections directly below `root`, in any order. The vocabularies must be read before.
/// `trial` says why a form of label would never be recognised.
void read_sections(Source& source, pugi::xml_node root, Layout& layout, const LabelTrial& trial);

} // namespace rapporteur
