#include "rules/support/reference_letters.hpp"

#include "rules/support/text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t most_label_letters = 2;

} // namespace

ReferenceLetters::ReferenceLetters(const Layout& layout)
    : words_(drafting_words(layout, "item-reference")), joints_(drafting_words(layout, "reference-joint")),
      elsewhere_(drafting_words(layout, "elsewhere")), articles_(layout.articles) {
    if (layout.levels().size() > 1)
        words_.push_back(folded(layout.levels()[1].name));
}

ReferenceLetters::Before ReferenceLetters::before(std::string_view text, std::size_t word) const {
    constexpr std::string_view marks = " (),.\"'";
    std::string_view words = trim(text.substr(0, word));
    const auto joint = std::find_if(elsewhere_.begin(), elsewhere_.end(),
                                    [&](const std::string& each) { return ends_with_words(words, each); });
    // An article may stand between: "de la".
    std::string_view without = words;
    if (joint == elsewhere_.end()) {
        const auto gap = words.find_last_of(' ');
        const bool article =
            gap != std::string_view::npos &&
            std::find(articles_.begin(), articles_.end(), words.substr(gap + 1)) != articles_.end();
        if (!article)
            return {};
        without = trim(words.substr(0, gap));
    }
    const auto gap = without.find_last_of(' ');
    const auto of = gap == std::string_view::npos ? without : without.substr(gap + 1);
    if (gap == std::string_view::npos ||
        std::find(elsewhere_.begin(), elsewhere_.end(), of) == elsewhere_.end())
        return {};
    words = without.substr(0, gap);
    std::size_t end = words.size();
    while (end > 0 && marks.find(words[end - 1]) != std::string_view::npos)
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_letter_at(words, begin - 1))
        --begin;
    std::size_t open = begin;
    while (open > 0 && marks.find(words[open - 1]) != std::string_view::npos)
        --open;
    return follows_word(words.substr(0, open)) && end > begin && end - begin <= most_label_letters
               ? Before{begin, end - begin}
               : Before{};
}

bool ReferenceLetters::follows_word(std::string_view text) const {
    constexpr std::string_view marks = " (),.\"'";
    constexpr std::size_t most_letters = 12;
    for (std::size_t count = 0; count < most_letters; ++count) {
        if (std::any_of(words_.begin(), words_.end(),
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

std::size_t ReferenceLetters::behind(std::string_view text, std::size_t at) const {
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
    for (const std::string& word : words_) {
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

} // namespace rapporteur
