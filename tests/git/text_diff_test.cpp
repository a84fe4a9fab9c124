#include "git/text_diff.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("text diff: attributes are added once and taken out to the byte") {
    for (const std::string content : {"", "*.txt text\n", "*.txt text", "\n\n", "# a\n*.docx -diff"}) {
        CAPTURE(content);
        const std::string with = with_attributes(content);
        CHECK(with_attributes(with) == with);
        CHECK(without_attributes(with) == content);
    }
    CHECK(with_attributes("*.txt text\n") == "*.txt text\n"
                                             "# rapporteur git setup: reports are shown as text\n"
                                             "*.[dD][oO][cC][xXmM] diff=rapporteur\n"
                                             "*.[dD][oO][tT][xXmM] diff=rapporteur\n"
                                             "# rapporteur git setup: end\n");
}
