#include "word/package_edits.hpp"

#include "markup/xml_text.hpp"
#include "package/content_types.hpp"
#include "package/relationships.hpp"
#include "word/xml_tags.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace rapporteur {
namespace {

constexpr std::string_view transitional_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view strict_types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
constexpr std::string_view packaging_types = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Also writes the levels above the used one, because Word counts through them.
std::string list_xml(const OwnList& list, std::string_view w) {
    std::string xml =
        fmt::format("<{0}abstractNum {0}abstractNumId=\"{1}\"><{0}multiLevelType {0}val=\"multilevel\"/>"
                    "<{0}name {0}val=\"{2}\"/>",
                    w, list.abstract_id, own_list_name);
    for (unsigned level = 0; level <= list.level; ++level) {
        const bool is_used = level == list.level;
        std::string text;
        append_xml_attribute(text, is_used ? list.level_text : fmt::format("%{}.", level + 1));
        xml += fmt::format("<{0}lvl {0}ilvl=\"{1}\"><{0}start {0}val=\"{2}\"/><{0}numFmt {0}val=\"{3}\"/>"
                           "<{0}lvlText {0}val=\"{4}\"/><{0}lvlJc {0}val=\"left\"/>"
                           "<{0}pPr><{0}ind {0}left=\"{5}\" {0}hanging=\"{6}\"/></{0}pPr></{0}lvl>",
                           w, level, is_used ? list.start : 1, number_format_name(list.format), text,
                           list.left, list.hanging);
    }
    return fmt::format("{}</{}abstractNum>", xml, w);
}

std::string num_xml(const OwnList& list, std::string_view w) {
    return fmt::format("<{0}num {0}numId=\"{1}\"><{0}abstractNumId {0}val=\"{2}\"/></{0}num>", w, list.num_id,
                       list.abstract_id);
}

/// The byte of the root's first child that is none of `earlier` (local names), or of the root's end tag.
std::size_t place_among_children(std::string_view text, std::initializer_list<std::string_view> earlier) {
    TagScanner scanner(text);
    XmlTag tag;
    int depth = 0;
    while (scanner.next(tag)) {
        const std::string_view local = tag.name.substr(tag.name.find(':') + 1);
        if (depth == 1 && (tag.shape == TagShape::close ||
                           std::find(earlier.begin(), earlier.end(), local) == earlier.end()))
            return tag.begin;
        depth += tag.shape == TagShape::open ? 1 : tag.shape == TagShape::close ? -1 : 0;
    }
    return std::string_view::npos;
}

std::string opened_root(std::string_view text) {
    TagScanner scanner(text);
    XmlTag root;
    if (!scanner.next(root) || root.shape != TagShape::empty)
        return std::string(text);
    return fmt::format("{}></{}>{}", text.substr(0, text.rfind('/', root.end)), root.name,
                       text.substr(root.end));
}

} // namespace

std::string with_last_child(std::string_view text, std::string_view xml) {
    std::string opened = opened_root(text);
    opened.insert(opened.rfind("</"), xml);
    return opened;
}

Result<std::string> PackageEdits::prefix_of(PartRole role) {
    const Part* part = package_.find(role);
    if (part == nullptr)
        return "w:";
    return read_part_text(entries_, part->name).map([](const PartText& text) { return text.prefix; });
}

Result<void> PackageEdits::add_comments(std::string_view xml) {
    const Part* part = package_.find(PartRole::comments);
    if (part == nullptr)
        return add_part("comments", whole_part("comments", xml));
    const auto text = read_part_text(entries_, part->name);
    if (!text)
        return tl::unexpected(text.error());
    replace(part->name, encode_part(*text, with_last_child(text->text, xml)));
    return {};
}

Result<void> PackageEdits::add_lists(const std::vector<OwnList>& lists) {
    const auto prefix = prefix_of(PartRole::numbering);
    if (!prefix)
        return tl::unexpected(prefix.error());
    std::string abstracts;
    std::string nums;
    for (const OwnList& list : lists) {
        abstracts += list_xml(list, *prefix);
        nums += num_xml(list, *prefix);
    }
    return add_list_xml(abstracts, nums);
}

