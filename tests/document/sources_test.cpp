// Where the characters of a paragraph come from.
#include "document/parts.hpp"
#include "document/sources.hpp"

#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/hostile.hpp"
#include "support/places.hpp"
#include "support/report_description.hpp"
#include "support/report_variants.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

constexpr std::array kind_names = {"paragraph", "text", "sign", "shown", "note"};

/// "text `words` <w:t>" of each source of the first paragraph.
Strings sources(const std::string& body, TrackChanges changes = TrackChanges::accept) {
    Parts parts;
    parts.body = body;
    const Package package = make_package(parts);
    DocumentSources kept;
    const auto document = read_document(package, changes, kept);
    REQUIRE(document);
    const Paragraph& paragraph = document->body.paragraphs.at(0);
    Strings lines;
    for (const TextSource& source : kept.of(package.main().name, paragraph.number)) {
        const std::string element = package.main().xml.substr(source.element);
        lines.push_back(fmt::format("{} `{}` {}", kind_names[static_cast<std::size_t>(source.kind)],
                                    paragraph.text.substr(source.begin, source.end - source.begin),
                                    element.substr(0, element.find_first_of("/> ", 1))));
    }
    return lines;
}

/// The first flaw in the sources of a story, or empty.
std::string flaw_of(const Package& package, const DocumentSources& sources, const Story& story) {
    const Part* part = package.find(story.part);
    for (const Paragraph& paragraph : story.paragraphs) {
        std::uint32_t at = 0;
        for (const TextSource& source : sources.of(story.part, paragraph.number)) {
            for (; at < source.begin; ++at)
                if (paragraph.text[at] != '\n')
                    return fmt::format("no source of byte {} of `{}`", at, paragraph.text);
            if (source.begin != at || source.end < source.begin || source.end > paragraph.text.size())
                return fmt::format("the sources of `{}` are not in order", paragraph.text);
            if (source.element >= part->xml.size() || part->xml[source.element] != '<')
                return fmt::format("no element at byte {} of {}", source.element, part->name);
            at = source.end;
        }
        for (; at < paragraph.text.size(); ++at)
            if (paragraph.text[at] != '\n')
                return fmt::format("no source of byte {} of `{}`", at, paragraph.text);
    }
    return {};
}

void check_sources(const std::string& name, const std::string& bytes) {
    INFO(name);
    const auto package = open_package(std::as_bytes(std::span(bytes.data(), bytes.size())), {});
    if (!package)
        return;
    for (const TrackChanges mode : {TrackChanges::accept, TrackChanges::reject, TrackChanges::all}) {
        DocumentSources sources;
        const auto document = read_document(*package, mode, sources);
        REQUIRE(document);
        CHECK(flaw_of(*package, sources, document->body) == "");
        for (const auto* stories : {&document->headers, &document->footers, &document->notes})
            for (const Story& story : *stories)
                if (!story.part.empty())
                    CHECK(flaw_of(*package, sources, story) == "");
    }
}

} // namespace

TEST_CASE("each character says which element it came from", "[document][sources]") {
    CHECK(sources("<w:p><w:r><w:t>a &amp; b</w:t><w:tab/><w:t>c</w:t></w:r><w:r><w:sym w:font=\"Symbol\" "
                  "w:char=\"F0B7\"/><w:footnoteReference w:id=\"2\"/><w:br/></w:r></w:p>") ==
          Strings{"paragraph `` <w:p", "text `a & b` <w:t", "sign `\t` <w:tab", "text `c` <w:t",
                  "sign `•` <w:sym", "note `` <w:footnoteReference", "sign `\n` <w:br"});
    CHECK(sources("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>") ==
          Strings{"paragraph `` <w:p", "text `a` <w:t", "text `b` <w:t"});
    CHECK(sources("<w:p><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>K</w:t></w:r>"
                  "</w:rubyBase></w:ruby></w:p>") ==
          Strings{"paragraph `` <w:p", "text `K` <w:t", "shown `(kan)` <w:ruby"});
}

TEST_CASE("a paragraph that a removed mark joins has the sources of both", "[document][sources]") {
    const std::string joined =
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr><w:r><w:t>"
        "a</w:t></w:r></w:p><w:p><w:ins w:id=\"2\"><w:r><w:t>b</w:t></w:r></w:ins>"
        "<w:del w:id=\"3\"><w:r><w:delText>c</w:delText></w:r></w:del></w:p>";
    CHECK(sources(joined) ==
          Strings{"paragraph `` <w:p", "text `a` <w:t", "paragraph `` <w:p", "text `b` <w:t"});
    CHECK(sources(joined, TrackChanges::reject) == Strings{"paragraph `` <w:p", "text `a` <w:t"});
    CHECK(sources(joined, TrackChanges::all) == Strings{"paragraph `` <w:p", "text `a` <w:t"});
}

TEST_CASE("every character of every document of the tests has its source", "[document][sources]") {
    for (const int year : testing::report_years()) {
        const auto name = std::to_string(year);
        check_sources(name, testing::read_file(testing::fixtures_folder() / "reports" / (name + ".docx")));
        for (const auto& variant : testing::report_variants(year))
            check_sources(name + " " + variant.name, variant.docx);
    }
    for (const auto& draft : testing::drafts())
        check_sources(draft.name, testing::read_file(draft.docx));
    for (const auto& sample : testing::hostile_samples())
        if (!sample.is_large && sample.outcome != testing::Verdict::reject)
            check_sources(sample.name, sample.bytes());
}
