// Writes review copies: Word files with the findings as comments at their words and the corrections as
// tracked changes.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct ReviewSettings {
    std::uint32_t most_comments = 200; ///< errors come first; the last comment says how many more there are
    /// Date of comments and changes, "2026-11-28T09:00:00Z"; empty: when the document was last saved.
    std::string date;
};

struct Review {
    std::string bytes;                  ///< of the Word file
    LayoutChoice by;                    ///< the layout that the report was read with
    std::uint32_t comments = 0;         ///< findings with a comment
    std::uint32_t findings_left = 0;    ///< findings beyond ReviewSettings::most_comments
    std::uint32_t changes = 0;          ///< tracked changes
    std::vector<std::string> untracked; ///< corrections that tracked changes cannot show, one a line
    std::vector<std::string> remarks;   ///< what makes the review difficult: "the document is protected"
};

/// Uses the layout that fits best. Comments and changes of an earlier review are replaced, those of other
/// people stay, and nothing else in the package changes. With Options::unsafe_fixes the unsafe corrections
/// are tracked too. Fails like `check`, and with `unsupported` for a plain text, for a signed document, and
/// if nothing can be added to a part.
[[nodiscard]] Result<Review> review(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                    const Options& options, const ReviewSettings& settings = {});

} // namespace rapporteur
