// Documents as their owners describe them by a grammar of sections: the section of each paragraph.
#include "report/report.hpp"

#include "base/text.hpp"
#include "layout/layout_reader.hpp"
#include "messages/messages.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

std::optional<std::string> program_resource(std::string_view file) {
    const auto text = embedded_resource(file);
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

Layout sectioned_layout(const std::string& sections) {
    auto layout =
        read_layout(R"x(<layout xmlns="urn:rapporteur:layout:1" name="ours" xml:lang="en" version="0.2">
<title>Ours</title><vocabulary href="countries.xml"/><vocabulary href="months.xml"/><vocabulary href="recitals.xml"/>
<dates connectors="of" ranges="and to"/><lists joints="and" articles="the"/>
<sections>)x" + sections +
                        "</sections></layout>",
                    "ours.xml", program_resource);
    if (!layout)
        FAIL(layout.error().line());
    return std::move(*layout);
}

Blocks written_document(std::initializer_list<std::string_view> paragraphs) {
    Blocks blocks;
    for (const auto text : paragraphs) {
        Block block;
        const TypedLabel typed = read_typed_label(text);
        block.label = typed.label;
        block.text = text.substr(typed.length);
        block.paragraph = static_cast<std::uint32_t>(blocks.blocks.size() + 1);
        block.all_capitals = std::none_of(block.text.begin(), block.text.end(),
                                          [](char byte) { return byte >= 'a' && byte <= 'z'; });
        blocks.blocks.push_back(std::move(block));
    }
    return blocks;
}

/// The place of each paragraph in words, one line for each.
std::string places_in(const Layout& layout, std::initializer_list<std::string_view> paragraphs) {
    const Blocks blocks = written_document(paragraphs);
    const Report report = recognize(blocks, layout);
    std::string out;
    for (std::uint32_t element = 0; element < report.elements.size(); ++element)
        out += describe(report, layout, element, messages_in("en")) + "\n";
    return out;
}

const std::string meeting_opening = R"x(<opening><cue>met in</cue><cue>representatives of</cue><cue>on</cue>
  <fact kind="date" from="titleBlock"/><fact kind="participants" required="no" vocabulary="countries"/></opening>)x";
constexpr std::string_view opened_meeting =
    "The Council met in Lima on 3 May 2019 with representatives of Peru, Chile and Mexico.";

} // namespace

TEST_CASE("recitals, a heading and a list stand in their order, whatever the numbers of the recitals") {
    const Layout layout =
        sectioned_layout(R"x(<titleBlock/><opening form="line"><cue>the {body}</cue></opening>
      <recitals name="recital" required="yes" ends=",;"><cue>[{word}] {recitals}</cue></recitals>
      <heading><cue>decides</cue></heading>
      <list name="decision"><level name="decision" format="decimal" text="%."/>
        <level name="item" format="lowerLetter" text="%)"/></list>)x");
    CHECK(places_in(layout, {"Decision 4", "The Council,", "Recalling its decision 3,",
                             "Deeply concerned about the delay;",
                             "An unforeseen beginning, which is a recital all the same,", "Decides:",
                             "1. To begin.", "2. To ask the Secretariat:", "a) to write;", "b) to wait."}) ==
          "title block, line 1\nopening\nrecital 1\nrecital 2\nrecital 3\nheading\ndecision 1\ndecision 2\n"
          "decision 2, item a\ndecision 2, item b\n");
}

TEST_CASE("recitals may be the first entries of the one list, whose numbers go on") {
    const Layout layout =
        sectioned_layout(R"x(<titleBlock/><opening form="line"><cue>the {body}</cue></opening>
      <recitals name="recital" required="yes"><cue>[{word}] {recitals}</cue>
        <level name="recital" format="decimal" text="%."/></recitals>
      <list numbers="on"><level name="decision" format="decimal" text="%."/></list>)x");
    CHECK(places_in(layout,
                    {"The Bureau,", "1. Having examined the report,", "2. Further recalling decision 5,",
                     "3. Adopts the report;", "4. Submits it to the Assembly."}) ==
          "opening\nrecital 1\nrecital 2\ndecision 3\ndecision 4\n");
}

