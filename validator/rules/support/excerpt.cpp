#include "rules/support/excerpt.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t window = 72;
constexpr std::string_view ellipsis = "…";

/// Moves back by at most `count` code points. Afterwards `count` is the number that was not used.
std::size_t walk_back(std::string_view text, std::size_t position, std::size_t& count) {
    for (; count > 0 && position > 0; --count)
        position = previous_code_point(text, position);
    return position;
}

std::size_t walk_on(std::string_view text, std::size_t position, std::size_t& count) {
    for (; count > 0 && position < text.size(); --count)
        next_code_point(text, position);
    return position;
}

/// The first word start in [cut, spot), so that the excerpt does not begin within a word.
std::size_t word_start(std::string_view text, std::size_t cut, std::size_t spot) {
    std::size_t before = previous_code_point(text, cut);
    if (is_space(next_code_point(text, before)))
        return cut;
    for (std::size_t position = cut; position < spot;) {
        if (is_space(next_code_point(text, position)) && position < spot)
            return position;
    }
    return cut;
}

/// The last word end in (spot, cut], so that the excerpt does not end within a word.
std::size_t word_end(std::string_view text, std::size_t spot, std::size_t cut) {
    std::size_t end = cut;
    std::size_t after = cut;
    if (is_space(next_code_point(text, after)))
        return cut;
    for (std::size_t position = spot; position < cut;) {
        const std::size_t begin = position;
        if (is_space(next_code_point(text, position)) && begin > spot)
            end = begin;
    }
    return end;
}

void append_shown(std::string& out, std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const char32_t code_point = next_code_point(text, position);
        const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) ||
                             code_point == U'\u2028' || code_point == U'\u2029';
        append_code_point(out, control ? U' ' : code_point);
    }
}

} // namespace

Excerpt make_excerpt(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::size_t spot = std::min<std::size_t>(begin, text.size());
    const std::size_t wanted_end = std::clamp<std::size_t>(end, spot, text.size());
    std::size_t left_over = window;
    std::size_t spot_end = spot;
    for (; left_over > 0 && spot_end < wanted_end; --left_over)
        next_code_point(text, spot_end);

    // Half of the remaining length goes before the spot and half after it. Length that one side does not need
    // goes to the other.
    std::size_t before = left_over / 2;
    std::size_t after = left_over - before;
    std::size_t from = walk_back(text, spot, before);
    after += before;
    std::size_t to = walk_on(text, spot_end, after);
    from = walk_back(text, from, after);

    const bool cut_before = from > 0;
    const bool cut_after = to < text.size();
    if (cut_before)
        from = word_start(text, from, spot);
    if (cut_after)
        to = word_end(text, spot_end, to);

    Excerpt excerpt;
    if (cut_before)
        excerpt.text = ellipsis;
    append_shown(excerpt.text, text.substr(from, spot - from));
    excerpt.offset = count_code_points(excerpt.text);
    append_shown(excerpt.text, text.substr(spot, to - spot));
    excerpt.length = count_code_points(text.substr(spot, spot_end - spot));
    if (cut_after)
        excerpt.text += ellipsis;
    return excerpt;
}

std::string shorten(const std::string& words) {
    constexpr std::uint32_t longest = 120;
    if (words.size() <= longest || count_code_points(words) <= longest)
        return words;
    std::size_t end = 0;
    for (std::uint32_t count = 0; count < longest; ++count)
        next_code_point(words, end);
    return words.substr(0, end) + std::string(ellipsis);
}

} // namespace rapporteur
