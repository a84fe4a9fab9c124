#include "printers/printers.hpp"

#include <algorithm>

namespace rapporteur {

std::string_view status_word(const CheckedFile& file) {
    return file.failure ? "failed" : file.other ? "other" : file.findings.empty() ? "clean" : "findings";
}

void add_to(Tally& counts, const CheckedFile& file) {
    ++counts.files;
    if (file.failure)
        ++counts.failed;
    else if (file.other)
        ++counts.others;
    else if (file.findings.empty())
        ++counts.clean;
    else
        ++counts.with_findings;
    if (!file.failure && !file.other && !file.findings.empty() && !file.plain_text)
        ++counts.shown_in_word;
    if (file.other && file.other_named)
        counts.other_names.push_back(file.path);
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

std::string severities(const Tally& counts, std::string_view language) {
    std::string list;
    const auto add = [&list, language](std::uint32_t count, std::string_view id) {
        if (count > 0)
            list += (list.empty() ? "" : ", ") + counted_phrase(language, id, count);
    };
    add(counts.errors, "errors");
    add(counts.warnings, "warnings");
    add(counts.infos, "infos");
    return list;
}

std::string severity_word(Severity severity, std::string_view language) {
    switch (severity) {
    case Severity::info:
        return phrase(language, "severity-info");
    case Severity::warning:
        return phrase(language, "severity-warning");
    case Severity::error:
        break;
    }
    return phrase(language, "severity-error");
}

std::optional<Severity> worst_severity(std::span<const Finding> findings) {
    std::optional<Severity> worst;
    for (const Finding& finding : findings)
        worst = worst ? std::max(*worst, finding.severity) : finding.severity;
    return worst;
}

} // namespace rapporteur
