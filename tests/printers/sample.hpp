// Findings as rules make them, for the printers.
#pragma once

#include "printers/printers.hpp"
#include "writers/checked_report.hpp"
#include "writers/sample.hpp"

namespace rapporteur::test {

inline Finding number_finding() {
    Finding finding;
    finding.rule = "resolution-number-sequence";
    finding.code = "RN101";
    finding.severity = Severity::error;
    finding.message = {.id = "restart",
                       .text = "`{found}` stands where `{expected}` is next",
                       .hint = "the list restarts; number on from `{before}`",
                       .arguments = {{"found", "1."}, {"expected", "2."}, {"before", "1."}}};
    finding.location = {.where = "resolution 2",
                        .part = "word/document.xml",
                        .paragraph = 23,
                        .para_id = "3F2A11C0",
                        .label = "1.",
                        .excerpt = "1. Regarding the indicators, the following was…",
                        .offset = 0,
                        .length = 2};
    finding.fix = Fix{FixSafety::safe, "write `2.`"};
    return finding;
}

inline Finding space_finding() {
    Finding finding;
    finding.rule = "text-spacing";
    finding.code = "RN401";
    finding.severity = Severity::info;
    finding.message = {.id = "no-break",
                       .text = "a no-break space stands between `{left}` and `{right}`",
                       .hint = "",
                       .arguments = {{"left", "señal"}, {"right", "de"}}};
    finding.location = {.where = "resolution 4, item b",
                        .part = "word/document.xml",
                        .paragraph = 31,
                        .para_id = "",
                        .label = "b.",
                        .excerpt = "la señal\u00A0de alerta",
                        .offset = 8,
                        .length = 1};
    finding.fix = Fix{FixSafety::unsafe, "write an ordinary space"};
    return finding;
}

inline Finding missing_finding() {
    Finding finding;
    finding.rule = "opening-missing";
    finding.code = "RN001";
    finding.severity = Severity::warning;
    finding.message = {.id = "missing", .text = "there is no opening paragraph", .hint = "", .arguments = {}};
    finding.location.where = "document";
    return finding;
}

inline CheckedFile checked(std::string path, std::vector<Finding> findings) {
    return {.path = std::move(path),
            .layout = "liaison-officer-network.en",
            .failure = {},
            .findings = std::move(findings)};
}

inline CheckedFile failed(std::string path) {
    CheckedFile file = checked(std::move(path), {});
    file.failure = Failure{FailureCode::corrupt, "word/document.xml", "the tag `w:p` is not closed"};
    return file;
}

/// A finding with its place and edits.
inline RuleFinding placed(std::uint32_t element, std::uint32_t begin, std::uint32_t end,
                          std::vector<Edit> edits = {}) {
    RuleFinding finding;
    finding.element = element;
    finding.spot = Spot{begin, end, false};
    finding.edits = std::move(edits);
    return finding;
}
inline RuleFinding placed_at_label(std::uint32_t element, std::vector<Edit> edits = {}) {
    RuleFinding finding = placed(element, 0, 0, std::move(edits));
    finding.spot->at_label = true;
    return finding;
}

/// The report of a file, made by hand.
inline std::shared_ptr<CheckedReport> report_of(const Sample& sample, std::vector<RuleFinding> findings) {
    return std::make_shared<CheckedReport>(CheckedReport{sample.corrected.blocks, sample.corrected.report,
                                                         std::make_shared<const Layout>(sample.layout),
                                                         std::move(findings)});
}

} // namespace rapporteur::test
