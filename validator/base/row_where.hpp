// Finds a row of a table.
#pragma once

#include <algorithm>
#include <iterator>

namespace rapporteur {

/// The first row for which `holds` is true, or null.
template <typename Table, typename Holds>
[[nodiscard]] constexpr auto row_where(const Table& table, Holds holds) -> decltype(&*std::begin(table)) {
    const auto found = std::find_if(std::begin(table), std::end(table), holds);
    return found == std::end(table) ? nullptr : &*found;
}

} // namespace rapporteur
