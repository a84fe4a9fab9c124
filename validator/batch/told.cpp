#include "batch/told.hpp"

#include "base/text.hpp"
#include "batch/layout_choice.hpp"
#include "console/language.hpp"

#include <charconv>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

constexpr std::size_t most_kept = std::size_t{32} << 10U; // beside it three paths of 4 KiB fit into an entry
constexpr char end_of_field = '\0';                       // no name and no remark has one
constexpr std::size_t fields_before_remarks = 6;          // layout, misfit, four numbers

SummaryDetails details_of(const Conversion& conversion) {
    SummaryDetails details;
    details.layout = describe_layout(*conversion.by.layout).name;
    details.misfit = conversion.by.misfit;
    details.corrections = conversion.corrections;
    for (const Finding& finding : conversion.remaining)
        count_severity(details, finding.severity);
    return details;
}

/// "a.docx: 1 error and 2 warnings stay; resolution 3: the number ... [resolution-number-sequence]"
std::string remaining_note(const std::string& path, const SummaryDetails& details,
                           const std::vector<Finding>& remaining) {
    constexpr std::size_t most_told = 2;
    std::string counts = details.errors == 0 ? "" : worded_count(details.errors, "1 error", "{} errors");
    if (details.warnings > 0) {
        const std::string warnings = worded_count(details.warnings, "1 warning", "{} warnings");
        counts = counts.empty() ? warnings : worded("{} and {}", counts, warnings);
    }
    std::string first;
    std::size_t told = 0;
    for (const Finding& finding : remaining) {
        if (finding.severity != Severity::error || told == most_told)
            continue;
        ++told;
        first += fmt::format("; {}{}{} [{}]", escape_controls(finding.location.where),
                             finding.location.where.empty() ? "" : ": ",
                             escape_controls(render(finding.message.text, finding.message.arguments)),
                             finding.rule);
    }
    const std::string name = escape_controls(path);
    return (details.errors + details.warnings == 1 ? worded("{}: {} stays", name, counts)
                                                   : worded("{}: {} stay", name, counts)) +
           first;
}

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

Told told_of(const std::string& path, const Conversion& conversion) {
    Told told{details_of(conversion), {}};
    if (!conversion.by.misfit.empty())
        told.remarks.push_back(misfit_note(path, conversion.by));
    else if (told.details.errors > 0)
        told.remarks.push_back(remaining_note(path, told.details, conversion.remaining));
    for (const std::string& remark : conversion.remarks)
        told.remarks.push_back(fmt::format("{}: {}", escape_controls(path), remark));
    if (!conversion.unread.empty())
        told.remarks.push_back(worded("{}: it is very long; from {} on nothing was corrected",
                                      escape_controls(path), conversion.unread));
    return told;
}

std::string pack_told(const Told& told) {
    const SummaryDetails& details = told.details;
    std::string text = fmt::format("{}{}{}{}{}{}{}{}{}{}{}", details.layout, end_of_field, details.misfit,
                                   end_of_field, details.errors, end_of_field, details.warnings, end_of_field,
                                   details.infos, end_of_field, details.corrections.value_or(0));
    for (const std::string& remark : told.remarks)
        text += end_of_field + remark;
    return text.size() <= most_kept ? text : std::string();
}

std::optional<Told> unpack_told(std::string_view text) {
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin != std::string_view::npos;) {
        const std::size_t end = text.find(end_of_field, begin);
        fields.push_back(text.substr(begin, end - begin));
        begin = end == std::string_view::npos ? end : end + 1;
    }
    if (fields.size() < fields_before_remarks)
        return std::nullopt;
    const auto errors = number_in(fields[2]);
    const auto warnings = number_in(fields[3]);
    const auto infos = number_in(fields[4]);
    const auto corrections = number_in(fields[5]);
    if (!errors || !warnings || !infos || !corrections)
        return std::nullopt;
    Told told{{std::string(fields[0]), *errors, *warnings, *infos, *corrections, std::string(fields[1])}, {}};
    for (std::size_t index = fields_before_remarks; index < fields.size(); ++index)
        told.remarks.push_back(escape_controls(fields[index])); // anybody may have written the state
    return told;
}

} // namespace rapporteur::cli
