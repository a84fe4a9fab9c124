#include "report_description.hpp"
#include "places.hpp"

#include "docx_zip.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace rapporteur::testing {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

constexpr std::array<std::pair<std::string_view, Part>, 7> keywords{{{"title", Part::title},
                                                                     {"opening", Part::opening},
                                                                     {"submission", Part::submission},
                                                                     {"resolution", Part::resolution},
                                                                     {"item", Part::item},
                                                                     {"continuation", Part::continuation},
                                                                     {"empty", Part::empty}}};

std::string unescape(std::string_view written) {
    std::string text;
    for (const char c : written) {
        if (c == '~') {
            text += no_break_space;
        } else {
            text += c == '_' ? ' ' : c;
        }
    }
    return text;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string word; in >> word;) {
        all.push_back(word);
    }
    return all;
}

// Gives out the labels: the description leaves them to be counted.
class Labeller {
public:
    std::string next(Part part) {
        if (part == Part::resolution) {
            items_ = 0;
            return std::to_string(++resolutions_) + ".";
        }
        if (part == Part::item) {
            return std::string(1, static_cast<char>('a' + items_++)) + ".";
        }
        return {};
    }

private:
    int resolutions_ = 0;
    int items_ = 0;
};

Part part_of(const std::string& keyword, const std::string& where) {
    const auto* const found = std::find_if(keywords.begin(), keywords.end(),
                                           [&](const auto& entry) { return entry.first == keyword; });
    if (found == keywords.end()) {
        throw std::runtime_error(where + ": unknown keyword " + keyword);
    }
    return found->second;
}

} // namespace

std::vector<int> report_years() {
    return {2013, 2014, 2016, 2017, 2018};
}

ReportDescription report_description(int year) {
    const std::filesystem::path path = fixtures_folder() / "variants" / (std::to_string(year) + ".txt");
    ReportDescription report;
    Labeller labeller;
    std::istringstream in(read_file(path));
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            continue;
        }
        const std::size_t space = std::min(line.find(' '), line.size());
        const std::string keyword = line.substr(0, space);
        const std::string rest = space < line.size() ? line.substr(space + 1) : std::string();
        if (keyword == "date") {
            report.date = rest;
        } else if (keyword == "country") {
            report.country = rest;
        } else if (keyword == "participants") {
            report.participants = words(rest);
        } else {
            const Part part = part_of(keyword, path.string());
            report.lines.push_back({part, labeller.next(part), unescape(rest)});
        }
    }
    return report;
}

std::vector<ExpectedResolution> expected_resolutions(const ReportDescription& report) {
    std::vector<ExpectedResolution> resolutions;
    for (const Line& line : report.lines) {
        if (line.part == Part::resolution) {
            resolutions.push_back({line.text, {}, {}});
        } else if (line.part == Part::item) {
            resolutions.back().items.push_back(line.text);
        } else if (line.part == Part::continuation) {
            resolutions.back().continuations.push_back(line.text);
        }
    }
    return resolutions;
}

std::size_t count_lines(const ReportDescription& report, Part part) {
    return static_cast<std::size_t>(std::count_if(report.lines.begin(), report.lines.end(),
                                                  [part](const Line& line) { return line.part == part; }));
}

} // namespace rapporteur::testing
