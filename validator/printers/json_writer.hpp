// JSON for the printers: indented, members in the order they are written.
#pragma once

#include "base/text.hpp"

#include <cstdint>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
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

    /// A string that is no member. RapidJSON copies bytes as they are; JSON is UTF-8.
    void string(std::string_view value) {
        std::string valid;
        valid.reserve(value.size());
        for (std::size_t position = 0; position < value.size();)
            append_code_point(valid, next_code_point(value, position));
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
    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

} // namespace rapporteur
