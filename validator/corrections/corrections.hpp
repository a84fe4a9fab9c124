// Findings -> corrected Blocks. Safe edits are applied, the line runs again from the blocks, until nothing
// changes.
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
    std::uint32_t paragraph = 0; ///< the w:p it stands in; 0: none
    std::string at;              ///< id of the element ("r2.b"), or "opening", "titleBlock", ...
    std::string found;
    std::string written;
};

struct Corrected {
    Blocks blocks;
    Report report;                         ///< recognised from the corrected blocks
    std::vector<Correction> corrections;   ///< in document order
    std::vector<RuleFinding> remaining;    ///< the findings of the corrected report, if they were asked for
    std::vector<std::vector<Edit>> rounds; ///< what was applied, each round to the blocks the one before left
    std::vector<std::uint32_t> origins;    ///< for each block the one it was, before blocks were divided
    bool converged = true;                 ///< false: still changing after the last round
};

/// Applies every finding's edits up to `safety` (safe only, or unsafe too).
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety = FixSafety::safe,
                                Speller* speller = nullptr);
/// The same, where `report` is what was recognised in the blocks and nobody asks what remains: only the rules
/// that may have something to apply are run.
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report,
                                Speller* speller = nullptr);

/// The same, where `findings` of all rules in the blocks are known already.
[[nodiscard]] Corrected correct(Blocks blocks, const Layout& layout, FixSafety safety, Report report,
                                std::span<const RuleFinding> findings, Speller* speller = nullptr);

/// Applies edits to blocks: edits of one block from its end to its start; overlapping edits, the first wins.
void apply_edits(Blocks& blocks, const std::vector<Edit>& edits);

} // namespace rapporteur
