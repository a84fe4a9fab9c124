// `rules`: lists the rules and explains each of them.
#include "cli/choices.hpp"
#include "cli/language.hpp"
#include "cli/nearest.hpp"
#include "cli/verbs.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"

#include <algorithm>

namespace rapporteur::cli {
namespace {

constexpr auto rules_examples =
    "Examples:\n"
    "  rapporteur rules                             all rules, a line each\n"
    "  rapporteur rules resolution-number-sequence  what it finds, why, and how it is repaired\n"
    "  rapporteur rules --format json               the catalogue for a program\n"
    "  rapporteur rules --format markdown           a page with all there is to know of each\n"
    "\n"
    "A layout turns rules off, sets their severity and their parameters.";

enum class CatalogueFormat { text, json, markdown };

struct RulesArguments {
    std::vector<std::string> names;
    CatalogueFormat format = CatalogueFormat::text;
};

/// The word for a rule's severity, or that the rule is off.
std::string severity_word(const RuleInfo& rule) {
    return fmt::format("{}{}", to_string(rule.severity), rule.on ? "" : ", off");
}

std::string_view fix_word(const RuleInfo& rule) {
    return rule.fix ? to_string(*rule.fix) : std::string_view("-");
}

std::string table(const std::vector<RuleInfo>& catalogue) {
    std::size_t width = 0;
    for (const auto& rule : catalogue)
        width = std::max(width, rule.name.size());
    std::string out = fmt::format("{:<{}}  {:<6}  {:<9}  {:<7}  {}\n", "rule", width, "code", "severity",
                                  "fix", worded("what it finds"));
    for (const auto& rule : catalogue) {
        out += fmt::format("{:<{}}  {:<6}  {:<9}  {:<7}  {}\n", rule.name, width, rule.code,
                           severity_word(rule), fix_word(rule), rule.what);
    }
    return out;
}

/// Indents the text and breaks it between words at the width of the page.
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

/// A message with its hint, on one line as `check` prints them.
std::string said(const RuleMessageInfo& message) {
    return message.hint.empty() ? std::string(message.text)
                                : fmt::format("{}; {}", message.text, message.hint);
}

std::string explanation(const RuleInfo& rule) {
    std::string out =
        fmt::format("{} ({}), {}, {}\n\n", rule.name, rule.code, rule.family, severity_word(rule));
    const auto section = [&out](std::string_view title, std::string_view text) {
        if (!text.empty())
            out += fmt::format("{}\n{}\n", title, indented(text));
    };
    section(worded("What it finds"), rule.what);
    section(worded("Why it matters"), rule.why);
    section(worded("With the flaw"), rule.bad);
    section(worded("Without it"), rule.good);
    section(worded("How it is repaired"), rule.repair);
    out += worded("What it says") + "\n";
    for (const auto& message : rule.messages)
        out += indented(said(message));
    out += '\n';
    if (!rule.parameters.empty())
        out += worded("What a layout may set") + "\n";
    for (const auto& parameter : rule.parameters)
        out += indented(fmt::format("{}{}: {}", parameter.name,
                                    parameter.value.empty() ? "" : fmt::format(" = {}", parameter.value),
                                    parameter.meaning)) +
               '\n';
    out.pop_back(); // no empty line at the end
    return out;
}

/// Escapes the characters that have a meaning in Markdown: examples have brackets, dots and stars.
std::string escaped(std::string_view text) {
    std::string out;
    bool code = false; // nothing has a meaning between backticks
    for (const char byte : text) {
        code = byte == '`' ? !code : code;
        if (!code && std::string_view("*_[]<>|#").find(byte) != std::string_view::npos)
            out += '\\';
        out += byte;
    }
    return out;
}

std::string markdown_of(const RuleInfo& rule) {
    std::string out =
        fmt::format("### {}\n\n{}\n\n{}\n{}\n\n", rule.name,
                    worded("`{}`, {}, repair: {}", rule.code, severity_word(rule), fix_word(rule)),
                    escaped(rule.what), escaped(rule.why));
    out += fmt::format("| | |\n|---|---|\n| {} | {} |\n| {} | {} |\n\n{}\n\n", worded("with the flaw"),
                       escaped(rule.bad), worded("without it"), escaped(rule.good), escaped(rule.repair));
    for (const auto& message : rule.messages)
        out += fmt::format("- {}\n", escaped(said(message)));
    for (const auto& parameter : rule.parameters)
        out += '\n' +
               worded("Parameter `{}`{}: {}", parameter.name,
                      parameter.value.empty() ? "" : fmt::format(" (`{}`)", parameter.value),
                      parameter.meaning) +
               '\n';
    return out + '\n';
}

/// The page of the documentation: a table of the rules, then each rule.
std::string markdown(const std::vector<RuleInfo>& catalogue) {
    std::string out = fmt::format(
        "{}\n\n{}\n\n{}\n|---|---|---|---|---|\n", worded("# The rules"),
        worded("Written by `rapporteur rules --format markdown`. What *safe*, *unsafe* and *display* repairs "
               "are is defined in\n[README.md](README.md)."),
        worded("| rule | code | severity | repair | what it finds |"));
    for (const auto& rule : catalogue)
        out += fmt::format("| [{0}](#{0}) | {1} | {2} | {3} | {4} |\n", rule.name, rule.code,
                           severity_word(rule), fix_word(rule), escaped(rule.what));
    out += '\n';
    for (const auto& rule : catalogue)
        out += markdown_of(rule);
    out.pop_back();
    return out;
}

std::string json(const std::vector<RuleInfo>& catalogue) {
    std::string out = "{\n  \"version\": 1,\n  \"rules\": [";
    std::string_view separator = "\n";
    for (const auto& rule : catalogue) {
        out += separator;
        out += fmt::format(
            "    {{\"rule\": {}, \"code\": {}, \"family\": {}, \"severity\": {}, \"on\": {}, \"fix\": {},\n"
            "     \"what\": {},\n     \"why\": {},\n     \"bad\": {},\n     \"good\": {},\n"
            "     \"repair\": {}}}",
            json_string(rule.name), json_string(rule.code), json_string(rule.family),
            json_string(to_string(rule.severity)), rule.on,
            rule.fix ? json_string(to_string(*rule.fix)) : "null", json_string(rule.what),
            json_string(rule.why), json_string(rule.bad), json_string(rule.good), json_string(rule.repair));
        separator = ",\n";
    }
    return out + "\n  ]\n}\n";
}

/// "; there are `opening-date-mismatch` and `opening-date-missing`": the names that contain `part`; empty if
/// there are none.
std::string names_with(std::string_view part, const std::vector<std::string>& known) {
    constexpr std::size_t most_named = 8;
    constexpr std::size_t shortest_part = 3;
    std::vector<std::string_view> named;
    for (const std::string& name : known) {
        if (part.size() >= shortest_part && name.find(part) != std::string::npos)
            named.push_back(name);
    }
    if (named.empty() || named.size() > most_named)
        return {};
    std::string list;
    for (std::size_t index = 0; index < named.size(); ++index) {
        const std::string name = fmt::format("`{}`", named[index]);
        if (index == 0)
            list = name;
        else
            list = index + 1 == named.size() ? worded("{} and {}", list, name)
                                             : fmt::format("{}, {}", list, name);
    }
    return named.size() == 1 ? worded("; there is {}", list) : worded("; there are {}", list);
}

/// The named rules. Complains of each name that is not a rule.
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
        auto hint = names_with(name, known);
        if (hint.empty())
            hint = did_you_mean(name, known);
        console.note(worded("rapporteur: there is no rule `{}`{}", escape_controls(name),
                            hint.empty() ? worded("; `rapporteur rules` lists them") : hint));
    }
    return selected;
}

ExitStatus run_rules(const RulesArguments& arguments, Console& console) {
    const auto catalogue = rules(language());
    if (arguments.names.empty()) {
        console.print(arguments.format == CatalogueFormat::json       ? json(catalogue)
                      : arguments.format == CatalogueFormat::markdown ? markdown(catalogue)
                                                                      : table(catalogue));
        return ExitStatus::done;
    }
    const auto selected = select(catalogue, arguments.names, console);
    if (arguments.format == CatalogueFormat::json) {
        console.print(json(selected));
    } else if (arguments.format == CatalogueFormat::markdown) {
        console.print(markdown(selected));
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
                    {{"text", CatalogueFormat::text},
                     {"json", CatalogueFormat::json},
                     {"markdown", CatalogueFormat::markdown}},
                    "For a person (text, the default), for a program (json) or for a page (markdown)");
    verb->footer(rules_examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_rules(*arguments, console); };
    });
}

} // namespace rapporteur::cli
