// Reports that are too long to be held against each other: what is equal is still paired.
#include "compare/matching.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;

namespace {

using Parts = std::vector<ComparePart>;

/// A root with these paragraphs.
Parts parts_of(const std::vector<std::string>& texts) {
    Parts parts(1);
    for (const std::string& text : texts) {
        ComparePart part;
        part.kind = PartClass::paragraph;
        part.parent = 0;
        part.text = text;
        parts[0].children.push_back(static_cast<std::uint32_t>(parts.size()));
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<Signatures::Words> words_of(const Parts& parts) {
    std::vector<Signatures::Words> words;
    for (const ComparePart& part : parts) {
        words.emplace_back();
        for (std::size_t begin = 0; begin < part.text.size(); begin = part.text.find(' ', begin) + 1) {
            words.back().push_back(part.text.substr(begin, part.text.find(' ', begin) - begin));
            if (part.text.find(' ', begin) == std::string::npos)
                break;
        }
    }
    return words;
}

Matching matched(const Parts& left, const Parts& right, std::uint64_t most_effort) {
    const Signatures signatures(left, words_of(left), right, words_of(right), false);
    MatchRules rules{.likely = 0.5F, .moved = 0.6F, .in_place = 0.25F};
    rules.most_effort = most_effort;
    return match_parts(left, right, signatures, rules);
}

} // namespace

TEST_CASE("compare: without effort left only equal texts correspond, and it is said") {
    const Parts left = parts_of({"thank the network", "urge all delegations again", "the end"});
    const Parts right = parts_of({"thank the network", "urge all delegations once", "the end"});
    const Matching whole = matched(left, right, 1'000);
    CHECK(whole.of_left == std::vector<std::uint32_t>{0, 1, 2, 3});
    CHECK_FALSE(whole.is_coarse);
    const Matching coarse = matched(left, right, 0);
    CHECK(coarse.is_coarse);
    CHECK(coarse.of_left[1] == 1);
    CHECK(coarse.of_left[3] == 3);
}
