#include "cli/pages.hpp"

#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "rapporteur/rapporteur.hpp"

#include <CLI/App.hpp>
#include <fmt/ranges.h>
#include <memory>
#include <vector>

namespace rapporteur::cli {
namespace {

struct OptionFacts {
    std::vector<std::string> names; ///< "--layout", "-o"
    std::string value;              ///< as in the help: "text|json", "FILE", or empty
    std::vector<std::string> words; ///< the possible values, if they are words
    std::string help;               ///< on one line
};

std::string on_one_line(std::string text) {
    for (char& byte : text) {
        if (byte == '\n')
            byte = ' ';
    }
    return text;
}

/// The words that a value may be: those of "text|json"; none for "NAME|FILE".
std::vector<std::string> words_of(const std::string& value) {
    if (value.find('|') == std::string::npos)
        return {};
    std::vector<std::string> words;
    std::string word;
    for (const char byte : value + "|") {
        if (byte != '|') {
            word += byte;
            continue;
        }
        const bool is_placeholder = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
        if (!is_placeholder)
            words.push_back(word);
        word.clear();
    }
    return words;
}

std::vector<OptionFacts> options_of(const CLI::App& verb) {
    std::vector<OptionFacts> list;
    for (const CLI::Option* option : verb.get_options()) {
        OptionFacts facts;
        for (const auto& name : option->get_lnames())
            facts.names.push_back("--" + name);
        for (const auto& name : option->get_snames())
            facts.names.push_back("-" + name);
        if (facts.names.empty())
            continue;
        if (option->get_items_expected_max() > 0)
            facts.value = option->get_option_text();
        facts.words = words_of(facts.value);
        facts.help = on_one_line(option->get_description());
        list.push_back(std::move(facts));
    }
    return list;
}

std::vector<const CLI::App*> verbs_of(const CLI::App& verb) {
    std::vector<const CLI::App*> list;
    for (const CLI::App* inner : verb.get_subcommands(nullptr)) {
        if (!inner->get_group().empty())
            list.push_back(inner);
    }
    return list;
}

struct NamedVerb {
    std::string path; ///< "hook install"; empty: the command itself
    const CLI::App* verb;
};

/// The command and all its verbs, each after the one that it belongs to.
std::vector<NamedVerb> all_verbs(const CLI::App& command) {
    std::vector<NamedVerb> list{{"", &command}};
    for (const CLI::App* verb : verbs_of(command)) {
        list.push_back({verb->get_name(), verb});
        for (const CLI::App* inner : verbs_of(*verb))
            list.push_back({verb->get_name() + " " + inner->get_name(), inner});
    }
    return list;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// Escapes text for roff.
std::string roff(const std::string& text) {
    std::string out = replaced(replaced(text, "\\", "\\e"), "-", "\\-");
    if (out.starts_with('.') || out.starts_with('\''))
        out.insert(0, "\\&");
    return replaced(replaced(out, "\n.", "\n\\&."), "\n'", "\n\\&'");
}

/// Quotes text with single quotes, for zsh and fish.
std::string single_quoted(const std::string& text) {
    return "'" + replaced(text, "'", "'\\''") + "'";
}

std::string underscored(const std::string& path) {
    return path.empty() ? "_rapporteur" : "_rapporteur_" + replaced(path, " ", "_");
}

std::string roff_options(const CLI::App& verb) {
    std::string out;
    for (const OptionFacts& option : options_of(verb)) {
        std::vector<std::string> names;
        for (const auto& name : option.names)
            names.push_back("\\fB" + roff(name) + "\\fR");
        out +=
            fmt::format(".TP\n{}{}\n{}\n", fmt::join(names, ", "),
                        option.value.empty() ? "" : " \\fI" + roff(option.value) + "\\fR", roff(option.help));
    }
    return out;
}

/// Escapes a description for `_arguments`, which gives : and [ ] a meaning.
std::string zsh_text(const std::string& text) {
    return replaced(replaced(replaced(text, ":", "\\:"), "[", "\\["), "]", "\\]");
}

} // namespace

std::string manual_page(const CLI::App& command) {
    std::string out = fmt::format(".TH RAPPORTEUR 1 \"\" \"rapporteur {}\"\n.SH {}\nrapporteur \\- {}\n"
                                  ".SH {}\n.B rapporteur\n.I {}\n[\\fI{}\\fR] [\\fI{}\\fR]\n.SH {}\n{}\n",
                                  version(), worded("NAME"),
                                  worded("check and convert conference reports kept as Word files"),
                                  worded("SYNOPSIS"), worded("VERB"), worded("OPTIONS"), worded("ARGUMENTS"),
                                  worded("DESCRIPTION"), roff(on_one_line(command.get_description())));
    for (const auto& [path, verb] : all_verbs(command)) {
        if (path.empty()) {
            out += fmt::format(".SH {}\n{}.SH {}\n", worded("OPTIONS"), roff_options(*verb), worded("VERBS"));
            continue;
        }
        out += fmt::format(".SS rapporteur {}\n{}.\n", path, roff(on_one_line(verb->get_description())));
        out += roff_options(*verb);
        if (!verb->get_footer().empty())
            out += fmt::format(".PP\n.nf\n{}\n.fi\n", roff(verb->get_footer()));
    }
    return out + fmt::format(".SH {}\n.nf\n{}\n.fi\n", worded("NOTES"), roff(command.get_footer()));
}

std::string bash_completion(const CLI::App& command) {
    std::string paths;
    std::string values;
    std::string words;
    for (const auto& [path, verb] : all_verbs(command)) {
        if (!path.empty())
            paths += fmt::format("{}\"{}\"", paths.empty() ? "" : " | ", path);
        std::vector<std::string> names;
        for (const CLI::App* inner : verbs_of(*verb))
            names.push_back(inner->get_name());
        for (const OptionFacts& option : options_of(*verb)) {
            names.insert(names.end(), option.names.begin(), option.names.end());
            for (const auto& name : option.names) {
                if (option.words.empty() && !option.value.empty())
                    values += fmt::format("        \"{} {}\") return ;;\n", path, name);
                else if (!option.words.empty())
                    values += fmt::format("        \"{} {}\") words='{}' ;;\n", path, name,
                                          fmt::join(option.words, " "));
            }
        }
        words += fmt::format("            \"{}\") words='{}' ;;\n", path, fmt::join(names, " "));
    }
    return fmt::format(R"(# bash completion for rapporteur
_rapporteur() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} verb= word words=
    COMPREPLY=()
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "${{verb:+$verb }}$word" in
        {}) verb="${{verb:+$verb }}$word" ;;
        esac
    done
    case "$verb $previous" in
{}    esac
    if [ -z "$words" ]; then
        case "$verb" in
{}        esac
        # A verb takes files, which bash completes by itself.
        [[ $current == -* || -z $verb || $verb == hook || $verb == git ]] || return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}}
