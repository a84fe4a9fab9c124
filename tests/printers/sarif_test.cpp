// SARIF against the schema of OASIS, and checked as a person would: results, places, and fixes that do what
// they say.
#include "sample.hpp"

#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

using namespace rapporteur;
using namespace rapporteur::test;
using namespace rapporteur::testing;

namespace {

rapidjson::Document parsed(const std::string& json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

/// Where the log breaks the schema, as JSON pointers; empty if nowhere.
std::string against_schema(const std::string& log) {
    const rapidjson::Document schema_text =
        parsed(read_file(source_tree() / "tests/printers/sarif-2.1.0.schema.json"));
    const rapidjson::SchemaDocument schema(schema_text);
    rapidjson::SchemaValidator validator(schema);
    if (parsed(log).Accept(validator))
        return {};
    rapidjson::StringBuffer place;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
    return std::string(place.GetString()) + " breaks " + validator.GetInvalidSchemaKeyword();
}

std::string at(const rapidjson::Document& log, const char* pointer) {
    const rapidjson::Value* value = rapidjson::Pointer(pointer).Get(log);
    if (value == nullptr)
        return "(none)";
    return value->IsString() ? value->GetString()
           : value->IsBool() ? (value->GetBool() ? "true" : "false")
                             : std::to_string(value->GetInt64());
}

CheckedFile sample_file() {
    CheckedFile file = checked("señal/2014 b.docx", {number_finding(), missing_finding()});
    Sample sample;
    sample.resolution("Thank", "1.");
    const auto element = sample.resolution("Regarding the índices", "1.");
    sample.block(element).paragraph = 23;
    file.report = report_of(sample, {placed_at_label(element, {SetLabel{1, "2."}}), {}});
    return file;
}

} // namespace

TEST_CASE("sarif: valid by the schema of OASIS") {
    CHECK(against_schema(print_sarif({}, {}, {})) == "");
    CheckedFile aside = sample_file();
    aside.set_aside = {{space_finding(), true, ""}, {missing_finding(), false, "known since 2012"}};
    const std::vector files{sample_file(), failed("/tmp/a:b.docx"), checked("-", {space_finding()}), aside};
    CHECK(against_schema(print_sarif(files, rules(), {})) == "");
    CHECK(against_schema(print_sarif(files, rules(), {.github = true})) == "");
    CHECK(against_schema(print_sarif(files, rules(), {.baseline = true})) == "");
    // The schema really rejects a wrong log.
    CHECK(against_schema(R"({"version": "2.1.0", "runs": [{}]})") == "#/runs/0 breaks required");
}

TEST_CASE("sarif: the fixtures, with everything a run may hold") {
    std::vector<CheckedFile> files;
    const LayoutHandle layout = load_layout("liaison-officer-network.en").value();
    for (const auto* name : {"reports/2014.docx", "reports/2017.docx", "drafts/number-gap.docx",
                             "drafts/tracked-changes.docx", "drafts/participant-unknown.docx"}) {
        const std::string docx = read_file(fixtures_folder() / name);
        Options options;
        options.whole_report = true;
        auto result = check(std::as_bytes(std::span(docx)), *layout, options);
        REQUIRE(result);
        files.push_back({name, result->layout, {}, result->findings, {}, std::move(result->report)});
    }
    CHECK(against_schema(print_sarif(files, rules(), {})) == "");
    CHECK(against_schema(print_sarif(files, rules(), {.github = true})) == "");
}

TEST_CASE("sarif: a result stands in a part of the package, nested in the file") {
    const auto log = parsed(print_sarif(std::vector{sample_file()}, rules(), {}, "1.2.3"));
    CHECK(at(log, "/runs/0/tool/driver/version") == "1.2.3");
    CHECK(at(log, "/runs/0/results/0/ruleId") == "RN101");
    CHECK(at(log, "/runs/0/results/0/level") == "error");
    CHECK(at(log, "/runs/0/results/0/message/text") ==
          "`1.` stands where `2.` is next; the list restarts; number on from `1.`");
    const std::string location = "/runs/0/results/0/locations/0/";
    CHECK(at(log, (location + "physicalLocation/artifactLocation/uri").c_str()) == "word/document.xml");
    CHECK(at(log, (location + "physicalLocation/artifactLocation/index").c_str()) == "1");
    CHECK(at(log, (location + "logicalLocations/0/fullyQualifiedName").c_str()) == "resolution 2");
    CHECK(at(log, (location + "logicalLocations/1/fullyQualifiedName").c_str()) == "(//w:p)[23]");
    CHECK(at(log, "/runs/0/artifacts/0/location/uri") == "se%C3%B1al/2014%20b.docx");
    CHECK(at(log, "/runs/0/artifacts/0/location/uriBaseId") == "%SRCROOT%");
    CHECK(at(log, "/runs/0/artifacts/1/location/uri") == "word/document.xml");
    CHECK(at(log, "/runs/0/artifacts/1/parentIndex") == "0");
    // A finding about the whole document is located in the file itself.
    CHECK(at(log, "/runs/0/results/1/locations/0/physicalLocation/artifactLocation/index") == "0");
}

TEST_CASE("sarif: a fix is told on the text of the paragraph, which the log carries") {
    const auto log = parsed(print_sarif(std::vector{sample_file()}, rules(), {}));
    const std::string change = "/runs/0/results/0/fixes/0/artifactChanges/0/";
    CHECK(at(log, "/runs/0/results/0/fixes/0/description/text") == "write `2.`");
    CHECK(at(log, (change + "artifactLocation/index").c_str()) == "2");
    CHECK(at(log, (change + "replacements/0/deletedRegion/charOffset").c_str()) == "0");
    CHECK(at(log, (change + "replacements/0/deletedRegion/charLength").c_str()) == "2");
    CHECK(at(log, (change + "replacements/0/insertedContent/text").c_str()) == "2.");
    CHECK(at(log, "/runs/0/artifacts/2/contents/text") == "1. Regarding the índices");
    CHECK(at(log, "/runs/0/artifacts/2/parentIndex") == "1");
    CHECK(at(log, "/runs/0/artifacts/2/description/text") == "resolution 2 as Word shows it");
    CHECK(at(log, "/runs/0/results/1/fixes") == "(none)");
}

TEST_CASE("sarif: for GitHub the place is the file, and the message says where in it") {
    const auto log = parsed(print_sarif(std::vector{sample_file()}, rules(), {.github = true}));
    CHECK(at(log, "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri") ==
          "se%C3%B1al/2014%20b.docx");
    CHECK(at(log, "/runs/0/results/0/locations/0/physicalLocation/region/startLine") == "1");
    CHECK(at(log, "/runs/0/results/0/message/text") ==
          "resolution 2: `1.` stands where `2.` is next; the list restarts; number on from `1.`");
    CHECK(at(log, "/runs/0/results/0/partialFingerprints/primaryLocationLineHash").size() == 18);
}

TEST_CASE("sarif: what was set aside is kept, and said to be") {
    CheckedFile file = checked("a.docx", {number_finding()});
    file.set_aside = {{space_finding(), true, ""}, {missing_finding(), false, "known since 2012"}};
    const auto log = parsed(print_sarif(std::vector{file}, rules(), {.baseline = true}));
    CHECK(at(log, "/runs/0/results/0/baselineState") == "new");
    CHECK(at(log, "/runs/0/results/1/baselineState") == "unchanged");
    CHECK(at(log, "/runs/0/results/2/suppressions/0/kind") == "external");
    CHECK(at(log, "/runs/0/results/2/suppressions/0/justification") == "known since 2012");
}

TEST_CASE("sarif: what could not be read is a notification, and the run no success") {
    const auto log = parsed(print_sarif(std::vector{failed("/tmp/b c.docx")}, rules(), {}));
    CHECK(at(log, "/runs/0/invocations/0/executionSuccessful") == "false");
    CHECK(at(log, "/runs/0/invocations/0/toolExecutionNotifications/0/message/text") ==
          "corrupt: word/document.xml: the tag `w:p` is not closed");
    CHECK(at(log, "/runs/0/artifacts/0/location/uri") == "file:///tmp/b%20c.docx");
}

TEST_CASE("sarif: braces and brackets of a document are no placeholders and no links") {
    Finding finding = number_finding();
    finding.message.arguments[0].value = "[draft](x) {0}";
    const auto log = parsed(print_sarif(std::vector{checked("a.docx", {finding})}, rules(), {}));
    CHECK_THAT(at(log, "/runs/0/results/0/message/text"),
               Catch::StartsWith("`\\[draft\\](x) {{0}}` stands where"));
}