Result<void> PackageEdits::add_list_xml(std::string_view abstracts, std::string_view nums) {
    const Part* part = package_.find(PartRole::numbering);
    if (part == nullptr)
        return add_part("numbering", whole_part("numbering", fmt::format("{}{}", abstracts, nums)));
    auto text = read_part_text(entries_, part->name);
    if (!text)
        return tl::unexpected(text.error());
    std::string whole = opened_root(text->text);
    whole.insert(place_among_children(whole, {"numPicBullet", "abstractNum", "num"}), nums);
    whole.insert(place_among_children(whole, {"numPicBullet", "abstractNum"}), abstracts);
    replace(part->name, encode_part(*text, whole));
    return {};
}

std::string PackageEdits::whole_part(std::string_view root, std::string_view xml) const {
    return fmt::format("{}<w:{} xmlns:w=\"{}\">{}</w:{}>", xml_head, root, word_uri_, xml, root);
}

Result<void> PackageEdits::add_part(std::string_view kind, std::string bytes) {
    const std::string& main = package_.main().name;
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    std::string file = fmt::format("{}.xml", kind);
    for (int number = 2; entries_.has(folder + file); ++number)
        file = fmt::format("{}{}.xml", kind, number);
    replace(folder + file, std::move(bytes));
    const auto types = packaging(std::string(content_types_name));
    if (!types)
        return tl::unexpected(types.error());
    change_packaging(
        **types, with_last_child((*types)->text,
                                 fmt::format("<{}Override PartName=\"/{}{}\" ContentType=\"application/"
                                             "vnd.openxmlformats-officedocument.wordprocessingml.{}+xml\"/>",
                                             (*types)->prefix, folder, file, kind)));
    return add_relationship(fmt::format("rIdRapporteur-{}", kind), kind, fmt::format("Target=\"{}\"", file));
}

Result<void> PackageEdits::add_link(const std::string& id, std::string_view uri) {
    std::string target;
    append_xml_attribute(target, uri);
    return add_relationship(id, "hyperlink", fmt::format("Target=\"{}\" TargetMode=\"External\"", target));
}

Result<void> PackageEdits::become_document() {
    const auto types = packaging(std::string(content_types_name));
    if (!types)
        return tl::unexpected(types.error());
    constexpr std::string_view of_template = "wordprocessingml.template.main+xml";
    std::string text = (*types)->text;
    if (const std::size_t at = text.find(of_template); at != std::string::npos)
        change_packaging(**types, text.replace(at, of_template.size(), "wordprocessingml.document.main+xml"));
    return {};
}

/// A part of the packaging with the changes so far. If it does not exist, it is created.
Result<PartText*> PackageEdits::packaging(const std::string& name) {
    for (const auto& known : packaging_)
        if (known->name == name)
            return known.get();
    auto part = std::make_unique<PartText>();
    if (entries_.has(name)) {
        auto read = read_part_text(entries_, name, PartVocabulary::packaging);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        *part = std::move(*read);
    } else {
        part->name = name;
        part->text = fmt::format("{}<Relationships xmlns=\"{}\"></Relationships>", xml_head, packaging_types);
    }
    packaging_.push_back(std::move(part));
    return packaging_.back().get();
}

void PackageEdits::change_packaging(PartText& part, std::string text) {
    part.text = std::move(text);
    std::erase_if(parts_, [&part](const PartBytes& old) { return old.name == part.name; });
    replace(part.name, encode_part(part, part.text));
}

/// Adds a relationship to the main part.
Result<void> PackageEdits::add_relationship(std::string id, std::string_view kind, std::string_view rest) {
    const Part& main = package_.main();
    const auto is_taken = [&main](const std::string& wanted) {
        return std::any_of(main.relationships.begin(), main.relationships.end(),
                           [&](const Relationship& each) { return each.id == wanted; });
    };
    while (is_taken(id))
        id += '_';
    const auto part = packaging(relationships_name(main.name));
    if (!part)
        return tl::unexpected(part.error());
    const bool is_strict = word_uri_.find("purl.oclc.org") != std::string::npos;
    change_packaging(
        **part, with_last_child((*part)->text,
                                fmt::format("<{}Relationship Id=\"{}\" Type=\"{}{}\" {}/>", (*part)->prefix,
                                            id, is_strict ? strict_types : transitional_types, kind, rest)));
    return {};
}

} // namespace rapporteur
