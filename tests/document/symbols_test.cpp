#include "document/symbols.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

TEST_CASE("bullets of the symbol fonts", "[document]") {
    CHECK(symbol_character("Symbol", 0xF0B7) == U'•');
    CHECK(symbol_character("symbol", 0xB7) == U'•');
    CHECK(symbol_character("Wingdings", 0xF0A7) == U'▪');
    CHECK(symbol_character("Wingdings", 0xF0D8) == U'➢');
    CHECK(symbol_character("Wingdings", 0xF06C) == U'●');
    CHECK(symbol_character("Wingdings", 0xF06E) == U'■');
    CHECK(symbol_character("Wingdings", 0xF076) == U'❖');
    CHECK(symbol_character("Wingdings", 0xF0FC) == U'✓');
    CHECK(symbol_character("Wingdings", 0xF0FE) == U'\U0001F5F9');
}

TEST_CASE("what no symbol font shows stays what it is", "[document]") {
    CHECK(symbol_character("Courier New", U'o') == U'o');
    CHECK(symbol_character("Symbol", U'\u4E00') == U'\u4E00');
    CHECK(symbol_character("Symbol", 0xF07F) == 0xF07F);
    CHECK_FALSE(is_symbol_font("Segoe UI Symbol"));
}
