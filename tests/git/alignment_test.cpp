#include "git/alignment.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace rapporteur;

namespace {

/// Each character is a paragraph. The result is like "0 1 - 2".
std::string aligned(std::string_view before, std::string_view now) {
    const auto paragraphs = [](std::string_view text) {
        std::vector<std::string_view> list;
        for (std::size_t i = 0; i < text.size(); ++i)
            list.push_back(text.substr(i, 1));
        return list;
    };
    std::string out;
    for (const auto match : align(paragraphs(before), paragraphs(now)))
        out += (out.empty() ? "" : " ") + (match == unmatched ? std::string("-") : std::to_string(match));
    return out;
}

} // namespace

TEST_CASE("alignment: paragraphs are found again by what they say") {
    CHECK(aligned("abc", "abc") == "0 1 2");
    CHECK(aligned("abc", "axbc") == "0 - 1 2");
    CHECK(aligned("abc", "ac") == "0 2");
    CHECK(aligned("abc", "abX") == "0 1 -");
    CHECK(aligned("", "ab") == "- -");
    CHECK(aligned("ab", "") == "");
}

TEST_CASE("alignment: a paragraph that was moved is new at its new place") {
    CHECK(aligned("abcd", "bcda") == "1 2 3 -");
}

TEST_CASE("alignment: what occurs more than once joins its neighbours") {
    CHECK(aligned("a_b_c", "a_x_b_c") == "0 1 - - 2 3 4");
    CHECK(aligned("aaaa", "aaa") == "0 1 2");
}
