#include "package/namespaces.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

struct Prefix {
    Namespace name;
    std::string_view prefix;
};

constexpr std::array prefixes{
    Prefix{Namespace::w, "w"},     Prefix{Namespace::w14, "w14"},   Prefix{Namespace::w15, "w15"},
    Prefix{Namespace::mc, "mc"},   Prefix{Namespace::r, "r"},       Prefix{Namespace::m, "m"},
    Prefix{Namespace::wp, "wp"},   Prefix{Namespace::wp14, "wp14"}, Prefix{Namespace::wps, "wps"},
    Prefix{Namespace::wpg, "wpg"}, Prefix{Namespace::wpc, "wpc"},   Prefix{Namespace::a, "a"},
    Prefix{Namespace::pic, "pic"}, Prefix{Namespace::c, "c"},       Prefix{Namespace::dgm, "dgm"},
    Prefix{Namespace::v, "v"},     Prefix{Namespace::o, "o"},       Prefix{Namespace::w10, "w10"},
    Prefix{Namespace::cp, "cp"},   Prefix{Namespace::dc, "dc"},     Prefix{Namespace::dcterms, "dcterms"},
    Prefix{Namespace::xml, "xml"},
};

struct Uri {
    std::string_view uri;
    Namespace name;
};

constexpr std::array uris{
    Uri{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::w},
    Uri{"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::w},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordml", Namespace::w14},
    Uri{"http://schemas.microsoft.com/office/word/2012/wordml", Namespace::w15},
    Uri{"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::mc},
    Uri{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Namespace::r},
    Uri{"http://purl.oclc.org/ooxml/officeDocument/relationships", Namespace::r},
    Uri{"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::m},
    Uri{"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::m},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Namespace::wp},
    Uri{"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Namespace::wp},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", Namespace::wp14},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Namespace::wps},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Namespace::wpg},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Namespace::wpc},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/main", Namespace::a},
    Uri{"http://purl.oclc.org/ooxml/drawingml/main", Namespace::a},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/picture", Namespace::pic},
    Uri{"http://purl.oclc.org/ooxml/drawingml/picture", Namespace::pic},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/chart", Namespace::c},
    Uri{"http://purl.oclc.org/ooxml/drawingml/chart", Namespace::c},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/diagram", Namespace::dgm},
    Uri{"http://purl.oclc.org/ooxml/drawingml/diagram", Namespace::dgm},
    Uri{"urn:schemas-microsoft-com:vml", Namespace::v},
    Uri{"urn:schemas-microsoft-com:office:office", Namespace::o},
    Uri{"urn:schemas-microsoft-com:office:word", Namespace::w10},
    Uri{"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Namespace::cp},
    Uri{"http://purl.org/dc/elements/1.1/", Namespace::dc},
    Uri{"http://purl.org/dc/terms/", Namespace::dcterms},
    Uri{"http://www.w3.org/XML/1998/namespace", Namespace::xml},
    Uri{"http://schemas.openxmlformats.org/package/2006/relationships", Namespace::opc},
    Uri{"http://schemas.openxmlformats.org/package/2006/content-types", Namespace::opc},
    Uri{"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", Namespace::opc},
    Uri{"http://purl.oclc.org/ooxml/officeDocument/extendedProperties", Namespace::opc},
};

} // namespace

Namespace namespace_of_uri(std::string_view uri) {
    if (uri.empty())
        return Namespace::none;
    const auto found =
        std::find_if(uris.begin(), uris.end(), [&](const Uri& entry) { return entry.uri == uri; });
    return found == uris.end() ? Namespace::other : found->name;
}

std::string_view prefix_of(Namespace name) {
    const auto found = std::find_if(prefixes.begin(), prefixes.end(),
                                    [&](const Prefix& entry) { return entry.name == name; });
    return found == prefixes.end() ? std::string_view{} : found->prefix;
}

Namespace namespace_of_prefix(std::string_view prefix) {
    if (prefix.empty())
        return Namespace::none;
    const auto found = std::find_if(prefixes.begin(), prefixes.end(),
                                    [&](const Prefix& entry) { return entry.prefix == prefix; });
    return found == prefixes.end() ? Namespace::other : found->name;
}

bool is_canonical(std::string_view prefix, Namespace name) {
    switch (name) {
    case Namespace::opc:
        return prefix.empty();
    case Namespace::none:
        return false;
    case Namespace::other:
        return !prefix.empty() && namespace_of_prefix(prefix) == Namespace::other;
    default:
        return prefix == prefix_of(name);
    }
}

Namespace namespace_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? Namespace::none : namespace_of_prefix(name.substr(0, colon));
}

} // namespace rapporteur
