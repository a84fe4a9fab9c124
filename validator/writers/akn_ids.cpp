#include "writers/akn_ids.hpp"

#include "base/text.hpp"
#include "writers/akn_profile.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace rapporteur {
namespace {

std::string joined_id(std::string_view context, std::string_view element) {
    return context.empty() ? std::string(akn_reference(element))
                           : fmt::format("{}__{}", context, akn_reference(element));
}

/// The id itself, or with the next free number if it is taken. The map has the last number given for each id.
std::string free_id(std::unordered_map<std::string, std::uint32_t>& taken, const std::string& id) {
    if (taken.emplace(id, 1).second)
        return id;
    for (;;) {
        std::string next = fmt::format("{}_{}", id, ++taken[id]);
        if (taken.emplace(next, 1).second)
            return next;
    }
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

std::string akn_number(std::string_view label) {
    std::vector<std::string> words;
    bool in_word = false;
    for (std::size_t position = 0; position < label.size();) {
        const char32_t code_point = next_code_point(label, position);
        const bool is_part = is_letter(code_point) || is_digit(code_point);
        if (is_part && !in_word)
            words.emplace_back();
        if (is_part)
            append_code_point(words.back(), code_point);
        in_word = is_part;
    }
    // "Decision 4/2": a word before the number names the element and is not part of the number.
    const bool numbered = std::any_of(words.begin(), words.end(), has_digit);
    std::string number;
    for (const std::string& word : words) {
        if (numbered && number.empty() && !has_digit(word))
            continue;
        number += (number.empty() ? "" : "-") + word;
    }
    return number;
}

std::string akn_slug(std::string_view text) {
    const std::string plain = folded(text);
    std::string slug;
    for (const char byte : plain) {
        const bool kept = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (kept)
            slug += byte;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "nn" : slug;
}

std::string AknIds::take(const std::string& id) {
    return free_id(taken_, id);
}

std::string AknIds::counted(std::string_view context, std::string_view element) {
    std::string id = joined_id(context, element);
    const std::uint32_t count = ++counts_[id];
    return take(fmt::format("{}_{}", id, count));
}

std::string AknIds::single(std::string_view context, std::string_view element) {
    return take(joined_id(context, element));
}

std::string AknIds::numbered(std::string_view context, std::string_view element, std::string_view label) {
    const std::string id = joined_id(context, element);
    const std::string number = akn_number(label);
    if (number.empty())
        return take(fmt::format("{}_nn_{}", id, ++counts_[id + "_nn"]));
    return take(fmt::format("{}_{}", id, number));
}

std::string AknIds::before(std::string_view context, std::string_view element, std::string_view label) {
    const std::string id = joined_id(context, element);
    const std::string number = akn_number(label);
    return free_id(taken_before_, number.empty() ? fmt::format("{}_nn_{}", id, ++counts_[id + "_nn before"])
                                                 : fmt::format("{}_{}", id, number));
}

} // namespace rapporteur
