// The content of a real report, read from fixtures/variants/YEAR.txt (see the README there). All variants of
// the report in Word are compared with it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rapporteur::testing {

enum class Part { title, opening, submission, resolution, item, continuation, empty };

struct Line {
    Part part;
    std::string label; // as Word shows it: "1." for a resolution, "a." for an item, otherwise empty
    std::string text;
};

struct ReportDescription {
    std::string date;                      // 2014-06-24
    std::string country;                   // of the place, ISO 3166-1 alpha-2
    std::vector<std::string> participants; // ISO 3166-1 alpha-2, in the order of the text
    std::vector<Line> lines;
};

struct ExpectedResolution {
    std::string text;
    std::vector<std::string> items;
    std::vector<std::string> continuations;
};

// 2013, 2014, 2016, 2017 and 2018.
std::vector<int> report_years();

ReportDescription report_description(int year);

std::vector<ExpectedResolution> expected_resolutions(const ReportDescription& report);

// The number of lines of this kind.
std::size_t count_lines(const ReportDescription& report, Part part);

} // namespace rapporteur::testing
