// Ids follow from the place in the report, not from the labels: these may be what is wrong.
#include "report/ordinals.hpp"

#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace rapporteur {

void number_elements(Report& report) {
    std::vector<std::uint32_t> children(report.elements.size(), 0);
    std::array<std::uint32_t, 16> of_role{};
    for (Element& element : report.elements) {
        const bool listed = element.role == Role::resolution || element.role == Role::item;
        const bool child = element.role == Role::item && element.parent != no_index;
        element.ordinal =
            child ? ++children[element.parent] : ++of_role[static_cast<std::size_t>(element.role)];
        if (!listed)
            continue;
        if (element.depth == 1)
            element.id = fmt::format("r{}", element.ordinal);
        else if (!child)
            element.id = fmt::format("i{}", element.ordinal);
        else
            element.id = fmt::format("{}.{}", report.elements[element.parent].id,
                                     element.depth == 2
                                         ? format_number(element.ordinal, NumberFormat::lower_letter, {})
                                         : std::to_string(element.ordinal));
    }
}

} // namespace rapporteur
