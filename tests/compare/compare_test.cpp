// How a comparison is requested and printed.
#include "compare/two_texts.hpp"

#include "support/golden.hpp"
#include "support/report_generator.hpp"

#include <rapidjson/document.h>

using namespace rapporteur;
using namespace rapporteur::test;
using rapporteur::testing::golden;
using rapporteur::testing::source_tree;

namespace {

std::string in_format(const Comparison& comparison, CompareFormat format, std::string_view language = "en") {
    std::string text = print_comparison(comparison, format, language);
    if (format == CompareFormat::html)
        text.erase(text.find("<style>"), text.find("</style>") - text.find("<style>"));
    const std::string self(version());
    for (auto at = text.find(self); at != std::string::npos; at = text.find(self))
        text.replace(at, self.size(), "VERSION");
    return text;
}

/// Two drafts with differences of every kind.
Comparison much_changed() {
    const std::string left = fixture_text("texts/2014.txt").substr(22);
    EditedText text(left);
    text.replace("two-month", "three-month");
    const std::string four = text.cut("4. Thank the Regional Network", "5. Thank the IOM");
    text.insert_before("7. Take note of", four);
    text.cut("b. Progress of study", "6. Take note");
    text.insert_before("3. Thank Nicaragua", "c. Invite <all> & sundry.\n\n");
    text.renumber();
    return compared(left, text.text());
}

} // namespace

TEST_CASE("compare: the forms of a comparison") {
    const auto goldens = source_tree() / "tests/golden/compare";
    const Comparison drafts = much_changed();
    CHECK_GOLDEN(goldens / "drafts.txt", in_format(drafts, CompareFormat::text));
    CHECK_GOLDEN(goldens / "drafts.json", in_format(drafts, CompareFormat::json));
    CHECK_GOLDEN(goldens / "drafts.html", in_format(drafts, CompareFormat::html));
    CHECK_GOLDEN(goldens / "drafts.es.txt", in_format(drafts, CompareFormat::text, "es"));
    EditedText twin(fixture_text("twins/2014.es.txt"));
    twin.replace("el 24 de junio", "el 25 de junio")
        .replace("dos meses", "tres meses")
        .cut("b. Avances", "6. Tomar");
    const Comparison languages = compared(fixture_text("reports/2014.docx"), twin.text());
    CHECK_GOLDEN(goldens / "languages.txt", in_format(languages, CompareFormat::text));
    CHECK_GOLDEN(goldens / "languages.json", in_format(languages, CompareFormat::json));
    CHECK_GOLDEN(goldens / "languages.html", in_format(languages, CompareFormat::html));
    CHECK_GOLDEN(goldens / "languages.es.txt", in_format(languages, CompareFormat::text, "es"));
    for (const CompareFormat format : {CompareFormat::json}) {
        rapidjson::Document document;
        document.Parse(in_format(drafts, format).c_str());
        CHECK_FALSE(document.HasParseError());
    }
}

TEST_CASE("compare: of a label that stayed where entries before it went, its place is told, not a change") {
    const std::string left = fixture_text("texts/2014.txt").substr(22);
    EditedText text(left);
    text.cut("6. Take note", "7. Take note of");
    const Comparison drafts = compared(left, text.text());
    const std::string told = in_format(drafts, CompareFormat::text);
    CHECK(told.find("resolution 7: the label is still `7.`, but its place in the list is another now\n") !=
          std::string::npos);
    CHECK(told.find("the label was") == std::string::npos);
}

TEST_CASE("compare: a report and its XML say the same, in every generated report", "[slow]") {
    for (std::size_t index = 0; index < 60; ++index) {
        const auto report = testing::generate_report({.seed = 7, .index = index, .pages = 2, .defect = ""});
        INFO(report.name);
        const auto xml = convert(as_file(report.docx), layouts_to_compare_by(), "a.docx", {});
        REQUIRE(xml);
        CHECK(told(report.docx, report.docx) == "");
        CHECK(told(xml->bytes, xml->bytes) == "");
    }
}

TEST_CASE("compare: every paragraph of both stands in the rows once") {
    const Comparison comparison = much_changed();
    std::size_t left = 0;
    std::size_t right = 0;
    for (const ComparedRow& row : comparison.rows) {
        left += row.has_left ? 1U : 0U;
        right += row.has_right ? 1U : 0U;
    }
    const auto alone =
        compared(fixture_text("texts/2014.txt").substr(22), fixture_text("texts/2014.txt").substr(22));
    CHECK(left == alone.rows.size());
    CHECK(right == left); // one item dropped, one added
}

TEST_CASE("compare: what cannot be read is told by its name") {
    const std::string report = fixture_text("texts/2014.txt");
    const auto failed =
        compare(as_file(report), as_file("PK\x03\x04"), layouts_to_compare_by(), {}, {{}, "A", "B"});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().part == "B");
    CHECK(failed.error().code == FailureCode::corrupt);
}
