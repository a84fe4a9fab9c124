// What a user sees for each report and draft, kept beside the test: `./run accept` rewrites the files, a
// person reviews the diff.
#include "rapporteur/learning.hpp"
#include "rapporteur/rapporteur.hpp"
#include "support/places.hpp"

#include "printers/printers.hpp"
#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/golden.hpp"
#include "support/report_description.hpp"
#include "verify/verify.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

std::span<const std::byte> bytes_of(const std::string& docx) {
    return std::as_bytes(std::span(docx));
}

const LazyLayout& layout() {
    static const LayoutHandle handle = load_layout("liaison-officer-network.en").value();
    return *handle;
}

/// As the command does where no layout is named.
const std::vector<LayoutHandle>& all_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::vector<std::string> verify_messages(const std::string& xml) {
    const auto errors = verify_report_xml(xml);
    REQUIRE(errors);
    std::vector<std::string> messages;
    for (const VerifyError& error : *errors)
        messages.push_back(std::to_string(error.line) + ": " + error.message);
    return messages;
}

/// Compares all that the command shows of one file with its goldens, and proves what must hold of every
/// report.
void check_against_goldens(const std::filesystem::path& path, const std::filesystem::path& goldens) {
    INFO(path);
    const std::string docx = read_file(path);
    const auto shown = text(bytes_of(docx), false, {});
    const auto checked = check(bytes_of(docx), all_layouts(), {});
    const auto conversion = convert(bytes_of(docx), all_layouts(), path.filename().string(), {});
    REQUIRE(shown);
    REQUIRE(checked);
    REQUIRE(conversion);
    const auto converted = std::optional(conversion->bytes);
    CHECK(conversion->by.misfit == "");
    CHECK(verify_messages(*converted).empty());
    CHECK(convert(bytes_of(docx), all_layouts(), path.filename().string(), {}).value().bytes == *converted);
    CHECK_GOLDEN(goldens / "text.txt", *shown);
    CHECK_GOLDEN(
        goldens / "check.txt",
        print_text({path.filename().string(), checked->layout, std::nullopt, checked->findings}, {}));
    CHECK_GOLDEN(goldens / "report.xml", *converted);
}

/// The report XML without its look, without what was wrong with it and without where it comes from.
std::string said(const std::filesystem::path& path) {
    const std::string bytes = read_file(path);
    std::string xml = convert(bytes_of(bytes), layout(), "", {}).value();
    xml.erase(xml.find("<corrections>"));
    const auto remove = [&xml](const std::string& begin, const std::string& end) {
        for (auto at = xml.find(begin); at != std::string::npos; at = xml.find(begin))
            xml.erase(at, xml.find(end, at + begin.size()) + end.size() - at);
    };
    remove("<source", ">");
    remove(" found=\"", "\"");
    remove("<b>", "");
    remove("</b>", "");
    return xml;
}

std::filesystem::path goldens_of(const char* folder, const std::string& name) {
    return testing::source_tree() / "tests/golden" / folder / name;
}

} // namespace

TEST_CASE("what is shown of the reports") {
    for (const int year : report_years()) {
        const std::string name = std::to_string(year);
        check_against_goldens(fixtures_folder() / "reports" / (name + ".docx"), goldens_of("reports", name));
    }
}

TEST_CASE("what is shown of other kinds of documents") {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / "kinds")) {
        if (entry.path().extension() == ".docx" && entry.path().stem() != "agenda")
            names.insert(entry.path().stem().string());
    }
    CHECK(names.size() == 13);
    for (const std::string& name : names)
        check_against_goldens(fixtures_folder() / "kinds" / (name + ".docx"), goldens_of("kinds", name));
}

TEST_CASE("what is read in sound reports of other shapes") {
    std::set<std::filesystem::path> reports;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / "trial/shapes"))
        reports.insert(entry.path());
    CHECK(reports.size() == 12);
    for (const auto& path : reports)
        check_against_goldens(path, goldens_of("shapes", path.stem().string()));
}

