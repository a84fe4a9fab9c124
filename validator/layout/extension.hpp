// A layout that `extends` another takes over what it does not define itself.
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

/// What is needed to read a layout, and the layouts that led to it.
struct ExtensionContext {
    const ResourceLoader& load;
    std::span<const KnownRule> rules;
    const LabelTrial& trial;
    std::vector<std::string> chain; ///< names, beginning with the first layout that extends another
};

/// Copies what the layout at `root` takes over into its tree. Its own elements keep their places in the file,
/// so that mistakes in them are reported there. Mistakes of the other layout are reported with places in that
/// file. False: there is no such layout, or it has mistakes; then this one need not be read further.
[[nodiscard]] bool take_over(Source& source, pugi::xml_node root, const ExtensionContext& context);

/// examine_layout() for a layout that other layouts extend.
[[nodiscard]] LayoutReading examine_in_chain(std::string_view xml, std::string_view name,
                                             const ExtensionContext& context, bool trusted = false);

/// The name of the layout that the one at `root` extends. Empty: none.
[[nodiscard]] std::string_view extended_by(pugi::xml_node root);

/// The same for a text, which need not be a layout.
[[nodiscard]] std::string base_of_layout(std::string_view xml);

/// The text of a layout, with everything it takes over. Returns `xml` itself if it takes over nothing or has
/// mistakes.
[[nodiscard]] std::string resolved_layout(std::string_view xml, const ResourceLoader& load);

} // namespace rapporteur
