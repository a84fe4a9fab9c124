// Terms of a vocabulary in running text.
#include "layout/vocabulary.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

bool is_word_byte(char byte) {
    return (byte & 0x80) != 0 || is_letter(static_cast<char32_t>(byte)) ||
           is_digit(static_cast<char32_t>(byte));
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

/// The first word without the punctuation that may follow it in running text ("Panama," "Canada.").
std::string_view leading_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_word_byte);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

} // namespace

TermFinder::TermFinder(const Vocabulary& vocabulary) : terms_(vocabulary.terms) {
    for (std::size_t term = 0; term < terms_.size(); ++term) {
        for (std::size_t index = 0; index < terms_[term].forms.size(); ++index) {
            const std::string& form = terms_[term].forms[index];
            Form entry{folded(form), form, term, index};
            const std::string key(leading_word(first_word(entry.folded)));
            by_first_word_[key].push_back(std::move(entry));
        }
    }
    for (auto& [word, forms] : by_first_word_) {
        std::stable_sort(forms.begin(), forms.end(), [](const Form& left, const Form& right) {
            return left.folded.size() > right.folded.size();
        });
    }
}

std::vector<TermMatch> TermFinder::find(const FoldedText& folded_text) const {
    const std::string_view text = folded_text.text;
    std::vector<TermMatch> matches;
    std::string key;
    for (std::size_t position = 0; position < text.size();) {
        const bool at_word =
            is_word_byte(text[position]) && (position == 0 || !is_word_byte(text[position - 1]));
        if (!at_word) {
            ++position;
            continue;
        }
        const auto rest = text.substr(position);
        key = leading_word(rest);
        std::size_t matched = 0;
        if (const auto entry = by_first_word_.find(key); entry != by_first_word_.end()) {
            for (const Form& form : entry->second) {
                const auto end = form.folded.size();
                const bool bounded =
                    end >= rest.size() || !is_word_byte(rest[end]) || !is_word_byte(form.folded.back());
                if (rest.starts_with(form.folded) && bounded) {
                    matches.push_back({folded_text.origin[position], folded_text.origin[position + end],
                                       &terms_[form.term], form.index});
                    matched = end;
                    break;
                }
            }
        }
        position += matched > 0 ? matched : key.size();
    }
    return matches;
}

const Term* TermFinder::exact(std::string_view text) const {
    const std::string wanted = folded(trim(text));
    const auto entry = by_first_word_.find(std::string(leading_word(first_word(wanted))));
    if (entry == by_first_word_.end())
        return nullptr;
    const auto form = std::find_if(entry->second.begin(), entry->second.end(),
                                   [&wanted](const Form& candidate) { return candidate.folded == wanted; });
    return form == entry->second.end() ? nullptr : &terms_[form->term];
}

std::string TermFinder::nearest(std::string_view text) const {
    const std::string wanted = folded(trim(text));
    std::size_t bound = wanted.size() / 3;
    const Form* best = nullptr;
    for (const auto& [word, forms] : by_first_word_) {
        for (const Form& form : forms) {
            const auto distance = edit_distance(wanted, form.folded, bound);
            if (distance > bound)
                continue;
            const bool nearer = best == nullptr || distance < bound || form.written < best->written;
            if (nearer)
                best = &form;
            bound = distance;
        }
    }
    return best == nullptr ? std::string() : best->written;
}

} // namespace rapporteur
