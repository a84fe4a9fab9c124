#include "archive/state.hpp"

#include "archive/gone.hpp"
#include "base/sha256.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <sqlite3.h>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

/// A state and its folder, which must outlive it.
struct OpenState {
    explicit OpenState(const Scratch& scratch) : folder(scratch.path().string()), state(open(folder)) {}

    static State open(const ClosedFolder& folder) {
        auto state = State::open(folder);
        REQUIRE(state);
        return std::move(*state);
    }
    State* operator->() { return &state; }

    ClosedFolder folder;
    State state;
};

constexpr auto database = ".rapporteur/state.sqlite";

/// Makes a database as an attacker might.
void plant(const Scratch& scratch, const std::string& sql) {
    fs::create_directories(scratch / ".rapporteur");
    sqlite3* planted = nullptr;
    REQUIRE(sqlite3_open((scratch / database).c_str(), &planted) == SQLITE_OK);
    INFO(sqlite3_errmsg(planted));
    CHECK(sqlite3_exec(planted, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(planted);
}

StateEntry entry(const std::string& name) {
    using namespace std::string_literals;
    return {
        name, "/archive/" + name + "\xff\0x"s, "/archive", "made of " + name, "written", "told\0of "s + name};
}

std::string outputs(State& state) {
    std::string all;
    REQUIRE(state.each([&](const StateEntry& entry) { all += entry.output + " "; }));
    return all;
}

} // namespace

TEST_CASE("state: what was saved is found by the next run, byte for byte") {
    const Scratch scratch;
    {
        OpenState state(scratch);
        CHECK(state->set_aside() == "");
        state->remember(entry("b.xml"));
        state->remember(entry("a\n\xfe.xml"));
        CHECK_FALSE(state->find("b.xml"));
        REQUIRE(state->save());
        CHECK(state->find("b.xml"));
    }
    OpenState state(scratch);
    const auto found = state->find("a\n\xfe.xml");
    REQUIRE(found);
    CHECK(found->source == entry("a\n\xfe.xml").source);
    CHECK(found->root == "/archive");
    CHECK(found->made_of == "made of a\n\xfe.xml");
    CHECK(found->written == "written");
    CHECK(found->told == entry("a\n\xfe.xml").told);
    CHECK_FALSE(state->find("c.xml"));
    CHECK(outputs(state.state) == "a\n\xfe.xml b.xml ");

    state->forget("b.xml");
    REQUIRE(state->save());
    CHECK_FALSE(state->find("b.xml"));
}

TEST_CASE("state: two runs keep their notes side by side") {
    const Scratch scratch;
    OpenState one(scratch);
    OpenState two(scratch);
    for (int i = 0; i < 20; ++i) {
        one->remember(entry("one" + std::to_string(i)));
        two->remember(entry("two" + std::to_string(i)));
        REQUIRE(one->save());
        REQUIRE(two->save());
    }
    CHECK(one->find("two19"));
    CHECK(two->find("one0"));
}

TEST_CASE("state: one that is damaged, of another version or no database is set aside and begun anew") {
    const Scratch scratch;
    const std::string path = database;
    {
        OpenState state(scratch);
        for (int i = 0; i < 500; ++i)
            state->remember(entry(std::to_string(i)));
        REQUIRE(state->save());
    }
    const std::string sound = scratch.content(path);
    std::string holed = sound;
    holed.replace(4096, 8192, 8192, '\x55');
    std::string later = sound;
    later[63] = 9; // user_version
    int aside = 0;
    for (const std::string& content : {std::string("no database at all, but long enough"), holed, later,
                                       sound.substr(0, sound.size() / 2), std::string(5000, '\0')}) {
        scratch.file(path, content);
        OpenState state(scratch);
        CHECK(state->set_aside() == database + std::string(".") + std::to_string(++aside));
        CHECK_FALSE(state->find("7"));
        state->remember(entry("new"));
        REQUIRE(state->save());
        CHECK(state->find("new"));
        CHECK(scratch.content(path + "." + std::to_string(aside)).substr(0, 1024) == content.substr(0, 1024));
    }
    scratch.file(path, "");
    CHECK(OpenState(scratch)->set_aside() == "");
}

TEST_CASE("state: a planted link is not followed") {
    const Scratch scratch;
    fs::create_directory(scratch / "elsewhere");
    fs::create_directory_symlink("elsewhere", scratch / ".rapporteur");
    const ClosedFolder folder(scratch.path().string());
    const auto state = State::open(folder);
    REQUIRE_FALSE(state);
    CHECK(state.error().line() == "io: the notes of this run cannot be kept; their place is taken");
    CHECK(fs::is_empty(scratch / "elsewhere"));
}

TEST_CASE("state: nothing is made before there is something to note") {
    const Scratch scratch;
    OpenState state(scratch);
    CHECK_FALSE(state->find("a.xml"));
    CHECK_FALSE(state->has_notes());
    REQUIRE(state->save());
    CHECK(outputs(state.state) == "");
    CHECK(scratch.listing() == "");
    state->remember(entry("a.xml"));
    CHECK(state->has_notes());
    REQUIRE(state->save());
    CHECK(state->find("a.xml"));
}

TEST_CASE("state: a planted database is not run, but set aside") {
    const std::string columns = "output, source, root, made_of, written, told";
    const std::string table = "CREATE TABLE outputs (output BLOB PRIMARY KEY, source BLOB NOT NULL,"
                              " root BLOB NOT NULL, made_of BLOB NOT NULL, written BLOB NOT NULL,"
                              " told BLOB NOT NULL) STRICT, WITHOUT ROWID;";
    const std::string sql = GENERATE_COPY(
        // This view never ends.
        "CREATE VIEW outputs(" + columns +
            ") AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
            "n) SELECT i, i, i, i, i, i FROM n;",
        // This view takes all memory.
        "CREATE VIEW outputs(" + columns + ") AS SELECT zeroblob(900000000), 1, 1, 1, 1, 1;",
        // This trigger runs when an entry is written.
        table + "CREATE TRIGGER t AFTER INSERT ON outputs BEGIN DELETE FROM outputs; END;",
        table + "CREATE TABLE more (a);", "CREATE TABLE outputs (" + columns + ");",
        table + "CREATE INDEX i ON outputs (source);");
    const Scratch scratch;
    plant(scratch, sql + "PRAGMA user_version = 2;");
    {
        OpenState state(scratch);
        CHECK(state->set_aside() == database + std::string(".1"));
        CHECK(outputs(state.state) == "");
        state->remember(entry("a.xml"));
        REQUIRE(state->save());
    }
    OpenState again(scratch);
    CHECK(again->set_aside() == "");
    CHECK(outputs(again.state) == "a.xml ");
}

TEST_CASE("state: a journal is not taken over, for it may name a file that is then deleted") {
    const Scratch scratch;
    scratch.file("victim", "keep me");
    {
        OpenState state(scratch);
        state->remember(entry("a.xml"));
        REQUIRE(state->save());
    }
    scratch.file(database + std::string("-journal"), "a journal with the name of ../victim at its end");
    OpenState state(scratch);
    CHECK(state->set_aside() == database + std::string(".1"));
    CHECK(scratch.content(".rapporteur/state.sqlite.1-journal") ==
          "a journal with the name of ../victim at its end");
    CHECK(scratch.content("victim") == "keep me");
}

TEST_CASE("state: what stands beside a database must be a file") {
    const Scratch scratch;
    { OpenState(scratch)->remember(entry("a.xml")); }
    scratch.file(".rapporteur/other", "x");
    for (const auto* ending : {"", "-wal", "-shm"}) {
        fs::create_symlink("other", scratch / (database + std::string(ending)));
        const ClosedFolder folder(scratch.path().string());
        CHECK_FALSE(State::open(folder));
        fs::remove(scratch / (database + std::string(ending)));
    }
    CHECK(scratch.content(".rapporteur/other") == "x");
}

TEST_CASE("state: a database that is larger than ours can be is set aside unread") {
    const Scratch scratch;
    scratch.file(database, "SQLite format 3");
    // A sparse file, which takes no space on the disk.
    fs::resize_file(scratch / database, std::uintmax_t{2} << 30U);
    CHECK(OpenState(scratch)->set_aside() == database + std::string(".1"));
}

TEST_CASE("state: after many databases that were not ours there is none") {
    const Scratch scratch;
    for (int i = 1; i <= 9; ++i)
        scratch.file(database + ("." + std::to_string(i)), "x");
    scratch.file(database, "no database at all, but long enough");
    const ClosedFolder folder(scratch.path().string());
    const auto state = State::open(folder);
    REQUIRE_FALSE(state);
    CHECK(state.error().line() == "io: the notes of this run cannot be kept; their place is taken");
}

TEST_CASE("gone: nothing outside the output folder is removed, whatever the notes say") {
    const Scratch scratch;
    const std::string content = "keep me";
    scratch.file("victim.txt", content);
    scratch.file("elsewhere/victim.txt", content);
    scratch.file("out/own.xml", content);
    scratch.file("archive/still-there.docx", "x");
    fs::create_directory_symlink("../elsewhere", scratch / "out/sub");
    const ClosedFolder folder(scratch / "out");
    auto opened = State::open(folder);
    REQUIRE(opened);
    State& state = *opened;
    const std::string written = sha256_hex(std::as_bytes(std::span(content)));
    for (const std::string& output : {std::string("../victim.txt"), scratch / "victim.txt",
                                      std::string("sub/victim.txt"), std::string("own.xml")})
        state.remember({output, scratch / "archive/gone.docx", scratch / "archive", "made of", written});
    REQUIRE(state.save());

    std::string told;
    REQUIRE(find_gone(
        state, folder, true, [](const std::string&) { return false; },
        [&](const GoneOutput& gone) {
            const bool own = gone.fate == GoneOutput::Fate::removed;
            told += (own ? gone.entry.output + " removed" : describe_gone(gone)) + "\n";
        }));
    constexpr auto outside =
        "the notes of earlier runs name it as an output; it lies outside the output folder "
        "and is not touched\n";
    // A file behind a link is not an output of this folder, so nothing is reported about it.
    CHECK(told == std::string(outside) + outside + "own.xml removed\n");
    CHECK(scratch.content("victim.txt") == content);
    CHECK(scratch.content("elsewhere/victim.txt") == content);
    CHECK_FALSE(fs::exists(scratch / "out/own.xml"));
    REQUIRE(state.save());
    CHECK(outputs(state) == "");
}

TEST_CASE("state: a row that is longer than any of ours is passed over") {
    const Scratch scratch;
    const ClosedFolder folder(scratch / "out");
    {
        auto opened = State::open(folder);
        REQUIRE(opened);
        opened->remember({"b.xml", "/in/b.docx", "/in", "made of", "written", "told"});
        REQUIRE(opened->save());
    }
    sqlite3* planted = nullptr;
    REQUIRE(sqlite3_open((scratch / "out/.rapporteur/state.sqlite").c_str(), &planted) == SQLITE_OK);
    CHECK(sqlite3_exec(planted,
                       "INSERT INTO outputs VALUES (x'61', zeroblob(50000000), x'62', x'62', x'62', x'62')",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(planted);
    auto opened = State::open(folder);
    REQUIRE(opened);
    CHECK(outputs(*opened) == "b.xml ");
}
