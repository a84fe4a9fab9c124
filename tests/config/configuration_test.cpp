#include "printers/sample.hpp"

#include "config/configuration.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

Configuration read(std::string_view toml) {
    const auto catalogue = rules();
    auto read = read_configuration(toml, catalogue);
    REQUIRE(read);
    return std::move(*read);
}

/// All mistakes, one a line: "2:11: `fatal` is no severity; ...".
std::string mistakes(std::string_view toml) {
    const auto catalogue = rules();
    const auto read = read_configuration(toml, catalogue);
    std::string lines;
    if (!read) {
        for (const ConfigurationError& error : read.error())
            lines +=
                std::to_string(error.line) + ":" + std::to_string(error.column) + ": " + error.message + "\n";
    }
    return lines;
}

} // namespace

TEST_CASE("configuration: all there is to say") {
    const Configuration all = read(R"(
layout = "ours.xml"
fail-on = "warning"
members = ["Canada", "MX"]
[rules]
text-spacing = "off"
opening-place-missing = { severity = "info" }
[[override]]
files = "2012/**"
fail-on = "never"
rules.text-spacing = "error"
[[suppress]]
rule = "opening-date-mismatch"
files = ["2014.docx"]
words = "17 May 2012"
reason = "the meeting began on the eve"
until = 2027-12-31
)");
    CHECK(all.settings.layout == "ours.xml");
    CHECK(all.settings.fail_on == std::optional(std::optional(Severity::warning)));
    CHECK(all.settings.changes.members == std::vector<std::string>{"Canada", "MX"});
    REQUIRE(all.settings.changes.rules.size() == 2);

    const Settings early = settings_for(all, "2012/06/a.docx");
    CHECK(early.layout == "ours.xml");
    REQUIRE(early.fail_on);
    CHECK_FALSE(early.fail_on->has_value());
    REQUIRE(early.changes.rules.size() == 3);
    CHECK(early.changes.rules.back().rule == "text-spacing");
    CHECK(early.changes.rules.back().enabled == true);
    CHECK(early.changes.rules.back().severity == Severity::error);
    CHECK(settings_for(all, "2013/a.docx").changes.rules.size() == 2);

    REQUIRE(all.suppressions.size() == 1);
    CHECK(all.suppressions[0].line == 12);
    CHECK(all.suppressions[0].until == std::chrono::year(2027) / 12 / 31);
}

TEST_CASE("configuration: nothing is a configuration too") {
    CHECK(mistakes("").empty());
    CHECK(mistakes("# nothing yet\n").empty());
}

TEST_CASE("configuration: every mistake is told at its place, with the nearest known name") {
    CHECK(mistakes("layuot = \"x\"\nfail-on = \"fatal\"\nlayout = 3\n") ==
          "1:1: `layuot` is not known here; did you mean `layout`?\n"
          "2:11: `fatal` is no severity; there are: error, warning, info, never\n"
          "3:10: `layout` takes a text in quotes\n");
    CHECK(mistakes("[rules]\ntext-spacin = \"off\"\ntext-spacing = { severty = \"info\" }\n") ==
          "2:1: there is no rule `text-spacin`; did you mean `text-spacing`?\n"
          "3:18: `severty` is not known here; did you mean `severity`?\n");
    CHECK(mistakes("[[suppress]]\nrule = \"opening-missing\"\nuntil = \"2020\"\n") ==
          "1:1: a suppression needs a `reason`\n"
          "3:9: `until` takes a day without quotes: 2027-01-31\n");
    CHECK(mistakes("[[override]]\nlayout = \"auto\"\n") ==
          "1:1: an override needs `files`: the patterns of the files it is about\n");
    CHECK(mistakes("[suppress]\nrule = 1\n") ==
          "1:1: `suppress` is a list of tables; each begins with `[[suppress]]`\n");
    CHECK_THAT(mistakes("layout = \n"), Catch::StartsWith("1:"));
}

