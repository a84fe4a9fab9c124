#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using rapporteur::test::Sample;

TEST_CASE("a table of data stays a table where it stood, spans and empty cells too") {
    Sample sample;
    const auto r = sample.resolution("The calendar:", "1.");
    const auto first = sample.table(2, 2);
    sample.corrected.blocks.cells[first + 1].row_span = 2;
    sample.corrected.blocks.cells[first + 2].column_span = 3;
    sample.put(sample.continuation(r, "June"), first);
    sample.put(sample.continuation(r, "Managua"), first);
    sample.put(sample.add(SectionKind::loose, "July"), first + 2);
    sample.item(r, "An item after it", "a.");
    CHECK(sample.body() == R"(  <resolutions>
    <resolution xml:id="r1" number="1">
      <p>The calendar:</p>
      <table>
        <row>
          <cell>
            <p>June</p>
            <p>Managua</p>
          </cell>
          <cell rows="2"/>
        </row>
        <row>
          <cell cols="3">
            <p>July</p>
          </cell>
          <cell/>
        </row>
      </table>
      <items>
        <item xml:id="r1.a" letter="a">
          <p>An item after it</p>
        </item>
      </items>
    </resolution>
  </resolutions>
)");
}

TEST_CASE("a table that only places the report vanishes, a table of data inside it stays") {
    Sample sample;
    const auto frame = sample.table(3, 1);
    const auto inner = sample.table(1, 2, frame + 1);
    const auto deep = sample.table(1, 2, inner + 1);
    const auto r = sample.resolution("R", "1.");
    sample.put(r, frame);
    sample.put(sample.continuation(r, "one"), inner);
    sample.put(sample.continuation(r, "two"), inner + 1);
    sample.put(sample.continuation(r, "three"), deep);
    sample.put(sample.continuation(r, "four"), inner + 1);
    sample.put(sample.continuation(r, "five"), frame + 2);
    CHECK(sample.body() == R"(  <resolutions>
    <resolution xml:id="r1" number="1">
      <p>R</p>
      <table>
        <row>
          <cell>
            <p>one</p>
          </cell>
          <cell>
            <p>two</p>
            <table>
              <row>
                <cell>
                  <p>three</p>
                </cell>
                <cell/>
              </row>
            </table>
            <p>four</p>
          </cell>
        </row>
      </table>
      <p>five</p>
    </resolution>
  </resolutions>
)");
}

TEST_CASE("a frame around one paragraph is no table") {
    Sample sample;
    sample.put(sample.add(SectionKind::opening, "The Network met."), sample.table(1, 1));
    CHECK(sample.body() == "  <opening>\n    <p>The Network met.</p>\n  </opening>\n");
}

TEST_CASE("tables nested as deep as a document may have them") {
    Sample sample;
    std::uint32_t cell = sample.table(1, 2);
    for (int depth = 1; depth < 80; ++depth)
        cell = sample.table(1, 2, cell);
    sample.put(sample.add(SectionKind::loose, "deep"), cell);
    const std::string body = sample.body();
    CHECK(body.find("<p>deep</p>") != std::string::npos);
}
