// What the values of attributes in report XML may be (the datatypes of schemas/report.rnc). Writers trust
// them: a country becomes part of an address, an id of a page. Days and counts are checked where they are
// read.
#pragma once

#include <pugixml.hpp>
#include <string>

namespace rapporteur {

/// What is wrong with the values of a node's attributes, in words; empty if nothing is wrong.
[[nodiscard]] std::string check_attribute_values(pugi::xml_node node);

} // namespace rapporteur
