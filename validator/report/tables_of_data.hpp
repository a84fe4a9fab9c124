// Tells the tables inside a list that hold data from those whose cells are the entries of the list.
#pragma once

#include "blocks/blocks.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace rapporteur {

/// Numbers and bullets in a table of data belong to its cells. A table holds entries if the list begins in
/// it, or if its first number counts on from a label before it.
class TablesOfData {
public:
    explicit TablesOfData(const Blocks& blocks) : blocks_(blocks) {}

    /// Whether the label of the block belongs to a cell. The blocks of the list are asked for in order.
    [[nodiscard]] bool hold(std::uint32_t index);

private:
    using Form = std::tuple<std::string, std::string, NumberFormat>;

    [[nodiscard]] bool is_of_data(std::uint32_t table, const BlockLabel& label);
    [[nodiscard]] bool holds_data(std::uint32_t table, const BlockLabel& first);
    [[nodiscard]] bool counts_on(const BlockLabel& label) const;
    void remember(const BlockLabel& label);

    const Blocks& blocks_;
    std::vector<std::uint32_t> cells_;      ///< for each table, how many cells it has
    std::map<std::uint32_t, bool> decided_; ///< by table
    std::map<Form, std::int64_t> last_;     ///< the last number of each form of label in the list
    bool begun_ = false;
};

} // namespace rapporteur
