// `check`: what is wrong with the reports.
#include "cli/batch.hpp"
#include "cli/choices.hpp"
#include "cli/summary.hpp"
#include "cli/verbs.hpp"

#include "printers/printers.hpp"

#include <optional>

namespace rapporteur::cli {
namespace {

constexpr auto examples =
    "Examples:\n"
    "  rapporteur check report.docx                  findings with the words they are about\n"
    "  rapporteur check --concise archive/           one finding a line\n"
    "  rapporteur check --format json report.docx    for programs\n"
    "  find . -name '*.docx' -print0 | rapporteur check --files-from - -0 --format jsonl\n"
    "  rapporteur check --fail-on warning *.docx     exit status 1 for warnings too\n"
    "  rapporteur check --layout ours.xml a.docx     another layout\n"
    "  rapporteur check -- -draft.docx               a name that begins with a dash\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be read.";

enum class Format { text, json, jsonl };

struct CheckArguments {
    BatchOptions batch;
    std::string layout;
    Format format = Format::text;
    bool concise = false;
    std::optional<Severity> fail_on = Severity::error; ///< none: never
    ColorChoice color = ColorChoice::automatic;
    Options options;
};

ExitStatus status_of(const CheckedFile& file, std::optional<Severity> fail_on) {
    if (file.failure)
        return ExitStatus::failed;
    const auto worst = worst_severity(file.findings);
    const bool reaches = fail_on && worst && *worst >= *fail_on;
    return reaches ? ExitStatus::findings : ExitStatus::done;
}

std::string_view status_word(const CheckedFile& file) {
    return file.failure ? "failed" : file.findings.empty() ? "clean" : "findings";
}

ExitStatus run(const CheckArguments& arguments, Console& console) {
    console.choose_color(arguments.color);
    const auto layout = find_layout(arguments.layout);
    if (!layout) {
        console.complain(arguments.layout, layout.error());
        return ExitStatus::failed;
    }
    auto queue = InputQueue::open(arguments.batch.inputs, console);
    if (!queue) {
        console.complain("rapporteur", queue.error());
        return ExitStatus::failed;
    }
    auto summary = SummaryFile::open(arguments.batch.summary, "check");
    if (!summary) {
        console.complain(arguments.batch.summary, summary.error());
        return ExitStatus::failed;
    }
    const TextStyle style{console.color(), arguments.concise};
    std::vector<CheckedFile> files; // for the formats that are one whole
    Tally counts;
    ExitStatus status = ExitStatus::done;
    for_each_input<CheckResult>(
        [&] { return queue->next(); }, queue->total(), arguments.batch, arguments.options.limits, console,
        [&](const Input&, const Bytes& bytes) { return check(bytes, **layout, arguments.options); },
        [&](const Input& input, Result<CheckResult>&& result) {
            CheckedFile file{input.file.path, describe_layout(**layout).name, {}, {}};
            if (result)
                file.findings = std::move(result->findings);
            else
                file.failure = std::move(result.error());
            status = worse(status, status_of(file, arguments.fail_on));
            add_to(counts, file);
            summary->add({file.path, {}, status_word(file), file.failure});
            if (file.failure)
                console.complain(file.path, *file.failure);
            if (arguments.format == Format::jsonl)
                console.print_now(print_json_line(file));
            else if (arguments.format == Format::json)
                files.push_back(std::move(file));
            else if (!file.failure)
                console.print(print_text(file, style));
            return true;
        });
    if (arguments.format == Format::text) {
        console.repeat_complaints();
        console.print(print_text_summary(counts, style));
    } else if (arguments.format == Format::json) {
        console.print(print_json(files));
    }
    if (const auto written = summary->finish(); !written) {
        console.complain(arguments.batch.summary, written.error());
        return ExitStatus::failed;
    }
    return status;
}

} // namespace

void add_check(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* verb = command.add_subcommand("check", "Report what is wrong with reports");
    add_batch_options(*verb, arguments->batch);
    add_word_option(
        *verb, "--format", arguments->format, "format",
        {{"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}},
        "For a person (text, the default) or for a program\n(jsonl: a line a file, as each is done)");
    verb->add_flag("--concise", arguments->concise, "One finding a line, without the words around it");
    add_word_option(*verb, "--fail-on", arguments->fail_on, "severity",
                    Words<std::optional<Severity>>{{"error", Severity::error},
                                                   {"warning", Severity::warning},
                                                   {"info", Severity::info},
                                                   {"never", std::nullopt}},
                    "Exit status 1 from this severity on (error)");
    add_color_option(*verb, arguments->color);
    add_layout_option(*verb, arguments->layout);
    add_reading_options(*verb, arguments->options);
    verb->footer(examples);
    verb->callback(
        [arguments, &job] { job = [arguments](Console& console) { return run(*arguments, console); }; });
}

} // namespace rapporteur::cli
