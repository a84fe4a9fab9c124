#include "rules/rule.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <string>

using namespace rapporteur;

TEST_CASE("names and codes are unique, and a name leads to its file") {
    std::set<std::string_view> names;
    std::set<std::string_view> codes;
    for (const Rule* rule : all_rules()) {
        INFO(rule->name);
        CHECK(names.insert(rule->name).second);
        CHECK(codes.insert(rule->code).second);
        std::string file(rule->name);
        for (char& letter : file)
            letter = letter == '-' ? '_' : letter;
        CHECK(std::ifstream(testing::source_tree() / "validator/rules" / (file + ".cpp")).good());
    }
}

TEST_CASE("a rule is found by name and by code") {
    REQUIRE(find_rule("item-orphan") != nullptr);
    CHECK(find_rule("item-orphan")->code == "RN305");
    CHECK(find_rule("RN305") == find_rule("item-orphan"));
    CHECK(find_rule("item_orphan") == nullptr);
}
