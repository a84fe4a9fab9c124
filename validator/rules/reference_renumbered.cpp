// A reference to a label that a correction will change, because the numbering is wrong there
// (resolution-number-sequence, item-letter-sequence and the style rules).
#include "rules/support/references.hpp"
#include "rules/support/text.hpp"

#include <array>
#include <string>

namespace rapporteur::rules::reference_renumbered {
namespace {

constexpr std::array messages{MessageKind{"changes", "found new"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const Reference& reference : find_references(input)) {
        if (!reference.resolution_exists || reference.ambiguous ||
            (!reference.letter.empty() && !reference.item_exists))
            continue;
        const std::string_view text = input.block_of(reference.element).text;
        // A label in words ("tercera") stays as it is: its gender is not known here.
        if (reference.number.find_first_not_of("0123456789") != std::string::npos)
            continue;
        std::string renewed(text.substr(reference.begin, reference.end - reference.begin));
        const std::string found = renewed;
        const auto renew_letter = [&] {
            if (!reference.letter.empty())
                renewed.replace(reference.letter_begin - reference.begin, reference.letter.size(),
                                reference.new_letter);
        };
        // What stands last is replaced first, so that the other stays at its offset.
        const bool letter_first = reference.letter_begin < reference.number_begin;
        if (!letter_first)
            renew_letter();
        renewed.replace(reference.number_begin - reference.begin, reference.number.size(),
                        reference.new_number);
        if (letter_first)
            renew_letter();
        if (renewed == found)
            continue;
        report(flaw_to_rewrite(input, reference.element, {reference.begin, reference.end}, renewed,
                               say("changes", {{"found", found}, {"new", renewed}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "reference-renumbered",
                .code = "RN606",
                .family = "facts",
                .severity = Severity::info,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::reference_renumbered
