#include "rules/support/references.hpp"

#include "rules/support/labels.hpp"
#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <charconv>

namespace rapporteur {
namespace {

constexpr std::size_t most_label_digits = 3;
constexpr std::size_t most_label_letters = 2;

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && ((text[at] & 0x80) != 0 || (text[at] >= 'a' && text[at] <= 'z'));
}

/// The value of a label, and its element.
struct NumberedElement {
    std::int64_t value = 0;
    std::uint32_t element = 0;
    std::string expected; ///< the right number, without prefix and suffix
};

std::vector<NumberedElement> labelled(const CheckedList& list) {
    std::vector<NumberedElement> labels;
    for (std::size_t index = 0; index < list.labels.size(); ++index) {
        const CheckedLabel& label = list.labels[index];
        const auto right = list.level->start + static_cast<std::int64_t>(index);
        if (label.value)
            labels.push_back({*label.value, label.element, format_number(right, list.level->format, {})});
    }
    return labels;
}

class Finder {
public:
    explicit Finder(const RuleInput& input)
        : input_(input), resolution_words_(drafting_words(input.layout, "resolution-reference")),
          item_words_(drafting_words(input.layout, "item-reference")),
          elsewhere_(drafting_words(input.layout, "elsewhere")), here_(drafting_words(input.layout, "here")),
          paragraph_words_(drafting_words(input.layout, "paragraph-reference")) {
        const auto& levels = input.layout.levels();
        if (!levels.empty())
            resolution_words_.push_back(folded(levels.front().name));
        if (levels.size() > 1)
            item_words_.push_back(folded(levels[1].name));
        // With several lists a number alone does not say which entry is meant.
        const auto& lists = check_lists(input, ElementPart::entry);
        if (lists.size() == 1) {
            // A prefix with a number, such as "Decision 4/", names this session. A number after it belongs to
            // this report.
            if (lists.front().form.prefix.find_first_of("0123456789") != std::string::npos)
                numbered_prefix_ = folded(lists.front().form.prefix);
            resolutions_ = labelled(lists.front());
        }
        for (const CheckedList& list : check_lists(input, ElementPart::item))
            items_.push_back(labelled(list));
    }

    std::vector<Reference> run() {
        const auto& levels = input_.layout.levels();
        if (resolutions_.empty() || levels.empty() || levels.front().format != NumberFormat::decimal)
            return {};
        for (std::uint32_t index = 0; index < input_.report.elements.size(); ++index) {
            if (input_.characters(index).has_any_of(digit_characters))
                scan(index);
        }
        return std::move(found_);
    }

private:
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
            const std::string_view before = text.substr(0, number > 0 ? number - 1 : 0);
            const auto called = [before](const std::vector<std::string>& words) {
                return std::any_of(words.begin(), words.end(), [before](const std::string& word) {
                    return ends_with_words(before, word);
                });
            };
            if (at - number > most_label_digits)
                continue;
            // "paragraph 7" and "item 3" may belong to any document. "Above" or a letter shows that this
            // report is meant.
            if (called(resolution_words_) || (called(paragraph_words_) && is_here(text, at)) ||
                (called(item_words_) && letter_after(text, at) != 0))
                read(element, plain, number, at);
        }
    }

    void read(std::uint32_t element, const FoldedText& plain, std::size_t number, std::size_t number_end) {
        const std::string_view text = plain.text;
        Reference reference;
        reference.element = element;
        reference.number = text.substr(number, number_end - number);
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
        reference.end = plain.origin[end];
        reference.text = fold_space(
            input_.block_of(element).text.substr(reference.begin, reference.end - reference.begin));
        resolve(reference);
        found_.push_back(std::move(reference));
    }

    /// The offset of the letter in "3 (b)", "3(b)", "3, item b" and "3 b)"; 0 if there is none.
    [[nodiscard]] std::size_t letter_after(std::string_view text, std::size_t at) const {
        std::size_t next = at;
        if (next < text.size() && text[next] == ',')
            ++next;
        if (next < text.size() && text[next] == ' ')
            ++next;
        bool announced = false;
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

    [[nodiscard]] bool belongs_elsewhere(std::string_view text, std::size_t end) const {
        const bool goes_on =
            end < text.size() && (text[end] == '/' || text[end] == '-' || is_letter_at(text, end) ||
                                  (text[end] == '.' && is_digit_at(text, end + 1)));
        if (goes_on || text.substr(end).starts_with(" (") || text.substr(end).starts_with("/"))
            return true;
        if (is_here(text, end))
            return false;
        const std::string_view rest =
            end < text.size() && text[end] == ' ' ? text.substr(end + 1) : std::string_view();
        return std::any_of(elsewhere_.begin(), elsewhere_.end(),
                           [rest](const std::string& word) { return starts_with_words(rest, word); });
    }

    void resolve(Reference& reference) const {
        std::int64_t number = 0;
        std::from_chars(reference.number.data(), reference.number.data() + reference.number.size(), number);
        const NumberedElement* target = nullptr;
        for (const NumberedElement& label : resolutions_) {
            if (label.value != number)
                continue;
            reference.ambiguous = target != nullptr;
            target = target == nullptr ? &label : target;
        }
        reference.resolution_exists = target != nullptr;
        if (target == nullptr)
            return;
        reference.new_number = target->expected;
        for (const auto& list : items_) {
            if (list.empty() || input_.report.elements[list.front().element].parent != target->element)
                continue;
            for (const NumberedElement& label : list) {
                const auto& levels = input_.layout.levels();
                const auto& level = levels[std::min<std::size_t>(1, levels.size() - 1)];
                if (format_number(label.value, level.format, {}) != reference.letter)
                    continue;
                reference.ambiguous = reference.ambiguous || reference.item_exists;
                reference.item_exists = true;
                reference.new_letter = label.expected;
            }
        }
    }

    const RuleInput& input_;
    std::vector<std::string> resolution_words_;
    std::vector<std::string> item_words_;
    std::vector<std::string> elsewhere_;
    std::vector<std::string> here_;
    std::vector<std::string> paragraph_words_;
    std::string numbered_prefix_; ///< folded prefix of the labels if it names the session: "decision 4/"
    std::vector<NumberedElement> resolutions_;
    std::vector<std::vector<NumberedElement>> items_; ///< one list for each resolution or item that has items
    std::vector<Reference> found_;
};

} // namespace

const std::vector<Reference>& find_references(const RuleInput& input) {
    return input.searches.references.get([&input] { return Finder(input).run(); });
}

} // namespace rapporteur
