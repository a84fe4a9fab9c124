// A slip is one flaw that is tried on the correct reports: what it breaks, and which rule must report it
// where.
#pragma once

#include "rules/sound_reports.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace rapporteur::testing {

inline constexpr std::size_t anywhere = static_cast<std::size_t>(-1);

/// A broken report, and what is expected then.
struct Broken {
    std::vector<ReportLine> lines;
    std::size_t place = 0; ///< index of the line with the finding, or `anywhere`
    std::string structure; ///< empty: as in the correct report
};

/// The lines of one level that a slip may break.
using Entries = std::vector<std::size_t>;
using Break = std::function<Broken(std::vector<ReportLine>, const Entries&)>;

struct PlantedSlip {
    std::string name;
    std::set<std::string> rules; ///< one of these rules must report it at the place
    bool typed = true;
    bool automatic = true;
    bool first_level = true;
    bool second_level = true;
    Break apply;
};

/// Types another label in front of the text. The entry is then not numbered by Word.
void type_label(ReportLine& line, const std::string& label);

/// Breaks each correct report with each slip, at the levels and labels for which the slip is meant. Checks
/// that the flaw is reported once, at its place, by its rule; that the structure stays; and that there are
/// hardly any other findings.
void try_slips(const std::vector<PlantedSlip>& slips);

/// Checks that lines have no findings and that their entries are recognised.
void check_sound(const std::string& name, const std::vector<ReportLine>& lines, bool automatic);

} // namespace rapporteur::testing
