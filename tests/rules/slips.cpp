#include "rules/slips.hpp"

#include "layout/lazy_layout.hpp"
#include "report/choose.hpp"
#include "rules/rule.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace rapporteur::testing {
namespace {

constexpr std::size_t most_findings = 2;

struct ReadReport {
    Blocks blocks;
    Report report;
    const Layout* layout = nullptr;
};

ReadReport read_lines(const std::vector<ReportLine>& lines, bool automatic) {
    static const auto handles = load_layouts().value();
    auto reading = read_by_best(blocks_of_lines(lines, automatic), handles);
    return {std::move(reading.blocks), std::move(reading.report), &handles[reading.layout]->get()};
}

/// "1 1 2 2 1": the depths of the entries.
std::string structure(const Report& report) {
    std::string out;
    for (const Element& element : report.elements) {
        if (element.part == ElementPart::entry || element.part == ElementPart::item)
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

/// The entries of a level whose neighbours are adjacent, so that one can be joined to the other.
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

struct SlipVerdict {
    std::size_t tried = 0;
    std::size_t right = 0;
};

std::string told(const ReadReport& read, const std::vector<RuleFinding>& findings) {
    std::string out;
    for (const RuleFinding& each : findings) {
        out +=
            "    " + std::string(each.finding.rule) + " at `" +
            (each.element == no_index
                 ? std::string()
                 : std::string(cut(read.blocks.blocks[read.report.elements[each.element].block].text, 30))) +
            "`: " + render(each.finding.message.text, each.finding.message.arguments) + "\n";
    }
    return out;
}

/// What is wrong with the findings of the broken report; empty if nothing is.
std::string objection(const PlantedSlip& slip, const Broken& broken, bool automatic) {
    const ReadReport read = read_lines(broken.lines, automatic);
    const auto findings = run_rules(read.blocks, read.report, *read.layout);
    const std::uint32_t paragraph = static_cast<std::uint32_t>(broken.place + 1);
    const auto at_place = std::count_if(findings.begin(), findings.end(), [&](const RuleFinding& each) {
        const bool here = broken.place == anywhere ||
                          (each.element != no_index && each.finding.location.paragraph == paragraph);
        return here && slip.rules.contains(std::string(each.finding.rule));
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

SlipVerdict try_slip(const PlantedSlip& slip) {
    SlipVerdict verdict;
    for (const auto& [name, sound] : sound_reports()) {
        for (const int depth : {1, 2}) {
            if (!(depth == 1 ? slip.first_level : slip.second_level))
                continue;
            for (const bool automatic : {false, true}) {
                if (!(automatic ? slip.automatic : slip.typed))
                    continue;
                const Broken broken = slip.apply(sound, entries_of(sound, depth));
                if (broken.lines.empty()) // the report has nothing that this slip could break
                    continue;
                ++verdict.tried;
                const std::string wrong = objection(slip, broken, automatic);
                INFO(slip.name << ", " << name << ", level " << depth
                               << (automatic ? ", automatic" : ", typed") << "\n"
                               << wrong);
                CHECK(wrong.empty());
                verdict.right += wrong.empty() ? 1 : 0;
            }
        }
    }
    return verdict;
}

} // namespace

void type_label(ReportLine& line, const std::string& label) {
    line.label.clear();
    line.text = label + (label.empty() ? "" : " ") + line.text;
}

void try_slips(const std::vector<PlantedSlip>& slips) {
    SlipVerdict all;
    for (const PlantedSlip& slip : slips) {
        const SlipVerdict verdict = try_slip(slip);
        CHECK(verdict.tried > 0);
        all.tried += verdict.tried;
        all.right += verdict.right;
        if (verdict.right < verdict.tried)
            WARN(slip.name << ": " << verdict.right << " of " << verdict.tried);
    }
    CHECK(all.right == all.tried);
}

void check_sound(const std::string& name, const std::vector<ReportLine>& lines, bool automatic) {
    const ReadReport read = read_lines(lines, automatic);
    INFO(name << (automatic ? ", automatic" : ", typed"));
    CHECK(told(read, run_rules(read.blocks, read.report, *read.layout)) == "");
    CHECK(structure(read.report) == depths_of(lines));
}

} // namespace rapporteur::testing
