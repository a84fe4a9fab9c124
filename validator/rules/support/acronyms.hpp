// The acronyms of a report: where each is used and where it is defined, as in "Regional Conference on
// Migration (RCM)".
#pragma once

#include "layout/acronyms.hpp"
#include "rules/rule.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct AcronymUse {
    std::uint32_t element = 0;
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    std::string expansion; ///< the words that define it here; empty: it is only used
    bool in_title = false;
    bool plural = false; ///< "NGOs"; found as "NGO"
    bool told = false;   ///< the text explains it on the spot: "DSN (Data Source Name)", "(the “PHI”)"
};

/// The uses of each acronym in document order, by acronym. Words of a text in capitals and Roman numbers are
/// not acronyms. In the title block only definitions count.
using Acronyms = std::map<std::string, std::vector<AcronymUse>, std::less<>>;
[[nodiscard]] const Acronyms& find_acronyms(const RuleInput& input);

/// An acronym that the report defines outside its title block.
struct DefinedAcronym {
    std::string acronym;
    std::vector<AcronymUse> uses;        ///< in document order
    std::vector<AcronymUse> definitions; ///< the uses that define it; at least one
};
[[nodiscard]] std::vector<DefinedAcronym> find_defined_acronyms(const RuleInput& input);

/// The organisation that has this acronym in another language only; null if there is none.
[[nodiscard]] const Term* foreign_acronym(const Layout& layout, std::string_view acronym);

} // namespace rapporteur
