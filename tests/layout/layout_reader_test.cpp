#include "layout/layout_reader.hpp"
#include "layout/lazy_layout.hpp"
#include "layout/vocabulary_reader.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <map>

using namespace rapporteur;

namespace {

constexpr std::string_view vocabulary = R"(<vocabulary xmlns="urn:rapporteur:vocabulary:1" name="countries">
  <term code="HN" group="member">
    <form xml:lang="en">Honduras</form>
    <form xml:lang="es">Honduras</form>
  </term>
  <term code="DO"><form xml:lang="en">Dominican Republic</form><form xml:lang="en">the Dominican Republic</form></term>
</vocabulary>)";

std::optional<std::string> load(std::string_view name) {
    return name == "countries.xml" ? std::optional<std::string>(vocabulary) : std::nullopt;
}

/// A layout with this `body`, which begins on line 3.
Result<Layout> read(const std::string& body) {
    return read_layout("<layout xmlns=\"urn:rapporteur:layout:1\" name=\"minutes\" xml:lang=\"en\">\n"
                       "<vocabulary href=\"countries.xml\"/>\n" +
                           body + "\n</layout>",
                       "minutes.xml", load);
}

std::string message(const std::string& body) {
    const auto layout = read(body);
    return layout ? "no failure" : layout.error().line();
}

const std::string levels =
    R"(<resolutions><level name="decision" format="decimal" text="Decision %:"/></resolutions>)";

} // namespace

TEST_CASE("a layout of one's own is read whole") {
    const auto layout = read(R"(<title>Minutes</title>
<opening required="no"><cue>the {countries} meeting</cue>
  <fact kind="participants" vocabulary="countries" group="member"><cue>present:</cue></fact></opening>
)" + levels + R"(<rules><rule name="text-spacing" severity="error" enabled="no">
<parameter name="width"> 2 </parameter></rule></rules>)");
    REQUIRE(layout);
    CHECK(layout->name == "minutes");
    CHECK(layout->title == "Minutes");
    CHECK_FALSE(layout->section(SectionKind::opening).required);
    CHECK_FALSE(layout->section(SectionKind::submission)
                    .required); // a layout without the section does not ask for it
    REQUIRE(layout->fact(FactKind::participant) != nullptr);
    CHECK(layout->fact(FactKind::participant)->group == "member");
    CHECK(layout->fact(FactKind::date) == nullptr);
    CHECK(layout->levels().at(0).label(3) == "Decision 3:");
    CHECK(layout->rules.at("text-spacing").severity == Severity::error);
    CHECK_FALSE(layout->rules.at("text-spacing").enabled);
    CHECK(layout->rules.at("text-spacing").parameters.at("width") == "2");
    CHECK(layout->vocabulary("countries")->terms.at(1).preferred == "Dominican Republic");
}

