// Writes elements and attributes as JSON. An element is an object: `type` is its name, its attributes are
// members, and `content` is an array of its children, with text as strings.
#pragma once

#include "markup/json_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// A sink of ReportTree that writes JSON into an open array.
class JsonTree {
public:
    explicit JsonTree(JsonWriter& json) : json_(json) {}

    void open(std::string_view name);
    void open_mixed(std::string_view name) { open(name); }
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, std::uint64_t value);
    void text(std::string_view text);
    void close();

private:
    void begin_content();

    JsonWriter& json_;
    std::vector<bool> has_content_; ///< for each open element
};

} // namespace rapporteur
