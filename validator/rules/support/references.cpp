#include "rules/support/references.hpp"

#include "rules/support/labels.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/reference_labels.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

constexpr std::size_t most_label_digits = 3;
constexpr std::size_t most_label_letters = 2;
constexpr std::size_t named_behind = 60; ///< bytes behind a reference in which its document may be named
constexpr std::string_view marks_of_sentence = ".;:!?";

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && ((text[at] & 0x80) != 0 || (text[at] >= 'a' && text[at] <= 'z'));
}

class Finder {
public:
    explicit Finder(const RuleInput& input)
        : input_(input), resolution_words_(drafting_words(input.layout, "resolution-reference")),
          item_words_(drafting_words(input.layout, "item-reference")),
          elsewhere_(drafting_words(input.layout, "elsewhere")), here_(drafting_words(input.layout, "here")),
          own_part_(drafting_words(input.layout, "own-part")),
          entry_words_(drafting_words(input.layout, "entry-reference")),
          paragraph_words_(drafting_words(input.layout, "paragraph-reference")),
          documents_(drafting_words(input.layout, "other-document")),
          owners_(drafting_words(input.layout, "owner")),
          joints_(drafting_words(input.layout, "reference-joint")), ordinals_(input.layout), labels_(input) {
        const auto& levels = input.layout.levels();
        if (!levels.empty())
            resolution_words_.push_back(folded(levels.front().name));
        if (levels.size() > 1)
            item_words_.push_back(folded(levels[1].name));
        const auto& lists = check_lists(input, ElementPart::entry);
        // A prefix with a number, such as "Decision 4/", names this session. A number after it belongs to
        // this report.
        if (lists.size() == 1 && lists.front().form.prefix.find_first_of("0123456789") != std::string::npos)
            numbered_prefix_ = folded(lists.front().form.prefix);
    }

    std::vector<Reference> run() {
        const auto& levels = input_.layout.levels();
        if (labels_.empty() || levels.empty() || levels.front().format != NumberFormat::decimal)
            return {};
        for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
            if (input_.characters(index).has_any_of(digit_characters))
                scan(index);
            if (labels_.are_words())
                scan_words(index);
        }
        return std::move(found_);
    }

