#include "document/xml.hpp"

#include "document/alternate_content.hpp"
#include "document/symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace rapporteur {
namespace {

constexpr unsigned options_of_parts = pugi::parse_default | pugi::parse_ws_pcdata;

std::string_view trim_xml(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(xml_space);
    return begin == text.npos ? std::string_view{}
                              : text.substr(begin, text.find_last_not_of(xml_space) - begin + 1);
}

bool preserves_space(pugi::xml_node node) {
    for (; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute("xml:space"))
            return std::string_view(found.value()) == "preserve";
    return false;
}

struct Unit {
    std::string_view name;
    double twips;
};
constexpr std::array<Unit, 6> units = {{{"pt", 20.0},
                                        {"in", 1440.0},
                                        {"cm", 1440.0 / 2.54},
                                        {"mm", 1440.0 / 25.4},
                                        {"pc", 240.0},
                                        {"pi", 240.0}}};

/// Reads the number that the text begins with, "-12.5", and removes it. (The standard library of WebAssembly
/// cannot read fractions.) Digits beyond the size of any measure are ignored.
std::optional<double> take_decimal(std::string_view& text) {
    constexpr double most = 1e15;
    const bool is_negative = text.starts_with('-');
    double digits = 0;
    double scale = 1;
    bool any = false;
    bool after_point = false;
    std::size_t end = is_negative ? 1 : 0;
    for (; end < text.size(); ++end) {
        const char character = text[end];
        if (character == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (character < '0' || character > '9')
            break;
        any = true;
        if (digits < most) {
            digits = digits * 10 + (character - '0');
            scale *= after_point ? 10 : 1;
        } else if (!after_point) {
            digits *= 10;
        }
    }
    if (!any)
        return std::nullopt;
    text.remove_prefix(end);
    return (is_negative ? -digits : digits) / scale;
}

/// Appends text; line ends and tabs become spaces.
void append_shown(std::string& out, std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
    const std::size_t begin = out.size();
    out += text;
    std::replace_if(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), is_control, ' ');
}

} // namespace

bool parse_part(pugi::xml_document& tree, std::string_view xml) {
    return static_cast<bool>(tree.load_buffer(xml.data(), xml.size(), options_of_parts, pugi::encoding_utf8));
}

bool parse_part_in_place(pugi::xml_document& tree, std::string& xml) {
    return static_cast<bool>(
        tree.load_buffer_inplace(xml.data(), xml.size(), options_of_parts, pugi::encoding_utf8));
}

std::optional<std::int64_t> to_integer(std::string_view text) {
    text = trim_xml(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> integer_value(pugi::xml_node node) {
    return to_integer(value_of(node));
}

bool is_on(pugi::xml_node property) {
    if (!property)
        return false;
    const pugi::xml_attribute value = property.attribute("w:val");
    return !value || is_on_word(value.value());
}

bool is_on_word(std::string_view word) {
    return word != "0" && word != "false" && word != "off";
}

std::optional<std::int32_t> to_twips(std::string_view text) {
    text = trim_xml(text);
    const auto value = take_decimal(text);
    if (!value)
        return std::nullopt;
    double factor = text.empty() ? 1.0 : 0.0;
    for (const Unit& known : units)
        if (known.name == text)
            factor = known.twips;
    const double twips = *value * factor;
    // Word allows 22 inches. Values beyond this larger limit are errors, and must not overflow.
    if (factor == 0.0 || !(twips >= -1e6 && twips <= 1e6))
        return std::nullopt;
    return static_cast<std::int32_t>(twips < 0 ? twips - 0.5 : twips + 0.5);
}

void append_text(std::string& out, pugi::xml_node text_element) {
    const pugi::xml_node first = text_element.first_child();
    if (!first)
        return;
    std::string joined;
    std::string_view text = first.value();
    if (first.next_sibling()) {
        for (const pugi::xml_node piece : text_element.children())
            if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata)
                joined += piece.value();
        text = joined;
    }
    const std::string_view trimmed = trim_xml(text);
    if (trimmed.size() != text.size() && !preserves_space(text_element))
        text = trimmed;
    append_shown(out, text);
}

Gathered gather(pugi::xml_node root) {
    Gathered gathered;
    std::vector<pugi::xml_node> branches;
    const auto count = [&](pugi::xml_node node, Tag tag) {
        gathered.paragraphs += tag == Tag::paragraph ? 1U : 0U;
        return static_cast<bool>(node);
    };
    const auto enter = [&](pugi::xml_node node, Tag tag) {
        std::string& text = gathered.text;
        switch (tag) {
        case Tag::text:
        case Tag::del_text:
        case Tag::math_text:
            append_text(text, node);
            return false;
        case Tag::symbol:
            append_symbol(text, node.attribute("w:font").value(), node.attribute("w:char").value());
            return false;
        case Tag::no_break_hyphen:
            text += "\u2011";
            return false;
        case Tag::tab:
        case Tag::br:
        case Tag::cr:
            text += ' ';
            return false;
        case Tag::paragraph:
            ++gathered.paragraphs;
            if (!text.empty() && text.back() != ' ')
                text += ' ';
            return true;
        case Tag::alternate_content:
            branches.push_back(chosen_branch(node));
            return true;
        case Tag::choice:
        case Tag::fallback:
            if (!branches.empty() && branches.back() != node) {
                walk(node, count, [](pugi::xml_node, Tag) {});
                return false;
            }
            return true;
        case Tag::paragraph_properties:
        case Tag::run_properties:
        case Tag::instr_text:
        case Tag::del_instr_text:
        case Tag::sdt_properties:
            return false;
        default:
            return true;
        }
    };
    const auto leave = [&](pugi::xml_node, Tag tag) {
        if (tag == Tag::alternate_content)
            branches.pop_back();
    };
    walk(root, enter, leave);
    while (gathered.text.ends_with(' '))
        gathered.text.pop_back();
    return gathered;
}

} // namespace rapporteur
