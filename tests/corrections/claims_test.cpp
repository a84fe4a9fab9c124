#include "corrections/claims.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

Blocks two_blocks() {
    Blocks blocks;
    blocks.blocks.resize(2);
    blocks.blocks[0].text = "Thank  them.";
    blocks.blocks[1].text = "Note it.";
    blocks.artifacts.resize(1);
    return blocks;
}

} // namespace

TEST_CASE("the first to claim a stretch of text keeps it") {
    const Blocks blocks = two_blocks();
    Claims claims(blocks);
    CHECK(claims.claim(ReplaceText{0, 5, 7, " "}));
    CHECK_FALSE(claims.claim(ReplaceText{0, 6, 8, ""}));
    CHECK_FALSE(claims.claim(ReplaceText{0, 5, 5, "x"}));
    CHECK_FALSE(claims.claim(ReplaceText{0, 6, 6, "x"}));
    CHECK(claims.claim(ReplaceText{0, 7, 9, "th"}));
    CHECK(claims.claim(ReplaceText{0, 0, 5, "thank"}));
    CHECK(claims.claim(ReplaceText{1, 5, 7, "its"}));
}

TEST_CASE("a label is set once, or twice to the same") {
    const Blocks blocks = two_blocks();
    Claims claims(blocks);
    CHECK(claims.claim(SetLabel{0, "1."}));
    CHECK(claims.claim(SetLabel{0, "1."}));
    CHECK_FALSE(claims.claim(SetLabel{0, "2."}));
}

TEST_CASE("the edits of a finding are taken together or not at all") {
    const Blocks blocks = two_blocks();
    Claims claims(blocks);
    CHECK(claims.claim(SetLabel{1, "2."}));
    CHECK_FALSE(claims.claim(std::vector<Edit>{SetLabel{0, "1."}, SetLabel{1, "3."}}));
    CHECK(claims.claim(SetLabel{0, "7."}));
}

TEST_CASE("an edit of what does not exist is no edit") {
    const Blocks blocks = two_blocks();
    Claims claims(blocks);
    CHECK_FALSE(claims.claim(SetLabel{2, "1."}));
    CHECK_FALSE(claims.claim(ReplaceText{1, 5, 99, ""}));
    CHECK_FALSE(claims.claim(ReplaceText{1, 5, 4, ""}));
    CHECK_FALSE(claims.claim(DropArtifact{1}));
    CHECK(claims.claim(DropArtifact{0}));
    CHECK_FALSE(claims.claim(DropArtifact{0}));
}
