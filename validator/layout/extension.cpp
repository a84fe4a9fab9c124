// The other layout is read first, so that its mistakes are reported in its own file. Then its elements are
// copied to where the new layout asks for them: sections with `extends="yes"`, levels that name a level, or
// all sections if the new layout has none.
#include "layout/extension.hpp"

#include "layout/source.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <sstream>

namespace rapporteur {
namespace {

constexpr std::size_t longest_chain = 8;
constexpr const char* extends = "extends";
constexpr std::array<std::string_view, 7> section_roots{"sections", "titleBlock",  "opening", "submission",
                                                        "heading",  "resolutions", "closing"};

bool is_element(pugi::xml_node node) {
    return node.type() == pugi::node_element;
}

/// What distinguishes an element from others of the same name: the kind of a fact, the role of a line.
std::string_view key_of(pugi::xml_node node) {
    for (const char* attribute : {"kind", "role", "href", "name"}) {
        if (const std::string_view value = node.attribute(attribute).value(); !value.empty())
            return value;
    }
    return {};
}

/// Whether an own element replaces the other layout's element of the same name and key. Of the other elements
/// a layout may have several.
bool has_rival(pugi::xml_node node) {
    static constexpr std::array<std::string_view, 7> several{"cue",   "aside",   "unless", "begins",
                                                             "label", "further", "guests"};
    return std::find(several.begin(), several.end(), node.name()) == several.end();
}

pugi::xml_node rival_of(pugi::xml_node inherited, const std::vector<pugi::xml_node>& own) {
    if (!has_rival(inherited))
        return {};
    const std::string_view role = inherited.attribute("role").value(); // of a vocabulary
    const auto found = std::find_if(own.begin(), own.end(), [inherited, role](pugi::xml_node node) {
        return std::string_view(node.name()) == inherited.name() &&
               (key_of(node) == key_of(inherited) ||
                (!role.empty() && role == node.attribute("role").value()));
    });
    return found == own.end() ? pugi::xml_node() : *found;
}

class TakingOver {
public:
    TakingOver(Source& source, pugi::xml_node base) : source_(source), base_(base) {}

    void run(pugi::xml_node root) {
        const bool has_sections = std::any_of(section_roots.begin(), section_roots.end(), [root](auto name) {
            return !root.child(std::string(name).c_str()).empty();
        });
        resolve_sections(root);
        std::vector<pugi::xml_node> own;
        for (const auto node : root.children())
            own.push_back(node);
        for (const auto inherited : base_.children()) {
            const bool section = std::find(section_roots.begin(), section_roots.end(), inherited.name()) !=
                                 section_roots.end();
            const std::string_view name = inherited.name();
            if (!is_element(inherited) || name == "examples" || (section && has_sections))
                continue;
            const auto rival = rival_of(inherited, own);
            if (!rival)
                root.append_copy(inherited);
            else if (name == "rules")
                merge_children(rival, inherited);
        }
        order(root);
    }

private:
    /// Fills in every element below `root` that asks for something of the other layout.
    void resolve_sections(pugi::xml_node root) {
        std::vector<pugi::xml_node> asking;
        for (auto node = root.first_child(); node;) {
            if (node.attribute(extends))
                asking.push_back(node);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node != root && !node.next_sibling())
                node = node.parent();
            node = node == root ? pugi::xml_node() : node.next_sibling();
        }
        // Inner elements come first, so that a section is copied with complete levels.
        std::for_each(asking.rbegin(), asking.rend(), [&](const pugi::xml_node asker) { resolve(asker); });
    }

    void resolve(pugi::xml_node node) {
        const std::string_view name = node.name();
        const bool level = name == "level";
        const bool within = name == "fact" || name == "line";
        const std::string wanted = node.attribute(extends).value();
        if (!level && !yes_or_no(source_, node, extends, false)) {
            node.remove_attribute(extends);
            return;
        }
        const auto inherited =
            level    ? find(node,
                            [&wanted](pugi::xml_node each) { return wanted == each.attribute("name").value(); })
            : within ? find(node, [node](pugi::xml_node each) { return key_of(each) == key_of(node); })
                     : find_section(node);
        node.remove_attribute(extends);
        if (!inherited) {
            source_.mistake(node,
                            level ? fmt::format("the layout that this one extends has no level `{}`", wanted)
                                  : fmt::format("the layout that this one extends has no such `{}`", name));
            return;
        }
        for (const auto attribute : inherited.attributes()) {
            if (!node.attribute(attribute.name()))
                node.append_attribute(attribute.name()).set_value(attribute.value());
        }
        merge_children(node, inherited);
    }

    /// The first element of this name in the other layout for which `is_meant` is true.
    template <typename IsMeant>
    [[nodiscard]] pugi::xml_node find(pugi::xml_node node, IsMeant is_meant) const {
        const std::string_view name = node.name();
        return base_.find_node(
            [&](pugi::xml_node each) { return is_element(each) && name == each.name() && is_meant(each); });
    }

