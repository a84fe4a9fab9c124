// The database of an output folder and its log, as an attacker might make them. It is used or set aside, and
// nothing outside the folder changes.
#include "fuzz/targets.hpp"

#include "archive/gone.hpp"
#include "archive/state.hpp"
#include "support/scratch.hpp"

#include <cstring>

using namespace rapporteur;
using fuzzing::expect;

/// The input: two bytes for the length of the database in pages of 256 bytes; the database; its write-ahead
/// log.
void fuzzing::run_state(Input input) {
    if (input.size() < 2)
        return;
    static const testing::Scratch scratch;
    const std::string bytes(reinterpret_cast<const char*>(input.data()) + 2, input.size() - 2);
    const std::size_t length = (std::size_t{input[0]} + (std::size_t{input[1]} << 8U)) << 8U;
    std::filesystem::remove_all(scratch / "out");
    scratch.file("out/.rapporteur/state.sqlite", bytes.substr(0, length));
    if (bytes.size() > length)
        scratch.file("out/.rapporteur/state.sqlite-wal", bytes.substr(length));
    scratch.file("victim", "keep me");
    {
        const ClosedFolder folder(scratch / "out");
        auto state = State::open(folder);
        expect(state.has_value());
        static_cast<void>(state->find("a.xml"));
        static_cast<void>(find_gone(
            *state, folder, true, [](const std::string&) { return false; }, [](const GoneOutput&) {}));
        state->remember({"new.xml", "/archive/new.docx", "/archive", "made of", "written"});
        expect(state->save().has_value());
        const auto found = state->find("new.xml");
        expect(found && found->source == "/archive/new.docx");
    }
    expect(scratch.content("victim") == "keep me");
}
