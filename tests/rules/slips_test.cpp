// Six sound reports, each as it is typed and as Word numbers it, are broken in one place after the other. A slip
// must be told once, where it is, by the rule named for it, the list must keep its structure, and hardly anything
// else may be said.
#include "layout/later.hpp"
#include "report/choose.hpp"
#include "rules/rule.hpp"
#include "rules/sound_reports.hpp"

#include "rapporteur/rapporteur.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

constexpr std::size_t most_findings = 2;

struct ReadReport {
    Blocks blocks;
    Report report;
    const Layout* layout = nullptr;
};

ReadReport read_lines(const std::vector<ReportLine>& lines, bool automatic) {
    static const auto handles = load_layouts().value();
    std::vector<const Layout*> layouts;
    for (const auto& handle : handles)
        layouts.push_back(handle.get());
    auto reading = read_by_best(blocks_of_lines(lines, automatic), layouts);
    return {std::move(reading.blocks), std::move(reading.report), &whole(*layouts[reading.layout])};
}

/// "1 1 2 2 1": the depths of the entries.
std::string structure(const Report& report) {
    std::string out;
    for (const Element& element : report.elements) {
        if (element.role == Role::resolution || element.role == Role::item)
            out += std::to_string(element.depth);
    }
    return out;
}

std::string depths_of(const std::vector<ReportLine>& lines) {
    std::string out;
    for (const ReportLine& line : lines) {
        if (line.depth > 0)
            out += std::to_string(line.depth);
    }
    return out;
}

/// What is broken, and what is then expected.
struct Broken {
    std::vector<ReportLine> lines;
    std::size_t place = 0; ///< index of the line the finding stands at
    std::string structure; ///< empty: that of the sound report
};

/// The lines of one level that a slip may be tried on.
using Entries = std::vector<std::size_t>;
using Break = std::function<Broken(std::vector<ReportLine>, const Entries&)>;

struct Slip {
    std::string name;
    std::set<std::string> rules; ///< one of them must speak at the place
    bool typed = true;
    bool automatic = true;
    bool first_level = true;
    bool second_level = true;
    Break apply;
};

/// The label in the form of its siblings.
std::string sibling_label(const ReportLine& like, std::int64_t value) {
    std::string label = like.depth == 1 ? std::to_string(value) : std::string(1, static_cast<char>('a' + value - 1));
    return label + like.label.back();
}

/// Another text in front, typed: the entry is no longer numbered by Word.
void type_label(ReportLine& line, const std::string& label) {
    line.label.clear();
    line.text = label + (label.empty() ? "" : " ") + line.text;
}

std::string number_of(const ReportLine& line) {
    return line.label.substr(0, line.label.size() - 1);
}

Slip one_label(std::string name, std::set<std::string> rules, std::function<std::string(const ReportLine&)> label,
               bool first = true, bool second = true) {
    return {std::move(name), std::move(rules), true, true, first, second,
            [label = std::move(label)](std::vector<ReportLine> lines, const Entries& entries) {
                const std::size_t at = entries[1];
                type_label(lines[at], label(lines[at]));
                return Broken{lines, at, {}};
            }};
}

Slip all_labels(std::string name, std::set<std::string> rules,
                std::function<std::string(std::size_t, const ReportLine&)> label, bool second = true) {
    return {std::move(name), std::move(rules), true, false, true, second,
            [label = std::move(label)](std::vector<ReportLine> lines, const Entries& entries) {
                for (std::size_t index = 0; index < entries.size(); ++index)
                    type_label(lines[entries[index]], label(index, lines[entries[index]]));
                return Broken{lines, entries.front(), {}};
            }};
}

const std::set<std::string> any_style{"resolution-label-style", "item-label-style"};
const std::set<std::string> any_sequence{"resolution-number-sequence", "item-letter-sequence"};

