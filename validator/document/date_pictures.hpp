// How a date control writes its date (w:dateFormat, 17.5.2.8; the pictures of 17.16.4.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// A date of XML, "2014-06-24" with or without a time, by a picture such as "d 'de' MMMM 'de' yyyy". Nothing
/// where it is no date, or the picture asks for names in a language that is not known here, or for a time.
[[nodiscard]] std::optional<std::string> date_in_picture(std::string_view date, std::string_view picture,
                                                         std::string_view language);

} // namespace rapporteur
