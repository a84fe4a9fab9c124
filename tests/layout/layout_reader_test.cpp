#include "layout/layout.hpp"

#include <catch2/catch.hpp>

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

/// A layout whose body is `body`, which begins on line 3.
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
    CHECK_FALSE(layout->opening.required);
    CHECK_FALSE(layout->submission.required); // a layout that does not name the section does not ask for it
    REQUIRE(layout->fact(FactKind::participant) != nullptr);
    CHECK(layout->fact(FactKind::participant)->group == "member");
    CHECK(layout->fact(FactKind::date) == nullptr);
    CHECK(layout->levels.at(0).label(3) == "Decision 3:");
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
          "`participants`");
    CHECK(message("<opening><cue>held [its meeting</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `held [its meeting` has no `]` for its `[`");
    CHECK(message("<opening><cue>the {bodies}</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `the {bodies}` names `{bodies}`, which is neither `{word}` nor "
          "a vocabulary "
          "of this layout");
    CHECK(message("<opening><cue>the \u00AD report</cue></opening>" + levels) ==
          "layout: minutes.xml:3:10: the cue `the \\xc2\\xad report` has a word of nothing but characters "
          "that are not "
          "seen");
    CHECK(
        message("<opening><cue>[the]</cue></opening>" + levels) ==
        "layout: minutes.xml:3:10: the cue `[the]` matches anything, since every part of it may be missing");
    CHECK(message("<vocabulary href=\"organs.xml\"/>" + levels) ==
          "layout: minutes.xml:3:1: there is no vocabulary `organs.xml`");
    CHECK(message("<resolutions><level name=\"x\" format=\"decimal\" text=\"1.\"/></resolutions>") ==
          "layout: minutes.xml:3:14: `text` is `1.`; expected one `%` where the number stands");
    CHECK(message("") ==
          "layout: minutes.xml:1:1: the layout has no `resolutions` with at least one `level`");
    CHECK(message(levels + "<rules><rule name=\"text-spacing\" severity=\"bad\"/></rules>") ==
          "layout: minutes.xml:3:95: `severity` is `bad`; expected `error`, `warning` or `info`");
    CHECK(message("<opening>") ==
          "layout: minutes.xml:4:3: this is not well-formed XML: Start-end tags mismatch");
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
