// What a run says about one converted report. The state of an output folder keeps it, so that a later run,
// which does not convert the report again, says the same.
#pragma once

#include "printers/summary.hpp"

#include "rapporteur/rapporteur.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::cli {

struct Told {
    SummaryDetails details;
    std::vector<std::string> remarks; ///< lines for a person: it fits no layout, something stays wrong
};

[[nodiscard]] Told told_of(const std::string& path, const Conversion& conversion);

/// The text for the state; empty if it is too long to be kept.
[[nodiscard]] std::string pack_told(const Told& told);
/// None if the text is not one of pack_told(): then the report is converted again.
[[nodiscard]] std::optional<Told> unpack_told(std::string_view text);

} // namespace rapporteur::cli
