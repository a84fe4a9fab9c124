// A reference to a resolution, an item or an annex that the report does not have. References to other
// documents
// ("resolution 3 of the 2013 report", "Resolution 55/25") are ignored.
#include "rules/support/annexes.hpp"
#include "rules/support/references.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::reference_missing {
namespace {

constexpr std::array messages{MessageKind{"resolution", "found name"}, MessageKind{"item", "found name"},
                              MessageKind{"annex", "found"}, MessageKind{"annex-twice", "found"}};

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto& levels = input.layout.levels();
    for (const Reference& reference : find_references(input)) {
        if (!reference.resolution_exists)
            report(flaw_at(reference.element, reference.begin, reference.end,
                           say("resolution", {{"found", reference.number, ArgumentKind::label},
                                              {"name", levels.front().name, ArgumentKind::name}})));
        else if (!reference.letter.empty() && !reference.item_exists)
            report(flaw_at(reference.element, reference.begin, reference.end,
                           say("item", {{"found", reference.text},
                                        {"name", levels[std::min<std::size_t>(1, levels.size() - 1)].name,
                                         ArgumentKind::name}})));
    }
    const AnnexFlaws annexes = find_annex_flaws(input);
    for (const NamedAnnex& annex : annexes.repeated)
        report(flaw_at(annex.element, annex.begin, annex.end, say("annex-twice", {{"found", annex.text}})));
    for (const NamedAnnex& annex : annexes.missing)
        report(flaw_at(annex.element, annex.begin, annex.end, say("annex", {{"found", annex.text}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "reference-missing",
                .code = "RN605",
                .family = "facts",
                .severity = Severity::warning,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::reference_missing
