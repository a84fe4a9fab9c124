// Whatever a field contains: no format lets it control a terminal, a workflow, a spreadsheet, a browser or a
// parser.
#include "sample.hpp"

#include "base/display.hpp"
#include "base/text.hpp"
#include "package/xml_check.hpp"
#include "printers/formats.hpp"
#include "printers/summary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <rapidjson/document.h>

using namespace rapporteur;
using namespace rapporteur::test;

namespace {

struct UntrustedField {
    std::string name;
    std::function<void(CheckedFile&, const std::string&)> put;
};

Finding& first(CheckedFile& file) {
    return file.findings.front();
}

const std::vector<UntrustedField> fields{
    {"path", [](CheckedFile& file, const std::string& text) { file.path = text; }},
    {"layout", [](CheckedFile& file, const std::string& text) { file.layout = text; }},
    {"failure",
     [](CheckedFile& file, const std::string& text) {
         file.failure = Failure{FailureCode::corrupt, text, text};
     }},
    {"place", [](CheckedFile& file, const std::string& text) { first(file).location.where = text; }},
    {"part", [](CheckedFile& file, const std::string& text) { first(file).location.part = text; }},
    {"paraId", [](CheckedFile& file, const std::string& text) { first(file).location.para_id = text; }},
    {"label", [](CheckedFile& file, const std::string& text) { first(file).location.label = text; }},
    {"excerpt", [](CheckedFile& file, const std::string& text) { first(file).location.excerpt = text; }},
    {"words of the report",
     [](CheckedFile& file, const std::string& text) { first(file).message.arguments[0].value = text; }},
    {"words in a hint",
     [](CheckedFile& file, const std::string& text) { first(file).message.arguments[2].value = text; }},
    {"fix", [](CheckedFile& file, const std::string& text) { first(file).fix->description = text; }},
    {"reason of a suppression",
     [](CheckedFile& file, const std::string& text) {
         file.set_aside.push_back({number_finding(), false, text});
     }},
    {"fact",
     [](CheckedFile& file, const std::string& text) {
         Sample sample;
         sample.fact(sample.add(SectionKind::opening, "Managua"), FactKind::place, "Managua").text = text;
         sample.corrected.blocks.blocks[0].text = text;
         sample.corrected.report.facts[0].end = 0;
         file.report = report_of(sample, std::vector<RuleFinding>(file.findings.size()));
     }},
};

const std::vector<std::string> payloads{
    "\x1b[2J\x1b]0;title\x07", // clears the screen, names the window
    "\xc2\x9b"
    "2J", // the same with C1 characters
    "a\xe2\x80\xae"
    "fdp", // right-to-left override
    "\xe2\x81\xa6"
    "isolated",          // an isolate that is not closed
    "one\ntwo\r\nthree", //
    "x\n::set-output name=a::b\n::error::boo",
    "\xe2\x80\xa8line\xe2\x80\xa9paragraph",
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>&amp;\"'>]]>--><![CDATA[",
    "\xff\xfe\xc3\x28 \xed\xa0\x80 \xf5\x80\x80\x80",
    "%0A%25::warning::x, file=y:z",
    std::string("before\0after", 12),
    "{\"a\":1}\\u0000\\",
    "[link](http://example.com) **bold**",
};

/// No character controls a display, and all bytes are UTF-8.
bool is_harmless(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t code_point = next_code_point(text, position);
        if (acts_on_display(code_point) || (code_point == U'\uFFFD' && position - begin != 3))
            return false;
    }
    return true;
}

bool is_well_formed(const std::string& xml) {
    return check_xml(xml, "page", {}).has_value();
}

std::ptrdiff_t lines(std::string_view text) {
    return std::count(text.begin(), text.end(), '\n');
}

bool is_json(const std::string& text) {
    rapidjson::Document document;
    return !document.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size()).HasParseError();
}

/// What holds of the output of a format whatever a field contains.
struct FormatShape {
    bool line_for_line = false; ///< a field adds no lines
    std::function<bool(const std::string&)> holds = [](const std::string&) { return true; };
};

