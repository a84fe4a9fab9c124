// `hook`: checks reports before each commit, in a repository without the pre-commit framework. The
// framework's hooks (.pre-commit-hooks.yaml) also use verbs from here.
#include "batch/inputs.hpp"
#include "batch/layout_choice.hpp"
#include "batch/settings.hpp"
#include "cli/choices.hpp"
#include "cli/self.hpp"
#include "cli/settings_options.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "archive/closed_folder.hpp"
#include "archive/output.hpp"
#include "archive/plan.hpp"
#include "archive/walk.hpp"
#include "base/text.hpp"
#include "git/blobs.hpp"
#include "git/hooks.hpp"
#include "git/staging.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace rapporteur::cli {
namespace {

constexpr auto hook_examples =
    "Examples:\n"
    "  rapporteur hook install             check the staged reports before each commit\n"
    "  rapporteur hook install --convert   and add their XML to the commit\n"
    "  rapporteur hook install --review    and leave review copies beside those with findings\n"
    "  rapporteur hook uninstall           as it was before\n"
    "\n"
    "For repositories that use the pre-commit framework there is .pre-commit-hooks.yaml instead.";

constexpr auto convert_notes =
    "For each report (without PATHs: those the commit takes) the XML of its staged content is written\n"
    "beside it, report.docx -> report.xml, and staged. A file of that name that is no report XML is not\n"
    "touched. Exit status: 0 done; 1 the XML of a report that is not part of the commit was out of date;\n"
    "2 something could not be done.";

constexpr std::uint64_t xml_bytes = 256ULL << 20U;
constexpr std::size_t root_is_within = 400;

struct InstallArguments {
    bool convert = false;
    bool review = false;
    bool shared = false;
};

struct HookConvertArguments {
    std::vector<std::string> paths;
    SettingsArguments settings;
    Options options;
};

ExitStatus tell(const Result<std::string>& done, Console& console) {
    if (!done) {
        console.complain("rapporteur", done.error());
        return ExitStatus::failed;
    }
    console.print(translated(language(), *done) + '\n');
    return ExitStatus::done;
}

ExitStatus install(const InstallArguments& arguments, Console& console) {
    const auto repository = find_repository();
    return tell(repository ? install_hook(*repository,
                                          {own_path(), arguments.convert, arguments.review, arguments.shared})
                           : Result<std::string>(tl::unexpected(repository.error())),
                console);
}

ExitStatus uninstall(Console& console) {
    const auto repository = find_repository();
    return tell(repository ? uninstall_hook(*repository)
                           : Result<std::string>(tl::unexpected(repository.error())),
                console);
}

/// The XML may replace nothing, or earlier report XML. Any other file is an error.
Result<void> may_be_replaced(const ClosedFolder& repository, const std::string& name) {
    if (!repository.holds(name))
        return {};
    const auto bytes = repository.read(name, xml_bytes);
    if (bytes) {
        const std::string_view text(reinterpret_cast<const char*>(bytes->data()),
                                    std::min(bytes->size(), root_is_within));
        if (text.find("urn:rapporteur:report:1") != std::string_view::npos)
            return {};
    }
    return fail(FailureCode::io, "",
                "a file of that name stands there that is no report XML; it is not touched");
}

bool is_up_to_date(const ClosedFolder& repository, const std::string& name, const std::string& content) {
    const auto bytes = repository.read(name, xml_bytes);
    return bytes && std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()) == content;
}

/// `git commit FILE` builds its commit in a temporary index. A file that is staged there would be missing
/// from the real index afterwards.
bool commit_has_own_index() {
    const char* index = std::getenv("GIT_INDEX_FILE"); // NOLINT(concurrency-mt-unsafe): before any thread
    return index != nullptr && std::string_view(index).find("/next-index-") != std::string_view::npos;
}

class BesideConverter {
public:
    BesideConverter(Repository repository, const HookConvertArguments& arguments, Console& console)
        : repository_(std::move(repository)), folder_(repository_.top), blobs_(repository_),
          arguments_(arguments), finder_(arguments.settings), console_(console) {}

