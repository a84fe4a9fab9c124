#include "archive/state.hpp"

#include "archive/gone.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

namespace fs = std::filesystem;
using namespace rapporteur;
using rapporteur::testing::Scratch;

namespace {

State open(const Scratch& scratch) {
    auto state = State::open(scratch.path().string());
    REQUIRE(state);
    return std::move(*state);
}

StateEntry entry(const std::string& name) {
    using namespace std::string_literals;
    return {name, "/archive/" + name + "\xff\0x"s, "/archive", "made of " + name, "written"};
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
        State state = open(scratch);
        CHECK_FALSE(state.was_damaged());
        state.remember(entry("b.xml"));
        state.remember(entry("a\n\xfe.xml"));
        CHECK_FALSE(state.find("b.xml"));
        REQUIRE(state.save());
        CHECK(state.find("b.xml"));
    }
    State state = open(scratch);
    const auto found = state.find("a\n\xfe.xml");
    REQUIRE(found);
    CHECK(found->source == entry("a\n\xfe.xml").source);
    CHECK(found->root == "/archive");
    CHECK(found->made_of == "made of a\n\xfe.xml");
    CHECK(found->written == "written");
    CHECK_FALSE(state.find("c.xml"));
    CHECK(outputs(state) == "a\n\xfe.xml b.xml ");

    state.forget("b.xml");
    REQUIRE(state.save());
    CHECK_FALSE(state.find("b.xml"));
}

TEST_CASE("state: two runs keep their notes side by side") {
    const Scratch scratch;
    State one = open(scratch);
    State two = open(scratch);
    for (int i = 0; i < 20; ++i) {
        one.remember(entry("one" + std::to_string(i)));
        two.remember(entry("two" + std::to_string(i)));
        REQUIRE(one.save());
        REQUIRE(two.save());
    }
    CHECK(one.find("two19"));
    CHECK(two.find("one0"));
}

TEST_CASE("state: one that is damaged, of another version or no database is begun anew") {
    const Scratch scratch;
    const std::string path = ".rapporteur/state.sqlite";
    {
        State state = open(scratch);
        for (int i = 0; i < 500; ++i)
            state.remember(entry(std::to_string(i)));
        REQUIRE(state.save());
    }
    const std::string sound = scratch.content(path);
    std::string holed = sound;
    holed.replace(4096, 8192, 8192, '\x55');
    std::string later = sound;
    later[63] = 9; // user_version
    for (const std::string& content : {std::string("no database at all, but long enough"), holed, later,
                                       sound.substr(0, sound.size() / 2), std::string(5000, '\0')}) {
        scratch.file(path, content);
        State state = open(scratch);
        CHECK(state.was_damaged());
        CHECK_FALSE(state.find("7"));
        state.remember(entry("new"));
        REQUIRE(state.save());
        CHECK(state.find("new"));
    }
    scratch.file(path, "");
    CHECK_FALSE(open(scratch).was_damaged());
}

TEST_CASE("state: a planted link is not followed") {
    const Scratch scratch;
    fs::create_directory(scratch / "elsewhere");
    fs::create_directory_symlink("elsewhere", scratch / ".rapporteur");
    const auto state = State::open(scratch.path().string());
    REQUIRE_FALSE(state);
    CHECK(state.error().line() == "io: the notes of this run cannot be kept; their place is taken");
    CHECK(fs::is_empty(scratch / "elsewhere"));
}
