#include "writers/docx_template_parts.hpp"

#include "base/text.hpp"
#include "markup/xml_text.hpp"
#include "package/content_types.hpp"
#include "package/relationships.hpp"
#include "package/xml_check.hpp"
#include "word/part_text.hpp"
#include "word/xml_tags.hpp"
#include "writers/docx_parts.hpp"
#include "writers/links.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <fmt/format.h>
#include <set>

namespace rapporteur {
namespace {

constexpr std::string_view packaging = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::array<std::string_view, 2> relationship_namespaces{
    relationship_namespace, "http://purl.oclc.org/ooxml/officeDocument/relationships"};
constexpr std::string_view core_name = "docProps/core.xml";

/// Which relationships of a part lead to something that a report takes over.
struct TakenTypes {
    std::string_view from; ///< the type of the relationship that led to the part; "main" for the main part
    std::string_view types;
};
constexpr std::array taken_types{
    TakenTypes{"main", " styles theme fontTable numbering settings header footer image "},
    TakenTypes{"header", " image hyperlink "},
    TakenTypes{"footer", " image hyperlink "},
    TakenTypes{"theme", " image "},
    TakenTypes{"numbering", " image "},
    TakenTypes{"fontTable", " font "}};

/// What the settings say of the page and of the fonts. The others are about the template itself: where it
/// lies, who may edit it, which letters were merged with it.
constexpr std::string_view taken_settings =
    " mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
    "evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets printTwoOnOne "
    "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "characterSpacingControl noLineBreaksAfter noLineBreaksBefore strictFirstAndLastChars "
    "displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts defaultTableStyle compat "
    "mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator ";

/// Elements that are nothing without what they refer to.
constexpr std::string_view only_references =
    " headerReference footerReference printerSettings embedRegular embedBold embedItalic embedBoldItalic "
    "altChunk subDoc externalData control OLEObject imagedata svgBlip relIds chart ";

bool is_in(std::string_view list, std::string_view word) {
    const std::size_t at = list.find(fmt::format(" {} ", word));
    return at != std::string_view::npos;
}

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1); // without a colon npos + 1 is 0: the whole name
}

bool takes(std::string_view from, const Relationship& relationship) {
    const auto rule = std::find_if(taken_types.begin(), taken_types.end(),
                                   [from](const TakenTypes& each) { return each.from == from; });
    if (rule == taken_types.end() || !is_in(rule->types, relationship.type))
        return false;
    return relationship.type == "hyperlink" ? relationship.external && is_web_link(relationship.target)
                                            : !relationship.external && !relationship.target.empty();
}

/// The prefixes of attributes that refer to relationships, each with its colon.
std::set<std::string> reference_prefixes(std::string_view text) {
    std::set<std::string> prefixes;
    for (std::size_t at = text.find("xmlns:"); at != std::string_view::npos;
         at = text.find("xmlns:", at + 1)) {
        const std::size_t begin = at + std::string_view("xmlns:").size();
        const std::size_t end = text.find_first_of("= \t\r\n", begin);
        if (end == std::string_view::npos)
            break;
        const std::string_view name = text.substr(at, end - at);
        const std::string_view uri = attribute_of(text.substr(at, text.find('>', at) - at), name);
        if (std::find(relationship_namespaces.begin(), relationship_namespaces.end(), uri) !=
            relationship_namespaces.end())
            prefixes.insert(fmt::format("{}:", name.substr(std::string_view("xmlns:").size())));
    }
    return prefixes;
}

/// A tag's attributes without the references to relationships that are not kept.
std::string kept_attributes(std::string_view attributes, const std::set<std::string>& prefixes,
                            const std::set<std::string, std::less<>>& ids) {
    std::string kept;
    for (std::size_t at = 0; at < attributes.size();) {
        const std::size_t begin = attributes.find_first_not_of(" \t\r\n", at);
        const std::size_t equals = attributes.find('=', std::min(begin, attributes.size()));
        const std::size_t quote = attributes.find_first_of("\"'", std::min(equals, attributes.size()));
        const std::size_t end =
            quote == std::string_view::npos ? quote : attributes.find(attributes[quote], quote + 1);
        if (end == std::string_view::npos)
            return kept.append(attributes.substr(at)); // white space, and the `/` of an empty element
        const std::string_view name =
            attributes.substr(begin, attributes.find_first_of("= \t\r\n", begin) - begin);
        const std::size_t colon = name.find(':');
        const bool refers =
            colon != std::string_view::npos && prefixes.contains(std::string(name.substr(0, colon + 1)));
        if (!refers || ids.contains(attributes.substr(quote + 1, end - quote - 1)))
            kept.append(attributes.substr(at, end + 1 - at));
        at = end + 1;
    }
    return kept;
}

