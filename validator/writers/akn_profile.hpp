// How the reports of an organisation become Akoma Ntoso. A profile is a file in schemas/akn/ or the user's
// own.
#pragma once

#include "rapporteur/failure.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct WriterOption;
extern const WriterOption akn_profile_option; ///< declared here too: the page has a shorter list of writers

struct AknDocument {
    std::string layout;  ///< a layout's name; `*` matches any text
    std::string element; ///< "doc" or "statement"
    std::string name;
    std::string subtype; ///< may be empty
};

struct AknProfile {
    std::string name;
    std::string country;
    std::string pattern; ///< of the Work's IRI
    std::string number;
    std::vector<AknDocument> documents;
    std::vector<std::string> levels; ///< by depth, from 1; empty: the level above applies
    std::string section;
    std::string annex;

    [[nodiscard]] const AknDocument& document(std::string_view layout) const;
    /// The name of the element for an entry or item of this depth.
    [[nodiscard]] const std::string& level(std::uint8_t depth) const;
};

/// A profile from the text of its file (schemas/akn/, schemas/akn.rnc). Fails with `layout`; the failure's
/// part is file:line:column, and its message says what was expected there.
[[nodiscard]] Result<AknProfile> parse_akn_profile(std::string_view xml, std::string_view name);

/// The profile that the program carries.
[[nodiscard]] const AknProfile& default_akn_profile();

/// The short form of an element in an eId: "para" for `paragraph`. An element without a short form gives its
/// name.
[[nodiscard]] std::string_view akn_reference(std::string_view element);

} // namespace rapporteur
