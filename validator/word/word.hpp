// Findings, corrections and the original package -> the bytes of a review copy: the same Word file with the
// findings as comments at their words and the corrections as tracked changes (ISO/IEC 29500-1, 17.13).
// Nothing else in it changes: edited parts are spliced, every other part is copied as it is compressed.
#pragma once

#include "blocks/blocks.hpp"
#include "corrections/corrections.hpp"
#include "document/review_author.hpp"
#include "document/sources.hpp"
#include "finding/rule_finding.hpp"
#include "messages/messages.hpp"
#include "package/package.hpp"

#include "rapporteur/places.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rapporteur {

struct ReviewInput {
    std::span<const std::byte> file;          ///< the package, without marks of an earlier review
    const Package& package;                   ///< opened from it
    const Document& document;                 ///< read from that
    const DocumentSources& sources;           ///< of that reading
    const Labels& labels;                     ///< that Word shows in it
    const Blocks& blocks;                     ///< as the rules saw them
    const Report& report;                     ///< recognised in the blocks
    const std::vector<RuleFinding>& findings; ///< of the blocks
    const Corrected& corrected;               ///< the blocks corrected
    const Messages& messages;
    const Limits& limits;
    std::uint32_t most_comments = 200;
    std::string date; ///< of every comment and change, "2026-11-28T09:00:00Z"; empty: none
};

struct ReviewCopy {
    std::string bytes;
    std::uint32_t comments = 0;         ///< one a finding
    std::uint32_t findings_left = 0;    ///< beyond `most_comments`
    std::uint32_t changes = 0;          ///< corrections that became tracked changes
    std::vector<std::string> untracked; ///< corrections that cannot be tracked, for a person
    std::vector<std::string> remarks;   ///< what stands in the way of a reviewer
};

/// Failure `unsupported`: the package is signed, or a part cannot be added to.
[[nodiscard]] Result<ReviewCopy> write_review(const ReviewInput& input);

/// The package without the comments and tracked changes of an earlier review, the changes rejected; none:
/// there is nothing of that kind in it.
[[nodiscard]] Result<std::optional<std::string>> without_review(std::span<const std::byte> file,
                                                                const Package& package, const Limits& limits);

/// How a file is reviewed.
struct ReviewChoices {
    TrackChanges changes = TrackChanges::accept;
    FixSafety safety = FixSafety::safe;
    const Limits& limits;
    const Messages& messages;
    Speller* speller = nullptr;
    std::uint32_t most_comments = 200;
    std::string date; ///< empty: when the document was last saved
};
struct ReviewedFile {
    ReviewCopy copy;
    std::size_t layout = 0; ///< index into the layouts: the one that fits best
    Report report;
};

/// The line as a whole. An earlier review is taken out first, so that its copy gives the same bytes again.
[[nodiscard]] Result<ReviewedFile> review_file(std::span<const std::byte> docx,
                                               std::span<const Layout* const> layouts,
                                               const ReviewChoices& choices);

/// The places of findings and corrections, for a host that marks them itself. An earlier review stays where
/// it is: its comments are no text, and its changes are read as `changes` says.
[[nodiscard]] Result<PlacedReport> place_file(std::span<const std::byte> docx,
                                              std::span<const Layout* const> layouts,
                                              const ReviewChoices& choices);

} // namespace rapporteur
