#include "printers/printers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

void add_to(Tally& counts, const CheckedFile& file) {
    ++counts.files;
    if (file.failure)
        ++counts.failed;
    else if (file.findings.empty())
        ++counts.clean;
    else
        ++counts.with_findings;
    for (const Finding& finding : file.findings) {
        switch (finding.severity) {
        case Severity::error:
            ++counts.errors;
            break;
        case Severity::warning:
            ++counts.warnings;
            break;
        case Severity::info:
            ++counts.infos;
            break;
        }
        if (finding.fix && finding.fix->safety == FixSafety::safe)
            ++counts.repairable;
    }
    for (const SetAside& aside : file.set_aside)
        ++(aside.known ? counts.known : counts.suppressed);
}

Tally tally(std::span<const CheckedFile> files) {
    Tally counts;
    for (const CheckedFile& file : files)
        add_to(counts, file);
    return counts;
}

std::string counted(std::uint32_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string severities(const Tally& counts) {
    std::string list;
    const auto add = [&list](std::uint32_t count, std::string_view noun) {
        if (count > 0)
            list += (list.empty() ? "" : ", ") + counted(count, noun);
    };
    add(counts.errors, "error");
    add(counts.warnings, "warning");
    add(counts.infos, "info");
    return list;
}

std::optional<Severity> worst_severity(std::span<const Finding> findings) {
    std::optional<Severity> worst;
    for (const Finding& finding : findings)
        worst = worst ? std::max(*worst, finding.severity) : finding.severity;
    return worst;
}

} // namespace rapporteur
