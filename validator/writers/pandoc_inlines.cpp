#include "writers/pandoc_inlines.hpp"

#include "markup/json_text.hpp"

namespace rapporteur {
namespace {

std::string_view element_of(SpanKind kind) {
    switch (kind) {
    case SpanKind::bold:
        return "Strong";
    case SpanKind::italic:
        return "Emph";
    case SpanKind::underline:
        return "Underline";
    case SpanKind::superscript:
        return "Superscript";
    case SpanKind::subscript:
        return "Subscript";
    case SpanKind::link:
    case SpanKind::note:
    case SpanKind::language:
        break;
    }
    return "Link";
}

} // namespace

void write_json_string(PandocJson& json, std::string_view text) {
    if (has_acting_character(text)) {
        const std::string escaped = escaped_json_string(text);
        json.RawValue(escaped.data(), escaped.size(), rapidjson::kStringType);
        return;
    }
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void open_pandoc(PandocJson& json, std::string_view name, bool has_content) {
    json.StartObject();
    json.Key("t");
    write_json_string(json, name);
    if (has_content)
        json.Key("c");
}

void write_pandoc_word(PandocJson& json, std::string_view name) {
    open_pandoc(json, name, false);
    json.EndObject();
}

void write_pandoc_attributes(PandocJson& json) {
    json.StartArray();
    json.String("");
    json.StartArray();
    json.EndArray();
    json.StartArray();
    json.EndArray();
    json.EndArray();
}

void PandocInlines::text(std::string_view text) {
    while (!text.empty()) {
        const auto end = text.find_first_of(" \t\r\n");
        if (end != 0) {
            flush();
            open_pandoc(json_, "Str");
            write_json_string(json_, text.substr(0, end));
            json_.EndObject();
        }
        if (end == std::string_view::npos)
            return;
        space();
        text.remove_prefix(end + 1);
    }
}

void PandocInlines::line_break() {
    space_waits_ = false; // drop a space at the end of a line
    flush();
    open_pandoc(json_, "LineBreak", false);
    json_.EndObject();
    has_content_ = false; // and drop one at the beginning of the next
}

void PandocInlines::enter(SpanKind kind, std::string_view target) {
    open_.push_back({kind, target});
}

void PandocInlines::leave() {
    if (open_.back().is_written) {
        json_.EndArray();
        if (open_.back().kind == SpanKind::link) {
            json_.StartArray();
            write_json_string(json_, open_.back().target);
            json_.String("");
            json_.EndArray();
            json_.EndArray();
        }
        json_.EndObject();
    }
    open_.pop_back();
}

void PandocInlines::element() {
    flush();
}

/// Writes what was held back: a space, and the beginnings of marks. The space stands before the marks that
/// begin after it.
void PandocInlines::flush() {
    const auto write_space = [this] {
        if (!space_waits_)
            return;
        open_pandoc(json_, "Space", false);
        json_.EndObject();
        space_waits_ = false;
    };
    for (Open& open : open_) {
        if (open.is_written)
            continue;
        write_space();
        open.is_written = true;
        // A link within the document leads to a bookmark, and the report does not keep bookmarks.
        const bool is_link = open.kind == SpanKind::link;
        if (is_link && (open.target.empty() || open.target.front() == '#')) {
            open.is_written = false;
            continue;
        }
        open_pandoc(json_, element_of(open.kind));
        json_.StartArray();
        if (is_link) {
            write_pandoc_attributes(json_);
            json_.StartArray();
        }
    }
    write_space();
    has_content_ = true;
}

} // namespace rapporteur
