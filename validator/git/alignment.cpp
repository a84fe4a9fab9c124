#include "git/alignment.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace rapporteur {
namespace {

struct Pair {
    std::uint32_t before = 0;
    std::uint32_t now = 0;
};

struct Occurrences {
    std::uint32_t before_count = 0;
    std::uint32_t now_count = 0;
    Pair last;
};

/// The texts that are exactly once in both versions, in the order of `now`.
std::vector<Pair> unique_pairs(std::span<const std::string_view> before,
                               std::span<const std::string_view> now) {
    std::unordered_map<std::string_view, Occurrences> seen;
    for (std::uint32_t i = 0; i < before.size(); ++i) {
        auto& occurrences = seen[before[i]];
        ++occurrences.before_count;
        occurrences.last.before = i;
    }
    for (std::uint32_t i = 0; i < now.size(); ++i) {
        auto& occurrences = seen[now[i]];
        ++occurrences.now_count;
        occurrences.last.now = i;
    }
    std::vector<Pair> pairs;
    for (const auto& [text, occurrences] : seen) {
        if (occurrences.before_count == 1 && occurrences.now_count == 1)
            pairs.push_back(occurrences.last);
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& left, const Pair& right) { return left.now < right.now; });
    return pairs;
}

/// The longest part of `pairs` in which `before` rises too.
std::vector<Pair> longest_rising(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> tails; // tails[n]: the end of the best rising part with n + 1 pairs
    std::vector<std::size_t> previous(pairs.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::lower_bound(
            tails.begin(), tails.end(), pairs[i].before,
            [&](std::size_t tail, std::uint32_t value) { return pairs[tail].before < value; });
        if (place != tails.begin())
            previous[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<Pair> rising;
    for (std::size_t i = tails.empty() ? pairs.size() : tails.back(); i < pairs.size(); i = previous[i])
        rising.push_back(pairs[i]);
    std::reverse(rising.begin(), rising.end());
    return rising;
}

} // namespace

std::vector<std::uint32_t> align(std::span<const std::string_view> before,
                                 std::span<const std::string_view> now) {
    std::vector<std::uint32_t> matches(now.size(), unmatched);
    const std::vector<Pair> anchors = longest_rising(unique_pairs(before, now));
    for (const Pair& anchor : anchors)
        matches[anchor.now] = anchor.before;

    // Between two anchors, match equal lines first from the front, then from the back.
    std::uint32_t before_begin = 0;
    std::uint32_t now_begin = 0;
    for (std::size_t i = 0; i <= anchors.size(); ++i) {
        std::uint32_t before_end =
            i < anchors.size() ? anchors[i].before : static_cast<std::uint32_t>(before.size());
        std::uint32_t now_end = i < anchors.size() ? anchors[i].now : static_cast<std::uint32_t>(now.size());
        const Pair next{before_end + 1, now_end + 1};
        while (before_begin < before_end && now_begin < now_end && before[before_begin] == now[now_begin])
            matches[now_begin++] = before_begin++;
        while (before_begin < before_end && now_begin < now_end && before[before_end - 1] == now[now_end - 1])
            matches[--now_end] = --before_end;
        before_begin = next.before;
        now_begin = next.now;
    }
    return matches;
}

} // namespace rapporteur