std::vector<Slip> label_slips() {
    std::vector<Slip> slips;
    slips.push_back({"a label is lost", any_sequence, true, false, true, true,
                     [](auto lines, const Entries& entries) {
                         lines[entries[1]].label.clear();
                         return Broken{lines, entries[1], {}};
                     }});
    slips.push_back({"the first label is lost", any_sequence, true, false, true, true,
                     [](auto lines, const Entries& entries) {
                         lines[entries[0]].label.clear();
                         return Broken{lines, entries[0], {}};
                     }});
    slips.push_back({"a label is lost in Word's list", {"continuation-act"}, false, true, true, false,
                     [](auto lines, const Entries& entries) {
                         lines[entries[1]].label.clear();
                         return Broken{lines, entries[1], "?"};
                     }});
    slips.push_back({"the last label is lost",
                     {"continuation-act", "item-letter-sequence", "resolution-number-sequence"}, true, true, true,
                     true, [](auto lines, const Entries& entries) {
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
    slips.push_back(
        one_label("#1", any_style, [](const ReportLine& line) { return "#" + number_of(line); }, true, false));
    slips.push_back(one_label(
        "R1.", any_style, [](const ReportLine& line) { return "R" + number_of(line) + "."; }, true, false));
    slips.push_back(one_label(
        "1.0", any_style, [](const ReportLine& line) { return number_of(line) + ".0"; }, true, false));
    const auto every = [&](const std::string& name, const std::string& before, const std::string& after) {
        slips.push_back(all_labels("all " + name, any_style,
                                   [before, after](std::size_t, const ReportLine& line) {
                                       return before + number_of(line) + after;
                                   },
                                   before.empty() && after != ".0"));
    };
    every("1 Thank", "", "");
    every("1/", "", "/");
    every("#1", "#", "");
    every("R1.", "R", ".");
    every("1.0", "", ".0");
    every("Recommendation 1.", "Recommendation ", ".");
    slips.push_back(all_labels("all Resolution I.", any_style,
                               [](std::size_t index, const ReportLine&) {
                                   static constexpr std::array roman{"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
                                   return std::string("Acuerdo ") + roman.at(index) + ".";
                               },
                               false));
    slips.push_back({"all First.", any_style, true, false, true, false,
                     [](auto lines, const Entries& entries) {
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
    slips.push_back({"counts from 0", any_sequence, true, false, true, false,
                     [](auto lines, const Entries& entries) {
                         for (std::size_t index = 0; index < entries.size(); ++index)
                             type_label(lines[entries[index]],
                                        sibling_label(lines[entries[index]], static_cast<std::int64_t>(index)));
                         return Broken{lines, entries.front(), {}};
                     }});
    slips.push_back({"l. for 1.", {"resolution-label-style"}, true, false, true, false,
                     [](auto lines, const Entries& entries) {
                         type_label(lines[entries[0]], std::string("l") + lines[entries[0]].label.back());
                         return Broken{lines, entries[0], {}};
                     }});
    slips.push_back({"swapped", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
                         std::swap(lines[entries[1]].label, lines[entries[2]].label);
                         return Broken{lines, entries[1], {}};
                     }});
    slips.push_back({"repeated", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
                         type_label(lines[entries[2]], lines[entries[1]].label);
                         return Broken{lines, entries[2], {}};
                     }});
    slips.push_back({"left out", any_sequence, true, false, true, true, [](auto lines, const Entries& entries) {
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
    slips.push_back({"the other level's kind at the end", {"item-label-style", "item-letter-sequence"}, true, false,
                     false, true, [](auto lines, const Entries& entries) {
                         ReportLine& line = lines[entries.back()];
                         type_label(line, std::to_string(entries.size()) + line.label.back());
                         return Broken{lines, entries.back(), {}};
                     }});
    slips.push_back({"typed twice", {"label-doubled"}, true, true, true, true, [](auto lines, const Entries& entries) {
                         ReportLine& line = lines[entries[1]];
                         line.text = line.label + " " + line.text;
                         return Broken{lines, entries[1], {}};
                     }});
    slips.push_back({"two acts in a paragraph", {"acts-joined"}, true, false, true, true,
                     [](auto lines, const Entries& entries) {
                         auto joined = lines;
                         joined[entries[0]].text += " " + lines[entries[1]].label + " " + lines[entries[1]].text;
                         joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(entries[1]));
                         return Broken{joined, entries[0], {}};
                     }});
    return slips;
}

/// Entries of the level whose neighbours are side by side, so that one may be joined to the other.
Entries entries_of(const std::vector<ReportLine>& lines, int depth) {
    Entries entries;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const bool other_list = depth == 2 && !entries.empty() && lines[index].depth == 1;
        if (other_list)
            break;
        if (lines[index].depth == depth)
            entries.push_back(index);
    }
    return entries;
}

struct Verdict {
    std::size_t tried = 0;
    std::size_t right = 0;
};

std::string told(const ReadReport& read, const std::vector<RuleFinding>& findings) {
    std::string out;
    for (const RuleFinding& each : findings) {
        out += "    " + std::string(each.finding.rule) + " at `" +
               (each.element == no_index
                    ? std::string()
                    : std::string(cut(read.blocks.blocks[read.report.elements[each.element].block].text, 30))) +
               "`: " + render(each.finding.message.text, each.finding.message.arguments) + "\n";
    }
    return out;
}

/// What is wrong with what is said of the broken report; empty: nothing.
std::string objection(const Slip& slip, const Broken& broken, bool automatic) {
    const ReadReport read = read_lines(broken.lines, automatic);
    const auto findings = run_rules(read.blocks, read.report, *read.layout);
    const std::uint32_t paragraph = static_cast<std::uint32_t>(broken.place + 1);
    const auto at_place = std::count_if(findings.begin(), findings.end(), [&](const RuleFinding& each) {
        return each.element != no_index && slip.rules.contains(std::string(each.finding.rule)) &&
               each.finding.location.paragraph == paragraph;
    });
    std::string wrong;
    if (at_place != 1)
        wrong += "  told " + std::to_string(at_place) + " times\n";
    if (findings.size() > most_findings)
        wrong += "  " + std::to_string(findings.size()) + " findings\n";
    const std::string expected = broken.structure.empty() ? depths_of(broken.lines) : broken.structure;
    if (expected != "?" && structure(read.report) != expected)
        wrong += "  structure " + structure(read.report) + ", expected " + expected + "\n";
    return wrong.empty() ? wrong : wrong + told(read, findings);
}

Verdict try_slip(const Slip& slip) {
    Verdict verdict;
    for (const auto& [name, sound] : sound_reports()) {
        for (const int depth : {1, 2}) {
            if (!(depth == 1 ? slip.first_level : slip.second_level))
                continue;
            for (const bool automatic : {false, true}) {
                if (!(automatic ? slip.automatic : slip.typed))
                    continue;
                const Broken broken = slip.apply(sound, entries_of(sound, depth));
                ++verdict.tried;
                const std::string wrong = objection(slip, broken, automatic);
                INFO(slip.name << ", " << name << ", level " << depth << (automatic ? ", automatic" : ", typed") << "\n"
                               << wrong);
                CHECK(wrong.empty());
                verdict.right += wrong.empty() ? 1 : 0;
            }
        }
    }
    return verdict;
}

} // namespace

TEST_CASE("slips: the reports that are broken here have no fault", "[slips]") {
    for (const auto& [name, lines] : sound_reports()) {
        for (const bool automatic : {false, true}) {
            const ReadReport read = read_lines(lines, automatic);
            INFO(name << (automatic ? ", automatic" : ", typed"));
            CHECK(told(read, run_rules(read.blocks, read.report, *read.layout)) == "");
            CHECK(structure(read.report) == depths_of(lines));
        }
    }
}

TEST_CASE("slips: of labels", "[slips]") {
    for (const Slip& slip : label_slips()) {
        const Verdict verdict = try_slip(slip);
        CHECK(verdict.tried > 0);
        UNSCOPED_INFO(slip.name << ": " << verdict.right << " of " << verdict.tried);
    }
}
