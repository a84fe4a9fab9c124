// Labels as they occur in drafts, one line for each list, and the depth each label should have.
#include "report/levels.hpp"

#include "report/embedded.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using testing::english;

namespace {

/// "1. 2: a. b." are typed labels. A colon after the number means that the text of this label ends in a
/// colon.
std::string depths(std::string_view labels) {
    Blocks blocks;
    std::vector<ListCandidate> candidates;
    bool lead_in = false;
    while (!labels.empty()) {
        auto word = labels.substr(0, labels.find(' '));
        labels.remove_prefix(std::min(labels.size(), word.size() + 1));
        const bool colon = word.ends_with(':');
        word.remove_suffix(colon ? 1 : 0);
        Block block;
        block.label = read_typed_label(std::string(word) + " Text").label;
        candidates.push_back({static_cast<std::uint32_t>(blocks.blocks.size()), lead_in});
        blocks.blocks.push_back(std::move(block));
        lead_in = colon;
    }
    std::string out;
    for (const AssignedLevel level : assign_levels(candidates, blocks, english().levels()))
        out += std::to_string(level.depth);
    return out;
}

} // namespace

TEST_CASE("levels follow from the whole sequence of labels") {
    CHECK(depths("1. 2.: a. b. 3.") == "11221");
    CHECK(depths("1. 1. 1. 1.") == "1111");
    CHECK(depths("1. 2. 2. 3.") == "1111");
    CHECK(depths("1. 2. 2.a 2.b 3. 3.a") == "112212");
    CHECK(depths("I. II.: 1. 2. III.") == "11221");
    CHECK(depths("1. 2.: • • 3.") == "11221");
    CHECK(depths("1) 2): (a) (b) 3)") == "11221");
}

TEST_CASE("the labels of 2017 and 2018 as a converter printed them") {
    CHECK(depths("1. 1.: a. b. c. d. e. 1. 1.: 3. 3. 3. 1.: 4. 4. 4. 4. 1. 1.: 6. 6.") ==
          "112222211222122221122");
    CHECK(depths("1. 1. 1. 2. 2. 2. 2. 1. 1. 4. 1. 1.: 6. 6.") == "11122221121122");
}

TEST_CASE("a wrong letter stays among the letters, a wrong number among the numbers") {
    CHECK(depths("1. 2.: a. c. 4.") == "11221");
    CHECK(depths("1. 3.: b. a. 2.") == "11221");
    CHECK(depths("1. 2.: a. a. 2.") == "11221");
    CHECK(depths("1. 2. 4. 5.") == "1111");
}
