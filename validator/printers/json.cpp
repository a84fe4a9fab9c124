// Findings for a program: the JSON of `check`, version 1. Names and their order are a promise; more may be
// added at the end of an object.
#include "printers/printers.hpp"

#include "base/text.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace rapporteur {
namespace {

/// RapidJSON copies bytes as they are; JSON is UTF-8.
std::string valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();)
        append_code_point(out, next_code_point(text, position));
    return out;
}

class JsonPrinter {
public:
    JsonPrinter() : writer_(buffer_) { writer_.SetIndent(' ', 2); }

    std::string print(std::span<const CheckedFile> files, std::string_view tool_version) {
        writer_.StartObject();
        number("version", 1);
        key("tool");
        writer_.StartObject();
        text("name", "rapporteur");
        text("version", tool_version);
        writer_.EndObject();
        key("files");
        writer_.StartArray();
        for (const CheckedFile& file : files)
            print_file(file);
        writer_.EndArray();
        print_summary(tally(files));
        writer_.EndObject();
        return take();
    }

    std::string print(std::string_view lone) {
        string(lone);
        return {buffer_.GetString(), buffer_.GetSize()};
    }

private:
    void print_file(const CheckedFile& file) {
        writer_.StartObject();
        text("path", file.path);
        text("layout", file.layout);
        text("status", file.failure ? "failed" : file.findings.empty() ? "clean" : "findings");
        key("error");
        if (file.failure) {
            const Failure& failure = *file.failure;
            writer_.StartObject();
            text("code", to_string(failure.code));
            text("message", failure.part.empty() ? failure.message : failure.part + ": " + failure.message);
            writer_.EndObject();
        } else {
            writer_.Null();
        }
        key("findings");
        writer_.StartArray();
        for (const Finding& finding : file.findings)
            print_finding(finding);
        writer_.EndArray();
        writer_.EndObject();
    }

    void print_finding(const Finding& finding) {
        writer_.StartObject();
        text("rule", finding.rule);
        text("code", finding.code);
        text("severity", to_string(finding.severity));
        text("message", render(finding.message.text, finding.message.arguments));
        key("location");
        print_location(finding.location);
        key("fix");
        if (finding.fix) {
            writer_.StartObject();
            text("safety", to_string(finding.fix->safety));
            text("description", finding.fix->description);
            writer_.EndObject();
        } else {
            writer_.Null();
        }
        text_or_null("hint", render(finding.message.hint, finding.message.arguments));
        writer_.EndObject();
    }

    void print_location(const Location& location) {
        writer_.StartObject();
        text("where", location.where);
        text("part", location.part);
        number("paragraph", location.paragraph);
        text_or_null("paraId", location.para_id);
        text("label", location.label);
        text("excerpt", location.excerpt);
        number("offset", location.offset);
        number("length", location.length);
        writer_.EndObject();
    }

    void print_summary(const Tally& counts) {
        key("summary");
        writer_.StartObject();
        number("files", counts.files);
        number("clean", counts.clean);
        number("failed", counts.failed);
        number("errors", counts.errors);
        number("warnings", counts.warnings);
        number("infos", counts.infos);
        writer_.EndObject();
    }

    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    void string(std::string_view value) {
        const std::string valid = valid_utf8(value);
        writer_.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
    }

    void text(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }

    void text_or_null(std::string_view name, std::string_view value) {
        key(name);
        if (value.empty())
            writer_.Null();
        else
            string(value);
    }

    void number(std::string_view name, std::uint32_t value) {
        key(name);
        writer_.Uint(value);
    }

    std::string take() { return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n"; }

    rapidjson::StringBuffer buffer_;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
};

} // namespace

std::string print_json(std::span<const CheckedFile> files, std::string_view tool_version) {
    return JsonPrinter().print(files, tool_version);
}

std::string json_string(std::string_view text) {
    return JsonPrinter().print(text);
}

} // namespace rapporteur
