// Calendar dates in running text. One grammar serves every language: the months come from the vocabulary, the
// little words between from the layout.
//
//   date  = days month [year] | month days [year] | date range date | YYYY-MM-DD
//   days  = day (range day)*        day = 1..31 with or without an ordinal suffix
#include "report/report.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

using std::chrono::year_month_day;

enum class TokenKind { number, word, comma, dash, other };

struct Token {
    TokenKind kind = TokenKind::other;
    std::string_view text;   ///< folded
    std::uint32_t begin = 0; ///< bytes of the folded text
    std::uint32_t end = 0;
    int number = 0;
    int digits = 0;
    int month = 0; ///< 1..12 when the word is one
};

bool is_letter_byte(char byte) {
    return (byte & 0x80) != 0 || (byte >= 'a' && byte <= 'z');
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `word` is folded.
int month_of(std::string_view word, const TermFinder* months) {
    const Term* term = months == nullptr ? nullptr : months->exact_folded(word);
    int month = 0;
    if (term != nullptr)
        std::from_chars(term->code.data(), term->code.data() + term->code.size(), month);
    return month;
}

std::vector<Token> tokenize(std::string_view text, const Layout& layout) {
    std::vector<Token> tokens;
    const TermFinder* months = layout.finder("months");
    for (std::size_t position = 0; position < text.size();) {
        const char here = text[position];
        if (here == ' ') {
            ++position;
            continue;
        }
        std::size_t end = position + 1;
        Token token;
        if (is_digit(static_cast<char32_t>(static_cast<unsigned char>(here)))) {
            while (end < text.size() &&
                   is_digit(static_cast<char32_t>(static_cast<unsigned char>(text[end]))))
                ++end;
            token.kind = TokenKind::number;
            token.digits = static_cast<int>(end - position);
            if (token.digits <= 4)
                std::from_chars(text.data() + position, text.data() + end, token.number);
        } else if (is_letter_byte(here)) {
            while (end < text.size() && is_letter_byte(text[end]))
                ++end;
            token.kind = TokenKind::word;
            token.month = month_of(text.substr(position, end - position), months);
            if (token.month != 0 && end < text.size() && text[end] == '.') // "Dec."
                ++end;
        } else if (here == ',') {
            token.kind = TokenKind::comma;
        } else if (here == '-') {
            token.kind = TokenKind::dash;
        }
        token.text = text.substr(position, end - position);
        token.begin = static_cast<std::uint32_t>(position);
        token.end = static_cast<std::uint32_t>(end);
        tokens.push_back(token);
        position = end;
    }
    return tokens;
}

/// One date as read, before its year is known.
struct Partial {
    std::size_t first_token = 0;
    std::size_t past_token = 0;
    int month = 0;
    int first_day = 0;
    int last_day = 0; ///< 0: a single day
    int year = 0;     ///< 0: none
};

class DateReader {
public:
    DateReader(const std::vector<Token>& tokens, const DateWords& words) : tokens_(tokens), words_(words) {}

    /// The date around the month at token `month`.
    [[nodiscard]] std::optional<Partial> around(std::size_t month) const {
        Partial before = days_before(month);
        Partial after = days_after(month);
        // "June 24, 2014" has its day behind the month, "24 June 2014" before it; "24 June 25" reads forward.
        Partial date = after.first_day != 0 && (before.first_day == 0 || after.year != 0) ? after : before;
        if (date.first_day == 0)
            return std::nullopt;
        date.month = tokens_[month].month;
        if (date.year == 0)
            read_year(date);
        return date;
    }

    /// The position behind a range word that follows `token`, or `token` itself.
    [[nodiscard]] std::size_t skip_range(std::size_t token) const {
        return is_range(token) ? token + 1 : token;
    }

private:
    [[nodiscard]] const Token* at(std::size_t index) const {
        return index < tokens_.size() ? &tokens_[index] : nullptr;
    }
    [[nodiscard]] bool is_range(std::size_t index) const {
        const Token* token = at(index);
        return token != nullptr && (token->kind == TokenKind::dash || contains(words_.ranges, token->text));
    }
    [[nodiscard]] bool is_connector(std::size_t index) const {
        const Token* token = at(index);
        return token != nullptr && token->kind == TokenKind::word && contains(words_.connectors, token->text);
    }
    [[nodiscard]] bool is_suffix(std::size_t index) const {
        const Token* token = at(index);
        return token != nullptr && token->kind == TokenKind::word &&
               contains(words_.ordinal_suffixes, token->text) && index > 0 &&
               tokens_[index - 1].end == token->begin;
    }
    [[nodiscard]] bool is_day(std::size_t index) const {
        const Token* token = at(index);
        return token != nullptr && token->kind == TokenKind::number && token->digits <= 2 &&
               token->number >= 1 && token->number <= 31;
    }

    /// `24`, `24-25`, `24, 25 and 26`, each with or without suffix, in front of the month.
    [[nodiscard]] Partial days_before(std::size_t month) const {
        Partial date;
        date.past_token = month + 1;
        std::size_t index = month;
        bool joined = false;
        while (index > 0 && (is_connector(index - 1) || is_suffix(index - 1)) && !is_range(index - 1))
            --index;
        while (index > 0 && is_day(index - 1)) {
            --index;
            if (date.last_day == 0 && date.first_day != 0)
                date.last_day = date.first_day;
            date.first_day = tokens_[index].number;
            date.first_token = index;
            std::size_t separator = index;
            const bool range = separator > 0 && is_range(separator - 1);
            // A comma joins days only in a list that ends in "and": "27, 28 and 29", not "room 3, 24 June".
            const bool listed = separator > 0 && joined && tokens_[separator - 1].kind == TokenKind::comma;
            if (!range && !listed)
                break;
            joined = true;
            --separator;
            if (separator > 0 && is_suffix(separator - 1))
                --separator;
            index = separator;
        }
        return date;
    }

    /// The same behind the month; a year may follow.
    [[nodiscard]] Partial days_after(std::size_t month) const {
        Partial date;
        date.first_token = month;
        std::size_t index = month + 1;
        while (is_connector(index))
            ++index;
        while (is_day(index)) {
            (date.first_day == 0 ? date.first_day : date.last_day) = tokens_[index].number;
            ++index;
            if (is_suffix(index))
                ++index;
            date.past_token = index;
            const bool listed = at(index) != nullptr && tokens_[index].kind == TokenKind::comma &&
                                is_day(index + 1) && is_range(index + (is_suffix(index + 2) ? 3U : 2U));
            if (!is_range(index) && !listed)
                break;
            ++index;
        }
        if (date.first_day != 0)
            read_year(date);
        return date;
    }

    void read_year(Partial& date) const {
        std::size_t index = date.past_token;
        while (at(index) != nullptr && (tokens_[index].kind == TokenKind::comma || is_connector(index)))
            ++index;
        const Token* token = at(index);
        if (token != nullptr && token->kind == TokenKind::number && token->digits == 4 &&
            token->number >= 1900 && token->number < 2200) {
            date.year = token->number;
            date.past_token = index + 1;
        }
    }

    const std::vector<Token>& tokens_;
    const DateWords& words_;
};

year_month_day make_date(int year, int month, int day) {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
           std::chrono::day(static_cast<unsigned>(day));
}

/// `2014-06-24`, or nothing.
std::optional<Partial> iso_date(const std::vector<Token>& tokens, std::size_t index) {
    if (index + 4 >= tokens.size())
        return std::nullopt;
    const auto is_number = [&](std::size_t at, int digits) {
        return tokens[at].kind == TokenKind::number && tokens[at].digits == digits;
    };
    const bool shape = is_number(index, 4) && tokens[index + 1].kind == TokenKind::dash &&
                       is_number(index + 2, 2) && tokens[index + 3].kind == TokenKind::dash &&
                       is_number(index + 4, 2);
    const int month = tokens[index + 2].number;
    const int day = tokens[index + 4].number;
    if (!shape || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    return Partial{index, index + 5, month, day, 0, tokens[index].number};
}

/// `date`, or the range it begins when another date follows a range word: `June 30 - July 2, 2014`.
DateMatch complete(Partial date, const std::vector<Token>& tokens, const DateReader& reader) {
    Partial last = date;
    const std::size_t next = reader.skip_range(date.past_token);
    if (next != date.past_token) {
        for (std::size_t index = next; index < std::min(next + 3, tokens.size()); ++index) {
            const auto second = tokens[index].month != 0 ? reader.around(index) : std::nullopt;
            if (second && second->first_token == next && second->last_day == 0) {
                last = *second;
                last.last_day = second->first_day;
                break;
            }
        }
    }
    if (date.year == 0)
        date.year = last.year;
    DateMatch match;
    match.begin = tokens[date.first_token].begin;
    match.end = tokens[last.past_token - 1].end;
    match.has_year = date.year != 0;
    match.date.first = make_date(date.year, date.month, date.first_day);
    if (last.last_day != 0)
        match.date.last = make_date(last.year != 0 ? last.year : date.year, last.month, last.last_day);
    match.date.exists = match.date.first.ok() && (!match.date.last || match.date.last->ok());
    return match;
}

} // namespace

std::vector<DateMatch> find_dates(const FoldedText& text, const Layout& layout) {
    std::vector<DateMatch> matches;
    const bool has_digits =
        std::any_of(text.text.begin(), text.text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    if (!has_digits) // a date has a day
        return matches;
    const auto tokens = tokenize(text.text, layout);
    const DateReader reader(tokens, layout.dates);
    std::uint32_t taken = 0; // folded bytes that belong to an earlier date
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        if (tokens[index].begin < taken)
            continue;
        const auto partial = tokens[index].month != 0 ? reader.around(index) : iso_date(tokens, index);
        if (!partial || tokens[partial->first_token].begin < taken)
            continue;
        DateMatch match = complete(*partial, tokens, reader);
        taken = match.end;
        match.begin = text.origin[match.begin];
        match.end = text.origin[match.end];
        matches.push_back(match);
    }
    return matches;
}

} // namespace rapporteur
