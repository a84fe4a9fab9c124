// The vocabulary of an element or attribute, known from its prefix alone (Namespaces in XML 1.0; ISO/IEC
// 29500-1 and -4 for the names).
//
// A file may bind any prefix to a namespace, and bind it again on any element (`ns0:p`, a default namespace,
// Strict beside transitional). The package stage settles this before any other stage sees the text: in every
// Part::xml a name has a prefix of the table below if and only if it is in that namespace, Strict and
// transitional alike. So a reader may compare whole names, `node.name() == "w:p"sv`, in every file:
//
// - `ns0:p`, or `p` in a default namespace, has become `w:p`; the same for attributes, `ns0:val` -> `w:val`;
// - a prefix of the table that is bound to something else (`w` to http://example.com/evil) has become `_w`,
//   and an element without prefix in an unknown default namespace, `<p>`, has become `<_:p>`;
// - attributes without prefix, and prefixes of unknown namespaces, are unchanged;
// - prefixes listed in mc:Ignorable, mc:MustUnderstand, mc:ProcessContent and mc:Choice/@Requires are changed
//   in the same way, so that `Requires="wps"` may be compared as it is;
// - names without prefix in the packaging namespaces (`Relationship`, `Default`, `Properties`) are
//   Namespace::opc;
// - xmlns attributes have no meaning any more; skip them.
//
// Almost every real file is written like this already and is not changed.
// Almost every real file is written so already and is not touched.
#pragma once

#include <cstdint>
#include <string_view>

namespace rapporteur {

enum class Namespace : std::uint8_t {
    none,    ///< no prefix and no default namespace: most attributes
    w,       ///< WordprocessingML
    w14,     ///< Word 2010: paraId
    w15,     ///< Word 2012
    mc,      ///< markup compatibility: AlternateContent, Choice, Fallback
    r,       ///< officeDocument relationships: r:id
    m,       ///< OMML, formulas
    wp,      ///< DrawingML, placed in text: inline, anchor
    wp14,    ///< Word 2010, placed in text: relative sizes
    wps,     ///< Word 2010 shapes: wps:txbx
    wpg,     ///< Word 2010 groups
    wpc,     ///< Word 2010 canvas
    a,       ///< DrawingML
    pic,     ///< DrawingML pictures
    c,       ///< DrawingML charts
    dgm,     ///< DrawingML diagrams
    v,       ///< VML: v:shape, v:textbox
    o,       ///< VML, Office's additions
    w10,     ///< VML, Word's additions
    cp,      ///< core properties
    dc,      ///< Dublin Core: dc:title
    dcterms, ///< Dublin Core: dcterms:created
    xml,     ///< xml:space, xml:lang
    opc,     ///< without prefix: relationships, content types, extended properties
    other
};

/// Namespace::other if the URI is not in the table.
[[nodiscard]] Namespace namespace_of_uri(std::string_view uri);

/// "w"; empty for none, opc and other.
[[nodiscard]] std::string_view prefix_of(Namespace name);

/// The namespace of this prefix. Namespace::none for "", Namespace::other if it is not in the table.
[[nodiscard]] Namespace namespace_of_prefix(std::string_view prefix);

/// Whether binding `prefix` to `name` agrees with the rules above, so that the part may stay as it is.
[[nodiscard]] bool is_canonical(std::string_view prefix, Namespace name);

/// The namespace of a name in a Part::xml: "w:p" -> Namespace::w, "val" -> Namespace::none, "ns7:x" ->
/// Namespace::other.
[[nodiscard]] Namespace namespace_of(std::string_view name);

} // namespace rapporteur
