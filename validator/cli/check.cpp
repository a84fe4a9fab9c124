// `check`: what is wrong with the reports.
#include "cli/choices.hpp"
#include "cli/inputs.hpp"
#include "cli/verbs.hpp"
#include "cli/versions.hpp"

#include "printers/printers.hpp"

#include <optional>

namespace rapporteur::cli {
namespace {

constexpr auto examples =
    "Examples:\n"
    "  rapporteur check report.docx                  findings with the words they are about\n"
    "  rapporteur check --concise archive/           one finding a line\n"
    "  rapporteur check --format html archive/ > findings.html\n"
    "                                                a page: the reports, findings beside their words\n"
    "  rapporteur check --format json report.docx    for programs\n"
    "  rapporteur check --fail-on warning *.docx     exit status 1 for warnings too\n"
    "  rapporteur check --layout ours.xml a.docx     a layout of one's own\n"
    "  rapporteur check --changed-since HEAD a.docx  what my changes since the last commit broke\n"
    "  rapporteur check -- -draft.docx               a name that begins with a dash\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be read.";

enum class Format { text, json, sarif, sarif_github, github, junit, html };

struct CheckArguments {
    std::vector<std::string> paths;
    std::string layout;
    Format format = Format::text;
    bool concise = false;
    std::optional<Severity> fail_on = Severity::error; ///< none: never
    ColorChoice color = ColorChoice::automatic;
    VersionChoice version;
    Options options;
};

using Layouts = Result<std::vector<LayoutHandle>>;

CheckedFile check_one(const Input& input, const Layouts& layouts, const std::optional<Since>& since,
                      const Options& options) {
    CheckedFile file;
    file.path = input.file.path;
    if (!layouts) {
        file.failure = layouts.error();
        return file;
    }
    file.layout = layouts->size() == 1 ? describe_layout(*layouts->front()).name : "auto";
    auto result = read_input(input, options.limits).and_then([&](const Bytes& bytes) {
        return check(bytes, *layouts, options).and_then([&](CheckResult checked) -> Result<CheckResult> {
            const auto kept =
                since ? since->keep_new(input, bytes, *layouts, options, checked.findings) : Result<void>();
            return kept ? Result<CheckResult>(std::move(checked)) : tl::unexpected(kept.error());
        });
    });
    if (!result) {
        file.failure = std::move(result.error());
        return file;
    }
    file.layout = std::move(result->layout);
    file.findings = std::move(result->findings);
    file.reading = std::move(result->reading);
    return file;
}

ExitStatus status_of(const CheckedFile& file, std::optional<Severity> fail_on) {
    if (file.failure)
        return ExitStatus::failed;
    const auto worst = worst_severity(file.findings);
    const bool reaches = fail_on && worst && *worst >= *fail_on;
    return reaches ? ExitStatus::findings : ExitStatus::done;
}

/// What is printed when every file has been looked at.
std::string print_all(std::span<const CheckedFile> files, const CheckArguments& arguments,
                      const TextStyle& style) {
    switch (arguments.format) {
    case Format::json:
        return print_json(files);
    case Format::sarif:
        return print_sarif(files, rules(), {});
    case Format::sarif_github:
        return print_sarif(files, rules(), {.github = true, .baseline = false});
    case Format::github:
        return print_annotations(files) + print_text_summary(files, {});
    case Format::junit:
        return print_junit(files, arguments.fail_on);
    case Format::html:
        return print_html(files, rules());
    case Format::text:
        break;
    }
    return print_text_summary(files, style);
}

/// Whether the format shows the report itself, or what a correction does to it.
bool needs_reading(Format format) {
    return format == Format::html || format == Format::sarif;
}

ExitStatus run(const CheckArguments& arguments, Console& console) {
    console.choose_color(arguments.color);
    const auto layouts = find_layouts(arguments.layout);
    if (!layouts) {
        complain_of_layout(console, arguments.layout, layouts.error());
        if (arguments.format == Format::text)
            return ExitStatus::failed;
    }
    const TextStyle style{console.color(), arguments.concise};
    const auto inputs = arguments.version.staged ? gather_staged(arguments.paths)
                                                 : Result<Inputs>(gather_inputs(arguments.paths, console));
    if (!inputs) {
        console.complain("rapporteur", inputs.error());
        return ExitStatus::failed;
    }
    const auto since = arguments.version.changed_since.empty()
                           ? std::nullopt
                           : std::optional<Since>(arguments.version.changed_since);
    Options options = arguments.options;
    options.reading = needs_reading(arguments.format);
    std::vector<CheckedFile> files;
    ExitStatus status = ExitStatus::done;
    for (const auto& input : inputs->list) {
        CheckedFile file = check_one(input, layouts, since, options);
        status = worse(status, status_of(file, arguments.fail_on));
        if (file.failure && layouts) // of a layout that is wrong it has been said once
            console.complain(file.path, *file.failure);
        else if (arguments.format == Format::text)
            console.print(print_text(file, style));
        files.push_back(std::move(file));
        console.progress(files.size(), inputs->list.size());
    }
    if (arguments.version.staged && files.empty() && arguments.format == Format::text)
        return status; // most commits hold no report; nothing need be said of it
    console.print(print_all(files, arguments, style));
    return status;
}

} // namespace

void add_check(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* verb = command.add_subcommand("check", "Report what is wrong with reports");
    add_paths(*verb, arguments->paths)->required(false); // --staged needs none
    add_word_option(
        *verb, "--format", arguments->format, "format",
        {{"text", Format::text},
         {"json", Format::json},
         {"sarif", Format::sarif},
         {"sarif-github", Format::sarif_github},
         {"github", Format::github},
         {"junit", Format::junit},
         {"html", Format::html}},
        "text (the default), html: for a person;\njson, sarif (2.1.0), junit: for programs;\ngithub: "
        "annotations of a workflow;\nsarif-github: SARIF as its code scanning takes it");
    verb->add_flag("--concise", arguments->concise, "One finding a line, without the words around it");
    add_word_option(*verb, "--fail-on", arguments->fail_on, "severity",
                    Words<std::optional<Severity>>{{"error", Severity::error},
                                                   {"warning", Severity::warning},
                                                   {"info", Severity::info},
                                                   {"never", std::nullopt}},
                    "Exit status 1 from this severity on (error)");
    add_version_options(*verb, arguments->version);
    add_color_option(*verb, arguments->color);
    add_layout_option(*verb, arguments->layout);
    add_reading_options(*verb, arguments->options);
    verb->footer(examples);
    verb->callback([arguments, &job] {
        require_paths(arguments->version, arguments->paths);
        job = [arguments](Console& console) { return run(*arguments, console); };
    });
}

} // namespace rapporteur::cli
