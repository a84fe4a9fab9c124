// The relationships of the package or of a part, with resolved targets (ECMA-376 Part 2, clause 6.5 and 9.2).
#pragma once

#include "package/package.hpp"

namespace rapporteur {

/// "word/document.xml" -> "word/_rels/document.xml.rels"; "" (the package) -> "_rels/.rels".
[[nodiscard]] std::string relationships_name(std::string_view part);

/// `xml` must have passed check_xml(); `part` has these relationships, "" is the package. A target outside
/// the package is `forbidden` if the document would be read from it; otherwise its Relationship::target is
/// empty.
[[nodiscard]] Result<std::vector<Relationship>> parse_relationships(const std::string& xml,
                                                                    std::string_view part);

/// Decodes %41 to A. Targets and part names are URIs; names of entries should be, but often are not.
[[nodiscard]] std::string decode_percent(std::string_view uri);

/// The name with characters that part names cannot have written as %20 and so on (ISO/IEC 29500-2, 6.2.2).
[[nodiscard]] std::string encode_percent(std::string_view name);

[[nodiscard]] PartRole role_of(std::string_view type);

} // namespace rapporteur
