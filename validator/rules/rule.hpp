// A rule looks at the recognised report and reports one kind of flaw. One file a rule, one line in rules.def.
#pragma once

#include "corrections/edit.hpp"
#include "report/report.hpp"

#include "rapporteur/finding.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The words a finding is about, in its element.
struct Spot {
    std::uint32_t begin = 0; ///< bytes of the block's text
    std::uint32_t end = 0;
    bool at_label = false; ///< the label instead; begin and end do not count
};

/// A finding and the edits that would repair it; all of them or none are applied.
struct RuleFinding {
    Finding finding;
    std::vector<Edit> edits;
    std::uint32_t element = no_index; ///< index into Report::elements, for the order and the corrections list
    std::optional<Spot> spot = {};    ///< none: the finding stands in no words of the element
};

struct RuleInput {
    const Blocks& blocks;
    const Report& report;
    const Layout& layout;
    const RuleSettings& settings;

    /// A parameter of the layout, or the rule's own default.
    [[nodiscard]] std::string_view parameter(std::string_view name, std::string_view fallback) const;
};

/// What a rule hands over for one flaw; rule, code, severity and the location's words are filled in from it.
struct Flaw {
    Message message;
    std::uint32_t element = no_index; ///< none: the document as a whole
    std::uint32_t begin = 0;          ///< bytes of the block's text the caret stands under
    std::uint32_t end = 0;
    bool at_label = false; ///< the spot is the label, begin and end do not count
    std::string where;     ///< replaces the words for the place; empty: those of the element
    std::uint32_t artifact =
        no_index; ///< index into Blocks::artifacts: the flaw stands where it does, whatever the element
    std::optional<Severity> severity; ///< another than the rule's own; the layout's word goes before both
    std::optional<Fix> fix;
    std::vector<Edit> edits;
};
using ReportFlaw = std::function<void(Flaw)>;

struct Rule {
    std::string_view name;   ///< for the flaw, kebab-case: that of the file and the fixtures with hyphens
    std::string_view code;   ///< "RN101": never reused
    std::string_view family; ///< "opening", "resolutions", "artifacts", "text"
    Severity severity = Severity::warning;
    std::optional<FixSafety> fix; ///< the safest fix it may offer
    std::string_view what;        ///< one sentence
    std::string_view why;         ///< why it matters to a reader of the report
    std::string_view bad;         ///< a short example of the flaw
    std::string_view good;        ///< and without it
    std::string_view repair;      ///< how it is repaired, and by whom
    void (*check)(const RuleInput& input, const ReportFlaw& report) = nullptr;
};

/// The catalogue, in the order of rules.def.
[[nodiscard]] std::span<const Rule* const> all_rules();
[[nodiscard]] const Rule* find_rule(std::string_view name_or_code);

/// Runs every rule the layout leaves on. Findings are in document order; those of one place in the
/// catalogue's order.
[[nodiscard]] std::vector<RuleFinding> run_rules(const Blocks& blocks, const Report& report,
                                                 const Layout& layout);

} // namespace rapporteur
