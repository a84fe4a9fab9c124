// `rules`: the catalogue, and each rule explained.
#include "cli/choices.hpp"
#include "cli/nearest.hpp"
#include "cli/verbs.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"

#include <algorithm>

namespace rapporteur::cli {
namespace {

constexpr auto examples =
    "Examples:\n"
    "  rapporteur rules                             all rules, a line each\n"
    "  rapporteur rules resolution-number-sequence  what it finds, why, and how it is repaired\n"
    "  rapporteur rules --format json               the catalogue for a program\n"
    "\n"
    "A layout turns rules off, sets their severity and their parameters.";

enum class Format { text, json };

struct RulesArguments {
    std::vector<std::string> names;
    Format format = Format::text;
};

std::string_view fix_word(const RuleInfo& rule) {
    return rule.fix ? to_string(*rule.fix) : std::string_view("-");
}

std::string table(const std::vector<RuleInfo>& catalogue) {
    std::size_t width = 0;
    for (const auto& rule : catalogue)
        width = std::max(width, rule.name.size());
    std::string out =
        fmt::format("{:<{}}  {:<6}  {:<8}  {:<7}  what it finds\n", "rule", width, "code", "severity", "fix");
    for (const auto& rule : catalogue) {
        out += fmt::format("{:<{}}  {:<6}  {:<8}  {:<7}  {}\n", rule.name, width, rule.code,
                           to_string(rule.severity), fix_word(rule), rule.what);
    }
    return out;
}

/// Moved in, and broken between words where a line would be longer than a page is wide.
std::string indented(std::string_view text) {
    constexpr std::size_t width = 92;
    constexpr std::string_view margin = "    ";
    std::string out(margin);
    std::size_t column = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        const auto word = text.substr(0, end);
        const std::size_t length = count_code_points(word);
        if (column != 0 && column + 1 + length > width) {
            out += fmt::format("\n{}", margin);
            column = 0;
        }
        out += fmt::format("{}{}", column == 0 ? "" : " ", word);
        column += length + (column == 0 ? 0 : 1);
        if (end < text.size() && text[end] == '\n') {
            out += fmt::format("\n{}", margin);
            column = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + '\n';
}

std::string explanation(const RuleInfo& rule) {
    std::string out =
        fmt::format("{} ({}), {}, {}\n\n", rule.name, rule.code, rule.family, to_string(rule.severity));
    const auto section = [&out](std::string_view title, std::string_view text) {
        if (!text.empty())
            out += fmt::format("{}\n{}\n", title, indented(text));
    };
    section("What it finds", rule.what);
    section("Why it matters", rule.why);
    section("With the flaw", rule.bad);
    section("Without it", rule.good);
    section("How it is repaired", rule.repair);
    out.pop_back(); // no empty line at the end
    return out;
}

std::string json(const std::vector<RuleInfo>& catalogue) {
    std::string out = "{\n  \"version\": 1,\n  \"rules\": [";
    std::string_view separator = "\n";
    for (const auto& rule : catalogue) {
        out += separator;
        out += fmt::format(
            "    {{\"rule\": {}, \"code\": {}, \"family\": {}, \"severity\": {}, \"fix\": {},\n"
            "     \"what\": {},\n     \"why\": {},\n     \"bad\": {},\n     \"good\": {},\n"
            "     \"repair\": {}}}",
            json_string(rule.name), json_string(rule.code), json_string(rule.family),
            json_string(to_string(rule.severity)), rule.fix ? json_string(to_string(*rule.fix)) : "null",
            json_string(rule.what), json_string(rule.why), json_string(rule.bad), json_string(rule.good),
            json_string(rule.repair));
        separator = ",\n";
    }
    return out + "\n  ]\n}\n";
}

/// The rules named; every name that is none is complained of.
std::vector<RuleInfo> select(const std::vector<RuleInfo>& catalogue, const std::vector<std::string>& names,
                             Console& console) {
    std::vector<RuleInfo> selected;
    std::vector<std::string> known;
    for (const auto& rule : catalogue)
        known.emplace_back(rule.name);
    for (const auto& name : names) {
        const auto found = std::find_if(catalogue.begin(), catalogue.end(), [&name](const RuleInfo& rule) {
            return rule.name == name || lower_case(rule.code) == lower_case(name);
        });
        if (found != catalogue.end()) {
            selected.push_back(*found);
            continue;
        }
        const auto hint = did_you_mean(name, known);
        console.note(fmt::format("rapporteur: there is no rule `{}`{}", escape_controls(name),
                                 hint.empty() ? "; `rapporteur rules` lists them" : hint));
    }
    return selected;
}

ExitStatus run(const RulesArguments& arguments, Console& console) {
    const auto catalogue = rules();
    if (arguments.names.empty()) {
        console.print(arguments.format == Format::json ? json(catalogue) : table(catalogue));
        return ExitStatus::done;
    }
    const auto selected = select(catalogue, arguments.names, console);
    if (arguments.format == Format::json) {
        console.print(json(selected));
    } else {
        for (std::size_t i = 0; i < selected.size(); ++i)
            console.print((i == 0 ? "" : "\n") + explanation(selected[i]));
    }
    return selected.size() == arguments.names.size() ? ExitStatus::done : ExitStatus::failed;
}

} // namespace

void add_rules(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<RulesArguments>();
    CLI::App* verb = command.add_subcommand("rules", "List the rules, or explain some");
    verb->add_option("NAME", arguments->names, "Names or codes of rules to explain")->option_text(" ");
    add_word_option(*verb, "--format", arguments->format, "format",
                    {{"text", Format::text}, {"json", Format::json}},
                    "For a person (text, the default) or for a program");
    verb->footer(examples);
    verb->callback(
        [arguments, &job] { job = [arguments](Console& console) { return run(*arguments, console); }; });
}

} // namespace rapporteur::cli