TEST_CASE("a layout that is learned from four of the reports knows the fifth", "[slow]") {
    for (const int left_out : report_years()) {
        INFO(left_out);
        std::vector<std::string> files;
        for (const int year : report_years()) {
            if (year != left_out)
                files.push_back(read_file(fixtures_folder() / "reports" / (std::to_string(year) + ".docx")));
        }
        std::vector<LayoutExample> examples;
        for (const std::string& file : files)
            examples.push_back({"a report", bytes_of(file)});
        const auto learned = learn_layout(examples, "learned", {});
        REQUIRE(learned);
        CHECK(learn_layout(examples, "learned", {})->xml == learned->xml);
        CHECK(learned->xml.find("<example") == std::string::npos); // those of the model are not its own
        REQUIRE(learned->remarks.size() == 5);
        for (std::size_t index = 1; index < learned->remarks.size(); ++index)
            CHECK(learned->remarks[index].starts_with("a report: fits: "));
        const auto layout = parse_layout(learned->xml, "learned.xml", {});
        REQUIRE(layout);
        const std::string fifth =
            read_file(fixtures_folder() / "reports" / (std::to_string(left_out) + ".docx"));
        const auto checked =
            check(bytes_of(fifth), std::vector{*layout, load_layout("meeting-report.en").value()}, {});
        REQUIRE(checked);
        CHECK(checked->recognized);
        CHECK(checked->layout == "learned");
    }
}

TEST_CASE("of a document of no layout one thing is told") {
    const std::string docx = read_file(fixtures_folder() / "kinds" / "agenda.docx");
    const auto checked = check(bytes_of(docx), all_layouts(), {});
    REQUIRE(checked);
    CHECK_FALSE(checked->recognized);
    REQUIRE(checked->findings.size() == 1);
    CHECK(checked->findings.front().rule == "layout-unrecognized");
    const auto named = check(bytes_of(docx), layout(), {});
    REQUIRE(named);
    CHECK(named->recognized);
    CHECK(named->findings.size() > 1);
}

TEST_CASE("what is shown of the drafts", "[slow]") {
    for (const Draft& draft : drafts())
        check_against_goldens(draft.docx, goldens_of("drafts", draft.name));
}

TEST_CASE("what is shown of the texts") {
    for (const int year : report_years()) {
        const std::string name = std::to_string(year);
        check_against_goldens(fixtures_folder() / "texts" / (name + ".txt"), goldens_of("texts", name));
    }
}

TEST_CASE("what is shown of a report in each other language") {
    const auto path = fixtures_folder() / "reports/2014.docx";
    const std::string docx = read_file(path);
    for (const std::string_view language : languages()) {
        if (language == "en")
            continue;
        Options options;
        options.language = language;
        options.whole_report = true;
        auto checked = check(bytes_of(docx), all_layouts(), options);
        REQUIRE(checked);
        const std::vector<CheckedFile> files{{.path = "2014.docx",
                                              .layout = checked->layout,
                                              .findings = std::move(checked->findings),
                                              .report = std::move(checked->report)}};
        const TextStyle style{.language = std::string(language)};
        std::string page = print_html(files, rules(language), language);
        const auto looks = page.find("<style>");
        REQUIRE(looks != std::string::npos);
        page.erase(looks, page.find("</style>") - looks);
        const auto goldens = goldens_of("languages", std::string(language));
        CHECK_GOLDEN(goldens / "check.txt",
                     print_text(files.front(), style) + print_text_summary(files, style));
        CHECK_GOLDEN(goldens / "page.html", page);
    }
}

TEST_CASE("a text gives the report that its Word file gives, but for the look and the labels found") {
    for (const int year : report_years()) {
        const std::string name = std::to_string(year);
        CHECK(said(fixtures_folder() / "texts" / (name + ".txt")) ==
              said(fixtures_folder() / "reports" / (name + ".docx")));
    }
}

TEST_CASE("the reports of the other layouts are recognised and reported for their defects alone") {
    const auto folder = fixtures_folder() / "family";
    for (const auto& row : table_rows(folder / "README.md", 4)) {
        INFO(row[0]);
        const auto path = folder / (row[0] + ".docx");
        check_against_goldens(path, goldens_of("family", row[0]));
        const auto checked = check(bytes_of(read_file(path)), all_layouts(), {});
        REQUIRE(checked);
        CHECK(checked->layout == row[1]);
        std::set<std::string> reported;
        for (const Finding& finding : checked->findings) {
            if (finding.severity != Severity::info)
                reported.emplace(finding.rule);
        }
        CHECK(reported == (row[3] == "none" ? std::set<std::string>() : std::set<std::string>{row[3]}));
    }
}

