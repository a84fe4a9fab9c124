#include "fuzz/xml_mutator.hpp"

#include <pugixml.hpp>
#include <sstream>
#include <vector>

namespace rapporteur::fuzzing {
namespace {

// Element names that the document stage uses, and those of the definitions.
constexpr const char* names[] = {
#define RAPPORTEUR_TAG(identifier, name) name,
#include "document/tags.def"
#undef RAPPORTEUR_TAG
    "w:body",
    "w:hdr",
    "w:style",
    "w:basedOn",
    "w:pStyle",
    "w:rStyle",
    "w:numPr",
    "w:numId",
    "w:ilvl",
    "w:abstractNum",
    "w:abstractNumId",
    "w:num",
    "w:lvl",
    "w:lvlOverride",
    "w:startOverride",
    "w:start",
    "w:numFmt",
    "w:lvlText",
    "w:lvlRestart",
    "w:isLgl",
    "w:suff",
    "w:numStyleLink",
    "w:styleLink",
    "w:multiLevelType",
    "w:vanish",
    "w:specVanish",
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPr",
    "w:gridSpan",
    "w:vMerge",
    "w:hMerge",
    "w:gridBefore",
    "w:ind",
    "w:jc",
    "w:outlineLvl",
    "w:rFonts",
    "w:b",
    "w:i",
    "w:vertAlign",
    "w:lang",
    "w:tblPrEx",
    "w:tblStyle",
    "w:tblLook",
    "w:tblStylePr",
    "w:cnfStyle",
    "w:headerReference",
    "w:titlePg",
    "w:rt",
    "w:rubyBase",
    "w:ruby",
    "w:ffData",
    "w:checkBox",
    "w:ddList",
    "w:footnote",
    "w:comment",
    "w:trPr",
    "w:tcPr",
    "w:rPrDefault",
};
constexpr const char* attributes[] = {
    "w:val",           "w:id",      "w:type",    "w:styleId", "w:fldCharType", "w:ilvl",   "w:numId",
    "w:abstractNumId", "w:left",    "w:hanging", "r:id",      "w:instr",       "Requires", "w:char",
    "w:font",          "w:default", "w:name",    "xml:space", "w:author",      "w:anchor", "w:ascii",
    "mc:Ignorable",    "w:lang"};
constexpr const char* values[] = {"0",
                                  "1",
                                  "2",
                                  "3",
                                  "8",
                                  "9",
                                  "-1",
                                  "",
                                  "abc",
                                  "2147483647",
                                  "-2147483648",
                                  "9223372036854775807",
                                  "99999999999999999999",
                                  "780",
                                  "32767",
                                  "begin",
                                  "separate",
                                  "end",
                                  "decimal",
                                  "lowerLetter",
                                  "upperRoman",
                                  "ordinalText",
                                  "cardinalText",
                                  "bullet",
                                  "none",
                                  "chicago",
                                  "%1.",
                                  "%1.%2.%3",
                                  "%9%%",
                                  "restart",
                                  "continue",
                                  "wps",
                                  "w14 wp",
                                  "Symbol",
                                  "Wingdings",
                                  "F0B7",
                                  "D800",
                                  "on",
                                  "false",
                                  "HYPERLINK \"x\"",
                                  "FORMCHECKBOX",
                                  "PAGE",
                                  "paragraph",
                                  "numbering",
                                  "table",
                                  "character",
                                  "Normal",
                                  "Heading1",
                                  "ListParagraph",
                                  "preserve",
                                  "page",
                                  "rIdLink",
                                  "rId-header",
                                  "rId-footer",
                                  "es",
                                  "fr-FR",
                                  "default",
                                  "first"};
constexpr const char* texts[] = {"",
                                 " ",
                                 "1.",
                                 "a)",
                                 "(iv)",
                                 "3. Thank",
                                 "\xE2\x80\xA2",
                                 "\xEF\x82\xB7",
                                 "21 June 2017",
                                 "Panama City, Panama",
                                 "as follows:",
                                 "\xC2\xA0",
                                 "\t",
                                 "resolution 5",
                                 "https://a.b"};

class Mutator {
public:
    Mutator(pugi::xml_node root, std::minstd_rand& random) : random_(random) {
        // In document order, without recursion. The root itself stays.
        pugi::xml_node node = root;
        while (node && nodes_.size() < most_nodes) {
            nodes_.push_back(node);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node && node != root && !node.next_sibling())
                node = node.parent();
            node = node == root ? pugi::xml_node() : node.next_sibling();
        }
    }

