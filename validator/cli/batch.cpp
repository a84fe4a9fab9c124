#include "cli/batch.hpp"
#include "cli/language.hpp"

#include "base/text.hpp"
#include "cli/choices.hpp"

#include <charconv>
#include <fmt/format.h>
#include <malloc.h>
#include <sched.h>

namespace rapporteur::cli {
namespace {

constexpr std::size_t most_jobs = 1024;
constexpr auto group = "Many files";

/// The cores that this process may use. In a container or a job array they are fewer than the machine has.
std::size_t cores() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (::sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0)
        return static_cast<std::size_t>(CPU_COUNT(&allowed));
    return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

} // namespace

void add_inputs(CLI::App& verb, BatchOptions& batch, bool needs_one) {
    // Not `required`: the user may give a list instead.
    add_paths(verb, batch.inputs.paths)->required(false);
    verb.add_option("--files-from", batch.inputs.list,
                    "Read further PATHs from a file, one a line (- is\nstandard input)")
        ->option_text("FILE|-")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    verb.add_flag("-0,--null", batch.inputs.null_separated,
                  "They are separated by NUL, as `find -print0` writes")
        ->group(group);
    const auto set_jobs = [&batch](const std::string& given) {
        std::size_t jobs = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), jobs);
        if (error != std::errc() || end != given.data() + given.size() || jobs == 0 || jobs > most_jobs) {
            throw CLI::ValidationError(
                worded("`--jobs` takes a number from 1 to {}, not `{}`", most_jobs, escape_controls(given)),
                CLI::ExitCodes::ValidationError);
        }
        batch.jobs = jobs;
    };
    verb.add_option_function<std::string>("-j,--jobs", set_jobs,
                                          "How many at once (as many as there are cores)")
        ->option_text("N")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    verb.parse_complete_callback([&batch, needs_one] {
        if (needs_one && batch.inputs.paths.empty() && batch.inputs.list.empty())
            throw CLI::RequiredError("PATH");
    });
}

void add_batch_options(CLI::App& verb, BatchOptions& batch, bool needs_one) {
    add_inputs(verb, batch, needs_one);
    verb.add_flag("--fail-fast", batch.fail_fast, "Stop at the first file that fails")->group(group);
    verb.add_option("--summary", batch.summary, "Write what became of each file: a .json or .csv\nfile")
        ->option_text("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
}

std::size_t threads_for(std::size_t jobs, std::optional<std::size_t> count) {
    const std::size_t wanted = jobs == 0 ? cores() : jobs;
    return std::max<std::size_t>(1, count ? std::min(wanted, *count) : wanted);
}

void keep_freed_memory() {
    constexpr int megabyte = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 32 * megabyte); // the largest value that is allowed
    ::mallopt(M_TRIM_THRESHOLD, 256 * megabyte);
    ::mallopt(M_TOP_PAD, megabyte);
}

} // namespace rapporteur::cli
