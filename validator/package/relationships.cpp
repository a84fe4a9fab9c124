#include "package/relationships.hpp"

#include "base/text.hpp"
#include "package/xml_tree.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace rapporteur {
namespace {

struct RoleName {
    std::string_view type;
    PartRole role;
};
constexpr std::array roles{
    RoleName{"officeDocument", PartRole::main},
    RoleName{"styles", PartRole::styles},
    RoleName{"numbering", PartRole::numbering},
    RoleName{"settings", PartRole::settings},
    RoleName{"footnotes", PartRole::footnotes},
    RoleName{"endnotes", PartRole::endnotes},
    RoleName{"header", PartRole::header},
    RoleName{"footer", PartRole::footer},
    RoleName{"comments", PartRole::comments},
    RoleName{"core-properties", PartRole::core_properties},
    RoleName{"extended-properties", PartRole::app_properties},
    RoleName{"aFChunk", PartRole::alt_chunk},
    RoleName{"subDocument", PartRole::sub_document},
    RoleName{"customXml", PartRole::custom_xml},
    RoleName{"customXmlProps", PartRole::custom_xml_properties},
};

/// The last segment for the families that Word knows. Other types stay whole, so that they cannot be taken
/// for one of these.
std::string short_type(std::string_view uri) {
    constexpr std::array<std::string_view, 5> families{
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
        "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/",
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/"};
    for (const auto family : families) {
        if (!uri.starts_with(family))
            continue;
        const auto segment = uri.substr(family.size());
        if (segment == "extendedProperties")
            return "extended-properties";
        if (segment == "customProperties")
            return "custom-properties";
        return std::string(segment);
    }
    return std::string(uri);
}

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const int lower = digit | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The name without "." and ".." segments, from the top of the package. None if it leads out of the package.
std::optional<std::string> resolve(std::string_view target, std::string_view part) {
    std::string path = decode_percent(target.substr(0, target.find('#')));
    if (path.empty())
        return std::string(part);
    if (!path.starts_with('/'))
        path.insert(0, part.substr(0, part.rfind('/') == std::string_view::npos ? 0 : part.rfind('/') + 1));
    std::vector<std::string_view> segments;
    const std::string_view whole = path;
    for (std::size_t begin = 0; begin <= whole.size();) {
        const std::size_t end = std::min(whole.find('/', begin), whole.size());
        const auto segment = whole.substr(begin, end - begin);
        begin = end + 1;
        if (segment == "..") {
            if (segments.empty())
                return std::nullopt;
            segments.pop_back();
        } else if (!segment.empty() && segment != ".") {
            segments.push_back(segment);
        }
    }
    return fmt::format("{}", fmt::join(segments, "/"));
}

/// "http://..." or "file:...": whether the target names another place, although it is not marked as external.
bool has_scheme(std::string_view target) {
    const auto colon = target.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(target.begin(), target.begin() + static_cast<std::ptrdiff_t>(colon), [](char byte) {
               const int lower = byte | 0x20;
               return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '+' ||
                      byte == '-' || byte == '.';
           });
}

bool is_read(PartRole role) {
    return role != PartRole::other && role != PartRole::alt_chunk && role != PartRole::sub_document &&
           role != PartRole::custom_xml && role != PartRole::custom_xml_properties;
}

Result<Relationship> read_one(const pugi::xml_node& node, std::string_view part, const std::string& source) {
    const auto refuse = [&source](FailureCode code, std::string message) {
        return tl::unexpected(Failure{code, source, std::move(message)});
    };
    const std::string_view target = node.attribute("Target").value();
    const std::string_view mode = node.attribute("TargetMode").value();
    Relationship result;
    result.id = node.attribute("Id").value();
    result.type = short_type(node.attribute("Type").value());
    const bool read = is_read(role_of(result.type));
    // A link may lead nowhere. A part that must be read needs a target.
    const bool lacks_target = !node.attribute("Target");
    if (result.id.empty() || result.type.empty() || (lacks_target && (read || mode != "External")))
        return refuse(FailureCode::corrupt, "a relationship lacks its Id, Type or Target");
    if (!mode.empty() && mode != "External" && mode != "Internal")
        return refuse(FailureCode::corrupt,
                      fmt::format("a relationship has the mode `{}`", shown_name(mode)));
    result.external = mode == "External" || has_scheme(target) || target.starts_with("//");
    if (result.external) {
        if (read)
            return refuse(
                FailureCode::forbidden,
                fmt::format("the relationship `{}` leads outside the package, to `{}`; nothing outside "
                            "the file is read",
                            result.type, cut(target, 100)));
        result.target = target;
        return result;
    }
    auto resolved = resolve(target, part);
    if (!resolved && read)
        return refuse(FailureCode::forbidden,
                      fmt::format("the relationship `{}` leads out of the package, to `{}`", result.type,
                                  cut(target, 100)));
    result.target = std::move(resolved).value_or("");
    if (read && result.target.ends_with(".rels"))
        return refuse(FailureCode::corrupt,
                      fmt::format("the relationship `{}` points at relationships, not at a document part",
                                  result.type));
    return result;
}

} // namespace

std::string relationships_name(std::string_view part) {
    const auto slash = part.rfind('/');
    const std::size_t base = slash == std::string_view::npos ? 0 : slash + 1;
    return fmt::format("{}_rels/{}.rels", part.substr(0, base), part.substr(base));
}

std::string decode_percent(std::string_view uri) {
    std::string out;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        const bool escaped =
            uri[i] == '%' && i + 2 < uri.size() && hex_value(uri[i + 1]) >= 0 && hex_value(uri[i + 2]) >= 0;
        if (escaped) {
            out += static_cast<char>(hex_value(uri[i + 1]) * 16 + hex_value(uri[i + 2]));
            i += 2;
        } else {
            out += uri[i];
        }
    }
    return out;
}

std::string encode_percent(std::string_view name) {
    constexpr std::string_view plain = "-._~!$&'()*+,;=:@/%";
    std::string out;
    for (const char byte : name) {
        const int lower = byte | 0x20;
        if ((byte >= '0' && byte <= '9') || (lower >= 'a' && lower <= 'z') ||
            plain.find(byte) != std::string_view::npos)
            out += byte;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return out;
}

PartRole role_of(std::string_view type) {
    const auto found = std::find_if(roles.begin(), roles.end(),
                                    [type](const RoleName& entry) { return entry.type == type; });
    return found == roles.end() ? PartRole::other : found->role;
}

Result<std::vector<Relationship>> parse_relationships(const std::string& xml, std::string_view part) {
    const std::string source = relationships_name(part);
    pugi::xml_document tree;
    if (const auto parsed = parse_tree(tree, xml, source); !parsed)
        return tl::unexpected(parsed.error());
    std::vector<Relationship> result;
    for (const auto& node : tree.document_element().children("Relationship")) {
        auto relationship = read_one(node, part, source);
        if (!relationship)
            return tl::unexpected(relationship.error());
        result.push_back(std::move(*relationship));
    }
    std::vector<std::string_view> ids;
    for (const auto& relationship : result)
        ids.push_back(relationship.id);
    std::sort(ids.begin(), ids.end());
    if (const auto twice = std::adjacent_find(ids.begin(), ids.end()); twice != ids.end())
        return fail(FailureCode::corrupt, source,
                    fmt::format("two relationships have the Id `{}`", shown_name(*twice)));
    return result;
}

} // namespace rapporteur
