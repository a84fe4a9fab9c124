#include "rules/support/annexes.hpp"

#include "base/text.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_word = 4; // letters of a word for an annex
constexpr std::size_t most_annex_digits = 2;
constexpr std::size_t most_roman_letters = 5; // "XVIII"
constexpr std::int64_t letters_from = 1000;   // keeps the values of letters apart from those of numbers

/// The values that a number such as "3", "III" or "C" may have; none if it is no number.
std::vector<std::int64_t> values_of(std::string_view number) {
    if (number.empty())
        return {};
    if (number.find_first_not_of("0123456789") == std::string_view::npos) {
        std::int64_t value = 0;
        if (number.size() <= most_annex_digits)
            std::from_chars(number.data(), number.data() + number.size(), value);
        return value == 0 ? std::vector<std::int64_t>{} : std::vector{value};
    }
    std::vector<std::int64_t> values;
    if (number.size() <= most_roman_letters && number.find_first_not_of("IVX") == std::string_view::npos) {
        std::int64_t sum = 0;
        std::int64_t behind = 0;
        for (std::size_t at = number.size(); at-- > 0;) {
            const std::int64_t value = number[at] == 'I' ? 1 : number[at] == 'V' ? 5 : 10;
            sum += value < behind ? -value : value;
            behind = value;
        }
        values.push_back(sum);
    }
    if (number.size() == 1 && number.front() >= 'A' && number.front() <= 'Z')
        values.push_back(letters_from + number.front() - 'A');
    return values;
}

/// A number of an annex in a text.
struct AnnexNumber {
    std::string_view text;
    std::uint32_t end = 0; ///< bytes of the text
};

AnnexNumber number_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() &&
           ((text[end] >= '0' && text[end] <= '9') || (text[end] >= 'A' && text[end] <= 'Z')))
        ++end;
    const bool word_goes_on =
        end < text.size() && ((text[end] & 0x80) != 0 || text[end] == '/' || text[end] == '-' ||
                              (text[end] >= 'a' && text[end] <= 'z'));
    return {word_goes_on ? std::string_view() : text.substr(begin, end - begin),
            static_cast<std::uint32_t>(end)};
}

class AnnexFinder {
public:
    explicit AnnexFinder(const RuleInput& input)
        : input_(input), words_(drafting_words(input.layout, "annex")), known_(words_),
          joints_(drafting_words(input.layout, "reference-joint")),
          owned_by_(drafting_words(input.layout, "annex-of")), here_(drafting_words(input.layout, "here")) {}

    AnnexFlaws run() {
        if (words_.empty())
            return {};
        collect();
        for (std::uint32_t index = 0; index < input_.report.elements.size() && !listed_.empty(); ++index)
            scan(index);
        return std::move(flaws_);
    }

private:
    [[nodiscard]] std::string_view word_at(std::string_view plain, std::size_t at) const {
        const auto word = std::find_if(words_.begin(), words_.end(), [&](const std::string& each) {
            return starts_with_words(plain.substr(at), each);
        });
        return word == words_.end() ? std::string_view() : std::string_view(*word);
    }

    void add(std::string_view number) {
        for (const std::int64_t value : values_of(number))
            listed_.insert(value);
    }

    /// Adds the annex that a line begins with. Among the annexes a second heading with its number is a slip,
    /// if it has another title. "Annex I (continued)" is none.
    void add_line(std::uint32_t element, const AnnexNumber& number) {
        add(number.text);
        const std::string& text = input_.block_of(element).text;
        const std::string title = folded(trim(std::string_view(text).substr(number.end)));
        if (input_.report.elements[element].kind != SectionKind::annex || number.text.empty() ||
            title.empty() || title.front() == '(')
            return;
        const auto [first, is_new] = titles_.try_emplace(std::string(number.text), title);
        if (!is_new && first->second != title)
            flaws_.repeated.push_back({element, 0, number.end, text.substr(0, number.end)});
    }

