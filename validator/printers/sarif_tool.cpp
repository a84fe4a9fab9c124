// The tool of a SARIF log (3.18, 3.19) and its catalogue of rules (3.49).
#include "printers/sarif_parts.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

void print_rule(JsonWriter& json, const RuleInfo& rule, std::string_view language) {
    json.open_object();
    json.text("id", rule.code);
    json.text("name", rule.name);
    sarif_message(json, "shortDescription", rule.what);
    sarif_message(json, "fullDescription", fmt::format("{} {}", rule.what, rule.why));
    json.open_object("help");
    const std::string bad = phrase(language, "rule-bad");
    const std::string good = phrase(language, "rule-good");
    const std::string repair = phrase(language, "rule-repair");
    json.text("text", fmt::format("{}\n\n{}\n\n{}:\n{}\n\n{}:\n{}\n\n{}: {}", rule.what, rule.why, bad,
                                  rule.bad, good, rule.good, repair, rule.repair));
    json.text("markdown",
              fmt::format("{}\n\n{}\n\n**{}**\n\n```\n{}\n```\n\n**{}**\n\n```\n{}\n```\n\n**{}.** {}",
                          rule.what, rule.why, bad, rule.bad, good, rule.good, repair, rule.repair));
    json.close_object();
    json.open_object("defaultConfiguration");
    if (!rule.on)
        json.boolean("enabled", false);
    json.text("level", sarif_level(rule.severity));
    json.close_object();
    json.open_object("properties");
    json.open_array("tags");
    json.string(rule.family);
    json.close_array();
    if (rule.fix)
        json.text("fix", to_string(*rule.fix));
    json.close_object();
    json.close_object();
}

} // namespace

std::string_view sarif_level(Severity severity) {
    return severity == Severity::info ? std::string_view("note") : to_string(severity);
}

void sarif_message(JsonWriter& json, std::string_view name, std::string_view text) {
    json.open_object(name);
    json.text("text", text);
    json.close_object();
}

void print_sarif_tool(JsonWriter& json, std::span<const RuleInfo> catalogue, std::string_view language,
                      std::string_view version) {
    json.open_object("tool");
    json.open_object("driver");
    json.text("name", "rapporteur");
    json.text("version", version);
    json.text("semanticVersion", version);
    json.open_array("rules");
    for (const RuleInfo& rule : catalogue)
        print_rule(json, rule, language);
    json.close_array();
    json.close_object();
    json.close_object();
}

} // namespace rapporteur
