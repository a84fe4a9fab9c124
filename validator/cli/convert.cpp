// `convert`: corrected, structured XML, to standard output, a file or a folder.
#include "cli/choices.hpp"
#include "cli/difference.hpp"
#include "cli/inputs.hpp"
#include "cli/other_files.hpp"
#include "cli/settings.hpp"
#include "cli/verbs.hpp"

#include "archive/output.hpp"
#include "archive/plan.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <sys/stat.h>

namespace rapporteur::cli {
namespace {

constexpr auto examples =
    "Safe corrections are applied: numbers, letters, spacing, what Word left behind. Words are never\n"
    "changed; what was changed is listed in the XML. A file appears whole or not at all; a symbolic link\n"
    "at its place is replaced, not followed.\n"
    "\n"
    "Examples:\n"
    "  rapporteur convert report.docx                 XML on standard output\n"
    "  rapporteur convert report.docx -o report.xml   in a file\n"
    "  rapporteur convert archive/ -o xml/            every report below archive/, sub-folders kept\n"
    "  rapporteur convert --diff report.docx          what would be corrected; nothing is written\n"
    "  rapporteur convert a.docx b.docx -o xml/       xml/a.xml and xml/b.xml\n"
    "  rapporteur convert --to pandoc report.docx | pandoc -f json -o report.html";

struct ConvertArguments {
    std::vector<std::string> paths;
    SettingsArguments settings;
    std::string output;
    bool diff = false;
    ColorChoice color = ColorChoice::automatic;
    WriterInfo writer = writers().front();
    OtherFiles others;
    Options options;
};

bool is_folder(const std::string& path) {
    struct stat status {};
    return path.ends_with('/') || (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
}

/// Where each input goes; empty strings: standard output. Failure: the whole job cannot be begun.
Result<std::vector<std::string>> plan_outputs(const ConvertArguments& arguments, const Inputs& inputs) {
    const bool one = inputs.list.size() == 1 && !inputs.has_folder;
    const std::string& output = arguments.output;
    if (output.empty() || output == "-") {
        if (!one) {
            return fail(FailureCode::io, "",
                        "several inputs need a folder to be written to; name it with `-o DIR`");
        }
        return std::vector<std::string>(1);
    }
    std::vector<PlannedInput> planned;
    std::vector<std::string> outputs;
    for (const auto& input : inputs.list) {
        planned.push_back(input.file);
        outputs.push_back(one && !is_folder(output)
                              ? output
                              : output_path(output, input.file.relative, arguments.writer.extension));
    }
    if (const auto distinct = check_outputs(planned, outputs); !distinct)
        return tl::unexpected(distinct.error());
    return outputs;
}

/// The name that stands in the XML: without folders, so that no path of the machine gets in.
std::string source_name(const PlannedInput& input) {
    return escape_controls(input.relative.substr(input.relative.rfind('/') + 1));
}

ExitStatus run(const ConvertArguments& arguments, Console& console) {
    Options options = arguments.options;
    options.writer = arguments.writer.name;
    const Inputs inputs = gather_inputs(arguments.paths, arguments.others.kinds(), console);
    SettingsFinder finder(arguments.settings, console);
    if (arguments.diff) {
        console.choose_color(arguments.color);
        return show_differences(inputs, finder, arguments.others, options, console);
    }
    const auto outputs = plan_outputs(arguments, inputs);
    if (!outputs) {
        console.complain(arguments.output.empty() ? "rapporteur" : arguments.output, outputs.error());
        return ExitStatus::failed;
    }
    ExitStatus status = ExitStatus::done;
    for (std::size_t i = 0; i < inputs.list.size(); ++i) {
        const Input& input = inputs.list[i];
        const auto settings = finder.find(input.file.path);
        if (!settings) {
            status = ExitStatus::failed;
            continue;
        }
        const auto written = read_input(input, options.limits).and_then([&](const Bytes& bytes) {
            return with_readable(input.file.path, bytes, arguments.others, options.limits,
                                 [&](const Bytes& docx) {
                                     Options own = options;
                                     if (&docx != &bytes)
                                         own.source_sha256 = sha256_hex(bytes);
                                     return convert(docx, *settings->layouts, source_name(input.file), own);
                                 });
        });
        if (written && !written->by.misfit.empty())
            console.note(misfit_note(input.file.path, written->by));
        if (!written) {
            console.complain(input.file.path, written.error());
            status = ExitStatus::failed;
        } else if ((*outputs)[i].empty()) {
            console.print(written->bytes);
        } else if (const auto stored = write_file((*outputs)[i], written->bytes); !stored) {
            console.complain((*outputs)[i], stored.error());
            status = ExitStatus::failed;
        }
        console.progress(i + 1, inputs.list.size());
    }
    return status;
}

} // namespace

void add_convert(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<ConvertArguments>();
    CLI::App* verb = command.add_subcommand("convert", "Write corrected, structured XML");
    add_paths(*verb, arguments->paths);
    verb->add_option("-o,--output", arguments->output,
                     "Where to: a file for one input, a folder for several\n(without it: standard output)")
        ->option_text("FILE|DIR")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    Words<WriterInfo> words;
    std::string help = "What to write";
    for (const WriterInfo& writer : writers()) {
        words.emplace_back(writer.name, writer);
        help += fmt::format("{}{}: {}", words.size() == 1 ? " (" : "; ", writer.name, writer.what);
    }
    add_word_option(*verb, "--to", arguments->writer, "writer", std::move(words), help + ")");
    add_pandoc_option(*verb, arguments->options.pandoc_api);
    verb->add_flag("--unsafe-fixes", arguments->options.unsafe_fixes,
                   "Apply the corrections too that change what a reader\nsees and are only likely right");
    verb->add_flag("--diff", arguments->diff,
                   "Show what would change, label and text before and after,\nand write nothing")
        ->excludes("--output")
        ->option_text(" ");
    add_color_option(*verb, arguments->color);
    add_layout_option(*verb, arguments->settings.layout);
    add_config_options(*verb, arguments->settings);
    add_other_file_options(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(examples);
    verb->callback(
        [arguments, &job] { job = [arguments](Console& console) { return run(*arguments, console); }; });
}

} // namespace rapporteur::cli
