#include "cli/batch_options.hpp"

#include "base/text.hpp"
#include "cli/choices.hpp"
#include "console/language.hpp"

#include <CLI/Error.hpp>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

constexpr std::size_t most_jobs = 1024;
constexpr auto group = "Many files";

} // namespace

void add_inputs(CLI::App& verb, BatchOptions& batch, bool needs_one) {
    // Not `required`: the user may give a list instead.
    add_paths(verb, batch.inputs.paths)->required(false);
    verb.add_option("--files-from", batch.inputs.list,
                    "Read further PATHs from a file, one a line (- is\nstandard input)")
        ->option_text("FILE|-")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    verb.add_flag("-0,--null", batch.inputs.null_separated,
                  "They are separated by NUL, as `find -print0` writes")
        ->group(group);
    const auto set_jobs = [&batch](const std::string& given) {
        std::size_t jobs = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), jobs);
        if (error != std::errc() || end != given.data() + given.size() || jobs == 0 || jobs > most_jobs) {
            throw CLI::ValidationError(
                worded("`--jobs` takes a number from 1 to {}, not `{}`", most_jobs, escape_controls(given)),
                CLI::ExitCodes::ValidationError);
        }
        batch.jobs = jobs;
    };
    verb.add_option_function<std::string>("-j,--jobs", set_jobs,
                                          "How many at once (as many as there are cores)")
        ->option_text("N")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    verb.parse_complete_callback([&batch, needs_one] {
        if (needs_one && batch.inputs.paths.empty() && batch.inputs.list.empty())
            throw CLI::RequiredError("PATH");
    });
}

void add_batch_options(CLI::App& verb, BatchOptions& batch, bool needs_one) {
    add_inputs(verb, batch, needs_one);
    verb.add_flag("--fail-fast", batch.fail_fast, "Stop at the first file that fails")->group(group);
    verb.add_option("--summary", batch.summary, "Write what became of each file: a .json or .csv\nfile")
        ->option_text("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
}

void add_other_file_options(CLI::App& verb, OtherFiles& files) {
    verb.add_flag(
        "--with-texts", files.texts,
        "Search folders for .txt too. A text that is named\nis read in any case; in a folder it may "
        "be anything");
    verb.add_flag("--via-libreoffice", files.via_libreoffice,
                  "Let LibreOffice convert .doc, .odt and .rtf first;\nfolders are searched for them too");
    const auto set = [&files](const std::string& given) {
        constexpr int longest = 86'400;
        int seconds = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seconds);
        if (error != std::errc() || end != given.data() + given.size() || seconds < 1 || seconds > longest)
            throw CLI::ValidationError(
                fmt::format("`--libreoffice-time` takes seconds from 1 to {}, not `{}`", longest,
                            escape_controls(given)),
                CLI::ExitCodes::ValidationError);
        files.limits.time = std::chrono::seconds(seconds);
    };
    verb.add_option_function<std::string>("--libreoffice-time", set,
                                          "How long that may take for one file (120)")
        ->option_text("SECONDS")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_xml_option(CLI::App& verb, OtherFiles& files) {
    verb.add_flag("--with-xml", files.xml,
                  "Search folders for .xml too, which is report XML of\nan earlier run. One that is named is "
                  "read in any case");
}

void add_version_options(CLI::App& verb, VersionChoice& choice) {
    verb.add_flag("--staged", choice.staged,
                  "The reports that the next commit of git takes, as\n"
                  "they are staged (a PATH narrows them)");
    verb.add_option("--changed-since", choice.changed_since,
                    "Only what is new since a revision of git: findings\n"
                    "in changed paragraphs, or brought about by a change")
        ->option_text("REV")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void require_paths(const VersionChoice& choice, const std::vector<std::string>& paths) {
    if (paths.empty() && !choice.staged)
        throw CLI::RequiredError("PATH");
}

} // namespace rapporteur::cli
