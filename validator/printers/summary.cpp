#include "printers/summary.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

std::string reason_of(const Failure& failure) {
    return failure.part.empty() ? failure.message : failure.part + ": " + failure.message;
}

std::string json_details(const std::optional<SummaryDetails>& details) {
    if (!details)
        return R"("layout":null,"findings":null,"corrections":null,"misfit":null)";
    return fmt::format(
        R"("layout":{},"findings":{{"errors":{},"warnings":{},"infos":{}}},"corrections":{},"misfit":{})",
        json_string(details->layout), details->errors, details->warnings, details->infos,
        details->corrections ? std::to_string(*details->corrections) : "null",
        details->misfit.empty() ? "null" : json_string(details->misfit));
}

std::string json_object(const SummaryLine& line) {
    std::string error = "null";
    if (line.failure) {
        error = fmt::format("{{\"code\":{},\"message\":{}}}", json_string(to_string(line.failure->code)),
                            json_string(reason_of(*line.failure)));
    }
    return fmt::format("{{\"path\":{},\"output\":{},\"status\":{},\"error\":{},{}}}", json_string(line.path),
                       line.output.empty() ? "null" : json_string(line.output), json_string(line.status),
                       error, json_details(line.details));
}

/// A CSV field (RFC 4180): quoted if needed, with doubled quotes. A spreadsheet would read some beginnings as
/// a formula; an apostrophe before them makes them text.
std::string csv_field(std::string_view value) {
    constexpr std::string_view formula_starts = "=+-@\t\r";
    std::string text = escape_controls(value);
    if (!value.empty() && formula_starts.find(value.front()) != std::string_view::npos)
        text.insert(0, 1, '\'');
    if (text.find_first_of(",\"") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char byte : text) {
        if (byte == '"')
            field += '"';
        field += byte;
    }
    return field + "\"";
}

std::string csv_details(const std::optional<SummaryDetails>& details) {
    if (!details)
        return ",,,,,";
    return fmt::format("{},{},{},{},{},{}", csv_field(details->layout), details->errors, details->warnings,
                       details->infos, details->corrections ? std::to_string(*details->corrections) : "",
                       csv_field(details->misfit));
}

} // namespace

void count_severity(SummaryDetails& details, Severity severity) {
    std::size_t& count = severity == Severity::error     ? details.errors
                         : severity == Severity::warning ? details.warnings
                                                         : details.infos;
    ++count;
}

std::string summary_json_line(const SummaryLine& line) {
    return json_object(line) + "\n";
}

std::string SummaryPrinter::begin() const {
    if (format_ == SummaryFormat::csv)
        return "path,output,status,code,message,layout,errors,warnings,infos,corrections,misfit\r\n";
    return fmt::format(
        "{{\"version\":1,\"tool\":{{\"name\":\"rapporteur\",\"version\":{}}},\"verb\":{},\"files\":[",
        json_string(RAPPORTEUR_VERSION), json_string(verb_));
}

std::string SummaryPrinter::line(const SummaryLine& line) {
    const bool is_first = counts_.empty();
    const auto count = std::find_if(counts_.begin(), counts_.end(),
                                    [&](const Count& known) { return known.status == line.status; });
    if (count == counts_.end())
        counts_.push_back({line.status, 1});
    else
        ++count->files;
    if (format_ == SummaryFormat::csv) {
        return fmt::format("{},{},{},{},{},{}\r\n", csv_field(line.path), csv_field(line.output), line.status,
                           line.failure ? to_string(line.failure->code) : std::string_view(),
                           line.failure ? csv_field(reason_of(*line.failure)) : std::string(),
                           csv_details(line.details));
    }
    return (is_first ? "\n" : ",\n") + json_object(line);
}

std::string SummaryPrinter::end() const {
    if (format_ == SummaryFormat::csv)
        return {};
    std::string counts;
    for (const Count& count : counts_)
        counts += fmt::format("{}{}:{}", counts.empty() ? "" : ",", json_string(count.status), count.files);
    return fmt::format("\n],\"summary\":{{{}}}}}\n", counts);
}

} // namespace rapporteur
