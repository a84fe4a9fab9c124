// Generates any number of reports from the layout's own vocabularies, with the truth about each: for tests of
// whole archives and for measuring speed. The same seed gives the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur::testing {

struct ReportTruth {
    std::string date;                      ///< 2014-06-24
    std::string country;                   ///< of the place, ISO 3166-1 alpha-2
    std::vector<std::string> participants; ///< in the order of the text
    std::vector<std::string> labels;       ///< as they should be: "1", "2", "2.a"
    std::string defect;                    ///< the rule that must report it; empty: there is no flaw
};

struct GeneratedReport {
    std::string name; ///< "2009/000123-number-gap.docx"
    std::string docx;
    ReportTruth truth;
};

/// The flaws that a generated report may have; each report has one or none.
std::vector<std::string> generated_defects();

struct ReportShape {
    std::uint64_t seed = 1;
    std::size_t index = 0; ///< of the report in its archive
    std::size_t pages = 2;
    /// One of generated_defects(), or `any`: one in three reports has a flaw.
    std::string defect = "any";
};

GeneratedReport generate_report(const ReportShape& shape);

/// The truth as JSON, for a file beside the report.
std::string truth_json(const ReportTruth& truth);

/// The differences between report XML and the truth, one a line; empty if there are none.
std::string compare_with_truth(const ReportTruth& truth, const std::string& report_xml);

} // namespace rapporteur::testing
