// Headers and footers (17.10). Those of the first section are read as stories, the others become artifacts.
#pragma once

#include "document/story_reader.hpp"

namespace rapporteur {

void read_headers_and_footers(DocumentReading& reading, const Package& package,
                              const std::vector<pugi::xml_node>& sections);

} // namespace rapporteur
