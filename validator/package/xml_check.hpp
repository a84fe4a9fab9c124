// Proves that a part is well-formed XML before pugixml reads it, because pugixml accepts much that is not
// (XML 1.0, fifth edition; Namespaces in XML 1.0; ECMA-376 Part 2, 10.1.2: no DTD).
//
// One pass, without recursion or an allocation for each element. Tags balance, attributes are unique,
// prefixes are declared, references are the five entities or XML Chars, there is one root and no DOCTYPE, and
// the number, depth and attributes of elements are within the limits.
#pragma once

#include "package/namespaces.hpp"

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur {

struct XmlFacts {
    Namespace root_namespace = Namespace::none;
    std::string root;           ///< local name: "document"
    std::uint64_t elements = 0; ///< in the whole part
    /// Every namespace of namespaces.hpp has its own prefix, and no other namespace has one of these.
    bool canonical = true;
};

/// `text` must come from decode_xml(). Failures: `corrupt`, `forbidden` (DOCTYPE), `limit`.
[[nodiscard]] Result<XmlFacts> check_xml(const std::string& text, std::string_view part,
                                         const Limits& limits);

} // namespace rapporteur
