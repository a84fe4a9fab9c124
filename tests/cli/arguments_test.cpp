// The help, and messages for wrong arguments.
#include "cli/command.hpp"
#include "support/golden.hpp"
#include "support/places.hpp"

#include "support/scratch.hpp"

#include "printers/formats.hpp"

#include "rapporteur/layouts.hpp"
#include "rapporteur/rapporteur.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fmt/ranges.h>

using namespace rapporteur::testing;

namespace {

/// The message for arguments that the command does not accept. Nothing must be done then.
std::string complaint(const std::vector<std::string>& arguments) {
    const Outcome outcome = rapporteur_command(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "");
    return outcome.errors;
}

std::string with_help(const std::string& message, const std::string& verb) {
    return "rapporteur: " + message + "\nrapporteur: `rapporteur" + verb + " --help` shows what there is\n";
}

/// "text, json, ...": what a list of the library has.
std::string names_of(const auto& list) {
    std::vector<std::string_view> names;
    for (const auto& each : list)
        names.push_back(each.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

/// Compares a help page with the one in tests/cli/help/. RAPPORTEUR_ACCEPT=1 rewrites it.
void check_help(const std::string& page, const std::string& text) {
    const std::filesystem::path path = source_tree() / "tests/cli/help" / (page + ".txt");
    if (std::getenv("RAPPORTEUR_ACCEPT") != nullptr)
        std::ofstream(path, std::ios::binary) << text;
    std::ostringstream kept;
    kept << std::ifstream(path, std::ios::binary).rdbuf();
    CHECK(text == kept.str());
}

} // namespace

TEST_CASE("command: help at every level") {
    const Outcome top = rapporteur_command({"--help"});
    CHECK(top.status == 0);
    CHECK(top.errors == "");
    check_help("rapporteur", top.output);
    for (const std::string verb :
         {"check", "convert", "compare", "review", "text", "rules", "layouts", "verify", "page"}) {
        const Outcome outcome = rapporteur_command({verb, "--help"});
        CHECK(outcome.status == 0);
        CHECK(outcome.errors == "");
        check_help(verb, outcome.output);
    }
    for (const auto& verbs : {std::vector<std::string>{"hook"},
                              {"hook", "install"},
                              {"hook", "uninstall"},
                              {"hook", "convert"},
                              {"git"},
                              {"git", "setup"}}) {
        auto arguments = verbs;
        arguments.emplace_back("--help");
        const Outcome outcome = rapporteur_command(arguments);
        CHECK(outcome.status == 0);
        check_help(verbs.size() == 1 ? verbs[0] : verbs[0] + "-" + verbs[1], outcome.output);
    }
}

TEST_CASE("command: without a verb the help is a complaint") {
    const Outcome outcome = rapporteur_command({});
    CHECK(outcome.status == 2);
    CHECK(outcome.output == "");
    CHECK(outcome.errors == rapporteur_command({"--help"}).output + "\n");
}

TEST_CASE("command: version") {
    const Outcome outcome = rapporteur_command({"--version"});
    CHECK(outcome.status == 0);
    CHECK(outcome.output == "rapporteur 0.1.0\n");
}

TEST_CASE("command: a misspelt verb, option or word is answered with the nearest") {
    CHECK(complaint({"chekc", "a.docx"}) == with_help("there is no verb `chekc`; did you mean `check`?", ""));
    CHECK(complaint({"hook"}) ==
          with_help("`hook` needs one of its verbs: install, uninstall, convert", " hook"));
    CHECK(complaint({"hook", "instal"}) ==
          with_help("`hook` has no verb `instal`; did you mean `install`?", " hook"));
    CHECK(complaint({"git", "setup", "--globl"}) ==
          with_help("`setup` has no option `--globl`; did you mean `--global`?", " git setup"));
    CHECK(complaint({"check"}) == with_help("`check` needs a PATH: a file, a folder or -", " check"));
    CHECK(complaint({"frobnicate"}) == with_help("there is no verb `frobnicate`", ""));
    CHECK(complaint({"--verison"}) ==
          with_help("there is no option `--verison`; did you mean `--version`?", ""));
    CHECK(complaint({"check", "--fromat", "json", "a.docx"}) ==
          with_help("`check` has no option `--fromat`; did you mean `--format`?", " check"));
    CHECK(complaint({"check", "--fromat=json", "a.docx"}) ==
          with_help("`check` has no option `--fromat`; did you mean `--format`?", " check"));
    CHECK(complaint({"check", "--to", "report", "a.docx"}) ==
          with_help("`check` has no option `--to`; `convert` has", " check"));
    CHECK(complaint({"check", "--format", "jsn", "a.docx"}) ==
          with_help("there is no format `jsn`; did you mean `json`? There are: " +
                        names_of(rapporteur::printer_formats()),
                    " check"));
    CHECK(complaint({"check", "--fail-on", "fatal", "a.docx"}) ==
          with_help("there is no severity `fatal`. There are: error, warning, info, never", " check"));
    CHECK(complaint({"convert", "--to", "word", "a.docx"}) ==
          with_help("there is no writer `word`. There are: " + names_of(rapporteur::writers()), " convert"));
}

TEST_CASE("command: arguments that are missing, wrong or too many") {
    CHECK(complaint({"check"}) == with_help("`check` needs a PATH: a file, a folder or -", " check"));
    CHECK(complaint({"verify"}) == with_help("`verify` needs a FILE", " verify"));
    CHECK(complaint({"check", "a.docx", "--layout"}) ==
          with_help("`--layout` needs a value after it", " check"));
    CHECK(complaint({"check", "--max-depth", "deep", "a.docx"}) ==
          with_help("`--max-depth` takes a number from 1 to 10000, not `deep`", " check"));
    CHECK(complaint({"check", "--max-depth", "0", "a.docx"}) ==
          with_help("`--max-depth` takes a number from 1 to 10000, not `0`", " check"));
    CHECK(
        complaint({"check", "-draft.docx"}) ==
        with_help("`check` has no option `-draft.docx`; a file of that name is given after `--`", " check"));
}

TEST_CASE("command: control characters of an argument do not reach the terminal") {
    CHECK(complaint({"check\x1b[2J\n"}) == with_help("there is no verb `check\\x1b[2J\\x0a`", ""));
}

TEST_CASE("command: rules and layouts that do not exist are answered with the nearest") {
    CHECK(complaint({"rules", "item-leter-sequence"}) ==
          "rapporteur: there is no rule `item-leter-sequence`; did you mean `item-letter-sequence`?\n");
    CHECK(complaint({"check", "--layout", "liaison-oficer-network.en", "a.docx"}) ==
          "liaison-oficer-network.en: layout: there is no layout `liaison-oficer-network.en`; did you mean "
          "`liaison-officer-network.en`?\n");
    CHECK(complaint({"layouts", "--print", "liaison"}) ==
          "liaison: layout: there is no layout `liaison`. There are: " +
              fmt::format("{}\n", fmt::join(rapporteur::layout_names(), ", ")));
}

TEST_CASE("command: a rule is explained by its name or its code") {
    const Outcome by_name = rapporteur_command({"rules", "resolution-number-sequence"});
    CHECK(by_name.status == 0);
    CHECK(by_name.output.starts_with(
        "resolution-number-sequence (RN301), resolutions, error\n"
        "\n"
        "What it finds\n"
        "    The numbers of the resolutions restart, skip, repeat or do not start where they should.\n"
        "\n"
        "Why it matters\n"
        "    Resolutions are cited by their number, \"resolution 4 of 2014\"; two of one number, or none,\n"
        "    cannot be.\n"
        "\n"
        "With the flaw\n"
        "    1. Thank the delegations ... / 2. Take note of ... / 1. Request the TS ...\n"
        "\n"
        "Without it\n"
        "    1. Thank the delegations ... / 2. Take note of ... / 3. Request the TS ...\n"
        "\n"
        "How it is repaired\n"
        "    Safe: the words stay and the numbers are set in the order of the text; the XML keeps each\n"
        "    label that was found. Unsafe where a label was lost, where another reading of the list is\n"
        "    nearly as good, where the labels have words, or where the text refers to a number that is\n"
        "    missing. References in the text follow by the unsafe repair of reference-renumbered.\n"
        "\n"
        "What it says\n"
        "    the first {name} is numbered `{found}`; expected `{expected}`; the list does not start where\n"
        "    the layout says\n"));
    CHECK(rapporteur_command({"rules", "rn301"}).output == by_name.output);
}

TEST_CASE("command: the page of the rules is what the catalogue gives") {
    const Outcome page = rapporteur_command({"rules", "--format", "markdown"});
    CHECK(page.status == 0);
    CHECK_GOLDEN(source_tree() / "validator/rules/CATALOGUE.md", page.output);
}

TEST_CASE("command: a layout can be printed, changed and used") {
    const Scratch scratch;
    const Outcome printed = rapporteur_command({"layouts", "--print", "liaison-officer-network.en"});
    REQUIRE(printed.status == 0);
    scratch.file("ours.xml", printed.output);
    const Surroundings there{.folder = scratch.path().string()};

    const Outcome examined = rapporteur_command({"layouts", "ours.xml"}, there);
    CHECK(examined.errors == "");
    CHECK(examined.output.starts_with("ours.xml: layout `"));
    CHECK(examined.status == 0);

    const auto report = fixtures_folder() / "reports/2014.docx";
    CHECK(rapporteur_command({"check", "--layout", "ours.xml", report}, there).output ==
          rapporteur_command({"check", report}, there).output);

    scratch.file("broken.xml", "<layout");
    const Outcome broken = rapporteur_command({"layouts", "broken.xml"}, there);
    CHECK(broken.status == 2);
    CHECK(broken.errors.starts_with("broken.xml:1:7: layout: this is not well-formed XML"));
}
