// The page for a browser: what a reader sees of one paragraph, and then properties of every page.
#include "sample.hpp"

#include "markup/label_parts.hpp"
#include "support/docx_zip.hpp"
#include "support/drafts.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>

using namespace rapporteur;
using namespace rapporteur::test;
using namespace rapporteur::testing;

namespace {

/// The text between the first `from` and the next `to`, including both.
std::string between(const std::string& page, const std::string& from, const std::string& to) {
    const auto begin = page.find(from);
    REQUIRE(begin != std::string::npos);
    const auto end = page.find(to, begin);
    REQUIRE(end != std::string::npos);
    return page.substr(begin, end + to.size() - begin);
}

CheckedFile read_report(const std::filesystem::path& path) {
    static const LayoutHandle layout = load_layout("liaison-officer-network.en").value();
    const std::string docx = read_file(path);
    Options options;
    options.whole_report = true;
    auto result = check(std::as_bytes(std::span(docx)), *layout, options);
    REQUIRE(result);
    return {path.filename().string(), result->layout, {}, result->findings, {}, std::move(result->report)};
}

struct Page {
    explicit Page(const std::string& html) {
        INFO(html.substr(0, 200));
        REQUIRE(document.load_string(html.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    }
    pugi::xml_document document;
};

/// The words of the reports in the page, without the margin and the numbers of findings.
void append_words(const pugi::xml_node& node, std::string& out) {
    const std::string_view kind = node.attribute("class").value();
    if (kind == "notes" || kind.starts_with("reference") || std::string_view(node.name()) == "h3")
        return;
    if (node.type() == pugi::node_pcdata)
        out += node.value();
    for (const auto& child : node.children())
        append_words(child, out);
}

std::string without_space(const std::string& text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char byte) { return byte != ' ' && byte != '\n' && byte != '\t'; });
    return out;
}

} // namespace

TEST_CASE("html: a paragraph, its finding marked and told beside it, before and after") {
    CheckedFile file = checked("a.docx", {number_finding(), space_finding()});
    Sample sample;
    const auto element = sample.resolution("Thank <all> Managua", "1.");
    sample.fact(element, FactKind::place, "Managua");
    file.report = report_of(sample, {placed_at_label(element, {SetLabel{0, "2."}}),
                                     placed(element, 12, 19, {ReplaceText{0, 5, 6, ""}})});
    const std::string page = print_html(std::vector{file}, rules());
    CHECK(between(page, "<div class=\"report\"", "</section>\n</div>\n") ==
          R"(<div class="report" lang="en">
<section class="part"><h3 lang="en">Resolutions</h3>
<div class="resolution">
<div class="row"><ul class="notes" lang="en" aria-label="Findings, resolution 2">
<li class="finding error" id="n1-1"><p><a class="number" href="#w1-1"><span class="unseen">Finding </span>(1)</a> <strong>error</strong><span class="unseen">, resolution 2:</span> <code>1.</code> stands where <code>2.</code> is next</p>
<p class="hint">the list restarts; number on from <code>1.</code></p>
<ul class="changes"><li><span class="words"><del><span class="unseen">removed: </span>1.</del><ins><span class="unseen">added: </span>2.</ins> Thank &lt;all&gt; Managua</span></li></ul>
<p class="fix">write <code>2.</code>; accept it in the review copy · <a href="#RN101">resolution-number-sequence</a></p></li>
<li class="finding info" id="n1-2"><p><a class="number" href="#w1-2"><span class="unseen">Finding </span>(2)</a> <strong>info</strong><span class="unseen">, resolution 4, item b:</span> a no-break space stands between <code>señal</code> and <code>de</code></p>
<ul class="changes"><li><span class="words">1. Thank<del><span class="unseen">removed: </span>·</del>&lt;all&gt; Managua</span></li></ul>
<p class="fix">write an ordinary space; in the review copy, accept it or reject it · <a href="#RN401">text-spacing</a></p></li>
</ul><p><span class="label"><a class="reference error" id="w1-1" href="#n1-1" aria-label="Finding 1, error">1</a><mark class="error">1.</mark> </span>Thank &lt;all&gt; <span class="fact" title="place"><a class="reference info" id="w1-2" href="#n1-2" aria-label="Finding 2, info">2</a><mark class="info">Managua</mark></span></p>
</div>
</div>
</section>
</div>
)");
}

