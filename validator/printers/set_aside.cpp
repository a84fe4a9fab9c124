// Takes findings that are not new out of the list, and out of the report, which has their places.
#include "printers/printers.hpp"
#include "writers/checked_report.hpp"

namespace rapporteur {

void set_aside(CheckedFile& file, const std::function<std::optional<SetAside>(const Finding&)>& judge) {
    std::vector<Finding> kept;
    std::vector<RuleFinding> kept_in_report;
    for (std::size_t index = 0; index < file.findings.size(); ++index) {
        if (auto aside = judge(file.findings[index])) {
            file.set_aside.push_back(std::move(*aside));
            continue;
        }
        kept.push_back(std::move(file.findings[index]));
        if (file.report)
            kept_in_report.push_back(std::move(file.report->findings[index]));
    }
    file.findings = std::move(kept);
    if (file.report)
        file.report->findings = std::move(kept_in_report);
}

} // namespace rapporteur
