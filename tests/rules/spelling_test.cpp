// Words and the dictionary: which are reported and which are not.
#include "rules/builder.hpp"
#include "rules/support/near_words.hpp"
#include "support/word_list.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

const std::string common =
    "see a and of on in the to by with that for from their them take note notes thank urge request welcome "
    "agree "
    "many "
    "benefit benefits work studies study plan plans group policy policies victims rights children guarantee "
    "region countries program safe protect cooperation regional conference within time times who led report "
    "reports migrants migration labour";

struct Draft {
    ReportBuilder report;

    explicit Draft(std::vector<std::string> resolutions) {
        report.layout.rules["spelling"].enabled = true;
        std::size_t number = 0;
        for (const std::string& text : resolutions)
            report.resolution(std::to_string(++number) + ".", text);
    }
    [[nodiscard]] std::string said(std::string_view rule = "spelling", const std::string& words = common) {
        WordList list(words);
        report.speller = &list;
        const std::string out = show(report.findings(rule));
        report.speller = nullptr;
        return out;
    }
};

std::vector<std::string> near(std::string_view word, std::set<std::string, std::less<>> words) {
    Alphabet alphabet;
    for (const std::string& known : words)
        alphabet.add(known);
    return near_words(
        word, alphabet, [&](std::string_view each) { return words.contains(each); }, 9);
}

} // namespace

TEST_CASE("near words are one slip away") {
    CHECK(near("gaurantee", {"guarantee", "guarantees"}) == std::vector<std::string>{"guarantee"});
    CHECK(near("confference", {"conference"}) == std::vector<std::string>{"conference"});
    CHECK(near("perons", {"persons", "person"}) == std::vector<std::string>{"persons"});
    CHECK(near("migracion", {"migración"}) == std::vector<std::string>{"migración"});
    CHECK(near("word", {"word"}).empty());
    CHECK(near("", {"a"}) == std::vector<std::string>{"a"});
}

TEST_CASE("spelling tells a word once, with what it may stand for") {
    CHECK(Draft({"Urge them to gaurantee the rights of children.", "Agree to gaurantee the plan."}).said() ==
          "info, resolution 1: `gaurantee` is in no dictionary; it stands here 2 times\n"
          "  hint: did you mean `guarantee`?\n"
          "  |Urge them to gaurantee the rights of children.|\n"
          "                ~~~~~~~~~\n");
    CHECK(Draft({"Take note of the xylograph of the plan, by the group."}).said() ==
          "info, resolution 1: `xylograph` is in no dictionary\n"
          "  hint: if it is meant so, add it to `words` of `spelling` in `.rapporteur.toml`\n"
          "  |Take note of the xylograph of the plan, by the group.|\n"
          "                    ~~~~~~~~~\n");
}

TEST_CASE("spelling keeps the capital, and tells a name from a slip by what the report writes") {
    CHECK(Draft({"Wellcome the plan.", "Thank the Regional Confference on Migration."}).said() ==
          "info, resolution 1: `Wellcome` is in no dictionary\n"
          "  hint: did you mean `Welcome`?\n"
          "  |Wellcome the plan.|\n"
          "   ~~~~~~~~\n"
          "info, resolution 2: `Confference` is in no dictionary\n"
          "  hint: did you mean `Conference`?\n"
          "  |Thank the Regional Confference on Migration.|\n"
          "                      ~~~~~~~~~~~\n");
    // The near word `studies` is in the dictionary, but it is in no name and not in the report.
    CHECK(Draft({"Thank Ms. Studdies of the group."}).said().empty());
}

TEST_CASE("spelling leaves alone what no dictionary has to know") {
    const auto silent = [](const std::string& text) {
        INFO(text);
        CHECK(Draft({text}).said().empty());
    };
    silent("Thank Ms. Aguirreche of Ocotepeque.");                       // people and places
    silent("Thank the OIRSA and the NGOs for IT.");                      // acronyms
    silent("Take note of www.rcmvs.org and of unit@fronteras.example."); // addresses
    silent("Take note of “trata de personas” in the region.");           // quoted, in another language
    silent("Thank the Comisión Nacional para los Refugiados.");          // a name in another language
    silent("Take note of Honduras, Tegucigalpa and the United States."); // the vocabularies
    silent("Thank the countries for children’s rights and safe-work policies.");
    silent("Take note of the 3rd report of 2014.");
    silent("Take note of the xx group.");
}

TEST_CASE("spelling has a list of the secretariat's own") {
    Draft draft({"Take note of the tallying of the plan by the group."});
    CHECK_FALSE(draft.said().empty());
    draft.report.layout.rules["spelling"].parameters["words"] = "Tallying runbook";
    CHECK(draft.said().empty());
}

TEST_CASE("spelling says what it could not check") {
    Draft draft({"Take note of the plan."});
    CHECK(show(draft.report.findings("spelling")) ==
          "warning, document: the spelling was not checked: this program was built without Hunspell\n"
          "  hint: build it with Hunspell, or switch `spelling` off\n");
    draft.report.layout.rules["spelling"].parameters["dictionary"] = "en fr";
    CHECK(draft.said() ==
          "warning, document: the spelling was not checked: there is no dictionary of `fr`\n"
          "  hint: install a Hunspell dictionary of it (in Debian the name of its package begins with "
          "`hunspell-`), name another by the parameter `dictionary`, or switch `spelling` off\n");
    CHECK(Draft({"Agradecer a las delegaciones por compartir sus avances en materia de combate al tráfico y "
                 "aprobar los planes que fueron presentados durante esta reunión regular en la ciudad."})
              .said() ==
          "warning, document: the spelling was not checked: too many words are in no dictionary of `en`\n"
          "  hint: the report seems to be in another language; name it by the parameter `dictionary`\n");
}

