// Calendar dates in running text. One grammar serves every language: months, weekdays and numbers come from
// the vocabularies, the little words between them from the layout.
//
//   date   = days month [year] | month days [year] | numeric | date range date
//   days   = day (range day)*        day = 1..31, in digits or words, with or without an ordinal suffix
//   numeric = YYYY-MM-DD | DD/MM/YYYY | MM/DD/YYYY, with `-`, `/` or `.` between
//
// A day of the week or an article may stand before each day. If both numbers may be the day or the month, the
// date has two readings.
#include "report/date_tokens.hpp"
#include "report/report.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t most_fillers = 4; ///< side by side, words without meaning: ", el día martes"

/// One date as it was read. Its year may be still unknown.
struct PartialDate {
    std::size_t first_token = 0;
    std::size_t past_token = 0;
    int month = 0;
    int first_day = 0;
    int last_day = 0;      ///< 0: a single day
    int year = 0;          ///< 0: none
    bool either = false;   ///< day and month may be exchanged
    bool in_words = false; ///< a day is written in words
};

class DateReader {
public:
    explicit DateReader(const std::vector<DateToken>& tokens) : tokens_(tokens) {}

    /// The date whose month is at `index`, or the all-number date that begins there.
    [[nodiscard]] std::optional<PartialDate> date_at(std::size_t index) const {
        if (tokens_[index].month != 0)
            return around(index);
        return tokens_[index].kind == DateTokenKind::number ? numeric(index) : std::nullopt;
    }

    /// `date`, or the range that begins with it if a range word and another date follow: `June 30 - July 2,
    /// 2014`.
    [[nodiscard]] DateMatch complete(PartialDate date) const {
        PartialDate last = date;
        // "Monday, 8 May, to Wednesday, 10 May 2023"
        const std::size_t joint = date.past_token + (date.year == 0 && is_comma(date.past_token) ? 1 : 0);
        if (is_range(joint) && date.last_day == 0) {
            const std::size_t next = skip_fillers(joint + 1);
            for (std::size_t index = next; index < std::min(next + 4, tokens_.size()); ++index) {
                const auto second = date_at(index);
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
        match.begin = tokens_[date.first_token].begin;
        match.end = tokens_[last.past_token - 1].end;
        match.has_year = date.year != 0;
        match.date.first = make_date(date.year, date.month, date.first_day);
        if (last.last_day != 0)
            match.date.last = make_date(last.year != 0 ? last.year : date.year, last.month, last.last_day);
        else if (date.either)
            match.date.other = make_date(date.year, date.first_day, date.month);
        match.date.exists = match.date.first.ok() && (!match.date.last || match.date.last->ok());
        return match;
    }

private:
    static year_month_day make_date(int year, int month, int day) {
        return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
               std::chrono::day(static_cast<unsigned>(day));
    }

    [[nodiscard]] bool is_filler(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].filler;
    }
    [[nodiscard]] bool is_range(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].range;
    }
    [[nodiscard]] bool is_comma(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].kind == DateTokenKind::comma;
    }
    [[nodiscard]] bool is_day(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].kind == DateTokenKind::number &&
               tokens_[index].digits <= 2 && tokens_[index].number >= 1 && tokens_[index].number <= 31;
    }
    /// Whether `index` is a mark between the numbers of a date and touches both: "24/06".
    [[nodiscard]] bool is_tight_mark(std::size_t index) const {
        if (index == 0 || index + 1 >= tokens_.size())
            return false;
        const DateToken& mark = tokens_[index];
        return (mark.text == "/" || mark.text == "." || mark.text == "-") &&
               tokens_[index - 1].end == mark.begin && mark.end == tokens_[index + 1].begin;
    }
    [[nodiscard]] std::size_t skip_fillers(std::size_t index) const {
        for (std::size_t count = 0; count < most_fillers && (is_filler(index) || is_comma(index)); ++count)
            ++index;
        return index;
    }
    [[nodiscard]] std::size_t skip_fillers_back(std::size_t index) const {
        for (std::size_t count = 0; count < most_fillers && index > 0 && is_filler(index - 1); ++count)
            --index;
        return index;
    }

    [[nodiscard]] std::optional<PartialDate> around(std::size_t month) const {
        const PartialDate before = days_before(month);
        const PartialDate after = days_after(month);
        // The day is after the month in "June 24, 2014", before it in "24 June 2014". In "24 June 25" it is
        // before.
        PartialDate date =
            after.first_day != 0 && (before.first_day == 0 || after.year != 0) ? after : before;
        if (date.first_day == 0)
            return std::nullopt;
        date.month = tokens_[month].month;
        if (date.year == 0)
            read_year(date);
        // "the second June meeting" and "they may first ask" contain no day.
        const bool linked = date.first_token == month || is_filler(month - 1);
        if (date.in_words && date.year == 0 && (date.first_token == month || !linked))
            return std::nullopt;
        return date;
    }

    /// The days before the month: `24`, `24-25`, `24, 25 and 26`, `martes 24 y el miércoles 25`.
    [[nodiscard]] PartialDate days_before(std::size_t month) const {
        PartialDate date;
        date.past_token = month + 1;
        std::size_t index = skip_fillers_back(month);
        bool joined = false;
        while (index > 0 && is_day(index - 1)) {
            --index;
            if (date.last_day == 0 && date.first_day != 0)
                date.last_day = date.first_day;
            date.first_day = tokens_[index].number;
            date.first_token = index;
            date.in_words = date.in_words || tokens_[index].in_words;
            const std::size_t separator = skip_fillers_back(index);
            if (separator == 0)
                break;
            const bool range = is_range(separator - 1) || is_tight_mark(separator - 1);
            // A comma joins days only in a list that ends in "and": "27, 28 and 29", not "room 3, 24 June".
            if (!range && !(joined && is_comma(separator - 1)))
                break;
            joined = true;
            index = skip_fillers_back(separator - 1);
        }
        return date;
    }

    /// The days after the month, and the year if one follows.
    [[nodiscard]] PartialDate days_after(std::size_t month) const {
        PartialDate date;
        date.first_token = month;
        std::size_t index = month + 1;
        while (is_filler(index))
            ++index;
        while (is_day(index)) {
            (date.first_day == 0 ? date.first_day : date.last_day) = tokens_[index].number;
            date.in_words = date.in_words || tokens_[index].in_words;
            ++index;
            date.past_token = index;
            const bool listed = is_comma(index) && is_day(index + 1) && is_range(index + 2);
            if (!is_range(index) && !listed && !is_tight_mark(index))
                break;
            index = skip_fillers(index + 1);
        }
        if (date.first_day != 0)
            read_year(date);
        return date;
    }

    [[nodiscard]] bool is_year(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].kind == DateTokenKind::number &&
               tokens_[index].digits == 4 && tokens_[index].number >= 1900 && tokens_[index].number < 2200;
    }

    void read_year(PartialDate& date) const {
        const std::size_t index = skip_fillers(date.past_token);
        if (is_year(index)) {
            date.year = tokens_[index].number;
            date.past_token = index + 1;
        }
    }

    /// A date of three numbers with the same mark between them, if nothing else touches them.
    [[nodiscard]] std::optional<PartialDate> numeric(std::size_t index) const {
        const auto touches = [&](std::size_t left) {
            return left + 1 < tokens_.size() && tokens_[left].end == tokens_[left + 1].begin;
        };
        const bool shape = is_tight_mark(index + 1) && is_tight_mark(index + 3) &&
                           tokens_[index + 1].text == tokens_[index + 3].text &&
                           tokens_[index + 2].kind == DateTokenKind::number &&
                           tokens_[index + 4].kind == DateTokenKind::number;
        if (!shape || (index > 0 && touches(index - 1) && tokens_[index - 1].text != "(" &&
                       (!is_range(index - 1) || tokens_[index - 1].text == tokens_[index + 1].text)))
            return std::nullopt;
        if (touches(index + 4) &&
            (tokens_[index + 5].text == tokens_[index + 1].text ||
             tokens_[index + 5].kind == DateTokenKind::word) &&
            touches(index + 5))
            return std::nullopt;
        const auto number = [&](std::size_t at) { return tokens_[index + at].number; };
        PartialDate date;
        date.first_token = index;
        date.past_token = index + 5;
        if (is_year(index)) {
            date.year = number(0);
            date.month = number(2);
            date.first_day = number(4);
        } else if (is_year(index + 4) && is_day(index) && is_day(index + 2)) {
            date.year = number(4);
            date.month = number(2);
            date.first_day = number(0);
            if (date.month > 12)
                std::swap(date.month, date.first_day);
            // With stops between the numbers the day comes first in every language.
            date.either =
                date.first_day <= 12 && date.first_day != date.month && tokens_[index + 1].text != ".";
        }
        const bool possible =
            date.month >= 1 && date.month <= 12 && date.first_day >= 1 && date.first_day <= 31;
        return possible ? std::optional(date) : std::nullopt;
    }

    const std::vector<DateToken>& tokens_;
};

