#include "writers/written.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>

namespace rapporteur::testing {

const std::vector<LayoutHandle>& format_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::string written_as(std::string_view document, std::string_view writer, const std::string& name,
                       WriterOptionsHandle writer_options) {
    Options options;
    options.writer = writer;
    options.writer_options = std::move(writer_options);
    const auto conversion = convert(std::as_bytes(std::span(document)), format_layouts(), name, options);
    INFO((conversion ? std::string() : conversion.error().line()));
    REQUIRE(conversion);
    return conversion->bytes;
}

std::string flaws_of_ids(const std::string& akn) {
    pugi::xml_document tree;
    REQUIRE(tree.load_buffer(akn.data(), akn.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    static const std::set<std::string_view> identified{"preface",
                                                       "preamble",
                                                       "conclusions",
                                                       "attachment",
                                                       "section",
                                                       "paragraph",
                                                       "point",
                                                       "alinea",
                                                       "recitals",
                                                       "recital",
                                                       "intro",
                                                       "wrapUp",
                                                       "p",
                                                       "heading",
                                                       "table",
                                                       "tr",
                                                       "td",
                                                       "blockList",
                                                       "item",
                                                       "date",
                                                       "location",
                                                       "party",
                                                       "docDate",
                                                       "docTitle",
                                                       "subheading",
                                                       "authorialNote",
                                                       "crossHeading",
                                                       "organization",
                                                       "TLCOrganization",
                                                       "TLCLocation",
                                                       "TLCRole",
                                                       "TLCObject",
                                                       "TLCConcept"};
    std::string flaws;
    std::set<std::string> seen;
    std::set<std::string> referred;
    struct Walker : pugi::xml_tree_walker {
        std::string* flaws = nullptr;
        std::set<std::string>* seen = nullptr;
        std::set<std::string>* referred = nullptr;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() != pugi::node_element)
                return true;
            const std::string id = node.attribute("eId").value();
            if (id.empty() && identified.contains(node.name()))
                *flaws += std::string(node.name()) + " has no eId\n";
            if (!id.empty() && !seen->insert(id).second)
                *flaws += id + " stands twice\n";
            if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") !=
                std::string::npos)
                *flaws += id + " is no identifier\n";
            for (const char* name : {"refersTo", "as", "href"}) {
                const std::string target = node.attribute(name).value();
                if (target.starts_with("#"))
                    referred->insert(target.substr(1));
            }
            return true;
        }
    } walker;
    walker.flaws = &flaws;
    walker.seen = &seen;
    walker.referred = &referred;
    tree.traverse(walker);
    for (const std::string& target : referred) {
        if (!seen.contains(target))
            flaws += "nothing is called " + target + "\n";
    }
    return flaws;
}

} // namespace rapporteur::testing
