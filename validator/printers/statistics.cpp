// How often each rule found something, as a table.
#include "printers/printers.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace rapporteur {

void Statistics::add(const CheckedFile& file) {
    std::set<std::string_view> seen;
    for (const Finding& finding : file.findings) {
        Row& row = rows_.try_emplace(std::string(finding.rule)).first->second;
        row.worst = std::max(row.worst, finding.severity);
        ++row.findings;
        row.files += seen.insert(finding.rule).second ? 1U : 0U;
        if (finding.fix && finding.fix->safety == FixSafety::safe)
            ++row.safe;
        if (finding.fix && finding.fix->safety == FixSafety::unsafe)
            ++row.unsafe;
    }
}

std::string Statistics::print() const {
    if (rows_.empty())
        return {};
    std::vector<std::pair<std::string_view, Row>> sorted(rows_.begin(), rows_.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& left, const auto& right) {
        return left.second.findings > right.second.findings;
    });
    std::string out = fmt::format("{:>8}  {:>6}  {:>6}  {:>6}  {:<8}  {}\n", "findings", "files", "safe",
                                  "unsafe", "gravest", "rule");
    const auto count = [](std::uint32_t value) {
        return value == 0 ? std::string("-") : std::to_string(value);
    };
    for (const auto& [rule, row] : sorted)
        out += fmt::format("{:>8}  {:>6}  {:>6}  {:>6}  {:<8}  {}\n", row.findings, row.files,
                           count(row.safe), count(row.unsafe), to_string(row.worst), rule);
    return out;
}

} // namespace rapporteur
