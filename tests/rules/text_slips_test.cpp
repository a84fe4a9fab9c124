// Slips of words and sections. Those of labels are in slips_test.cpp.
#include "rules/slips.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace rapporteur::testing;

namespace {

/// The index of the opening: the longest line that is not an entry of the list.
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
PlantedSlip in_text(std::string name, std::set<std::string> rules,
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

std::vector<PlantedSlip> text_slips() {
    std::vector<PlantedSlip> slips;
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
             std::string text = lines[at].text;
             text.replace(text.find(" 20"), 5, " 2011");
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
             // Uses the form of the verbs that the report has.
             const bool to = lines[entries[0]].text.starts_with("To ");
             const std::string support = to ? "To support" : "Support";
             longer.push_back({"1" + stop, es ? "Apoyar a los países." : support + " the countries.", 1});
             longer.push_back({"2" + stop, es ? "Apoyar los trabajos." : support + " the work.", 1});
             return Broken{longer, lines.size() + 1, {}};
         }});
    return slips;
}

} // namespace

TEST_CASE("slips: of words and sections", "[slips]") {
    try_slips(text_slips());
}