    /// Collects the annexes of the report: the lines that begin with "Annex II", and below a line "Annexes"
    /// the labels.
    void collect() {
        bool below_heading = false;
        for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
            const Block& block = input_.block_of(index);
            const FoldedText& plain = input_.folded(index);
            const std::string_view label = trim(block.label.text);
            const auto word = word_at(plain.text, 0);
            const std::string shown = label.size() > shortest_word ? folded(label) : std::string();
            if (const auto in_label = word_at(shown, 0); !in_label.empty())
                add(number_at(label, std::min(in_label.size() + 1, label.size())).text);
            else if (!word.empty() && word.size() + 1 < plain.text.size())
                add_line(index, number_at(block.text, plain.origin[word.size() + 1]));
            else if (below_heading && !label.empty())
                add(number_at(label, label.front() == '(' ? 1 : 0).text);
            else
                below_heading = false;
            below_heading = below_heading || (!word.empty() && trim(plain.text).size() <= word.size() + 1);
        }
    }

    void scan(std::uint32_t element) {
        const FoldedText& plain = input_.folded(element);
        const std::string_view text = input_.block_of(element).text;
        for (const WordRange range : input_.folded_words(element)) {
            const auto word = word_in(plain.text, range);
            if (!known_.has(word))
                continue;
            const std::size_t number = range.begin + word.size() + 1;
            if (range.begin == 0 || number >= plain.text.size() || plain.text[number - 1] != ' ')
                continue;
            std::uint32_t begin = plain.origin[range.begin];
            for (std::size_t at = plain.origin[number];;) {
                const AnnexNumber found = number_at(text, at);
                const auto values = values_of(found.text);
                if (values.empty() || belongs_to_other(text, found.end))
                    break;
                const bool is_listed = std::any_of(values.begin(), values.end(), [&](std::int64_t value) {
                    return listed_.count(value) != 0;
                });
                if (!is_listed)
                    flaws_.missing.push_back(
                        {element, begin, found.end, fold_space(text.substr(begin, found.end - begin))});
                at = next_number(text, found.end);
                if (at == 0)
                    break;
                begin = static_cast<std::uint32_t>(at);
            }
        }
    }

    /// Behind the number: whether "of" or "to" another document follows.
    [[nodiscard]] bool belongs_to_other(std::string_view text, std::size_t end) const {
        const std::string rest = folded(text.substr(end, std::min<std::size_t>(text.size() - end, 60)));
        const std::string_view words = trim(rest);
        const auto begins = [words](const std::string& each) { return starts_with_words(words, each); };
        return std::any_of(owned_by_.begin(), owned_by_.end(), begins) &&
               std::none_of(here_.begin(), here_.end(), begins);
    }

    /// The offset of the next number in "I, II and III"; 0 if there is none.
    [[nodiscard]] std::size_t next_number(std::string_view text, std::size_t end) const {
        std::size_t next = end + (end < text.size() && text[end] == ',' ? 1U : 0U);
        if (next >= text.size() || text[next] != ' ')
            return 0;
        ++next;
        const auto joint = std::find_if(joints_.begin(), joints_.end(), [&](const std::string& each) {
            return starts_with_words(text.substr(next), each);
        });
        if (joint == joints_.end() && next == end + 1)
            return 0;
        next += joint == joints_.end() ? 0 : joint->size() + 1;
        return next < text.size() ? next : 0;
    }

    const RuleInput& input_;
    std::vector<std::string> words_;
    WordSet known_; ///< words_
    std::vector<std::string> joints_;
    std::vector<std::string> owned_by_;
    std::vector<std::string> here_;
    std::set<std::int64_t> listed_;
    std::map<std::string, std::string> titles_; ///< folded, by the number of the annex
    AnnexFlaws flaws_;
};

} // namespace

AnnexFlaws find_annex_flaws(const RuleInput& input) {
    return AnnexFinder(input).run();
}

} // namespace rapporteur