    [[nodiscard]] pugi::xml_node find_section(pugi::xml_node node) const {
        const std::string_view wanted = node.attribute("name").value();
        const auto named = find(node, [wanted](pugi::xml_node each) {
            return wanted.empty() || wanted == each.attribute("name").value();
        });
        return named ? named : find(node, [](pugi::xml_node) { return true; });
    }

    /// Puts the other layout's children into `node`, in their order. An own child replaces one with the same
    /// key; other own children come last.
    static void merge_children(pugi::xml_node node, pugi::xml_node inherited) {
        std::vector<pugi::xml_node> own;
        for (const auto child : node.children())
            own.push_back(child);
        for (const auto child : inherited.children()) {
            const auto rival = is_element(child) ? rival_of(child, own) : pugi::xml_node();
            if (!rival) {
                node.append_copy(child);
                continue;
            }
            own.erase(std::find(own.begin(), own.end(), rival));
            node.append_move(rival);
        }
        for (const auto child : own)
            node.append_move(child);
    }

    /// Sorts the children as layout files have them: title, words, sections, rules.
    static void order(pugi::xml_node root) {
        for (const char* name : {"title", "vocabulary", "dates", "lists", "sections", "titleBlock", "opening",
                                 "submission", "resolutions", "heading", "closing", "rules", "examples"}) {
            std::vector<pugi::xml_node> nodes;
            for (const auto node : root.children(name))
                nodes.push_back(node);
            for (const auto node : nodes)
                root.append_move(node);
        }
    }

    Source& source_;
    pugi::xml_node base_;
};

struct BaseText {
    std::string text;
    bool carried = false; ///< the program carries it
};

std::optional<BaseText> find_base(const std::string& name, const ResourceLoader& load) {
    if (name.ends_with(".xml")) {
        auto text = load(name);
        return text ? std::optional<BaseText>({std::move(*text), false}) : std::nullopt;
    }
    const auto text = embedded_layout_source(name);
    return text.empty() ? std::nullopt : std::optional<BaseText>({std::string(text), true});
}

} // namespace

std::string_view extended_by(pugi::xml_node root) {
    return root.attribute(extends).value();
}

bool take_over(Source& source, pugi::xml_node root, const ExtensionContext& context) {
    const std::string name(extended_by(root));
    if (name.empty()) {
        const auto asks =
            root.find_node([](pugi::xml_node node) { return !node.attribute(extends).empty(); });
        if (asks)
            source.mistake(asks,
                           fmt::format("`{}` extends another, but the layout does not; expected `extends` in "
                                       "`layout`",
                                       asks.name()));
        return true;
    }
    const auto& chain = context.chain;
    if (chain.size() >= longest_chain || std::find(chain.begin(), chain.end(), name) != chain.end()) {
        source.mistake(root, chain.size() >= longest_chain
                                 ? fmt::format("more than {} layouts extend each other", longest_chain)
                                 : fmt::format("`{}` extends itself, by way of this layout", name));
        return false;
    }
    const auto base = find_base(name, context.load);
    if (!base) {
        const auto names = embedded_layouts();
        source.mistake(root, name.ends_with(".xml")
                                 ? fmt::format("there is no layout `{}` beside this one", name)
                                 : fmt::format("there is no layout `{}`{}", name,
                                               meant(name, {names.begin(), names.end()},
                                                     "see the list of layouts; a file ends in `.xml`")));
        return false;
    }
    ExtensionContext next{context.load, context.rules, context.trial, chain};
    next.chain.push_back(name);
    if (!base->carried) {
        auto mistakes = examine_in_chain(base->text, name, next).mistakes;
        const bool sound = mistakes.empty();
        source.adopt(root, std::move(mistakes));
        if (!sound)
            return false;
    }
    Source base_source(name, base->text, true);
    pugi::xml_document document;
    const auto base_root = parse(document, base_source, base->text, "layout", layout_namespace);
    if (!base_root || !take_over(base_source, base_root, next))
        return false;
    root.remove_attribute(extends);
    TakingOver(source, base_root).run(root);
    return true;
}

std::string base_of_layout(std::string_view xml) {
    Source source({}, xml);
    pugi::xml_document document;
    const auto root = parse(document, source, xml, "layout", layout_namespace);
    return root ? std::string(extended_by(root)) : std::string();
}

std::string resolved_layout(std::string_view xml, const ResourceLoader& load) {
    Source source({}, xml, true);
    pugi::xml_document document;
    const auto root = parse(document, source, xml, "layout", layout_namespace);
    if (!root || extended_by(root).empty())
        return std::string(xml);
    const LabelTrial none;
    if (!take_over(source, root, {load, {}, none, {}}) || !source.sound())
        return std::string(xml);
    auto declaration = document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    return out.str();
}

} // namespace rapporteur
