// JSON for the printers: indented, members in the order they are written.
#pragma once

#include "base/display.hpp"
#include "base/text.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>

namespace rapporteur {

class JsonWriter {
public:
    JsonWriter() : writer_(buffer_) { writer_.SetIndent(' ', 2); }

    void open_object() { writer_.StartObject(); }
    void open_object(std::string_view name) {
        key(name);
        open_object();
    }
    void close_object() { writer_.EndObject(); }
    void open_array(std::string_view name) {
        key(name);
        writer_.StartArray();
    }
    void close_array() { writer_.EndArray(); }

    /// A string that is no member. JSON is UTF-8: other bytes become U+FFFD. What would act on whoever looks
    /// at the text is written as an escape (RFC 8259, 7), which a program reads as the same character.
    void string(std::string_view value) {
        std::string valid;
        valid.reserve(value.size());
        bool acts = false;
        for (std::size_t position = 0; position < value.size();) {
            const char32_t code_point = next_code_point(value, position);
            acts = acts || (code_point >= 0x7F && acts_on_display(code_point));
            append_code_point(valid, code_point);
        }
        if (acts)
            escaped_string(valid);
        else
            writer_.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }
    void text_or_null(std::string_view name, std::string_view value) {
        if (value.empty())
            null(name);
        else
            text(name, value);
    }
    void number(std::string_view name, std::uint64_t value) {
        key(name);
        writer_.Uint64(value);
    }
    void boolean(std::string_view name, bool value) {
        key(name);
        writer_.Bool(value);
    }
    void null(std::string_view name) {
        key(name);
        writer_.Null();
    }

    /// What has been written since it was last taken.
    [[nodiscard]] std::string take() {
        std::string text(buffer_.GetString(), buffer_.GetSize());
        buffer_.Clear();
        return text;
    }

private:
    void escaped_string(std::string_view valid) {
        rapidjson::StringBuffer escaped;
        rapidjson::Writer<rapidjson::StringBuffer> literal(escaped);
        literal.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
        const std::string_view written(escaped.GetString(), escaped.GetSize());
        std::string text;
        for (std::size_t position = 0; position < written.size();) {
            const char32_t code_point = next_code_point(written, position);
            if (code_point >= 0x7F && acts_on_display(code_point)) // each of them is in the first plane
                text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
            else
                append_code_point(text, code_point);
        }
        writer_.RawValue(text.data(), text.size(), rapidjson::kStringType);
    }

    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

} // namespace rapporteur
