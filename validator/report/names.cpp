#include "report/names.hpp"

#include "base/text.hpp"

namespace rapporteur {
namespace {

constexpr std::size_t longest_joint = 4;        ///< letters of "upon"
constexpr std::size_t longest_abbreviation = 4; ///< bytes of "Sta."
constexpr std::size_t fewest_capitals = 2;      ///< words with a capital in a name that has heads

bool is_name_mark(char32_t code_point) {
    return code_point == '\'' || code_point == U'\u2019' || code_point == '-' || code_point == U'\u2010' ||
           code_point == U'\u2011' || code_point == '.';
}

bool is_name_letter(char32_t code_point) {
    return is_letter(code_point) || is_digit(code_point);
}

/// Whether white space and then a capital stand at `position`.
bool capital_follows(std::string_view text, std::size_t position) {
    if (position >= text.size() || !is_space(next_code_point(text, position)) || position >= text.size())
        return false;
    return is_upper(next_code_point(text, position));
}

struct CapitalCount {
    std::size_t letters = 0;
    std::size_t capitals = 0;
};

CapitalCount count_capitals(std::string_view text) {
    CapitalCount count;
    for (std::size_t position = 0; position < text.size();) {
        const auto byte = static_cast<unsigned char>(text[position]);
        if (byte < 0x80) { // nearly all, and each text of a report is counted
            count.letters += (byte | 0x20U) - unsigned{'a'} < 26U ? 1U : 0U;
            count.capitals += byte - unsigned{'A'} < 26U ? 1U : 0U;
            ++position;
            continue;
        }
        const char32_t code_point = next_code_point(text, position);
        count.letters += is_letter(code_point) ? 1U : 0U;
        count.capitals += is_upper(code_point) ? 1U : 0U;
    }
    return count;
}

} // namespace

std::size_t name_word_end(std::string_view text, std::size_t position) {
    std::size_t end = position;
    for (std::size_t next = position; next < text.size();) {
        const char32_t code_point = next_code_point(text, next);
        if (is_name_letter(code_point)) {
            end = next;
            continue;
        }
        std::size_t after = next;
        const bool leads = end == position; // the apostrophe of "'s-Hertogenbosch"
        if (!is_name_mark(code_point) || (leads && (code_point == '-' || code_point == '.')))
            break;
        if (next < text.size() && is_name_letter(next_code_point(text, after)))
            continue;
        // "D.C.", "St. John's"
        const auto word = text.substr(position, end - position);
        const bool abbreviated = word.find('.') != std::string_view::npos ||
                                 (next - position <= longest_abbreviation && capital_follows(text, next));
        if (code_point == '.' && abbreviated)
            end = next;
        break;
    }
    return end;
}

bool is_name_word(std::string_view word) {
    bool start = true;
    for (std::size_t position = 0; position < word.size();) {
        const char32_t code_point = next_code_point(word, position);
        if (is_letter(code_point)) {
            if (start && is_upper(code_point))
                return true;
            start = false;
        } else {
            start = code_point != '.';
        }
    }
    return false;
}

bool is_name_joint(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t position = 0; position < word.size(); ++letters) {
        const char32_t code_point = next_code_point(word, position);
        if (!is_letter(code_point) || is_upper(code_point))
            return false;
    }
    return letters > 0 && letters <= longest_joint;
}

NameHeads heads_of(std::string_view name) {
    NameHeads heads;
    std::size_t capitals = 0;
    bool run = true;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = name_word_end(name, at);
        if (end == at)
            break;
        const auto word = name.substr(at, end - at);
        const bool capital = is_name_word(word);
        capitals += capital ? 1 : 0;
        run = run && capital;
        if (heads.first.empty())
            heads.first = folded(word);
        if (run)
            heads.last = folded(word);
        at = end;
        while (at < name.size()) {
            std::size_t next = at;
            if (!is_space(next_code_point(name, next)))
                break;
            at = next;
        }
    }
    return capitals < fewest_capitals ? NameHeads() : heads;
}

bool is_all_capitals(std::string_view text) {
    const CapitalCount count = count_capitals(text);
    return count.letters > 0 && count.capitals == count.letters;
}

bool is_shouted(std::string_view text) {
    const CapitalCount count = count_capitals(text);
    return 2 * count.capitals > count.letters;
}

} // namespace rapporteur
