// Bytes of a DOCX -> its parts (ECMA-376 Part 2, Open Packaging Conventions).
//
// The container is checked strictly before anything is inflated: its directory is consistent, its names are
// unique and safe, and deflate can reach its sizes. Then only the parts that the document stage reads are
// inflated, proved to be well-formed XML without a DTD, and returned as UTF-8. The main part is found through
// the relationships, never by its name.
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

/// What a part is to the document, by the type of the relationship that leads to it (transitional or strict).
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
    custom_xml,            ///< data for content controls; read only if some are bound to it
    custom_xml_properties, ///< the properties that identify such a part
    other
};

struct Relationship {
    std::string id;   ///< "rId7"
    std::string type; ///< the last segment of the type URI, the same for transitional and strict: "hyperlink"
    /// Internal: name of the part without leading slash ("word/styles.xml"); external: the URI.
    std::string target;
    bool external = false;
};

struct Part {
    std::string name;         ///< "word/document.xml", without leading slash, spelled as in the directory
    std::string content_type; ///< from [Content_Types].xml, by Override or Default; may be empty
    PartRole role = PartRole::other;
    /// UTF-8 without byte order mark, well-formed, without DOCTYPE, prefixes as in namespaces.hpp; empty: not
    /// read
    std::string xml;
    std::vector<Relationship> relationships; ///< of this part, in file order
};

struct Package {
    /// The parts read: the main part, then the others in the order of its relationships.
    std::vector<Part> parts;
    /// Names of the entries that were not read (media, theme, embeddings), sorted.
    std::vector<std::string> unread;
    Oddities oddities;

    [[nodiscard]] const Part& main() const { return parts.front(); }
    [[nodiscard]] const Part* find(std::string_view name) const;
    [[nodiscard]] const Part* find(PartRole role) const; ///< the first with that role, or null
};

/// Opens DOCX, DOCM, DOTX or DOTM bytes. Failures: `unsupported` (old .doc, password-protected, RTF, ODT,
/// other packages, compression methods that OPC does not have), `corrupt`, `forbidden` (DTD, targets outside
/// the package, links), `limit`. Opens no file and no connection. Peak memory is a small multiple of the
/// parts read.
[[nodiscard]] Result<Package> open_package(std::span<const std::byte> bytes, const Limits& limits);

} // namespace rapporteur
