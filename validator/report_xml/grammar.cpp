#include "report_xml/grammar.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {
namespace {

constexpr std::uint32_t in(Holds holds) {
    return static_cast<std::uint32_t>(holds);
}

constexpr std::uint32_t in_sections = in(Holds::report) | in(Holds::lines) | in(Holds::loose) |
                                      in(Holds::resolutions) | in(Holds::entries) | in(Holds::numbered);
constexpr std::uint32_t in_lists = in(Holds::resolutions) | in(Holds::entries) | in(Holds::numbered);
constexpr std::string_view of_entries = "xml:id! number! label shown found";

constexpr std::array element_rules{
    ElementRule{"report", in(Holds::root), Holds::report, "xmlns xml:lang! layout!"},
    ElementRule{"source", in(Holds::report), Holds::nothing, "name! sha256!"},
    ElementRule{"meeting", in(Holds::report), Holds::meeting, "date endDate kind"},
    ElementRule{"body", in(Holds::meeting), Holds::words, ""},
    ElementRule{"place", in(Holds::meeting), Holds::words, "country"},
    ElementRule{"virtual", in(Holds::meeting), Holds::words, ""},
    ElementRule{"participants", in(Holds::meeting), Holds::participants, ""},
    ElementRule{"participant", in(Holds::participants), Holds::words, "country type"},
    ElementRule{"titleBlock", in(Holds::report), Holds::lines, ""},
    ElementRule{"opening", in(Holds::report), Holds::loose, ""},
    ElementRule{"submission", in(Holds::report), Holds::loose, ""},
    ElementRule{"resolutions", in(Holds::report), Holds::resolutions, ""},
    ElementRule{"closing", in(Holds::report), Holds::loose, ""},
    ElementRule{"section", in(Holds::report), Holds::entries, "kind! name xml:id!"},
    ElementRule{"line", in(Holds::lines), Holds::content, "role! label"},
    ElementRule{"resolution", in(Holds::resolutions), Holds::numbered, of_entries},
    ElementRule{"entry", in(Holds::entries), Holds::numbered, of_entries},
    ElementRule{"items", in_lists, Holds::items, ""},
    ElementRule{"item", in(Holds::items), Holds::numbered, "xml:id! number letter label shown found"},
    ElementRule{"p", in_sections | in(Holds::note), Holds::content, "label"},
    ElementRule{"responsible", in(Holds::numbered), Holds::content, "label"},
    ElementRule{"column", in(Holds::entries) | in(Holds::resolutions), Holds::content, "label"},
    ElementRule{"heading", in_sections, Holds::content, "label"},
    ElementRule{"table", in_sections, Holds::rows, ""},
    ElementRule{"row", in(Holds::rows), Holds::cells, ""},
    ElementRule{"cell", in(Holds::cells), Holds::loose, "cols rows"},
    ElementRule{"date", in(Holds::content), Holds::content, "when until"},
    ElementRule{"place", in(Holds::content), Holds::content, "country"},
    ElementRule{"virtual", in(Holds::content), Holds::content, ""},
    ElementRule{"participant", in(Holds::content), Holds::content, "country type"},
    ElementRule{"body", in(Holds::content), Holds::content, ""},
    ElementRule{"submission", in(Holds::content), Holds::content, ""},
    ElementRule{"b", in(Holds::content), Holds::content, ""},
    ElementRule{"i", in(Holds::content), Holds::content, ""},
    ElementRule{"u", in(Holds::content), Holds::content, ""},
    ElementRule{"sup", in(Holds::content), Holds::content, ""},
    ElementRule{"sub", in(Holds::content), Holds::content, ""},
    ElementRule{"ref", in(Holds::content), Holds::content, "target!"},
    ElementRule{"note", in(Holds::content), Holds::note, "number!"},
    ElementRule{"br", in(Holds::content), Holds::nothing, ""},
    ElementRule{"corrections", in(Holds::report), Holds::corrections, ""},
    ElementRule{"correction", in(Holds::corrections), Holds::nothing, "rule! at found! written!"},
    ElementRule{"dropped", in(Holds::report), Holds::dropped, ""},
    ElementRule{"artifact", in(Holds::dropped), Holds::nothing, "kind! name count!"}};

} // namespace

const ElementRule* rule_of(std::string_view name, Holds inside) {
    const auto rule =
        std::find_if(element_rules.begin(), element_rules.end(), [name, inside](const ElementRule& each) {
            return (each.inside & in(inside)) != 0 && each.name == name;
        });
    return rule == element_rules.end() ? nullptr : &*rule;
}

std::string check_attributes(pugi::xml_node node, const ElementRule& rule) {
    std::string_view left = rule.attributes;
    std::size_t known = 0;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(' '), left.size());
        std::string_view name = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        const bool required = name.ends_with('!');
        if (required)
            name.remove_suffix(1);
        if (node.attribute(std::string(name).c_str()))
            ++known;
        else if (required)
            return fmt::format("`{}` has no `{}`", rule.name, name);
    }
    if (static_cast<std::size_t>(std::distance(node.attributes_begin(), node.attributes_end())) == known)
        return {};
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const std::string all = fmt::format(" {} ", rule.attributes);
        if (all.find(fmt::format(" {} ", name)) == std::string::npos &&
            all.find(fmt::format(" {}! ", name)) == std::string::npos)
            return fmt::format("`{}` may not have the attribute `{}`", rule.name, shown_name(name));
    }
    return {};
}

} // namespace rapporteur
