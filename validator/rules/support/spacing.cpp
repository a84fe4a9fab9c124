#include "rules/support/spacing.hpp"

#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>

namespace rapporteur {
namespace {

struct Char {
    char32_t code_point = 0;
    std::uint32_t begin = 0; ///< byte
};

/// White space that is more than a gap between words: it ends a line or fills it.
bool is_break(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == U'\u0085' ||
           c == U'\u2028' || c == U'\u2029';
}

bool is_no_break(char32_t c) {
    return c == U'\u00A0' || c == U'\u202F' || c == U'\u2007';
}

bool is_comma(char32_t c) {
    return c == ',' || c == ';';
}

/// The kinds of byte that matter for spacing.
enum class SpacingByte : std::uint8_t { word, digit, space, comma, stop, mark, open, close, strange };

constexpr std::array<SpacingByte, 256> spacing_bytes = [] {
    std::array<SpacingByte, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const auto code_point = static_cast<char32_t>(byte);
        // UTF-8 encodes the blanks beyond ASCII with one of these first bytes.
        if (byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) ||
            (byte != ' ' && byte < 0x80 && is_space(code_point)))
            table[byte] = SpacingByte::strange;
        else if (byte >= '0' && byte <= '9')
            table[byte] = SpacingByte::digit;
        else if (byte == ' ')
            table[byte] = SpacingByte::space;
        else if (byte == ',' || byte == ';')
            table[byte] = SpacingByte::comma;
        else if (byte == '.')
            table[byte] = SpacingByte::stop;
        else if (byte == ':' || byte == '!' || byte == '?')
            table[byte] = SpacingByte::mark;
        else if (byte == '(' || byte == '[')
            table[byte] = SpacingByte::open;
        else if (byte == ')' || byte == ']')
            table[byte] = SpacingByte::close;
    }
    return table;
}();

SpacingByte spacing_byte_of(char byte) {
    return spacing_bytes[static_cast<unsigned char>(byte)];
}

/// Whether some neighbouring bytes may be a flaw. Most paragraphs need no closer look.
bool may_have_flaws(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ')
        return true;
    SpacingByte before = SpacingByte::word;
    SpacingByte here = spacing_byte_of(text.front());
    for (std::size_t index = 0; index < text.size(); ++index) {
        const SpacingByte after =
            index + 1 < text.size() ? spacing_byte_of(text[index + 1]) : SpacingByte::space;
        if (here != SpacingByte::word && here != SpacingByte::digit) {
            const bool glued =
                after == SpacingByte::word || (after == SpacingByte::digit && before != SpacingByte::digit);
            const bool plain =
                after == SpacingByte::word || after == SpacingByte::digit || after == SpacingByte::open;
            if (here == SpacingByte::strange ||
                (here == SpacingByte::space && (!plain || before == SpacingByte::open)) ||
                ((here == SpacingByte::comma || here == SpacingByte::stop) && glued))
                return true;
        }
        before = here;
        here = after;
    }
    return false;
}

class Scanner {
public:
    Scanner(std::string_view text, const std::function<void(SpacingFlaw)>& found)
        : text_(text), found_(found) {
        chars_.reserve(text.size());
        for (std::size_t position = 0; position < text.size();) {
            const auto begin = static_cast<std::uint32_t>(position);
            chars_.push_back({next_code_point(text, position), begin});
        }
    }

    void scan() {
        std::size_t first = 0;
        while (first < chars_.size() && is_space(at(first)))
            ++first;
        std::size_t last = chars_.size();
        while (last > first && is_space(at(last - 1)))
            --last;
        if (first == last)
            return;
        if (first > 0)
            add(SpacingKind::leading, 0, first, "");
        std::size_t index = first;
        while (index < last) {
            const std::size_t end = word_end(index);
            if (!is_address(index, end))
                scan_word(index, end);
            index = end;
            if (index < last)
                index = scan_gap(index);
        }
        if (last < chars_.size())
            add(SpacingKind::trailing, last, chars_.size(), "");
    }

private:
    char32_t at(std::size_t index) const { return index < chars_.size() ? chars_[index].code_point : U'\0'; }

    std::uint32_t byte(std::size_t index) const {
        return index < chars_.size() ? chars_[index].begin : static_cast<std::uint32_t>(text_.size());
    }

    std::size_t word_end(std::size_t index) const {
        while (index < chars_.size() && !is_space(at(index)))
            ++index;
        return index;
    }

    /// Commas and stops are normal within addresses: "https://rosanjose.iom.int", "www.iom.int",
    /// "rcm@iom.int".
    bool is_address(std::size_t begin, std::size_t end) const {
        constexpr std::string_view web = "www.";
        const std::string_view word = text_.substr(byte(begin), byte(end) - byte(begin));
        return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
               equal_ignoring_case(word.substr(0, web.size()), web);
    }

    void scan_word(std::size_t begin, std::size_t end) {
        for (std::size_t index = begin + 1; index + 1 < end; ++index) {
            if ((is_comma(at(index)) && lacks_space_after_comma(index)) ||
                (at(index) == '.' && lacks_space_after_stop(begin, index, end)))
                add(SpacingKind::missing, index + 1, index + 1, " ");
        }
    }

    bool lacks_space_after_comma(std::size_t index) const {
        const char32_t before = at(index - 1);
        const char32_t after = at(index + 1);
        if (is_letter(after))
            return is_letter(before) || is_digit(before) || is_closing_mark(before);
        return is_digit(after) && (is_letter(before) || is_closing_mark(before));
    }

