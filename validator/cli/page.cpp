// `page`: the checker as one file for a browser, for people who may not install programs.
#include "batch/inputs.hpp"
#include "cli/self.hpp"
#include "cli/verbs.hpp"
#include "console/console.hpp"

#include "archive/output.hpp"
#include "archive/walk.hpp"

#include <CLI/App.hpp>
#include <memory>

namespace rapporteur::cli {
namespace {

constexpr auto page_examples =
    "The page reads Word files by itself, in any browser of today: it is opened by a double click, or put\n"
    "on any web server. No file leaves the computer on which it is opened.\n"
    "\n"
    "Examples:\n"
    "  rapporteur page -o rapporteur.html\n"
    "  rapporteur page > /var/www/html/rapporteur.html";

constexpr std::uint64_t most_bytes_of_page = 64ULL << 20U;

/// The page is in the data folder beside the folder of this program, both in the build and when installed.
std::string path_of_page() {
    return join_path(folder_of(folder_of(own_path())), "share/rapporteur/rapporteur.html");
}

ExitStatus run_page(const std::string& output, Console& console) {
    const std::string path = path_of_page();
    const auto page = read_file(path, most_bytes_of_page);
    if (!page) {
        console.complain(
            path, Failure{page.error().code,
                          {},
                          "this program was built without its page; `./run page` in a checkout on Debian 12 "
                          "makes it, and so does the Debian package of `./run package`"});
        return ExitStatus::failed;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(page->data()), page->size());
    if (output.empty() || output == "-") {
        console.print(bytes);
        return ExitStatus::done;
    }
    if (const auto written = write_file(output, bytes); !written) {
        console.complain(output, written.error());
        return ExitStatus::failed;
    }
    return ExitStatus::done;
}

} // namespace

void add_page(CLI::App& command, Job& job) {
    const auto output = std::make_shared<std::string>();
    CLI::App* verb = command.add_subcommand("page", "Write the checker as one page for a browser");
    verb->add_option("-o,--output", *output, "The file to write instead of standard output")
        ->option_text("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    verb->footer(page_examples);
    verb->callback(
        [output, &job] { job = [output](Console& console) { return run_page(*output, console); }; });
}

} // namespace rapporteur::cli
