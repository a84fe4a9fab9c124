#include "writers/sample.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace rapporteur;
using rapporteur::test::Sample;

namespace {

/// The body of a report with one paragraph, without the tags of the paragraph.
std::string inline_of(const Sample& sample) {
    const std::string body = sample.body();
    return body.substr(5, body.size() - 10);
}

} // namespace

TEST_CASE("marks that cross are closed and opened again, facts outermost") {
    Sample sample;
    const auto p = sample.add(SectionKind::loose, "one two three four five");
    SECTION("emphasis across a fact") {
        sample.span(p, SpanKind::bold, "two three");
        sample.fact(p, FactKind::place, "three four", "NI");
        CHECK(inline_of(sample) == "one <b>two </b><place country=\"NI\"><b>three</b> four</place> five");
    }
    SECTION("emphasis around a fact") {
        sample.span(p, SpanKind::bold, "one two three four five");
        sample.fact(p, FactKind::body, "three");
        CHECK(inline_of(sample) == "<b>one two </b><body><b>three</b></body><b> four five</b>");
    }
    SECTION("what begins first is outside, whatever its kind") {
        sample.span(p, SpanKind::bold, "three");
        sample.span(p, SpanKind::italic, "two three four");
        CHECK(inline_of(sample) == "one <i>two <b>three</b> four</i> five");
    }
    SECTION("of two that begin together the longer is outside") {
        sample.span(p, SpanKind::bold, "two");
        sample.span(p, SpanKind::underline, "two three");
        CHECK(inline_of(sample) == "one <u><b>two</b> three</u> four five");
    }
    SECTION("two on the same words") {
        sample.span(p, SpanKind::underline, "two");
        sample.span(p, SpanKind::bold, "two");
        CHECK(inline_of(sample) == "one <b><u>two</u></b> three four five");
    }
    SECTION("a link is outside emphasis") {
        sample.corrected.blocks.links = {"#place"};
        sample.span(p, SpanKind::bold, "one two");
        sample.span(p, SpanKind::link, "two three", 0);
        CHECK(inline_of(sample) == "<b>one </b><ref target=\"#place\"><b>two</b> three</ref> four five");
    }
    SECTION("facts that cross") {
        sample.fact(p, FactKind::body, "one two three");
        sample.fact(p, FactKind::submission, "two three four");
        CHECK(inline_of(sample) == "<body>one <submission>two three</submission></body>"
                                   "<submission> four</submission> five");
    }
}

TEST_CASE("a note at the border of an emphasis is outside it") {
    Sample sample;
    Block note;
    note.text = "n";
    sample.corrected.blocks.notes = {{note}, {note}, {note}};
    const auto p = sample.add(SectionKind::loose, "one two");
    sample.span(p, SpanKind::bold, "one two");
    sample.note(p, "", 0);
    sample.note(p, "one", 1);
    sample.note(p, "two", 2);
    CHECK(inline_of(sample) ==
          "<note number=\"1\"><p>n</p></note><b>one<note number=\"2\"><p>n</p></note> two</b>"
          "<note number=\"3\"><p>n</p></note>");
}

TEST_CASE("a span that ends inside a character or behind the text is cut to what is there") {
    Sample sample;
    const auto p = sample.add(SectionKind::loose, "año");
    sample.block(p).spans = {{.kind = SpanKind::bold, .begin = 2, .end = 99},
                             {.kind = SpanKind::italic, .begin = 50, .end = 60}};
    CHECK(inline_of(sample) == "a<b>ño</b>");
}

TEST_CASE("whatever overlaps whatever, the XML is valid and says the same") {
    std::mt19937 random(20140624); // NOLINT: the numbers must be the same every time
    const std::string text = "Thank the délégations\nfor their reports\tand “quotes”.";
    for (int round = 0; round < 300; ++round) {
        Sample sample;
        sample.corrected.blocks.links = {"https://example.org"};
        const auto p = sample.add(SectionKind::loose, text);
        const auto somewhere = [&] { return static_cast<std::uint32_t>(random() % (text.size() + 1)); };
        for (auto i = random() % 7; i > 0; --i) {
            const auto [begin, end] = std::minmax({somewhere(), somewhere()});
            sample.block(p).spans.push_back(
                {.kind = static_cast<SpanKind>(random() % 6), .begin = begin, .end = end, .target = 0});
        }
        for (auto i = random() % 4; i > 0; --i) {
            Fact fact;
            fact.kind = static_cast<FactKind>(random() % 6);
            fact.element = p;
            std::tie(fact.begin, fact.end) = std::minmax({somewhere(), somewhere()});
            sample.corrected.report.facts.push_back(fact);
        }
        CHECK_FALSE(sample.xml().empty());
    }
}
