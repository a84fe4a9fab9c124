// The text of a paragraph as pandoc's inline elements. pandoc wants words and spaces as separate elements,
// and no space at the edge of an emphasis.
#pragma once

#include "document/document.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string_view>
#include <vector>

namespace rapporteur {

using PandocJson = rapidjson::Writer<rapidjson::StringBuffer>;

/// Writes a string into an open JSON array or object.
void write_json_string(PandocJson& json, std::string_view text);
/// Writes `{"t": NAME`, and `"c":` if content follows. EndObject() closes it.
void open_pandoc(PandocJson& json, std::string_view name, bool has_content = true);
/// Writes `{"t": NAME}`: a value of a closed list, such as an alignment.
void write_pandoc_word(PandocJson& json, std::string_view name);
/// Writes `["", [], []]`.
void write_pandoc_attributes(PandocJson& json);

/// Writes inline elements into an open array.
class PandocInlines {
public:
    explicit PandocInlines(PandocJson& json) : json_(json) {}

    void text(std::string_view text);
    void space() { space_waits_ = space_waits_ || has_content_; }
    void line_break();
    /// Begins an emphasis or link; `target` is for a link. It is not written if it remains empty.
    void enter(SpanKind kind, std::string_view target);
    void leave();
    /// Call this before you write an element yourself.
    void element();

private:
    struct Open {
        SpanKind kind = SpanKind::bold;
        std::string_view target;
        bool is_written = false;
    };
    void flush();

    PandocJson& json_;
    std::vector<Open> open_;
    bool space_waits_ = false;
    bool has_content_ = false;
};

} // namespace rapporteur
