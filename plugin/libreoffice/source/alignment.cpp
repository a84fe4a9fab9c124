#include "alignment.hpp"

#include <algorithm>
#include <functional>

namespace rapporteur::office {
namespace {

/// The most paragraphs that one side may have more than the other at one place.
constexpr std::size_t farthest = 200;

/// Hashes of the texts without white space: two programs often write it differently.
std::vector<std::size_t> keys_of(const std::vector<std::u32string>& texts) {
    std::vector<std::size_t> keys;
    keys.reserve(texts.size());
    for (std::u32string text : texts) {
        std::erase_if(text, [](char32_t c) { return c <= U' ' || c == U'\u00A0' || c == U'\u00AD'; });
        keys.push_back(text.empty() ? 0 : std::hash<std::u32string>()(text) | 1U);
    }
    return keys;
}

/// The nearest places from (i, j) on where both sides have the same words.
std::optional<std::pair<std::size_t, std::size_t>> next_same(const std::vector<std::size_t>& left,
                                                             std::size_t i,
                                                             const std::vector<std::size_t>& right,
                                                             std::size_t j) {
    for (std::size_t distance = 1; distance <= farthest; ++distance) {
        for (std::size_t ahead = 0; ahead <= distance; ++ahead) {
            const std::size_t a = i + ahead;
            const std::size_t b = j + distance - ahead;
            if (a < left.size() && b < right.size() && left[a] != 0 && left[a] == right[b])
                return std::pair(a, b);
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::uint32_t> align(const std::vector<std::u32string>& read,
                                 const std::vector<std::u32string>& shown) {
    const auto left = keys_of(read);
    const auto right = keys_of(shown);
    std::vector<std::uint32_t> matches(read.size(), no_match);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        if (left[i] != right[j]) {
            const auto next = next_same(left, i, right, j);
            const std::size_t a = next ? next->first : left.size();
            const std::size_t b = next ? next->second : right.size();
            // Both sides have equally many: they are the same paragraphs, read slightly differently.
            if (a - i == b - j)
                for (; i < a; ++i, ++j)
                    matches[i] = static_cast<std::uint32_t>(j);
            i = a;
            j = b;
            continue;
        }
        matches[i++] = static_cast<std::uint32_t>(j++);
    }
    return matches;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>>
place_in(const std::u32string& read, std::uint32_t begin, std::uint32_t end, const std::u32string& shown) {
    if (begin > end || end > read.size())
        return std::nullopt;
    if (read == shown)
        return std::pair(begin, end);
    const auto difference = std::mismatch(read.begin(), read.end(), shown.begin(), shown.end());
    const auto same_at_start = static_cast<std::size_t>(difference.first - read.begin());
    if (end <= same_at_start)
        return std::pair(begin, end);
    const auto from_end = std::mismatch(read.rbegin(), read.rend(), shown.rbegin(), shown.rend());
    const auto same_at_end = static_cast<std::size_t>(from_end.first - read.rbegin());
    if (read.size() - begin <= same_at_end) {
        const std::size_t moved = shown.size() - (read.size() - begin);
        return std::pair(static_cast<std::uint32_t>(moved), static_cast<std::uint32_t>(moved + end - begin));
    }
    // Find the nearest place with the same words.
    const std::u32string words = read.substr(begin, end - begin);
    std::optional<std::size_t> nearest;
    const auto distance = [begin](std::size_t at) { return at > begin ? at - begin : begin - at; };
    if (!words.empty())
        for (std::size_t at = shown.find(words); at != std::u32string::npos; at = shown.find(words, at + 1))
            if (!nearest || distance(at) < distance(*nearest))
                nearest = at;
    if (!nearest)
        return std::nullopt;
    return std::pair(static_cast<std::uint32_t>(*nearest),
                     static_cast<std::uint32_t>(*nearest + words.size()));
}

std::u32string code_points_of(const std::string& text) {
    std::u32string points;
    points.reserve(text.size());
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if ((byte & 0xC0U) == 0x80U && !points.empty())
            points.back() = (points.back() << 6U) | (byte & 0x3FU);
        else
            points.push_back(byte < 0x80U ? byte
                                          : byte & (byte >= 0xF0U   ? 0x07U
                                                    : byte >= 0xE0U ? 0x0FU
                                                                    : 0x1FU));
    }
    return points;
}

} // namespace rapporteur::office
