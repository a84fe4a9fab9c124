// The element names the document stage acts upon, as an enumeration: one hash a name instead of a chain of
// comparisons. The prefixes are those of package/namespaces.hpp; every other element is Tag::unknown and is
// descended into, so that text in it is not lost.
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
