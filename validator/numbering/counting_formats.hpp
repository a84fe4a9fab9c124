// Numbers in Chinese, Japanese, Korean, Hebrew, Vietnamese, Thai and Hindi: the formats of ST_NumberFormat
// (17.18.59) that are made from place values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// `name` is the standard's name of a format: "japaneseCounting". None: it is not one of these formats, or
/// the format cannot write the value.
[[nodiscard]] std::optional<std::string> counted_number(std::int64_t value, std::string_view name);

} // namespace rapporteur
