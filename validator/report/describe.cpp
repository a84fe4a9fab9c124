// Where an element stands, in words that lead a reader of the document to it.
#include "report/report.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

/// "resolution", "item": the layout's name for the level.
std::string level_name(const Layout& layout, std::uint8_t depth) {
    return depth >= 1 && depth <= layout.levels.size() ? layout.levels[depth - 1].name : "item";
}

/// A resolution or item by its right number: "resolution 3, item b". Its place is told, not its label, for
/// the label may be what is wrong.
std::string numbered_path(const Report& report, const Layout& layout, std::uint32_t element) {
    const Element& own = report.elements[element];
    const std::int64_t start = own.depth <= layout.levels.size() ? layout.levels[own.depth - 1U].start : 1;
    const NumberFormat format =
        own.depth <= layout.levels.size() ? layout.levels[own.depth - 1U].format : NumberFormat::decimal;
    auto number = format_number(own.ordinal - 1 + start, format, {});
    if (number.empty())
        number = std::to_string(own.ordinal);
    const std::string words = level_name(layout, own.depth) + " " + number;
    return own.parent == no_index ? words : numbered_path(report, layout, own.parent) + ", " + words;
}

} // namespace

std::string describe(const Report& report, const Layout& layout, std::uint32_t element) {
    const Element& own = report.elements[element];
    switch (own.role) {
    case Role::title_line:
        return fmt::format("title block, line {}", own.ordinal);
    case Role::opening:
        return "opening";
    case Role::submission:
        return "submission";
    case Role::heading:
        return "heading";
    case Role::resolution:
    case Role::item:
        return numbered_path(report, layout, element);
    case Role::continuation:
        return numbered_path(report, layout, own.parent) + ", continuation";
    case Role::closing:
        return fmt::format("closing, line {}", own.ordinal);
    case Role::loose:
        break;
    }
    return "text outside the sections";
}

std::vector<const Fact*> Report::facts_in(Role role, FactKind kind) const {
    std::vector<const Fact*> found;
    for (const Fact& fact : facts) {
        if (fact.kind == kind && elements[fact.element].role == role)
            found.push_back(&fact);
    }
    return found;
}

const Fact* Report::first_fact(Role role, FactKind kind) const {
    const auto found = facts_in(role, kind);
    return found.empty() ? nullptr : found.front();
}

std::vector<std::uint32_t> Report::elements_of(Role role) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t index = 0; index < elements.size(); ++index) {
        if (elements[index].role == role)
            found.push_back(index);
    }
    return found;
}

} // namespace rapporteur
