// Six correct reports, each with typed labels and with Word's, are broken in one place after the other. A
// slip must be reported once, at its place, by its own rule. The list must keep its structure, and there may
// be hardly any other findings.
#include "rules/slips.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

/// A label in the form of its siblings.
std::string sibling_label(const ReportLine& like, std::int64_t value) {
    std::string label =
        like.depth == 1 ? std::to_string(value) : std::string(1, static_cast<char>('a' + value - 1));
    return label + like.label.back();
}

std::string number_of(const ReportLine& line) {
    return line.label.substr(0, line.label.size() - 1);
}

PlantedSlip one_label(std::string name, std::set<std::string> rules,
                      std::function<std::string(const ReportLine&)> label, bool first = true,
                      bool second = true) {
    return {std::move(name),
            std::move(rules),
            true,
            true,
            first,
            second,
            [label = std::move(label)](std::vector<ReportLine> lines, const Entries& entries) {
                const std::size_t at = entries[1];
                type_label(lines[at], label(lines[at]));
                return Broken{lines, at, {}};
            }};
}

PlantedSlip all_labels(std::string name, std::set<std::string> rules,
                       std::function<std::string(std::size_t, const ReportLine&)> label, bool second = true) {
    return {std::move(name),
            std::move(rules),
            true,
            false,
            true,
            second,
            [label = std::move(label)](std::vector<ReportLine> lines, const Entries& entries) {
                for (std::size_t index = 0; index < entries.size(); ++index)
                    type_label(lines[entries[index]], label(index, lines[entries[index]]));
                return Broken{lines, entries.front(), {}};
            }};
}

const std::set<std::string> any_style{"resolution-label-style", "item-label-style"};
const std::set<std::string> any_sequence{"resolution-number-sequence", "item-letter-sequence"};

