// rapporteur-bench: how long each stage takes on given documents, within one process; under callgrind, how
// many instructions it takes.
#include "bench/stages.hpp"

#include "support/docx_zip.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <stdexcept>

/// Callgrind counts only what is done in here (--toggle-collect=rapporteur_measured).
extern "C" __attribute__((noinline)) void rapporteur_measured(const std::function<void()>& work) {
    work();
}

namespace {

using namespace rapporteur::testing;
using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr auto usage =
    "Usage: rapporteur-bench [--seconds N] FILE...\n"
    "       rapporteur-bench --once STAGE FILE\n"
    "\n"
    "Times each stage of the line on each Word file, for about N seconds a file (2): best and median, and "
    "how\n"
    "often the best is that of the floor, which is to inflate and parse the three parts and nothing else.\n"
    "--once runs one stage twice, the second time in a function of its own, for callgrind:\n"
    "\n"
    "  valgrind --tool=callgrind --toggle-collect=rapporteur_measured rapporteur-bench --once convert FILE\n";

/// Measures all stages in rounds, so that a slow moment of the machine affects all of them.
void measure(const std::string& path, double seconds) {
    const std::string docx = read_file(path);
    const auto stages = stages_of(std::as_bytes(std::span(docx)));
    std::vector<std::vector<double>> times(stages.size());
    const auto begin = Clock::now();
    do {
        for (std::size_t index = 0; index < stages.size(); ++index) {
            const auto from = Clock::now();
            rapporteur_measured(stages[index].run);
            times[index].push_back(Microseconds(Clock::now() - from).count());
        }
    } while (Clock::now() - begin < std::chrono::duration<double>(seconds) || times.front().size() < 3);
    fmt::print("{} ({} rounds)\n{:<12} {:>12} {:>12} {:>10}\n", path, times.front().size(), "stage",
               "best us", "median us", "x floor");
    double floor = 0;
    for (std::size_t index = 0; index < stages.size(); ++index) {
        auto& all = times[index];
        std::sort(all.begin(), all.end());
        if (index == 0)
            floor = all.front();
        fmt::print("{:<12} {:>12.1f} {:>12.1f} {:>10.2f}\n", stages[index].name, all.front(),
                   all[all.size() / 2], all.front() / floor);
    }
}

void run_once(const std::string& name, const std::string& path) {
    const std::string docx = read_file(path);
    const auto stages = stages_of(std::as_bytes(std::span(docx)));
    const auto wanted =
        std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name == name; });
    if (wanted == stages.end())
        throw std::runtime_error(fmt::format("there is no stage `{}`", name));
    wanted->run(); // patterns are compiled at their first use
    rapporteur_measured(wanted->run);
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    try {
        if (words.size() == 3 && words[0] == "--once") {
            run_once(words[1], words[2]);
            return 0;
        }
        double seconds = 2;
        std::size_t first = 0;
        if (words.size() > 2 && words[0] == "--seconds") {
            seconds = std::stod(words[1]);
            first = 2;
        }
        if (words.size() == first) {
            fmt::print(stderr, "{}", usage);
            return 2;
        }
        for (std::size_t index = first; index < words.size(); ++index)
            measure(words[index], seconds);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "rapporteur-bench: {}\n", trouble.what());
        return 2;
    }
    return 0;
}
