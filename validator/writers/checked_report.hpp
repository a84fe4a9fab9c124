// A report with what was found in it, for the printers that show the report itself.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/rule_finding.hpp"
#include "report/report.hpp"

#include "rapporteur/layouts.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct CheckedReport {
    Blocks blocks;
    Report report;
    LayoutHandle layout;
    /// Where the findings stand and what they change, in the order of CheckResult::findings, which have
    /// their words.
    std::vector<RuleFinding> findings;
};

/// What a fix does to one paragraph.
struct ShownChange {
    std::uint32_t block = 0;
    std::size_t begin = 0; ///< bytes of shown_text()
    std::size_t end = 0;
    std::string text; ///< stands there instead
};
/// In the order of the document.
[[nodiscard]] std::vector<ShownChange> shown_changes(const CheckedReport& checked, std::uint32_t finding);

/// A paragraph in words: "resolution 3, item b".
[[nodiscard]] std::string place_of_block(const CheckedReport& checked, std::uint32_t block,
                                         std::string_view language);

/// Bytes of shown_text() -> code points, without counting a paragraph anew for each place in it.
class ShownOffsets {
public:
    [[nodiscard]] std::uint32_t before(const Block& block, std::size_t byte);

private:
    const Block* block_ = nullptr;
    std::string text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

/// The findings that stand in each element, by their index.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> findings_by_element(const CheckedReport& checked);

} // namespace rapporteur
