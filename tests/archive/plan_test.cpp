#include "archive/plan.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

std::string why_no_plan(const Result<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().line();
}

std::vector<PlannedInput> inputs(const std::vector<std::string>& paths) {
    std::vector<PlannedInput> planned;
    for (const auto& path : paths)
        planned.push_back({path, path});
    return planned;
}

} // namespace

TEST_CASE("plan: outputs keep the sub-folders and change the ending") {
    CHECK(output_path("out", "2014.docx", ".xml") == "out/2014.xml");
    CHECK(output_path("out/", "a/b.c/2014.06.DOCX", ".xml") == "out/a/b.c/2014.06.xml");
    CHECK(output_path("out", "a.b/report", ".xml") == "out/a.b/report.xml");
    CHECK(output_path("out", ".hidden", ".xml") == "out/.hidden.xml");
}

TEST_CASE("plan: two inputs do not share an output, whatever its case or spelling") {
    using Groups = std::vector<std::vector<std::size_t>>;
    CHECK(find_clashes({"out/a.xml", "out/b.xml"}) == Groups());
    CHECK(find_clashes({"out/a.xml", "out/b.xml", "out/a.xml", "out/B.xml", "out/a.xml"}) ==
          Groups{{0, 2, 4}, {1, 3}});
    CHECK(find_clashes({"out/Año.xml", "out/AÑO.xml"}) == Groups{{0, 1}});
    CHECK(find_clashes({"out/x/../a.xml", "./out//a.xml"}) == Groups{{0, 1}});
    // Different names that a comparison without accents, or with replaced bytes, would treat as equal.
    CHECK(find_clashes({"ano.xml", "año.xml", "\xfe.xml", "\xff.xml"}) == Groups());
}

TEST_CASE("plan: a name by the whole path is another for every path") {
    CHECK(unique_output_path("out", "2014/june.docx", ".xml") == "out/2014/june.docx.xml");
    CHECK(unique_output_path("out", "./june.docm", ".xml") == "out/june.docm.xml");
    CHECK(unique_output_path("out", "../x/june", ".xml") == "out/parent/x/june.xml");
    CHECK(unique_output_path("out", "/home/a/june.docx", ".xml") == "out/home/a/june.docx.xml");
}

TEST_CASE("plan: an output is not one of the inputs, under any name") {
    const Scratch scratch;
    const auto input = scratch.file("a.docx", "x");
    std::filesystem::create_symlink("a.docx", scratch / "link.xml");
    std::filesystem::create_hard_link(input, scratch / "hard.xml");
    for (const auto* name : {"a.docx", "link.xml", "hard.xml", "./a.docx"}) {
        const auto output = scratch / name;
        CHECK(why_no_plan(check_outputs(inputs({input}), {output})) ==
              "io: the output `" + output + "` is one of the inputs; nothing was written");
    }
    CHECK(check_outputs(inputs({input}), {scratch / "other.xml"}));
    CHECK(check_outputs(inputs({"-"}), {scratch / "other.xml"}));
}
