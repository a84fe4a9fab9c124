// Compares the plain reader of dictionaries with Hunspell: for every word it must give the same answer, or
// none.
#include "spelling/affix_dictionary.hpp"

#include "spelling/dictionaries.hpp"
#include "support/places.hpp"
#include "support/scratch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <hunspell.hxx>
#include <iterator>
#include <set>
#include <sstream>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// Prefixes and suffixes that may be combined, suffixes after suffixes, conditions, entries with equal
/// spelling, words with two flags, a name, an acronym.
const std::string affixes = "SET UTF-8\nTRY esianrt\nNOSUGGEST !\nICONV 1\nICONV \u2019 \'\n"
                            "PFX U Y 1\nPFX U 0 un .\n"
                            "PFX N N 1\nPFX N 0 non [^aeiou]\n"
                            "SFX S Y 4\nSFX S y ies [^aeiou]y\nSFX S 0 s [aeiou]y\n"
                            "SFX S 0 es [sxzh]\nSFX S 0 s [^sxzhy]\n"
                            "SFX D Y 2\nSFX D 0 d e\nSFX D 0 ed [^ey]\n"
                            "SFX R Y 1\nSFX R r ci\u00F3n/S r\n"
                            "SFX G N 1\nSFX G e ing e\n";
const std::string words = "9\nplan/SDU\ncity/S\nday/S\nagree/DGU\nbox/SN\nHonduras\nONU\n"
                          "migrar/R\ncaf\u00E9/S\nbox/D\nwell-being\n";

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The words as they are, with a capital, in capitals, with each kind of slip, and in the plural.
std::set<std::string> with_slips(const std::set<std::string>& sound) {
    std::set<std::string> all = sound;
    std::size_t seed = 7;
    for (const std::string& word : sound) {
        seed = seed * 2654435761U + word.size();
        const std::size_t at = seed % word.size();
        const char letter = "aeiorstn"[seed / 64 % 8];
        all.insert(word + "s");
        if (std::any_of(word.begin(), word.end(), [](char byte) { return (byte & 0x80) != 0; }))
            continue;
        all.insert(word.substr(0, at) + letter + word.substr(at));
        all.insert(word.substr(0, at) + word.substr(at + 1));
        std::string changed = word;
        changed[at] = letter;
        all.insert(changed);
        changed = word;
        changed[0] = static_cast<char>(std::toupper(changed[0]));
        all.insert(changed);
        for (char& each : changed)
            each = static_cast<char>(std::toupper(each));
        all.insert(changed);
    }
    all.erase("");
    return all;
}

/// The words for which the two answers differ.
std::string disagreements(const std::string& affix_path, const std::string& word_path,
                          const std::set<std::string>& tried) {
    const auto plain = AffixDictionary::read(content_of(affix_path), content_of(word_path));
    REQUIRE(plain != nullptr);
    Hunspell hunspell(affix_path.c_str(), word_path.c_str());
    std::string out;
    std::size_t decided = 0;
    for (const std::string& word : tried) {
        const auto verdict = plain->knows(word);
        decided += verdict ? 1U : 0U;
        if (verdict && *verdict != hunspell.spell(word))
            out += word + "\n";
    }
    CHECK(4 * decided > 3 * tried.size());
    return out;
}

} // namespace

TEST_CASE("dictionaries: the plain reader knows what Hunspell knows") {
    const Scratch scratch;
    scratch.file("en_XX.aff", affixes);
    scratch.file("en_XX.dic", words);
    std::set<std::string> tried{"plan",
                                "plans",
                                "planed",
                                "unplans",
                                "unplaned",
                                "unplan",
                                "city",
                                "cities",
                                "citys",
                                "days",
                                "daies",
                                "agreed",
                                "agreing",
                                "unagreed",
                                "unagreing",
                                "boxes",
                                "nonbox",
                                "nonboxes",
                                "boxed",
                                "unboxes",
                                "Honduras",
                                "honduras",
                                "HONDURAS",
                                "ONU",
                                "Onu",
                                "migrar",
                                "migraci\u00F3n",
                                "migraci\u00F3ns",
                                "migraci\u00F3nes",
                                "caf\u00E9s",
                                "Caf\u00E9",
                                "CAF\u00C9",
                                "well-being",
                                "well-plan",
                                "plan-city",
                                "plan-cty",
                                "-plan",
                                "plan-",
                                "-",
                                "pl4n",
                                "plan\u2019s",
                                "unday",
                                "Agreed",
                                "AGREED",
                                "aGreed"};
    CHECK(disagreements(scratch / "en_XX.aff", scratch / "en_XX.dic", tried).empty());
    CHECK(disagreements(scratch / "en_XX.aff", scratch / "en_XX.dic", with_slips(tried)).empty());
    const auto plain = AffixDictionary::read(affixes, words);
    REQUIRE(plain != nullptr);
    for (const std::string word : {"plans", "unplaned", "cities", "migraci\u00F3n", "nonbox", "CITIES"})
        CHECK(plain->knows(word) == true);
    for (const std::string word : {"citys", "nonboxes", "unagreing", "honduras", "aGreed"})
        CHECK(plain->knows(word) == false);
    CHECK_FALSE(plain->knows("pl4n").has_value()); // Hunspell must decide
}

TEST_CASE("dictionaries: what the plain reader does not understand it leaves alone") {
    const auto reads = [](const std::string& further, const std::string& list = words) {
        return AffixDictionary::read(affixes + further, list) != nullptr;
    };
    CHECK(reads(""));
    CHECK_FALSE(reads("COMPOUNDFLAG C\n"));
    CHECK_FALSE(reads("AF 1\n"));
    CHECK_FALSE(reads("FLAG what\n"));
    CHECK_FALSE(reads("ICONV ij \u0133\n"));
    CHECK_FALSE(reads("PFX X Y 1\nPFX X 0 re/S .\n"));
    CHECK_FALSE(AffixDictionary::read("SET ISO8859-1\n", words));
    CHECK_FALSE(AffixDictionary::read(affixes, ""));
    // Numbers may be compounds of words; other words may not.
    CHECK(reads("COMPOUNDRULE 1\nCOMPOUNDRULE n*t\n", "2\n1/n\n1th/t\nplan/S\n"));
    CHECK_FALSE(reads("COMPOUNDRULE 1\nCOMPOUNDRULE n*t\n", "2\n1/n\nfoot/t\nplan/S\n"));
}

TEST_CASE("dictionaries: the plain reader on those of the machine") {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / "sound")) {
        std::istringstream text(content_of(entry.path().string()));
        for (std::string word; text >> word;) {
            while (!word.empty() && std::string(".,;:()\"").find(word.back()) != std::string::npos)
                word.pop_back();
            if (!word.empty() && word.find_first_of("/(\"\\.") == std::string::npos)
                found.insert(word);
        }
    }
    const auto tried = with_slips(found);
    for (const std::string& folder : dictionary_folders()) {
        for (const std::string name : {"/en_US", "/es_ES"}) {
            if (!std::filesystem::exists(folder + name + ".dic"))
                continue;
            INFO(folder + name);
            CHECK(disagreements(folder + name + ".aff", folder + name + ".dic", tried).empty());
        }
    }
}
