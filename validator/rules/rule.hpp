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
struct Searches; // rules/support/searches.hpp

struct RuleInput {
    const Blocks& blocks;
    const Report& report;
    const Layout& layout;
    const RuleSettings& settings;
    const Rule& rule;
    FoldedTexts& texts;
    Searches& searches;
    Speller* speller = nullptr; ///< null: the caller has no dictionaries
    /// If the report was cut short: the first element after those of `report`.
    std::uint32_t unread = no_index;
    const Messages* messages = nullptr; ///< for words that name what a document lacks

    /// The value that the layout sets for a parameter, else the rule's default.
    [[nodiscard]] std::string_view parameter(std::string_view name) const;
    /// The vocabulary that a parameter names, by its role or by its name; null if there is none.
    [[nodiscard]] const Vocabulary* vocabulary(std::string_view parameter) const;
    [[nodiscard]] const TermFinder* finder(std::string_view parameter) const;
    [[nodiscard]] const Block& block_of(std::uint32_t element) const {
        return blocks.blocks[report.elements[element].block];
    }
    [[nodiscard]] const FoldedText& folded(std::uint32_t element) const { return texts.of(element); }
    [[nodiscard]] const CharacterSet& characters(std::uint32_t element) const {
        return texts.characters(element);
    }
    /// The words of the element's text, not folded.
    [[nodiscard]] const std::vector<WordRange>& words(std::uint32_t element) const {
        return texts.words(element);
    }
    /// The words of the folded text.
    [[nodiscard]] const std::vector<WordRange>& folded_words(std::uint32_t element) const {
        return texts.folded_words(element);
    }
};

/// A message of the running rule; the catalogue has its words.
[[nodiscard]] inline Message say(std::string_view id, std::vector<Argument> arguments = {}) {
    return {id, {}, {}, std::move(arguments)};
}
[[nodiscard]] inline Argument count_of(std::string name, std::size_t count) {
    return {std::move(name), std::to_string(count), ArgumentKind::count};
}
/// A repair; the message's entry in the catalogue says in words what it does.
[[nodiscard]] inline Fix repair(FixSafety safety) {
    return {safety, {}};
}

/// What a rule reports for one flaw. The runner adds rule, code, severity and the place in words.
struct Flaw {
    Message message;
    std::uint32_t element = no_index; ///< none: the document as a whole
    std::uint32_t begin = 0;          ///< bytes of the block's text that the caret marks
    std::uint32_t end = 0;
    bool at_label = false; ///< the flaw is in the label; begin and end do not count
    std::string where;     ///< replaces the words for the place; empty: the words for the element
    /// The flaw stands where this artifact does, and `element` does not count. An index into
    /// Blocks::artifacts, and past their end into Blocks::dropped.
    std::uint32_t artifact = no_index;
    /// Bytes from the artifact's first byte on; 0: as many as the artifact covers.
    std::uint32_t covered = 0;
    /// Overrides the rule's own severity; a severity set by the layout overrides both.
    std::optional<Severity> severity;
    std::optional<Fix> fix; ///< `repair(...)`; the catalogue has its words
    std::vector<Edit> edits;
};
using ReportFlaw = std::function<void(Flaw)>;

/// A message that a rule may give: its id and the names of its arguments, separated by spaces. The catalogue
/// may use only these arguments.
struct MessageKind {
    std::string_view id;
    std::string_view arguments;
};

/// A parameter of a rule that a layout may set, and its default value.
struct RuleParameter {
    std::string_view name;
    std::string_view value;
};

/// schemas/messages has its explanation and the words of its messages.
struct Rule {
    /// Names the flaw, in kebab-case; the source file has it with underscores, the fixtures with hyphens.
    std::string_view name;
    std::string_view code;   ///< "RN101": never reused
    std::string_view family; ///< "opening", "resolutions", "artifacts", "text"
    Severity severity = Severity::warning;
    std::optional<FixSafety> fix; ///< the safest fix it may offer
    std::span<const MessageKind> messages;
    std::span<const RuleParameter> parameters;
    void (*check)(const RuleInput& input, const ReportFlaw& report) = nullptr;
    bool on = true; ///< false: it runs only if a layout or a configuration names it
};

/// The catalogue, in the order of rules.def.
[[nodiscard]] std::span<const Rule* const> all_rules();
[[nodiscard]] const Rule* find_rule(std::string_view name_or_code);

/// Runs those rules that are on. Findings are in document order; findings at one place are in the order of
/// the catalogue.
[[nodiscard]] std::vector<RuleFinding> run_rules(std::span<const Rule* const> rules, const Blocks& blocks,
                                                 const Report& report, const Layout& layout,
                                                 const Messages& messages = messages_in("en"),
                                                 Speller* speller = nullptr);
/// Runs all rules of the catalogue.
[[nodiscard]] inline std::vector<RuleFinding> run_rules(const Blocks& blocks, const Report& report,
                                                        const Layout& layout,
                                                        const Messages& messages = messages_in("en"),
                                                        Speller* speller = nullptr) {
    return run_rules(all_rules(), blocks, report, layout, messages, speller);
}

} // namespace rapporteur
