#include "archive/input.hpp"

#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

constexpr std::uint64_t plenty = 1U << 20U;

std::string text_of(const Result<Bytes>& bytes) {
    REQUIRE(bytes);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

std::string why_no_input(const Result<Bytes>& bytes) {
    REQUIRE_FALSE(bytes);
    return bytes.error().line();
}

} // namespace

TEST_CASE("archive: a file is read whole, through a link too") {
    const Scratch scratch;
    const std::string content("PK\0\3 and more", 13);
    const auto path = scratch.file("report.docx", content);
    fs::create_symlink("report.docx", scratch / "link.docx");

    CHECK(text_of(read_file(path, plenty)) == content);
    CHECK(text_of(read_file(scratch / "link.docx", plenty)) == content);
    CHECK(text_of(read_file(scratch.file("empty.docx", ""), plenty)).empty());
}

TEST_CASE("archive: a file as large as the limit is read, one byte more is refused") {
    const Scratch scratch;
    const auto path = scratch.file("report.docx", "12345");
    CHECK(text_of(read_file(path, 5)) == "12345");
    CHECK(why_no_input(read_file(path, 4)) == "limit: it is larger than the 4 bytes allowed");
}

TEST_CASE("archive: what is not a file is refused without being opened") {
    const Scratch scratch;
    fs::create_directory(scratch / "folder.docx");
    REQUIRE(::mkfifo((scratch / "pipe.docx").c_str(), 0600) == 0);
    fs::create_symlink("loop.docx", scratch / "loop.docx");
    fs::create_symlink("nowhere", scratch / "dangling.docx");
    const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto socket_path = scratch / "s.docx";
    socket_path.copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
    REQUIRE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);

    CHECK(why_no_input(read_file(scratch / "folder.docx", plenty)) == "io: it is a folder, not a file");
    CHECK(why_no_input(read_file(scratch / "pipe.docx", plenty)) ==
          "io: it is a named pipe, not a file; `-` reads standard input");
    CHECK(why_no_input(read_file(socket_path, plenty)) ==
          "io: it is a socket, not a file; `-` reads standard input");
    CHECK(why_no_input(read_file("/dev/zero", plenty)) ==
          "io: it is a device, not a file; `-` reads standard input");
    CHECK(why_no_input(read_file(scratch / "loop.docx", plenty)) ==
          "io: it cannot be read; it is a loop of symbolic links");
    CHECK(why_no_input(read_file(scratch / "dangling.docx", plenty)) ==
          "io: it cannot be read; there is no such file or folder");
    CHECK(why_no_input(read_file(scratch / "folder.docx/x", plenty)) ==
          "io: it cannot be read; there is no such file or folder");
    ::close(listener);
}

TEST_CASE("archive: names that no file can have are refused in words") {
    using namespace std::string_literals;
    CHECK(why_no_input(read_file("a\0b"s, plenty)) ==
          "io: the path holds a NUL character, which no file name can");
    CHECK(why_no_input(read_file("", plenty)) == "io: it cannot be read; there is no such file or folder");
    CHECK(why_no_input(read_file(std::string(300, 'a'), plenty)) ==
          "io: it cannot be read; the name is too long for the file system");
}

TEST_CASE("archive: a file that is not what it says it is counts as changed") {
    // Files in /proc are regular and claim to be empty but are not. They act like a file that grows while it
    // is read.
    CHECK(why_no_input(read_file("/proc/self/status", plenty)) ==
          "io: it changed while it was being read; try again");
}
