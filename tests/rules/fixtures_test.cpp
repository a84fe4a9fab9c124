// Runs the whole line on every folder fixtures/rules/<rule>/<case>-{error,valid}, from bytes to findings and
// corrections. RAPPORTEUR_ACCEPT=1 in the environment rewrites the expected files.
#include "blocks/blocks.hpp"
#include "corrections/corrections.hpp"
#include "document/document.hpp"
#include "docx_zip.hpp"
#include "layout/lazy_layout.hpp"
#include "numbering/number_fields.hpp"
#include "numbering/numbering.hpp"
#include "package/package.hpp"
#include "report/choose.hpp"
#include "rules/builder.hpp"
#include "support/places.hpp"
#include "support/word_list.hpp"

#include "base/text.hpp"

#include "rapporteur/rapporteur.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

using namespace rapporteur;
using rapporteur::testing::undeclared;
namespace fs = std::filesystem;

namespace {

const fs::path root = testing::fixtures_folder() / "rules";

struct Case {
    std::string rule;
    std::string name;
    fs::path folder;

    [[nodiscard]] bool is_error() const { return name.ends_with("-error"); }
};

std::vector<Case> cases() {
    std::vector<Case> found;
    for (const auto& rule : fs::directory_iterator(root)) {
        for (const auto& folder : fs::directory_iterator(rule))
            found.push_back({rule.path().filename(), folder.path().filename(), folder});
    }
    std::sort(found.begin(), found.end(),
              [](const Case& left, const Case& right) { return left.folder < right.folder; });
    return found;
}

Blocks read(const Case& which) {
    auto parts = testing::parts_of_folder(which.folder, testing::fixtures_folder() / "common");
    std::erase_if(parts, [](const auto& part) {
        return part.first.find('/') == std::string::npos && part.first.ends_with(".txt");
    });
    // Names that a folder cannot have.
    if (fs::exists(which.folder / "backslashes.txt")) {
        for (auto& [name, content] : parts)
            std::replace(name.begin(), name.end(), '/', '\\');
    }
    const std::string docx = testing::zip_bytes(std::move(parts));
    const auto package = open_package(std::as_bytes(std::span(docx)), Limits{});
    if (!package)
        FAIL(package.error().line());
    const auto document =
        read_document(*package).and_then([](Document read) { return with_number_fields(std::move(read)); });
    if (!document)
        FAIL(document.error().line());
    return make_blocks(*document, compute_labels(*document));
}

/// Everything that users see of the findings: code and rule, place, message, hint, repair, excerpt and caret.
std::string told(const std::vector<RuleFinding>& findings) {
    std::string out;
    for (const RuleFinding& each : findings) {
        CHECK(undeclared(each.finding) == "");
        out +=
            std::string(each.finding.code) + " " + std::string(each.finding.rule) + " " + testing::show(each);
    }
    return out;
}

/// The network's layout with the settings of `parameters.txt`. A line is `RULE PARAMETER VALUE`; the value
/// may have blanks.
Layout with_parameters(const std::string& text) {
    Layout layout = testing::network_layout();
    for (std::string_view rest = text; !(rest = trim(rest)).empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        const auto rule = line.substr(0, line.find(' '));
        const auto setting = trim(line.substr(rule.size()));
        const auto name = setting.substr(0, setting.find(' '));
        layout.rules[std::string(rule)].parameters[std::string(name)] = trim(setting.substr(name.size()));
        rest.remove_prefix(line.size());
    }
    return layout;
}

/// The layouts of a case: the one that its `layout.txt` names, all for `auto`, and the network's by default.
std::vector<LayoutHandle> layouts_of(const Case& which) {
    if (const fs::path file = which.folder / "parameters.txt"; fs::exists(file)) {
        static std::map<fs::path, LayoutHandle> changed;
        LayoutHandle& layout = changed[file];
        if (!layout)
            layout = std::make_shared<const LazyLayout>(with_parameters(testing::read_file(file)));
        return {layout};
    }
    static const auto all = load_layouts().value();
    static const auto network = std::make_shared<const LazyLayout>(testing::network_layout());
    const fs::path file = which.folder / "layout.txt";
    if (!fs::exists(file))
        return {network};
    const std::string name(trim(testing::read_file(file)));
    std::vector<LayoutHandle> layouts;
    for (const LayoutHandle& layout : all) {
        if (name == "auto" || name == layout->head().name)
            layouts.push_back(layout);
    }
    REQUIRE_FALSE(layouts.empty());
    return layouts;
}

/// The findings of a case. If it has a `dictionary.txt`, its words are the dictionary. If it has a
/// `bytes.txt`, the rules look only at that many bytes.
std::vector<RuleFinding> findings_of(const Case& which) {
    const auto layouts = layouts_of(which);
    const ReportReading reading = read_by_best(read(which), layouts);
    const fs::path words = which.folder / "dictionary.txt";
    if (const fs::path bytes = which.folder / "bytes.txt"; fs::exists(bytes)) {
        Layout short_sighted = layouts[reading.layout]->get();
        short_sighted.rules["text-unread"].parameters["bytes"] = trim(testing::read_file(bytes));
        return run_rules(reading.blocks, reading.report, short_sighted);
    }
    if (!fs::exists(words))
        return run_rules(reading.blocks, reading.report, layouts[reading.layout]->get());
    testing::WordList list(testing::read_file(words));
    Layout spelled = layouts[reading.layout]->get();
    spelled.rules["spelling"].enabled = true;
    return run_rules(reading.blocks, reading.report, spelled, messages_in("en"), &list);
}

/// What a reader sees of all texts, without gaps: no safe correction changes that. If a block was divided
/// from another one, its label counts too, because it was part of that text.
std::string words_of(const Blocks& blocks, const std::vector<std::uint32_t>& origins = {}) {
    std::string words;
    for (std::size_t index = 0; index < blocks.blocks.size(); ++index) {
        const Block& block = blocks.blocks[index];
        if (index > 0 && index < origins.size() && origins[index] == origins[index - 1])
            words += block.label.found.empty() ? block.label.text : block.label.found;
        for (std::size_t position = 0; position < block.text.size();) {
            const char32_t code_point = next_code_point(block.text, position);
            const bool unseen = code_point == U'\u00AD' || code_point == U'\uFEFF' ||
                                (code_point >= 0x200B && code_point <= 0x200F) || code_point == 0x2060;
            if (!is_space(code_point) && !unseen)
                append_code_point(words, code_point);
        }
    }
    return words;
}

} // namespace

