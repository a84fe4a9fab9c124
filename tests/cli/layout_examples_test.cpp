// Layouts that extend others and have examples, as their authors use them.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include "rapporteur/layouts.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

const std::string acts = R"(<layout xmlns="urn:rapporteur:layout:1" name="acts" xml:lang="en" version="0.2">
  <title>Acts</title>
  <sections>
    <titleBlock><line role="title"><cue>acts of</cue></line></titleBlock>
    <opening required="yes"><cue meets="yes">met in</cue><cue>the board</cue><cue>in private</cue></opening>
    <list name="act"><level name="act" format="decimal" text="Act %:"/></list>
  </sections>
)";

/// An example of `acts` whose text ends in `last`, with its expectations.
std::string example(const std::string& name, const std::string& last, const std::string& expected) {
    return "  <example name=\"" + name +
           "\"><text>\n    Acts of the Board\n    The Board met in private in May.\n    Act 1: Thank the "
           "staff.\n    " +
           last + "\n  </text>" + expected + "</example>\n";
}

std::string replaced_once(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("command: the examples of a layout are read and reported") {
    const Scratch scratch;
    const Surroundings there{.folder = scratch.path().string()};
    const std::string sound = "<sections>titleBlock opening act</sections><labels>Act 1:\nAct 2:</labels>";
    SECTION("all are as they say") {
        scratch.file("acts.xml",
                     acts + "<examples>\n" + example("two acts", "Act 2: Thank the board.", sound) +
                         example("a gap", "Act 3: Thank the board.",
                                 "<finding rule=\"resolution-number-sequence\" where=\"act 2\"/>") +
                         "</examples></layout>");
        const Outcome outcome = rapporteur_command({"layouts", "acts.xml"}, there);
        CHECK(outcome.output ==
              "acts.xml: layout `acts` (en): Acts\nacts.xml: its 2 examples are read as they say\n");
        CHECK(outcome.errors == "");
        CHECK(outcome.status == 0);
    }
    SECTION("some are not") {
        scratch.file("acts.xml", acts + "<examples>\n" + example("no gap", "Act 3: Thank the board.", sound) +
                                     example("doubled", "Act 2: Thank the the board.",
                                             "<finding rule=\"word-doubled\" where=\"acto 1\"/>") +
                                     "</examples></layout>");
        const Outcome outcome = rapporteur_command({"layouts", "acts.xml"}, there);
        CHECK(outcome.status == 1);
        CHECK(outcome.output ==
              "acts.xml: layout `acts` (en): Acts\n"
              "acts.xml:9:3: the example `no gap` is not read as it says:\n"
              "    its labels are `Act 1:` `Act 3:`; expected `Act 1:` `Act 2:`\n"
              "    act 2: the number `Act 3:` follows `Act 1:`; expected `Act 2:` "
              "[resolution-number-sequence]; expected "
              "no such finding\n"
              "acts.xml:16:3: the example `doubled` is not read as it says:\n"
              "    act 2: the word `the` stands twice [word-doubled]; expected no such finding\n"
              "    expected a finding of `word-doubled` at `acto 1`; there is none\n"
              "acts.xml: 2 of 2 examples failed\n");
        const Outcome spanish = rapporteur_command({"layouts", "--language", "es", "acts.xml"}, there);
        CHECK(spanish.output.find("acts.xml:9:3: el ejemplo `no gap` no se lee como dice:\n") !=
              std::string::npos);
        CHECK(spanish.output.find("acts.xml: 2 de 2 ejemplos fallaron\n") != std::string::npos);
    }
    SECTION("a rule that there is not") {
        scratch.file("acts.xml",
                     acts + "<examples>\n" +
                         example("two acts", "Act 2: Thank the board.", "<finding rule=\"word-double\"/>") +
                         "</examples></layout>");
        const Outcome outcome = rapporteur_command({"layouts", "acts.xml"}, there);
        CHECK(outcome.status == 2);
        CHECK(outcome.errors ==
              "acts.xml:14:10: layout: there is no rule `word-double`; did you mean `word-doubled`?\n");
    }
}

TEST_CASE("the examples of the layouts the program carries are read as they say") {
    std::size_t examples = 0;
    for (const std::string& name : rapporteur::layout_names()) {
        INFO(name);
        const auto path = source_tree() / "schemas/layouts" / (name + ".xml");
        for (const auto& outcome : rapporteur::try_layout(read_file(path), name, {}, "en").examples) {
            INFO(outcome.name);
            ++examples;
            CHECK(outcome.differences == std::vector<std::string>());
        }
    }
    CHECK(examples >= 9);
}

TEST_CASE("command: a layout extends one beside it, and none elsewhere") {
    const Scratch scratch;
    const Surroundings there{.folder = scratch.path().string()};
    const std::string ours =
        "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\" version=\"0.2\" "
        "extends=\"acts.xml\">\n<title>Ours</title>\n</layout>\n";
    scratch.file("acts.xml", acts + "</layout>\n");
    scratch.file("ours.xml", ours);
    CHECK(rapporteur_command({"layouts", "ours.xml"}, there).output ==
          "ours.xml: layout `ours` (en): Ours\n");
    const Outcome printed = rapporteur_command({"layouts", "--print", "ours.xml"}, there);
    CHECK(printed.errors == "");
    CHECK(printed.output.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<layout "));
    CHECK(printed.output.find("extends") == std::string::npos);
    CHECK(printed.output.find("<cue>the board</cue>") != std::string::npos);
    // What is printed is a layout that stands alone.
    scratch.file("alone/alone.xml", printed.output);
    CHECK(rapporteur_command({"layouts", "alone/alone.xml"}, there).status == 0);
    // The other file must follow the grammar too.
    scratch.file("acts.xml", replaced_once(acts, "<title>Acts</title>", "") + "</layout>\n");
    CHECK(rapporteur_command({"layouts", "ours.xml"}, there).errors ==
          "acts.xml:1:1: layout: `layout` is not complete; expected `title`\n");
    scratch.file("below/ours.xml", replaced_once(ours, "acts.xml", "../acts.xml"));
    CHECK(rapporteur_command({"layouts", "below/ours.xml"}, there).errors ==
          "../acts.xml: forbidden: a vocabulary, or a layout that is extended, lies beside the layout, or in "
          "a folder "
          "`vocabularies` there or one above; no other file is read\n");
    scratch.file("named/ours.xml", replaced_once(ours, "acts.xml", "declaration.en"));
    CHECK(rapporteur_command({"layouts", "named/ours.xml"}, there).output ==
          "named/ours.xml: layout `ours` (en): Ours\n");
}
