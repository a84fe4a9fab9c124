// A rule looks at the recognised report and reports one kind of flaw. One file a rule, one line in rules.def.
#pragma once

#include "finding/rule_finding.hpp"
#include "messages/messages.hpp"
#include "report/report.hpp"
#include "rules/folded_texts.hpp"

#include "rapporteur/finding.hpp"
#include "rapporteur/spelling.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rapporteur {

struct Rule;

struct RuleInput {
    const Blocks& blocks;
    const Report& report;
    const Layout& layout;
    const RuleSettings& settings;
    const Rule& rule;
    FoldedTexts& texts;
    Speller* speller = nullptr;      ///< none: the caller has no dictionaries
    std::uint32_t unread = no_index; ///< the first element behind those of `report`, where it was cut short
    const Messages* messages = nullptr; ///< for words that name what a document lacks

    /// A parameter as the layout sets it, else as the rule does.
    [[nodiscard]] std::string_view parameter(std::string_view name) const;
    [[nodiscard]] const Block& block_of(std::uint32_t element) const {
        return blocks.blocks[report.elements[element].block];
    }
    [[nodiscard]] const FoldedText& folded(std::uint32_t element) const { return texts.of(element); }
    [[nodiscard]] const CharacterSet& characters(std::uint32_t element) const {
        return texts.characters(element);
    }
    /// The words of the element's text as it is written.
    [[nodiscard]] const std::vector<WordRange>& words(std::uint32_t element) const {
        return texts.words(element);
    }
};

/// A message of the rule that is running; its words are the catalogue's.
[[nodiscard]] inline Message say(std::string_view id, std::vector<Argument> arguments = {}) {
    return {id, {}, {}, std::move(arguments)};
}
[[nodiscard]] inline Argument count_of(std::string name, std::size_t count) {
    return {std::move(name), std::to_string(count), ArgumentKind::count};
}
/// A repair; what it does is said by the message.
[[nodiscard]] inline Fix repair(FixSafety safety) {
    return {safety, {}};
}

/// What a rule hands over for one flaw; rule, code, severity and the location's words are filled in from it.
struct Flaw {
    Message message;
    std::uint32_t element = no_index; ///< none: the document as a whole
    std::uint32_t begin = 0;          ///< bytes of the block's text the caret stands under
    std::uint32_t end = 0;
    bool at_label = false;             ///< the spot is the label, begin and end do not count
    std::string where;                 ///< replaces the words for the place; empty: those of the element
    std::uint32_t artifact = no_index; ///< the flaw stands where this one does, whatever the element: index
                                       ///< into Blocks::artifacts, or past them into Blocks::dropped
    std::uint32_t covered = 0;         ///< bytes from the artifact's first on; 0: as many as it covers
    std::optional<Severity> severity;  ///< another than the rule's own; the layout's word goes before both
    std::optional<Fix> fix;            ///< `repair(...)`: its words are the message's
    std::vector<Edit> edits;
};
using ReportFlaw = std::function<void(Flaw)>;

/// A message a rule may give: its id and the names of its arguments, separated by spaces. The catalogue may
/// use these and no others.
struct MessageKind {
    std::string_view id;
    std::string_view arguments;
};

/// What a layout may set of a rule, and its value where the layout does not.
struct RuleParameter {
    std::string_view name;
    std::string_view value;
};

/// Its explanation and the words of its messages stand in schemas/messages.
struct Rule {
    std::string_view name;   ///< for the flaw, kebab-case: that of the file and the fixtures with hyphens
    std::string_view code;   ///< "RN101": never reused
    std::string_view family; ///< "opening", "resolutions", "artifacts", "text"
    Severity severity = Severity::warning;
    std::optional<FixSafety> fix; ///< the safest fix it may offer
    std::span<const MessageKind> messages;
    std::span<const RuleParameter> parameters;
    void (*check)(const RuleInput& input, const ReportFlaw& report) = nullptr;
    bool on = true; ///< false: it runs only where a layout or a configuration names it
};

/// The catalogue, in the order of rules.def.
[[nodiscard]] std::span<const Rule* const> all_rules();
[[nodiscard]] const Rule* find_rule(std::string_view name_or_code);

/// Runs those of the rules that are on. Findings are in document order; those of one place in the catalogue's
/// order.
[[nodiscard]] std::vector<RuleFinding> run_rules(std::span<const Rule* const> rules, const Blocks& blocks,
                                                 const Report& report, const Layout& layout,
                                                 const Messages& messages = messages_in("en"),
                                                 Speller* speller = nullptr);
/// All there are.
[[nodiscard]] inline std::vector<RuleFinding> run_rules(const Blocks& blocks, const Report& report,
                                                        const Layout& layout,
                                                        const Messages& messages = messages_in("en"),
                                                        Speller* speller = nullptr) {
    return run_rules(all_rules(), blocks, report, layout, messages, speller);
}

} // namespace rapporteur
