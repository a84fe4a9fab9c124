// Reads the numbering part (17.9) as it is. The numbering stage resolves links and overrides.
#pragma once

#include "document/document.hpp"

#include <pugixml.hpp>
#include <string_view>

namespace rapporteur {

void read_numbering(pugi::xml_node numbering, std::string_view part, Document& document);

} // namespace rapporteur
