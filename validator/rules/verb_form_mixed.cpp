// One list begins its acts in two forms, `To thank` and `Thank`. What begins with no known verb is passed
// over.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <array>
#include <utility>
#include <vector>

namespace rapporteur::rules {
namespace {

constexpr std::array messages{MessageKind{"bare", "words expected count"},
                              MessageKind{"infinitive", "words expected count"}};

void check_list(const RuleInput& input, const Siblings& list, std::string_view marker,
                const ReportFlaw& report) {
    std::vector<std::pair<std::uint32_t, Act>> acts;
    std::size_t infinitives = 0;
    for (const std::uint32_t index : list.elements) {
        const Act act = opening_act(input, index);
        if (act.kind != ActKind::bare && act.kind != ActKind::infinitive)
            continue;
        acts.emplace_back(index, act);
        infinitives += act.kind == ActKind::infinitive ? 1U : 0U;
    }
    const std::size_t bare = acts.size() - infinitives;
    if (bare == 0 || infinitives == 0)
        return;
    const bool bare_is_odd = bare <= infinitives;
    for (const auto& [index, act] : acts) {
        if ((act.kind == ActKind::bare) != bare_is_odd)
            continue;
        const std::string_view text = input.block_of(index).text;
        report(flaw_at(index, act.begin, act.end,
                       say(bare_is_odd ? "bare" : "infinitive",
                           {{"words", std::string(text.substr(act.begin, act.end - act.begin))},
                            {"expected", std::string(marker)},
                            count_of("count", bare_is_odd ? infinitives : bare)})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto markers = drafting_words(input.layout, "infinitive");
    if (markers.empty())
        return;
    for (const Role role : {Role::resolution, Role::item}) {
        for (const Siblings& list : siblings_of(input.report, role))
            check_list(input, list, markers.front(), report);
    }
}

} // namespace

extern const Rule verb_form_mixed;
const Rule verb_form_mixed{.name = "verb-form-mixed",
                           .code = "RN316",
                           .family = "resolutions",
                           .severity = Severity::info,
                           .fix = std::nullopt,
                           .messages = messages,
                           .parameters = {},
                           .check = check};

} // namespace rapporteur::rules
