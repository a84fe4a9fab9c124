#include "compare/word_diff.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdint>

namespace rapporteur {
namespace {

/// The units of comparison: a word, a space or a mark.
std::vector<std::string_view> split_tokens(std::string_view text) {
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    bool in_word = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t at = position;
        const char32_t code_point = next_code_point(text, position);
        const bool is_word = is_letter(code_point) || is_digit(code_point);
        if (in_word && !is_word)
            tokens.push_back(text.substr(begin, at - begin));
        if (!is_word)
            tokens.push_back(text.substr(at, position - at));
        else if (!in_word)
            begin = at;
        in_word = is_word;
    }
    if (in_word)
        tokens.push_back(text.substr(begin));
    return tokens;
}

class ChangeList {
public:
    void add(WordStep step, std::string_view text) {
        if (text.empty())
            return;
        if (!changes_.empty() && changes_.back().step == step)
            changes_.back().text += text;
        else
            changes_.push_back({step, std::string(text)});
    }
    std::vector<WordChange> take() { return std::move(changes_); }

private:
    std::vector<WordChange> changes_;
};

/// A stretch of changes: first what is removed, then what is added.
class Gathering {
public:
    explicit Gathering(ChangeList& out) : out_(out) {}
    void remove(std::string_view text) { removed_ += text; }
    void add(std::string_view text) { added_ += text; }
    void keep(std::string_view text) {
        // A single space between two changed words does not end the stretch.
        if ((!removed_.empty() || !added_.empty()) && text == " ") {
            waiting_ += text;
            return;
        }
        flush();
        out_.add(WordStep::same, text);
    }
    void change() {
        if (waiting_.empty())
            return;
        removed_ += waiting_;
        added_ += waiting_;
        waiting_.clear();
    }
    void flush() {
        out_.add(WordStep::removed, removed_);
        out_.add(WordStep::added, added_);
        out_.add(WordStep::same, waiting_);
        removed_.clear();
        added_.clear();
        waiting_.clear();
    }

private:
    ChangeList& out_;
    std::string removed_;
    std::string added_;
    std::string waiting_;
};

/// For each pair of positions, the length of the longest common sequence of the rests.
class CommonRests {
public:
    CommonRests(std::span<const std::string_view> left, std::span<const std::string_view> right)
        : width_(right.size() + 1), lengths_((left.size() + 1) * width_, 0) {
        for (std::size_t i = left.size(); i-- > 0;) {
            for (std::size_t j = right.size(); j-- > 0;) {
                // Words count more than the spaces between them.
                const std::uint32_t weight = left[i] == " " ? 1 : 4;
                lengths_[i * width_ + j] =
                    left[i] == right[j] ? at(i + 1, j + 1) + weight : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::uint32_t> lengths_;
};

} // namespace

std::vector<WordChange> diff_words(std::string_view left, std::string_view right) {
    constexpr std::size_t most_pairs = 1'000'000;
    const auto all_left = split_tokens(left);
    const auto all_right = split_tokens(right);
    const std::size_t shorter = std::min(all_left.size(), all_right.size());
    std::size_t head = 0;
    while (head < shorter && all_left[head] == all_right[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           all_left[all_left.size() - 1 - tail] == all_right[all_right.size() - 1 - tail])
        ++tail;
    const auto mine = std::span(all_left).subspan(head, all_left.size() - head - tail);
    const auto theirs = std::span(all_right).subspan(head, all_right.size() - head - tail);
    ChangeList changes;
    Gathering gathering(changes);
    for (std::size_t at = 0; at < head; ++at)
        changes.add(WordStep::same, all_left[at]);
    if ((mine.size() + 1) * (theirs.size() + 1) > most_pairs) {
        for (const std::string_view token : mine)
            gathering.remove(token);
        for (const std::string_view token : theirs)
            gathering.add(token);
    } else {
        const CommonRests rests(mine, theirs);
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < mine.size() || j < theirs.size()) {
            if (i < mine.size() && j < theirs.size() && mine[i] == theirs[j]) {
                gathering.keep(mine[i++]);
                ++j;
                continue;
            }
            gathering.change();
            if (j == theirs.size() || (i < mine.size() && rests.at(i + 1, j) >= rests.at(i, j + 1)))
                gathering.remove(mine[i++]);
            else
                gathering.add(theirs[j++]);
        }
    }
    gathering.flush();
    for (std::size_t at = all_left.size() - tail; at < all_left.size(); ++at)
        changes.add(WordStep::same, all_left[at]);
    return changes.take();
}

} // namespace rapporteur
