#include "numbering/bullets.hpp"

#include <catch2/catch.hpp>

using rapporteur::bullet_text;

TEST_CASE("bullets of symbol fonts are shown as real characters", "[numbering]") {
    CHECK(bullet_text("\uF0B7", "Symbol") == "•");
    CHECK(bullet_text("\uF0A7", "Wingdings") == "▪");
    CHECK(bullet_text("\uF0A7", "Symbol") == "♣");
    CHECK(bullet_text("\uF0D8", "Wingdings") == "➢");
    CHECK(bullet_text("\uF0FC", "wingdings") == "✓");
    CHECK(bullet_text("§", "Wingdings") == "▪");
    CHECK(bullet_text("·", "Symbol") == "•");
}

TEST_CASE("a private-use bullet never stays one", "[numbering]") {
    CHECK(bullet_text("\uF0B7", "") == "•");
    CHECK(bullet_text("\uF0FC", "Calibri") == "✓");
    CHECK(bullet_text("\uF097", "Wingdings 2") == "⦁");
    CHECK(bullet_text("\uE123", "Symbol") == "•");
    CHECK(bullet_text("\uE123", "Calibri") == "•");
}

TEST_CASE("bullets of other fonts stay as written", "[numbering]") {
    CHECK(bullet_text("o", "Courier New") == "o");
    CHECK(bullet_text("–", "Times New Roman") == "–");
    CHECK(bullet_text("», §", "Arial") == "», §");
}
