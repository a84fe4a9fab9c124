// A report with its findings, for the printers that show the report itself.
#pragma once

#include "blocks/blocks.hpp"
#include "finding/rule_finding.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

struct CheckedReport {
    Blocks blocks;
    Report report;
    std::shared_ptr<const Layout> layout;
    /// The places and edits of the findings, in the order of CheckResult::findings, which has their words.
    std::vector<RuleFinding> findings;
};

/// A change that a fix makes to one paragraph.
struct ShownChange {
    std::uint32_t block = 0;
    std::size_t begin = 0; ///< bytes of shown_text()
    std::size_t end = 0;
    std::string text; ///< replaces [begin, end)
};
/// The changes of a finding's fix, in document order.
[[nodiscard]] std::vector<ShownChange> shown_changes(const CheckedReport& checked, std::uint32_t finding);

/// The words for a paragraph: "resolution 3, item b".
[[nodiscard]] std::string place_of_block(const CheckedReport& checked, std::uint32_t block,
                                         std::string_view language);

/// Converts bytes of shown_text() to code points. Ascending places of one paragraph are counted only once.
class ShownOffsets {
public:
    [[nodiscard]] std::uint32_t before(const Block& block, std::size_t byte);

private:
    const Block* block_ = nullptr;
    std::string text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

/// The findings in each element, as indices.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> findings_by_element(const CheckedReport& checked);

} // namespace rapporteur
