#include "rules/builder.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string compare(std::string_view title, std::string_view title_code, std::string_view opening,
                    std::string_view opening_code) {
    ReportBuilder report;
    report.title(LineRole::place, title).place(title, title_code);
    report.opening(std::string("The Network met in ") + std::string(opening) + ".")
        .place(opening, opening_code);
    return show(report.findings("opening-place-mismatch"));
}

} // namespace

TEST_CASE("opening-place-mismatch compares places, not words") {
    CHECK(compare("SAN JOSE", "", "San José, Costa Rica", "CR").empty());
    CHECK(compare("MANAGUA, NICARAGUA", "NI", "the city of Managua, Nicaragua", "NI").empty());
    CHECK(compare("Panama City, Panama", "PA", "Panama, Panama", "PA").empty());
    CHECK(compare("Honduras", "HN", "Tegucigalpa, Honduras", "HN").empty());
    CHECK(
        compare("Washington, United States", "US", "Washington, the United States of America", "US").empty());
    CHECK(compare("San Salvador, El Salvador", "SV", "San Salvador El Salvador", "SV").empty());
}

TEST_CASE("opening-place-mismatch finds another country and another city") {
    CHECK(compare("Managua, Nicaragua", "NI", "Tegucigalpa, Honduras", "HN") ==
          "error, title block, line 1: the title block says `Managua, Nicaragua`, the opening `Tegucigalpa, "
          "Honduras`\n"
          "  hint: let both name the same place\n"
          "  |Managua, Nicaragua|\n"
          "   ~~~~~~~~~~~~~~~~~~\n");
    CHECK(compare("San Pedro Sula, Honduras", "HN", "Tegucigalpa, Honduras", "HN") ==
          "error, title block, line 1: the title block says `San Pedro Sula, Honduras`, the opening "
          "`Tegucigalpa, Honduras`\n"
          "  hint: let both name the same place\n"
          "  |San Pedro Sula, Honduras|\n"
          "   ~~~~~~~~~~~~~~~~~~~~~~~~\n");
}
