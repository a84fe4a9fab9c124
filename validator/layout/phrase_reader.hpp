// The phrases of a layout file: its cues, and what else is matched like them.
#pragma once

#include "layout/layout.hpp"

#include <functional>
#include <vector>

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

/// The phrases of those `element` children of `parent` for which `wanted` is true.
[[nodiscard]] std::vector<Phrase> read_phrases(Source& source, pugi::xml_node parent, const char* element,
                                               const Layout& layout,
                                               const std::function<bool(pugi::xml_node)>& wanted);
/// Those of all such children, which have neither attributes nor children.
[[nodiscard]] std::vector<Phrase> read_all_phrases(Source& source, pugi::xml_node parent, const char* element,
                                                   const Layout& layout);
/// Those of its `cue` children.
[[nodiscard]] std::vector<Phrase> read_cues(Source& source, pugi::xml_node parent, const Layout& layout);

} // namespace rapporteur
