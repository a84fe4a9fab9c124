#include "archive/output.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

std::string why_no_output(const Result<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().line();
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::lstat(path.c_str(), &status) == 0);
    return status.st_mode;
}

} // namespace

TEST_CASE("output: a file appears with its folders, and replaces an older one") {
    const Scratch scratch;
    REQUIRE(write_file(scratch / "a/b/out.xml", "one"));
    REQUIRE(write_file(scratch / "a/b/out.xml", "two"));
    CHECK(scratch.content("a/b/out.xml") == "two");
    CHECK(scratch.listing() == "a/ a/b/ a/b/out.xml");
}

TEST_CASE("output: permissions are those the umask leaves") {
    const Scratch scratch;
    const mode_t before = ::umask(0027);
    const auto written = write_file(scratch / "out.xml", "x");
    ::umask(before);
    REQUIRE(written);
    CHECK((mode_of(scratch / "out.xml") & 07777U) == 0640);
}

TEST_CASE("output: a link at the output's place is replaced, what it led to stays") {
    const Scratch scratch;
    scratch.file("precious", "keep me");
    fs::create_symlink("precious", scratch / "out.xml");
    fs::create_symlink("nowhere", scratch / "dangling.xml");

    REQUIRE(write_file(scratch / "out.xml", "new"));
    REQUIRE(write_file(scratch / "dangling.xml", "new"));
    CHECK(scratch.content("precious") == "keep me");
    CHECK(S_ISREG(mode_of(scratch / "out.xml")));
    CHECK(scratch.content("out.xml") == "new");
    CHECK(scratch.listing() == "dangling.xml out.xml precious");
}

TEST_CASE("output: devices, pipes, folders and names of the system are not replaced") {
    const Scratch scratch;
    REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);
    fs::create_directory(scratch / "folder");
    fs::create_symlink("/dev/null", scratch / "null");

    CHECK(why_no_output(write_file(scratch / "pipe", "x")) ==
          "io: it is a named pipe and is not replaced by a file");
    CHECK(why_no_output(write_file(scratch / "folder", "x")) ==
          "io: it is a folder and is not replaced by a file");
    CHECK(why_no_output(write_file(scratch / "null", "x")) ==
          "io: it is a device and is not replaced by a file");
    CHECK(why_no_output(write_file(scratch / "folder/", "x")) == "io: it names a folder, not a file");
    CHECK(why_no_output(write_file("/proc/rapporteur", "x")) ==
          "io: it is a name of the system and is not replaced by a file; `-` writes to standard output");
    CHECK(scratch.listing() == "folder/ null pipe");
}

TEST_CASE("output: when writing fails midway nothing is left and the old file stays") {
    const Scratch scratch;
    scratch.file("out.xml", "old");
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN); // NOLINT: as under the shell's `ulimit -f`
    rlimit small = before;
    small.rlim_cur = 4096;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = write_file(scratch / "out.xml", std::string(1U << 20U, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    static_cast<void>(std::signal(SIGXFSZ, handler));

    CHECK(why_no_output(written) ==
          "io: it cannot be written; the file is too large for the file system or a limit "
          "of the user");
    CHECK(scratch.content("out.xml") == "old");
    CHECK(scratch.listing() == "out.xml");
}

TEST_CASE("output: a name of 255 bytes can be written, a longer one is refused") {
    const Scratch scratch;
    REQUIRE(write_file(scratch / std::string(255, 'n'), "x"));
    CHECK(why_no_output(write_file(scratch / std::string(256, 'n'), "x")) ==
          "io: it cannot be put in its place; the name is too long for the file system");
    CHECK(scratch.listing() == std::string(255, 'n'));
}

TEST_CASE("output: a folder that is a file is said to be none") {
    const Scratch scratch;
    scratch.file("file", "x");
    CHECK(why_no_output(write_file(scratch / "file/out.xml", "x")) ==
          "io: the folder for it cannot be opened; a part of the path is not a folder");
    CHECK(why_no_output(write_file(scratch / "file/deeper/out.xml", "x")) ==
          "io: the folder for it cannot be made; a part of the path is not a folder");
}

TEST_CASE("output: a full device is reported by its errno") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK(write_all(full, "x") == ENOSPC);
    ::close(full);
}

TEST_CASE("output: what a killed run left is swept, what a living one writes is not") {
    const Scratch scratch;
    scratch.file(".rapporteur-0123456789abcdef.tmp", "half a rep");
    scratch.file(".rapporteur-mine.tmp", "not one of ours");
    scratch.file("sub/.rapporteur-0123456789abcdef.tmp", "in another folder");
    fs::create_symlink("out.xml", scratch / ".rapporteur-1111111111111111.tmp");
    auto pending = PendingFile::make(scratch / "out.xml");
    REQUIRE(pending);
    REQUIRE(pending->write("whole"));

    sweep_leftovers(scratch.path().string());
    REQUIRE(pending->put_in_place(Durability::later));
    CHECK(scratch.content("out.xml") == "whole");
    CHECK(scratch.listing() == ".rapporteur-1111111111111111.tmp .rapporteur-mine.tmp out.xml sub/ "
                               "sub/.rapporteur-0123456789abcdef.tmp");
    sweep_leftovers(scratch / "nowhere");
}

TEST_CASE("output: a pending file that is given up leaves nothing") {
    const Scratch scratch;
    {
        auto pending = PendingFile::make(scratch / "out.xml");
        REQUIRE(pending);
        REQUIRE(pending->write("half"));
        CHECK(scratch.listing() != "");
    }
    CHECK(scratch.listing() == "");
}
