// The attributes of a label -> the label as it is printed.
#pragma once

#include "report/report.hpp"

#include <pugixml.hpp>
#include <string>

namespace rapporteur {

/// The label of an entry or item that has the attributes `number`, `letter`, `label` and `shown` of `node`.
/// Where they contradict each other, `wrong` says so.
[[nodiscard]] BlockLabel restore_label(pugi::xml_node node, const Element& element,
                                       const std::vector<ListLevel>& levels, std::string& wrong);
/// A label on a paragraph that is neither.
[[nodiscard]] BlockLabel restore_label(const std::string& text);

} // namespace rapporteur
