#include "report_xml/attribute_values.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace rapporteur {
namespace {

constexpr char32_t first_of_names =
    0xC0; // below are signs; above are letters, in all that people write names with

bool is_ascii_letter(char32_t point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

template <typename Is>
bool all_of(std::string_view text, Is is) {
    bool all = !text.empty();
    for (std::size_t at = 0; all && at < text.size();)
        all = is(next_code_point(text, at));
    return all;
}

bool is_name_character(char32_t point) {
    return is_ascii_letter(point) || is_digit(point) || point == '.' || point == '-' || point == '_' ||
           point >= first_of_names;
}

bool is_country(std::string_view value) {
    return value.size() == 2 && all_of(value, [](char32_t point) { return point >= 'A' && point <= 'Z'; });
}

bool is_organization(std::string_view value) {
    return value == "organization";
}

bool is_letters(std::string_view value) {
    return all_of(value, [](char32_t point) { return is_letter(point); });
}

bool is_digest(std::string_view value) {
    return value.size() == 64 &&
           all_of(value, [](char32_t point) { return is_digit(point) || (point >= 'a' && point <= 'f'); });
}

/// A name without a colon (NCName), as ids are.
bool is_id(std::string_view value) {
    if (value.empty())
        return true; // that has a message of its own
    return all_of(value, is_name_character) && !is_digit(static_cast<unsigned char>(value.front())) &&
           value.front() != '.' && value.front() != '-';
}

bool is_token(std::string_view value) {
    return all_of(value, [](char32_t point) { return is_name_character(point) || point == ':'; });
}

/// xsd:language: "es", "es-419"
bool is_language(std::string_view value) {
    constexpr std::size_t longest = 8;
    bool is_first = true;
    for (;;) {
        const std::string_view part = value.substr(0, value.find('-'));
        const bool fits = part.size() <= longest && all_of(part, [is_first](char32_t point) {
                              return is_ascii_letter(point) || (!is_first && is_digit(point));
                          });
        if (!fits)
            return false;
        if (part.size() == value.size())
            return true;
        value.remove_prefix(part.size() + 1);
        is_first = false;
    }
}

bool is_kind_of_section(std::string_view value) {
    constexpr std::array<std::string_view, 6> kinds{"recitals",     "list",       "prose",
                                                    "participants", "signatures", "annex"};
    return std::find(kinds.begin(), kinds.end(), value) != kinds.end();
}

struct ValueRule {
    std::string_view attribute;
    std::string_view element; ///< empty: of every element
    bool (*fits)(std::string_view value) = nullptr;
};
constexpr std::array value_rules{ValueRule{"country", "", is_country},
                                 ValueRule{"type", "", is_organization},
                                 ValueRule{"letter", "", is_letters},
                                 ValueRule{"sha256", "", is_digest},
                                 ValueRule{"xml:lang", "", is_language},
                                 ValueRule{"xml:id", "", is_id},
                                 ValueRule{"rule", "", is_token},
                                 ValueRule{"kind", "artifact", is_token},
                                 ValueRule{"kind", "section", is_kind_of_section}};

} // namespace

std::string check_attribute_values(pugi::xml_node node) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const std::string_view value = attribute.value();
        for (const ValueRule& rule : value_rules) {
            if (rule.attribute == name && (rule.element.empty() || rule.element == node.name()) &&
                !rule.fits(value))
                return fmt::format("`{}` of `{}` may not be `{}`", name, node.name(), shown_name(value));
        }
    }
    for (const auto& [one, other] : {std::pair("label", "shown"), std::pair("letter", "number")}) {
        if (node.attribute(one) && node.attribute(other))
            return fmt::format("`{}` has either `{}` or `{}`, not both", node.name(), one, other);
    }
    return {};
}

} // namespace rapporteur
