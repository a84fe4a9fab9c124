// `text`: prints the document with the labels that Word shows, without corrections.
#include "batch/batch.hpp"
#include "batch/other_files.hpp"
#include "cli/batch_options.hpp"
#include "cli/choices.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "base/display.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace rapporteur::cli {
namespace {

constexpr auto text_examples =
    "Examples:\n"
    "  rapporteur text report.docx                 one paragraph a line, numbers as Word shows them\n"
    "  rapporteur text --explain report.docx       and where each number comes from\n"
    "  rapporteur text archive/ | grep -i cocaine  search an archive\n"
    "  git show HEAD:report.docx | rapporteur text -";

struct TextArguments {
    BatchOptions batch;
    bool explain = false;
    bool for_diff = false;
    OtherFiles others;
    Options options;
};

/// If its helper fails, git shows nothing at all. So the text itself says that the file cannot be read, and
/// it has a digest, because git must see a difference where the files differ.
std::string note_for_diff(const Input& input, const Failure& failure, const Options& options) {
    const auto bytes = read_input(input, options.limits);
    return worded("[rapporteur cannot show this version as text: {}{}]\n", worded(failure).line(),
                  bytes ? worded("; {} bytes, SHA-256 {}", bytes->size(), sha256_hex(*bytes))
                        : std::string());
}

/// Says that Word shows more than the text has.
std::string unread_note(std::string_view path, std::string_view part) {
    return worded("{}: another file{} is set into this one, and its text is not read", escape_controls(path),
                  part.empty() ? std::string() : fmt::format(", `{}`,", escape_controls(part)));
}

ExitStatus run_text(const TextArguments& arguments, Console& console) {
    auto queue = InputQueue::open(arguments.batch.inputs, arguments.others.kinds(), console);
    if (!queue) {
        console.complain("rapporteur", queue.error());
        return ExitStatus::failed;
    }
    const bool several = queue->total() != 1;
    // git shows this on a terminal, even if standard output is none here.
    const ByteSink print = [&](std::string_view text) {
        console.print(arguments.for_diff ? escape_for_display(text) : text);
    };
    Options options = arguments.options;
    if (!several) // nothing else is printed at the same time
        options.sink = print;
    ExitStatus status = ExitStatus::done;
    bool first = true;
    for_each_input<DocumentText>(
        [&] { return queue->next(); }, queue->total(), arguments.batch, arguments.options.limits, console,
        [&](const Input& input, const Bytes& bytes) {
            return with_readable(
                input.file.path, bytes, arguments.others, arguments.options.limits,
                [&](const Bytes& docx) { return document_text(docx, arguments.explain, options); });
        },
        [&](const Input& input, Result<DocumentText>&& written) {
            if (!written && arguments.for_diff) {
                console.print(note_for_diff(input, written.error(), arguments.options));
                return true;
            }
            if (!written) {
                console.complain(input.file.path, written.error());
                status = ExitStatus::failed;
                return true;
            }
            if (several) {
                console.print(
                    fmt::format("{}==> {} <==\n", first ? "" : "\n", escape_controls(input.file.path)));
            }
            // git shows this on a terminal, even if standard output is none here.
            print(written->text);
            for (const std::string& part : written->unread)
                console.note(unread_note(input.file.path, part));
            first = false;
            return true;
        });
    return status;
}

} // namespace

void add_text(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<TextArguments>();
    CLI::App* verb = command.add_subcommand("text", "Print the text with the numbers Word shows");
    add_inputs(*verb, arguments->batch);
    verb->add_flag("--explain", arguments->explain,
                   "Add under each numbered paragraph where its label\ncomes from");
    verb->add_flag("--for-diff", arguments->for_diff,
                   "For git: always exit status 0; what cannot be read is\ntold in the text");
    add_other_file_options(*verb, arguments->others);
    add_reading_options(*verb, arguments->options);
    verb->footer(text_examples);
    verb->callback(
        [arguments, &job] { job = [arguments](Console& console) { return run_text(*arguments, console); }; });
}

} // namespace rapporteur::cli
