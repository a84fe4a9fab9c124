// `check`: reports what is wrong with the reports.
#include "batch/batch.hpp"
#include "batch/known.hpp"
#include "batch/other_files.hpp"
#include "batch/review_copy.hpp"
#include "batch/settings.hpp"
#include "batch/summary.hpp"
#include "batch/versions.hpp"
#include "batch/whole_output.hpp"
#include "cli/batch_options.hpp"
#include "cli/choices.hpp"
#include "cli/explanation.hpp"
#include "cli/settings_options.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "base/text.hpp"
#include "printers/formats.hpp"
#include "printers/printers.hpp"
#include "spelling/dictionaries.hpp"

#include "rapporteur/word.hpp"

#include <optional>

namespace rapporteur::cli {
namespace {

constexpr auto check_examples =
    "Examples:\n"
    "  rapporteur check report.docx                  findings with the words they are about\n"
    "  rapporteur check --concise archive/           one finding a line\n"
    "  rapporteur check --format html archive/ > findings.html\n"
    "                                                a page: the reports, findings beside their words\n"
    "  rapporteur check --format json report.docx    for programs\n"
    "  find . -name '*.docx' -print0 | rapporteur check --files-from - -0 --format jsonl\n"
    "  rapporteur check --fail-on warning *.docx     exit status 1 for warnings too\n"
    "  rapporteur check --layout ours.xml a.docx     a layout of one's own\n"
    "  rapporteur check --rule spelling=off a.docx   without the dictionaries of the machine\n"
    "  rapporteur check --rule 'acronym-*=off' a.docx  a group of rules; a family: --rule artifacts=off\n"
    "  rapporteur check --statistics archive/        how often each rule found something\n"
    "  rapporteur check --explain-layout a.docx      why it is read as it is, score by score\n"
    "  rapporteur check --changed-since HEAD a.docx  what my changes since the last commit broke\n"
    "  rapporteur check --write-baseline known.json archive/\n"
    "  rapporteur check --baseline known.json archive/\n"
    "                                                of an archive, what is new\n"
    "  rapporteur check --review report.docx         and a Word copy with the findings as comments\n"
    "  rapporteur check -- -draft.docx               a name that begins with a dash\n"
    "\n"
    "A .rapporteur.toml in the folder of a report or above it sets, for all files or for some:\n"
    "\n"
    "  layout = \"ours.xml\"                     # a name, or a file beside it\n"
    "  fail-on = \"warning\"\n"
    "  other-documents = \"tell\"              # of no layout: error, tell (counted and named), skip\n"
    "  members = [\"Canada\", \"Mexico\"]          # who belongs to the conference\n"
    "  [rules]\n"
    "  text-spacing = \"off\"                    # off, on, info, warning, error, or a table:\n"
    "  \"acronym-*\" = \"off\"                     # a pattern; artifacts = \"off\" sets a family\n"
    "  item-orphan = { severity = \"info\" }     # the parameters of a rule stand there too\n"
    "  spelling = { words = [\"Ocotepeque\"] }  # words that are right\n"
    "  [[override]]\n"
    "  files = [\"2012/**\"]                     # *, **, ?; without a / the name in any folder\n"
    "  rules.opening-place-missing = \"off\"\n"
    "  [[suppress]]\n"
    "  rule = \"opening-date-mismatch\"\n"
    "  files = \"2014.docx\"                     # may be left out, as may words and until\n"
    "  words = \"17 May 2012\"                   # of the document, as check shows them\n"
    "  reason = \"the meeting began on the eve\"\n"
    "  until = 2027-12-31                      # the last day\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be read.";

struct CheckArguments {
    BatchOptions batch;
    SettingsArguments settings;
    std::string baseline;
    std::string write_baseline;
    const PrinterFormat* format = &printer_formats().front(); ///< text
    bool concise = false;
    bool review = false; ///< leave a review copy beside each file with findings
    bool statistics = false;
    bool explain_layout = false;
    ColorChoice color = ColorChoice::automatic;
    VersionChoice version;
    OtherFiles others;
    Options options;
};

/// Makes the result for one input.
CheckedFile checked(const Input& input, Result<CheckResult>&& result, bool staged) {
    CheckedFile file;
    file.path = input.file.path;
    if (const auto& settings = *input.settings) {
        file.fail_on = settings->fail_on;
        const std::vector<LayoutHandle>& layouts = *settings->layouts;
        file.layout = layouts.size() == 1 ? describe_layout(*layouts.front()).name : "auto";
    }
    if (!result) {
        file.failure = worded(std::move(result.error()));
        return file;
    }
    file.layout = std::move(result->layout);
    if (!result->recognized) {
        // A file that the user names is meant to be a report. A folder also has agendas and letters.
        const bool found = staged || !input.root.empty();
        const auto others =
            (*input.settings)->other_documents.value_or(found ? OtherDocuments::tell : OtherDocuments::error);
        file.other = others != OtherDocuments::error;
        file.other_named = others == OtherDocuments::tell;
    }
    if (!file.other) {
        file.findings = std::move(result->findings);
        file.report = std::move(result->report);
    }
    file.plain_text = result->plain_text;
    return file;
}

ExitStatus status_of(const CheckedFile& file) {
    if (file.failure)
        return ExitStatus::failed;
    const auto worst = worst_severity(file.findings);
    const bool reaches = file.fail_on && worst && *worst >= *file.fail_on;
    return reaches ? ExitStatus::findings : ExitStatus::done;
}

void add_format_option(CLI::App& verb, const PrinterFormat*& format) {
    Words<const PrinterFormat*> words;
    std::string help;
    for (const PrinterFormat& each : printer_formats()) {
        words.emplace_back(each.name, &each);
        help += fmt::format("{}{}: {}", help.empty() ? "" : "\n", each.name, sentence(language(), each.what));
    }
    add_word_option(verb, "--format", format, "format", std::move(words), help);
}

bool is_text(const CheckArguments& arguments) {
    return arguments.format == &printer_formats().front();
}

std::optional<SummaryDetails> details_of_check(const CheckedFile& file) {
    if (file.failure)
        return std::nullopt;
    SummaryDetails details;
    details.layout = file.layout;
    for (const Finding& finding : file.findings)
        count_severity(details, finding.severity);
    return details;
}

/// Writes the review copy beside the draft, made from the version that was checked.
Result<void> leave_review(const Input& input, const Bytes& docx, const std::vector<LayoutHandle>& layouts,
                          const Options& options) {
    return review(docx, layouts, options).and_then([&](const Review& made) {
        return write_review_copy(review_copy_path(input.file.path), made.bytes, options.limits.file_bytes);
    });
}

OtherUses uses_of(const CheckArguments& arguments) {
    return {
        .read = {{arguments.settings.layout, "--layout"},
                 {arguments.settings.config, "--config"},
                 {arguments.batch.inputs.list, "--files-from"},
                 {arguments.baseline, "--baseline"}},
        .written = {{arguments.write_baseline, "--write-baseline"}, {arguments.batch.summary, "--summary"}}};
}

ExitStatus run_check(const CheckArguments& arguments, Console& console) {
    console.choose_color(arguments.color);
    if (arguments.explain_layout)
        return explain_inputs(arguments.batch, arguments.settings, arguments.others, arguments.options,
                              console);
    KnownFindings known(arguments.baseline, arguments.write_baseline);
    if (const auto opened = known.open(); !opened) {
        console.complain(arguments.baseline.empty() ? arguments.write_baseline : arguments.baseline,
                         opened.error());
        return ExitStatus::failed;
    }
    auto queue = arguments.version.staged
                     ? gather_staged(arguments.batch.inputs.paths).map(&InputQueue::of)
                     : InputQueue::open(arguments.batch.inputs, arguments.others.kinds(), console);
    if (!queue) {
        console.complain("rapporteur", queue.error());
        return ExitStatus::failed;
    }
    if (const auto planned = check_outputs(queue->known(), {}, uses_of(arguments)); !planned) {
        console.complain("rapporteur", planned.error());
        return ExitStatus::failed;
    }
    auto summary = SummaryFile::open(arguments.batch.summary, "check");
    if (!summary) {
        console.complain(arguments.batch.summary, summary.error());
        return ExitStatus::failed;
    }
    const PrinterChoices choices{{console.color(), arguments.concise, language()},
                                 !arguments.baseline.empty()};
    const auto since = arguments.version.changed_since.empty()
                           ? std::nullopt
                           : std::optional<Since>(arguments.version.changed_since);
    const auto dictionaries = open_dictionaries(dictionary_folders());
    Options options = arguments.options;
    options.speller = dictionaries.get();
    options.whole_report = arguments.format->needs == PrinterNeeds::report;
    SettingsFinder finder(arguments.settings);
    const auto whole = arguments.format->whole != nullptr
                           ? std::optional<WholePrinter>(arguments.format->whole(choices))
                           : std::nullopt;
    WholeOutput output(whole, console);
    Tally counts;
    Statistics statistics;
    ExitStatus status = ExitStatus::done;
    bool any = queue->total() == 0;
    // A list is read while the run goes on, so that a name may come late that a file of the run has too.
    const OtherUses uses = uses_of(arguments);
    const bool may_clash = !arguments.batch.inputs.list.empty() &&
                           (!arguments.batch.summary.empty() || !arguments.write_baseline.empty());
    Result<void> clash;
    const auto next = [&] {
        auto input = queue->next();
        if (clash && input && !input->passed_over && may_clash)
            clash = check_outputs({input->file}, {}, uses);
        if (!clash) // nothing more is read
            input.reset();
        if (input && !input->passed_over)
            take_settings(*input, finder);
        return input;
    };
    for_each_input<CheckResult>(
        next, queue->total(), arguments.batch, options.limits, console,
        [&](const Input& input, const Bytes& bytes) {
            return with_readable(
                input.file.path, bytes, arguments.others, options.limits, [&](const Bytes& docx) {
                    const auto& layouts = *(*input.settings)->layouts;
                    return check(docx, layouts, options)
                        .and_then([&](CheckResult checked) -> Result<CheckResult> {
                            const auto kept =
                                since ? since->keep_new(input, docx, layouts, options, checked.findings)
                                      : Result<void>();
                            if (!kept)
                                return tl::unexpected(kept.error());
                            if (arguments.review && !checked.findings.empty() && !is_plain_text(docx))
                                if (const auto left = leave_review(input, docx, layouts, options); !left)
                                    return tl::unexpected(left.error());
                            return checked;
                        });
                });
        },
        [&](const Input& input, Result<CheckResult>&& result) {
            const auto& settings = *input.settings;
            any = any || settings;
            CheckedFile file = checked(input, std::move(result), arguments.version.staged);
            if (settings)
                known.sift(file, *settings);
            status = worse(status, status_of(file));
            add_to(counts, file);
            if (arguments.statistics)
                statistics.add(file);
            summary->add({file.path, {}, status_word(file), file.failure, details_of_check(file)});
            if (file.failure && settings) // wrong settings were already reported, once
                console.complain(file.path, *file.failure);
            if (whole)
                output.add(file);
            else if (!is_text(arguments)) // a program may be waiting for it
                console.print_now(arguments.format->of_file(file, choices));
            else if (!file.failure && !arguments.statistics)
                console.print(arguments.format->of_file(file, choices));
            if (arguments.review && !file.failure && !file.findings.empty())
                console.note(fmt::format("{}: the findings as comments, the corrections as tracked changes",
                                         escape_controls(review_copy_path(file.path))));
            return true;
        });
    if (!clash) {
        output.finish();
        console.complain("rapporteur", clash.error());
        return ExitStatus::failed;
    }
    if (arguments.version.staged && counts.files == 0 && is_text(arguments))
        return status; // most commits have no report, and then there is nothing to print
    if (is_text(arguments)) {
        console.repeat_complaints();
        if (arguments.statistics)
            console.print(statistics.print(language()));
        if (any || counts.files == 0)
            console.print(print_text_summary(counts, choices.text));
    }
    output.finish();
    if (const auto told = known.finish(console); !told) {
        console.complain(arguments.write_baseline, told.error());
        return ExitStatus::failed;
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
    add_batch_options(*verb, arguments->batch, false); // with --staged a PATH is not needed
    add_format_option(*verb, arguments->format);
    verb->add_flag("--concise", arguments->concise, "One finding a line, without the words around it");
    verb->add_flag("--review", arguments->review,
                   "Leave a review copy beside each report with findings,\nas `rapporteur review` writes it");
    verb->add_flag(
        "--statistics", arguments->statistics,
        "Not the findings, but how many each rule has, in how\nmany files, and how many can be repaired");
    verb->add_flag(
        "--explain-layout", arguments->explain_layout,
        "Not the findings, but why each file is read by its layout,\nand why a paragraph is the opening");
    using FailOn = std::optional<std::optional<Severity>>;
    add_word_option(*verb, "--fail-on", arguments->settings.fail_on, "severity",
                    Words<FailOn>{{"error", Severity::error},
                                  {"warning", Severity::warning},
                                  {"info", Severity::info},
                                  {"never", FailOn(std::in_place, std::nullopt)}},
                    "Exit status 1 from this severity on (error)");
    add_word_option(
        *verb, "--other-documents", arguments->settings.other_documents, "treatment",
        Words<std::optional<OtherDocuments>>{
            {"error", OtherDocuments::error}, {"tell", OtherDocuments::tell}, {"skip", OtherDocuments::skip}},
        "What fits no layout is an error (as of files that are named),\nis counted and named in the "
        "summary (as of files found in\nfolders and staged ones), or is only counted");
    add_version_options(*verb, arguments->version);
    add_color_option(*verb, arguments->color);
    add_layout_option(*verb, arguments->settings.layout);
    add_rule_option(*verb, arguments->settings);
    add_config_options(*verb, arguments->settings);
    verb->add_option("--baseline", arguments->baseline, "Findings that are known: only others are reported")
        ->option_text("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    verb->add_option("--write-baseline", arguments->write_baseline,
                     "Record what is found now for `--baseline`")
        ->option_text("FILE")
        ->excludes("--baseline")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    add_other_file_options(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(check_examples);
    verb->callback([arguments, &job] {
        if (arguments->statistics && !is_text(*arguments))
            throw CLI::ValidationError(
                worded("--statistics is printed as text; the other formats have every finding"),
                CLI::ExitCodes::ValidationError);
        if (arguments->explain_layout && (!is_text(*arguments) || arguments->version.staged))
            throw CLI::ValidationError(worded("--explain-layout is printed as text, of files on the disk"),
                                       CLI::ExitCodes::ValidationError);
        if (arguments->batch.inputs.list.empty())
            require_paths(arguments->version, arguments->batch.inputs.paths);
        job = [arguments](Console& console) { return run_check(*arguments, console); };
    });
}

} // namespace rapporteur::cli
