// Writes a date as a date control shows it (w:dateFormat, 17.5.2.8; the pictures are those of 17.16.4.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// Writes an XML date, "2014-06-24" with or without a time, by a picture such as "d 'de' MMMM 'de' yyyy".
/// None: it is no date, or the picture asks for a time or for names in an unknown language.
[[nodiscard]] std::optional<std::string> date_in_picture(std::string_view date, std::string_view picture,
                                                         std::string_view language);

} // namespace rapporteur
