// A slip is one flaw tried on the sound reports: what it breaks, and which rule must tell it where.
#pragma once

#include "rules/sound_reports.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace rapporteur::testing {

inline constexpr std::size_t anywhere = static_cast<std::size_t>(-1);

/// What is broken, and what is then expected.
struct Broken {
    std::vector<ReportLine> lines;
    std::size_t place = 0; ///< index of the line the finding stands at; or `anywhere`
    std::string structure; ///< empty: that of the sound report
};

/// The lines of one level that a slip may be tried on.
using Entries = std::vector<std::size_t>;
using Break = std::function<Broken(std::vector<ReportLine>, const Entries&)>;

struct Slip {
    std::string name;
    std::set<std::string> rules; ///< one of them must speak at the place
    bool typed = true;
    bool automatic = true;
    bool first_level = true;
    bool second_level = true;
    Break apply;
};

/// Another label in front of the text, typed: the entry is no longer numbered by Word.
void type_label(ReportLine& line, const std::string& label);

/// Breaks each sound report by each slip, at the levels and with the labels it is meant for, and checks that
/// it is told once, at its place, by its rule, that the structure stays and that hardly anything else is
/// said.
void try_slips(const std::vector<Slip>& slips);

/// Checks that nothing is said of lines, and that their entries are recognised.
void check_sound(const std::string& name, const std::vector<ReportLine>& lines, bool automatic);

} // namespace rapporteur::testing
