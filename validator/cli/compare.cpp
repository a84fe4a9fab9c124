// `compare`: compares two drafts of a report, or a report in two languages.
#include "batch/inputs.hpp"
#include "batch/layout_choice.hpp"
#include "batch/other_files.hpp"
#include "batch/settings.hpp"
#include "cli/batch_options.hpp"
#include "cli/choices.hpp"
#include "cli/settings_options.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "base/text.hpp"

#include "rapporteur/compare.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace rapporteur::cli {
namespace {

constexpr auto compare_examples =
    "Exit status: 0 they say the same, 1 they differ, 2 one could not be read.\n"
    "\n"
    "Examples:\n"
    "  rapporteur compare draft1.docx draft2.docx      what was added, dropped, moved, reworded\n"
    "  rapporteur compare report.docx informe.docx     English and Spanish: what one says and the\n"
    "                                                  other does not\n"
    "  rapporteur compare --format html a.docx b.docx > differences.html\n"
    "                                                  a page, the two beside each other\n"
    "  rapporteur compare report.docx report.xml       Word files, texts and report XML alike\n"
    "  git difftool -y -x 'rapporteur compare' HEAD~1 -- report.docx";

struct CompareArguments {
    std::string left;
    std::string right;
    SettingsArguments settings;
    CompareAs as = CompareAs::automatic;
    CompareFormat format = CompareFormat::text;
    OtherFiles others;
    Options options;
};

/// The file's name; with its folders if both files have the same name.
std::string compared_name(const std::string& path, const std::string& other) {
    const auto name_of = [](const std::string& of) { return of.substr(of.rfind('/') + 1); };
    return escape_controls(name_of(path) == name_of(other) ? path : name_of(path));
}

/// The layouts that the configurations of the two reports allow: those of the first report, then those that
/// only the second has.
std::optional<std::vector<LayoutHandle>> layouts_of_both(const CompareArguments& arguments,
                                                         Console& console) {
    SettingsFinder finder(arguments.settings);
    std::vector<LayoutHandle> layouts;
    bool failed = false;
    for (const std::string* path : {&arguments.left, &arguments.right}) {
        const auto settings = finder.find(*path);
        for (const std::string& complaint : finder.take_complaints())
            console.note(complaint);
        failed = failed || !settings;
        for (std::size_t at = 0; settings && at < settings->layouts->size(); ++at) {
            const LayoutHandle& layout = (*settings->layouts)[at];
            if (std::find(layouts.begin(), layouts.end(), layout) == layouts.end())
                layouts.push_back(layout);
        }
    }
    return failed ? std::nullopt : std::optional(std::move(layouts));
}

ExitStatus run_compare(const CompareArguments& arguments, Console& console) {
    const std::string& left = arguments.left;
    const std::string& right = arguments.right;
    const auto layouts = layouts_of_both(arguments, console);
    if (!layouts)
        return ExitStatus::failed;
    bool failed = false;
    const auto read = [&](const std::string& path) {
        auto bytes = read_path(path, arguments.options.limits.file_bytes).and_then([&](const Bytes& file) {
            return with_readable(path, file, arguments.others, arguments.options.limits,
                                 [](const Bytes& readable) { return Result<Bytes>(readable); });
        });
        if (!bytes) {
            console.complain(path, bytes.error());
            failed = true;
        }
        return bytes.value_or(Bytes());
    };
    const Bytes mine = read(left);
    const Bytes theirs = read(right);
    if (failed)
        return ExitStatus::failed;
    Options options = arguments.options;
    options.language = language();
    const auto compared = compare(mine, theirs, *layouts, options,
                                  {arguments.as, compared_name(left, right), compared_name(right, left)});
    if (!compared) {
        Failure failure = compared.error();
        const std::string name = compared_name(left, right);
        const bool of_left = failure.part == name || failure.part.starts_with(name + ": ");
        const std::string of = of_left ? name : compared_name(right, left);
        failure.part.erase(0, std::min(failure.part.size(), of.size() + 2));
        console.complain(of_left ? left : right, failure);
        return ExitStatus::failed;
    }
    for (const ComparedReport* report : {&compared->left, &compared->right}) {
        if (!report->misfit.empty())
            console.note(fmt::format(
                "{}: {}", report->name,
                phrase(language(), "misfit", {{"layout", report->layout}, {"misfit", report->misfit}})));
    }
    if (compared->is_coarse)
        console.note(
            worded("{}: the two are so long and so different that not all of their paragraphs could be held "
                   "against each other; more of them are told as added and dropped than need be",
                   compared->left.name));
    console.print(print_comparison(*compared, arguments.format, language()));
    return compared->differences.empty() ? ExitStatus::done : ExitStatus::findings;
}

} // namespace

void add_compare(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<CompareArguments>();
    CLI::App* verb = command.add_subcommand("compare", "Compare two drafts, or two languages of one report");
    verb->add_option("A", arguments->left, "A Word file, a text or report XML")->option_text(" ")->required();
    verb->add_option("B", arguments->right, "The other one")->option_text(" ")->required();
    add_word_option(*verb, "--as", arguments->as, "comparison",
                    {{"drafts", CompareAs::drafts}, {"languages", CompareAs::languages}},
                    "What the two are. Without it: languages where they are\nwritten in two languages, else "
                    "drafts");
    add_word_option(
        *verb, "--format", arguments->format, "format",
        {{"text", CompareFormat::text}, {"json", CompareFormat::json}, {"html", CompareFormat::html}},
        "For a terminal (text, the default), for a program\n(json), or a page with both beside each "
        "other (html)");
    add_layout_option(*verb, arguments->settings.layout);
    add_config_options(*verb, arguments->settings);
    add_other_file_options(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(compare_examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_compare(*arguments, console); };
    });
}

} // namespace rapporteur::cli
