// The text of a paragraph as pandoc's inline elements. pandoc keeps words and spaces apart, and expects no
// space at the edge of an emphasis.
#pragma once

#include "document/document.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string_view>
#include <vector>

namespace rapporteur {

using PandocJson = rapidjson::Writer<rapidjson::StringBuffer>;

/// A string of a JSON array or object that is open.
void write_json_string(PandocJson& json, std::string_view text);
/// `{"t": NAME` and, where contents follow, `"c":`; closed by EndObject().
void open_pandoc(PandocJson& json, std::string_view name, bool has_content = true);
/// `{"t": NAME}`: one of a closed list, such as an alignment.
void write_pandoc_word(PandocJson& json, std::string_view name);
/// `["", [], []]`
void write_pandoc_attributes(PandocJson& json);

/// Writes inline elements into an array that is open.
class PandocInlines {
public:
    explicit PandocInlines(PandocJson& json) : json_(json) {}

    void text(std::string_view text);
    void space() { space_waits_ = space_waits_ || has_content_; }
    void line_break();
    /// An emphasis or link; `target` of a link. One that turns out empty is not written.
    void enter(SpanKind kind, std::string_view target);
    void leave();
    /// Before an element that the caller writes itself.
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
