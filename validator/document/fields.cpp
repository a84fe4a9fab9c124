#include "document/fields.hpp"

#include "base/text.hpp"
#include "document/equations.hpp"
#include "document/symbols.hpp"
#include "document/visibility.hpp"
#include "document/xml.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

struct OpenField {
    std::size_t begin = 0;
    std::size_t separate = 0; ///< ordinal of the separate mark; 0: none yet (mark 0 is always a begin)
    std::uint32_t paragraph = 0;
};

void skip_space(std::string_view instruction, std::size_t& at) {
    while (at < instruction.size() && static_cast<unsigned char>(instruction[at]) <= ' ')
        ++at;
}

/// The next argument of an instruction: a word, or a text in double quotes (a backslash escapes).
std::string next_argument(std::string_view instruction, std::size_t& at) {
    std::string argument;
    skip_space(instruction, at);
    const bool quoted = at < instruction.size() && instruction[at] == '"';
    at += quoted ? 1U : 0U;
    for (; at < instruction.size(); ++at) {
        const char c = instruction[at];
        if (quoted ? c == '"' : static_cast<unsigned char>(c) <= ' ')
            break;
        if (quoted && c == '\\' && at + 1 < instruction.size())
            ++at;
        argument += instruction[at];
    }
    at += quoted && at < instruction.size() ? 1U : 0U;
    return argument;
}

std::string upper(std::string word) {
    for (char& c : word)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return word;
}

/// The first word of an instruction, in capitals.
std::string field_kind(std::string_view instruction) {
    std::size_t at = 0;
    return upper(next_argument(instruction, at));
}

} // namespace

FieldMarks pair_field_marks(pugi::xml_node root, Visibility visibility) {
    FieldMarks marks;
    std::vector<OpenField> open;
    std::vector<std::size_t> bases; // for fields a text box is a story of its own
    std::uint32_t paragraph = 0;
    const auto enter = [&](pugi::xml_node node, Tag tag) {
        if (visibility.skips(node, tag))
            return false;
        if (tag == Tag::paragraph)
            ++paragraph;
        else if (tag == Tag::text_box_content)
            bases.push_back(open.size());
        if (tag != Tag::field_char)
            return true;
        const std::size_t ordinal = marks.paired.size();
        marks.paired.push_back(false);
        const std::string_view type = node.attribute("w:fldCharType").value();
        const bool has_open = open.size() > (bases.empty() ? 0 : bases.back());
        if (type == "begin") {
            open.push_back({ordinal, 0, paragraph});
        } else if (type == "separate" && has_open && open.back().separate == 0) {
            open.back().separate = ordinal;
        } else if (type == "end" && has_open) {
            const OpenField field = open.back();
            open.pop_back();
            // An instruction without result ends in its paragraph, so marks in two paragraphs are no pair.
            if (field.separate != 0 || field.paragraph == paragraph) {
                marks.paired[field.begin] = marks.paired[ordinal] = true;
                if (field.separate != 0)
                    marks.paired[field.separate] = true;
            }
        }
        return false;
    };
    const auto leave = [&](pugi::xml_node, Tag tag) {
        visibility.left(tag);
        if (tag == Tag::text_box_content) {
            open.resize(bases.back());
            bases.pop_back();
        }
    };
    walk(root, enter, leave);
    for (const bool paired : marks.paired)
        marks.unpaired += paired ? 0U : 1U;
    return marks;
}

std::string hyperlink_target(std::string_view instruction) {
    std::size_t at = 0;
    if (upper(next_argument(instruction, at)) != "HYPERLINK")
        return {};
    std::string target;
    std::string anchor;
    while (at < instruction.size()) {
        skip_space(instruction, at);
        const bool quoted = at < instruction.size() && instruction[at] == '"';
        const std::string argument = next_argument(instruction, at);
        if (quoted || !argument.starts_with('\\')) {
            if (target.empty())
                target = argument;
        } else if (argument == "\\l") {
            anchor = next_argument(instruction, at);
        } else if (argument == "\\o" || argument == "\\t") {
            next_argument(instruction, at);
        }
    }
    return anchor.empty() ? target : target + "#" + anchor;
}

std::string chosen_entry(std::string_view instruction, pugi::xml_node begin) {
    if (field_kind(instruction) != "FORMDROPDOWN")
        return {};
    const pugi::xml_node list = begin.child("w:ffData").child("w:ddList");
    const pugi::xml_node result = list.child("w:result");
    std::int64_t left = integer_value(result ? result : list.child("w:default")).value_or(0);
    for (const pugi::xml_node entry : list.children("w:listEntry"))
        if (left-- == 0)
            return std::string(value_of(entry));
    return {};
}

std::string shown_instruction(std::string_view instruction) {
    std::size_t at = 0;
    const std::string kind = upper(next_argument(instruction, at));
    if (kind == "EQ")
        return shown_equation(instruction.substr(at));
    const std::string argument = next_argument(instruction, at);
    if (kind == "MACROBUTTON" || kind == "GOTOBUTTON")
        return std::string(trim(instruction.substr(at)));
    if (kind != "SYMBOL")
        return {};
    std::string font;
    while (at < instruction.size())
        if (equal_ignoring_case(next_argument(instruction, at), "\\f"))
            font = next_argument(instruction, at);
    const bool is_hexadecimal = argument.starts_with("0x") || argument.starts_with("0X");
    const std::optional<std::int64_t> code = is_hexadecimal ? std::nullopt : to_integer(argument);
    std::string shown;
    append_symbol(shown, font, code ? fmt::format("{:X}", *code) : argument.substr(is_hexadecimal ? 2 : 0));
    return shown;
}

std::optional<NumberField> number_field(std::string_view instruction) {
    std::size_t at = 0;
    const std::string name = upper(next_argument(instruction, at));
    NumberField field;
    if (name == "LISTNUM")
        field.kind = NumberFieldKind::list;
    else if (name == "AUTONUM")
        field.kind = NumberFieldKind::automatic;
    else if (name == "AUTONUMLGL")
        field.kind = NumberFieldKind::automatic_legal;
    else if (name == "AUTONUMOUT")
        field.kind = NumberFieldKind::automatic_outline;
    else
        return std::nullopt;
    const bool is_list = field.kind == NumberFieldKind::list;
    while (at < instruction.size()) {
        const std::string argument = next_argument(instruction, at);
        if (argument == "\\*") {
            std::string format = next_argument(instruction, at);
            if (!equal_ignoring_case(format, "MERGEFORMAT"))
                field.format = std::move(format);
        } else if (equal_ignoring_case(argument, "\\l") && is_list) {
            if (const auto level = to_integer(next_argument(instruction, at)); level && *level >= 1)
                field.level = *level - 1;
        } else if (equal_ignoring_case(argument, "\\s") && is_list) {
            field.start = to_integer(next_argument(instruction, at));
        } else if (equal_ignoring_case(argument, "\\s")) {
            field.separator = next_argument(instruction, at);
        } else if (equal_ignoring_case(argument, "\\e")) {
            field.has_final_separator = false;
        } else if (is_list && !argument.starts_with('\\') && field.list.empty()) {
            field.list = argument;
        }
    }
    return field;
}

std::string_view check_box(std::string_view instruction, pugi::xml_node begin) {
    if (field_kind(instruction) != "FORMCHECKBOX")
        return {};
    const pugi::xml_node box = begin.child("w:ffData").child("w:checkBox");
    const pugi::xml_node checked = box.child("w:checked");
    return is_on(checked ? checked : box.child("w:default")) ? "\u2612" : "\u2610";
}

} // namespace rapporteur
