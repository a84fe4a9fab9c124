// `review`: writes a copy of each Word file with the findings as comments and the corrections as tracked
// changes.
#include "batch/batch.hpp"
#include "batch/layout_choice.hpp"
#include "batch/other_files.hpp"
#include "batch/review_copy.hpp"
#include "batch/settings.hpp"
#include "cli/batch_options.hpp"
#include "cli/choices.hpp"
#include "cli/settings_options.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "archive/plan.hpp"
#include "archive/walk.hpp"
#include "base/text.hpp"
#include "spelling/dictionaries.hpp"

#include "rapporteur/word.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>

namespace rapporteur::cli {
namespace {

constexpr auto review_examples =
    "Each finding becomes a comment at its words, each correction a tracked change that is accepted or\n"
    "rejected in Word; nothing else in the file changes. Run on a review copy, it replaces its own comments\n"
    "and changes and leaves those of others. A file appears whole or not at all; what stood at its place is\n"
    "kept as NAME.bak where it is another than was written before.\n"
    "\n"
    "Examples:\n"
    "  rapporteur review report.docx                  report.review.docx beside it\n"
    "  rapporteur review report.docx -o for-ana.docx  under another name\n"
    "  rapporteur review drafts/ -o reviewed/         every report below drafts/, sub-folders kept\n"
    "  rapporteur review --in-place report.docx       into the draft itself; report.docx.bak is kept";

struct ReviewArguments {
    BatchOptions batch;
    SettingsArguments settings;
    std::string output;
    bool in_place = false;
    OtherFiles others;
    Options options;
    ReviewSettings review;
};

/// Sets where each copy goes. Fails if the whole job cannot begin.
Result<void> plan_copies(const ReviewArguments& arguments, bool is_single, std::vector<UsedFile> read,
                         std::vector<Input>& inputs) {
    const std::string& output = arguments.output;
    const bool is_many = !output.empty() && (!is_single || output.ends_with('/') || is_folder(output));
    std::vector<PlannedInput> planned;
    std::vector<std::string> outputs;
    for (Input& input : inputs) {
        if (arguments.in_place && input.file.path == "-")
            return fail(FailureCode::io, "",
                        "`--in-place` needs a file; what comes on standard input has none");
        if (arguments.in_place || (output.empty() && is_review_copy(input.file.path))) {
            input.output = input.file.path;
            continue;
        }
        if (output == "-" || (output.empty() && input.file.path == "-")) {
            if (!is_single)
                return fail(FailureCode::io, "", "several copies need a folder; name it with `-o DIR`");
            continue;
        }
        if (is_many)
            input.output = output_path(output, input.file.relative, review_copy_ending(input.file.path));
        else if (!output.empty())
            input.output = output;
        else
            input.output = review_copy_path(input.file.path);
        planned.push_back(input.file);
        outputs.push_back(input.output);
    }
    read.push_back({arguments.batch.inputs.list, "--files-from"});
    return check_outputs(planned, outputs, {.read = std::move(read)});
}

/// The date of comments and changes from SOURCE_DATE_EPOCH, so that two runs can give the same file.
std::string date_of_environment() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe): before any thread
    if (epoch == nullptr)
        return {};
    std::int64_t seconds = 0;
    const std::string_view text = epoch;
    constexpr std::int64_t year_9999 = 253402300799;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{} || end != text.data() + text.size() || seconds < 0 || seconds > year_9999)
        return {};
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// "report.review.docx: 12 comments, 9 tracked changes; ..."
std::string review_line(const std::string& path, const Review& review) {
    std::string line =
        worded("{}: {}, {}", escape_controls(path), worded_count(review.comments, "1 comment", "{} comments"),
               worded_count(review.changes, "1 tracked change", "{} tracked changes"));
    if (review.findings_left > 0)
        line +=
            worded("; {} left out (--most)", worded_count(review.findings_left, "1 finding", "{} findings"));
    if (!review.untracked.empty())
        line += worded_count(review.untracked.size(),
                             "; 1 correction cannot be tracked and is named in a comment",
                             "; {} corrections cannot be tracked and are named in a comment");
    return line;
}

struct ReviewOutcome {
    Review review;
    std::optional<Failure> not_written;
};

