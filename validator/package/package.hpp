// Bytes of a DOCX -> its parts (ECMA-376 Part 2, Open Packaging Conventions).
//
// The container is checked strictly before anything is inflated (consistent directory, unique safe names,
// sizes that deflate can reach), then only the parts that the document stage reads are inflated, proved to be
// well-formed XML without a DTD, and handed on as UTF-8. The main part is found through the relationships,
// never by its name.
#pragma once

#include "base/oddity.hpp"

#include "rapporteur/failure.hpp"
#include "rapporteur/limits.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

/// What a part is to the document, from the type of the relationship that leads to it (transitional or
/// strict).
enum class PartRole {
    main,
    styles,
    numbering,
    settings,
    footnotes,
    endnotes,
    header,
    footer,
    comments,
    core_properties,
    app_properties,
    alt_chunk,
    sub_document,
    custom_xml,            ///< data that content controls are bound to; read only where some are
    custom_xml_properties, ///< what identifies such a part
    other
};

struct Relationship {
    std::string id;   ///< "rId7"
    std::string type; ///< the last segment of the type URI, the same for transitional and strict: "hyperlink"
    std::string
        target; ///< internal: resolved part name without leading slash ("word/styles.xml"); external: the URI
    bool external = false;
};

struct Part {
    std::string name;         ///< "word/document.xml", without leading slash, as the directory spells it
    std::string content_type; ///< from [Content_Types].xml, by Override or Default; may be empty
    PartRole role = PartRole::other;
    std::string xml; ///< UTF-8, no byte order mark, proved well-formed, no DOCTYPE, prefixes as in
                     ///< namespaces.hpp; empty where not read
    std::vector<Relationship> relationships; ///< of this part, in file order
};

struct Package {
    std::vector<Part> parts; ///< parts read, the main part first, then in the order of its relationships
    std::vector<std::string>
        unread; ///< names of entries that were not read (media, theme, embeddings), sorted
    Oddities oddities;

    [[nodiscard]] const Part& main() const { return parts.front(); }
    [[nodiscard]] const Part* find(std::string_view name) const;
    [[nodiscard]] const Part* find(PartRole role) const; ///< the first of that role, or null
};

/// Opens DOCX, DOCM, DOTX or DOTM bytes. Failures: `unsupported` (legacy .doc, password-protected, RTF, ODT,
/// other kinds of package, compression methods outside OPC), `corrupt`, `forbidden` (DTD, escaping targets,
/// links), `limit`. Never opens a file or a connection; peak memory is a small multiple of the parts read.
[[nodiscard]] Result<Package> open_package(std::span<const std::byte> bytes, const Limits& limits);

} // namespace rapporteur
