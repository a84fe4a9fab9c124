#include "rules/support/facts.hpp"

namespace rapporteur {

std::uint32_t opening_lacking(const RuleInput& input, FactKind kind) {
    const FactPattern* pattern = input.layout.fact(kind);
    if (pattern == nullptr || !pattern->required || input.report.first_fact(Role::opening, kind) != nullptr)
        return no_index;
    const auto opening = input.report.elements_of(Role::opening);
    return opening.empty() ? no_index : opening.front();
}

std::uint32_t last_before_resolutions(const Report& report) {
    std::uint32_t last = no_index;
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
    if (element != no_index) {
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
