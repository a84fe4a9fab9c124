// The headings of minutes may have numbers of their own: "I. Attendance", "II. Opening". They are no list.
#pragma once

#include "blocks/blocks.hpp"

#include <cstdint>
#include <vector>

namespace rapporteur {

/// The blocks that are such headings, sorted. All have one form of label and count from its first number.
/// Text without a label stands under most of them and a list with another form of label under one, or under
/// each stands a lead-in or a new list.
[[nodiscard]] std::vector<std::uint32_t> find_numbered_headings(const Blocks& blocks);

} // namespace rapporteur
