#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("the gravest finding decides the exit status") {
    CHECK_FALSE(worst_severity({}).has_value());
    CHECK(worst_severity(std::vector{space_finding()}) == Severity::info);
    CHECK(worst_severity(std::vector{space_finding(), number_finding(), missing_finding()}) ==
          Severity::error);
    CHECK(worst_severity(std::vector{missing_finding(), space_finding()}) == Severity::warning);
}