TEST_CASE("spelling needs nobody to switch it on, and says of itself only what somebody asks") {
    ReportBuilder report;
    report.resolution("1.", "Urge them to gaurantee the rights.");
    const auto says = [&report](const std::string& words) {
        return show(report.findings()).find(words) != std::string::npos;
    };
    CHECK_FALSE(says("spelling")); // there is no dictionary
    WordList list(common);
    report.speller = &list;
    CHECK(says("`gaurantee` is in no dictionary"));
    report.layout.rules["spelling"].enabled = false;
    CHECK_FALSE(says("`gaurantee` is in no dictionary"));
    report.layout.rules.erase("spelling");
    WordList other(common, "fr");
    report.speller = &other;
    CHECK_FALSE(says("spelling"));
}

namespace {

/// A dictionary of English and one of Spanish.
class TwoLists final : public Speller {
public:
    bool speaks(std::string_view language) override { return language == "en" || language == "es"; }
    bool knows(std::string_view language, std::string_view word) override {
        return (language == "en" ? english_ : spanish_).knows(language, word);
    }

private:
    WordList english_{common};
    WordList spanish_{"tomar nota de los derechos y planes del grupo las políticas regionales informe", "es"};
};

/// The findings for the words of one resolution. Word marks a part of it as another language.
std::string said_of_marked(const std::string& text, const std::string& part, const std::string& language,
                           const std::string& of_document = "en-US") {
    ReportBuilder report;
    report.resolution("1.", text);
    report.blocks.properties.language = of_document;
    report.blocks.languages = {language};
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    if (!part.empty())
        report.blocks.blocks.back().spans = {
            {SpanKind::language, begin, begin + static_cast<std::uint32_t>(part.size()), 0}};
    TwoLists lists;
    report.speller = &lists;
    std::string said;
    for (const RuleFinding& found : report.findings("spelling"))
        said += render(found.finding.message.text, found.finding.message.arguments) + "\n";
    return said;
}

} // namespace

TEST_CASE("spelling asks the dictionary of the language that a passage is in") {
    const std::string mixed = "Take note of the report: los derechos y planes del gruppo, of the group.";
    const std::string spanish = "los derechos y planes del gruppo";
    CHECK(said_of_marked(mixed, spanish, "es") == "`gruppo` is in no dictionary\n");
    // There is no French dictionary. For a single word the mark of another language is believed.
    CHECK(said_of_marked("Take note of the refoulement and of the plan.", "refoulement", "fr").empty());
    // Marked as Spanish by mistake.
    CHECK(said_of_marked("Take note of the rihgts of children.", "Take note of the rihgts of children.",
                         "es") == "`rihgts` is in no dictionary\n");
    // Most words are in neither dictionary.
    CHECK(said_of_marked("Take note of protezione minori stranieri nota.", "protezione minori stranieri nota",
                         "es")
              .empty());
}

TEST_CASE("spelling does not believe a whole file that is marked as the language of a program") {
    for (const std::string language : {"es-HN", "fr-FR", "de"}) {
        INFO(language);
        CHECK(said_of_marked("Take note of the rihgts of children, and of the plan.", "", "", language) ==
              "`rihgts` is in no dictionary\n");
        CHECK(said_of_marked("Take note of the rights of children, and of the plan.", "", "", language)
                  .empty());
    }
}

TEST_CASE("words run together in small letters are told where there is a dictionary") {
    Draft draft({"Take note ofthe benefits of the plan.", "Welcome themany benefits within the region."});
    CHECK(draft.said("words-run-together").empty()); // draft.said switches `spelling` off here
    WordList list(common);
    draft.report.speller = &list;
    std::string said;
    for (const RuleFinding& found : draft.report.findings()) {
        if (found.finding.rule == "words-run-together" || found.finding.rule == "spelling")
            said += show(found);
    }
    CHECK(said == "warning, resolution 1: `ofthe` looks like two words\n"
                  "  hint: `of` and `the`\n"
                  "  fix: unsafe, write a space between\n"
                  "  |Take note ofthe benefits of the plan.|\n"
                  "             ~~~~~\n"
                  "warning, resolution 2: `themany` looks like two words\n"
                  "  hint: `the` and `many`\n"
                  "  fix: unsafe, write a space between\n"
                  "  |Welcome themany benefits within the region.|\n"
                  "           ~~~~~~~\n");
    // Two words without a space, the first with a capital. A surname that begins like a word is not reported.
    Draft names(
        {"Thank the Countriessee for the plan, and Ms. Agreem of the group.", "Urge the Countries to see."});
    names.report.speller = &list;
    std::string glued;
    for (const RuleFinding& found : names.report.findings()) {
        if (found.finding.rule == "words-run-together" || found.finding.rule == "spelling")
            glued += render(found.finding.message.text, found.finding.message.arguments) + "\n";
    }
    CHECK(glued == "`Countriessee` looks like two words\n");
}

TEST_CASE("slips in a row are no other language, foreign words in a row are") {
    const std::string out = Draft({"Note the rihgts chidlren regoin in the plan."}).said();
    for (const std::string word : {"`rihgts`", "`chidlren`", "`regoin`"}) {
        INFO(word);
        CHECK(out.find(word) != std::string::npos);
    }
    CHECK(Draft({"Note the plan protezione minori stranieri in the plan."}).said().empty());
}
