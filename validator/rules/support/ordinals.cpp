#include "rules/support/ordinals.hpp"

#include "base/text.hpp"
#include "numbering/number_words.hpp"
#include "numbering/numbering.hpp"
#include "report/names.hpp"

#include <charconv>

namespace rapporteur {
namespace {

constexpr std::int64_t highest = 60;

} // namespace

Ordinals::Ordinals(const Layout& layout) {
    const WordLanguage language = word_language(layout.language);
    for (std::int64_t value = 1; value <= highest; ++value) {
        romans_.emplace(format_number(value, NumberFormat::lower_roman, {}), value);
        std::string words = folded(ordinal_words(value, language));
        std::erase(words, ' ');
        values_.emplace(words, value);
        if (words.ends_with('o')) // "sexto", "sexta"
            values_.emplace(words.substr(0, words.size() - 1) + "a", value);
    }
}

std::int64_t Ordinals::value_in_words(std::string_view plain) const {
    const auto known = values_.find(plain);
    return known == values_.end() ? 0 : known->second;
}

std::int64_t Ordinals::value_of(std::string_view word, std::string_view plain) const {
    if (const std::int64_t value = value_in_words(plain); value != 0)
        return value;
    if (is_digit(static_cast<unsigned char>(plain.front()))) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        const auto rest = static_cast<std::size_t>(plain.data() + plain.size() - end);
        return error == std::errc() && value <= highest && rest <= 2 ? value : 0;
    }
    const auto roman = romans_.find(plain);
    return roman != romans_.end() && is_all_capitals(word) ? roman->second : 0;
}

} // namespace rapporteur
