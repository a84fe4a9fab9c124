// The sections of a layout file -> SectionPattern.
#pragma once

#include "layout/layout_reader.hpp"

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

/// Fills Layout::sections and what the opening says, from `sections` below `root`, or, as version 0.1 has it,
/// from the sections that stand there themselves in any order. The vocabularies have been read.
/// `trial` tells of a form of label why nobody could type it.
void read_sections(Source& source, pugi::xml_node root, Layout& layout, const LabelTrial& trial);

} // namespace rapporteur