/// The text of a part without the references to what is not taken over.
std::string without_references(std::string_view text, const std::set<std::string, std::less<>>& ids) {
    const auto prefixes = reference_prefixes(text);
    if (prefixes.empty())
        return std::string(text);
    std::string kept;
    std::size_t done = 0;
    TagScanner scanner(text);
    XmlTag tag;
    while (scanner.next(tag)) {
        if (tag.shape == TagShape::close || tag.attributes.find(':') == std::string_view::npos)
            continue;
        std::string attributes = kept_attributes(tag.attributes, prefixes, ids);
        if (attributes == tag.attributes)
            continue;
        const auto begin = static_cast<std::size_t>(tag.attributes.data() - text.data());
        kept.append(text.substr(done, tag.begin - done));
        done = tag.end;
        if (tag.shape == TagShape::empty && is_in(only_references, local_name(tag.name)))
            continue;
        kept.append(text.substr(tag.begin, begin - tag.begin));
        kept.append(attributes);
        kept.append(text.substr(begin + tag.attributes.size(), tag.end - begin - tag.attributes.size()));
    }
    return kept.append(text.substr(done));
}

/// The text without the children of the root that are not in the list.
std::string with_children(std::string_view text, std::string_view list) {
    std::string kept;
    std::size_t done = 0;
    std::size_t dropped_from = std::string_view::npos;
    int depth = 0;
    TagScanner scanner(text);
    XmlTag tag;
    while (scanner.next(tag)) {
        if (tag.shape == TagShape::close)
            --depth;
        const bool begins = depth == 1 && tag.shape != TagShape::close;
        const bool ends = depth == 1 && tag.shape != TagShape::open;
        if (begins && !is_in(list, local_name(tag.name)))
            dropped_from = tag.begin;
        if (ends && dropped_from != std::string_view::npos) {
            kept.append(text.substr(done, dropped_from - done));
            done = tag.end;
            dropped_from = std::string_view::npos;
        }
        if (tag.shape == TagShape::open)
            ++depth;
    }
    return kept.append(text.substr(done));
}

/// The main part without its text: what is around it, and the properties of its last section.
std::string without_text(std::string_view text) {
    std::size_t body = std::string_view::npos;
    std::size_t close = std::string_view::npos;
    std::size_t section = std::string_view::npos;
    std::size_t section_end = std::string_view::npos;
    int depth = 0;
    TagScanner scanner(text);
    XmlTag tag;
    while (scanner.next(tag)) {
        const std::string_view name = local_name(tag.name);
        if (tag.shape == TagShape::close)
            --depth;
        if (depth == 1 && name == "body" && tag.shape == TagShape::open)
            body = tag.end;
        if (depth == 1 && name == "body" && tag.shape == TagShape::close)
            close = tag.begin;
        if (depth == 2 && name == "sectPr" && tag.shape != TagShape::close)
            section = tag.begin;
        if (depth == 2 && name == "sectPr" && tag.shape != TagShape::open)
            section_end = tag.end;
        if (tag.shape == TagShape::open)
            ++depth;
    }
    if (body == std::string_view::npos || close == std::string_view::npos)
        return std::string(text); // the writer tells what is wrong with it
    std::string kept(text.substr(0, body));
    if (section != std::string_view::npos && section_end != std::string_view::npos)
        kept.append(text.substr(section, section_end - section));
    return kept.append(text.substr(close));
}

class HouseParts {
public:
    HouseParts(PackageEntries entries, ContentTypes types, const Package& package, const Limits& limits)
        : entries_(std::move(entries)), types_(std::move(types)), package_(package), limits_(limits) {}

    Result<std::string> take() {
        pending_.push_back({package_.main().name, "main"});
        known_.insert(package_.main().name);
        while (!pending_.empty()) {
            const Pending next = std::move(pending_.front());
            pending_.pop_front();
            if (auto taken = take_part(next); !taken)
                return tl::unexpected(taken.error());
        }
        add(std::string(core_name), properties_part("", "und"),
            "application/vnd.openxmlformats-package.core-properties+xml");
        parts_.push_back(
            {"_rels/.rels",
             fmt::format("{}<Relationships xmlns=\"{}relationships\">"
                         "<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" Target=\"{}\"/>"
                         "<Relationship Id=\"rId2\" Type=\"{}relationships/metadata/core-properties\" "
                         "Target=\"{}\"/></Relationships>",
                         xml_declaration_line, packaging, relationship_namespace,
                         address(package_.main().name), packaging, core_name)});
        parts_.insert(
            parts_.begin(),
            {std::string(content_types_name),
             fmt::format("{}<Types xmlns=\"{}content-types\"><Default Extension=\"rels\" ContentType="
                         "\"application/vnd.openxmlformats-package.relationships+xml\"/>{}</Types>",
                         xml_declaration_line, packaging, overrides_)});
        return write_package(parts_);
    }

private:
    struct Pending {
        std::string name;
        std::string type; ///< of the relationship that leads to it
    };

