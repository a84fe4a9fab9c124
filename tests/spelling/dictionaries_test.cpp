// Dictionaries on the machine, and the command that uses them. If the program was built without Hunspell,
// only its message about that is tested.
#include "spelling/dictionaries.hpp"

#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// Writes British English in UTF-8, Canadian English in Latin-1, and Mexican Spanish as a link to that of
/// Spain.
void write_dictionaries(const Scratch& scratch) {
    scratch.file("one/en_GB.aff", "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n");
    scratch.file("one/en_GB.dic", "3\nlabour/S\nMay\ncaf\u00E9\n");
    scratch.file("two/en_CA.aff", "SET ISO8859-1\n");
    scratch.file("two/en_CA.dic", "2\nlabor\nr\xE9sum\xE9\n");
    scratch.file("two/es_ES.aff", "SET UTF-8\n");
    scratch.file("two/es_ES.dic", "1\nreuni\u00F3n\n");
    scratch.file("two/lonely.aff", "SET UTF-8\n");
    std::filesystem::create_symlink("es_ES.aff", scratch / "two/es_MX.aff");
    std::filesystem::create_symlink("es_ES.dic", scratch / "two/es_MX.dic");
}

} // namespace

TEST_CASE("dictionaries: a language is all of its countries, a name is one") {
    const Scratch scratch;
    write_dictionaries(scratch);
    const auto speller = open_dictionaries({scratch / "nowhere", scratch / "one", scratch / "two"});
    if (speller == nullptr)
        return;
    CHECK(speller->speaks("en"));
    CHECK(speller->speaks("en-gb"));
    CHECK(speller->speaks("es_MX"));
    CHECK_FALSE(speller->speaks("e"));
    CHECK_FALSE(speller->speaks("lonely"));
    CHECK_FALSE(speller->speaks("fr"));

    CHECK(speller->knows("en", "labour"));
    CHECK(speller->knows("en", "labours"));
    CHECK(speller->knows("en", "labor"));
    CHECK_FALSE(speller->knows("en_GB", "labor"));
    CHECK_FALSE(speller->knows("en_GB", "may"));
    CHECK(speller->knows("en_GB", "caf\u00E9"));
    CHECK(speller->knows("en_CA", "r\u00E9sum\u00E9"));
    CHECK_FALSE(speller->knows("en_CA", "caf\u00E9"));
    CHECK_FALSE(speller->knows("en_CA", "\u0142abor"));
    CHECK(speller->knows("es", "reuni\u00F3n"));
    CHECK_FALSE(speller->knows("es", "reunion"));
    CHECK_FALSE(speller->knows("fr", "reuni\u00F3n"));
}

TEST_CASE("command: spelling is checked by the dictionaries there are") {
    const Scratch scratch;
    write_dictionaries(scratch);
    scratch.file(
        "report.txt",
        "The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons met in Managua, "
        "Nicaragua, on June 24, 2014, with the participation of representatives from Canada and Mexico.\n"
        "The Network submits its report to the Regional Consultation Group on Migration (RCGM).\n"
        "1. Thank Canada for labuor.\n2. Thank Mexico.\n");
    scratch.file("words.toml",
                 "layout = \"liaison-officer-network.en\"\n[rules.spelling]\nwords = \"the to its on "
                 "with from submits met report of for thank participation representatives\"\n");
    const auto check = [&](std::vector<std::string> more, const std::string& folders) {
        std::vector<std::string> arguments{"check", "--concise", "--no-config", "report.txt"};
        arguments.insert(arguments.begin() + 2, more.begin(), more.end());
        const Outcome outcome = rapporteur_command(
            arguments, {.folder = scratch.path().string(), .environment = {"DICPATH=" + folders}});
        CHECK(outcome.errors == "");
        return outcome.output;
    };
    CHECK(check({}, scratch / "nowhere") == "1 file: 1 clean\n");
    CHECK(check({"--rule", "spelling=off"}, scratch / "one") == "1 file: 1 clean\n");
    if (open_dictionaries({}) == nullptr) {
        CHECK(check({"--rule", "spelling=on"}, scratch / "one").find("built without Hunspell") !=
              std::string::npos);
        return;
    }
    CHECK(check({"--rule", "spelling=on"}, scratch / "nowhere")
              .find("there is no dictionary of `en`; install a Hunspell "
                    "dictionary") != std::string::npos);
    const Outcome outcome =
        rapporteur_command({"check", "--concise", "--config", "words.toml", "report.txt"},
                           {.folder = scratch.path().string(),
                            .environment = {"DICPATH=" + (scratch / "one") + ":" + (scratch / "two")}});
    CHECK(outcome.errors == "");
    CHECK(outcome.output ==
          "report.txt: resolution 1: info: `labuor` is in no dictionary; did you mean `labour`, `labor`? "
          "[spelling]\n1 file: 1 with findings (1 info)\n");
}

TEST_CASE("command: --rule takes what a configuration takes") {
    const auto report = (fixtures_folder() / "drafts/dates-differ.docx").string();
    const auto check = [&](const std::string& choice) {
        return rapporteur_command({"check", "--concise", "--no-config", "--rule", choice, report});
    };
    const std::string name = "[opening-date-mismatch]";
    const std::string told =
        ": the title block says `17 May 2012`, the opening `18 May 2012`; let both give the same "
        "day " +
        name;
    CHECK(check("opening-date-mismatch=off").output.find(name) == std::string::npos);
    CHECK(check("RN106 = info").output.find("info" + told) != std::string::npos);
    CHECK(check("opening-date-mismatch={ severity = \"warning\" }").output.find("warning" + told) !=
          std::string::npos);
    CHECK(check("spelin=on").errors ==
          "rapporteur: `--rule spelin=on`: there is no rule `spelin`; did you mean `spelling`?\n"
          "rapporteur: `rapporteur check --help` shows what there is\n");
    CHECK(check("spelling").errors ==
          "rapporteur: `--rule spelling`: expected NAME=SETTING, such as spelling=on\n"
          "rapporteur: `rapporteur check --help` shows what there is\n");
    CHECK(
        check("spelling=yes").errors ==
        "rapporteur: `--rule spelling=yes`: `yes` is no severity; there are: off, on, info, warning, error\n"
        "rapporteur: `rapporteur check --help` shows what there is\n");
}
