// Any number of reports from the layout's own vocabularies, and beside each what is true of it: for tests of
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
    std::vector<std::string> labels;       ///< as they have to be: "1", "2", "2.a"
    std::string defect;                    ///< the rule that must report it; empty: none
};

struct GeneratedReport {
    std::string name; ///< "2009/000123-number-gap.docx"
    std::string docx;
    ReportTruth truth;
};

/// The defects there are; a report has one of them or none.
std::vector<std::string> generated_defects();

struct ReportShape {
    std::uint64_t seed = 1;
    std::size_t index = 0; ///< of the report in its archive
    std::size_t pages = 2;
    /// Of generated_defects(); `any`: one in three reports has one.
    std::string defect = "any";
};

GeneratedReport generate_report(const ReportShape& shape);

/// The truth as JSON, in a file beside the report.
std::string truth_json(const ReportTruth& truth);

/// What the report XML says otherwise than the truth, a line each; empty: nothing.
std::string compare_with_truth(const ReportTruth& truth, const std::string& report_xml);

} // namespace rapporteur::testing