std::string every_line(const std::string& text, std::string_view start) {
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
        if (std::string_view(text).substr(begin, start.size()) != start)
            return text.substr(begin, text.find('\n', begin) - begin);
    }
    return {};
}

const std::map<std::string, FormatShape, std::less<>> shapes{
    {"text", {true}},
    {"json", {true, is_json}},
    {"jsonl", {true, is_json}},
    {"sarif", {true, is_json}},
    {"sarif-github", {true, is_json}},
    {"github",
     {true,
      [](const std::string& text) { // the last line is the summary
          const std::string commands = text.substr(0, text.rfind('\n', text.size() - 2) + 1);
          return every_line(commands, "::error file=").empty() &&
                 text.find("\n::", commands.size() - 1) == std::string::npos;
      }}},
    {"junit", {false, is_well_formed}},
    {"html",
     {false,
      [](const std::string& text) {
          return text.find("<script") == std::string::npos && text.find("\n::") == std::string::npos &&
                 is_well_formed(text.substr(text.find('\n') + 1));
      }}},
};

std::string print_as(const PrinterFormat& format, const CheckedFile& file, const PrinterChoices& choices) {
    return format.of_file != nullptr ? format.of_file(file, choices)
                                     : print(format.whole(choices), {&file, 1});
}

void check_fields(const PrinterFormat& format, const PrinterChoices& choices, const FormatShape& shape) {
    for (const auto& field : fields) {
        const auto printed = [&](const std::string& text) {
            CheckedFile file = checked("in/a.docx", {number_finding()});
            field.put(file, text);
            return print_as(format, file, choices);
        };
        const auto usual = lines(printed("usual"));
        for (const auto& payload : payloads) {
            const std::string text = printed(payload);
            INFO(format.name << ", " << field.name << ", " << escape_controls(payload) << ":\n" << text);
            CHECK(is_harmless(text));
            CHECK(shape.holds(text));
            if (shape.line_for_line)
                CHECK(lines(text) == usual);
        }
    }
}

} // namespace

TEST_CASE("untrusted text: no field acts in any format") {
    for (const PrinterFormat& format : printer_formats()) {
        const auto shape = shapes.find(format.name);
        if (shape == shapes.end())
            FAIL("`shapes` has to say what must hold of the format `" << format.name << "`");
        check_fields(format, {}, shape->second);
        if (format.name == "text")
            check_fields(format, {.text = {.concise = true}}, shape->second);
    }
}

TEST_CASE("untrusted text: what JSON escapes is read as what it was") {
    const std::string words = "a\xe2\x80\xae"
                              "b\xc2\x9b\xe2\x80\xa8 \xc2\xad\xe2\x80\x8d é";
    CHECK(json_string(words) == "\"a\\u202eb\\u009b\\u2028 \xc2\xad\xe2\x80\x8d é\"");
    rapidjson::Document document;
    document.Parse(json_string(words).c_str());
    CHECK(std::string(document.GetString()) == words);
}

TEST_CASE("untrusted text: a cell of a summary is no formula and no other cell") {
    for (const auto& payload : payloads) {
        SummaryPrinter printer(SummaryFormat::csv, "check");
        const std::string line =
            printer.line({payload, payload, "failed", Failure{FailureCode::corrupt, "", payload}});
        INFO(line);
        CHECK(is_harmless(line.substr(0, line.size() - 2)));
        CHECK(lines(line) == 1);
        CHECK(is_json(summary_json_line({payload, payload, "failed", {}})));
        CHECK(is_harmless(summary_json_line({payload, payload, "failed", {}})));
    }
    const auto cell = [](const std::string& path) {
        SummaryPrinter printer(SummaryFormat::csv, "check");
        const std::string line = printer.line({path, "", "clean", {}});
        return line.substr(0, line.find(",,clean"));
    };
    CHECK(cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    CHECK(cell("+1") == "'+1");
    CHECK(cell("-") == "'-");
    CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(cell("\t=1") == "'\\x09=1");
    CHECK(cell("a=1, \"b\".docx") == "\"a=1, \"\"b\"\".docx\"");
    CHECK(cell("2014/june.docx") == "2014/june.docx");
}
