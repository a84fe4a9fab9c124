// `layouts`: lists the layouts, checks a layout file, and prints one to start from.
#include "batch/inputs.hpp"
#include "batch/layout_choice.hpp"
#include "batch/layout_files.hpp"
#include "batch/other_files.hpp"
#include "cli/choices.hpp"
#include "cli/nearest.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "archive/input.hpp"
#include "archive/output.hpp"
#include "base/text.hpp"
#include "printers/layout_catalogue.hpp"
#include "rapporteur/learning.hpp"

#include <algorithm>
#include <memory>

namespace rapporteur::cli {
namespace {

constexpr auto layouts_examples =
    "A layout describes what a kind of report looks like. To write one's own, start from one there is:\n"
    "\n"
    "Examples:\n"
    "  rapporteur layouts                                    the layouts there are\n"
    "  rapporteur layouts --print liaison-officer-network.en > ours.xml\n"
    "  rapporteur layouts learn 2014.docx 2016.docx > ours.xml\n"
    "                                                        from documents that are as they should be\n"
    "  rapporteur layouts ours.xml                           is it a layout? every mistake, at line:column;\n"
    "                                                        then its examples\n"
    "  rapporteur check --layout ours.xml report.docx        use it";

struct LayoutsArguments {
    std::vector<std::string> layouts;
    std::string printed;
};

ExitStatus list(Console& console) {
    std::vector<LayoutInfo> layouts;
    ExitStatus status = ExitStatus::done;
    for (const auto& name : layout_names()) {
        if (const auto layout = load_layout(name)) {
            layouts.push_back(describe_layout(**layout));
        } else {
            console.complain(name, layout.error());
            status = ExitStatus::failed;
        }
    }
    console.print(print_layouts_table(layouts));
    return status;
}

/// The text of a valid layout, and a reader for the files that it refers to.
struct LayoutText {
    std::string xml;
    ResourceReader load;
};

LayoutText layout_text(const std::string& name) {
    if (auto source = layout_source(name))
        return {std::move(*source), {}};
    const auto files = std::make_shared<LayoutFiles>(LayoutFiles::of(name));
    const auto bytes = files->read_layout();
    if (!bytes)
        return {};
    return {{reinterpret_cast<const char*>(bytes->data()), bytes->size()},
            [files](std::string_view wanted) { return files->read_vocabulary(wanted).text; }};
}

/// Prints a layout together with everything that it takes from others.
ExitStatus print_source(const std::string& name, Console& console) {
    const bool is_file = name.find('/') != std::string::npos || name.ends_with(".xml");
    if (!is_file && !layout_source(name)) {
        const auto names = layout_names();
        console.complain(name, Failure{FailureCode::layout, "", no_such_word("layout", name, names)});
        return ExitStatus::failed;
    }
    if (const auto layout = examine_layout(name); !layout) {
        for (const Failure& mistake : layout.error())
            complain_of_layout(console, name, mistake);
        return ExitStatus::failed;
    }
    const LayoutText text = layout_text(name);
    console.print(layout_as_one(text.xml, text.load));
    return ExitStatus::done;
}

/// Tries the examples of a layout. Returns false if some are not read as expected.
bool try_examples(const std::string& name, Console& console) {
    const LayoutText text = layout_text(name);
    const LayoutTrials trials = try_layout(text.xml, name, text.load, language());
    for (const Failure& remark : trials.remarks)
        console.note(fmt::format("{}: {}", escape_controls(remark.part), worded(remark).message));
    console.print(print_examples(name, trials.examples, language()));
    return std::all_of(trials.examples.begin(), trials.examples.end(),
                       [](const ExampleOutcome& outcome) { return outcome.differences.empty(); });
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
        console.print(print_layout(name, describe_layout(**layout), language()));
        if (!try_examples(name, console) && status == ExitStatus::done)
            status = ExitStatus::findings;
    }
    return status;
}

struct LearnArguments {
    std::vector<std::string> examples;
    std::string name = "learned";
    std::string output;
    Options options;
};

/// Writes the layout to standard output or a file, and remarks on the examples to standard error.
ExitStatus learn(const LearnArguments& arguments, Console& console) {
    std::vector<PlannedInput> planned;
    for (const std::string& path : arguments.examples)
        planned.push_back({path, path});
    if (const auto free = check_outputs(planned, {arguments.output}); !free) {
        console.complain("layouts learn", free.error());
        return ExitStatus::failed;
    }
    std::vector<Bytes> bytes;
    for (const std::string& path : arguments.examples) {
        auto read = read_path(path, arguments.options.limits.file_bytes);
        if (!read) {
            console.complain(path, read.error());
            return ExitStatus::failed;
        }
        // Report a text file with a Word file's name in the same way as the other verbs.
        if (const auto other = needs_conversion(path, *read, {}); !other) {
            console.complain(path, other.error());
            return ExitStatus::failed;
        }
        bytes.push_back(std::move(*read));
    }
    std::vector<LayoutExample> examples;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        const std::string& path = arguments.examples[index];
        examples.push_back({escape_controls(path.substr(path.rfind('/') + 1)), bytes[index]});
    }
    const auto learned = learn_layout(examples, arguments.name, arguments.options);
    if (!learned) {
        console.complain("layouts learn", learned.error());
        return ExitStatus::failed;
    }
    for (const std::string& remark : learned->remarks)
        console.note(remark);
    if (arguments.output.empty()) {
        console.print(learned->xml);
        return ExitStatus::done;
    }
    if (const auto written = write_file(arguments.output, learned->xml); !written) {
        console.complain(arguments.output, written.error());
        return ExitStatus::failed;
    }
    return ExitStatus::done;
}

void add_learn(CLI::App& layouts, Job& job) {
    const auto arguments = std::make_shared<LearnArguments>();
    CLI::App* verb =
        layouts.add_subcommand("learn", "Write a layout from documents that are as they should be");
    add_paths(*verb, arguments->examples)->required();
    verb->add_option("--name", arguments->name, "What the layout is called (learned)")->option_text("NAME");
    verb->add_option("-o,--output", arguments->output, "The file to write instead of standard output")
        ->option_text("FILE");
    add_reading_options(*verb, arguments->options);
    verb->footer(
        "Example:\n"
        "  rapporteur layouts learn 2014.docx 2016.docx 2017.docx -o ours.xml\n"
        "\n"
        "The model is the layout of the program that fits the examples best; what they do not have is taken\n"
        "out of it, and the words their openings share are added. How each example fits is said.");
    verb->callback(
        [arguments, &job] { job = [arguments](Console& console) { return learn(*arguments, console); }; });
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
    verb->add_option("--print", arguments->printed,
                     "Print a layout with all that it takes over from others,\nto start one's own from")
        ->option_text("NAME|FILE")
        ->excludes("LAYOUT");
    add_learn(*verb, job);
    verb->footer(layouts_examples);
    verb->callback([arguments, &job, verb] {
        if (!verb->get_subcommands().empty())
            return;
        job = [arguments](Console& console) { return run_layouts(*arguments, console); };
    });
}

} // namespace rapporteur::cli
