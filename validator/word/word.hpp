// Makes a review copy: the same Word file with the findings as comments at their words and the corrections as
// tracked changes (ISO/IEC 29500-1, 17.13). Nothing else in it changes: edited parts are changed in place,
// every other part is copied with its compressed data.
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
    std::span<const std::byte> file;          ///< the package, without the marks of an earlier review
    const Package& package;                   ///< opened from `file`
    const Document& document;                 ///< read from `package`
    const DocumentSources& sources;           ///< recorded when `document` was read
    const Labels& labels;                     ///< as Word shows them
    const Blocks& blocks;                     ///< as the rules saw them
    const Report& report;                     ///< recognised from `blocks`
    const std::vector<RuleFinding>& findings; ///< about `blocks`
    const Corrected& corrected;               ///< `blocks` with corrections
    const Messages& messages;
    const Limits& limits;
    std::uint32_t most_comments = 200;
    std::string date; ///< the date of all comments and changes, "2026-11-28T09:00:00Z"; empty: write none
};

struct ReviewCopy {
    std::string bytes;
    std::uint32_t comments = 0;         ///< one for each finding
    std::uint32_t findings_left = 0;    ///< findings without a comment, beyond `most_comments`
    std::uint32_t changes = 0;          ///< corrections that became tracked changes
    std::vector<std::string> untracked; ///< corrections that cannot be tracked, in words for people
    std::vector<std::string> remarks;   ///< what a reviewer should know about the file
};

/// Fails with `unsupported` if the package is signed, or if nothing can be added to a part.
[[nodiscard]] Result<ReviewCopy> write_review(const ReviewInput& input);

/// The package without the comments of an earlier review, and with its changes rejected. None if it has no
/// such marks.
[[nodiscard]] Result<std::optional<std::string>> without_review(std::span<const std::byte> file,
                                                                const Package& package, const Limits& limits);

/// The options of a review.
struct ReviewChoices {
    TrackChanges changes = TrackChanges::accept;
    FixSafety safety = FixSafety::safe;
    const Limits& limits;
    const Messages& messages;
    Speller* speller = nullptr;
    std::uint32_t most_comments = 200;
    std::string date; ///< empty: the date when the document was last saved
};
struct ReviewedFile {
    ReviewCopy copy;
    std::size_t layout = 0; ///< index into the layouts: the one that fits best
    Report report;
};

/// Runs all stages. An earlier review is removed first, so that reviewing the copy gives the same bytes
/// again.
[[nodiscard]] Result<ReviewedFile> review_file(std::span<const std::byte> docx,
                                               std::span<const LayoutHandle> layouts,
                                               const ReviewChoices& choices);

/// The places of findings and corrections, for a host program that marks them itself. An earlier review
/// stays: its comments are not text, and its changes are read as `changes` says.
[[nodiscard]] Result<PlacedReport> place_file(std::span<const std::byte> docx,
                                              std::span<const LayoutHandle> layouts,
                                              const ReviewChoices& choices);

} // namespace rapporteur