TEST_CASE("a heading and its list stand again, and each list begins anew or goes on as it does") {
    const Layout layout = sectioned_layout("<titleBlock/>" + meeting_opening + R"x(<group><heading/>
      <list required="no" numbers="either"><level name="point" format="decimal" text="%."/></list><prose/></group>
      <annex><cue>annex</cue></annex>)x");
    CHECK(places_in(layout, {"MINUTES", opened_meeting, "Principles", "1. Movement is a right.",
                             "2. States cooperate.", "Next steps", "1. To meet again.", "2. To write a plan.",
                             "Means", "3. To find funds.", "Thanks", "The Council thanked its hosts.",
                             "ANNEX", "1. A table"}) ==
          "title block, line 1\nopening\nheading\nPrinciples, point 1\nPrinciples, point 2\nheading\n"
          "Next steps, point 1\nNext steps, point 2\nheading\nMeans, point 3\nheading\nThanks, paragraph 1\n"
          "annex, paragraph 1\nannex, paragraph 2\n");
}

TEST_CASE("entries without labels are known by how they begin, items by what leads to them") {
    const Layout layout = sectioned_layout(
        meeting_opening + R"x(<list name="act"><level name="act" format="none"><begins>*ed</begins></level>
      <level name="item" format="none" leadIn=":"><begins>to {word}</begins></level></list>)x");
    CHECK(places_in(layout, {opened_meeting, "Reiterated its support.", "Examined the plan and agreed:",
                             "To adopt it.", "That it be printed.", "Thanked its hosts."}) ==
          "opening\nact 1\nact 2\nact 2, item 1\nact 2, item 2\nact 3\n");
}

TEST_CASE("an opening may stand before the title, and the title may have its facts") {
    const Layout layout = sectioned_layout(
        meeting_opening + R"x(<titleBlock><line role="title"><cue>declaration</cue></line></titleBlock>
      <prose name="declaration" required="yes"/>)x");
    CHECK(places_in(layout, {opened_meeting, "DECLARATION", "We declare that we agree on all of it.",
                             "We thank the people of Lima."}) ==
          "opening\ntitle block, line 1\nparagraph 1\nparagraph 2\n"
          "");
}

TEST_CASE("participants and signatures have lines of their own, whose countries are facts") {
    const Layout layout = sectioned_layout("<titleBlock/>" + meeting_opening +
                                           R"x(<participants/><list><level name="point" format="decimal"
      text="%."/></list><signatures><cue>for the government of</cue></signatures>)x");
    const Blocks blocks = written_document({opened_meeting, "Chile", "Peru", "1. To begin.", "2. To end.",
                                            "For the Government of Peru", "____________"});
    const Report report = recognize(blocks, layout);
    std::string places;
    for (std::uint32_t element = 0; element < report.elements.size(); ++element)
        places += describe(report, layout, element, messages_in("en")) + "\n";
    CHECK(places ==
          "opening\nparticipants, line 1\nparticipants, line 2\npoint 1\npoint 2\nsignatures, line 1\n"
          "signatures, line 2\n");
    REQUIRE(report.facts_in(SectionKind::participants, FactKind::participant).size() == 2);
    CHECK(report.facts_in(SectionKind::participants, FactKind::participant).front()->code == "CL");
}

TEST_CASE("a layout says what is wrong with its sections") {
    const auto message = [](const std::string& sections) {
        const auto layout =
            read_layout("<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\">\n"
                        "<sections>" +
                            sections + "</sections></layout>",
                        "ours.xml", program_resource);
        return layout ? std::string("none") : layout.error().line();
    };
    CHECK(message("<recital/>") ==
          "layout: ours.xml:2:11: `recital` is not known in `sections`; did you mean `recitals`?");
    CHECK(message("<list/>") == "layout: ours.xml:2:11: `list` has no `level`; expected at least one");
    CHECK(message("<opening/><opening/>") == "layout: ours.xml:2:21: `opening` stands twice; expected once");
    CHECK(message("<group><closing/></group>") ==
          "layout: ours.xml:2:18: `closing` stands once in a document; it cannot be in a group");
    CHECK(message("<list numbers='backwards'><level name='a' format='none'/></list>") ==
          "layout: ours.xml:2:11: `numbers` is `backwards`; expected one of `anew`, `on`, `either`");
}
