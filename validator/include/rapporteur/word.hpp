// Back to Word: a review copy of a Word file, with the findings as comments at their words and the corrections
// as tracked changes; or the corrected report in the Word file of a house. Bytes in, bytes out.
#pragma once

#include "rapporteur/rapporteur.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur {

struct ReviewSettings {
    std::uint32_t most_comments = 200; ///< errors come first; the last comment says how many more there are
    std::string date; ///< of comments and changes, "2026-11-28T09:00:00Z"; empty: when the document was saved
};

struct Review {
    std::string bytes;                  ///< of the Word file
    LayoutChoice by;                    ///< what the report was read by
    std::uint32_t comments = 0;         ///< findings that are told in comments
    std::uint32_t findings_left = 0;    ///< those beyond ReviewSettings::most_comments
    std::uint32_t changes = 0;          ///< tracked changes
    std::vector<std::string> untracked; ///< corrections that no tracked change can show, one a line
    std::vector<std::string> remarks;   ///< what stands in the way of whoever reviews it
};

/// By the layout that fits best. Comments and changes of an earlier review are replaced, those of others stay;
/// nothing else in the package changes. With Options::unsafe_fixes the unsafe corrections are changes too.
/// Failure `unsupported`, beside those of `check`: a plain text, a signed document, a part that nothing can
/// be added to.
[[nodiscard]] Result<Review> review(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                    const Options& options, const ReviewSettings& settings = {});

/// The corrected report as the writer `docx` has it, in the Word file `house`: its page, fonts, styles, headers
/// and footers. Styles are found by the names that the layout gives them, else by those Word gives them. Failure `unsupported`, beside those of `check`
/// for either file: a house file with macros, or a Strict one.
[[nodiscard]] Result<Conversion> convert_into(std::span<const std::byte> docx,
                                              std::span<const LayoutHandle> layouts,
                                              std::span<const std::byte> house, const Options& options);

} // namespace rapporteur
