// Writes JSON for the printers: indented, with members in the order in which they are written.
#pragma once

#include "base/display.hpp"
#include "base/pass_on.hpp"
#include "base/text.hpp"
#include "markup/json_text.hpp"

#include <cstdint>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <string>
#include <string_view>

namespace rapporteur {

class JsonWriter {
public:
    /// With a sink, the text is passed on while it grows; the rest must be taken.
    explicit JsonWriter(const ByteSink* sink = nullptr) : writer_(buffer_), sink_(sink) {
        writer_.SetIndent(' ', 2);
    }

    void open_object() { writer_.StartObject(); }
    void open_object(std::string_view name) {
        key(name);
        open_object();
    }
    void close_object() {
        writer_.EndObject();
        if (sink_ != nullptr && buffer_.GetSize() >= worth_passing_on)
            (*sink_)(take());
    }
    void open_array(std::string_view name) {
        key(name);
        writer_.StartArray();
    }
    void close_array() { writer_.EndArray(); }

    /// Writes a string that is not a member. JSON is UTF-8, so invalid bytes become U+FFFD. A character that
    /// could change how people see the text is escaped (RFC 8259, 7); programs read it as the same character.
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

    /// Returns and forgets what was written since the last call.
    [[nodiscard]] std::string take() {
        std::string text(buffer_.GetString(), buffer_.GetSize());
        buffer_.Clear();
        return text;
    }

private:
    void escaped_string(std::string_view valid) {
        const std::string text = escaped_json_string(valid);
        writer_.RawValue(text.data(), text.size(), rapidjson::kStringType);
    }

    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
    const ByteSink* sink_;
};

} // namespace rapporteur