TEST_CASE("each draft is reported for its defect; what else is said of it are infos on style") {
    for (const Draft& draft : drafts()) {
        INFO(draft.name);
        const std::string docx = read_file(draft.docx);
        const auto checked = check(bytes_of(docx), layout(), {});
        REQUIRE(checked);
        std::set<std::string> reported;
        for (const Finding& finding : checked->findings) {
            if (finding.severity != Severity::info || finding.rule == draft.rule)
                reported.emplace(finding.rule);
        }
        CHECK(reported == (draft.rule.empty() ? std::set<std::string>() : std::set<std::string>{draft.rule}));
        if (draft.rule.empty())
            CHECK(checked->findings.empty());
    }
}

namespace {

/// The layout that all but one of the examples teach, and how it reads the one left out: by it, and not by
/// any of the program's.
void check_learning(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths)
        files.push_back(read_file(path));
    for (std::size_t left_out = 0; left_out < files.size(); ++left_out) {
        INFO(paths[left_out]);
        std::vector<LayoutExample> examples;
        for (std::size_t index = 0; index < files.size(); ++index) {
            if (index != left_out)
                examples.push_back({"an example", bytes_of(files[index])});
        }
        const auto learned = learn_layout(examples, "learned", {});
        REQUIRE(learned);
        CHECK(learned->xml.find("<example") == std::string::npos); // those of the model are not its own
        for (std::size_t index = 1; index < learned->remarks.size(); ++index)
            CHECK(learned->remarks[index].starts_with("an example: fits: "));
        const auto layout = parse_layout(learned->xml, "learned.xml", {});
        REQUIRE(layout);
        std::vector<LayoutHandle> layouts{*layout};
        layouts.insert(layouts.end(), all_layouts().begin(), all_layouts().end());
        const auto checked = check(bytes_of(files[left_out]), layouts, {});
        REQUIRE(checked);
        CHECK(checked->recognized);
        CHECK(checked->layout == "learned");
        std::string told;
        for (const Finding& finding : checked->findings) {
            if (finding.severity != Severity::info)
                told += std::string(finding.rule) + "\n";
        }
        CHECK(told == "");
    }
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt" || entry.path().extension() == ".docx")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("a layout that is learned from examples of a kind knows the one left out", "[slow]") {
    for (const auto* kind : {"communique", "decision", "declaration", "minutes", "resolution"}) {
        const auto files = files_in(fixtures_folder() / "learning" / kind);
        REQUIRE(files.size() == 3);
        check_learning(files);
    }
}

TEST_CASE("labels that no layout of the program has are learned", "[slow]") {
    const auto folder = fixtures_folder() / "minutes";
    std::vector<LayoutExample> examples;
    const std::string fourth = read_file(folder / "fourth-session.docx");
    const std::string sixth = read_file(folder / "sixth-session-automatic.docx");
    const auto learned = learn_layout(
        std::vector<LayoutExample>{{"fourth", bytes_of(fourth)}, {"sixth", bytes_of(sixth)}}, "learned", {});
    REQUIRE(learned);
    CHECK(learned->xml.find(R"(format="decimal" text="Decision {number}/%)") != std::string::npos);
    const auto layout = parse_layout(learned->xml, "learned.xml", {});
    REQUIRE(layout);
    const std::string fifth = read_file(folder / "fifth-session-gap.docx");
    const auto checked = check(bytes_of(fifth), **layout, {});
    REQUIRE(checked);
    const std::string told =
        print_text({"fifth", checked->layout, std::nullopt, checked->findings}, {.concise = true});
    CHECK_THAT(told,
               Catch::Contains("Decisions of the session, conclusion 2: error: the number `Decision 5/3` "
                               "follows `Decision 5/1`; expected `Decision 5/2`"));
    CHECK_THAT(told, !Catch::Contains("warning"));
}

TEST_CASE("what examples cannot teach is said in one line") {
    const std::string letter = "Dear colleagues,\n\nThe office is closed on Friday.\n\nWith kind regards\n";
    const auto learned =
        learn_layout(std::vector<LayoutExample>{{"letter", bytes_of(letter)}}, "learned", {});
    CHECK((learned ? learned->xml : learned.error().line()) ==
          "layout: the examples have too little in common with any layout there is; none was learned");
}
