#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("statistics: how often each rule found something, in how many files, and what can be repaired") {
    Statistics statistics;
    CHECK(statistics.print("en").empty());
    CheckedFile first{.path = "a.docx", .layout = "any"};
    first.findings = {space_finding(), number_finding(), number_finding()};
    CheckedFile second{.path = "b.docx", .layout = "any"};
    second.findings = {number_finding(), missing_finding()};
    statistics.add(first);
    statistics.add(second);
    const std::string rows = statistics.print("en");
    CHECK(rows.starts_with("findings   files    safe  unsafe  gravest   rule\n"
                           "       3       2       3       -  error     resolution-number-sequence\n"));
    CHECK(rows.find("       1       1       ") != std::string::npos);
    CHECK(std::count(rows.begin(), rows.end(), '\n') == 4);
}
