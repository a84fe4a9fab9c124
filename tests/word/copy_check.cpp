#include "word/copy_check.hpp"

#include "package/package.hpp"

#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <span>
#include <string_view>

namespace rapporteur::testing {
namespace {

using Ids = std::map<std::string, std::multiset<std::string>>; // by kind of element

bool is_inside(pugi::xml_node node, std::initializer_list<std::string_view> names) {
    for (pugi::xml_node at = node.parent(); at; at = at.parent())
        for (const std::string_view name : names)
            if (at.name() == name)
                return true;
    return false;
}

struct Marks : pugi::xml_tree_walker {
    Ids ids;
    std::string flaw;

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        const bool is_mark =
            name == "w:commentRangeStart" || name == "w:commentRangeEnd" || name == "w:commentReference";
        const bool is_change = name == "w:ins" || name == "w:del" || name == "w:pPrChange";
        const bool own = std::string_view(node.attribute("w:author").value()) == "rapporteur";
        if (is_mark || name == "w:comment" || (is_change && own))
            ids[std::string(name)].insert(node.attribute("w:id").value());
        if (name == "w:t" && is_inside(node, {"w:del"}) && !is_inside(node, {"w:txbxContent"}))
            flaw = "w:t in w:del";
        if (is_change && own && is_inside(node, {"w:r", "w:fldSimple"}) &&
            std::string_view(node.parent().name()) != "w:rPr")
            flaw = fmt::format("{} in a run", name);
        if (is_change && own && name != "w:pPrChange" && is_inside(node, {"w:ins", "w:del"}))
            flaw = fmt::format("{} in somebody's change", name);
        return true;
    }
};

std::string marks_of(const std::string& docx, Ids& ids) {
    const auto package = open_package(std::as_bytes(std::span(docx)), {});
    if (!package)
        return package.error().line();
    std::string flaw;
    for (const Part& part : package->parts) {
        pugi::xml_document tree;
        if (part.xml.empty() ||
            !tree.load_buffer(part.xml.data(), part.xml.size(), pugi::parse_default, pugi::encoding_utf8))
            continue;
        Marks marks;
        tree.traverse(marks);
        for (auto& [kind, own] : marks.ids)
            ids[kind].insert(own.begin(), own.end());
        if (!marks.flaw.empty())
            flaw = fmt::format("{}: {}", part.name, marks.flaw);
    }
    return flaw;
}

} // namespace

std::string flaw_of_marks(const std::string& draft, const std::string& copy) {
    Ids before;
    const std::string old_flaw = marks_of(draft, before);
    Ids ids;
    if (std::string flaw = marks_of(copy, ids); !flaw.empty() && old_flaw.empty())
        return flaw;
    std::multiset<std::string> changes;
    for (auto& [kind, own] : ids) {
        for (const std::string& id : before[kind])
            if (const auto found = own.find(id); found != own.end())
                own.erase(found);
        for (const std::string& id : own)
            if (own.count(id) > 1)
                return fmt::format("{} {} stands twice", kind, id);
    }
    for (const char* kind : {"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"})
        if (ids[kind] != ids["w:comment"])
            return fmt::format("{} comments, {} {}", ids["w:comment"].size(), ids[kind].size(), kind);
    std::set<std::string> all;
    for (const auto& [kind, own] : ids)
        if (kind == "w:ins" || kind == "w:del" || kind == "w:pPrChange" || kind == "w:comment")
            for (const std::string& id : own)
                if (!all.insert(id).second)
                    return fmt::format("the id {} is given twice", id);
    return {};
}

} // namespace rapporteur::testing
