// Markup compatibility (ISO/IEC 29500-3): which branch of an mc:AlternateContent is shown, and what of
// another program's markup is to be passed over.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The first mc:Choice whose required namespaces are all understood, else the mc:Fallback, else null. Never
/// both.
[[nodiscard]] pugi::xml_node chosen_branch(pugi::xml_node alternate_content);

/// What the root of a part says of namespaces that Word does not know: elements of those named by
/// mc:Ignorable are no content, with all that is in them (10.1), unless mc:ProcessContent says that what is
/// in them is (10.2).
class Compatibility {
public:
    Compatibility() = default;
    /// The views point into the tree.
    explicit Compatibility(pugi::xml_node root);

    [[nodiscard]] bool drops(pugi::xml_node element) const {
        return !ignored_.empty() && is_ignored(element.name());
    }
    /// Those of mc:MustUnderstand that are not understood: Word refuses such a part.
    [[nodiscard]] const std::vector<std::string_view>& unknown_musts() const { return unknown_musts_; }

private:
    [[nodiscard]] bool is_ignored(std::string_view name) const;

    std::vector<std::string_view> ignored_;   ///< prefixes
    std::vector<std::string_view> processed_; ///< "x:name" or "x:*"
    std::vector<std::string_view> unknown_musts_;
};

} // namespace rapporteur
