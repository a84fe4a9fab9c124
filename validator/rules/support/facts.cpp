#include "rules/support/facts.hpp"

#include <algorithm>

namespace rapporteur {

bool is_required(const Layout& layout, FactKind kind) {
    return std::any_of(layout.facts.begin(), layout.facts.end(), [kind](const FactPattern& pattern) {
        return pattern.kind == kind && pattern.required;
    });
}

std::uint32_t opening_lacking(const RuleInput& input, FactKind kind) {
    if (!is_required(input.layout, kind) || input.report.first_fact(Role::opening, kind) != nullptr)
        return none;
    const auto opening = input.report.elements_of(Role::opening);
    return opening.empty() ? none : opening.front();
}

std::uint32_t last_before_resolutions(const Report& report) {
    std::uint32_t last = none;
    for (std::uint32_t index = 0; index < report.elements.size(); ++index) {
        const Role role = report.elements[index].role;
        if (role == Role::resolution || role == Role::item)
            break;
        if (role == Role::opening || role == Role::submission || role == Role::heading)
            last = index;
    }
    return last;
}

Flaw flaw_at_end(const RuleInput& input, std::uint32_t element, Message message) {
    Flaw flaw;
    flaw.message = std::move(message);
    flaw.element = element;
    if (element != none) {
        const Block& block = input.blocks.blocks[input.report.elements[element].block];
        flaw.begin = flaw.end = static_cast<std::uint32_t>(block.text.size());
    }
    return flaw;
}

Flaw flaw_at_fact(const Fact& fact, Message message) {
    Flaw flaw;
    flaw.message = std::move(message);
    flaw.element = fact.element;
    flaw.begin = fact.begin;
    flaw.end = fact.end;
    return flaw;
}

bool same_days(const DateFact& left, const DateFact& right) {
    return left.first == right.first && left.last.value_or(left.first) == right.last.value_or(right.first);
}

} // namespace rapporteur
