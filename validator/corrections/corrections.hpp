// Findings -> corrected Blocks. Applies safe edits and runs the later stages again, until nothing changes.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/rule_finding.hpp"
#include "report/report.hpp"

#include "rapporteur/spelling.hpp"

#include <span>
#include <string>
#include <vector>

namespace rapporteur {

/// One applied repair, as listed in the report XML.
struct Correction {
    std::string_view rule;
    std::uint32_t paragraph = 0; ///< the number of its w:p; 0: none
    std::string at;              ///< id of the element ("r2.b"), or "opening", "titleBlock", ...
    std::string found;
    std::string written;
};

struct Corrected {
    Blocks blocks;
    Report report;                       ///< recognised from the corrected blocks
    std::vector<Correction> corrections; ///< in document order
    /// The findings of the last run of the rules, empty if they did not run.
    std::vector<RuleFinding> remaining;
    /// The edits of each round, for the blocks that the round before left.
    std::vector<std::vector<Edit>> rounds;
    std::vector<std::uint32_t> origins; ///< for each block its index before blocks were divided
    bool converged = true;              ///< false: still changing after the last round
};

/// Applies the edits of all findings up to `safety` (only safe ones, or unsafe ones too).
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety = FixSafety::safe,
                                Speller* speller = nullptr);
/// The same for a report that was recognised from the blocks. Only rules that may have edits run, so
/// `remaining` has the findings of these rules only.
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report,
                                Speller* speller = nullptr);

/// The same, if the caller has the findings of all rules for these blocks.
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report,
                                std::span<const RuleFinding> findings, Speller* speller = nullptr);

/// Applies edits to blocks, from the end of each block to its start. If edits overlap, the first one wins.
void apply_edits(Blocks& blocks, const std::vector<Edit>& edits);

} // namespace rapporteur
