// The relationships of the package or of a part, with targets resolved against it (ECMA-376 Part 2,
// clause 6.5 and 9.2).
#pragma once

#include "package/package.hpp"

namespace rapporteur {

/// "word/document.xml" -> "word/_rels/document.xml.rels"; "" (the package) -> "_rels/.rels".
[[nodiscard]] std::string relationships_name(std::string_view part);

/// `xml` has passed the checks; `part` is whose relationships they are, "" for the package. A target that
/// leads out of the package is `forbidden` where the document would be read from it; elsewhere its
/// Relationship::target is empty.
[[nodiscard]] Result<std::vector<Relationship>> parse_relationships(const std::string& xml,
                                                                    std::string_view part);

/// By Relationship::type; `main` for officeDocument.
/// %41 -> A. Targets and part names are URIs; the names of entries should be, and often are not.
[[nodiscard]] std::string decode_percent(std::string_view uri);

/// The same name with what a part name cannot hold written as %20 and so on (ISO/IEC 29500-2, 6.2.2).
[[nodiscard]] std::string encode_percent(std::string_view name);

[[nodiscard]] PartRole role_of(std::string_view type);

} // namespace rapporteur
