// Findings for programs: the JSON of `check`, version 1. The names and their order will not change; new
// members may be added at the end of an object.
#include "printers/printers.hpp"

#include "markup/json_writer.hpp"

#include <memory>

namespace rapporteur {
namespace {

void print_location(JsonWriter& json, const Location& location) {
    json.open_object("location");
    json.text("where", location.where);
    json.text("part", location.part);
    json.number("paragraph", location.paragraph);
    json.text_or_null("paraId", location.para_id);
    json.text("label", location.label);
    json.text("excerpt", location.excerpt);
    json.number("offset", location.offset);
    json.number("length", location.length);
    json.close_object();
}

/// Prints the members of a finding without the braces.
void print_members(JsonWriter& json, const Finding& finding) {
    json.text("rule", finding.rule);
    json.text("code", finding.code);
    json.text("severity", to_string(finding.severity));
    json.text("message", render(finding.message.text, finding.message.arguments));
    print_location(json, finding.location);
    if (finding.fix) {
        json.open_object("fix");
        json.text("safety", to_string(finding.fix->safety));
        json.text("description", finding.fix->description);
        json.close_object();
    } else {
        json.null("fix");
    }
    json.text_or_null("hint", render(finding.message.hint, finding.message.arguments));
}

void print_file(JsonWriter& json, const CheckedFile& file) {
    json.open_object();
    json.text("path", file.path);
    json.text("layout", file.layout);
    json.text("status", status_word(file));
    if (file.failure) {
        const Failure& failure = *file.failure;
        json.open_object("error");
        json.text("code", to_string(failure.code));
        json.text("message", failure.part.empty() ? failure.message : failure.part + ": " + failure.message);
        json.close_object();
    } else {
        json.null("error");
    }
    json.open_array("findings");
    for (const Finding& finding : file.findings) {
        json.open_object();
        print_members(json, finding);
        json.close_object();
    }
    json.close_array();
    if (!file.set_aside.empty()) {
        json.open_array("setAside");
        for (const SetAside& aside : file.set_aside) {
            json.open_object();
            print_members(json, aside.finding);
            json.text("by", aside.known ? "baseline" : "configuration");
            json.text_or_null("reason", aside.reason);
            json.close_object();
        }
        json.close_array();
    }
    json.close_object();
}

void print_summary(JsonWriter& json, const Tally& counts) {
    json.open_object("summary");
    json.number("files", counts.files);
    json.number("clean", counts.clean);
    json.number("failed", counts.failed);
    json.number("other", counts.others);
    json.number("errors", counts.errors);
    json.number("warnings", counts.warnings);
    json.number("infos", counts.infos);
    json.number("repairable", counts.repairable);
    json.close_object();
}

} // namespace

WholePrinter json_printer(std::string_view language, std::string_view tool_version) {
    struct State {
        JsonWriter json;
        Tally counts;
    };
    const auto state = std::make_shared<State>();
    const auto head = [state, language = std::string(language), tool_version = std::string(tool_version)] {
        JsonWriter& json = state->json;
        json.open_object();
        json.number("version", 1);
        json.open_object("tool");
        json.text("name", "rapporteur");
        json.text("version", tool_version);
        json.close_object();
        json.text("language", language);
        json.open_array("files");
        return json.take();
    };
    const auto body = [state](const CheckedFile& file) {
        add_to(state->counts, file);
        print_file(state->json, file);
        return state->json.take();
    };
    const auto tail = [state] {
        state->json.close_array();
        print_summary(state->json, state->counts);
        state->json.close_object();
        return state->json.take() + "\n";
    };
    return {head, body, tail};
}

std::string print(const WholePrinter& printer, std::span<const CheckedFile> files) {
    std::string head = printer.head_is_last ? std::string() : printer.head();
    std::string bodies;
    for (const CheckedFile& file : files)
        bodies += printer.body(file);
    if (printer.head_is_last)
        head = printer.head();
    return head + bodies + printer.tail();
}

std::string print_json(std::span<const CheckedFile> files, std::string_view tool_version) {
    return print(json_printer("en", tool_version), files);
}

std::string json_string(std::string_view text) {
    JsonWriter json;
    json.string(text);
    return json.take();
}

} // namespace rapporteur
