// Whole outputs, as people see them.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("findings with the words they are about") {
    const auto file = checked("reports/2014.docx", {missing_finding(), number_finding(), space_finding()});
    CHECK(print_text(file, {}) ==
          R"(reports/2014.docx: document: warning: there is no opening paragraph [opening-missing]

reports/2014.docx: resolution 2: error: `1.` stands where `2.` is next [resolution-number-sequence]
    1. Regarding the indicators, the following was…
    ^~
  hint: the list restarts; number on from `1.`
  fix: write `2.`; `rapporteur convert` does it

reports/2014.docx: resolution 4, item b: info: a no-break space stands between `señal` and `de` [text-spacing]
    la señal)"
          "\u00A0"
          R"(de alerta
            ^
  fix: write an ordinary space; `rapporteur convert --unsafe-fixes` does it

)");
}

TEST_CASE("one line a finding") {
    const auto file = checked("2014.docx", {number_finding(), missing_finding()});
    CHECK(print_text(file, {.color = false, .concise = true}) ==
          "2014.docx: resolution 2: error: `1.` stands where `2.` is next; the list restarts; number on from "
          "`1.` "
          "[resolution-number-sequence]\n"
          "2014.docx: document: warning: there is no opening paragraph [opening-missing]\n");
}

TEST_CASE("infos that say the same of many places are told once, with every place") {
    std::vector<Finding> findings(12, space_finding());
    for (std::size_t index = 1; index < findings.size(); ++index)
        findings[index].location.where = "resolution " + std::to_string(index);
    findings.push_back(number_finding());
    CHECK(
        print_text(checked("a.docx", findings), {}) ==
        R"(a.docx: resolution 4, item b: info: a no-break space stands between `señal` and `de` [text-spacing]
    la señal)"
        "\u00A0"
        R"(de alerta
            ^
  fix: write an ordinary space; `rapporteur convert --unsafe-fixes` does it
  and 11 more: resolution 1; resolution 2; resolution 3; resolution 4; resolution 5; resolution 6;
    resolution 7; resolution 8; resolution 9; resolution 10; resolution 11

a.docx: resolution 2: error: `1.` stands where `2.` is next [resolution-number-sequence]
    1. Regarding the indicators, the following was…
    ^~
  hint: the list restarts; number on from `1.`
  fix: write `2.`; `rapporteur convert` does it

)");
}

TEST_CASE("a fix for a person, and a finding without a place") {
    Finding finding = missing_finding();
    finding.location.where.clear();
    finding.fix = Fix{FixSafety::display, "write who met, where and when"};
    CHECK(print_text(checked("a.docx", {finding}), {}) ==
          "a.docx: warning: there is no opening paragraph [opening-missing]\n"
          "  fix: write who met, where and when; for a person to do\n\n");
}

TEST_CASE("colours, when the caller wants them") {
    CHECK(print_text(checked("a.docx", {number_finding()}), {.color = true, .concise = false}) ==
          "\x1b[1ma.docx\x1b[0m: resolution 2: \x1b[1;31merror\x1b[0m: `1.` stands where `2.` is next "
          "\x1b[2m[resolution-number-sequence]\x1b[0m\n"
          "    1. Regarding the indicators, the following was…\n"
          "    \x1b[1;32m^~\x1b[0m\n"
          "  hint: the list restarts; number on from `1.`\n"
          "  fix: write `2.`; `rapporteur convert` does it\n\n");
    CHECK(print_text_summary(std::vector{checked("a.docx", {})}, {.color = true, .concise = false}) ==
          "\x1b[1m1 file\x1b[0m: 1 clean\n");
}

TEST_CASE("a file that could not be read is one line, a clean one none") {
    CHECK(print_text(failed("a\nb.docx"), {}) ==
          "a\\x0ab.docx: corrupt: word/document.xml: the tag `w:p` is not closed\n");
    CHECK(print_text(checked("a.docx", {}), {}).empty());
}

TEST_CASE("words of a document cannot steer the terminal") {
    Finding finding = number_finding();
    finding.message.arguments[0].value = "\x1b[2J";
    finding.location.where = "item \x07";
    finding.location.excerpt = "a\x1b]0;title\x07 b";
    finding.location.offset = 1;
    finding.location.length = 1;
    finding.fix->description = "write\rover";
    CHECK(print_text(checked("\x1b.docx", {finding}), {}) ==
          "\\x1b.docx: item \\x07: error: `\\x1b[2J` stands where `2.` is next [resolution-number-sequence]\n"
          "    a\\x1b]0;title\\x07 b\n"
          "     ^~~~\n"
          "  hint: the list restarts; number on from `1.`\n"
          "  fix: write\\x0dover; `rapporteur convert` does it\n\n");
}

TEST_CASE("the summary") {
    const auto summary = [](std::vector<CheckedFile> files) { return print_text_summary(files, {}); };
    CHECK(summary({}) == "0 files\n");
    CHECK(summary({checked("a", {}), checked("b", {})}) == "2 files: 2 clean\n");
    CHECK(summary({checked("a", {}), checked("b", {number_finding(), number_finding(), missing_finding()}),
                   checked("c", {space_finding()}), failed("d")}) ==
          "4 files: 1 clean, 2 with findings (2 errors, 1 warning, 1 info), 1 failed; 2 can be repaired by "
          "`rapporteur convert`; `rapporteur review` shows them in Word\n");
    CHECK(summary({failed("d")}) == "1 file: 1 failed\n");
}