namespace {

void append_marked(const pugi::xml_node& node, std::string& out) {
    const std::string_view name = node.name();
    if (name == "mark")
        out += node.first_child() ? "[" + std::string(node.text().get()) + "]" : "||";
    else if (name == "a")
        out += "(" + std::string(node.text().get()) + ")";
    else if (name == "br")
        out += "\n";
    else if (node.type() == pugi::node_pcdata)
        out += node.value();
    else
        for (const auto& child : node.children())
            append_marked(child, out);
}

/// The words of a page's only paragraph: `[text]` for words with findings, `||` for a place between
/// characters, `(1)` where the first finding begins.
std::string marked(const Sample& sample, std::vector<RuleFinding> findings) {
    CheckedFile file = checked("a.docx", std::vector<Finding>(findings.size(), space_finding()));
    file.report = report_of(sample, std::move(findings));
    const Page page(print_html(std::vector{file}, rules()));
    std::string out;
    append_marked(page.document.select_node("//div[@class='row']/p").node(), out);
    return out;
}

} // namespace

TEST_CASE("html: spots may overlap each other and any emphasis") {
    Sample sample;
    const auto element = sample.resolution("Thank señal Nicaragua", "1.");
    sample.span(element, SpanKind::bold, "señal Nic");
    CHECK(marked(sample, {placed(element, 0, 12), placed(element, 6, 16), placed(element, 6, 6),
                          placed(element, 99, 99)}) == "1. (1)[Thank ](3)||(2)[señal][ Nic]aragua(4)||");
}

TEST_CASE("html: a spot on the label, across a line break, and none at all") {
    Sample sample;
    const auto element = sample.resolution("first\nsecond", "1.");
    RuleFinding nowhere = placed(element, 0, 0);
    nowhere.spot.reset();
    CHECK(marked(sample, {placed_at_label(element), placed(element, 3, 8), nowhere}) ==
          "(1)[1.] fir(2)[st]\n[se]cond");
}

TEST_CASE("html: a file that could not be read, and findings that were set aside") {
    CheckedFile file = checked("a.docx", {missing_finding()});
    file.set_aside = {{space_finding(), true, ""}, {number_finding(), false, "agreed <2012>"}};
    const std::string page = print_html(std::vector{file, failed("b<.docx")}, rules());
    CHECK_THAT(page,
               Catch::Contains("<a href=\"#f2\">b&lt;.docx</a></th><td colspan=\"3\" class=\"failure\">"
                               "corrupt: word/document.xml: the tag <code>w:p</code> is not closed</td>"));
    CHECK(between(page, "<details class=\"aside\">", "</details>") ==
          R"(<details class="aside"><summary>2 set aside</summary><ul>
<li>resolution 4, item b: a no-break space stands between <code>señal</code> and <code>de</code> (known by the baseline)</li>
<li>resolution 2: <code>1.</code> stands where <code>2.</code> is next (agreed &lt;2012&gt;)</li>
</ul></details>)");
    Page parsed(page);
}

