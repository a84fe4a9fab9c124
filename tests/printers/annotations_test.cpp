#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("annotations: a finding is one line, whatever it holds") {
    const std::vector files{checked("./in/50%,a:b.docx", {number_finding(), missing_finding()}),
                            failed("bad.docx"), checked("clean.docx", {})};
    CHECK(
        print_annotations(files) ==
        "::error file=in/50%25%2Ca%3Ab.docx,title=resolution-number-sequence::resolution 2: error: `1.` "
        "stands where `2.` is next [resolution-number-sequence]%0A"
        "    1. Regarding the indicators, the following was…%0A"
        "    ^~%0A"
        "  hint: the list restarts; number on from `1.`%0A"
        "  fix: write `2.`; `rapporteur convert` does it\n"
        "::warning file=in/50%25%2Ca%3Ab.docx,title=opening-missing::document: warning: there is no opening "
        "paragraph [opening-missing]\n"
        "::error file=bad.docx,title=corrupt::corrupt: word/document.xml: the tag `w:p` is not closed\n");
}

TEST_CASE("annotations: an info is a notice") {
    CHECK_THAT(print_annotations(std::vector{checked("a.docx", {space_finding()})}),
               Catch::StartsWith("::notice file=a.docx,title=text-spacing::"));
}