    void change() {
        pugi::xml_node node = any();
        pugi::xml_node parent = node.parent();
        const bool is_root = node == nodes_.front();
        switch (random_() % 15) {
        case 0:
            if (!is_root) {
                parent.remove_child(node);
                nodes_.resize(1); // the others may have been removed with it
            }
            break;
        case 1:
            if (!is_root)
                parent.insert_copy_after(node, node);
            break;
        case 2:
        case 3:
            any().append_copy(node);
            break;
        case 4:
            any().prepend_copy(node);
            break;
        case 5:
            if (!is_root) {
                const pugi::xml_node wrapper = parent.insert_child_before(pick(names), node);
                pugi::xml_node(wrapper).append_move(node);
            }
            break;
        case 6:
            if (!is_root && node.type() == pugi::node_element)
                node.set_name(pick(names));
            break;
        case 7:
            if (pugi::xml_node made = node.append_child(pick(names)))
                if (random_() % 2 == 0)
                    made.append_attribute(pick(attributes)) = pick(values);
            break;
        case 8:
            if (pugi::xml_attribute found = node.attribute(pick(attributes)))
                found = pick(values);
            else if (node.first_attribute() && !is_root)
                node.first_attribute() = pick(values);
            break;
        case 9:
            if (const char* name = pick(attributes);
                node.type() == pugi::node_element && !node.attribute(name))
                node.append_attribute(name) = pick(values);
            break;
        case 10:
            if (node.type() == pugi::node_pcdata)
                node.set_value(pick(texts));
            else
                node.append_child(pugi::node_pcdata).set_value(pick(texts));
            break;
        case 11:
            // Move words of the file itself to where they do not belong, whatever its grammar is.
            if (const pugi::xml_node other = any();
                !is_root && node.type() == pugi::node_element && other.type() == pugi::node_element)
                node.set_name(other.name());
            break;
        case 12:
            if (const pugi::xml_attribute from = attribute_of(any()), to = attribute_of(node); from && to)
                pugi::xml_attribute(to).set_value(from.value());
            break;
        case 13:
            if (const pugi::xml_attribute from = attribute_of(any());
                from && node.type() == pugi::node_element && !node.attribute(from.name()))
                node.append_attribute(from.name()).set_value(from.value());
            break;
        default:
            if (!is_root && node.previous_sibling())
                parent.insert_move_before(node, node.previous_sibling());
            break;
        }
    }

private:
    static constexpr std::size_t most_nodes = 20'000;

    pugi::xml_node any() { return nodes_[random_() % nodes_.size()]; }
    /// One of the node's attributes, if it has any.
    pugi::xml_attribute attribute_of(pugi::xml_node node) {
        pugi::xml_attribute attribute = node.first_attribute();
        for (auto skip = random_() % 8; skip > 0 && attribute.next_attribute(); --skip)
            attribute = attribute.next_attribute();
        return attribute;
    }
    template <std::size_t Count>
    const char* pick(const char* const (&words)[Count]) {
        return words[random_() % Count];
    }

    std::minstd_rand& random_;
    std::vector<pugi::xml_node> nodes_;
};

} // namespace

namespace {

/// More elements that are open at a time are deep enough to be refused everywhere. pugixml frees a tree by
/// recursion, which ends in a stack overflow of the mutator itself.
bool is_too_deep(const std::string& xml) {
    constexpr std::size_t deepest = 2'000;
    std::size_t open = 0;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find('>', at);
        if (end == std::string::npos || xml.compare(at, 2, "</") == 0)
            open -= open > 0 ? 1 : 0;
        else if (xml[end - 1] != '/' && ++open > deepest)
            return true;
    }
    return false;
}

} // namespace

std::string mutate_xml(const std::string& xml, std::minstd_rand& random) {
    if (is_too_deep(xml))
        return xml;
    pugi::xml_document tree;
    if (!tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                          pugi::encoding_utf8))
        return xml;
    for (auto count = 1 + random() % 4; count > 0; --count)
        Mutator(tree.document_element(), random).change();
    std::ostringstream out;
    tree.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.str();
}

} // namespace rapporteur::fuzzing
