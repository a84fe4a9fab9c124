// `verify`: is this XML what the output grammar says?
#include "cli/choices.hpp"
#include "cli/inputs.hpp"
#include "cli/verbs.hpp"

#include "base/text.hpp"
#include "verify/verify.hpp"

namespace rapporteur::cli {
namespace {

constexpr auto examples =
    "Examples:\n"
    "  rapporteur verify report.xml                           nothing printed: it is valid\n"
    "  rapporteur convert report.docx | rapporteur verify -";

struct VerifyArguments {
    std::vector<std::string> files;
};

ExitStatus run(const VerifyArguments& arguments, Console& console) {
    const Limits limits;
    ExitStatus status = ExitStatus::done;
    for (const auto& path : arguments.files) {
        const Input input{{path, path}, std::nullopt};
        const auto violations = read_input(input, limits).and_then([](const Bytes& bytes) {
            return verify_report_xml({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        });
        if (!violations) {
            console.complain(path, violations.error());
            status = ExitStatus::failed;
            continue;
        }
        for (const auto& violation : *violations) {
            console.print(fmt::format("{}:{}: {}\n", escape_controls(path), violation.line,
                                      escape_controls(violation.message)));
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
    verb->footer(examples);
    verb->callback([arguments, &job] {
        job = [arguments](Console& console) { return run(*arguments, console); };
    });
}

} // namespace rapporteur::cli
