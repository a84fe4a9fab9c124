// The formats of ST_NumberFormat (17.18.59) that reports never use but other documents do: signs, enclosed
// and Cyrillic numbers, digits of other scripts, custom patterns. They are known by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// `name` is Level::format_name: "chicago", "russianLower", "0001, 0002, 0003, ...". None: the format is not
/// known here, or cannot write the value.
[[nodiscard]] std::optional<std::string> number_in_named_format(std::int64_t value, std::string_view name);

} // namespace rapporteur
