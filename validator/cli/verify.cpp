// `verify`: checks XML against the grammar of the output.
#include "batch/inputs.hpp"
#include "cli/choices.hpp"
#include "cli/verbs.hpp"
#include "console/language.hpp"

#include "base/text.hpp"
#include "verify/verify.hpp"

namespace rapporteur::cli {
namespace {

constexpr auto verify_examples =
    "Examples:\n"
    "  rapporteur verify report.xml                           nothing printed: it is valid\n"
    "  rapporteur convert report.docx | rapporteur verify -";

/// The largest input that the check accepts.
constexpr std::uint64_t most_bytes = 1ULL << 30U;

struct VerifyArguments {
    std::vector<std::string> files;
};

ExitStatus run_verify(const VerifyArguments& arguments, Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const auto& path : arguments.files) {
        const auto errors = read_path(path, most_bytes).and_then([](const Bytes& bytes) {
            return verify_report_xml({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        });
        if (!errors) {
            console.complain(path, errors.error());
            status = ExitStatus::failed;
            continue;
        }
        for (const auto& error : *errors) {
            console.print(fmt::format("{}:{}:{}: {}\n", escape_controls(path), error.line, error.column,
                                      escape_controls(translated(language(), error.message))));
            status = worse(status, ExitStatus::findings);
        }
    }
    return status;
}

} // namespace

void add_verify(CLI::App& command, Job& job) {
    const auto arguments = std::make_shared<VerifyArguments>();
    CLI::App* verb = command.add_subcommand("verify", "Check XML against the output grammar");
    verb->add_option("FILE", arguments->files, "XML files, or - for standard input")
        ->option_text(" ")
        ->required();
    verb->footer(verify_examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run_verify(*arguments, console); };
    });
}

} // namespace rapporteur::cli
