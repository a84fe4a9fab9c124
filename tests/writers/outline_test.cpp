// Which paragraph is in which element.
#include "sample.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace rapporteur;
using rapporteur::test::Sample;

namespace {

/// The body on one line without xml:id attributes: only the tree matters here.
std::string tree_of(const Sample& sample) {
    std::string out;
    std::istringstream body(sample.body());
    for (std::string line; std::getline(body, line);) {
        if (const auto id = line.find(" xml:id="); id != std::string::npos)
            line.erase(id, line.find('"', line.find('"', id) + 1) + 1 - id);
        out += line.substr(line.find_first_not_of(' '));
    }
    return out;
}

} // namespace

TEST_CASE("a paragraph between two items is in the resolution, between two lists of items") {
    Sample sample;
    const auto r = sample.resolution("R", "1.");
    const auto a = sample.item(r, "A", "a.");
    SECTION("that continues the resolution") {
        sample.continuation(r, "C");
    }
    SECTION("that fits nowhere") {
        sample.add(SectionKind::loose, "C");
    }
    sample.item(r, "B", "b.");
    CHECK(tree_of(sample) == R"(<resolutions><resolution number="1"><p>R</p>)"
                             R"(<items><item letter="a"><p>A</p></item></items><p>C</p>)"
                             R"(<items><item letter="b"><p>B</p></item></items></resolution></resolutions>)");
    CHECK(a == 1);
}

TEST_CASE("a paragraph that continues an item is in the item") {
    Sample sample;
    const auto r = sample.resolution("R", "1.");
    const auto a = sample.item(r, "A", "a.");
    sample.item(a, "I", "i.");
    sample.continuation(a, "C");
    sample.item(r, "B", "b.");
    CHECK(tree_of(sample) == R"(<resolutions><resolution number="1"><p>R</p><items><item letter="a"><p>A</p>)"
                             R"(<items><item letter="i"><p>I</p></item></items><p>C</p></item>)"
                             R"(<item letter="b"><p>B</p></item></items></resolution></resolutions>)");
}

TEST_CASE("what fits nowhere is in a section that goes on after it, else between sections") {
    Sample sample;
    sample.add(SectionKind::loose, "before all");
    sample.add(SectionKind::title_block, "T1");
    sample.add(SectionKind::loose, "in the title");
    sample.add(SectionKind::title_block, "T2");
    sample.add(SectionKind::heading, "BEFORE THE OPENING");
    sample.add(SectionKind::opening, "O");
    sample.add(SectionKind::heading, "CONCLUSIONS");
    sample.resolution("R1", "1.");
    sample.add(SectionKind::loose, "between resolutions");
    sample.resolution("R2", "2.");
    sample.add(SectionKind::loose, "after all");
    CHECK(tree_of(sample) ==
          R"(<p>before all</p><titleBlock><line role="other">T1</line><p>in the title</p>)"
          R"(<line role="other">T2</line></titleBlock><heading>BEFORE THE OPENING</heading>)"
          R"(<opening><p>O</p></opening><heading>CONCLUSIONS</heading>)"
          R"(<resolutions><resolution number="1"><p>R1</p></resolution><p>between resolutions</p>)"
          R"(<resolution number="2"><p>R2</p></resolution></resolutions><p>after all</p>)");
}

TEST_CASE("items of no resolution, and of a level that is skipped") {
    Sample sample;
    sample.item(no_index, "orphan", "a.");
    const auto r = sample.resolution("R", "1.");
    const auto deep = sample.item(r, "deep", "i.");
    sample.element(deep).depth = 3;
    CHECK(
        tree_of(sample) ==
        R"(<resolutions><items><item letter="a"><p>orphan</p></item></items>)"
        R"(<resolution number="1"><p>R</p><items><item letter="i"><p>deep</p></item></items></resolution></resolutions>)");
}

TEST_CASE("sections keep their order; what breaks it is a paragraph where it stood") {
    Sample sample;
    SECTION("a submission before the opening") {
        sample.add(SectionKind::submission, "S");
        sample.add(SectionKind::opening, "O");
        CHECK(tree_of(sample) == "<p>S</p><opening><p>O</p></opening>");
    }
    SECTION("an opening and a title line among the resolutions") {
        sample.resolution("R1", "1.");
        sample.resolution("R2", "2.");
        sample.add(SectionKind::opening, "O");
        sample.add(SectionKind::title_block, "T");
        sample.resolution("R3", "3.");
        CHECK(tree_of(sample) ==
              R"(<resolutions><resolution number="1"><p>R1</p></resolution><resolution number="2"><p>R2</p>)"
              R"(</resolution><p>O</p><p>T</p><resolution number="3"><p>R3</p></resolution></resolutions>)");
    }
    SECTION("a numbered line before the opening") {
        sample.resolution("Item 4 of the agenda", "4.");
        sample.add(SectionKind::opening, "O");
        sample.resolution("R1", "1.");
        CHECK(tree_of(sample) ==
              R"(<p label="4.">Item 4 of the agenda</p><opening><p>O</p></opening>)"
              R"(<resolutions><resolution number="1"><p>R1</p></resolution></resolutions>)");
    }
    SECTION("a resolution after the closing keeps its label") {
        sample.add(SectionKind::closing, "C1");
        sample.add(SectionKind::closing, "C2");
        sample.resolution("R", "1.");
        CHECK(tree_of(sample) == R"(<closing><p>C1</p><p>C2</p></closing><p label="1.">R</p>)");
    }
}
