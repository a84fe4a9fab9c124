// A correct report is broken in one place after the other: a label, fact or section is removed or exchanged.
// The rule for that flaw must report it.
#include "rules/builder.hpp"
#include "rules/lines.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

constexpr std::size_t opening = 3;
constexpr std::size_t submission = 4;
constexpr std::size_t first_labelled = 5;

std::set<std::string> reported(const std::vector<DraftLine>& lines) {
    const Blocks blocks = blocks_of(lines);
    std::set<std::string> rules;
    for (const RuleFinding& found : run_rules(blocks, recognize(blocks, network_layout()), network_layout()))
        rules.emplace(found.finding.rule);
    return rules;
}

bool is_item(const DraftLine& line) {
    return line.label[0] >= 'a';
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::set<std::string> with_opening(const std::string& from, const std::string& to) {
    auto lines = faultless_lines();
    lines[opening].text = changed(lines[opening].text, from, to);
    return reported(lines);
}

std::vector<DraftLine> without(std::size_t first, std::size_t end) {
    auto lines = faultless_lines();
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
    return lines;
}

} // namespace

TEST_CASE("mutation: the report that is broken here has no fault") {
    CHECK(reported(faultless_lines()).empty());
}

TEST_CASE("mutation: a label that is dropped is reported") {
    const auto whole = faultless_lines();
    for (std::size_t index = first_labelled; index < whole.size(); ++index) {
        INFO(whole[index].label << " " << whole[index].text);
        auto lines = whole;
        lines[index].label.clear();
        const auto rules = reported(lines);
        // If the last label of a list is missing, there is no gap: what remains is an act without a number.
        const bool gap =
            rules.contains(is_item(whole[index]) ? "item-letter-sequence" : "resolution-number-sequence");
        CHECK((gap || rules.contains("continuation-act")));
    }
}

TEST_CASE("mutation: labels that are swapped are reported") {
    const auto whole = faultless_lines();
    for (std::size_t index = first_labelled; index < whole.size(); ++index) {
        for (std::size_t other = index + 1; other < whole.size(); ++other) {
            if (is_item(whole[index]) != is_item(whole[other]) || whole[index].label == whole[other].label)
                continue;
            INFO(whole[index].text << " | " << whole[other].text);
            auto lines = whole;
            std::swap(lines[index].label, lines[other].label);
            CHECK(reported(lines).contains(is_item(whole[index]) ? "item-letter-sequence"
                                                                 : "resolution-number-sequence"));
        }
    }
}

TEST_CASE("mutation: a label in another style is reported") {
    const auto whole = faultless_lines();
    for (std::size_t index = first_labelled; index < whole.size(); ++index) {
        INFO(whole[index].text);
        auto lines = whole;
        lines[index].label.back() = ')';
        CHECK(
            reported(lines).contains(is_item(whole[index]) ? "item-label-style" : "resolution-label-style"));
    }
}

TEST_CASE("mutation: a fact that is dropped is reported") {
    CHECK(with_opening(", on June 24, 2014", "").contains("opening-date-missing"));
    CHECK(with_opening("June 24, 2014", "June 24").contains("opening-date-missing"));
    CHECK(with_opening(" in Managua, Nicaragua,", "").contains("opening-place-missing"));
    CHECK(
        with_opening(
            ", with participation of representatives from Canada, Costa Rica, Honduras, Mexico and Nicaragua",
            "")
            .contains("opening-participants-missing"));
    CHECK(with_opening("Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons",
                       "officers")
              .contains("opening-body-missing"));
    for (const std::string country : {"Canada, ", "Costa Rica, ", "Honduras, "}) {
        INFO(country);
        CHECK(with_opening(country, "").contains("thanked-absent"));
    }
}

TEST_CASE("mutation: a fact that is swapped is reported") {
    CHECK(with_opening("June 24", "June 25").contains("opening-date-mismatch"));
    CHECK(with_opening("June 24", "June 31").contains("opening-date-missing"));
    CHECK(with_opening("June 24", "Monday, June 24").contains("date-weekday-mismatch"));
    CHECK(with_opening("Managua, Nicaragua", "Tegucigalpa, Honduras").contains("opening-place-mismatch"));
    CHECK(with_opening("Canada, Costa Rica", "Costa Rica, Canada").contains("participant-order"));
    CHECK(with_opening("Honduras, Mexico", "Mexico, Mexico").contains("participant-repeated"));
    CHECK(with_opening("Honduras, ", "Hondurus, ").contains("opening-participant-unknown"));
    CHECK(with_opening("Honduras, ", "Guatemala, ").contains("participant-unthanked"));
    CHECK(with_opening("regular", "ordinary").contains("meeting-kind-variant"));
    CHECK(with_opening(" in Persons", "").contains("body-name-variant"));
}

TEST_CASE("mutation: a section that is dropped or swapped is reported") {
    CHECK(reported(without(opening, opening + 1)).contains("opening-missing"));
    CHECK(reported(without(submission, submission + 1)).contains("submission-missing"));
    CHECK(reported(without(first_labelled, faultless_lines().size())).contains("resolutions-missing"));
    CHECK(reported(without(1, 2)).contains("title-line-missing"));
    CHECK(reported(without(2, 3)).contains("title-line-missing"));

    auto lines = faultless_lines();
    std::swap(lines[opening], lines[submission]);
    CHECK(reported(lines).contains("submission-missing"));
    lines = faultless_lines();
    std::swap(lines[1], lines[2]);
    CHECK(reported(lines).contains("title-line-order"));
}

TEST_CASE("mutation: a list that loses its items or its lead-in is reported") {
    CHECK(reported(without(12, 14)).contains("lead-in-without-items"));
    CHECK(reported(without(13, 14)).contains("item-single"));
    CHECK(reported(without(13, 14)).contains("reference-missing"));
    CHECK(reported(without(11, 12)).contains("resolution-number-sequence"));
    auto lines = faultless_lines();
    lines[6].text.back() = '.';
    CHECK(reported(lines).contains("items-without-lead-in"));
}
