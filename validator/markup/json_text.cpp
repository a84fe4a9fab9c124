#include "markup/json_text.hpp"

#include "base/display.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace rapporteur {
namespace {

/// Whether the character controls a display and JSON would not escape it. All such characters are in the
/// first plane.
bool is_left_by_json(char32_t code_point) {
    return code_point >= 0x7F && acts_on_display(code_point);
}

} // namespace

bool has_acting_character(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        if (is_left_by_json(next_code_point(text, position)))
            return true;
    }
    return false;
}

std::string escaped_json_string(std::string_view valid) {
    rapidjson::StringBuffer escaped;
    rapidjson::Writer<rapidjson::StringBuffer> literal(escaped);
    literal.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
    const std::string_view written(escaped.GetString(), escaped.GetSize());
    std::string text;
    for (std::size_t position = 0; position < written.size();) {
        const char32_t code_point = next_code_point(written, position);
        if (is_left_by_json(code_point))
            text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
        else
            append_code_point(text, code_point);
    }
    return text;
}

} // namespace rapporteur
