#include "printers/sample.hpp"

#include "config/baseline.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::test;

TEST_CASE("baseline: sorted, a finding a line, read as it was written") {
    Baseline baseline;
    baseline.add("b.docx", number_finding());
    baseline.add("a.docx", space_finding());
    baseline.add("a.docx", space_finding());
    baseline.add("a.docx", missing_finding());
    const std::string json = baseline.write();
    CHECK(json == R"({
"version": 1,
"findings": [
{"file": "a.docx", "rule": "opening-missing", "words": "missing", "count": 1},
{"file": "a.docx", "rule": "text-spacing", "words": "la señal de alerta", "count": 2},
{"file": "b.docx", "rule": "resolution-number-sequence", "words": "1. Regarding the indicators, the following was…", "count": 1}
]
}
)");
    const auto read = Baseline::read(json);
    REQUIRE(read);
    CHECK(read->write() == json);
    CHECK(read->size() == 4);
}

TEST_CASE("baseline: a finding is known as often as it was recorded, wherever it moved to") {
    Baseline baseline;
    baseline.add("a.docx", space_finding());
    Finding moved = space_finding();
    moved.location.where = "resolution 9";
    moved.location.paragraph = 99;
    CHECK_FALSE(baseline.take("b.docx", moved));
    CHECK(baseline.left("a.docx") == 1);
    CHECK(baseline.take("a.docx", moved));
    CHECK_FALSE(baseline.take("a.docx", moved));
    CHECK(baseline.left("a.docx") == 0);
}

TEST_CASE("baseline: what is none is refused") {
    const auto refusal = [](std::string_view json) { return Baseline::read(json).error().line(); };
    CHECK(refusal("{") == "layout: no JSON: Missing a name for object member. (line 1, column 2)");
    CHECK(refusal("{\"version\": 2, \"findings\": []}") ==
          "layout: no baseline of this version; `check --write-baseline FILE` writes one");
    CHECK(refusal("{\"version\": 1, \"findings\": [1]}") == "layout: an entry of `findings` is no object");
    CHECK(refusal(std::string(1U << 20U, '[')) ==
          "limit: it nests more than 8 levels deep (line 1, column 9)");
    const std::string long_words =
        "{\"version\": 1, \"findings\": [\n{\"words\": \"" + std::string(100U << 10U, 'x');
    CHECK(refusal(long_words) == "limit: it has a string of more than 65536 bytes (line 2, column 11)");
    CHECK(refusal(long_words + "\"}]}") ==
          "limit: it has a string of more than 65536 bytes (line 2, column 11)");
    std::string escapes = "{\"a\": \"";
    for (int i = 0; i < 100'000; ++i)
        escapes += "\\\"";
    CHECK(refusal(escapes + "\"}") == "limit: it has a string of more than 65536 bytes (line 1, column 7)");
    std::string many = "{\"version\": 1,\n\"findings\": [0";
    for (int i = 0; i < 10'000'000; ++i)
        many += ",0";
    CHECK(refusal(many) == "limit: it holds more than 10000000 values (line 2, column 20000004)");
}
