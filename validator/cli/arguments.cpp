#include "cli/arguments.hpp"
#include "cli/language_options.hpp"
#include "console/language.hpp"

#include "base/text.hpp"
#include "cli/nearest.hpp"

#include "rapporteur/rapporteur.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <fmt/ranges.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rapporteur::cli {
namespace {

constexpr std::size_t help_column = 30;

constexpr auto description =
    "Reads conference reports kept as Word files with exactly the numbers Word shows, checks them\n"
    "against a layout, and writes corrected, structured XML.";

constexpr auto footer =
    "A PATH is a file or a folder (searched for .docx, .docm, .dotx, .dotm); - is standard input.\n"
    "\n"
    "Examples:\n"
    "  rapporteur check report.docx               what is wrong with a report\n"
    "  rapporteur review report.docx              a Word copy with comments and tracked changes\n"
    "  rapporteur convert report.docx -o out.xml  its corrected XML\n"
    "  rapporteur convert archive/ -o xml/        a whole archive, sub-folders kept\n"
    "  rapporteur compare a.docx b.docx           two drafts, or two languages of one report\n"
    "  rapporteur text report.docx                the text with the numbers Word shows\n"
    "  rapporteur rules item-letter-sequence      what a finding means and how it is repaired\n"
    "  rapporteur hook install                    check reports before each commit (git)\n"
    "  rapporteur git setup                       let git diff show reports as text\n"
    "  rapporteur page -o rapporteur.html         the checker as a page for any browser\n"
    "  rapporteur VERB --help                     the options of a verb\n"
    "\n"
    "Exit status: 0 done, nothing found; 1 findings; 2 something could not be done.";

/// Formats the help for people, in this program's words instead of the parser's.
class PlainFormatter : public CLI::Formatter {
public:
    PlainFormatter() {
        label("SUBCOMMAND", worded("VERB"));
        label("Positionals", worded("Arguments"));
        label("Usage", worded("Usage"));
        label("OPTIONS", worded("OPTIONS"));
        label("Excludes", worded("Excludes"));
        column_width(help_column);
    }
    std::string make_help(const CLI::App* verb, std::string name, CLI::AppFormatMode mode) const override {
        std::string help = Formatter::make_help(verb, std::move(name), mode);
        if (const auto usage = help.find("\n" + get_label("Usage") + ":"); usage != std::string::npos)
            help.insert(usage, "\n");
        for (auto gap = help.find("\n\n\n"); gap != std::string::npos; gap = help.find("\n\n\n", gap))
            help.erase(gap, 1);
        return help;
    }
};

/// The parser reads `[a,b]` and `{}` as lists. With `./` in front they are file names again.
std::string plain_argument(const std::string& argument) {
    const bool looks_like_list =
        (argument.starts_with('[') && argument.ends_with(']')) || argument == "{}" || argument == "%%";
    return looks_like_list ? "./" + argument : argument;
}

std::vector<std::string> verb_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* verb : command.get_subcommands(nullptr))
        names.push_back(verb->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& verb) {
    std::vector<std::string> names;
    for (const CLI::Option* option : verb.get_options()) {
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
        for (const auto& name : option->get_snames())
            names.push_back("-" + name);
    }
    return names;
}

/// A hint for an option that the verb does not have.
std::string option_hint(const CLI::App& command, const CLI::App& verb, const std::string& name) {
    for (const CLI::App* other : command.get_subcommands(nullptr)) {
        if (other->get_option_no_throw(name) != nullptr)
            return worded("; `{}` has", other->get_name());
    }
    if (!name.starts_with("--"))
        return worded("; a file of that name is given after `--`");
    return did_you_mean(name, option_names(verb));
}

/// The message for an argument that does not belong anywhere.
std::string about_extra(const CLI::App& command, const CLI::App* verb, const std::string& extra) {
    const std::string shown = escape_controls(extra);
    const bool is_option = extra.size() > 1 && extra.front() == '-';
    if (verb == nullptr) {
        if (is_option) {
            return worded("there is no option `{}`{}", shown, did_you_mean(extra, option_names(command)));
        }
        return worded("there is no verb `{}`{}", shown, did_you_mean(extra, verb_names(command)));
    }
    if (const auto inner = verb_names(*verb); !is_option && !inner.empty())
        return worded("`{}` has no verb `{}`{}", verb->get_name(), shown, did_you_mean(extra, inner));
    if (!is_option)
        return worded("`{}` is one argument too many for `{}`", shown, verb->get_name());
    const std::string name = extra.substr(0, extra.find('='));
    return worded("`{}` has no option `{}`{}", verb->get_name(), escape_controls(name),
                  option_hint(command, *verb, name));
}

/// The option that an error is about: the parser's message begins with it.
std::string option_of(const CLI::ParseError& error) {
    const std::string_view text = error.what();
    return std::string(text.substr(0, text.find(':')));
}

/// The verb on the command line, and the innermost one of verbs with verbs (`hook install`); null if there is
/// none.
const CLI::App* chosen_verb(const CLI::App& command) {
    const CLI::App* chosen = nullptr;
    for (auto verbs = command.get_subcommands(); !verbs.empty(); verbs = chosen->get_subcommands())
        chosen = verbs.front();
    return chosen;
}

/// The words that call a verb: "rapporteur hook install".
std::string typed_name(const CLI::App* verb) {
    std::string name;
    for (; verb != nullptr; verb = verb->get_parent())
        name = verb->get_name() + (name.empty() ? "" : " ") + name;
    return name;
}

