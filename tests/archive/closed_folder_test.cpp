#include "archive/closed_folder.hpp"

#include "archive/output.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

std::string outcome(const Result<void>& result) {
    return result ? "written" : result.error().line();
}

} // namespace

TEST_CASE("closed folder: names that lead out of a folder are told from those that stay") {
    for (const std::string name : {"a", "a/b.xml", "..a", "a../b", ".hidden/x", "a b\n"})
        CHECK(stays_below(name));
    for (const std::string name :
         {"", "/", "/etc/passwd", "..", "../a", "a/..", "a/../b", "a//b", "./a", "a/.", "a/"})
        CHECK_FALSE(stays_below(name));
    CHECK_FALSE(stays_below(std::string("a\0b", 3)));
}

TEST_CASE("closed folder: files are written below it and nowhere else") {
    const Scratch scratch;
    scratch.file("outside/victim.xml", "keep me");
    fs::create_directories(scratch / "out/real");
    fs::create_directory_symlink("../outside", scratch / "out/sub");
    fs::create_directory_symlink("../../outside", scratch / "out/real/deep");
    fs::create_symlink("../outside/victim.xml", scratch / "out/link.xml");
    const ClosedFolder out(scratch / "out");

    constexpr auto leads_out = "io: its name leads out of the folder";
    CHECK(outcome(write_file(out, "a/b/new.xml", "x")) == "written");
    CHECK(outcome(write_file(out, "../outside/victim.xml", "x")) == leads_out);
    CHECK(outcome(write_file(out, scratch / "outside/victim.xml", "x")) == leads_out);
    CHECK(outcome(write_file(out, "real/../../outside/victim.xml", "x")) == leads_out);
    CHECK(outcome(write_file(out, "sub/victim.xml", "x")) ==
          "io: `sub`, a folder on its way, is a link, which is not followed");
    CHECK(outcome(write_file(out, "real/deep/made/victim.xml", "x")) ==
          "io: `deep`, a folder on its way, is a link, which is not followed");
    // The link is replaced; the file that it leads to is not written.
    CHECK(outcome(write_file(out, "link.xml", "new")) == "written");

    CHECK(scratch.content("outside/victim.xml") == "keep me");
    CHECK(scratch.content("out/link.xml") == "new");
    CHECK(scratch.listing() == "out/ out/a/ out/a/b/ out/a/b/new.xml out/link.xml out/real/ out/real/deep "
                               "out/sub outside/ outside/victim.xml");
}

TEST_CASE("closed folder: nothing behind a link is read, looked for or swept") {
    const Scratch scratch;
    const std::string left = ".rapporteur-0123456789abcdef.tmp";
    scratch.file("outside/" + left, "somebody's");
    scratch.file("outside/a.xml", "x");
    fs::create_directory(scratch / "out");
    fs::create_directory_symlink("../outside", scratch / "out/sub");
    fs::create_symlink("../outside/a.xml", scratch / "out/a.xml");
    scratch.file("out/" + left, "ours");
    const ClosedFolder out(scratch / "out");

    CHECK_FALSE(out.read("sub/a.xml", 100));
    CHECK_FALSE(out.read("a.xml", 100));
    CHECK_FALSE(out.holds("sub/a.xml"));
    CHECK_FALSE(out.holds("../outside/a.xml"));
    CHECK(out.holds("a.xml"));
    sweep_leftovers(out, "sub");
    sweep_leftovers(out, "");
    CHECK(scratch.listing() == "out/ out/a.xml out/sub outside/ outside/" + left + " outside/a.xml");
}

TEST_CASE("closed folder: a folder that the user named may be a link, and stays the one it was") {
    const Scratch scratch;
    fs::create_directory(scratch / "first");
    fs::create_directory(scratch / "second");
    fs::create_directory_symlink("first", scratch / "out");
    const ClosedFolder out(scratch / "out");
    REQUIRE(write_file(out, "a.xml", "x"));
    fs::remove(scratch / "out");
    fs::create_directory_symlink("second", scratch / "out");
    REQUIRE(write_file(out, "b.xml", "x"));
    CHECK(scratch.listing() == "first/ first/a.xml first/b.xml out second/");
}

TEST_CASE("closed folder: nothing is made before something is written") {
    const Scratch scratch;
    const ClosedFolder out(scratch / "new/out");
    CHECK_FALSE(out.read("a.xml", 100));
    sweep_leftovers(out, "");
    CHECK(scratch.listing() == "");
    REQUIRE(write_file(out, "a.xml", "x"));
    CHECK(scratch.listing() == "new/ new/out/ new/out/a.xml");
}