    void convert_file(const StagedFile& file) {
        const std::string target = output_path({}, file.path, ".xml");
        const auto settings = finder_.find(join_path(repository_.top, file.path));
        for (const auto& complaint : finder_.take_complaints())
            console_.note(complaint);
        if (!settings) { // the reason is already printed
            status_ = ExitStatus::failed;
            return;
        }
        const auto xml = blobs_.read(file.object, file.path, arguments_.options.limits.file_bytes)
                             .and_then([&](const Bytes& bytes) {
                                 const auto name =
                                     escape_controls(file.path.substr(file.path.rfind('/') + 1));
                                 return convert(bytes, *settings->layouts, name, arguments_.options);
                             });
        if (!xml)
            return complain(file.path, xml.error());
        if (!xml->by.misfit.empty())
            return pass_over(file.path, xml->by, settings->other_documents.value_or(OtherDocuments::tell));
        if (!is_up_to_date(folder_, target, xml->bytes)) {
            if (const auto free = may_be_replaced(folder_, target); !free)
                return complain(target, free.error());
            if (const auto written = write_file(folder_, target, xml->bytes); !written)
                return complain(target, written.error());
            console_.print(worded("{}: written\n", escape_controls(target)));
            if (!file.changed || commit_has_own_index()) {
                console_.note(worded("{}: it was out of date and is not part of this commit; add it with "
                                     "`git add` and commit it too",
                                     escape_controls(target)));
                status_ = worse(status_, ExitStatus::findings);
            }
        }
        if (file.changed && !commit_has_own_index())
            to_stage_ += folder_.path_of(target) + '\0';
    }

    ExitStatus finish() {
        if (!to_stage_.empty()) {
            const auto staged =
                ask_git(repository_, {"add", "--pathspec-from-file=-", "--pathspec-file-nul"}, to_stage_);
            if (!staged)
                complain("rapporteur", staged.error());
        }
        return status_;
    }

private:
    /// For a document that is no report, such as an agenda or a letter: there is no XML to write.
    void pass_over(const std::string& path, const LayoutChoice& nearest, OtherDocuments others) {
        if (others != OtherDocuments::skip)
            console_.note(misfit_note(path, nearest));
        if (others == OtherDocuments::error)
            status_ = worse(status_, ExitStatus::findings);
    }

    void complain(const std::string& path, const Failure& failure) {
        console_.complain(path, failure);
        status_ = ExitStatus::failed;
    }

    Repository repository_;
    ClosedFolder folder_; ///< the working tree
    Blobs blobs_;
    const HookConvertArguments& arguments_;
    SettingsFinder finder_;
    Console& console_;
    std::string to_stage_; ///< paths, each ended by a NUL
    ExitStatus status_ = ExitStatus::done;
};

ExitStatus convert_beside(const HookConvertArguments& arguments, Console& console) {
    const auto repository = find_repository();
    if (!repository) {
        console.complain("rapporteur", repository.error());
        return ExitStatus::failed;
    }
    const auto files = arguments.paths.empty() ? staged_reports(*repository, {})
                                               : indexed_reports(*repository, arguments.paths);
    if (!files) {
        console.complain("rapporteur", files.error());
        return ExitStatus::failed;
    }
    BesideConverter converter(*repository, arguments, console);
    for (const auto& file : *files)
        converter.convert_file(file);
    return converter.finish();
}

} // namespace

void add_hook(CLI::App& command, Job& job) {
    CLI::App* verb = command.add_subcommand("hook", "Check reports before each commit");
    verb->require_subcommand(1);
    verb->footer(hook_examples);

    const auto arguments = std::make_shared<InstallArguments>();
    CLI::App* installing =
        verb->add_subcommand("install", "Put the hook into this repository; one that is there is kept");
    installing->add_flag("--convert", arguments->convert, "Also add the XML of each report to the commit");
    installing->add_flag(
        "--review", arguments->review,
        "Also leave a copy with comments and tracked changes\nbeside each report with findings");
    installing->add_flag("--shared", arguments->shared,
                         "Even where core.hooksPath leads to a folder for all\nyour repositories");
    installing->callback(
        [arguments, &job] { job = [arguments](Console& console) { return install(*arguments, console); }; });

    CLI::App* removing =
        verb->add_subcommand("uninstall", "Take the hook away; the one before it comes back");
    removing->callback([&job] { job = uninstall; });

    const auto convert_arguments = std::make_shared<HookConvertArguments>();
    CLI::App* converting =
        verb->add_subcommand("convert", "Write and stage the XML beside the reports of a commit");
    add_paths(*converting, convert_arguments->paths)->required(false);
    add_layout_option(*converting, convert_arguments->settings.layout);
    add_config_options(*converting, convert_arguments->settings);
    add_reading_options(*converting, convert_arguments->options);
    converting->footer(convert_notes);
    converting->callback([convert_arguments, &job] {
        job = [convert_arguments](Console& console) { return convert_beside(*convert_arguments, console); };
    });
    for (CLI::App* inner : verb->get_subcommands(nullptr))
        inner->group("Verbs");
}

} // namespace rapporteur::cli
