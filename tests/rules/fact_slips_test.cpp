// Slips of facts and sections on all six reports, as mutation_test.cpp has them for one report.
#include "rules/slips.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

using namespace rapporteur::testing;

namespace {

std::size_t meeting_line(const std::vector<ReportLine>& lines) {
    const auto found = std::find_if(lines.begin(), lines.end(), [](const ReportLine& line) {
        return line.depth == 0 && std::regex_search(line.text, std::regex("particip[aá](tion|ción)"));
    });
    return static_cast<std::size_t>(found - lines.begin());
}

/// The opening with the first match of the pattern replaced; nothing if there is no match. A contradiction to
/// the title is reported at the title.
PlantedSlip in_opening(std::string name, std::set<std::string> rules, const std::string& pattern,
                       std::string replacement, bool at_title = false) {
    return {std::move(name),
            std::move(rules),
            true,
            true,
            true,
            false,
            [pattern = std::regex(pattern), replacement = std::move(replacement),
             at_title](std::vector<ReportLine> lines, const Entries&) {
                const std::size_t at = meeting_line(lines);
                const std::string changed = std::regex_replace(lines[at].text, pattern, replacement,
                                                               std::regex_constants::format_first_only);
                if (changed == lines[at].text)
                    return Broken{};
                lines[at].text = changed;
                return Broken{lines, at_title ? anywhere : at, {}};
            }};
}

std::vector<PlantedSlip> fact_slips() {
    std::vector<PlantedSlip> slips;
    slips.push_back(in_opening("the day is left out", {"opening-date-missing"},
                               ",? (on|el|los días) ([A-Z][a-z]+ )?[0-9][^A-Z]*( [A-Z][a-z]+ )?20[0-9]{2}",
                               ""));
    slips.push_back(
        in_opening("another year than the title's", {"opening-date-mismatch"}, " 20[0-9]{2}", " 2011", true));
    slips.push_back(
        in_opening("the place is left out", {"opening-place-missing"},
                   " (in|en) (Managua|Guatemala City|Panama City|San José|Tegucigalpa), (Nicaragua|Guatemala|"
                   "Panama|Costa Rica|Honduras)",
                   ""));
    slips.push_back(
        in_opening("another place than the title's", {"opening-place-mismatch"},
                   " (in|en) (Managua|Guatemala City|Panama City|San José|Tegucigalpa), (Nicaragua|Guatemala|"
                   "Panama|Costa Rica|Honduras)",
                   " $1 San Salvador, El Salvador", true));
    slips.push_back(
        in_opening("nobody took part", {"opening-participants-missing"},
                   ",? with (the )?participation of .*[a-z](?=(, adopted|\\.))|,? con la participación "
                   "de .*[a-zá](?=(, y adoptó|\\.))",
                   ""));
    slips.push_back(in_opening("a country is misspelt", {"opening-participant-unknown"},
                               "(Canad|El Salvad)([aá]|or),", "$1ro,"));
    slips.push_back(in_opening("a country is there twice", {"participant-repeated"},
                               "(Canad[aá]|El Salvador),", "$1, $1,"));
    slips.push_back({"the submission is left out",
                     {"submission-missing"},
                     true,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries&) {
                         const std::size_t at = meeting_line(lines) + 1;
                         if (!lines[at].text.ends_with(':'))
                             return Broken{};
                         lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
                         return Broken{lines, anywhere, {}};
                     }});
    slips.push_back({"the list is left out",
                     {"resolutions-missing"},
                     true,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries& entries) {
                         lines.resize(entries.front());
                         return Broken{lines, anywhere, {}};
                     }});
    slips.push_back({"the items of a lead-in are left out",
                     {"lead-in-without-items"},
                     true,
                     true,
                     false,
                     true,
                     [](auto lines, const Entries& entries) {
                         lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(entries.front()),
                                     lines.begin() + static_cast<std::ptrdiff_t>(entries.back()) + 1);
                         return Broken{lines, entries.front() - 1, {}};
                     }});
    slips.push_back(
        {"one item alone", {"item-single"}, true, true, false, true, [](auto lines, const Entries& entries) {
             lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(entries.front()) + 1,
                         lines.begin() + static_cast<std::ptrdiff_t>(entries.back()) + 1);
             return Broken{lines, entries.front(), {}};
         }});
    slips.push_back({"the last item alone",
                     {"item-letter-sequence"},
                     true,
                     false,
                     false,
                     true,
                     [](auto lines, const Entries& entries) {
                         lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(entries.front()),
                                     lines.begin() + static_cast<std::ptrdiff_t>(entries.back()));
                         return Broken{lines, entries.front(), {}};
                     }});
    slips.push_back({"the lead-in ends in a stop",
                     {"items-without-lead-in"},
                     true,
                     true,
                     false,
                     true,
                     [](auto lines, const Entries& entries) {
                         lines[entries.front() - 1].text.back() = '.';
                         return Broken{lines, entries.front() - 1, {}};
                     }});
    slips.push_back({"the last label is lost in a list that runs on by semicolons",
                     {"continuation-act"},
                     true,
                     true,
                     false,
                     true,
                     [](auto lines, const Entries& entries) {
                         for (const std::size_t entry : entries)
                             lines[entry].text.back() = entry == entries.back() ? '.' : ';';
                         lines[entries.back()].label.clear();
                         return Broken{lines, entries.back(), "?"};
                     }});
    return slips;
}

} // namespace

TEST_CASE("slips: of facts, and of sections that are left out", "[slips]") {
    try_slips(fact_slips());
}
