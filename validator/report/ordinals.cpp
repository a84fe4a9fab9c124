// An id comes from the place in the report, not from the label, because the label may be wrong.
#include "report/ordinals.hpp"

#include <fmt/format.h>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace rapporteur {

void drop_empty_sections(Report& report) {
    std::vector<std::uint32_t> place(report.sections.size(), no_index);
    for (const Element& element : report.elements) {
        if (element.section != no_index)
            place[element.section] = 0;
    }
    std::vector<Section> kept;
    for (std::uint32_t index = 0; index < place.size(); ++index) {
        if (place[index] == no_index)
            continue;
        place[index] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(report.sections[index]));
    }
    report.sections = std::move(kept);
    for (Element& element : report.elements) {
        if (element.section != no_index)
            element.section = place[element.section];
    }
}

void number_elements(Report& report) {
    std::vector<std::uint32_t> children(report.elements.size(), 0);
    // Elements are counted within their section; elements without a section, among their own kind.
    std::map<std::tuple<std::uint32_t, SectionKind, ElementPart>, std::uint32_t> counts;
    for (Element& element : report.elements) {
        const bool child = element.part == ElementPart::item && element.parent != no_index;
        element.ordinal =
            child ? ++children[element.parent] : ++counts[{element.section, element.kind, element.part}];
        if (!is_entry(element))
            continue;
        const std::string& section =
            element.section == no_index ? std::string() : report.sections[element.section].id;
        if (element.depth == 1)
            element.id = section.empty() ? fmt::format("r{}", element.ordinal)
                                         : fmt::format("{}.{}", section, element.ordinal);
        else if (!child)
            element.id = section.empty() ? fmt::format("i{}", element.ordinal)
                                         : fmt::format("{}.i{}", section, element.ordinal);
        else
            element.id = fmt::format("{}.{}", report.elements[element.parent].id,
                                     element.depth == 2
                                         ? format_number(element.ordinal, NumberFormat::lower_letter, {})
                                         : std::to_string(element.ordinal));
    }
}

} // namespace rapporteur
