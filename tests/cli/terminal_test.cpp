// The progress line: its text, and that it is shown only on terminals.
#include "cli/command.hpp"
#include "support/docx_zip.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace rapporteur::testing;

TEST_CASE("terminal: a run shows how far it is and how long it takes, and takes the line away at its end",
          "[slow]") {
    if (std::system("script -qec true /dev/null >/dev/null 2>&1") != 0) { // NOLINT: a fixed command
        WARN("skipped: there is no `script` to make a terminal");
        return;
    }
    const Scratch scratch;
    const std::string report = read_file(fixtures_folder() / "reports/2017.docx");
    // Enough reports that the line is shown for some time, also in an optimised build.
#ifdef NDEBUG
    constexpr int reports = 1000;
#else
    constexpr int reports = 40;
#endif
    const std::string count = std::to_string(reports);
    for (int i = 0; i < reports; ++i)
        scratch.file("in/r" + std::to_string(i) + ".docx", report);
    const std::string command = command_path().string() + " convert in -o out -j 1";
    const Surroundings there{.folder = scratch.path().string(),
                             .wrapper = {"sh", "-c", "script -qec '" + command + "' /dev/null </dev/null"}};
    const Outcome shown = rapporteur_command({}, there);
    CHECK_THAT(shown.output, Catch::Contains(" of " + count + "  ") && Catch::Contains(" files/s  0:0") &&
                                 Catch::Contains(" left") && Catch::Contains("\r\x1b[K[="));
    CHECK_THAT(shown.output, Catch::EndsWith("\r\x1b[K" + count + " files: " + count + " converted\r\n"));

    const Outcome quiet =
        rapporteur_command({"convert", "in", "-o", "out2"}, {.folder = scratch.path().string()});
    CHECK(quiet.errors == count + " files: " + count + " converted\n");
    CHECK(quiet.output == "");
}
