// Two participants with only a blank or a stop between them: "Mexico Nicaragua". Or no "and" joins the last
// name to the list: perhaps a name after it is missing.
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include "base/text.hpp"

#include <array>
#include <string>
#include <vector>

namespace rapporteur::rules::participant_separator_missing {
namespace {

constexpr std::array messages{MessageKind{"unjoined", "found previous joint"},
                              MessageKind{"missing", "found previous"}};

constexpr std::size_t shortest_list = 3;
constexpr std::size_t longest_caption = 3; ///< in words, before the colon

/// Whether the list follows a caption, as in "Participating countries: Belize, Canada, Mexico". Then it needs
/// no "and".
bool has_caption(std::string_view before) {
    before = trim(before);
    if (!before.ends_with(':'))
        return false;
    before.remove_suffix(1);
    if (const auto stop = before.find_last_of(".;:"); stop != std::string_view::npos)
        before.remove_prefix(stop + 1);
    return words_of(before).size() <= longest_caption;
}

bool ends_sentence(std::string_view text, std::uint32_t end) {
    const auto rest = trim(text.substr(end));
    return rest.empty() || rest.front() == '.' || rest.front() == ';';
}

/// Reports "Belize, Canada, Mexico.", where only a comma stands before the last name.
void check_joint(const RuleInput& input, const std::vector<const Fact*>& list, const ReportFlaw& report) {
    if (list.size() < shortest_list || input.layout.list_joints.empty())
        return;
    const Fact& last = *list.back();
    const Fact& previous = *list[list.size() - 2];
    const Block& block = input.blocks.blocks[input.report.elements[last.element].block];
    if (previous.element != last.element || last.unseparated || !ends_sentence(block.text, last.end))
        return;
    const auto gap = std::string_view(block.text).substr(previous.end, last.begin - previous.end);
    if (gap.find(',') == std::string_view::npos || trim(gap) != ",")
        return;
    if (has_caption(std::string_view(block.text).substr(0, list.front()->begin)))
        return;
    const std::string& joint = input.layout.list_joints.front();
    Flaw flaw = flaw_at_fact(
        last, say("unjoined", {{"found", last.text}, {"previous", previous.text}, {"joint", joint}}));
    flaw.severity = Severity::info;
    offer_to_write(flaw, input, last.element, {previous.end, last.begin}, " " + joint + " ");
    report(std::move(flaw));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto list = input.report.facts_in(SectionKind::opening, FactKind::participant);
    check_joint(input, list, report);
    const Fact* previous = nullptr;
    for (const Fact* fact : list) {
        if (fact->unseparated && previous != nullptr && previous->element == fact->element) {
            Flaw flaw =
                flaw_at_fact(*fact, say("missing", {{"found", fact->text}, {"previous", previous->text}}));
            offer_to_write(flaw, input, fact->element, {previous->end, fact->begin}, ", ");
            report(std::move(flaw));
        }
        previous = fact;
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "participant-separator-missing",
                .code = "RN126",
                .family = "opening",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::participant_separator_missing
