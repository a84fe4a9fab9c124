// Each of the five reports is recognised alike in every variant of fixtures/variants. Drafts are recognised
// for what they were meant to be.
#include "report/report.hpp"
#include "support/places.hpp"

#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "document/document.hpp"
#include "numbering/numbering.hpp"
#include "package/package.hpp"
#include "report/embedded.hpp"
#include "support/docx_zip.hpp"
#include "support/report_description.hpp"
#include "support/report_variants.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

Blocks blocks_of(const std::string& docx) {
    const auto package = open_package(std::as_bytes(std::span(docx)), Limits{});
    REQUIRE(package);
    const auto document = read_document(*package);
    REQUIRE(document);
    return make_blocks(*document, compute_labels(*document));
}

/// The recognised report as lines: "2014-06-24 NI CA CR ...", then "1 text", "a text", "+ continuation".
std::string outline(const Blocks& blocks) {
    const Report report = recognize(blocks, english());
    std::string out;
    const Fact* date = report.first_fact(SectionKind::opening, FactKind::date);
    if (date != nullptr)
        out += fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date->date->first.year()),
                           static_cast<unsigned>(date->date->first.month()),
                           static_cast<unsigned>(date->date->first.day()));
    const Fact* place = report.first_fact(SectionKind::opening, FactKind::place);
    out += place == nullptr ? " -" : " " + place->code;
    for (const Fact* participant : report.facts_in(SectionKind::opening, FactKind::participant))
        out += " " + participant->code;
    out += "\n";
    std::size_t titles = 0;
    for (const Element& element : report.elements) {
        const std::string text = fold_space(blocks.blocks[element.block].text);
        if (element.kind == SectionKind::title_block)
            ++titles;
        else if (element.part == ElementPart::entry)
            out += fmt::format("{} {}\n", element.ordinal, text);
        else if (element.part == ElementPart::item)
            out +=
                fmt::format("{} {}\n", format_number(element.ordinal, NumberFormat::lower_letter, {}), text);
        else if (element.part == ElementPart::continuation)
            out += "+ " + text + "\n";
        else if (element.kind != SectionKind::opening && element.kind != SectionKind::submission)
            out += "? " + text + "\n";
    }
    return out + fmt::format("{} title lines\n", titles);
}

std::string expected_outline(const ReportDescription& description) {
    std::string out = description.date + " " + description.country;
    for (const std::string& country : description.participants)
        out += " " + country;
    out += "\n";
    std::size_t resolutions = 0;
    std::int64_t items = 0;
    for (const Line& line : description.lines) {
        const std::string text = fold_space(line.text);
        if (line.part == testing::Part::resolution) {
            out += fmt::format("{} {}\n", ++resolutions, text);
            items = 0;
        } else if (line.part == testing::Part::item) {
            out += fmt::format("{} {}\n", format_number(++items, NumberFormat::lower_letter, {}), text);
        } else if (line.part == testing::Part::continuation) {
            out += "+ " + text + "\n";
        }
    }
    return out + fmt::format("{} title lines\n", count_lines(description, testing::Part::title));
}

} // namespace

TEST_CASE("a report is the same report however it was made in Word", "[slow]") {
    for (const int year : report_years()) {
        const std::string expected = expected_outline(report_description(year));
        for (const Variant& variant : report_variants(year)) {
            INFO(year << " " << variant.name);
            CHECK(outline(blocks_of(variant.docx)) == expected);
        }
    }
}

TEST_CASE("the reports as Word files are recognised whole") {
    for (const int year : report_years()) {
        INFO(year);
        const auto path = fixtures_folder() / "reports" / (std::to_string(year) + ".docx");
        CHECK(outline(blocks_of(read_file(path))) == expected_outline(report_description(year)));
    }
}
