// A comparison as JSON, for programs.
#include "compare/print.hpp"

#include "markup/json_writer.hpp"

namespace rapporteur {
namespace {

std::string_view step_word(WordStep step) {
    switch (step) {
    case WordStep::removed:
        return "removed";
    case WordStep::added:
        return "added";
    case WordStep::same:
        break;
    }
    return "same";
}

void write_compared_report(JsonWriter& json, std::string_view name, const ComparedReport& report) {
    json.open_object(name);
    json.text("name", report.name);
    json.text("layout", report.layout);
    json.text("language", report.language);
    json.close_object();
}

void write_place(JsonWriter& json, std::string_view name, const DifferencePlace& place) {
    if (place.where.empty() && place.text.empty())
        return json.null(name);
    json.open_object(name);
    json.text("where", place.where);
    json.text("text", place.text);
    json.close_object();
}

} // namespace

std::string print_comparison_json(const Comparison& comparison, std::string_view language) {
    JsonWriter json;
    json.open_object();
    json.number("version", 1);
    json.open_object("tool");
    json.text("name", "rapporteur");
    json.text("version", version());
    json.close_object();
    json.text("language", language);
    json.text("as", comparison.as == CompareAs::drafts ? "drafts" : "languages");
    write_compared_report(json, "left", comparison.left);
    write_compared_report(json, "right", comparison.right);
    json.boolean("equal", comparison.differences.empty());
    json.open_array("differences");
    for (const Difference& difference : comparison.differences) {
        json.open_object();
        json.text("kind", to_string(difference.kind));
        json.text("message", difference_sentence(comparison, difference, language));
        write_place(json, "left", difference.left);
        write_place(json, "right", difference.right);
        json.open_array("words");
        for (const WordChange& change : difference.words) {
            json.open_object();
            json.text("step", step_word(change.step));
            json.text("text", change.text);
            json.close_object();
        }
        json.close_array();
        json.close_object();
    }
    json.close_array();
    json.close_object();
    return json.take() + '\n';
}

} // namespace rapporteur
