// `layouts`: which there are, whether a file is a good one, and one to start from.
#include "cli/choices.hpp"
#include "cli/nearest.hpp"
#include "cli/verbs.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur::cli {
namespace {

constexpr auto layouts_examples =
    "A layout describes what a kind of report looks like. To write one's own, start from one there is:\n"
    "\n"
    "Examples:\n"
    "  rapporteur layouts                                    the layouts there are\n"
    "  rapporteur layouts --print liaison-officer-network.en > ours.xml\n"
    "  rapporteur layouts ours.xml                           is it a layout? every mistake, at line:column\n"
    "  rapporteur check --layout ours.xml report.docx        use it";

struct LayoutsArguments {
    std::vector<std::string> layouts;
    std::string printed;
};

ExitStatus list(Console& console) {
    const auto names = layout_names();
    std::size_t width = 0;
    for (const auto& name : names)
        width = std::max(width, name.size());
    ExitStatus status = ExitStatus::done;
    for (const auto& name : names) {
        const auto layout = load_layout(name);
        if (!layout) {
            console.complain(name, layout.error());
            status = ExitStatus::failed;
            continue;
        }
        const auto about = describe_layout(**layout);
        console.print(fmt::format("{:<{}}  {}\n", name, width, about.title));
    }
    return status;
}

ExitStatus print_source(const std::string& name, Console& console) {
    const auto source = layout_source(name);
    if (!source) {
        const auto names = layout_names();
        console.complain(name, Failure{FailureCode::layout, "", no_such_word("layout", name, names)});
        return ExitStatus::failed;
    }
    console.print(*source);
    return ExitStatus::done;
}

ExitStatus examine(const std::vector<std::string>& layouts, Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const auto& name : layouts) {
        const auto layout = examine_layout(name);
        if (!layout) {
            for (const Failure& mistake : layout.error())
                complain_of_layout(console, name, mistake);
            status = ExitStatus::failed;
            continue;
        }
        const auto about = describe_layout(**layout);
        console.print(fmt::format("{}: layout `{}` ({}): {}\n", escape_controls(name), about.name,
                                  about.language, about.title));
    }
    return status;
}

ExitStatus run_layouts(const LayoutsArguments& arguments, Console& console) {
    if (!arguments.printed.empty())
        return print_source(arguments.printed, console);
    return arguments.layouts.empty() ? list(console) : examine(arguments.layouts, console);
}

} // namespace

void add_layouts(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<LayoutsArguments>();
    CLI::App* verb = command.add_subcommand("layouts", "Show the layouts, or check a layout file");
    verb->add_option("LAYOUT", arguments->layouts, "Layout files to check, or names of embedded layouts")
        ->option_text(" ");
    verb->add_option("--print", arguments->printed, "Print an embedded layout, to start one's own from")
        ->option_text("NAME")
        ->excludes("LAYOUT");
    verb->footer(layouts_examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_layouts(*arguments, console); };
    });
}

} // namespace rapporteur::cli
