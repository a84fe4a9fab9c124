// A table of how many findings each rule has.
#include "printers/printers.hpp"

#include "base/text.hpp"

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

std::string Statistics::print(std::string_view language) const {
    if (rows_.empty())
        return {};
    std::vector<std::pair<std::string_view, Row>> sorted(rows_.begin(), rows_.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& left, const auto& right) {
        return left.second.findings > right.second.findings;
    });
    const std::string findings = phrase(language, "statistics-findings");
    const std::string files = phrase(language, "statistics-files");
    const std::string safe = phrase(language, "statistics-safe");
    const std::string unsafe = phrase(language, "statistics-unsafe");
    const std::string gravest = phrase(language, "statistics-gravest");
    // A column is as wide as its head and its widest value.
    const auto width = [](const std::string& head, std::size_t least) {
        return std::max<std::size_t>(count_code_points(head), least);
    };
    const auto line = [&](const auto& a, const auto& b, const auto& c, const auto& d, const auto& e,
                          std::string_view rule) {
        return fmt::format("{:>{}}  {:>{}}  {:>{}}  {:>{}}  {:<{}}  {}\n", a, width(findings, 8), b,
                           width(files, 6), c, width(safe, 6), d, width(unsafe, 6), e, width(gravest, 8),
                           rule);
    };
    std::string out = line(findings, files, safe, unsafe, gravest, phrase(language, "statistics-rule"));
    const auto count = [](std::uint32_t value) {
        return value == 0 ? std::string("-") : std::to_string(value);
    };
    for (const auto& [rule, row] : sorted)
        out += line(row.findings, row.files, count(row.safe), count(row.unsafe),
                    severity_word(row.worst, language), rule);
    return out;
}

} // namespace rapporteur
