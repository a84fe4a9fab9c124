// The formats of ST_NumberFormat (17.18.59) that the levels of a report never have and other documents do, by
// their names: signs, enclosed and Cyrillic numbers, digits of other scripts, patterns of one's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// `name` is Level::format_name: "chicago", "russianLower", "0001, 0002, 0003, ...". Nothing where the format
/// is not known here or has no sign for the value.
[[nodiscard]] std::optional<std::string> number_in_named_format(std::int64_t value, std::string_view name);

} // namespace rapporteur
