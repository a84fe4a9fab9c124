#include "document/formatting.hpp"

#include "document/symbols.hpp"
#include "document/xml.hpp"

namespace rapporteur {
namespace {

Toggle toggle(pugi::xml_node property) {
    return is_on(property) ? Toggle::on : Toggle::off;
}

Toggle nearest(Toggle nearer, Toggle farther) {
    return nearer == Toggle::unset ? farther : nearer;
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
        std::string_view name = property.name();
        if (!name.starts_with("w:"))
            continue;
        name.remove_prefix(2);
        if (name == "b")
            result.bold = toggle(property);
        else if (name == "i")
            result.italic = toggle(property);
        else if (name == "u")
            result.underline = value_of(property) == "none" ? Toggle::off : Toggle::on;
        else if (name == "vanish")
            result.vanish = toggle(property);
        else if (name == "specVanish")
            result.spec_vanish = toggle(property);
        else if (name == "rStyle")
            result.style = value_of(property);
        else if (name == "lang")
            result.language = value_of(property);
        else if (name == "rFonts")
            result.font = property.attribute("w:ascii").value();
        else if (name == "highlight")
            result.highlight = value_of(property);
        else if (name == "vertAlign")
            result.vertical_align = value_of(property) == "superscript" ? VerticalAlign::superscript
                                    : value_of(property) == "subscript" ? VerticalAlign::subscript
                                                                        : VerticalAlign::baseline;
    }
    return result;
}

RunProperties over(RunProperties nearer, const RunProperties& farther) {
    nearer.bold = nearest(nearer.bold, farther.bold);
    nearer.italic = nearest(nearer.italic, farther.italic);
    nearer.underline = nearest(nearer.underline, farther.underline);
    nearer.vanish = nearest(nearer.vanish, farther.vanish);
    nearer.spec_vanish = nearest(nearer.spec_vanish, farther.spec_vanish);
    if (nearer.vertical_align == VerticalAlign::unset)
        nearer.vertical_align = farther.vertical_align;
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
    const RunProperties plain = over(over(over(direct, character_style), paragraph_style), defaults);
    look.underline = plain.underline == Toggle::on;
    look.superscript = plain.vertical_align == VerticalAlign::superscript;
    look.subscript = plain.vertical_align == VerticalAlign::subscript;
    if (is_symbol_font(plain.font))
        look.symbol_font = plain.font;
    return look;
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