TEST_CASE("an author's mistake is told with its place and what was expected") {
    CHECK(message("<opning/>" + levels) ==
          "layout: minutes.xml:3:1: `opning` is not known in `layout`; did you mean `opening`?");
    CHECK(message("<opening requird=\"no\"/>" + levels) ==
          "layout: minutes.xml:3:1: `opening` has an attribute `requird` that is not known; did you mean "
          "`required`?");
    CHECK(message("<opening required=\"maybe\"/>" + levels) ==
          "layout: minutes.xml:3:1: `required` is `maybe`; expected `yes` or `no`");
    CHECK(message("\n  <opening><fact kind=\"weather\"/></opening>" + levels) ==
          "layout: minutes.xml:4:12: `kind` is `weather`; expected one of `body`, `meetingKind`, `date`, "
          "`place`, "
          "`virtual`, `participants`");
    CHECK(message("<opening><cue>held [its meeting</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `held [its meeting` has no `]` for its `[`");
    CHECK(message("<opening><cue>the {bodies}</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `the {bodies}` names `{bodies}`, which is neither a slot of its "
          "own "
          "(`{word}`, `{date}`, `{place}`, `{body}`, `{participants}`) nor a vocabulary of this layout");
    CHECK(message("<opening><cue>the \u00AD report</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `the \\xc2\\xad report` has a word of nothing but characters "
          "that are not "
          "seen");
    CHECK(
        message("<opening><cue>[the]</cue></opening>" + levels) ==
        "layout: minutes.xml:3:10: the cue `[the]` matches anything, since every part of it may be missing");
    CHECK(message("<vocabulary href=\"organs.xml\"/>" + levels) ==
          "layout: minutes.xml:3:1: there is no vocabulary `organs.xml`");
    CHECK(message("<vocabulary/>" + levels) ==
          "layout: minutes.xml:3:1: `vocabulary` has no attribute `href`");
    CHECK(message("<resolutions><level name=\"x\" format=\"decimal\" text=\"1.\"/></resolutions>") ==
          "layout: minutes.xml:3:14: `text` is `1.`; expected one `%` where the number stands");
    CHECK(message("") ==
          "layout: minutes.xml:1:1: the layout has no `resolutions` with at least one `level`");
    CHECK(message(levels + "<rules><rule name=\"text-spacing\" severity=\"bad\"/></rules>") ==
          "layout: minutes.xml:3:95: `severity` is `bad`; expected `error`, `warning` or `info`");
    CHECK(message("<opening>") ==
          "layout: minutes.xml:4:3: this is not well-formed XML: Start-end tags mismatch");
}

TEST_CASE("a level has several forms, and further demands") {
    const auto layout = read(R"x(<resolutions>
<level name="decision" format="decimal" text="Decision {number}/%" start="0" fewest="2" continuations="no">
<label format="decimal" text="%)"/><label format="bullet"/>
<label format="decimal" text="No. %" accepted="no"/></level>
<level name="point" format="bullet" text="–" leadIn=":;"/></resolutions>)x");
    REQUIRE(layout);
    const ListLevel& level = layout->levels().at(0);
    CHECK(level.start == 0);
    CHECK(level.fewest == 2);
    CHECK_FALSE(level.continuations);
    CHECK(level.forms().size() == 4);
    CHECK(level.label(3) == "Decision N/3");
    CHECK(level.forms()[0].writes(NumberFormat::decimal, "Decision 14/", ""));
    CHECK_FALSE(level.forms()[0].writes(NumberFormat::decimal, "Decision /", ""));
    CHECK_FALSE(level.forms()[0].writes(NumberFormat::decimal, "Decision 14/", ":"));
    CHECK_FALSE(level.forms()[0].writes(NumberFormat::lower_letter, "Decision 14/", ""));
    CHECK(level.forms()[1].writes(NumberFormat::decimal, "", ")"));
    CHECK(level.counts_by(NumberFormat::bullet));
    CHECK_FALSE(level.forms()[3].accepted);
    CHECK(layout->levels().at(1).lead_in == ":;");
    CHECK(layout->levels().at(1).label(1) == "–");
}

TEST_CASE("everything that is wrong with a layout is told, in its order") {
    const std::array rules{KnownRule{"text-spacing", {}}, KnownRule{"item-orphan", {"order", "names"}}};
    const std::string text =
        "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"minutes\" xml:lang=\"en\">\n"
        "<rules><rule name=\"item-orfan\"/><rule name=\"weather\"/><rule name=\"item-orphan\">\n"
        "<parameter name=\"ordr\">x</parameter><parameter name=\"names\">y</parameter></rule>\n"
        "<rule name=\"text-spacing\"><parameter name=\"x\">y</parameter></rule></rules>\n"
        "<opening><fact kind=\"participants\" vocabulary=\"country\"/>\n"
        "<fact kind=\"participants\" vocabulary=\"countries\" group=\"guest\" code=\"XX\"/></opening>\n"
        "<vocabulary href=\"countries.xml\"/><vocabulary href=\"towns.xml\"/>\n"
        "<resolutions><level name=\"a\" format=\"decimal\" text=\"%.\" start=\"x\"/></resolutions></layout>";
    std::string told;
    for (const Failure& failure : examine_layout(text, "minutes.xml", load, rules).mistakes)
        told += failure.line() + "\n";
    CHECK(told ==
          "layout: minutes.xml:2:8: there is no rule `item-orfan`; did you mean `item-orphan`?\n"
          "layout: minutes.xml:2:33: there is no rule `weather`; see the list of rules\n"
          "layout: minutes.xml:3:1: the rule `item-orphan` has no parameter `ordr`; did you mean `order`?\n"
          "layout: minutes.xml:4:27: the rule `text-spacing` has no parameter `x`; there are: none\n"
          "layout: minutes.xml:5:10: there is no vocabulary named `country` in this layout; did you mean "
          "`countries`?\n"
          "layout: minutes.xml:6:1: no term of the vocabulary `countries` is of the group `guest`\n"
          "layout: minutes.xml:6:1: no term of the vocabulary `countries` has the code `XX`\n"
          "layout: minutes.xml:7:35: there is no vocabulary `towns.xml`\n"
          "layout: minutes.xml:8:14: `start` is `x`; expected a number from 0 on\n");
}

TEST_CASE("a vocabulary keeps the acronyms and names of other languages as counterparts") {
    Source source("bodies.xml", "");
    const auto read_in = [&source](std::string_view language) {
        return read_vocabulary(source, R"(<vocabulary xmlns="urn:rapporteur:vocabulary:1" name="bodies">
<term code="RCGM"><form xml:lang="en">Group</form><form xml:lang="es" kind="short">Grupo</form>
<acronym xml:lang="en">RCGM</acronym><acronym xml:lang="es">GRCM</acronym></term></vocabulary>)",
                               language)
            .terms.at(0);
    };
    const Term term = read_in("es");
    CHECK(term.preferred == "Grupo");
    CHECK(term.kinds == std::vector<std::string>{"short"});
    CHECK(term.acronym == "GRCM");
    CHECK(term.foreign_acronyms == std::vector<std::string>{"RCGM"});
    CHECK(term.foreign_forms == std::vector<std::string>{"Group"});
    CHECK(read_in("en").acronym == "RCGM");
    CHECK(source.sound());
}

TEST_CASE("the layouts the program carries are sound") {
    for (const std::string& name : embedded_layouts()) {
        INFO(name);
        const auto layout = read_layout(embedded_layout_source(name), name, [](std::string_view file) {
            const auto text = embedded_resource(file);
            return text.empty() ? std::nullopt : std::optional<std::string>(text);
        });
        INFO((layout ? std::string() : layout.error().line()));
        REQUIRE(layout);
        CHECK(layout->name == name);
    }
}

TEST_CASE("a layout that may not be needed is read when it is, changes and all") {
    int readings = 0;
    const auto read = [&readings] {
        ++readings;
        Layout layout;
        layout.name = "minutes";
        SectionPattern list;
        list.kind = SectionKind::list;
        list.levels.emplace_back().name = "decision";
        layout.sections.push_back(std::move(list));
        return layout;
    };
    const auto lazy = std::make_shared<const LazyLayout>(
        read_layout_head(R"(<layout xmlns="urn:rapporteur:layout:1" name="minutes" xml:lang="en">)"
                         R"(<lists articles="the a"/></layout>)"),
        read);
    CHECK(lazy->head().name == "minutes");
    CHECK(lazy->head().articles == std::vector<std::string>{"the", "a"});
    const auto changed = changed_layout(lazy, [](Layout& layout) { layout.title = "Minutes"; });
    CHECK(changed->head().name == "minutes");
    CHECK(readings == 0);
    CHECK(changed->get().title == "Minutes");
    CHECK(lazy->get().title.empty());
    CHECK(lazy->get().levels().size() == 1);
    CHECK(changed->get().levels().size() == 1);
    CHECK(readings == 1);
}

namespace {

/// Complaints about a layout that extends `base.xml`, or another file of `files`.
std::string complaints(const std::string& xml, const std::map<std::string, std::string>& files) {
    const auto from_files = [&files](std::string_view name) -> std::optional<std::string> {
        if (name == "countries.xml")
            return std::string(vocabulary);
        const auto found = files.find(std::string(name));
        return found == files.end() ? std::nullopt : std::optional<std::string>(found->second);
    };
    std::string lines;
    for (const Failure& failure : examine_layout(xml, "ours.xml", from_files, {}).mistakes)
        lines += failure.line() + "\n";
    return lines;
}

std::string layout_text(const std::string& attributes, const std::string& body) {
    return "<layout xmlns=\"urn:rapporteur:layout:1\" name=\"ours\" xml:lang=\"en\"" + attributes + ">\n" +
           body + "\n</layout>";
}

} // namespace

TEST_CASE("a layout that extends another has what that one has, but for its own") {
    const std::string base = layout_text(R"( version="0.2")", R"x(<title>Base</title>
<vocabulary href="countries.xml"/>
<dates ordinals="st" connectors="of" ranges="to"/>
<sections>
  <titleBlock><line role="title"><cue>minutes</cue></line><line role="place"/></titleBlock>
  <opening><cue>the {countries} meeting</cue>
    <fact kind="participants" required="no" vocabulary="countries" group="member"><cue>present:</cue></fact>
    <fact kind="date"/></opening>
  <list name="point"><level name="point" format="decimal" text="%."><label format="decimal" text="%)"/></level>
    <level name="item" format="lowerLetter" text="%)"/></list>
  <closing><cue>adjourned</cue></closing>
</sections>
<rules><rule name="text-spacing" enabled="no"/><rule name="word-doubled" severity="error"/></rules>)x");
    const auto from_base = [&base](std::string_view name) -> std::optional<std::string> {
        if (name == "countries.xml")
            return std::string(vocabulary);
        return name == "base.xml" ? std::optional<std::string>(base) : std::nullopt;
    };
    const auto read_ours = [&](const std::string& body) {
        return read_layout(layout_text(R"( version="0.2" extends="base.xml")", body), "ours.xml", from_base);
    };
    SECTION("everything, where it has nothing of its own") {
        const auto layout = read_ours("<title>Ours</title>");
        REQUIRE(layout);
        CHECK(layout->title == "Ours");
        CHECK(layout->base == "base.xml");
        CHECK(layout->dates.connectors == std::vector<std::string>{"of"});
        REQUIRE(layout->sections.size() == 4);
        CHECK(layout->levels().at(1).label(2) == "b)");
        CHECK_FALSE(layout->rules.at("text-spacing").enabled);
    }
    SECTION("sections of its own, and parts of the other's in them") {
        const auto layout = read_ours(R"(<title>Ours</title>
<sections>
  <titleBlock extends="yes"><line role="title"><cue>report</cue></line></titleBlock>
  <opening extends="yes"><cue>met in</cue><fact kind="participants" extends="yes" required="yes"/></opening>
  <list name="decision"><level name="decision" extends="point" text="Decision %"/><level name="item" extends="item"/></list>
</sections>
<rules><rule name="text-spacing"/></rules>)");
        REQUIRE(layout);
        REQUIRE(layout->sections.size() == 3);
        const auto& lines = layout->section(SectionKind::title_block).lines;
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].cues.at(0).source == "report");
        CHECK(layout->section(SectionKind::opening).cues.size() == 2);
        const FactPattern* participants = layout->fact(FactKind::participant);
        REQUIRE(participants != nullptr);
        CHECK(participants->required);
        CHECK(participants->group == "member");
        CHECK(participants->cues.size() == 1);
        CHECK(layout->fact(FactKind::date) != nullptr);
        REQUIRE(layout->levels().size() == 2);
        CHECK(layout->levels()[0].label(3) == "Decision 3");
        CHECK(layout->levels()[0].others.size() == 1);
        CHECK(layout->levels()[1].label(3) == "c)");
        CHECK(layout->rules.at("text-spacing").enabled);
        CHECK(layout->rules.at("word-doubled").severity == Severity::error);
    }
}

