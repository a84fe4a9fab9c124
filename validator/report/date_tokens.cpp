#include "report/date_tokens.hpp"

#include "report/number_words.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

bool is_date_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool is_date_letter(char byte) {
    return (byte & 0x80) != 0 || (byte >= 'a' && byte <= 'z');
}

bool is_one_of(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class DateTokenizer {
public:
    DateTokenizer(const FoldedText& text, const Layout& layout)
        : folded_(text), text_(text.text), words_(layout.dates), articles_(layout.articles),
          months_(layout.finder(VocabularyRole::months)), weekdays_(layout.finder(VocabularyRole::weekdays)),
          numbers_(layout.finder(VocabularyRole::numbers)) {}

    [[nodiscard]] std::vector<DateToken> run() const {
        std::vector<DateToken> tokens;
        for (std::size_t position = 0; position < text_.size();) {
            if (text_[position] == ' ') {
                ++position;
                continue;
            }
            tokens.push_back(token_at(position));
            position = tokens.back().end;
        }
        return tokens;
    }

private:
    [[nodiscard]] std::size_t letters_end(std::size_t position) const {
        while (position < text_.size() && is_date_letter(text_[position]))
            ++position;
        return position;
    }

    [[nodiscard]] DateToken token_at(std::size_t position) const {
        const char here = text_[position];
        DateToken token;
        std::size_t end = position + 1;
        if (is_date_digit(here)) {
            while (end < text_.size() && is_date_digit(text_[end]))
                ++end;
            token.kind = DateTokenKind::number;
            token.digits = static_cast<int>(end - position);
            if (token.digits <= 4)
                std::from_chars(text_.data() + position, text_.data() + end, token.number);
            end = suffix_end(end);
        } else if (is_date_letter(here)) {
            end = letters_end(position);
            read_word(token, position, end);
        } else if (here == ',') {
            token.kind = DateTokenKind::comma;
        } else if (here == '-') {
            token.kind = DateTokenKind::dash;
            token.range = true;
        } else {
            token.range = is_one_of(words_.ranges, text_.substr(position, 1));
        }
        token.text = text_.substr(position, end - position);
        token.begin = static_cast<std::uint32_t>(position);
        token.end = static_cast<std::uint32_t>(end);
        return token;
    }

    /// The position after the ordinal suffix ("th", "ro.", ".º") of a number whose digits end at `end`. `end`
    /// if there is no suffix.
    [[nodiscard]] std::size_t suffix_end(std::size_t end) const {
        const std::size_t begin = end < text_.size() && text_[end] == '.' ? end + 1 : end;
        std::size_t past = letters_end(begin);
        if (past == begin || !is_one_of(words_.ordinal_suffixes, text_.substr(begin, past - begin)))
            return end;
        // The stop of "1ro." belongs to the suffix if the date goes on after it.
        if (past + 1 < text_.size() && text_[past] == '.' && text_[past + 1] == ' ') {
            const std::size_t next = past + 2;
            const auto word = text_.substr(next, letters_end(next) - next);
            const bool on = is_one_of(words_.connectors, word) || is_one_of(words_.ranges, word) ||
                            (months_ != nullptr && months_->exact_folded(word) != nullptr);
            past = on ? past + 1 : past;
        }
        return past;
    }

    void read_word(DateToken& token, std::size_t position, std::size_t& end) const {
        const auto word = text_.substr(position, end - position);
        token.kind = DateTokenKind::word;
        token.range = is_one_of(words_.ranges, word);
        token.filler = is_one_of(words_.connectors, word) || is_one_of(articles_, word);
        if (const Term* month = months_ == nullptr ? nullptr : months_->exact_folded(word))
            std::from_chars(month->code.data(), month->code.data() + month->code.size(), token.month);
        const bool weekday = weekdays_ != nullptr && weekdays_->exact_folded(word) != nullptr;
        token.filler = token.filler || weekday;
        if ((token.month != 0 || weekday) && end < text_.size() && text_[end] == '.') // "Dec."
            ++end;
        if (token.month != 0 || token.filler || token.range || numbers_ == nullptr)
            return;
        const auto number = written_number_at(folded_, position, *numbers_);
        if (!number)
            return;
        token.kind = DateTokenKind::number;
        token.number = number->value;
        token.digits = number->value >= 1000 ? 4 : number->value >= 100 ? 3 : 2;
        token.in_words = true;
        end = number->end;
    }

    const FoldedText& folded_;
    std::string_view text_;
    const DateWords& words_;
    const std::vector<std::string>& articles_;
    const TermFinder* months_;
    const TermFinder* weekdays_;
    const TermFinder* numbers_;
};

} // namespace

std::vector<DateToken> tokenize_dates(const FoldedText& text, const Layout& layout) {
    return DateTokenizer(text, layout).run();
}

} // namespace rapporteur
