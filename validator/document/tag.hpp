// The names of elements that the document stage handles, as an enumeration: one hash for each name instead of
// many comparisons. Prefixes are those of package/namespaces.hpp. Any other element is Tag::unknown; it is
// entered, so that text in it is not lost.
#pragma once

#include <cstdint>
#include <pugixml.hpp>

namespace rapporteur {

enum class Tag : std::uint8_t {
    unknown,
#define RAPPORTEUR_TAG(identifier, name) identifier,
#include "document/tags.def"
#undef RAPPORTEUR_TAG
};

[[nodiscard]] Tag tag_of(pugi::xml_node node);

} // namespace rapporteur