TEST_CASE("every rule case gives the findings that are expected, and no other", "[rule-fixtures][slow]") {
    const bool accept = std::getenv("RAPPORTEUR_ACCEPT") != nullptr;
    for (const Case& each : cases()) {
        INFO(each.rule << "/" << each.name);
        const std::string found = told(findings_of(each));
        const fs::path expected = each.folder / "expected.txt";
        if (accept)
            testing::write_file(expected, found);
        REQUIRE(fs::exists(expected));
        CHECK(found == testing::read_file(expected));
        if (each.is_error())
            CHECK(found.find(" " + each.rule + " ") != std::string::npos);
        else
            CHECK(found.empty());
    }
}

TEST_CASE("every rule has a case where it speaks and one where it is silent", "[rule-fixtures]") {
    std::set<std::string> spoken;
    std::set<std::string> silent;
    for (const Case& each : cases()) {
        INFO(each.folder);
        CHECK(find_rule(each.rule) != nullptr);
        CHECK((each.is_error() || each.name.ends_with("-valid")));
        (each.is_error() ? spoken : silent).insert(each.rule);
    }
    for (const Rule* rule : all_rules()) {
        INFO(rule->name);
        CHECK(spoken.count(std::string(rule->name)) == 1);
        CHECK(silent.count(std::string(rule->name)) == 1);
    }
}

TEST_CASE("safe corrections of every rule case converge, change no word and leave nothing safe behind",
          "[rule-fixtures][slow]") {
    for (const Case& each : cases()) {
        INFO(each.rule << "/" << each.name);
        Blocks blocks = read(each);
        const std::string before = words_of(blocks);
        const Corrected corrected = correct(std::move(blocks), layouts_of(each).front()->get());
        CHECK(corrected.converged);
        CHECK(words_of(corrected.blocks, corrected.origins) == before);
        for (const RuleFinding& left : corrected.remaining) {
            INFO(left.finding.rule);
            CHECK((!left.finding.fix || left.finding.fix->safety != FixSafety::safe));
        }
        for (const Correction& correction : corrected.corrections) {
            CHECK_FALSE(correction.at.empty());
            CHECK(correction.found != correction.written);
        }
    }
}
