// Restores the printed label from its attributes.
#pragma once

#include "report/report.hpp"

#include <pugixml.hpp>
#include <string>

namespace rapporteur {

/// The label of an entry or item, from the attributes `number`, `letter`, `label` and `shown` of `node`. If
/// they contradict each other, `wrong` says so.
[[nodiscard]] BlockLabel restore_label(pugi::xml_node node, const Element& element,
                                       const std::vector<ListLevel>& levels, std::string& wrong);
/// The label of a paragraph that is neither an entry nor an item.
[[nodiscard]] BlockLabel restore_label(const std::string& text);

} // namespace rapporteur