TEST_CASE("what is wrong with an extension is told where it stands") {
    CHECK(complaints(layout_text(R"( extends="bse.xml")", "<title>Ours</title>"), {}) ==
          "layout: ours.xml:1:1: there is no layout `bse.xml` beside this one\n");
    CHECK(complaints(layout_text(R"( extends="declaration.eng")", "<title>Ours</title>"), {}) ==
          "layout: ours.xml:1:1: there is no layout `declaration.eng`; did you mean `declaration.en`?\n");
    CHECK(complaints(layout_text("", "<title>Ours</title>\n<closing extends=\"yes\"/>" + levels), {})
              .starts_with("layout: ours.xml:3:1: `closing` extends another, but the layout does not; "
                           "expected `extends` "
                           "in `layout`\n"));
    CHECK(complaints(layout_text(R"( extends="base.xml")",
                                 "<title>Ours</title>\n<closing extends=\"yes\"/>" + levels),
                     {{"base.xml", layout_text("", levels)}}) ==
          "layout: ours.xml:3:1: the layout that this one extends has no such `closing`\n");
    CHECK(complaints(layout_text(R"( extends="base.xml")",
                                 "<title>Ours</title>\n<resolutions><level name=\"act\" extends=\"acts\" "
                                 "format=\"decimal\" text=\"%.\"/></resolutions>"),
                     {{"base.xml", layout_text("", levels)}}) ==
          "layout: ours.xml:3:14: the layout that this one extends has no level `acts`\n");
    CHECK(complaints(layout_text(R"( extends="base.xml")", "<title>Ours</title>"),
                     {{"base.xml", layout_text("", "<opning/>" + levels)}}) ==
          "layout: base.xml:2:1: `opning` is not known in `layout`; did you mean `opening`?\n");
    CHECK(complaints(layout_text(R"( extends="ours.xml")", "<title>Ours</title>"), {}) ==
          "layout: ours.xml:1:1: `ours.xml` extends itself, by way of this layout\n");
    CHECK(complaints(layout_text(R"( extends="base.xml")", "<title>Ours</title>"),
                     {{"base.xml", layout_text(R"( extends="other.xml")", "")},
                      {"other.xml", layout_text(R"( extends="base.xml")", "")}}) ==
          "layout: other.xml:1:1: `base.xml` extends itself, by way of this layout\n");
    std::map<std::string, std::string> chain;
    for (int link = 0; link < 12; ++link)
        chain["l" + std::to_string(link) + ".xml"] =
            layout_text(" extends=\"l" + std::to_string(link + 1) + ".xml\"", "");
    CHECK(complaints(layout_text(R"( extends="l0.xml")", ""), chain) ==
          "layout: l6.xml:1:1: more than 8 layouts extend each other\n");
}

