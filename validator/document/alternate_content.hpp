// Markup compatibility (ISO/IEC 29500-3): which branch of an mc:AlternateContent is shown, and which markup
// of other programs is ignored.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The first mc:Choice whose required namespaces are all understood; else the mc:Fallback; else null.
[[nodiscard]] pugi::xml_node chosen_branch(pugi::xml_node alternate_content);

/// What the root of a part says about namespaces that Word does not know. Elements of namespaces in
/// mc:Ignorable are ignored with their content (10.1), unless mc:ProcessContent keeps the content (10.2).
class Compatibility {
public:
    Compatibility() = default;
    /// The views point into the tree.
    explicit Compatibility(pugi::xml_node root);

    [[nodiscard]] bool drops(pugi::xml_node element) const {
        return !ignored_.empty() && is_ignored(element.name());
    }
    /// The prefixes of mc:MustUnderstand that are not understood. Word refuses such a part.
    [[nodiscard]] const std::vector<std::string_view>& unknown_musts() const { return unknown_musts_; }

private:
    [[nodiscard]] bool is_ignored(std::string_view name) const;

    std::vector<std::string_view> ignored_;   ///< as prefixes
    std::vector<std::string_view> processed_; ///< "x:name" or "x:*"
    std::vector<std::string_view> unknown_musts_;
};

} // namespace rapporteur