std::string about_missing(const CLI::App& verb) {
    if (const auto inner = verb_names(verb); !inner.empty())
        return worded("`{}` needs one of its verbs: {}", verb.get_name(), fmt::join(inner, ", "));
    const std::string& name = verb.get_name();
    return worded("`{}` needs {}", name,
                  name == "verify"    ? worded("a FILE")
                  : name == "compare" ? worded("two files, A and B")
                                      : worded("a PATH: a file, a folder or -"));
}

std::string say_excluded(const std::string& one, const std::string& other) {
    return worded("{} excludes {}", one, other);
}

std::string say_required(const std::string& one, const std::string& other) {
    return worded("{} requires {}", one, other);
}

std::string about_error(const CLI::App& command, const CLI::ParseError& error) {
    const CLI::App* verb = chosen_verb(command);
    const auto extras = command.remaining(true);
    if (const auto extra =
            std::find_if(extras.begin(), extras.end(), [](const std::string& text) { return text != "--"; });
        extra != extras.end())
        return about_extra(command, verb, *extra);
    if (error.get_name() == "RequiredError")
        return verb == nullptr ? worded("a verb is missing") : about_missing(*verb);
    if (error.get_name() == "ArgumentMismatch")
        return worded("`{}` needs a value after it", escape_controls(option_of(error)));
    const std::string said = escape_controls(error.what());
    for (const auto& [word, say] : {std::pair(std::string_view(" excludes "), &say_excluded),
                                    std::pair(std::string_view(" requires "), &say_required)}) {
        if (const auto at = said.find(word); at != std::string::npos)
            return say(said.substr(0, at), said.substr(at + word.size()));
    }
    constexpr std::string_view not_converted = "Could not convert: ";
    if (const auto equals = said.find(" = "); said.starts_with(not_converted) && equals != std::string::npos)
        return worded("`{}` does not take `{}`",
                      said.substr(not_converted.size(), equals - not_converted.size()),
                      said.substr(equals + 3));
    return translated(language(), said);
}

Job show(std::string text) {
    return [text = std::move(text)](Console& console) {
        console.print(text);
        return ExitStatus::done;
    };
}

Job complain(std::string message, const std::string& where_help_is) {
    return [message = std::move(message), where_help_is](Console& console) {
        console.note("rapporteur: " + message);
        console.note("rapporteur: " + worded("`{} --help` shows what there is", where_help_is));
        return ExitStatus::failed;
    };
}

struct Verb {
    std::string_view name;
    void (*add)(CLI::App& command, Job& job);
};
constexpr std::array verbs{
    Verb{"check", add_check},     Verb{"convert", add_convert}, Verb{"compare", add_compare},
    Verb{"review", add_review},   Verb{"text", add_text},       Verb{"rules", add_rules},
    Verb{"layouts", add_layouts}, Verb{"verify", add_verify},   Verb{"hook", add_hook},
    Verb{"git", add_git},         Verb{"page", add_page},       Verb{"pages", add_pages}};
constexpr std::string_view hidden_verb = "pages";

/// Reads the words with a command that knows only the verbs `known`. Empty if it cannot: the message for the
/// mistake may need to name other verbs.
std::optional<Job> read_words(std::span<const Verb> known, const std::vector<std::string>& words) {
    CLI::App command(description, "rapporteur");
    command.formatter(std::make_shared<PlainFormatter>());
    command.set_version_flag(
        "--version", [] { return fmt::format("rapporteur {}", version()); }, "Show the version");
    command.set_help_flag("-h,--help", "Show this help");
    command.footer(footer);
    command.require_subcommand(1);

    Job job;
    for (const Verb& verb : known)
        verb.add(command, job);
    for (CLI::App* verb : command.get_subcommands(nullptr))
        verb->group(verb->get_name() == hidden_verb ? "" : "Verbs");
    add_language_options(command);
    translate_help(command);

    if (words.empty()) {
        return [help = command.help()](Console& console) {
            console.note(help);
            return ExitStatus::failed;
        };
    }
    try {
        command.parse(std::vector(words));
    } catch (const CLI::CallForHelp&) {
        return show(command.help());
    } catch (const CLI::CallForVersion& asked) {
        return show(fmt::format("{}\n", asked.what()));
    } catch (const CLI::ParseError& error) {
        if (known.size() < verbs.size())
            return std::nullopt;
        const CLI::App* verb = chosen_verb(command);
        return complain(about_error(command, error), typed_name(verb == nullptr ? &command : verb));
    }
    return job;
}

/// The verbs that the command must know. Creating the options of all verbs takes longer than reading a
/// report.
std::span<const Verb> verbs_for(int count, const char* const* arguments) {
    const std::string_view first = count > 1 ? arguments[1] : "";
    if (first == "--version" && count == 2)
        return {};
    const auto asked =
        std::find_if(verbs.begin(), verbs.end(), [first](const Verb& verb) { return verb.name == first; });
    if (asked == verbs.end() || asked->name == hidden_verb) // that verb describes all the others
        return verbs;
    return {asked, 1};
}

} // namespace

Job read_arguments(int count, const char* const* arguments) {
    choose_language(count, arguments);
    std::vector<std::string> words; // in reverse order, as the parser wants them
    for (int i = count - 1; i > 0; --i)
        words.push_back(plain_argument(arguments[i]));
    auto job = read_words(verbs_for(count, arguments), words);
    if (!job)
        job = read_words(verbs, words);
    return std::move(*job);
}

} // namespace rapporteur::cli
