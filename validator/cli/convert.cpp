// `convert`: writes corrected, structured XML to standard output, a file or a folder.
#include "batch/batch.hpp"
#include "batch/conversion.hpp"
#include "batch/layout_choice.hpp"
#include "batch/other_files.hpp"
#include "batch/settings.hpp"
#include "cli/batch_options.hpp"
#include "cli/choices.hpp"
#include "cli/difference.hpp"
#include "cli/settings_options.hpp"
#include "cli/verbs.hpp"
#include "cli/writer_options.hpp"
#include "console/language.hpp"

#include "archive/plan.hpp"
#include "archive/stop_signals.hpp"
#include "archive/walk.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "spelling/dictionaries.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace rapporteur::cli {
namespace {

constexpr auto convert_examples =
    "Safe corrections are applied: numbers, letters, spacing, what Word left behind. Words are never\n"
    "changed; what was changed is listed in the XML. A file appears whole or not at all; a symbolic link\n"
    "at its place is replaced, not followed.\n"
    "\n"
    "Examples:\n"
    "  rapporteur convert report.docx                 XML on standard output\n"
    "  rapporteur convert report.docx -o report.xml   in a file\n"
    "  rapporteur convert archive/ -o xml/            every report below archive/, sub-folders kept;\n"
    "                                                 run again, only what has changed is done\n"
    "  rapporteur convert --diff report.docx          what would be corrected; nothing is written\n"
    "  find archive -name '*.docx' -mtime -1 -print0 | rapporteur convert --files-from - -0 -o xml/\n"
    "  rapporteur convert a.docx b.docx -o xml/       xml/a.xml and xml/b.xml\n"
    "  rapporteur convert --to docx report.docx -o clean.docx\n"
    "                                                 the corrected report as a Word file\n"
    "  rapporteur convert --to akn report.docx -o report.akn.xml\n"
    "                                                 Akoma Ntoso; json, html and markdown likewise\n"
    "  rapporteur convert --to html report.xml        of report XML instead of a Word file\n"
    "  rapporteur convert --to pandoc report.docx | pandoc -f json -o report.epub";

struct ConvertArguments {
    BatchOptions batch;
    SettingsArguments settings;
    std::string output;
    bool names_writer = false; ///< whether the user named the writer
    bool diff = false;
    ColorChoice color = ColorChoice::automatic;
    bool prune = false;
    bool force = false;
    bool unique_names = false; ///< name outputs by the whole path of their source
    bool json_lines = false;
    WriterInfo writer = writers().front();
    WriterArguments of_writer; ///< what the options of the writer are set to
    OtherFiles others;
    Options options;
};

/// Whether the output is a folder with one file for each input.
bool is_many(const ConvertArguments& arguments, bool is_single) {
    return !is_single || arguments.output.ends_with('/') || is_folder(arguments.output);
}

/// Chooses the writer by the ending of the output's name. `--to` has priority; if it contradicts the ending,
/// that is a failure.
Result<void> choose_writer(ConvertArguments& arguments) {
    static constexpr std::array documents{".doc", ".docx", ".docm", ".odt", ".rtf", ".pdf",
                                          ".htm", ".html", ".epub", ".md",  ".txt"};
    const std::string& output = arguments.output;
    const std::size_t name = output.rfind('/') == std::string::npos ? 0 : output.rfind('/') + 1;
    const std::size_t dot = output.find_last_of('.');
    const auto& inputs = arguments.batch.inputs.paths;
    // Overwriting an input is refused elsewhere.
    const bool is_input = std::find(inputs.begin(), inputs.end(), output) != inputs.end();
    if (dot == std::string::npos || dot <= name || is_input || is_folder(output))
        return {};
    const std::string ending = output.substr(dot);
    if (ending == arguments.writer.extension)
        return {};
    const auto all = writers();
    const auto fits = std::find_if(
        all.begin(), all.end(), [&ending](const WriterInfo& writer) { return writer.extension == ending; });
    if (!arguments.names_writer && fits != all.end()) {
        arguments.writer = *fits;
        return {};
    }
    const bool is_document = std::find(documents.begin(), documents.end(), ending) != documents.end();
    if (fits == all.end() && !is_document)
        return {};
    if (arguments.names_writer)
        return fail(FailureCode::io, "",
                    fmt::format("`--to {}` writes files that end in {}, not in {}", arguments.writer.name,
                                arguments.writer.extension, ending));
    std::vector<std::string> known;
    for (const WriterInfo& writer : all) {
        if (std::find(known.begin(), known.end(), writer.extension) == known.end())
            known.emplace_back(writer.extension);
    }
    return fail(FailureCode::io, "",
                fmt::format("no file that ends in {} can be written; let the name end in one of {}", ending,
                            fmt::join(known, ", ")));
}

/// Why an input with the output `own` is not converted beside another one.
Failure clash(const std::string& other, const std::string& other_output, const std::string& own) {
    const bool same = std::filesystem::path(other_output).lexically_normal() ==
                      std::filesystem::path(own).lexically_normal();
    return {
        FailureCode::io, "",
        same ? fmt::format("`{}` would be written to `{}` too; neither was; `--unique-names` gives each a "
                           "name of its own",
                           escape_controls(other), escape_controls(own))
             : fmt::format("its output `{}` and `{}`, the one of `{}`, differ only in capital letters, which "
                           "are the same on some disks; neither was written; rename one of the two",
                           escape_controls(own), escape_controls(other_output), escape_controls(other))};
}

/// The inputs that would share an output with another one, and why they are not converted. plan_outputs()
/// sets where each input goes (empty: standard output); it fails if the whole job cannot begin.
using Clashes = std::map<std::string, Failure>;
Result<Clashes> plan_outputs(const ConvertArguments& arguments, bool is_single,
                             const std::vector<UsedFile>& read, std::vector<Input>& inputs) {
    const std::string& output = arguments.output;
    OtherUses uses{.read = read, .written = {{arguments.batch.summary, "--summary"}}};
    uses.read.push_back({arguments.batch.inputs.list, "--files-from"});
    for (UsedFile& file : files_of(arguments.of_writer))
        uses.read.push_back(std::move(file));
    std::vector<PlannedInput> planned;
    std::vector<std::string> outputs;
    for (const Input& input : inputs)
        planned.push_back(input.file);
    if (output.empty() || output == "-") {
        if (!is_single) {
            return fail(FailureCode::io, "",
                        "several inputs need a folder to be written to; name it with `-o DIR`");
        }
        if (arguments.json_lines)
            return fail(FailureCode::io, "",
                        "`--format jsonl` needs a place for the reports; name it with `-o`");
        return check_outputs(planned, outputs, uses).map([] { return Clashes(); });
    }
    for (auto& input : inputs) {
        const auto extension = arguments.writer.extension;
        input.output = !is_many(arguments, is_single) ? output
                       : arguments.unique_names       ? unique_output_path(output, input.file.path, extension)
                                                      : output_path(output, input.file.relative, extension);
        outputs.push_back(input.output);
    }
    return check_outputs(planned, outputs, uses).map([&] {
        Clashes clashes;
        for (const auto& group : find_clashes(outputs)) {
            for (const std::size_t index : group) {
                const std::size_t other = index == group.front() ? group[1] : group.front();
                clashes.emplace(planned[index].path,
                                clash(planned[other].path, outputs[other], outputs[index]));
            }
        }
        return clashes;
    });
}

/// The file name for the XML, without folders: no path of this machine may get into the output.
std::string source_name(const PlannedInput& input) {
    return escape_controls(input.relative.substr(input.relative.rfind('/') + 1));
}

/// A digest of everything that decides what is written and said, except the source and its layouts.
std::string made_with(const ConvertArguments& arguments, std::string_view of_writer) {
    const Options& options = arguments.options;
    const Limits& limits = options.limits;
    const std::string text = fmt::format(
        "{}\n{}\n{}\n{}\n{} {} {} {}\n{} {} {} {} {} {} {} {} {}", version(), program_digest(), language(),
        of_writer, arguments.writer.name, options.unsafe_fixes, static_cast<int>(options.tracked_changes),
        arguments.others.via_libreoffice, limits.file_bytes, limits.entries, limits.part_bytes,
        limits.package_bytes, limits.packaging_bytes, limits.elements, limits.shown_bytes,
        limits.element_depth, limits.attributes);
    return sha256_hex(std::as_bytes(std::span(text)));
}

std::vector<Input> take_all(InputQueue& queue, Console& console) {
    std::vector<Input> inputs;
    while (auto input = queue.next()) {
        if (input->passed_over)
            console.note_passed_over(input->file.path, *input->failure);
        else
            inputs.push_back(std::move(*input));
    }
    return inputs;
}

ExitStatus run_convert(const ConvertArguments& arguments, Console& console) {
    const auto refuse = [&console](const std::string& name, const Failure& failure) {
        console.complain(name.empty() ? "rapporteur" : name, failure);
        return ExitStatus::failed;
    };
    const auto dictionaries = open_dictionaries(dictionary_folders());
    Options options = arguments.options;
    options.speller = dictionaries.get();
    options.writer = arguments.writer.name;
    options.remaining = true;
    const auto of_writer = read_options(arguments.writer, arguments.of_writer, options.limits);
    if (!of_writer) {
        const auto& [path, failure] = of_writer.error();
        // A file in the language of this program has its mistakes by line and column.
        if (!path.empty() && failure.part.starts_with(path))
            complain_of_layout(console, path, failure);
        else
            console.complain(path.empty() ? "rapporteur" : path, failure);
        return ExitStatus::failed;
    }
    options.writer_options = of_writer->options;
    auto queue =
        InputQueue::open(arguments.batch.inputs, arguments.others.kinds(), console, arguments.output);
    if (!queue)
        return refuse({}, queue.error());
    const bool is_single = queue->is_single();
    std::vector<Input> inputs = take_all(*queue, console);
    SettingsFinder finder(arguments.settings);
    for (auto& input : inputs)
        take_settings(input, finder);
    if (arguments.diff) {
        console.choose_color(arguments.color);
        return show_differences(inputs, arguments.others, options, console);
    }
    const auto clashes = plan_outputs(arguments, is_single, finder.files(), inputs);
    if (!clashes)
        return refuse(arguments.output, clashes.error());

    ConversionRun conversion(
        {.folder = is_many(arguments, is_single) ? arguments.output : std::string(),
         .made_with = is_single ? std::string() : made_with(arguments, of_writer->digest),
         .prune = arguments.prune,
         .fail_fast = arguments.batch.fail_fast,
         .force = arguments.force,
         .json_lines = arguments.json_lines,
         .is_single = is_single},
        console);
    if (const auto begun = conversion.begin(inputs, arguments.batch.summary); !begun)
        return refuse(arguments.batch.summary, begun.error());
    std::optional<StopSignals> signals;
    if (!is_single)
        signals.emplace();
    std::size_t next = 0;
    for_each_input<ConversionOutcome>(
        [&]() -> std::optional<Input> {
            const bool goes_on = next < inputs.size() && StopSignals::received() == 0;
            return goes_on ? std::optional(inputs[next++]) : std::nullopt;
        },
        inputs.size(), arguments.batch, options.limits, console,
        [&](const Input& input, const Bytes& bytes) -> Result<ConversionOutcome> {
            if (const auto clash = clashes->find(input.file.path); clash != clashes->end())
                return tl::unexpected(clash->second);
            return conversion.convert_one(input, bytes, [&](const ByteSink& sink) {
                return with_readable(
                    input.file.path, bytes, arguments.others, options.limits, [&](const Bytes& docx) {
                        Options own = options;
                        own.sink = sink;
                        if (&docx != &bytes)
                            own.source_sha256 = sha256_hex(bytes);
                        return convert(docx, *(*input.settings)->layouts, source_name(input.file), own);
                    });
            });
        },
        [&](const Input& input, Result<ConversionOutcome>&& outcome) {
            return conversion.deliver(input, std::move(outcome));
        });
    const ExitStatus status = conversion.finish(inputs, inputs.size() - conversion.done());
    if (signals && StopSignals::received() != 0 && console.finish())
        signals->pass_on();
    return status;
}

} // namespace

