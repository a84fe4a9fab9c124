// Runs that are killed, that meet a full disk or a folder without write permission, or that meet each other.
// An output is whole or absent, and the next run completes the work.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <thread>

namespace fs = std::filesystem;
using namespace rapporteur::testing;

namespace {

using Outputs = std::map<std::string, std::string>;

struct RobustnessArchive {
    Scratch scratch;
    static constexpr int count = 30;

    RobustnessArchive() {
        const std::vector<std::string> years = {"2013", "2014", "2016", "2017", "2018"};
        for (int i = 0; i < count; ++i) {
            const auto& year = years[static_cast<std::size_t>(i) % years.size()];
            scratch.file("in/" + year + "/r" + std::to_string(i) + ".docx",
                         read_file(fixtures_folder() / ("reports/" + year + ".docx")));
        }
    }
    [[nodiscard]] Surroundings there() const { return {.folder = scratch.path().string()}; }

    /// Everything in an output folder except the state, so that left-over files are noticed.
    [[nodiscard]] Outputs outputs(const std::string& folder) const {
        Outputs all;
        for (const auto& entry : fs::recursive_directory_iterator(scratch / folder)) {
            if (entry.is_regular_file() && entry.path().parent_path().filename() != ".rapporteur") {
                all[entry.path().lexically_relative(scratch / folder).string()] = read_file(entry.path());
            }
        }
        return all;
    }
};

bool is_leftover(const std::string& name) {
    return fs::path(name).filename().string().starts_with(".rapporteur-");
}

/// Runs the command with a file system of its own at ./out, if the system allows users to do that.
std::vector<std::string> with_file_system(const std::string& options, const std::string& before) {
    return {"unshare", "-rm", "sh", "-c",
            "mount -t tmpfs -o " + options + " tmpfs out && " + before + " && \"$0\" \"$@\"; status=$?; " +
                "find out -name '*.xml' | wc -l; find out -name '.rapporteur-*' | wc -l; exit $status"};
}

bool has_file_systems() {
    return std::system("unshare -rm true 2>/dev/null") == 0; // NOLINT: a fixed command
}

} // namespace

TEST_CASE("robustness: killed at any moment, the next run completes the work", "[slow]") {
    const RobustnessArchive archive;
    CHECK(rapporteur_command({"convert", "in", "-o", "expected"}, archive.there()).status == 0);
    const Outputs expected = archive.outputs("expected");
    REQUIRE(expected.size() == RobustnessArchive::count);

    std::mt19937 random(20); // NOLINT: the same moments in every run
    for (int round = 0; round < 20; ++round) {
        if (round % 5 == 0)
            fs::remove_all(archive.scratch / "out");
        RunningCommand command({"convert", "in", "-o", "out", "--force"}, archive.there());
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 300));
        command.signal(SIGKILL);
        static_cast<void>(command.wait());
        if (!fs::exists(archive.scratch / "out"))
            continue;
        for (const auto& [name, content] : archive.outputs("out"))
            CHECK((is_leftover(name) || content == expected.at(name)));
    }
    const Outcome last = rapporteur_command({"convert", "in", "-o", "out"}, archive.there());
    CHECK(last.status == 0);
    CHECK(archive.outputs("out") == expected);
    CHECK(rapporteur_command({"convert", "in", "-o", "out"}, archive.there()).errors ==
          "30 files: 0 converted, 30 unchanged\n");
}

TEST_CASE("robustness: Ctrl-C finishes what it has begun and says how far it came", "[slow]") {
    const RobustnessArchive archive;
    RunningCommand command({"convert", "in", "-o", "out", "-j", "2", "--format", "jsonl"}, archive.there());
    while (!fs::exists(archive.scratch / "out/2013"))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    command.signal(SIGINT);
    const Outcome outcome = command.wait();
    CHECK(outcome.status == 128 + SIGINT);
    CHECK_THAT(outcome.errors, Catch::EndsWith(" not done\n"));
    const auto done = std::count(outcome.output.begin(), outcome.output.end(), '\n');
    CHECK(done < RobustnessArchive::count);
    const Outputs outputs = archive.outputs("out");
    CHECK(outputs.size() == static_cast<std::size_t>(done));
    // The next run knows what was done.
    CHECK(rapporteur_command({"convert", "in", "-o", "out"}, archive.there()).errors ==
          "30 files: " + std::to_string(RobustnessArchive::count - done) + " converted, " +
              std::to_string(done) + " unchanged\n");
}

TEST_CASE("robustness: two runs at once into one folder both come to their end", "[slow]") {
    const RobustnessArchive archive;
    CHECK(rapporteur_command({"convert", "in", "-o", "expected"}, archive.there()).status == 0);
    for (int round = 0; round < 2; ++round) {
        fs::remove_all(archive.scratch / "out");
        RunningCommand one({"convert", "in", "-o", "out"}, archive.there());
        RunningCommand two({"convert", "in", "-o", "out", "--force"}, archive.there());
        const Outcome first = one.wait();
        const Outcome second = two.wait();
        CHECK(first.status == 0);
        CHECK(second.errors == "30 files: 30 converted\n");
        CHECK_THAT(first.errors, Catch::StartsWith("30 files: "));
        CHECK(archive.outputs("out") == archive.outputs("expected"));
    }
}

