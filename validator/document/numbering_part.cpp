// Word finds definitions by id. Of several with one id it keeps the first; of several levels with one ilvl
// the last.
#include "document/numbering_part.hpp"

#include "document/alternate_content.hpp"
#include "document/formatting.hpp"
#include "document/xml.hpp"

#include <array>
#include <fmt/format.h>
#include <unordered_set>

namespace rapporteur {
namespace {

struct FormatName {
    std::string_view name;
    NumberFormat format;
};

constexpr std::array<FormatName, 11> formats = {{
    {"decimal", NumberFormat::decimal},
    {"decimalZero", NumberFormat::decimal_zero},
    {"lowerLetter", NumberFormat::lower_letter},
    {"upperLetter", NumberFormat::upper_letter},
    {"lowerRoman", NumberFormat::lower_roman},
    {"upperRoman", NumberFormat::upper_roman},
    {"ordinal", NumberFormat::ordinal},
    {"cardinalText", NumberFormat::cardinal_text},
    {"ordinalText", NumberFormat::ordinal_text},
    {"none", NumberFormat::none},
    {"bullet", NumberFormat::bullet},
}};

/// Custom formats (17.9.17) that equal one of these formats. The others are recognised where numbers are
/// written.
constexpr std::array<FormatName, 9> custom_formats = {{
    {"1, 2, 3, ...", NumberFormat::decimal},
    {"01, 02, 03, ...", NumberFormat::decimal_zero},
    {"a, b, c, ...", NumberFormat::lower_letter},
    {"A, B, C, ...", NumberFormat::upper_letter},
    {"i, ii, iii, ...", NumberFormat::lower_roman},
    {"I, II, III, ...", NumberFormat::upper_roman},
    {"1st, 2nd, 3rd, ...", NumberFormat::ordinal},
    {"One, Two, Three, ...", NumberFormat::cardinal_text},
    {"First, Second, Third, ...", NumberFormat::ordinal_text},
}};

template <typename Table>
NumberFormat format_named(const Table& table, std::string_view name) {
    for (const FormatName& known : table)
        if (known.name == name)
            return known.format;
    return NumberFormat::other;
}

/// Reads w:numFmt, which Word puts in an AlternateContent if its value is "custom". The name of a custom
/// format is its pattern, "001, 002, 003, ...".
void read_format(pugi::xml_node level_node, Level& level) {
    pugi::xml_node format = level_node.child("w:numFmt");
    if (!format)
        format = chosen_branch(level_node.child("mc:AlternateContent")).child("w:numFmt");
    if (!format)
        return;
    level.format_name = value_of(format);
    level.format = format_named(formats, level.format_name);
    if (level.format_name == "custom" && format.attribute("w:format")) {
        level.format_name = format.attribute("w:format").value();
        level.format = format_named(custom_formats, level.format_name);
    }
}

Level read_level(pugi::xml_node node) {
    Level level;
    level.start = integer_value(node.child("w:start"));
    read_format(node, level);
    level.text = value_of(node.child("w:lvlText"));
    level.restart = integer_value(node.child("w:lvlRestart"));
    level.paragraph_style = value_of(node.child("w:pStyle"));
    if (const pugi::xml_node suffix = node.child("w:suff"))
        level.suffix = value_of(suffix);
    level.is_legal = is_on(node.child("w:isLgl"));
    const RunProperties run = read_run_properties(node.child("w:rPr"));
    level.font = run.font;
    level.picture = integer_value(node.child("w:lvlPicBulletId"));
    level.hidden = run.vanish == Toggle::on;
    level.indent = read_indent(node.child("w:pPr").child("w:ind"));
    return level;
}

class NumberingReader {
public:
    NumberingReader(std::string_view part, Document& document) : part_(part), document_(document) {}

    void read(pugi::xml_node root) {
        for (const pugi::xml_node node : root.children()) {
            const std::string_view name = node.name();
            if (name == "w:abstractNum")
                read_abstract_num(node);
            else if (name == "w:num")
                read_num(node);
            else if (name == "w:numPicBullet")
                if (const auto id = to_integer(node.attribute("w:numPicBulletId").value()))
                    document_.picture_bullets.push_back(*id);
        }
    }

private:
    void note(std::string kind, std::string detail) {
        document_.oddities.push_back({std::move(kind), std::string(part_), 0, std::move(detail)});
    }

    /// The level of a w:lvl or w:lvlOverride; level_count if there is no such level.
    std::size_t level_index(pugi::xml_node node) {
        const std::string_view word = node.attribute("w:ilvl").value();
        const auto index = to_integer(word);
        if (index && *index >= 0 && *index < static_cast<std::int64_t>(level_count))
            return static_cast<std::size_t>(*index);
        note("level-out-of-range", fmt::format("a list level is numbered `{}`; levels are 0 to 8", word));
        return level_count;
    }

    void read_abstract_num(pugi::xml_node node) {
        const auto id = to_integer(node.attribute("w:abstractNumId").value());
        if (!id || !abstract_ids_.insert(*id).second) {
            note("duplicate-abstract-num", fmt::format("`{}`", node.attribute("w:abstractNumId").value()));
            return;
        }
        AbstractNum abstract;
        abstract.id = *id;
        abstract.name = value_of(node.child("w:name"));
        abstract.multi_level_type = value_of(node.child("w:multiLevelType"));
        abstract.num_style_link = value_of(node.child("w:numStyleLink"));
        abstract.style_link = value_of(node.child("w:styleLink"));
        for (const pugi::xml_node level : node.children("w:lvl"))
            if (const std::size_t index = level_index(level); index < level_count)
                abstract.levels[index] = read_level(level);
        document_.abstract_nums.push_back(std::move(abstract));
    }

    void read_num(pugi::xml_node node) {
        const auto id = to_integer(node.attribute("w:numId").value());
        if (!id || !num_ids_.insert(*id).second) {
            note("duplicate-num", fmt::format("`{}`", node.attribute("w:numId").value()));
            return;
        }
        const auto abstract_id = integer_value(node.child("w:abstractNumId"));
        if (!abstract_id) {
            note("dangling-abstract-num", fmt::format("the list `{}` names no definition", *id));
            return;
        }
        Num num;
        num.id = *id;
        num.abstract_id = *abstract_id;
        for (const pugi::xml_node override_node : node.children("w:lvlOverride")) {
            const std::size_t index = level_index(override_node);
            if (index >= level_count)
                continue;
            num.overrides[index].start = integer_value(override_node.child("w:startOverride"));
            if (const pugi::xml_node level = override_node.child("w:lvl"))
                num.overrides[index].level = read_level(level);
        }
        document_.nums.push_back(std::move(num));
    }

    std::string_view part_;
    Document& document_;
    std::unordered_set<std::int64_t> abstract_ids_;
    std::unordered_set<std::int64_t> num_ids_;
};

} // namespace

void read_numbering(pugi::xml_node numbering, std::string_view part, Document& document) {
    NumberingReader(part, document).read(numbering);
}

} // namespace rapporteur