bool is_letter_byte(char byte) {
    return (byte & 0x80) != 0 || (byte >= 'a' && byte <= 'z');
}

/// Whether the words of a text are worth reading. A text has no date if it has no name of a month, and no
/// digit beside a letter or beside a mark of a date that names none ("24/06/2014", "24.6.2014").
bool may_hold_date(const FoldedText& text, const Layout& layout) {
    if (may_hold_unnamed_date(text.text))
        return true;
    const TermFinder* months = layout.finder(VocabularyRole::months);
    return months != nullptr && !months->find(text).empty();
}

} // namespace

bool may_hold_unnamed_date(std::string_view text) {
    const auto touches = [text](std::size_t at) {
        return at < text.size() &&
               (is_letter_byte(text[at]) || text[at] == '/' || text[at] == '.' || text[at] == '-');
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (digit && ((at > 0 && touches(at - 1)) || touches(at + 1)))
            return true;
    }
    return false;
}

std::vector<DateMatch> find_dates(const FoldedText& text, const Layout& layout) {
    std::vector<DateMatch> matches;
    if (!may_hold_date(text, layout))
        return matches;
    const auto tokens = tokenize_dates(text, layout);
    const DateReader reader(tokens);
    std::uint32_t taken = 0; // end, in folded bytes, of the date before
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        if (tokens[index].begin < taken)
            continue;
        const auto partial = reader.date_at(index);
        if (!partial || tokens[partial->first_token].begin < taken)
            continue;
        DateMatch match = reader.complete(*partial);
        taken = match.end;
        match.begin = text.origin[match.begin];
        match.end = text.origin[match.end];
        matches.push_back(match);
    }
    return matches;
}

} // namespace rapporteur
