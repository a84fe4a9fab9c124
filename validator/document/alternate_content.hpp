// Markup compatibility (ISO/IEC 29500-3): which branch of an mc:AlternateContent is shown.
#pragma once

#include <pugixml.hpp>

namespace rapporteur {

/// The first mc:Choice whose required namespaces are all understood, else the mc:Fallback, else null. Never
/// both.
[[nodiscard]] pugi::xml_node chosen_branch(pugi::xml_node alternate_content);

} // namespace rapporteur