TEST_CASE("robustness: a full disk fails the reports that do not fit, and leaves no halves", "[slow]") {
    if (!has_file_systems()) {
        WARN("skipped: no file systems of one's own here");
        return;
    }
    const RobustnessArchive archive;
    fs::create_directory(archive.scratch / "out");
    Surroundings there = archive.there();
    there.wrapper = with_file_system("size=100k", "true");
    const Outcome outcome = rapporteur_command({"convert", "in", "-o", "out"}, there);
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.errors,
               Catch::Contains(".xml: io: it cannot be written; no space is left on the device\n"));
    const auto converted = std::stoi(outcome.output);
    CHECK(converted > 0);
    CHECK(converted < RobustnessArchive::count);
    CHECK_THAT(outcome.errors,
               Catch::Contains("30 files: " + std::to_string(converted) + " converted, " +
                               std::to_string(RobustnessArchive::count - converted) + " failed\n"));
    CHECK_THAT(outcome.output, Catch::EndsWith("\n0\n")); // no file is half written
}

TEST_CASE("robustness: a folder that can only be read is said to be so") {
    if (!has_file_systems()) {
        WARN("skipped: no file systems of one's own here");
        return;
    }
    const RobustnessArchive archive;
    fs::create_directory(archive.scratch / "out");
    Surroundings there = archive.there();
    there.wrapper = with_file_system("size=1M", "mount -o remount,ro out");
    const Outcome outcome =
        rapporteur_command({"convert", "in/2013/r0.docx", "in/2014/r1.docx", "-o", "out"}, there);
    CHECK(outcome.status == 2);
    CHECK(outcome.errors == "out/r0.xml: io: it cannot be written; the file system can only be read\n"
                            "out/r1.xml: io: it cannot be written; the file system can only be read\n"
                            "2 files: 0 converted, 2 failed\n");
}

TEST_CASE("robustness: files that change or vanish while they are read harm nobody else", "[slow]") {
    const RobustnessArchive archive;
    const std::string report = read_file(fixtures_folder() / "reports/2018.docx");
    const auto changing = archive.scratch / "in/changing.docx";
    const auto vanishing = archive.scratch / "in/vanishing.docx";
    std::atomic<bool> stop = false;
    std::jthread restless([&] {
        for (std::size_t i = 0; !stop; ++i) {
            std::ofstream(changing, std::ios::binary) << report.substr(0, i % 2 == 0 ? report.size() : 1000);
            std::ofstream(vanishing, std::ios::binary) << report;
            fs::remove(vanishing);
        }
    });
    CHECK(rapporteur_command({"convert", "in/2018", "-o", "expected"}, archive.there()).status == 0);
    for (int round = 0; round < 5; ++round) {
        const Outcome outcome = rapporteur_command(
            {"convert", "in/2018", "in/changing.docx", "in/vanishing.docx", "-o", "out", "--force"},
            archive.there());
        // Each file is read whole or refused with a message. All others are there.
        CHECK_THAT(outcome.errors, Catch::Contains("8 files: 6 converted, 2 failed\n") ||
                                       Catch::Contains("8 files: 7 converted, 1 failed\n") ||
                                       Catch::Contains("8 files: 8 converted\n"));
        auto outputs = archive.outputs("out");
        outputs.erase("changing.xml");
        outputs.erase("vanishing.xml");
        CHECK(outputs == archive.outputs("expected"));
    }
    stop = true;
}

TEST_CASE("robustness: odd names, links and pipes in an archive have their outcome") {
    const RobustnessArchive archive;
    const std::string report = read_file(fixtures_folder() / "reports/2018.docx");
    archive.scratch.file("odd/new\nline\xff.docx", report);
    archive.scratch.file("odd/-dash.docx", report);
    archive.scratch.file("odd/" + std::string(240, 'n') + ".docx", report);
    fs::create_symlink("loop.docx", archive.scratch / "odd/loop.docx");
    fs::create_directory_symlink("..", archive.scratch / "odd/up");
    const Outcome outcome =
        rapporteur_command({"convert", "odd", "-o", "out", "--format", "jsonl"}, archive.there());
    CHECK(outcome.status == 2);
    CHECK(outcome.errors ==
          "odd/up: passed over: it is a link to a folder, which is not followed; name the folder itself\n"
          "odd/loop.docx: io: it cannot be read; it is a loop of symbolic links\n"
          "4 files: 3 converted, 1 failed\n");
    CHECK(archive.outputs("out").size() == 3);
    CHECK(archive.outputs("out").contains("new\nline\xff.xml"));
    CHECK_THAT(outcome.output, Catch::Contains("{\"path\":\"odd/new\\nline\xef\xbf\xbd.docx\","));
}