private:
    /// Reads "conclusión tercera" where the labels are such words.
    void scan_words(std::uint32_t element) {
        const FoldedText& plain = input_.folded(element);
        const auto& words = input_.folded_words(element);
        for (std::size_t at = 1; at < words.size(); ++at) {
            if (words[at].begin != words[at - 1].end + 1 ||
                ordinals_.value_in_words(word_in(plain.text, words[at])) == 0 ||
                !is_own(element, plain, words[at].begin, words[at].end))
                continue;
            read(element, plain, words[at].begin, words[at].end);
        }
    }

    void scan(std::uint32_t element) {
        const FoldedText& plain = input_.folded(element);
        const std::string_view text = plain.text;
        for (std::size_t at = numbered_prefix_.empty() ? text.npos : text.find(numbered_prefix_);
             at != text.npos; at = text.find(numbered_prefix_, at + 1)) {
            const std::size_t number = at + numbered_prefix_.size();
            std::size_t end = number;
            while (is_digit_at(text, end))
                ++end;
            if (end > number && end - number <= most_label_digits)
                read(element, plain, number, end);
        }
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_digit_at(text, at) || (at > 0 && text[at - 1] != ' '))
                continue;
            const std::size_t number = at;
            while (is_digit_at(text, at))
                ++at;
            if (at - number <= most_label_digits && is_own(element, plain, number, at))
                read_all(element, plain, number, at);
        }
    }

    /// Whether the number belongs to an entry of this report, by the word before it and the words around it.
    [[nodiscard]] bool is_own(std::uint32_t element, const FoldedText& plain, std::size_t number,
                              std::size_t end) const {
        const std::string_view text = plain.text;
        const std::string_view before = text.substr(0, number > 0 ? number - 1 : 0);
        const auto called = [before](const std::vector<std::string>& words) {
            const auto word = std::find_if(words.begin(), words.end(), [before](const std::string& each) {
                return ends_with_words(before, each);
            });
            return word == words.end() ? std::string_view() : std::string_view(*word);
        };
        if (!called(item_words_).empty() && (letter_after(text, end) != 0 || is_here(text, end)))
            return true;
        if (const auto word = called(resolution_words_); !word.empty())
            return !is_owned(element, plain, before.size() - word.size());
        const std::string_view paragraph = called(paragraph_words_);
        if (!paragraph.empty() && is_here(text, end))
            return true;
        // Other words for entries may name those of any document. In small letters, without an owner before
        // them and without another document in the sentence, they name those of this report.
        const std::string_view entry = called(entry_words_);
        const std::string_view word = entry.empty() ? paragraph : entry;
        if (word.empty())
            return false;
        const std::size_t begin = before.size() - word.size();
        std::size_t first = plain.origin[begin];
        const bool small = !is_upper(next_code_point(input_.block_of(element).text, first));
        if (!small || is_owned(element, plain, begin))
            return false;
        // "Paragraph" and "item" are in every document.
        return !entry.empty() || !names_document(text, std::min(end + named_behind, text.size()));
    }

    /// Whether words before the reference say whose it is: "its recommendation 7", "WHO recommendation 7".
    [[nodiscard]] bool is_owned(std::uint32_t element, const FoldedText& plain, std::size_t begin) const {
        const std::string_view before = trim(std::string_view(plain.text).substr(0, begin));
        const auto gap = before.find_last_of(' ');
        const std::size_t word = gap == std::string_view::npos ? 0 : gap + 1;
        const std::string_view last = before.substr(word);
        if (last.empty() || marks_of_sentence.find(last.back()) != std::string_view::npos)
            return false;
        if (std::find(owners_.begin(), owners_.end(), last) != owners_.end() || last.ends_with("'s") ||
            last.ends_with("s'"))
            return true;
        std::size_t first = plain.origin[static_cast<std::size_t>(before.data() - plain.text.data()) + word];
        return word > 0 && is_upper(next_code_point(input_.block_of(element).text, first));
    }

    /// Whether the words up to here name a document, which may be the one that is meant.
    [[nodiscard]] bool names_document(std::string_view text, std::size_t end) const {
        constexpr std::size_t looked_back = 500; // bytes; a paragraph may have thousands of references
        text = text.substr(end - std::min(end, looked_back), std::min(end, looked_back));
        const auto words = words_of(text);
        return std::any_of(words.begin(), words.end(), [&](WordRange word) {
            return std::find(documents_.begin(), documents_.end(), word_in(text, word)) != documents_.end();
        });
    }

    /// Reads "3 (b)", and after it the rest of "3, 5 and 9".
    void read_all(std::uint32_t element, const FoldedText& plain, std::size_t number,
                  std::size_t number_end) {
        const std::string_view text = plain.text;
        std::vector<std::pair<std::size_t, std::size_t>> numbers{{number, number_end}};
        for (std::size_t end = number_end; end < text.size();) {
            std::size_t next = end;
            if (text[next] == ',')
                ++next;
            if (next >= text.size() || text[next] != ' ')
                break;
            ++next;
            for (const std::string& joint : joints_) {
                if (starts_with_words(text.substr(next), joint)) {
                    next += joint.size() + 1;
                    break;
                }
            }
            std::size_t past = next;
            while (is_digit_at(text, past))
                ++past;
            const bool whole = past > next && past - next <= most_label_digits &&
                               (past == text.size() || text[past] == ' ' ||
                                std::string_view(",.;:)").find(text[past]) != std::string_view::npos);
            if (!whole || is_digit_at(text, past + 1))
                break;
            numbers.emplace_back(next, past);
            end = past;
        }
        // A number behind a single "and" may count something else: "resolution 3 and 20 experts". Only words
        // in the plural lead to several.
        const bool plural = number > 1 && text[number - 2] == 's';
        const bool elsewhere = belongs_elsewhere(text, numbers.back().second);
        if (!plural || elsewhere)
            numbers.resize(1);
        if (elsewhere && plural)
            return;
        for (const auto& [begin, end] : numbers)
            read(element, plain, begin, end);
    }

    /// A letter before the number, and where its reference begins: "item (d) of", "inciso d) del".
    struct LetterBefore {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    /// `word`: the offset of the word for the entry, before the number.
    [[nodiscard]] LetterBefore letter_before(std::string_view text, std::size_t word) const {
        constexpr std::string_view marks = " (),.\"'";
        std::string_view before = trim(text.substr(0, word));
        const auto joint = std::find_if(elsewhere_.begin(), elsewhere_.end(), [&](const std::string& each) {
            return ends_with_words(before, each);
        });
        // An article may stand between: "de la".
        std::string_view without = before;
        if (joint == elsewhere_.end()) {
            const auto gap = before.find_last_of(' ');
            const bool article = gap != std::string_view::npos &&
                                 std::find(input_.layout.articles.begin(), input_.layout.articles.end(),
                                           before.substr(gap + 1)) != input_.layout.articles.end();
            if (!article)
                return {};
            without = trim(before.substr(0, gap));
        }
        const auto gap = without.find_last_of(' ');
        const auto of = gap == std::string_view::npos ? without : without.substr(gap + 1);
        if (gap == std::string_view::npos ||
            std::find(elsewhere_.begin(), elsewhere_.end(), of) == elsewhere_.end())
            return {};
        before = without.substr(0, gap);
        std::size_t end = before.size();
        while (end > 0 && marks.find(before[end - 1]) != std::string_view::npos)
            --end;
        std::size_t begin = end;
        while (begin > 0 && is_letter_at(before, begin - 1))
            --begin;
        std::size_t open = begin;
        while (open > 0 && marks.find(before[open - 1]) != std::string_view::npos)
            --open;
        return follows_item_word(before.substr(0, open)) && end > begin && end - begin <= most_label_letters
                   ? LetterBefore{begin, end - begin}
                   : LetterBefore{};
    }

    /// Whether the text ends in a word for items, perhaps with other letters behind it: "items (a), (b) and".
    [[nodiscard]] bool follows_item_word(std::string_view text) const {
        constexpr std::string_view marks = " (),.\"'";
        constexpr std::size_t most_letters = 12;
        for (std::size_t count = 0; count < most_letters; ++count) {
            if (std::any_of(item_words_.begin(), item_words_.end(),
                            [text](const std::string& each) { return ends_with_words(text, each); }))
                return true;
            for (const std::string& joint : joints_) {
                if (!ends_with_words(text, joint))
                    continue;
                text.remove_suffix(joint.size());
                break;
            }
            while (!text.empty() && marks.find(text.back()) != std::string_view::npos)
                text.remove_suffix(1);
            std::size_t letters = 0;
            while (!text.empty() && is_letter_at(text, text.size() - 1)) {
                text.remove_suffix(1);
                ++letters;
            }
            if (letters == 0 || letters > most_label_letters)
                return false;
            while (!text.empty() && marks.find(text.back()) != std::string_view::npos)
                text.remove_suffix(1);
        }
        return false;
    }

    void read(std::uint32_t element, const FoldedText& plain, std::size_t number, std::size_t number_end) {
        const std::string_view text = plain.text;
        // "Resolution 4" on a line of its own is the heading of an entry.
        if (number_end == text.size() && text.find(' ') + 1 == number)
            return;
        Reference reference;
        reference.element = element;
        reference.number = text.substr(number, number_end - number);
        reference.value = value_of(reference.number);
        std::size_t end = number_end;
        std::size_t letter = letter_after(text, number_end);
        if (letter != 0) {
            end = letter;
            while (is_letter_at(text, end))
                ++end;
            reference.letter = text.substr(letter, end - letter);
            reference.letter_begin = plain.origin[letter];
            if (end < text.size() && text[end] == ')')
                ++end;
        }
        if (belongs_elsewhere(text, end))
            return;
        reference.number_begin = reference.begin = plain.origin[number];
        const auto word = text.substr(0, number > 0 ? number - 1 : 0).find_last_of(' ');
        const LetterBefore before =
            letter != 0 || word == std::string_view::npos ? LetterBefore{} : letter_before(text, word + 1);
        if (before.size != 0) {
            reference.letter = text.substr(before.begin, before.size);
            reference.letter_begin = reference.begin = plain.origin[before.begin];
        }
        reference.end = plain.origin[end];
        reference.text = fold_space(
            input_.block_of(element).text.substr(reference.begin, reference.end - reference.begin));
        labels_.resolve(reference);
        if (reference.resolution_exists || !is_named_elsewhere(text, number, number_end))
            found_.push_back(std::move(reference));
    }

    [[nodiscard]] std::int64_t value_of(std::string_view number) const {
        std::int64_t value = 0;
        std::from_chars(number.data(), number.data() + number.size(), value);
        return value != 0 ? value : ordinals_.value_in_words(number);
    }

    /// Whether a paragraph begins with the words of the reference, and so is what it means: "Recommendation
    /// 6" among paragraphs that are no list.
    [[nodiscard]] bool is_named_elsewhere(std::string_view text, std::size_t number, std::size_t end) {
        const auto gap = text.substr(0, number > 0 ? number - 1 : 0).find_last_of(' ');
        const std::size_t word = gap == std::string_view::npos ? 0 : gap + 1;
        return labels_.are_written(text.substr(word, end - word));
    }

    /// The offset of the letter in "3 (b)", "3(b)", "3.b", "3, item b" and "3 b)"; 0 if there is none.
    [[nodiscard]] std::size_t letter_after(std::string_view text, std::size_t at) const {
        if (at >= text.size())
            return 0;
        std::size_t next = at;
        bool announced = false;
        if (next < text.size() && text[next] == '.' && is_letter_at(text, next + 1)) {
            ++next; // "3.d"
            announced = true;
        }
        if (next < text.size() && text[next] == ',')
            ++next;
        if (next < text.size() && text[next] == ' ')
            ++next;
        for (const std::string& word : item_words_) {
            if (!starts_with_words(text.substr(next), word))
                continue;
            next += word.size() + 1;
            announced = true;
            break;
        }
        if (next < text.size() && text[next] == '(') {
            ++next;
            announced = true;
        }
        std::size_t end = next;
        while (is_letter_at(text, end))
            ++end;
        const bool dotted = text[at] == '.';
        if (dotted && end - next > 1) // a sentence may end there and lack its space
            return 0;
        const bool closed = end < text.size() && text[end] == ')';
        return end > next && end - next <= most_label_letters && (announced || closed) ? next : 0;
    }

    /// Whether the next words say that this report is meant: "of this report", "above".
    [[nodiscard]] bool is_here(std::string_view text, std::size_t end) const {
        const std::string_view rest =
            end < text.size() && text[end] == ' ' ? text.substr(end + 1) : std::string_view();
        return std::any_of(here_.begin(), here_.end(),
                           [rest](const std::string& words) { return starts_with_words(rest, words); });
    }

    /// Whether "of Part A" follows, and no other document behind it.
    [[nodiscard]] bool is_in_own_part(std::string_view text, std::size_t end) const {
        if (!labels_.are_several_lists() || end >= text.size() || text[end] != ' ')
            return false;
        std::string_view rest = text.substr(end + 1);
        const auto part = std::find_if(own_part_.begin(), own_part_.end(), [rest](const std::string& words) {
            return starts_with_words(rest, words);
        });
        if (part == own_part_.end() || rest.size() <= part->size())
            return false;
        rest = rest.substr(part->size() + 1);
        const auto name = std::min(rest.find(' '), rest.size());
        const std::string_view behind = name < rest.size() ? rest.substr(name + 1) : std::string_view();
        return std::none_of(elsewhere_.begin(), elsewhere_.end(),
                            [behind](const std::string& word) { return starts_with_words(behind, word); });
    }

    [[nodiscard]] bool belongs_elsewhere(std::string_view text, std::size_t end) const {
        const bool goes_on =
            end < text.size() &&
            (text[end] == '/' || text[end] == '-' || is_letter_at(text, end) ||
             (text[end] == '.' && (is_digit_at(text, end + 1) || is_letter_at(text, end + 1))));
        if (goes_on || text.substr(end).starts_with(" (") || text.substr(end).starts_with("/"))
            return true;
        if (is_here(text, end) || is_in_own_part(text, end))
            return false;
        const std::string_view rest =
            end < text.size() && text[end] == ' ' ? text.substr(end + 1) : std::string_view();
        return std::any_of(elsewhere_.begin(), elsewhere_.end(),
                           [rest](const std::string& word) { return starts_with_words(rest, word); });
    }

    const RuleInput& input_;
    std::vector<std::string> resolution_words_;
    std::vector<std::string> item_words_;
    std::vector<std::string> elsewhere_;
    std::vector<std::string> here_;
    std::vector<std::string> own_part_; ///< "of part"
    std::vector<std::string> entry_words_;
    std::vector<std::string> paragraph_words_;
    std::vector<std::string> documents_; ///< words for other documents: "convention"
    std::vector<std::string> owners_;    ///< "its", "their"
    std::vector<std::string> joints_;
    Ordinals ordinals_;
    ReferenceLabels labels_;
    std::string numbered_prefix_; ///< folded prefix of the labels if it names the session: "decision 4/"
    std::vector<Reference> found_;
};

} // namespace

const std::vector<Reference>& find_references(const RuleInput& input) {
    return input.searches.references.get([&input] { return Finder(input).run(); });
}

} // namespace rapporteur
