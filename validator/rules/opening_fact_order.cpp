// The facts of the opening stand in another order than the layout asks for (parameter `order`; `any` asks for
// no order). Facts that share a place may stand in any order among themselves.
#include "rules/support/facts.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace rapporteur::rules::opening_fact_order {
namespace {

constexpr std::array messages{MessageKind{"order", "found before"}};
constexpr std::array parameters{RuleParameter{"order", "any"}};

/// The place of a kind in an order such as "body date,place participants", from 1; 0 if it has none.
std::size_t place_in_order(std::string_view order, std::string_view kind) {
    std::size_t place = 1;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= order.size(); ++at) {
        if (at < order.size() && order[at] != ' ' && order[at] != ',')
            continue;
        if (order.substr(begin, at - begin) == kind)
            return place;
        place += at < order.size() && order[at] == ' ' ? 1U : 0U;
        begin = at + 1;
    }
    return 0;
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const std::string_view order = input.parameter("order");
    if (order == "any")
        return;
    std::vector<const Fact*> first_of_kind;
    for (const Fact& fact : input.report.facts) {
        if (input.report.elements[fact.element].kind != SectionKind::opening)
            continue;
        const bool seen = std::any_of(first_of_kind.begin(), first_of_kind.end(),
                                      [&fact](const Fact* other) { return other->kind == fact.kind; });
        if (!seen && place_in_order(order, to_string(fact.kind)) != 0)
            first_of_kind.push_back(&fact);
    }
    const auto late = std::is_sorted_until(first_of_kind.begin(), first_of_kind.end(),
                                           [&](const Fact* left, const Fact* right) {
                                               return place_in_order(order, to_string(left->kind)) <
                                                      place_in_order(order, to_string(right->kind));
                                           });
    if (late == first_of_kind.end())
        return;
    const Fact& before = **std::prev(late);
    report(flaw_at_fact(before, say("order", {{"found", std::string(cut(before.text, 60))},
                                              {"before", std::string(cut((*late)->text, 60))}})));
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-fact-order",
                .code = "RN110",
                .family = "opening",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::opening_fact_order
