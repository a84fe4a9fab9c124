#include "rules/support/references.hpp"

#include "rules/support/labels.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/reference_labels.hpp"
#include "rules/support/reference_letters.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

constexpr std::size_t most_label_digits = 3;
constexpr std::size_t named_behind = 60; ///< bytes behind a reference in which its document may be named
constexpr std::string_view marks_of_sentence = ".;:!?";

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

class Finder {
public:
    explicit Finder(const RuleInput& input)
        : input_(input), resolution_words_(drafting_words(input.layout, "resolution-reference")),
          elsewhere_(drafting_words(input.layout, "elsewhere")), here_(drafting_words(input.layout, "here")),
          own_part_(drafting_words(input.layout, "own-part")),
          entry_words_(drafting_words(input.layout, "entry-reference")),
          paragraph_words_(drafting_words(input.layout, "paragraph-reference")),
          documents_(drafting_words(input.layout, "other-document")),
          owners_(drafting_words(input.layout, "owner")),
          joints_(drafting_words(input.layout, "reference-joint")), ordinals_(input.layout), labels_(input),
          letters_(input.layout) {
        const auto& levels = input.layout.levels();
        if (!levels.empty())
            resolution_words_.push_back(folded(levels.front().name));
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
        if (!called(letters_.words()).empty() && (letters_.behind(text, end) != 0 || is_here(text, end)))
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
        std::size_t letter = letters_.behind(text, number_end);
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
        const ReferenceLetters::Before before = letter != 0 || word == std::string_view::npos
                                                    ? ReferenceLetters::Before{}
                                                    : letters_.before(text, word + 1);
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
    ReferenceLetters letters_;
    std::string numbered_prefix_; ///< folded prefix of the labels if it names the session: "decision 4/"
    std::vector<Reference> found_;
};

} // namespace

const std::vector<Reference>& find_references(const RuleInput& input) {
    return input.searches.references.get([&input] { return Finder(input).run(); });
}

} // namespace rapporteur
