// Six sound reports, each as it is typed and as Word numbers it, are broken in one place after the other. A
// slip must be told once, where it is, by the rule named for it, the list must keep its structure, and hardly
// anything else may be said.
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
    std::string label =
        like.depth == 1 ? std::to_string(value) : std::string(1, static_cast<char>('a' + value - 1));
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

Slip one_label(std::string name, std::set<std::string> rules,
               std::function<std::string(const ReportLine&)> label, bool first = true, bool second = true) {
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

Slip all_labels(std::string name, std::set<std::string> rules,
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

std::vector<Slip> label_slips() {
    std::vector<Slip> slips;
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
                     false,
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

/// The index of the line that says who met when; of the submission, or none.
std::size_t opening_of(const std::vector<ReportLine>& lines) {
    return static_cast<std::size_t>(std::max_element(lines.begin(), lines.end(),
                                                     [](const ReportLine& left, const ReportLine& right) {
                                                         return (left.depth == 0 ? left.text.size() : 0) <
                                                                (right.depth == 0 ? right.text.size() : 0);
                                                     }) -
                                    lines.begin());
}

bool is_submitted(const std::vector<ReportLine>& lines) {
    return lines[opening_of(lines) + 1].text.ends_with(':');
}

std::vector<ReportLine> with_line(std::vector<ReportLine> lines, std::size_t at, const std::string& text) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), {{}, text, 0});
    return lines;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// A slip in the text of one entry.
Slip in_text(std::string name, std::set<std::string> rules,
             std::function<std::string(const ReportLine&, bool)> text, bool first = true,
             bool second = true) {
    return {std::move(name),
            std::move(rules),
            true,
            true,
            first,
            second,
            [text = std::move(text)](std::vector<ReportLine> lines, const Entries& entries) {
                ReportLine& line = lines[entries[1]];
                line.text = text(line, is_spanish(lines));
                return Broken{lines, entries[1], {}};
            }};
}

std::vector<Slip> text_slips() {
    std::vector<Slip> slips;
    const auto before_stop = [](const std::string& words) {
        return [words](const ReportLine& line, bool) {
            return line.text.substr(0, line.text.size() - 1) + " " + words + ".";
        };
    };
    slips.push_back(in_text(
        "placeholder in brackets", {"text-placeholder"}, [before_stop](const ReportLine& line, bool es) {
            return before_stop(es ? "[fecha por confirmar]" : "[date to be confirmed]")(line, es);
        }));
    slips.push_back(in_text("XX", {"text-placeholder"}, before_stop("XX")));
    slips.push_back(in_text("acronym of the other language", {"acronym-foreign"},
                            [before_stop](const ReportLine& line, bool es) {
                                return before_stop(es ? "con la UNHCR" : "with the ACNUR")(line, es);
                            }));
    slips.push_back(in_text("left untranslated", {"paragraph-language"}, [](const ReportLine&, bool es) {
        return es ? "Take note of the progress that the countries made in the protection of the victims."
                  : "Tomar nota de los avances de los países en la protección de las víctimas de la trata.";
    }));
    slips.push_back(in_text(
        "another case than its siblings", {"item-case-mixed"},
        [](const ReportLine& line, bool) {
            std::string text = line.text;
            text.front() = static_cast<char>(text.front() | 0x20);
            return text;
        },
        false));
    slips.push_back({"the same act twice",
                     {"act-repeated"},
                     true,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries& entries) {
                         lines[entries.back()].text = lines[entries[0]].text;
                         return Broken{lines, entries.back(), {}};
                     }});
    slips.push_back({"the number of a page",
                     {"artifact-page-number"},
                     true,
                     true,
                     true,
                     true,
                     [](auto lines, const Entries& entries) {
                         return Broken{with_line(lines, entries[1], "- 2 -"), entries[1], {}};
                     }});
    slips.push_back(
        {"the opening twice", {"section-repeated"}, true, true, true, false, [](auto lines, const Entries&) {
             const std::size_t at = opening_of(lines);
             return Broken{with_line(lines, at + 1, lines[at].text), at + 1, {}};
         }});
    slips.push_back(
        {"another opening", {"section-repeated"}, true, true, true, false, [](auto lines, const Entries&) {
             const std::size_t at = opening_of(lines);
             const std::string text =
                 is_spanish(lines)
                     ? "La Red de Funcionarios de Enlace se reunió el 3 de marzo de 2011 en San Salvador, "
                       "El Salvador, con la participación de representantes de Belice y Canadá."
                     : "The Liaison Officer Network held its meeting in San Salvador, El Salvador, on March "
                       "3, 2011, with the participation of representatives from Belize and Canada.";
             return Broken{with_line(lines, at + 1, text), at + 1, {}};
         }});
    slips.push_back({"the submission twice",
                     {"section-repeated"},
                     true,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries&) {
                         const std::size_t at = opening_of(lines) + 1;
                         if (!is_submitted(lines))
                             return Broken{};
                         return Broken{with_line(lines, at + 1, lines[at].text), at + 1, {}};
                     }});
    slips.push_back({"submitted to another body",
                     {"submission-body"},
                     true,
                     true,
                     true,
                     false,
                     [](auto lines, const Entries&) {
                         const std::size_t at = opening_of(lines) + 1;
                         if (!is_submitted(lines))
                             return Broken{};
                         auto& text = lines[at].text;
                         text = replaced(text, "Regional Consultation Group on Migration (RCGM)",
                                         "Regional Conference on Migration (RCM)");
                         text = replaced(text, "al Grupo Regional de Consulta sobre Migración (GRCM)",
                                         "a la Conferencia Regional sobre Migración (CRM)");
                         text = replaced(text, "del Grupo Regional de Consulta sobre Migración (GRCM)",
                                         "de la Conferencia Regional sobre Migración (CRM)");
                         return Broken{lines, at, {}};
                     }});
    slips.push_back(
        {"the opening last", {"opening-position"}, true, true, true, false, [](auto lines, const Entries&) {
             const std::size_t at = opening_of(lines);
             const ReportLine opening = lines[at];
             lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
             lines.push_back(opening);
             return Broken{lines, lines.size() - 1, {}};
         }});
    slips.push_back(
        {"a second list",
         {"resolution-number-sequence"},
         true,
         false,
         true,
         false,
         [](auto lines, const Entries& entries) {
             const bool es = is_spanish(lines);
             const std::string stop(1, lines[entries[0]].label.back());
             auto longer = with_line(lines, lines.size(), es ? "RECOMENDACIONES" : "RECOMMENDATIONS");
             longer.push_back({"1" + stop,
                               es ? "Invitar a los países a enviar sus listas."
                                  : "Invite the countries to send their lists.",
                               1});
             longer.push_back(
                 {"2" + stop, es ? "Apoyar los trabajos del año." : "Support the work of the year.", 1});
             return Broken{longer, lines.size() + 1, {}};
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
        out +=
            "    " + std::string(each.finding.rule) + " at `" +
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
                if (broken.lines.empty()) // the report has nothing to break
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

void try_all(const std::vector<Slip>& slips) {
    Verdict all;
    for (const Slip& slip : slips) {
        const Verdict verdict = try_slip(slip);
        CHECK(verdict.tried > 0);
        all.tried += verdict.tried;
        all.right += verdict.right;
        if (verdict.right < verdict.tried)
            WARN(slip.name << ": " << verdict.right << " of " << verdict.tried);
    }
    CHECK(all.right == all.tried);
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
    try_all(label_slips());
}

TEST_CASE("slips: of words and sections", "[slips]") {
    try_all(text_slips());
}
