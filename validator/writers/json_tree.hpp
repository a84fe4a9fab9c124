// Elements and attributes -> JSON: an object an element, `type` its name, its attributes as members, and what
// it holds as `content`, a string where it is text.
#pragma once

#include "markup/json_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur {

/// The JSON of a sink of ReportTree, into an array that is open.
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
    std::vector<bool> has_content_; ///< of the elements that are open
};

} // namespace rapporteur
