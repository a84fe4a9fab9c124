// Whole findings of rules whose fixtures show only the message: hint, repair, excerpt and caret.
#include "rules/builder.hpp"
#include "rules/support/quotes.hpp"
#include "rules/support/searches.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::testing::ReportBuilder;
using rapporteur::testing::show;

namespace {

std::string of_resolution(std::string_view text, std::string_view rule) {
    ReportBuilder report;
    report.resolution("1.", text);
    return show(report.findings(rule));
}

} // namespace

TEST_CASE("final-stop-missing offers the stop that others of the list have") {
    ReportBuilder report;
    report.resolution("1.", "Thank them:").item("a.", "Training using the Guide ").item("b.", "Organize it.");
    CHECK(show(report.findings("final-stop-missing")) ==
          "warning, resolution 1, item a: the item `a.` ends without a stop, at `Guide`\n"
          "  hint: others of its list end in one\n"
          "  fix: unsafe, write a full stop\n"
          "  |Training using the Guide |\n"
          "                           ^\n");
}

TEST_CASE("quote-unbalanced and quote-style-mixed tell their spots apart") {
    CHECK(of_resolution("Thank UNODC for “Cooperation.", "quote-unbalanced") ==
          "warning, resolution 1: the quotation mark `“` is opened and not closed\n"
          "  hint: close it where the quoted words end\n"
          "  |Thank UNODC for “Cooperation.|\n"
          "                   ~\n");
    CHECK(of_resolution("Thank UNODC for “Cooperation\".", "quote-unbalanced").empty());
    CHECK(of_resolution("Thank UNODC for “Cooperation\".", "quote-style-mixed") ==
          "info, resolution 1: `Cooperation` begins with one kind of quotation mark and ends with another\n"
          "  hint: use one kind throughout\n"
          "  fix: unsafe, write typographic ones\n"
          "  |Thank UNODC for “Cooperation\".|\n"
          "                   ~~~~~~~~~~~~~\n");
}

TEST_CASE("quotation marks find their partners, an inch has none") {
    const auto marks = find_quotes("the \"one\" and a 19\" screen");
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].partner == 1);
    CHECK(marks[1].partner == 0);
    CHECK(find_quotes("“a «b» c”").size() == 4);
    CHECK(find_quotes("“a «b» c”")[0].partner == 3);
}

TEST_CASE("wording keeps the capital of what it replaces") {
    CHECK(of_resolution("Take note on the report, in compliance of the plan.", "wording") ==
          "info, resolution 1: `Take note on` should read `Take note of`\n"
          "  fix: unsafe, write `Take note of`\n"
          "  |Take note on the report, in compliance of the plan.|\n"
          "   ~~~~~~~~~~~~\n"
          "info, resolution 1: `in compliance of` should read `in compliance with`\n"
          "  fix: unsafe, write `in compliance with`\n"
          "  |Take note on the report, in compliance of the plan.|\n"
          "                            ~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("an acronym is defined by the words whose letters it takes, or by the name before it") {
    const auto expansion = [](std::string_view text, const std::string& acronym) {
        ReportBuilder report;
        report.resolution("1.", text);
        FoldedTexts texts(report.blocks, report.report);
        Searches searches;
        const RuleSettings settings;
        const RuleInput input{
            report.blocks, report.report, report.layout, settings, *find_rule("acronym-undefined"),
            texts,         searches};
        const auto acronyms = find_acronyms(input);
        const auto found = acronyms.find(acronym);
        return found == acronyms.end() ? std::string("none") : found->second.front().expansion;
    };
    CHECK(expansion("Thank the Regional Network for Civil Society Organizations on Migration (RNCOM).",
                    "RNCOM") == "Regional Network for Civil Society Organizations on Migration");
    CHECK(expansion("Thank the UN Office on Drugs and Crime (UNODC).", "UNODC") ==
          "UN Office on Drugs and Crime");
    CHECK(expansion("Sign the memorandum of understanding (MOU).", "MOU") == "memorandum of understanding");
    CHECK(expansion("Thank the Central American Integration System (SICA).", "SICA") ==
          "Central American Integration System");
    CHECK(expansion("Thank Mexico (IOM) for it.", "IOM").empty());
    CHECK(expansion("Take note of part IV.", "IV") == "none");
}

TEST_CASE("reference-renumbered rewrites number and letter together") {
    ReportBuilder report;
    report.resolution("1.", "As agreed in resolution 3 (c).");
    report.resolution("3.", "Agree to the following:").item("a.", "Urge them.").item("c.", "Thank them.");
    CHECK(show(report.findings("reference-renumbered")) ==
          "info, resolution 1: `3 (c)` will be `2 (b)` when the list is numbered right\n"
          "  hint: change the reference with it\n"
          "  fix: unsafe, write `2 (b)`\n"
          "  |As agreed in resolution 3 (c).|\n"
          "                           ~~~~~\n");
}

TEST_CASE("date-weekday-mismatch names the day it is") {
    CHECK(of_resolution("Meet on Monday, June 24, 2014.", "date-weekday-mismatch") ==
          "error, resolution 1: `June 24, 2014` does not fall on `Monday`, but on `Tuesday`\n"
          "  hint: one of the two is wrong\n"
          "  |Meet on Monday, June 24, 2014.|\n"
          "           ~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("quote-stop-mixed follows what most places do") {
    ReportBuilder report;
    report.resolution("1.",
                      "Thank the IOM for the “Guide for Consuls”, the “Course” and “Women on the Move”.");
    report.resolution("2.", "Take note of the project “Regional Cooperation.”");
    CHECK(
        show(report.findings("quote-stop-mixed")) ==
        "info, resolution 2: `.` stands within the quotation marks of `Regional Cooperation`; elsewhere such "
        "marks stand after them\n"
        "  hint: set it in one way throughout\n"
        "  fix: unsafe, set it after them\n"
        "  |Take note of the project “Regional Cooperation.”|\n"
        "                                                 ~~\n");
    // The marks of a quoted sentence, an abbreviation and a question belong to the quotation.
    report.resolution("3.", "The Chair said: “Children come first.”");
    report.resolution("4.", "Thank “Food Inc.” for it.")
        .resolution("5.", "Answer “Who is next?”, in writing.");
    CHECK(report.findings("quote-stop-mixed").size() == 1);
}

TEST_CASE("spelling-mixed takes what most words are, and each word once") {
    ReportBuilder report;
    report.resolution("1.", "Take note of labour inspection, labour markets and endeavours.");
    report.resolution("2.", "Urge them to prevent labor exploitation. Labor is free.");
    report.resolution("3.", "Organize a workshop."); // another group of words; it is British too
    CHECK(show(report.findings("spelling-mixed")) ==
          "info, resolution 2: `labor` is American spelling, `labour` is British\n"
          "  hint: use one of the two throughout\n"
          "  fix: unsafe, write `labour`\n"
          "  |Urge them to prevent labor exploitation. Labor is free.|\n"
          "                        ~~~~~\n");
    const auto found = report.findings("spelling-mixed");
    REQUIRE(found.front().edits.size() == 2);
    CHECK(std::get<ReplaceText>(found.front().edits[1]).text == "Labour");
}

TEST_CASE("word-missing knows words that cannot meet") {
    CHECK(of_resolution("Send the plan of the of the meeting.", "word-missing") ==
          "warning, resolution 1: `the of` do not go together\n"
          "  hint: a word is missing there, or one is too many\n"
          "  |Send the plan of the of the meeting.|\n"
          "                    ~~~~~~\n");
    CHECK(of_resolution("Annex A of the plan, and theory of an of-age rule.", "word-missing").empty());
}
