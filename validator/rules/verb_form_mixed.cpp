// Reports a list whose acts begin with two forms of the verb: `To thank` and `Thank`. Acts that begin with no
// known verb are ignored. If the layout says `lists = alike`, only lists whose entries mostly begin with one
// form are checked.
#include "rules/support/text.hpp"
#include "rules/support/verbs.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace rapporteur::rules::verb_form_mixed {
namespace {

constexpr std::array messages{MessageKind{"mixed", "words expected count"}};

constexpr std::array parameters{RuleParameter{"lists", "all"}};

struct Opened {
    std::uint32_t element = 0;
    Act act;
};

std::string words_of_act(const RuleInput& input, const Opened& opened) {
    const std::string_view text = input.block_of(opened.element).text;
    return std::string(text.substr(opened.act.begin, opened.act.end - opened.act.begin));
}

void check_list(const RuleInput& input, const Siblings& list, const ReportFlaw& report) {
    std::vector<Opened> acts;
    std::map<std::string_view, std::size_t> counts;
    for (const std::uint32_t index : list.elements) {
        const Act& act = opening_act(input, index);
        if (act.kind != ActKind::verb)
            continue;
        acts.push_back({index, act});
        ++counts[act.form];
    }
    if (counts.size() < 2 || (input.parameter("lists") == "alike" &&
                              (list.parent != no_index || usual_form(input, list.elements.front()).empty())))
        return;
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return left.second < right.second;
    });
    if (most->second < 2) // each act has a form of its own
        return;
    const auto usual = std::find_if(acts.begin(), acts.end(),
                                    [&](const Opened& opened) { return opened.act.form == most->first; });
    for (const Opened& opened : acts) {
        if (opened.act.form == most->first)
            continue;
        report(flaw_at(opened.element, opened.act.begin, opened.act.end,
                       say("mixed", {{"words", words_of_act(input, opened)},
                                     {"expected", words_of_act(input, *usual)},
                                     count_of("count", most->second)})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    for (const ElementPart part : {ElementPart::entry, ElementPart::item}) {
        for (const Siblings& list : siblings_of(input, part))
            check_list(input, list, report);
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "verb-form-mixed",
                .code = "RN316",
                .family = "resolutions",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::verb_form_mixed