Result<ReviewOutcome> write_copy(const Input& input, const Options& options, Review&& review) {
    ReviewOutcome outcome{std::move(review), {}};
    if (input.output.empty())
        return outcome;
    const auto written = write_review_copy(input.output, outcome.review.bytes, options.limits.file_bytes);
    if (!written)
        outcome.not_written = written.error();
    outcome.review.bytes.clear();
    return outcome;
}

ExitStatus run_review(const ReviewArguments& arguments, Console& console) {
    if (arguments.in_place && !arguments.output.empty()) {
        console.complain("rapporteur", {FailureCode::layout, "", "`--in-place` and `-o` exclude each other"});
        return ExitStatus::failed;
    }
    const auto dictionaries = open_dictionaries(dictionary_folders());
    Options options = arguments.options;
    options.speller = dictionaries.get();
    ReviewSettings settings = arguments.review;
    settings.date = date_of_environment();
    auto queue =
        InputQueue::open(arguments.batch.inputs, arguments.others.kinds(), console, arguments.output);
    if (!queue) {
        console.complain("rapporteur", queue.error());
        return ExitStatus::failed;
    }
    const bool is_single = queue->is_single();
    std::vector<Input> inputs;
    SettingsFinder finder(arguments.settings);
    while (auto input = queue->next()) {
        if (input->passed_over)
            console.note_passed_over(input->file.path, *input->failure);
        else if (input->root.empty() || !is_review_copy(input->file.path))
            inputs.push_back(std::move(*input)); // in a folder, skip the review copies beside the drafts
    }
    for (Input& input : inputs)
        take_settings(input, finder);
    if (const auto planned = plan_copies(arguments, is_single, finder.files(), inputs); !planned) {
        console.complain("rapporteur", planned.error());
        return ExitStatus::failed;
    }
    ExitStatus status = ExitStatus::done;
    std::size_t next = 0;
    for_each_input<ReviewOutcome>(
        [&] { return next < inputs.size() ? std::optional(inputs[next++]) : std::nullopt; }, inputs.size(),
        arguments.batch, options.limits, console,
        [&](const Input& input, const Bytes& bytes) {
            return with_readable(input.file.path, bytes, arguments.others, options.limits,
                                 [&](const Bytes& docx) {
                                     return review(docx, *(*input.settings)->layouts, options, settings);
                                 })
                .and_then([&](Review&& made) { return write_copy(input, options, std::move(made)); });
        },
        [&](const Input& input, Result<ReviewOutcome>&& outcome) {
            if (!outcome || outcome->not_written) {
                if (!input.settings || *input.settings) // wrong settings were already reported, once
                    console.complain(outcome ? input.output : input.file.path,
                                     outcome ? *outcome->not_written : outcome.error());
                status = ExitStatus::failed;
                return true;
            }
            const Review& made = outcome->review;
            if (!made.by.misfit.empty())
                console.note(misfit_note(input.file.path, made.by));
            console.print(made.bytes);
            const std::string& name = input.output.empty() ? input.file.path : input.output;
            console.note(review_line(name, made));
            for (const std::string& remark : made.remarks)
                console.note(fmt::format("{}: {}", escape_controls(name), remark));
            return true;
        });
    return status;
}

} // namespace

void add_review(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<ReviewArguments>();
    CLI::App* verb = command.add_subcommand("review", "Write a Word copy with comments and tracked changes");
    add_inputs(*verb, arguments->batch);
    verb->add_option("-o,--output", arguments->output,
                     "Where to: a file for one input, a folder for several\n(without it: NAME.review.docx "
                     "beside each)")
        ->option_text("FILE|DIR")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    verb->add_flag("--in-place", arguments->in_place,
                   "Write into the draft itself; what it was is kept as\nNAME.bak");
    verb->add_option(
            "--most", arguments->review.most_comments,
            "At most so many comments, errors first (200); the last\none says how many more there are")
        ->option_text("N")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    verb->add_flag("--unsafe-fixes", arguments->options.unsafe_fixes,
                   "Track the corrections too that change what a reader\nsees and are only likely right");
    add_layout_option(*verb, arguments->settings.layout);
    add_rule_option(*verb, arguments->settings);
    add_config_options(*verb, arguments->settings);
    add_other_file_options(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(review_examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_review(*arguments, console); };
    });
}

} // namespace rapporteur::cli
