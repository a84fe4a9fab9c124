// An acronym that neither the report nor the vocabularies explain. One finding an acronym, at its first use.
// The acronym of another language is reported by acronym-foreign.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::acronym_undefined {
namespace {

constexpr std::array messages{MessageKind{"undefined", "acronym"}};

/// Whether the report also has the word in small letters: "should" in capitals is no acronym.
bool is_written_small(const RuleInput& input, const std::string& acronym) {
    const std::string small = lower_case(acronym);
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (auto at = text.find(small); at != std::string_view::npos; at = text.find(small, at + 1)) {
            const bool begins = ends_with_words(text.substr(0, at + small.size()), small);
            if (begins && starts_with_words(text.substr(at), small))
                return true;
        }
    }
    return false;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const auto& [acronym, uses] : find_acronyms(input)) {
        const bool explained = std::any_of(uses.begin(), uses.end(), [](const AcronymUse& use) {
            return !use.expansion.empty() || use.in_title || use.told;
        });
        if (explained || input.layout.knows_acronym(acronym) || is_written_small(input, acronym) ||
            foreign_acronym(input.layout, acronym) != nullptr)
            continue;
        report(flaw_at(uses.front().element, uses.front().begin, uses.front().end,
                       say("undefined", {{"acronym", acronym}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-undefined",
                .code = "RN412",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = {},
                .check = check};

} // namespace rapporteur::rules::acronym_undefined