void add_convert(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<ConvertArguments>();
    CLI::App* verb = command.add_subcommand("convert", "Write corrected, structured XML");
    add_batch_options(*verb, arguments->batch);
    verb->add_option("-o,--output", arguments->output,
                     "Where to: a file for one input, a folder for several\n(without it: standard output)")
        ->option_text("FILE|DIR")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    Words<WriterInfo> words;
    std::string help = worded("What to write");
    for (const WriterInfo& writer : writers()) {
        words.emplace_back(writer.name, writer);
        help += fmt::format("{}{}: {}", words.size() == 1 ? " (" : "; ", writer.name,
                            sentence(language(), writer.what));
    }
    add_word_option(*verb, "--to", arguments->writer, "writer", std::move(words), help + ")");
    add_writer_options(*verb, arguments->of_writer);
    verb->add_flag("--unsafe-fixes", arguments->options.unsafe_fixes,
                   "Apply the corrections too that change what a reader\nsees and are only likely right");
    constexpr auto again = "Runs over an archive";
    verb->add_flag("--force", arguments->force, "Convert unchanged inputs too")->group(again);
    verb->add_flag("--unique-names", arguments->unique_names,
                   "Name outputs by the whole path of their source,\nx/a.docx -> DIR/x/a.docx.xml, so that "
                   "no two share "
                   "one")
        ->group(again);
    verb->add_flag("--prune", arguments->prune, "Remove outputs of earlier runs whose source is gone")
        ->group(again);
    add_word_option(*verb, "--format", arguments->json_lines, "format", {{"text", false}, {"jsonl", true}},
                    "Say what became of each file: what failed, on\nstandard error (text, the default), or "
                    "each on a\nline of standard output for a program (jsonl)")
        ->group(again);
    verb->add_flag("--diff", arguments->diff,
                   "Show what would change, label and text before and after,\nand write nothing")
        ->excludes("--output")
        ->option_text(" ");
    add_color_option(*verb, arguments->color);
    add_layout_option(*verb, arguments->settings.layout);
    add_rule_option(*verb, arguments->settings);
    add_config_options(*verb, arguments->settings);
    add_other_file_options(*verb, arguments->others);
    add_xml_option(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(convert_examples);
    verb->callback([arguments, verb, &job] {
        arguments->names_writer = verb->count("--to") > 0;
        job = [arguments](Console& console) {
            if (const auto chosen = choose_writer(*arguments); !chosen) {
                console.complain(arguments->output, chosen.error());
                return ExitStatus::failed;
            }
            return run_convert(*arguments, console);
        };
    });
}

} // namespace rapporteur::cli