std::vector<PlantedSlip> label_slips() {
    std::vector<PlantedSlip> slips;
    slips.push_back(
        {"a label is lost", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
             lines[entries[1]].label.clear();
             return Broken{lines, entries[1], {}};
         }});
    slips.push_back({"the first label is lost", any_sequence, true, false, true, true,
                     [](auto lines, const Entries& entries) {
                         lines[entries[0]].label.clear();
                         return Broken{lines, entries[0], {}};
                     }});
    slips.push_back({"the first label is lost in Word's list",
                     {"continuation-act", "items-without-lead-in"},
                     false,
                     true,
                     true,
                     true,
                     [](auto lines, const Entries& entries) {
                         lines[entries[0]].label.clear();
                         return Broken{lines, entries[0], "?"};
                     }});
    slips.push_back({"a label is lost in Word's list",
                     {"continuation-act"},
                     false,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries& entries) {
                         lines[entries[1]].label.clear();
                         return Broken{lines, entries[1], "?"};
                     }});
    slips.push_back({"the last label is lost",
                     {"continuation-act", "item-letter-sequence", "resolution-number-sequence"},
                     true,
                     true,
                     true,
                     true,
                     [](auto lines, const Entries& entries) {
                         const std::string& text = lines[entries.back()].text;
                         for (const std::string noun : {"A ", "The ", "Un ", "La "}) {
                             // Without a verb at its start it may also be ordinary text.
                             if (text.starts_with(noun))
                                 return Broken{};
                         }
                         lines[entries.back()].label.clear();
                         return Broken{lines, entries.back(), "?"};
                     }});
    slips.push_back(one_label("1 Thank", any_style, [](const ReportLine& line) { return number_of(line); }));
    slips.push_back(
        one_label("3, Take", any_style, [](const ReportLine& line) { return number_of(line) + ","; }));
    slips.push_back(one_label("1/", any_style, [](const ReportLine& line) { return number_of(line) + "/"; }));
    slips.push_back(one_label("1]", any_style, [](const ReportLine& line) { return number_of(line) + "]"; }));
    slips.push_back(
        one_label("(1)", any_style, [](const ReportLine& line) { return "(" + number_of(line) + ")"; }));
    slips.push_back(one_label(
        "#1", any_style, [](const ReportLine& line) { return "#" + number_of(line); }, true, false));
    slips.push_back(one_label(
        "R1.", any_style, [](const ReportLine& line) { return "R" + number_of(line) + "."; }, true, false));
    slips.push_back(one_label(
        "1.0", any_style, [](const ReportLine& line) { return number_of(line) + ".0"; }, true, false));
    const auto every = [&](const std::string& name, const std::string& before, const std::string& after) {
        slips.push_back(all_labels(
            "all " + name, any_style,
            [before, after](std::size_t, const ReportLine& line) { return before + number_of(line) + after; },
            before.empty() && after != ".0"));
    };
    every("1 Thank", "", "");
    every("1/", "", "/");
    every("#1", "#", "");
    every("R1.", "R", ".");
    every("1.0", "", ".0");
    every("Recommendation 1.", "Recommendation ", ".");
    slips.push_back(all_labels(
        "all Resolution I.", any_style,
        [](std::size_t index, const ReportLine&) {
            static constexpr std::array roman{"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
            return std::string("Acuerdo ") + roman.at(index) + ".";
        },
        false));
    slips.push_back(
        {"all First.", any_style, true, false, true, false, [](auto lines, const Entries& entries) {
             static constexpr std::array english{"First", "Second", "Third",   "Fourth",
                                                 "Fifth", "Sixth",  "Seventh", "Eighth"};
             static constexpr std::array spanish{"Primero", "Segundo", "Tercero", "Cuarto",
                                                 "Quinto",  "Sexto",   "Séptimo", "Octavo"};
             const bool es = is_spanish(lines);
             for (std::size_t index = 0; index < entries.size(); ++index)
                 type_label(lines[entries[index]],
                            std::string(es ? spanish.at(index) : english.at(index)) + ".");
             return Broken{lines, entries.front(), {}};
         }});
    slips.push_back(
        {"counts from 0", any_sequence, true, false, true, false, [](auto lines, const Entries& entries) {
             for (std::size_t index = 0; index < entries.size(); ++index)
                 type_label(lines[entries[index]],
                            sibling_label(lines[entries[index]], static_cast<std::int64_t>(index)));
             return Broken{lines, entries.front(), {}};
         }});
    slips.push_back({"l. for 1.",
                     {"resolution-label-style"},
                     true,
                     false,
                     true,
                     false,
                     [](auto lines, const Entries& entries) {
                         type_label(lines[entries[0]], std::string("l") + lines[entries[0]].label.back());
                         return Broken{lines, entries[0], {}};
                     }});
    slips.push_back(
        {"swapped", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
             std::swap(lines[entries[1]].label, lines[entries[2]].label);
             return Broken{lines, entries[1], {}};
         }});
    slips.push_back(
        {"repeated", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
             type_label(lines[entries[2]], lines[entries[1]].label);
             return Broken{lines, entries[2], {}};
         }});
    slips.push_back(
        {"left out", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
             auto rest = lines;
             rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(entries[1]));
             return Broken{rest, entries[2] - 1, {}};
         }});
    slips.push_back({"the other level's kind", any_style, true, false, true, true,
                     [](auto lines, const Entries& entries) {
                         ReportLine& line = lines[entries[1]];
                         type_label(line, (line.depth == 1 ? std::string("b") : std::string("2")) +
                                              line.label.back());
                         return Broken{lines, entries[1], {}};
                     }});
    slips.push_back({"the other level's kind at the end",
                     {"item-label-style", "item-letter-sequence"},
                     true,
                     false,
                     false,
                     true,
                     [](auto lines, const Entries& entries) {
                         ReportLine& line = lines[entries.back()];
                         type_label(line, std::to_string(entries.size()) + line.label.back());
                         return Broken{lines, entries.back(), {}};
                     }});
    slips.push_back(
        {"typed twice", {"label-doubled"}, true, true, true, true, [](auto lines, const Entries& entries) {
             ReportLine& line = lines[entries[1]];
             line.text = line.label + " " + line.text;
             return Broken{lines, entries[1], {}};
         }});
    slips.push_back({"two acts in a paragraph",
                     {"acts-joined"},
                     true,
                     true,
                     true,
                     true,
                     [](auto lines, const Entries& entries) {
                         auto joined = lines;
                         joined[entries[0]].text +=
                             " " + lines[entries[1]].label + " " + lines[entries[1]].text;
                         joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(entries[1]));
                         return Broken{joined, entries[0], {}};
                     }});
    return slips;
}

} // namespace

TEST_CASE("slips: the reports that are broken here have no fault", "[slips]") {
    for (const auto& [name, lines] : sound_reports()) {
        for (const bool automatic : {false, true})
            check_sound(name, lines, automatic);
    }
}

TEST_CASE("slips: of labels", "[slips]") {
    try_slips(label_slips());
}
