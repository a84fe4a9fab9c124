#include "printers/rule_catalogue.hpp"

#include "base/text.hpp"
#include "printers/printers.hpp"
#include "printers/sentences.hpp"

#include "rapporteur/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

/// The word for a rule's severity, or that the rule is off.
std::string severity_and_state(const RuleInfo& rule) {
    return fmt::format("{}{}", to_string(rule.severity), rule.on ? "" : ", off");
}

std::string_view fix_word(const RuleInfo& rule) {
    return rule.fix ? to_string(*rule.fix) : std::string_view("-");
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

/// Escapes the characters that have a meaning in Markdown: examples have brackets, dots and stars.
std::string in_markdown(std::string_view text) {
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

std::string markdown_of(const RuleInfo& rule, std::string_view language) {
    const SentencesIn worded{language};
    std::string out =
        fmt::format("### {}\n\n{}\n\n{}\n{}\n\n", rule.name,
                    worded("`{}`, {}, repair: {}", rule.code, severity_and_state(rule), fix_word(rule)),
                    in_markdown(rule.what), in_markdown(rule.why));
    out += fmt::format("| | |\n|---|---|\n| {} | {} |\n| {} | {} |\n\n{}\n\n", worded("with the flaw"),
                       in_markdown(rule.bad), worded("without it"), in_markdown(rule.good),
                       in_markdown(rule.repair));
    for (const auto& message : rule.messages)
        out += fmt::format("- {}\n", in_markdown(said(message)));
    for (const auto& parameter : rule.parameters)
        out += '\n' +
               worded("Parameter `{}`{}: {}", parameter.name,
                      parameter.value.empty() ? "" : fmt::format(" (`{}`)", parameter.value),
                      parameter.meaning) +
               '\n';
    return out + '\n';
}

} // namespace

std::string print_rules_table(std::span<const RuleInfo> catalogue, std::string_view language) {
    const SentencesIn worded{language};
    std::size_t width = 0;
    for (const auto& rule : catalogue)
        width = std::max(width, rule.name.size());
    std::string out = fmt::format("{:<{}}  {:<6}  {:<9}  {:<7}  {}\n", "rule", width, "code", "severity",
                                  "fix", worded("what it finds"));
    for (const auto& rule : catalogue) {
        out += fmt::format("{:<{}}  {:<6}  {:<9}  {:<7}  {}\n", rule.name, width, rule.code,
                           severity_and_state(rule), fix_word(rule), rule.what);
    }
    return out;
}

std::string print_rule(const RuleInfo& rule, std::string_view language) {
    const SentencesIn worded{language};
    std::string out =
        fmt::format("{} ({}), {}, {}\n\n", rule.name, rule.code, rule.family, severity_and_state(rule));
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

/// The page of the documentation: a table of the rules, then each rule.
std::string print_rules_markdown(std::span<const RuleInfo> catalogue, std::string_view language) {
    const SentencesIn worded{language};
    std::string out = fmt::format(
        "{}\n\n{}\n\n{}\n|---|---|---|---|---|\n", worded("# The rules"),
        worded("Written by `rapporteur rules --format markdown`. What *safe*, *unsafe* and *display* repairs "
               "are is defined in\n[README.md](README.md)."),
        worded("| rule | code | severity | repair | what it finds |"));
    for (const auto& rule : catalogue)
        out += fmt::format("| [{0}](#{0}) | {1} | {2} | {3} | {4} |\n", rule.name, rule.code,
                           severity_and_state(rule), fix_word(rule), in_markdown(rule.what));
    out += '\n';
    for (const auto& rule : catalogue)
        out += markdown_of(rule, language);
    out.pop_back();
    return out;
}

std::string print_rules_json(std::span<const RuleInfo> catalogue) {
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

} // namespace rapporteur
