#include "archive/libreoffice.hpp"

#include "rapporteur/rapporteur.hpp"

#include "support/scratch.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <unistd.h>

using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

/// Sets PATH and TMPDIR for a test, until it ends.
class Environment {
public:
    Environment(const char* name, const std::string& value) : name_(name) {
        if (const char* before = std::getenv(name))
            before_ = before;
        ::setenv(name, value.c_str(), 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        if (before_)
            ::setenv(name_, before_->c_str(), 1);
        else
            ::unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

/// A fake `soffice` that does what `script` says; `$out` is its output folder.
struct Fake {
    explicit Fake(const std::string& script) {
        const std::string program = scratch.file("bin/soffice", "#!/bin/sh\n"
                                                                "while [ $# -gt 2 ]; do\n"
                                                                "  [ \"$1\" = --outdir ] && out=$2\n"
                                                                "  shift\n"
                                                                "done\n"
                                                                "input=$2\n"
                                                                "mkdir -p \"$out\"\n" +
                                                                    script);
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        std::filesystem::create_directories(scratch / "tmp");
    }

    [[nodiscard]] std::string convert(LibreOfficeLimits limits = {}) const {
        const Environment path("PATH", scratch / "bin" + ":/usr/bin:/bin");
        const Environment temporary("TMPDIR", scratch / "tmp");
        const std::string document = "the old document";
        const auto made = convert_by_libreoffice(std::as_bytes(std::span(document)), ".odt", limits);
        CHECK(std::filesystem::is_empty(scratch / "tmp"));
        if (!made)
            return made.error().line();
        return {reinterpret_cast<const char*>(made->data()), std::min<std::size_t>(made->size(), 200)};
    }

    Scratch scratch;
};

/// Whether the process runs. A process that has ended does not count, even if its parent has not waited for
/// it.
bool is_running(const std::string& pid) {
    std::ifstream status("/proc/" + std::to_string(std::stoi(pid)) + "/stat");
    std::string number, name, state;
    return status >> number >> name >> state && state != "Z";
}

} // namespace

TEST_CASE("LibreOffice is handed the file under its ending, and what it makes is read") {
    const Fake fake("{ cat \"$input\"; echo; basename \"$input\"; } > \"$out/document.docx\"\n");
    CHECK(fake.convert() == "the old document\ndocument.odt\n");
}

TEST_CASE("LibreOffice works with a profile of its own, without macros and links") {
    const Fake fake("grep -c -e DisableMacrosExecution -e BlockUntrustedRefererLinks "
                    "\"$HOME/profile/user/registrymodifications.xcu\" > \"$out/document.docx\"\n"
                    "pwd -P > /dev/null; stat -c %a \"$HOME\" >> \"$out/document.docx\"\n");
    CHECK(fake.convert() == "2\n700\n");
}

TEST_CASE("that LibreOffice exits with 0 is no proof of a document") {
    CHECK(Fake("exit 0\n").convert() ==
          "corrupt: LibreOffice made no Word file of it; it may be damaged or protected by a password");
    CHECK(Fake("mkdir \"$out/document.docx\"\n").convert() ==
          "corrupt: LibreOffice made no Word file of it; it may be damaged or protected by a password");
    CHECK(Fake("kill -9 $$\n").convert() ==
          "corrupt: LibreOffice made no Word file of it; it may be damaged or protected by a password");
}

TEST_CASE("LibreOffice that fails in its exit status may still have made the document") {
    CHECK(Fake("echo made > \"$out/document.docx\"; exit 81\n").convert() == "made\n");
}

TEST_CASE("LibreOffice that hangs is ended with all that it started", "[slow]") {
    const Fake fake("sleep 300 &\n"
                    "echo $! > \"" +
                    std::string("$(dirname \"$0\")/child") +
                    "\"\n"
                    "sleep 300\n");
    CHECK(fake.convert({std::chrono::seconds(1)}) ==
          "limit: LibreOffice had not converted the file after 1 seconds and was ended");
    const std::string child = fake.scratch.content("bin/child");
    REQUIRE_FALSE(child.empty());
    for (int tries = 0; tries < 100 && is_running(child); ++tries)
        ::usleep(10'000);
    CHECK_FALSE(is_running(child));
}

TEST_CASE("what LibreOffice makes may be as large as a file may be") {
    const Fake fake("head -c 2000000 /dev/zero > \"$out/document.docx\"\n");
    LibreOfficeLimits limits;
    limits.output_bytes = 1 << 20;
    CHECK(fake.convert(limits) == "limit: the Word file that LibreOffice makes of it is larger than 1 MiB");
}

TEST_CASE("without LibreOffice it is said what is missing") {
    const Scratch empty;
    const Environment path("PATH", empty.path().string() + ":.:");
    CHECK(find_libreoffice().empty());
    const auto made = convert_by_libreoffice({}, ".doc", {});
    REQUIRE_FALSE(made);
    CHECK(made.error().line() == "unsupported: LibreOffice is needed to convert the file, but there is no "
                                 "`soffice` on the PATH");
}

TEST_CASE("the LibreOffice that is here makes a Word file of an RTF document", "[slow]") {
    if (find_libreoffice().empty()) {
        WARN("no soffice on the PATH");
        return;
    }
    const std::string rtf =
        "{\\rtf1\\ansi {\\*\\generator x}1. Thank the delegations.\\par a. Urge Panam\\'e1.\\par}";
    const auto bytes = std::as_bytes(std::span(rtf));
    REQUIRE(other_format(bytes)->ending == ".rtf");
    const auto made = convert_by_libreoffice(bytes, ".rtf", {});
    REQUIRE(made);
    CHECK(text(*made, false, {}).value() == "1. Thank the delegations.\na. Urge Panamá.\n");
}

TEST_CASE("the LibreOffice that is here makes nothing of a document that is none", "[slow]") {
    if (find_libreoffice().empty())
        return;
    const std::string zip("PK\x03\x04 and nothing more");
    const auto made = convert_by_libreoffice(std::as_bytes(std::span(zip)), ".odt", {});
    REQUIRE_FALSE(made);
    CHECK(made.error().line() ==
          "corrupt: LibreOffice made no Word file of it; it may be damaged or protected by a password");
}
