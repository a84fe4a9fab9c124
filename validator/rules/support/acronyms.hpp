// The acronyms of a report: where each is used, and where it is defined, "Regional Conference on Migration
// (RCM)".
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
    std::string expansion; ///< the words it is defined by here; empty: it is only used
    bool in_title = false;
    bool told = false; ///< what it stands for is told beside it: "DSN (Data Source Name)", "(the “PHI”)"
};

/// By acronym, the uses of each in document order. Words of a text in capitals are no acronyms, nor are roman
/// numbers; in the title block only definitions count.
using Acronyms = std::map<std::string, std::vector<AcronymUse>, std::less<>>;
[[nodiscard]] const Acronyms& find_acronyms(const RuleInput& input);

/// An acronym that the report defines outside its title block.
struct DefinedAcronym {
    std::string acronym;
    std::vector<AcronymUse> uses;        ///< in document order
    std::vector<AcronymUse> definitions; ///< those that define it; at least one
};
[[nodiscard]] std::vector<DefinedAcronym> find_defined_acronyms(const RuleInput& input);

/// The organisation that goes by this acronym in another language only; null if none does.
[[nodiscard]] const Term* foreign_acronym(const Layout& layout, std::string_view acronym);

} // namespace rapporteur