TEST_CASE("a language that no vocabulary has words of is told, in layouts and vocabularies") {
    const auto french = [](std::string text) { return text.replace(text.find("\"en\""), 4, "\"fr\""); };
    CHECK(complaints(french(layout_text("", "<vocabulary href=\"countries.xml\"/>\n" + levels)), {}) ==
          "layout: ours.xml:2:1: the vocabulary `countries` has no words in `fr`, the language of the "
          "layout; it has "
          "`en`, `es`\n");
    CHECK(complaints(french(layout_text("", levels)), {}) ==
          "layout: ours.xml:1:1: `xml:lang` is `fr`, and no vocabulary of the layout has words of it; those "
          "of the "
          "program are in `en` and `es`\n");
    const std::string ours = R"(<vocabulary xmlns="urn:rapporteur:vocabulary:1" name="parties">
<term code="HT"><form xml:lang="fr">Haïti</form><form xml:lang="en">Haiti</form></term></vocabulary>)";
    const std::map<std::string, std::string> beside{{"parties.xml", ours}};
    CHECK(complaints(french(layout_text("", "<vocabulary href=\"parties.xml\"/>\n" + levels)), beside) == "");
    // For an English layout the French word is foreign. That is remarked and is no mistake.
    const auto reading =
        examine_layout(layout_text("", "<vocabulary href=\"parties.xml\"/>\n" + levels), "ours.xml",
                       [&ours](std::string_view) { return std::optional<std::string>(ours); }, {});
    CHECK(reading.mistakes.empty());
    REQUIRE(reading.remarks.size() == 1);
    CHECK(reading.remarks[0].line() ==
          "layout: parties.xml:2:17: `xml:lang` is `fr`, and this layout is in `en`; the "
          "words are known as foreign ones only");
    // The words of a region are those of its language.
    const auto regional = [](std::string text) { return text.replace(text.find("\"en\""), 4, "\"en-BZ\""); };
    CHECK(complaints(regional(layout_text("", "<vocabulary href=\"countries.xml\"/>\n" + levels)), {}) == "");
}