complete -o default -F _rapporteur rapporteur
)",
                       paths, values, words);
}

std::string zsh_completion(const CLI::App& command) {
    std::string out = "#compdef rapporteur\n";
    for (const auto& [path, verb] : all_verbs(command)) {
        out +=
            fmt::format("\n{}() {{\n    local context state line\n    typeset -A opt_args\n    _arguments -s",
                        underscored(path));
        const auto inner = verbs_of(*verb);
        if (!inner.empty())
            out += " -C";
        for (const OptionFacts& option : options_of(*verb)) {
            for (const auto& name : option.names) {
                std::string action;
                if (!option.words.empty())
                    action = fmt::format(":value:({})", fmt::join(option.words, " "));
                else if (!option.value.empty())
                    action = fmt::format(":{}:_files", zsh_text(option.value));
                out +=
                    fmt::format(" \\\n        {}",
                                single_quoted(fmt::format("*{}[{}]{}", name, zsh_text(option.help), action)));
            }
        }
        if (inner.empty()) {
            out += " \\\n        '*:file:_files'\n}\n";
            continue;
        }
        out += " \\\n        '1:verb:->verb' '*::argument:->argument'\n    case $state in\n    verb)\n"
               "        local -a verbs=(";
        for (const CLI::App* next : inner)
            out += fmt::format("\n            {}",
                               single_quoted(next->get_name() + ":" + on_one_line(next->get_description())));
        out += ")\n        _describe verb verbs ;;\n    argument)\n        case $line[1] in\n";
        for (const CLI::App* next : inner) {
            const std::string below = path.empty() ? next->get_name() : path + " " + next->get_name();
            out += fmt::format("        {}) {} ;;\n", next->get_name(), underscored(below));
        }
        out += "        esac ;;\n    esac\n}\n";
    }
    return out + "\n_rapporteur \"$@\"\n";
}

std::string fish_completion(const CLI::App& command) {
    std::string out = "# fish completion for rapporteur\n";
    for (const auto& [path, verb] : all_verbs(command)) {
        std::vector<std::string> inner;
        for (const CLI::App* next : verbs_of(*verb))
            inner.push_back(next->get_name());
        std::string here = "__fish_use_subcommand";
        if (!path.empty()) {
            std::vector<std::string> seen;
            for (std::size_t at = 0; at != std::string::npos;) {
                const auto end = path.find(' ', at);
                seen.push_back("__fish_seen_subcommand_from " + path.substr(at, end - at));
                at = end == std::string::npos ? end : end + 1;
            }
            here = fmt::format("{}", fmt::join(seen, "; and "));
        }
        for (const CLI::App* next : verbs_of(*verb)) {
            const std::string none_yet =
                path.empty()
                    ? here
                    : fmt::format("{}; and not __fish_seen_subcommand_from {}", here, fmt::join(inner, " "));
            out += fmt::format("complete -c rapporteur -n {} -f -a {} -d {}\n", single_quoted(none_yet),
                               next->get_name(), single_quoted(on_one_line(next->get_description())));
        }
        for (const OptionFacts& option : options_of(*verb)) {
            out += "complete -c rapporteur -n " + single_quoted(here);
            for (const auto& name : option.names)
                out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.words.empty())
                out +=
                    fmt::format(" -x -a {}", single_quoted(fmt::format("{}", fmt::join(option.words, " "))));
            else if (!option.value.empty())
                out += " -r";
            out += " -d " + single_quoted(option.help) + "\n";
        }
    }
    return out;
}

void add_pages(CLI::App& command, Job& job) {
    CLI::App* verb =
        command.add_subcommand("pages", "Manual page and completions, for whoever packages this");
    using Page = std::string (*)(const CLI::App&);
    for (const auto& [name, page] : {std::pair<const char*, Page>{"man", manual_page},
                                     {"bash", bash_completion},
                                     {"zsh", zsh_completion},
                                     {"fish", fish_completion}}) {
        verb->add_subcommand(name)->callback([&command, &job, make = page] {
            job = [text = make(command)](Console& console) {
                console.print(text);
                return ExitStatus::done;
            };
        });
    }
    verb->require_subcommand(1);
}

} // namespace rapporteur::cli
