// Finds terms of a vocabulary in running text.
#include "layout/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::array<bool, 256> word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        table[byte] = byte >= 0x80 || letter || (byte >= '0' && byte <= '9');
    }
    return table;
}();

bool is_word_byte(char byte) {
    return word_bytes[static_cast<unsigned char>(byte)];
}

/// The end of the word at `begin`, without the punctuation that may follow it ("Panama," "Canada."), and its
/// FNV-1a hash.
struct FirstWord {
    std::uint32_t hash = 2'166'136'261U;
    std::size_t end = 0;
};

FirstWord first_word(std::string_view text, std::size_t begin) {
    FirstWord word;
    word.end = begin;
    for (; word.end < text.size() && is_word_byte(text[word.end]); ++word.end)
        word.hash = (word.hash ^ static_cast<unsigned char>(text[word.end])) * 16'777'619U;
    return word;
}

} // namespace

TermFinder::TermFinder(const Vocabulary& vocabulary)
    : terms_(std::make_shared<const std::vector<Term>>(vocabulary.terms)) {
    std::vector<Form> unsorted;
    for (std::uint32_t term = 0; term < terms_->size(); ++term) {
        const auto& forms = (*terms_)[term].forms;
        for (std::uint32_t index = 0; index < forms.size(); ++index) {
            Form form{folded(forms[index]), 0, term, index};
            if (form.folded.empty()) // only characters that are not seen
                continue;
            form.hash = first_word(form.folded, 0).hash;
            unsorted.push_back(std::move(form));
        }
    }
    // Indices are sorted, so that each form is moved only once.
    std::vector<std::uint32_t> order(unsorted.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&unsorted](std::uint32_t left, std::uint32_t right) {
        const Form& first = unsorted[left];
        const Form& second = unsorted[right];
        return first.hash != second.hash ? first.hash < second.hash
                                         : first.folded.size() > second.folded.size();
    });
    forms_.reserve(order.size());
    for (const std::uint32_t index : order)
        forms_.push_back(std::move(unsorted[index]));
    // At most half full, so that most words that are not here are rejected at the first look.
    buckets_.resize(std::bit_ceil(2 * forms_.size() + 1));
    for (std::uint32_t begin = 0, end = 0; begin < forms_.size(); begin = end) {
        const std::uint32_t hash = forms_[begin].hash;
        while (end < forms_.size() && forms_[end].hash == hash)
            ++end;
        std::size_t slot = hash & (buckets_.size() - 1);
        while (buckets_[slot].end != 0)
            slot = (slot + 1) & (buckets_.size() - 1);
        buckets_[slot] = {hash, begin, end};
    }
}

std::span<const TermFinder::Form> TermFinder::forms_of(std::uint32_t hash) const {
    for (std::size_t slot = hash & (buckets_.size() - 1);; slot = (slot + 1) & (buckets_.size() - 1)) {
        const Bucket& bucket = buckets_[slot];
        if (bucket.end == 0 || bucket.hash == hash)
            return std::span(forms_).subspan(bucket.begin, bucket.end - bucket.begin);
    }
}

const TermFinder::Form* TermFinder::form_at(std::string_view text, std::size_t position,
                                            std::uint32_t hash) const {
    for (const Form& form : forms_of(hash)) {
        const std::size_t end = position + form.folded.size();
        const bool bounded =
            end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(form.folded.back());
        if (bounded && text.substr(position).starts_with(form.folded))
            return &form;
    }
    return nullptr;
}

TermMatch TermFinder::match_of(const Form& form, const FoldedText& text, std::size_t position) const {
    return {text.origin[position], text.origin[position + form.folded.size()], &(*terms_)[form.term],
            form.index};
}

std::optional<TermMatch> TermFinder::find_at(const FoldedText& text, std::size_t position) const {
    if (position >= text.text.size() || !is_word_byte(text.text[position]))
        return std::nullopt;
    const Form* form = form_at(text.text, position, first_word(text.text, position).hash);
    return form == nullptr ? std::nullopt : std::optional(match_of(*form, text, position));
}

std::vector<TermMatch> TermFinder::find(const FoldedText& folded_text) const {
    const std::string_view text = folded_text.text;
    std::vector<TermMatch> matches;
    bool in_word = false;
    for (std::size_t position = 0; position < text.size();) {
        if (in_word || !is_word_byte(text[position])) {
            in_word = is_word_byte(text[position]);
            ++position;
            continue;
        }
        const FirstWord word = first_word(text, position);
        const Form* form = form_at(text, position, word.hash);
        if (form != nullptr)
            matches.push_back(match_of(*form, folded_text, position));
        position = form == nullptr ? word.end : position + form->folded.size();
        in_word = is_word_byte(text[position - 1]);
    }
    return matches;
}

const Term* TermFinder::exact(std::string_view text) const {
    return exact_folded(folded(trim(text)));
}

const Term* TermFinder::exact_folded(std::string_view text) const {
    const auto forms = forms_of(first_word(text, 0).hash);
    const auto form = std::find_if(forms.begin(), forms.end(),
                                   [text](const Form& candidate) { return candidate.folded == text; });
    return form == forms.end() ? nullptr : &(*terms_)[form->term];
}

std::vector<const Term*> TermFinder::all_exact(std::string_view text) const {
    const std::string wanted = folded(trim(text));
    std::vector<const Term*> found;
    for (const Form& form : forms_of(first_word(wanted, 0).hash)) {
        if (form.folded == wanted)
            found.push_back(&(*terms_)[form.term]);
    }
    return found;
}

std::string TermFinder::nearest(std::string_view text) const {
    const std::string wanted = folded(trim(text));
    std::size_t bound = wanted.size() / 3;
    const Form* best = nullptr;
    for (const Form& form : forms_) {
        const auto distance = edit_distance(wanted, form.folded, bound);
        if (distance > bound)
            continue;
        const bool nearer = best == nullptr || distance < bound || written(form) < written(*best);
        if (nearer)
            best = &form;
        bound = distance;
    }
    return best == nullptr ? std::string() : written(*best);
}

TermFinders::TermFinders(std::vector<const TermFinder*> finders)
    : finders_(std::move(finders)), beginnings_(hashes) {
    for (std::size_t index = 0; index < finders_.size(); ++index) {
        for (const TermFinder::Bucket& bucket : finders_[index]->buckets_) {
            if (bucket.end != 0)
                beginnings_[bucket.hash % hashes] |= static_cast<std::uint8_t>(1U << index);
        }
    }
}

void TermFinders::find(const FoldedText& folded_text,
                       const std::function<void(std::size_t, const TermMatch&)>& found) const {
    const std::string_view text = folded_text.text;
    std::array<std::size_t, most> free{}; // for each finder: the end of its last term
    for (std::size_t position = 0; position < text.size();) {
        if (!is_word_byte(text[position])) {
            ++position;
            continue;
        }
        const FirstWord word = first_word(text, position);
        for (unsigned rest = beginnings_[word.hash % hashes]; rest != 0; rest &= rest - 1) {
            const auto index = static_cast<std::size_t>(std::countr_zero(rest));
            const TermFinder& finder = *finders_[index];
            const TermFinder::Form* form =
                position < free[index] ? nullptr : finder.form_at(text, position, word.hash);
            if (form == nullptr)
                continue;
            free[index] = position + form->folded.size();
            found(index, finder.match_of(*form, folded_text, position));
        }
        position = word.end;
    }
}

} // namespace rapporteur
