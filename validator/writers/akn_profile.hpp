// How the reports of an organisation become Akoma Ntoso: a file of schemas/akn/, or one of somebody's own.
#pragma once

#include "rapporteur/akn.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct AknDocument {
    std::string layout;  ///< a name, `*` is any text
    std::string element; ///< "doc" or "statement"
    std::string name;
    std::string subtype; ///< may be empty
};

struct AknProfile {
    std::string name;
    std::string country;
    std::string pattern; ///< of the IRI of the Work
    std::string number;
    std::vector<AknDocument> documents;
    std::vector<std::string> levels; ///< by depth, from 1; empty: as the one above
    std::string section;
    std::string annex;

    [[nodiscard]] const AknDocument& document(std::string_view layout) const;
    /// The element of an entry or item.
    [[nodiscard]] const std::string& level(std::uint8_t depth) const;
};

/// The one the program carries.
[[nodiscard]] const AknProfile& default_akn_profile();

/// The short form of an element in an eId: "para" of `paragraph`; the name itself where there is none.
[[nodiscard]] std::string_view akn_reference(std::string_view element);

} // namespace rapporteur
