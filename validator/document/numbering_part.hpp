// The numbering part (17.9): definitions as written. Links and overrides are resolved by the numbering stage.
#pragma once

#include "document/document.hpp"

#include <pugixml.hpp>
#include <string_view>

namespace rapporteur {

void read_numbering(pugi::xml_node numbering, std::string_view part, Document& document);

} // namespace rapporteur
