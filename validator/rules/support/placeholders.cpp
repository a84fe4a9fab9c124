#include "rules/support/placeholders.hpp"

#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t fewest_underscores = 3;
constexpr std::size_t longest_placeholder = 60; // bytes

WordRange range_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The end of the placeholder in brackets that begins at `at`, or `at` if there is none: "[...]", "[ ]",
/// "[…]", "[date]". Within the brackets stand only dots, spaces or one of `words`.
std::size_t behind_placeholder(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
    const std::size_t end = at + std::min(text.substr(at, longest_placeholder + 1).find(']'), text.size());
    if (end >= text.size() || text[end] != ']')
        return at;
    const std::string_view within = text.substr(at + 1, end - at - 1);
    if (within.find_first_not_of(" .") == std::string_view::npos || trim(within) == "\u2026")
        return end + 1;
    const std::string plain = folded(trim(within));
    const bool stands_in = std::any_of(words.begin(), words.end(), [&plain](const std::string& each) {
        return starts_with_words(plain, each) || ends_with_words(plain, each);
    });
    return stands_in ? end + 1 : at;
}

/// "(?)" and "???": somebody was not sure.
void find_question_marks(std::string_view text, std::vector<WordRange>& found) {
    for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at)) {
        const std::size_t end = std::min(text.find_first_not_of('?', at), text.size());
        const bool alone = at > 0 && text[at - 1] == '(' && end < text.size() && text[end] == ')';
        if (alone || end - at > 1)
            found.push_back(alone ? range_of(at - 1, end + 1) : range_of(at, end));
        at = end;
    }
}

} // namespace

std::vector<WordRange> find_marked_placeholders(std::string_view text,
                                                const std::vector<std::string>& bracketed) {
    std::vector<WordRange> found;
    for (std::size_t at = text.find_first_of("[_"); at != std::string_view::npos;
         at = text.find_first_of("[_", at)) {
        const std::size_t run = std::min(text.find_first_not_of('_', at), text.size());
        const std::size_t end = text[at] == '[' ? behind_placeholder(text, at, bracketed) : run;
        const bool left = text[at] == '[' ? end > at : end - at >= fewest_underscores;
        if (left)
            found.push_back(range_of(at, end));
        at = std::max(end, at + 1);
    }
    find_question_marks(text, found);
    return found;
}

} // namespace rapporteur