TEST_CASE(
    "html: every page is well nested, self-contained, and leads from each finding to its words and back") {
    std::vector<CheckedFile> files;
    for (const auto* year : {"2013", "2014", "2016", "2017", "2018"})
        files.push_back(read_report(fixtures_folder() / "reports" / (std::string(year) + ".docx")));
    for (const Draft& draft : drafts())
        files.push_back(read_report(draft.docx));
    std::size_t findings = 0;
    for (const CheckedFile& file : files)
        findings += file.findings.size();

    const std::string html = print_html(files, rules());
    CHECK(html.find("http://") == std::string::npos);
    CHECK(html.find("https://") == std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    const Page page(html);
    CHECK(page.document.select_nodes("//li[starts-with(@class, 'finding ')]").size() == findings);
    std::set<std::string> ids;
    for (const auto& node : page.document.select_nodes("//@id"))
        CHECK(ids.insert(node.attribute().value()).second);
    for (const auto& node : page.document.select_nodes("//@href")) {
        INFO(node.attribute().value());
        CHECK(ids.contains(node.attribute().value() + 1));
    }
}

TEST_CASE("html: a page is found one's way in by keyboard and by ear") {
    std::vector<CheckedFile> files{read_report(fixtures_folder() / "reports/2017.docx"), failed("b.docx")};
    const Page page(print_html(files, rules()));
    const auto count = [&page](const char* path) { return page.document.select_nodes(path).size(); };
    // Everything except the link past the header is within a landmark.
    CHECK(count("/html/body/*") == 5);
    CHECK(count("/html/body/a[@class='skip' and @href='#reports']") == 1);
    CHECK(count("/html/body/header") == 1);
    CHECK(count("/html/body/div[@role='region' and @aria-label]") == 1);
    CHECK(count("/html/body/main[@id='reports' and @tabindex='-1']") == 1);
    CHECK(count("/html/body/footer") == 1);
    CHECK(count("//nav[@aria-label]//th[@scope='row']/a") == files.size());
    // Each control has words; each group and each list of findings has a name.
    CHECK(count("//fieldset/legend[text()]") == 1);
    CHECK(count("//input[not(parent::label[text()])]") == 0);
    CHECK(count("//a[not(@aria-label) and not(.//text())]") == 0);
    CHECK(count("//ul[contains(@class, 'notes') and not(@aria-label)]") == 0);
    for (const auto& node : page.document.select_nodes("//article")) {
        const std::string name = node.node().attribute("aria-labelledby").value();
        CHECK(page.document.select_nodes(("//h2[@id='" + name + "' and text()]").c_str()).size() == 1);
    }
    // Headings go down one level at a time.
    int level = 0;
    for (const auto& node : page.document.select_nodes("//h1|//h2|//h3|//h4")) {
        const int own = node.node().name()[1] - '0';
        INFO(node.node().text().get());
        CHECK(own <= level + 1);
        level = own;
    }
    // Everything that colour shows is there in words too.
    CHECK(count("//del[not(span[@class='unseen'])]") == 0);
    CHECK(count("//li[starts-with(@class, 'finding ')][not(p/strong)]") == 0);
}

TEST_CASE("html: no visible character of a report is lost or doubled") {
    for (const auto* year : {"2013", "2014", "2016", "2017", "2018"}) {
        const CheckedFile file = read_report(fixtures_folder() / "reports" / (std::string(year) + ".docx"));
        const Page page(print_html(std::vector{file}, rules()));
        std::string shown;
        append_words(page.document.select_node("//div[@class='report']").node(), shown);
        std::string expected;
        for (const Block& block : file.report->blocks.blocks)
            expected += shown_text(block);
        for (const auto& note : file.report->blocks.notes)
            for (const Block& block : note)
                expected += shown_text(block);
        CHECK(without_space(shown) == without_space(expected));
    }
}

TEST_CASE("html: nothing found") {
    const std::string page = print_html(std::vector{checked("clean.docx", {})}, rules());
    CHECK_THAT(page, Catch::Contains("<title>clean.docx: nothing found</title>"));
    CHECK_THAT(page, !Catch::Contains("<fieldset"));
    CHECK_THAT(page, !Catch::Contains("What the findings mean"));
}

TEST_CASE("html: a long name breaks between its words") {
    const std::vector<CheckedFile> files{checked("a/long_name.docx", {space_finding()}),
                                         checked("b.docx", {})};
    CHECK_THAT(print_html(files, rules()), Catch::Contains("<a href=\"#f1\">a/<wbr>long_<wbr>name.docx</a>"));
}

TEST_CASE("html: of several reports the gravest is listed first, and a clean one is marked") {
    const std::vector<CheckedFile> files{checked("clean.docx", {}), checked("info.docx", {space_finding()}),
                                         checked("error.docx", {number_finding()})};
    const std::string page = print_html(files, rules());
    CHECK(between(page, "<tbody>", "</tbody>") ==
          R"(<tbody>
<tr><th scope="row"><a href="#f3">error.docx</a></th><td>1</td><td class="zero">0</td><td class="zero">0</td></tr>
<tr><th scope="row"><a href="#f2">info.docx</a></th><td class="zero">0</td><td class="zero">0</td><td>1</td></tr>
<tr class="clean"><th scope="row"><a href="#f1">clean.docx</a></th><td colspan="3">nothing found</td></tr>
</tbody>)");
}
