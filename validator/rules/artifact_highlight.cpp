// Words marked with a colour by hand. Neighbouring runs of one colour in one paragraph are one finding.
#include "rules/support/places.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::artifact_highlight {
namespace {

constexpr std::array messages{MessageKind{"marked", "colour words"}};

/// The words that an artifact covers; empty if its paragraph is not an element of the report.
std::string words_of_artifact(const RuleInput& input, const Places& places, const Artifact& first,
                              std::uint32_t end) {
    const Place place = places.find(first);
    if (!place.inside)
        return {};
    const std::string_view text = input.block_of(place.element).text;
    return fold_space(text.substr(place.begin, end - first.offset));
}

/// Neighbouring runs of one colour.
struct Marked {
    std::uint32_t first = no_index; ///< index into Blocks::artifacts
    std::uint32_t end = 0;          ///< bytes of the paragraph's text
};

bool goes_on(const Marked& marked, const Artifact& first, const Artifact& next) {
    constexpr std::uint32_t neighbouring = 1; // a space between two runs
    return next.part == first.part && next.name == first.name && next.paragraph == first.paragraph &&
           next.offset <= marked.end + neighbouring;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Places places(input.blocks, input.report);
    const auto& artifacts = input.blocks.artifacts;
    const auto finish = [&](const Marked& marked) {
        if (marked.first == no_index)
            return;
        const Artifact& first = artifacts[marked.first];
        Flaw flaw = flaw_of_artifact(
            marked.first, say("marked", {{"colour", first.name, ArgumentKind::name},
                                         {"words", words_of_artifact(input, places, first, marked.end)}}));
        flaw.covered = marked.end - first.offset;
        flaw.fix = repair(FixSafety::display);
        report(std::move(flaw));
    };
    Marked marked;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        const Artifact& artifact = artifacts[index];
        if (artifact.kind != "highlight")
            continue;
        if (marked.first == no_index || !goes_on(marked, artifacts[marked.first], artifact)) {
            finish(marked);
            marked = {index, artifact.offset};
        }
        marked.end = std::max(marked.end, artifact.offset + artifact.length);
    }
    finish(marked);
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "artifact-highlight",
                .code = "RN504",
                .family = "artifacts",
                .severity = Severity::warning,
                .fix = FixSafety::display,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::artifact_highlight
