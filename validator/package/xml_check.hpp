// Proof that a part is well-formed XML before pugixml, which takes a good deal that is not, sees it (XML 1.0,
// fifth edition; Namespaces in XML 1.0; ECMA-376 Part 2, 10.1.2: no DTD).
//
// One pass, no recursion, no allocation per element: tags balance, attributes are unique, prefixes are
// declared, references are the five entities or XML Chars, there is one root and no DOCTYPE, and number,
// depth and attributes of elements are within the limits.
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
    /// Every namespace of namespaces.hpp has its own prefix, and no other has.
    bool canonical = true;
};

/// `text` comes out of decode_xml. Failures: `corrupt`, `forbidden` (DOCTYPE), `limit`.
[[nodiscard]] Result<XmlFacts> check_xml(const std::string& text, std::string_view part,
                                         const Limits& limits);

} // namespace rapporteur
