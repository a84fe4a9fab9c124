// An acronym that neither the report nor the vocabularies explain. One finding an acronym, at its first use.
// The acronym of another language is reported by acronym-foreign.
#include "base/text.hpp"
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur::rules::acronym_undefined {
namespace {

constexpr std::array messages{MessageKind{"undefined", "acronym"}, MessageKind{"near", "acronym other"}};
constexpr std::size_t shortest_with_slip = 4; ///< letters; "OAS" and "OAU" are two bodies
constexpr std::size_t most_compared = 100;    ///< explained acronyms

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

bool is_explained(const std::vector<AcronymUse>& uses) {
    return std::any_of(uses.begin(), uses.end(), [](const AcronymUse& use) {
        return !use.expansion.empty() || use.in_title || use.told;
    });
}

std::string sorted_letters(std::string letters) {
    std::sort(letters.begin(), letters.end());
    return letters;
}

/// The explained acronym that was meant: two letters changed places, or one is wrong. A known acronym counts
/// only if it has the same letters.
const std::string* meant_by(const std::string& acronym, bool is_known,
                            const std::vector<std::string>& explained) {
    const auto found = std::find_if(explained.begin(), explained.end(), [&](const std::string& other) {
        if (acronym.size() == other.size() && sorted_letters(acronym) == sorted_letters(other))
            return true;
        return !is_known && std::min(acronym.size(), other.size()) >= shortest_with_slip &&
               edit_distance(acronym, other, 1) == 1;
    });
    return found == explained.end() ? nullptr : &*found;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Acronyms& acronyms = find_acronyms(input);
    std::vector<std::string> explained;
    for (const auto& [acronym, uses] : acronyms) {
        if (explained.size() < most_compared && acronym.size() > 2 && is_explained(uses))
            explained.push_back(acronym);
    }
    for (const auto& [acronym, uses] : acronyms) {
        if (is_explained(uses) || foreign_acronym(input.layout, acronym) != nullptr)
            continue;
        if (const std::string* meant = meant_by(acronym, input.layout.knows_acronym(acronym), explained)) {
            Flaw flaw = flaw_at(uses.front().element, uses.front().begin, uses.front().end,
                                say("near", {{"acronym", acronym}, {"other", *meant}}));
            flaw.severity = Severity::warning;
            report(std::move(flaw));
            continue;
        }
        if (input.layout.knows_acronym(acronym) || is_written_small(input, acronym))
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