TEST_CASE("configuration: a suppression is known by its words, not by its place") {
    Suppression suppression;
    suppression.rule = "resolution-number-sequence";
    CHECK(covers(suppression, number_finding()));
    suppression.words = "regarding  the INDICATORS";
    CHECK(covers(suppression, number_finding()));
    suppression.words = "1. Regarding the indicators, the following was agreed to by all who took part";
    CHECK(covers(suppression, number_finding()));
    suppression.words = "other words";
    CHECK_FALSE(covers(suppression, number_finding()));
    suppression.words = "there is no opening";
    suppression.rule = "opening-missing"; // it stands in no words
    CHECK_FALSE(covers(suppression, missing_finding()));
    suppression.words.clear();
    CHECK(covers(suppression, missing_finding()));
}

TEST_CASE("configuration: a pattern and a family set several rules; what is said of one goes before") {
    const Configuration all = read(R"(
[rules]
"acronym-*" = "off"
acronym-undefined = "warning"
artifacts = "info"
)");
    std::map<std::string, std::pair<bool, std::optional<Severity>>> last;
    for (const RuleChange& change : all.settings.changes.rules)
        last[change.rule] = {change.enabled.value_or(true), change.severity};
    CHECK(last["acronym-unused"] == std::pair(false, std::optional<Severity>()));
    CHECK(last["acronym-undefined"] == std::pair(true, std::optional(Severity::warning)));
    CHECK(last["artifact-bookmark"] == std::pair(true, std::optional(Severity::info)));
    CHECK(last.count("text-spacing") == 0);
    CHECK(mistakes("[rules]\n\"acronyms-*\" = \"off\"\n") ==
          "2:1: no rule matches `acronyms-*`; `rapporteur rules` lists those there are\n");
    CHECK(mistakes("[rules]\n\"acronym-*\" = \"of\"\n") ==
          "2:15: `of` is no severity; did you mean `off`?\n");
}

TEST_CASE("configuration: letters beyond ASCII stand in quotes and comments, and the parser sees no other") {
    const Configuration read_whole =
        read("\xEF\xBB\xBF# año\n[[suppress]]\nrule = \"wording\"\n"
             "reason = \"\"\"como se acordó \\\n   ñandú, \\\"«así»\\\" \"\"\"\n");
    REQUIRE(read_whole.suppressions.size() == 1);
    CHECK(read_whole.suppressions[0].reason == "como se acordó ñandú, \"«así»\" ");

    CHECK(mistakes("layout = \"ñ\"\nmembers = ñ\n") == "2:11: `ñ` may stand in quotes only\n");
    CHECK(mistakes("# ñ\nlayout = 'ñ' é\n") == "2:14: `é` may stand in quotes only\n");
    CHECK(mistakes("año = 1\n") == "1:2: `ñ` may stand in quotes only\n");
    CHECK(mistakes("[[suppress]]\nreason = \"\"\"a\\ñ\"\"\"\n") == "2:15: `ñ` may stand in quotes only\n");
    CHECK(mistakes("reason = \"\"\"two \"\" of five\"\"\"\"\" ñ\n") ==
          "1:33: `ñ` may stand in quotes only\n");
    CHECK(mistakes("language = 2\"a\\\\b\n") ==
          "1:13: a quotation mark stands where no name and no value begins\n");
    CHECK(mistakes("language = 2020-01-01 \"ñ\"\n") ==
          "1:23: a quotation mark stands where no name and no value begins\n");
    for (const std::string wrong : {"members = 20=\"\u00f1", "members = 2.\"\u00f1", "members = 2[\"\u00f1",
                                    "members = 2{\"\u00f1", "members = [1,\n2=\"\u00f1"})
        CHECK(mistakes(wrong).ends_with(": a quotation mark stands where no name and no value begins\n"));
    CHECK(mistakes("members = [\"MX\", 'GT',\n  \"PA\"] \"BZ\"\n") ==
          "2:9: a quotation mark stands where no name and no value begins\n");
}
