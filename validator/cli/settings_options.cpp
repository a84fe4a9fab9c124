#include "cli/settings_options.hpp"

#include "base/text.hpp"
#include "console/language.hpp"

#include <CLI/Error.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

[[noreturn]] void refuse_rule(const std::string& choice, const std::string& reason) {
    throw CLI::ValidationError(
        fmt::format("`--rule {}`: {}", escape_controls(choice), translated(language(), reason)),
        CLI::ExitCodes::ValidationError);
}

/// Whether a text is the name of a rule or a family, or a pattern of names.
bool is_rule_selector(std::string_view text) {
    return !text.empty() && text.find_first_of("\"\\\n\t ") == std::string_view::npos;
}

bool is_plain_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return byte == '-' || (byte >= '0' && byte <= '9') ||
               (ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'z');
    });
}

/// "spelling=on" as a line of a configuration, where words need quotation marks.
std::string as_configuration(const std::string& choice) {
    const std::string_view whole = choice;
    const auto sign = std::min(whole.find('='), whole.size());
    const std::string_view name = trim(whole.substr(0, sign));
    const std::string_view value = trim(whole.substr(std::min(sign + 1, whole.size())));
    if (!is_rule_selector(name) || value.empty())
        refuse_rule(choice, "expected NAME=SETTING, such as spelling=on");
    return is_plain_word(value) ? fmt::format("rules.\"{}\" = \"{}\"", name, value)
                                : fmt::format("rules.\"{}\" = {}", name, value);
}

} // namespace

void add_rule_option(CLI::App& verb, SettingsArguments& arguments) {
    const auto take = [&arguments](const std::vector<std::string>& choices) {
        const auto catalogue = rules();
        for (const std::string& choice : choices) {
            const auto read = read_configuration(as_configuration(choice), catalogue);
            if (!read)
                refuse_rule(choice, read.error().front().message);
            const auto& changes = read->settings.changes.rules;
            arguments.rules.insert(arguments.rules.end(), changes.begin(), changes.end());
            arguments.rules_text += choice + "\n";
        }
    };
    verb.add_option_function<std::vector<std::string>>(
            "--rule", take,
            "Set a rule, a family of rules or those of a pattern\n(acronym-*) for this run: off, on, info, "
            "warning or\nerror, or a table as in the configuration")
        ->option_text("NAME=SETTING")
        ->allow_extra_args(false);
}

void add_config_options(CLI::App& verb, SettingsArguments& arguments) {
    verb.add_option("--config", arguments.config,
                    "The configuration, instead of the .rapporteur.toml\nnearest upwards from each input")
        ->option_text("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    verb.add_flag("--no-config", arguments.no_config, "Read no configuration")
        ->excludes("--config")
        ->option_text(" ");
}

} // namespace rapporteur::cli
