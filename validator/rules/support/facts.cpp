#include "rules/support/facts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {

std::uint32_t opening_lacking(const RuleInput& input, FactKind kind) {
    const FactPattern* pattern = input.layout.fact(kind);
    if (pattern == nullptr || !pattern->required ||
        input.report.first_fact(SectionKind::opening, kind) != nullptr)
        return no_index;
    if (pattern->from_title && input.report.first_fact(SectionKind::title_block, kind) != nullptr)
        return no_index;
    const auto opening = input.report.elements_of(SectionKind::opening);
    for (const std::uint32_t element : opening) {
        if (std::any_of(pattern->waivers.begin(), pattern->waivers.end(), [&](const Phrase& waiver) {
                return find_phrase(waiver, input.folded(element)).has_value();
            }))
            return no_index;
    }
    return opening.empty() ? no_index : opening.front();
}

Flaw flaw_of_missing_fact(const RuleInput& input, std::uint32_t opening, FactKind kind) {
    Flaw flaw;
    flaw.element = opening;
    const Fact* title = input.report.first_fact(SectionKind::title_block, kind);
    flaw.message = title == nullptr ? say("missing") : say("missing-but-in-title", {{"title", title->text}});
    return flaw;
}

void report_plainly_missing(const RuleInput& input, FactKind kind, const ReportFlaw& report) {
    Flaw flaw;
    flaw.element = opening_lacking(input, kind);
    flaw.message = say("missing");
    if (flaw.element != no_index)
        report(std::move(flaw));
}

std::uint32_t last_before_resolutions(const Report& report) {
    std::uint32_t last = no_index;
    for (std::uint32_t index = 0; index < report.elements.size(); ++index) {
        const Element& element = report.elements[index];
        if (is_entry(element))
            break;
        if (element.kind == SectionKind::opening || element.kind == SectionKind::submission ||
            element.kind == SectionKind::heading)
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

bool met_online(const RuleInput& input) {
    const Fact* online = input.report.first_fact(SectionKind::opening, FactKind::online);
    if (online != nullptr)
        return online->code == "virtual";
    // The title may say so instead: "Meeting held by videoconference".
    const FactPattern* pattern = input.layout.fact(FactKind::online);
    const TermFinder* modes = pattern == nullptr ? nullptr : input.layout.finder(pattern->vocabulary);
    const auto& elements = input.report.elements;
    return modes != nullptr && std::any_of(elements.begin(), elements.end(), [&](const Element& element) {
               if (element.kind != SectionKind::title_block)
                   return false;
               const auto found = modes->find(fold(input.blocks.blocks[element.block].text));
               return !found.empty() && found.front().term->code == "virtual";
           });
}

bool same_days(const DateFact& left, const DateFact& right) {
    return left.first == right.first && left.last.value_or(left.first) == right.last.value_or(right.first);
}

} // namespace rapporteur
