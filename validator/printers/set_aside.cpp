// Findings that are no news leave the list; what the report as a person reads it says of the others is
// numbered anew.
#include "printers/printers.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::uint32_t gone = 0xFFFF'FFFF;

void renumber(std::vector<std::uint32_t>& findings, const std::vector<std::uint32_t>& numbers) {
    for (std::uint32_t& finding : findings)
        finding = numbers[finding];
    std::erase(findings, gone);
}

} // namespace

void set_aside(CheckedFile& file, const std::function<std::optional<SetAside>(const Finding&)>& judge) {
    std::vector<std::uint32_t> numbers(file.findings.size(), gone);
    std::vector<Finding> kept;
    for (std::size_t index = 0; index < file.findings.size(); ++index) {
        if (auto aside = judge(file.findings[index])) {
            file.set_aside.push_back(std::move(*aside));
            continue;
        }
        numbers[index] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(file.findings[index]));
    }
    if (kept.size() == file.findings.size()) {
        file.findings = std::move(kept);
        return;
    }
    file.findings = std::move(kept);
    if (!file.reading)
        return;
    for (ReadingParagraph& paragraph : file.reading->paragraphs)
        renumber(paragraph.findings, numbers);
    for (ReadingStep& step : file.reading->steps)
        renumber(step.findings, numbers);
    for (ReadingChange& change : file.reading->changes)
        change.finding = numbers[change.finding];
    std::erase_if(file.reading->changes, [](const ReadingChange& change) { return change.finding == gone; });
}

} // namespace rapporteur
