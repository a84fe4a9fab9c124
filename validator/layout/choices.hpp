// Reads attributes whose value is one of a closed list.
#pragma once

#include "layout/source.hpp"

#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace rapporteur {

/// The value that the attribute names. If it names none, a mistake is reported and the first is returned.
template <typename Value, std::size_t Count>
Value choose(Source& source, pugi::xml_node node, const char* attribute,
             const std::array<std::pair<std::string_view, Value>, Count>& choices) {
    const std::string_view wanted = node.attribute(attribute).value();
    std::vector<std::string_view> names;
    for (const auto& [name, value] : choices) {
        if (name == wanted)
            return value;
        names.push_back(name);
    }
    const auto expected = "expected one of " + quoted_list(names);
    source.mistake(node,
                   wanted.empty()
                       ? fmt::format("`{}` has no attribute `{}`; {}", node.name(), attribute, expected)
                       : fmt::format("`{}` is `{}`{}", attribute, wanted, meant(wanted, names, expected)));
    return choices.front().second;
}

/// Like choose(), for an optional attribute.
template <typename Value, std::size_t Count>
Value choose_or(Source& source, pugi::xml_node node, const char* attribute,
                const std::array<std::pair<std::string_view, Value>, Count>& choices, Value otherwise) {
    return node.attribute(attribute).empty() ? otherwise : choose(source, node, attribute, choices);
}

} // namespace rapporteur
