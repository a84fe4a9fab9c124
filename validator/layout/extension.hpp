// A layout that `extends` another has what that one has, except what it says itself.
#pragma once

#include "layout/layout_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
} // namespace pugi

namespace rapporteur {

class Source;

constexpr std::string_view layout_namespace = "urn:rapporteur:layout:1";

/// What a layout is read with, and the layouts that led to it.
struct ExtensionContext {
    const ResourceLoader& load;
    std::span<const KnownRule> rules;
    const LabelTrial& trial;
    std::vector<std::string> chain; ///< by name, the first that extends another first
};

/// Puts what the layout at `root` takes over into its tree. Its own elements keep their places, so that
/// mistakes in them are told where they stand. What is wrong with the other layout is told with the places of
/// that. False: there is no such layout, or it is wrong; no more need be said of this one.
[[nodiscard]] bool take_over(Source& source, pugi::xml_node root, const ExtensionContext& context);

/// examine_layout() of a layout that others led to.
[[nodiscard]] LayoutReading examine_in_chain(std::string_view xml, std::string_view name,
                                             const ExtensionContext& context, bool trusted = false);

/// The name of the layout that the one at `root` extends, or empty.
[[nodiscard]] std::string_view extended_by(pugi::xml_node root);

/// The same of a text that may be no layout.
[[nodiscard]] std::string base_of_layout(std::string_view xml);

/// The text of a layout with what it takes over in it: `xml` itself where that is nothing, or where it has
/// mistakes.
[[nodiscard]] std::string resolved_layout(std::string_view xml, const ResourceLoader& load);

} // namespace rapporteur
