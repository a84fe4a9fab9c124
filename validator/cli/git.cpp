// `git setup`: makes git show reports as text.
#include "cli/self.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "git/hooks.hpp"
#include "git/text_diff.hpp"

#include <CLI/App.hpp>
#include <memory>

namespace rapporteur::cli {
namespace {

constexpr auto git_examples =
    "Two things are set, for this clone alone: diff.rapporteur in its configuration, and in\n"
    ".git/info/attributes which files it is for (Word files). --remove takes out exactly these.\n"
    "\n"
    "Examples:\n"
    "  rapporteur git setup             in the repository this folder belongs to\n"
    "  git diff --word-diff             the words that changed\n"
    "  git log -p -- report.docx        every version of a report\n"
    "  git blame report.docx            who wrote which paragraph\n"
    "  git grep --textconv Managua      search all reports\n"
    "  rapporteur git setup --remove    as it was before";

struct SetupArguments {
    bool global = false;
    bool remove = false;
};

ExitStatus run_git_setup(const SetupArguments& arguments, Console& console) {
    const auto done = arguments.remove ? remove_text_diff(arguments.global)
                                       : set_up_text_diff(own_command_as_word(), arguments.global);
    if (!done) {
        console.complain("rapporteur", done.error());
        return ExitStatus::failed;
    }
    console.print(translated(language(), *done) + '\n');
    return ExitStatus::done;
}

} // namespace

void add_git(CLI::App& command, Job& job) {
    CLI::App* verb = command.add_subcommand("git", "Let git show reports as text");
    verb->require_subcommand(1);
    verb->footer(git_examples);
    const auto arguments = std::make_shared<SetupArguments>();
    CLI::App* setup =
        verb->add_subcommand("setup", "Show reports as text in git diff, log -p, show, blame, grep");
    setup->group("Verbs");
    setup->add_flag("--global", arguments->global, "In all repositories of this user");
    setup->add_flag("--remove", arguments->remove, "Undo it");
    setup->footer(git_examples);
    setup->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_git_setup(*arguments, console); };
    });
}

} // namespace rapporteur::cli
