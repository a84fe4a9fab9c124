// `check --explain-layout` explains why a document is read as it is.
#include "cli/command.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

const std::string board =
    "Minutes of the board\n"
    "The board met in Managua, Nicaragua, on 3 June 2014, with the participation of Belize and Canada.\n"
    "The board met before.\n"
    "1. Approve the budget.\n";

const std::string minutes_of_board = R"(<layout xmlns="urn:rapporteur:layout:1" name="board" xml:lang="en">
  <title>Board</title>
  <vocabulary href="countries.xml"/><vocabulary href="cities.xml"/><vocabulary href="months.xml"/>
  <dates connectors="of" ranges="to"/><lists joints="and" articles="the"/>
  <titleBlock><line role="title"><cue>minutes of</cue></line></titleBlock>
  <opening required="yes"><cue meets="yes">the board met</cue><cue>with the participation of</cue>
    <fact kind="date"/><fact kind="place"/>
    <fact kind="participants" vocabulary="countries"><cue>participation of</cue></fact></opening>
  <resolutions><level name="act" format="decimal" text="%."/></resolutions>
</layout>
)";

} // namespace

TEST_CASE(
    "command: why a document is read by its layout, and why a paragraph is its opening, score by score") {
    const Scratch scratch;
    scratch.file("board.txt", board);
    scratch.file("board.xml", minutes_of_board);
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome english =
        rapporteur_command({"check", "--explain-layout", "--layout", "board.xml", "board.txt"}, there);
    CHECK(english.status == 0);
    CHECK(english.errors == "");
    CHECK(english.output == "board.txt: read by `board`\n"
                            "    `board`: score 10; it fits\n"
                            "       +1 a date, `3 June 2014`\n"
                            "       +1 a place, `Managua, Nicaragua`\n"
                            "       +2 a list of who took part\n"
                            "       +2 lines of a title\n"
                            "       +3 it has an opening\n"
                            "       +1 it has a numbered list\n"
                            "  the opening, as `board` knows it:\n"
                            "    paragraph 2, `The board met in Managua, Nicaragua, on 3 June 2014, with "
                            "th`: score 6; it is the opening\n"
                            "       +1 the cue `the board met`\n"
                            "       +1 the cue `with the participation of`\n"
                            "       +2 a list of who took part\n"
                            "       +1 a date, `3 June 2014`\n"
                            "       +1 a place, `Managua, Nicaragua`\n"
                            "    paragraph 3, `The board met before.`: score 1; 3 are needed\n"
                            "       +1 the cue `the board met`\n");
    const Outcome spanish = rapporteur_command(
        {"check", "--explain-layout", "--language", "es", "--layout", "board.xml", "board.txt"}, there);
    CHECK(spanish.output.starts_with("board.txt: leído por `board`\n"
                                     "    `board`: puntuación 10; corresponde\n"
                                     "       +1 una fecha, `3 June 2014`\n"));
    CHECK(spanish.output.find("    párrafo 3, `The board met before.`: puntuación 1; hacen falta 3\n"
                              "       +1 la señal `the board met`\n") != std::string::npos);
}

TEST_CASE("command: why no layout fits is told too") {
    const Scratch scratch;
    scratch.file("budget.txt",
                 "Finance Committee\n\nThe chair welcomed the members.\n\n1. The budget\n\n2. Any other "
                 "business\n");
    const Surroundings there{.folder = scratch.path().string()};
    const Outcome outcome = rapporteur_command({"check", "--explain-layout", "budget.txt"}, there);
    CHECK(outcome.status == 0);
    CHECK(
        outcome.output.starts_with("budget.txt: fits no known layout; `declaration.en` comes nearest, but it "
                                   "lacks an opening"));
    CHECK(outcome.output.find("`liaison-officer-network.en`: score 1; it does not fit, 6 are needed\n") !=
          std::string::npos);
    CHECK(outcome.output.find("        0 it lacks an opening\n") != std::string::npos);
    CHECK(outcome.output.find("    no paragraph has one of its cues\n") != std::string::npos);
    const Outcome json =
        rapporteur_command({"check", "--explain-layout", "--format", "json", "budget.txt"}, there);
    CHECK(json.status == 2);
    CHECK(json.errors.starts_with("rapporteur: --explain-layout is printed as text, of files on the disk\n"));
    const Outcome missing = rapporteur_command({"check", "--explain-layout", "none.txt"}, there);
    CHECK(missing.status == 2);
    CHECK(missing.errors == "none.txt: io: it cannot be read; there is no such file or folder\n");
}