    Result<void> take_part(const Pending& part) {
        if (part.type == "image" || part.type == "font") {
            return entries_.read(part.name).map(
                [&](std::string bytes) { add(part.name, std::move(bytes), types_.of(part.name)); });
        }
        auto text = read_part_text(entries_, part.name, PartVocabulary::packaging);
        if (!text)
            return tl::unexpected(text.error());
        // The reader has checked those of the parts that it read. The theme, for one, is only handed on.
        if (package_.find(part.name) == nullptr) {
            if (const auto checked = check_xml(text->text, part.name, limits_); !checked)
                return tl::unexpected(checked.error());
        }
        auto relationships = relationships_of(part.name);
        if (!relationships)
            return tl::unexpected(relationships.error());
        std::string links;
        std::set<std::string, std::less<>> ids;
        for (const Relationship& each : *relationships) {
            if (!takes(part.type, each) || (!each.external && !entries_.has(each.target)))
                continue;
            ids.insert(each.id);
            links += link_to(each);
            if (!each.external && known_.insert(each.target).second)
                pending_.push_back({each.target, each.type});
        }
        std::string own = part.type == "main"       ? without_text(text->text)
                          : part.type == "settings" ? with_children(text->text, taken_settings)
                                                    : text->text;
        add(part.name, encode_part(*text, without_references(own, ids)), types_.of(part.name));
        if (!links.empty())
            parts_.push_back({relationships_name(part.name),
                              fmt::format("{}<Relationships xmlns=\"{}relationships\">{}</Relationships>",
                                          xml_declaration_line, packaging, links)});
        return {};
    }

    /// The reader has those of the parts that it read; the others have not been checked yet.
    Result<std::vector<Relationship>> relationships_of(const std::string& part) {
        if (const Part* known = package_.find(part))
            return known->relationships;
        const std::string name = relationships_name(part);
        if (!entries_.has(name))
            return std::vector<Relationship>();
        const auto text = read_part_text(entries_, name, PartVocabulary::packaging);
        if (!text)
            return tl::unexpected(text.error());
        return check_xml(text->text, name, limits_).and_then([&](const XmlFacts&) {
            return parse_relationships(text->text, part);
        });
    }

    static std::string address(std::string_view part) {
        std::string escaped;
        append_xml_attribute(escaped, encode_percent(part));
        return "/" + escaped;
    }

    static std::string link_to(const Relationship& relationship) {
        std::string id;
        append_xml_attribute(id, relationship.id);
        std::string target;
        if (relationship.external)
            append_xml_attribute(target, relationship.target);
        else
            target = address(relationship.target);
        return fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"{}/>", id,
                           relationship_namespace, relationship.type, target,
                           relationship.external ? " TargetMode=\"External\"" : "");
    }

    void add(std::string name, std::string bytes, std::string_view type) {
        std::string escaped;
        append_xml_attribute(escaped, type.empty() ? "application/xml" : type);
        overrides_ += fmt::format("<Override PartName=\"{}\" ContentType=\"{}\"/>", address(name), escaped);
        parts_.push_back({std::move(name), std::move(bytes)});
    }

    PackageEntries entries_;
    ContentTypes types_;
    const Package& package_;
    const Limits& limits_;
    std::deque<Pending> pending_;
    std::set<std::string> known_;
    std::vector<PartBytes> parts_;
    std::string overrides_;
};

} // namespace

Result<std::string> take_house_parts(std::span<const std::byte> file, const Package& package,
                                     const Limits& limits) {
    auto entries = PackageEntries::open(file, limits);
    if (!entries)
        return tl::unexpected(std::move(entries.error()));
    const auto text = read_part_text(*entries, content_types_name, PartVocabulary::packaging);
    if (!text)
        return tl::unexpected(text.error());
    auto types = ContentTypes::parse(text->text);
    if (!types)
        return tl::unexpected(std::move(types.error()));
    return HouseParts(std::move(*entries), std::move(*types), package, limits).take();
}

} // namespace rapporteur
