// Checks the JSON for pandoc against the definitions of pandoc-types, in both versions, on every report and
// draft.
#include "rapporteur/rapporteur.hpp"

#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <rapidjson/document.h>

using namespace rapporteur;

namespace {

using Value = rapidjson::Value;

std::string pandoc(const std::filesystem::path& docx, std::string_view api = "1.23") {
    const std::string bytes = testing::read_file(docx);
    Options options;
    options.writer = "pandoc";
    const GivenWriterOption given{"pandoc-api", api, {}};
    options.writer_options = read_writer_options("pandoc", std::span(&given, 1), {}).value();
    const auto layout = load_layout(layout_names().front());
    REQUIRE(layout);
    const auto json = convert(std::as_bytes(std::span(bytes)), **layout, "name.docx", options);
    REQUIRE(json);
    return *json;
}

/// The content of each element: i inlines, b blocks, l a list of lists of blocks, a attributes, n a number, s
/// a string, t an element without content, k the target of a link; a capital letter: a part of a table. "":
/// no content.
const std::map<std::string, std::string> shapes = {
    {"Str", "s"},         {"Space", ""},      {"LineBreak", ""},    {"Strong", "i"},
    {"Emph", "i"},        {"Underline", "i"}, {"Superscript", "i"}, {"Subscript", "i"},
    {"Note", "b"},        {"Para", "i"},      {"Plain", "i"},       {"MetaInlines", "i"},
    {"BulletList", "l"},  {"Link", "[aik]"},  {"Header", "[nai]"},  {"OrderedList", "[Ol]"},
    {"Table", "[aCGEBE]"}};

class Checker {
public:
    std::string offence;

    void elements(const Value& list) {
        expect(list.IsArray(), "a list of elements");
        if (list.IsArray()) {
            for (const Value& element : list.GetArray())
                check(element);
        }
    }
    void check(const Value& element) {
        if (!expect(element.IsObject() && element.HasMember("t"), "an element"))
            return;
        const std::string name = element["t"].GetString();
        const auto shape = shapes.find(name);
        if (!expect(shape != shapes.end(), "a known element, not " + name))
            return;
        const std::string& wanted = shape->second;
        expect(element.HasMember("c") != wanted.empty(), "content of " + name);
        if (wanted.starts_with('[')) {
            const std::string parts = wanted.substr(1, wanted.size() - 2);
            if (tuple(element["c"], parts.size(), name)) {
                for (rapidjson::SizeType i = 0; i < parts.size(); ++i)
                    part(element["c"][i], parts[i]);
            }
        } else if (!wanted.empty()) {
            part(element["c"], wanted[0]);
        }
    }

private:
    bool expect(bool holds, const std::string& what) {
        if (!holds && offence.empty())
            offence = "expected " + what;
        return holds;
    }
    bool tuple(const Value& value, std::size_t size, const std::string& what) {
        return expect(value.IsArray() && value.Size() == size, std::to_string(size) + " parts of " + what);
    }
    void word(const Value& value, const std::string& known) {
        expect(value.IsObject() && value.MemberCount() == 1 &&
                   (" " + known + " ").find(std::string(" ") + value["t"].GetString() + " ") !=
                       std::string::npos,
               "one of " + known);
    }
    void attributes(const Value& value) {
        if (tuple(value, 3, "attributes"))
            expect(value[0].IsString() && value[1].IsArray() && value[2].IsArray(), "attributes");
    }
    void rows(const Value& list) {
        for (const Value& row : list.GetArray()) {
            tuple(row, 2, "a row");
            attributes(row[0]);
            for (const Value& cell : row[1].GetArray()) {
                tuple(cell, 5, "a cell");
                attributes(cell[0]);
                word(cell[1], "AlignDefault");
                expect(cell[2].IsInt() && cell[3].IsInt(), "spans of a cell");
                elements(cell[4]);
            }
        }
    }
    void part(const Value& value, char kind) {
        switch (kind) {
        case 'i':
        case 'b':
            return elements(value);
        case 'l':
            for (const Value& item : value.GetArray())
                elements(item);
            return;
        case 'a':
            return attributes(value);
        case 'n':
            expect(value.IsInt(), "a number");
            return;
        case 's':
            expect(value.IsString() && value.GetStringLength() > 0 &&
                       std::string(value.GetString()).find(' ') == std::string::npos,
                   "a word");
            return;
        case 'k':
            expect(value.IsArray() && value.Size() == 2 && value[0].IsString() && value[1].IsString(),
                   "a target");
            return;
        case 'O':
            tuple(value, 3, "how a list counts");
            expect(value[0].IsInt(), "where a list begins");
            word(value[1], "Decimal LowerAlpha UpperAlpha LowerRoman UpperRoman");
            return word(value[2], "Period");
        case 'C':
            tuple(value, 2, "a caption");
            return;
        case 'G':
            for (const Value& column : value.GetArray()) {
                word(column[0], "AlignDefault");
                word(column[1], "ColWidthDefault");
            }
            return;
        case 'E':
            tuple(value, 2, "head or foot of a table");
            attributes(value[0]);
            return rows(value[1]);
        default:
            for (const Value& body : value.GetArray()) {
                tuple(body, 4, "a body of a table");
                attributes(body[0]);
                expect(body[1].IsInt(), "head columns");
                rows(body[2]);
                rows(body[3]);
            }
        }
    }
};

} // namespace

TEST_CASE("pandoc: the JSON is of the shape pandoc reads", "[slow]") {
    for (const auto* folder : {"reports", "drafts"}) {
        for (const auto& entry : std::filesystem::directory_iterator(testing::fixtures_folder() / folder)) {
            if (entry.path().extension() != ".docx")
                continue;
            CAPTURE(entry.path().filename().string());
            rapidjson::Document json;
            json.Parse(pandoc(entry.path()).c_str());
            REQUIRE(json.IsObject());
            REQUIRE(json.MemberCount() == 3);
            Checker checker;
            for (const auto& [name, value] : json["meta"].GetObject())
                checker.check(value);
            checker.elements(json["blocks"]);
            CHECK(checker.offence == "");
        }
    }
}

TEST_CASE("pandoc: the two versions of the tree differ in their number alone") {
    const auto report = testing::fixtures_folder() / "reports/2017.docx";
    const std::string newer = pandoc(report, "1.23");
    const std::string older = pandoc(report, "1.22.2.1");
    const std::string begin = R"({"pandoc-api-version":[1,2)";
    CHECK(newer.substr(0, begin.size() + 2) == begin + "3]");
    CHECK(older.substr(0, begin.size() + 2) == begin + "2]");
    CHECK(newer.substr(begin.size() + 1) == older.substr(begin.size() + 1));
}
