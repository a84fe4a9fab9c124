// Counting in Chinese, Japanese, Korean, Hebrew, Vietnamese, Thai and Hindi: the formats of ST_NumberFormat
// (17.18.59) that say a number by place values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// `name` is that of the standard: "japaneseCounting". Nothing where it is no format of this kind or has no
/// form for the value.
[[nodiscard]] std::optional<std::string> counted_number(std::int64_t value, std::string_view name);

} // namespace rapporteur
