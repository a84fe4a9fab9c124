// Reports two entries of a list in one paragraph. Either the label of the second is inside the text, and the
// numbers after it count it (support/joined.hpp). Or the second sentence begins with a verb in the form with
// which nearly all entries of the list begin: then it decides something else but has no number of its own.
#include "rules/support/joined.hpp"
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace rapporteur::rules::acts_joined {
namespace {

constexpr std::array messages{MessageKind{"joined", "name label"}, MessageKind{"second", "name label words"}};

/// The verb of the first further sentence that begins with a verb in this form.
std::optional<TermMatch> second_act(const RuleInput& input, std::uint32_t index, std::string_view form) {
    const TermFinder* verbs = input.layout.finder(VocabularyRole::verbs);
    const FoldedText& plain = input.folded(index);
    const std::string_view text = input.block_of(index).text;
    for (auto stop = plain.text.find(". "); verbs != nullptr && stop != std::string::npos;
         stop = plain.text.find(". ", stop + 1)) {
        const auto begin = plain.text.find_first_not_of(' ', stop + 1);
        if (begin == std::string::npos)
            break;
        std::size_t at = plain.origin[begin];
        const auto match = verbs->find_at(plain, begin);
        if (match && match->form < match->term->kinds.size() && match->term->kinds[match->form] == form &&
            is_upper(next_code_point(text, at)))
            return match;
    }
    return std::nullopt;
}

void check_second_acts(const RuleInput& input, const ReportFlaw& report) {
    const auto& joined = find_joined_entries(input);
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        const Act& act = opening_act(input, index);
        const bool told = std::any_of(joined.begin(), joined.end(),
                                      [index](const JoinedEntry& each) { return each.element == index; });
        if (told || act.kind != ActKind::verb || act.form.empty() || act.form != usual_form(input, index))
            continue;
        const auto second = second_act(input, index, act.form);
        if (!second)
            continue;
        const std::string_view text = input.block_of(index).text;
        auto arguments = label_arguments(input, index);
        arguments.push_back({"words", std::string(text.substr(second->begin, second->end - second->begin))});
        Flaw flaw = flaw_at(index, second->begin, second->end, say("second", std::move(arguments)));
        flaw.severity = Severity::info;
        report(std::move(flaw));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const JoinedEntry& joined : find_joined_entries(input)) {
        const std::uint8_t depth = input.report.elements[joined.element].depth;
        Flaw flaw =
            flaw_at(joined.element, joined.begin, joined.begin + joined.length,
                    say("joined", {{"name", input.layout.levels()[depth - 1U].name, ArgumentKind::name},
                                   {"label", joined.label, ArgumentKind::label}}));
        const auto& element = input.report.elements[joined.element];
        const std::uint32_t end = trimmed_end(input.block_of(joined.element).text.substr(0, joined.begin));
        flaw.fix = repair(FixSafety::safe);
        flaw.edits.emplace_back(
            DivideBlock{element.block, end, joined.begin, joined.begin + joined.length, joined.text});
        report(std::move(flaw));
    }
    check_second_acts(input, report);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acts-joined",
                .code = "RN318",
                .family = "resolutions",
                .severity = Severity::error,
                .fix = FixSafety::safe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acts_joined
