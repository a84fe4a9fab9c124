// `rules`: lists the rules and explains each of them.
#include "cli/choices.hpp"
#include "cli/nearest.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "base/text.hpp"
#include "printers/rule_catalogue.hpp"

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
        console.print(arguments.format == CatalogueFormat::json ? print_rules_json(catalogue)
                      : arguments.format == CatalogueFormat::markdown
                          ? print_rules_markdown(catalogue, language())
                          : print_rules_table(catalogue, language()));
        return ExitStatus::done;
    }
    const auto selected = select(catalogue, arguments.names, console);
    if (arguments.format == CatalogueFormat::json) {
        console.print(print_rules_json(selected));
    } else if (arguments.format == CatalogueFormat::markdown) {
        console.print(print_rules_markdown(selected, language()));
    } else {
        for (std::size_t i = 0; i < selected.size(); ++i)
            console.print((i == 0 ? "" : "\n") + print_rule(selected[i], language()));
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
