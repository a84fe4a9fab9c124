// Words marked with a colour by hand. Neighbouring runs of one colour in one paragraph are one finding.
#include "rules/support/places.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rapporteur::rules::artifact_highlight {
namespace {

constexpr std::array messages{MessageKind{"marked", "colour words"}};

/// The words an artifact covers, as far as its paragraph became an element.
std::string words_of_artifact(const RuleInput& input, const Places& places, const Artifact& first,
                              std::uint32_t end) {
    const Place place = places.find(first);
    if (!place.inside)
        return {};
    const std::string_view text = input.block_of(place.element).text;
    return fold_space(text.substr(place.begin, end - first.offset));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    constexpr std::uint32_t neighbouring = 1; // a space between two runs
    const Places places(input.blocks, input.report);
    const auto& artifacts = input.blocks.artifacts;
    for (std::uint32_t index = 0; index < artifacts.size(); ++index) {
        const Artifact& first = artifacts[index];
        if (first.kind != "highlight")
            continue;
        std::uint32_t end = first.offset + first.length;
        while (index + 1 < artifacts.size() && artifacts[index + 1].kind == "highlight" &&
               artifacts[index + 1].part == first.part && artifacts[index + 1].name == first.name &&
               artifacts[index + 1].paragraph == first.paragraph &&
               artifacts[index + 1].offset <= end + neighbouring) {
            ++index;
            end = std::max(end, artifacts[index].offset + artifacts[index].length);
        }
        Flaw flaw;
        flaw.artifact = static_cast<std::uint32_t>(&first - artifacts.data());
        flaw.message = say("marked", {{"colour", first.name, ArgumentKind::name},
                                      {"words", words_of_artifact(input, places, first, end)}});
        flaw.fix = repair(FixSafety::display);
        report(std::move(flaw));
    }
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
