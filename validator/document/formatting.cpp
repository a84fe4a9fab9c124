#include "document/formatting.hpp"

#include "document/symbols.hpp"
#include "document/xml.hpp"

namespace rapporteur {
namespace {

Toggle toggle(pugi::xml_node property) {
    return is_on(property) ? Toggle::on : Toggle::off;
}

VerticalAlign vertical_align(std::string_view word) {
    if (word == "superscript")
        return VerticalAlign::superscript;
    return word == "subscript" ? VerticalAlign::subscript : VerticalAlign::baseline;
}

/// For a Toggle or a VerticalAlign.
template <typename Value>
Value nearest(Value nearer, Value farther) {
    return nearer == Value::unset ? farther : nearer;
}

std::string_view nearest(std::string_view nearer, std::string_view farther) {
    return nearer.empty() ? farther : nearer;
}

bool resolve_toggle(Toggle direct, Toggle character_style, Toggle paragraph_style, Toggle defaults) {
    if (direct != Toggle::unset)
        return direct == Toggle::on;
    return defaults == Toggle::on || ((character_style == Toggle::on) != (paragraph_style == Toggle::on));
}

} // namespace

RunProperties read_run_properties(pugi::xml_node run_properties) {
    RunProperties result;
    for (const pugi::xml_node property : run_properties.children()) {
        switch (tag_of(property)) {
        case Tag::bold:
            result.bold = toggle(property);
            break;
        case Tag::italic:
            result.italic = toggle(property);
            break;
        case Tag::underline:
            result.underline = value_of(property) == "none" ? Toggle::off : Toggle::on;
            break;
        case Tag::vanish:
            result.vanish = toggle(property);
            break;
        case Tag::spec_vanish:
            result.spec_vanish = toggle(property);
            break;
        case Tag::run_style:
            result.style = value_of(property);
            break;
        case Tag::language:
            result.language = value_of(property);
            break;
        case Tag::run_fonts:
            result.font = property.attribute("w:ascii").value();
            break;
        case Tag::highlight:
            result.highlight = value_of(property);
            break;
        case Tag::vertical_align:
            result.vertical_align = vertical_align(value_of(property));
            break;
        default:
            break;
        }
    }
    return result;
}

RunProperties over(RunProperties nearer, const RunProperties& farther) {
    nearer.bold = nearest(nearer.bold, farther.bold);
    nearer.italic = nearest(nearer.italic, farther.italic);
    nearer.underline = nearest(nearer.underline, farther.underline);
    nearer.vanish = nearest(nearer.vanish, farther.vanish);
    nearer.spec_vanish = nearest(nearer.spec_vanish, farther.spec_vanish);
    nearer.vertical_align = nearest(nearer.vertical_align, farther.vertical_align);
    nearer.font = nearest(nearer.font, farther.font);
    nearer.style = nearest(nearer.style, farther.style);
    nearer.language = nearest(nearer.language, farther.language);
    nearer.highlight = nearest(nearer.highlight, farther.highlight);
    return nearer;
}

Look resolve_look(const RunProperties& direct, const RunProperties& character_style,
                  const RunProperties& paragraph_style, const RunProperties& defaults) {
    Look look;
    look.bold = resolve_toggle(direct.bold, character_style.bold, paragraph_style.bold, defaults.bold);
    look.italic =
        resolve_toggle(direct.italic, character_style.italic, paragraph_style.italic, defaults.italic);
    look.hidden =
        resolve_toggle(direct.vanish, character_style.vanish, paragraph_style.vanish, defaults.vanish);
    const auto of_nearest = [&](auto property) {
        return nearest(nearest(direct.*property, character_style.*property),
                       nearest(paragraph_style.*property, defaults.*property));
    };
    look.underline = of_nearest(&RunProperties::underline) == Toggle::on;
    const VerticalAlign align = of_nearest(&RunProperties::vertical_align);
    look.superscript = align == VerticalAlign::superscript;
    look.subscript = align == VerticalAlign::subscript;
    const std::string_view font = of_nearest(&RunProperties::font);
    if (is_symbol_font(font))
        look.symbol_font = font;
    return look;
}

ParagraphMarkup::ParagraphMarkup(pugi::xml_node properties) {
    const auto place_of = [this](Tag tag) -> pugi::xml_node* {
        switch (tag) {
        case Tag::paragraph_style:
            return &style;
        case Tag::numbering_properties:
            return &numbering;
        case Tag::indentation:
            return &indentation;
        case Tag::justification:
            return &justification;
        case Tag::outline_level:
            return &outline_level;
        case Tag::frame_properties:
            return &frame;
        case Tag::run_properties:
            return &mark;
        case Tag::section_properties:
            return &section;
        case Tag::paragraph_properties_change:
            return &change;
        default:
            return nullptr;
        }
    };
    for (const pugi::xml_node child : properties.children())
        if (pugi::xml_node* place = place_of(tag_of(child)); place != nullptr && !*place)
            *place = child;
}

Indent read_indent(pugi::xml_node indent) {
    Indent result;
    const pugi::xml_attribute start = indent.attribute("w:start");
    result.left = to_twips(start ? start.value() : indent.attribute("w:left").value());
    if (const auto hanging = to_twips(indent.attribute("w:hanging").value()))
        result.first_line = -*hanging;
    else
        result.first_line = to_twips(indent.attribute("w:firstLine").value());
    return result;
}

Alignment read_alignment(pugi::xml_node justification) {
    const std::string_view word = value_of(justification);
    if (word == "left" || word == "start")
        return Alignment::start;
    if (word == "center")
        return Alignment::center;
    if (word == "right" || word == "end")
        return Alignment::end;
    return word.empty() ? Alignment::unset : Alignment::justify;
}

NumPr read_num_pr(pugi::xml_node num_pr) {
    return {integer_value(num_pr.child("w:numId")), integer_value(num_pr.child("w:ilvl"))};
}

} // namespace rapporteur