    /// Accepts "matter.The" and "2014.The" as flaws, but not "U.S.A", "Ph.D.", "iom.int", "Ser.K",
    /// "report.docx".
    bool lacks_space_after_stop(std::size_t begin, std::size_t index, std::size_t end) const {
        if (!is_upper(at(index + 1)) || index + 2 >= end || !is_letter(at(index + 2)))
            return false;
        const char32_t before = at(index - 1);
        if (is_closing_mark(before))
            return true;
        const auto run_before = [&](auto belongs) {
            std::size_t from = index;
            while (from > begin && belongs(at(from - 1)))
                --from;
            return index - from;
        };
        if (is_digit(before))
            return run_before(is_digit) == digits_of_year;
        return is_letter(before) && !is_upper(before) && run_before(is_letter) >= shortest_word;
    }

    /// Checks the gap that starts at `begin`, inside the text. Returns its end.
    std::size_t scan_gap(std::size_t begin) {
        std::size_t end = begin;
        std::size_t breaks = 0;
        std::size_t no_breaks = 0;
        std::string breaks_text;
        for (; is_space(at(end)) && end < chars_.size(); ++end) {
            no_breaks += is_no_break(at(end)) ? 1U : 0U;
            if (is_break(at(end))) {
                ++breaks;
                breaks_text.append(text_, byte(end), byte(end + 1) - byte(end));
            }
        }
        const std::size_t count = end - begin;
        if (breaks > 0) {
            if (breaks < count)
                add(SpacingKind::beside_break, begin, end, breaks_text);
        } else if (count == 1 && no_breaks == 1) {
            if (joins_plain_words(begin))
                add(SpacingKind::no_break, begin, end, " ");
        } else if (is_open(at(begin - 1)) && is_close(at(end))) {
            return end; // "[ ]" is a box to tick
        } else if (is_open(at(begin - 1)) || is_close(at(end))) {
            add(SpacingKind::within_brackets, begin, end, "");
        } else if (starts_with_mark(end)) {
            add(SpacingKind::before_mark, begin, end, "");
        } else if (count > 1) {
            // If all spaces are no-break spaces, the author wanted one.
            add(SpacingKind::doubled, begin, end,
                no_breaks == count ? text_.substr(byte(begin), byte(begin + 1) - byte(begin)) : " ");
        }
        return end;
    }

    static bool is_open(char32_t c) { return c == '(' || c == '['; }
    static bool is_close(char32_t c) { return c == ')' || c == ']'; }

    /// Whether a mark that belongs to the word before it stands here; not "...", ". . .", ".5" or ".docx".
    bool starts_with_mark(std::size_t index) const {
        const char32_t mark = at(index);
        const char32_t next = at(index + 1);
        if (mark == '.')
            return !is_letter(next) && !is_digit(next) && next != '.' && !is_spaced_ellipsis(index);
        if (mark == ':' || mark == '!' || mark == '?')
            return next == U'\0' || is_space(next) || is_closing_mark(next);
        return is_comma(mark);
    }

    bool is_spaced_ellipsis(std::size_t stop) const {
        return (stop >= 2 && at(stop - 2) == '.') || (is_space(at(stop + 1)) && at(stop + 2) == '.');
    }

    /// Whether a no-break space has no reason. It has one beside a number, after an abbreviation or initial,
    /// and inside a name ("El Salvador").
    bool joins_plain_words(std::size_t gap) const {
        const std::size_t begin = word_begin(gap);
        const char32_t before = at(gap - 1);
        const char32_t after = at(gap + 1);
        if (!is_letter(after) || is_digit(before))
            return false;
        const std::size_t length = gap - begin;
        if (length == 1 || (before == '.' && length <= longest_abbreviation))
            return false;
        return !(is_letter(before) && is_upper(at(begin)) && is_upper(after));
    }

    /// The start of the word before `end`; in a very long word, a place within it.
    std::size_t word_begin(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && end - begin < longest_word && !is_space(at(begin - 1)))
            --begin;
        return begin;
    }

    void add(SpacingKind kind, std::size_t begin, std::size_t end, std::string_view replacement) {
        SpacingFlaw flaw;
        flaw.kind = kind;
        flaw.begin = byte(begin);
        flaw.end = byte(end);
        flaw.replacement = replacement;
        flaw.count = static_cast<std::uint32_t>(end - begin);
        const std::size_t from = word_begin(begin);
        std::size_t to = end;
        while (to < chars_.size() && to - end < longest_word && !is_space(at(to)))
            ++to;
        flaw.before = text_.substr(byte(from), byte(begin) - byte(from));
        flaw.after = text_.substr(byte(end), byte(to) - byte(end));
        found_(std::move(flaw));
    }

    static constexpr std::size_t longest_word = 24;        ///< characters of a word that a message shows
    static constexpr std::size_t longest_abbreviation = 4; ///< "Art.", with its stop
    /// A number before a stop and a capital is a year at the end of a sentence; others are "3.B", "12.A".
    static constexpr std::size_t digits_of_year = 4;
    static constexpr std::size_t shortest_word = 2; ///< letters before the stop; one letter is an initial

    std::string_view text_;
    std::vector<Char> chars_;
    const std::function<void(SpacingFlaw)>& found_;
};

} // namespace

void find_spacing_flaws(std::string_view text, const std::function<void(SpacingFlaw)>& found) {
    if (may_have_flaws(text))
        Scanner(text, found).scan();
}

} // namespace rapporteur
