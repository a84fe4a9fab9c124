#include "document/styles.hpp"

#include "base/text.hpp"
#include "document/xml.hpp"

#include <fmt/format.h>

namespace rapporteur {
namespace {

StyleType style_type(std::string_view word) {
    if (word == "character")
        return StyleType::character;
    if (word == "table")
        return StyleType::table;
    return word == "numbering" ? StyleType::numbering : StyleType::paragraph;
}

const ResolvedStyle no_style;

std::optional<std::uint8_t> read_outline_level(pugi::xml_node paragraph_properties) {
    const auto level = integer_value(paragraph_properties.child("w:outlineLvl"));
    return level && *level >= 0 && *level <= 9 ? std::optional(static_cast<std::uint8_t>(*level))
                                               : std::nullopt;
}

ResolvedStyle over(const ResolvedStyle& nearer, const ResolvedStyle& farther) {
    ResolvedStyle result;
    result.run = over(nearer.run, farther.run);
    result.alignment = nearer.alignment == Alignment::unset ? farther.alignment : nearer.alignment;
    result.outline_level = nearer.outline_level ? nearer.outline_level : farther.outline_level;
    result.num_id = nearer.num_id ? nearer.num_id : farther.num_id;
    return result;
}

} // namespace

void StyleSheet::read(pugi::xml_node root, std::string_view part, Oddities& oddities) {
    const pugi::xml_node defaults = root.child("w:docDefaults");
    defaults_ = read_run_properties(defaults.child("w:rPrDefault").child("w:rPr"));
    default_alignment_ = read_alignment(defaults.child("w:pPrDefault").child("w:pPr").child("w:jc"));
    for (const pugi::xml_node node : root.children("w:style")) {
        const std::string_view id = node.attribute("w:styleId").value();
        const pugi::xml_node properties = node.child("w:pPr");
        Style style;
        style.id = id;
        style.name = value_of(node.child("w:name"));
        style.type = style_type(node.attribute("w:type").value());
        style.based_on = value_of(node.child("w:basedOn"));
        const std::string_view is_default = node.attribute("w:default").value();
        style.is_default = is_default == "1" || is_default == "true" || is_default == "on";
        style.num_pr = read_num_pr(properties.child("w:numPr"));
        style.indent = read_indent(properties.child("w:ind"));
        const auto index = static_cast<std::uint32_t>(styles.size());
        // Of several styles with one id the first counts (17.7.4.17).
        if (!index_.try_emplace(id, index).second)
            oddities.push_back({"duplicate-style-id", std::string(part), 0, style.id});
        if (style.is_default && style.type == StyleType::paragraph && default_paragraph_ == no_index)
            default_paragraph_ = index;
        if (style.is_default && style.type == StyleType::character && default_character_ == no_index)
            default_character_ = index;
        ResolvedStyle own;
        own.run = read_run_properties(node.child("w:rPr"));
        own.alignment = read_alignment(properties.child("w:jc"));
        own.outline_level = read_outline_level(properties);
        own.num_id = style.num_pr.num_id;
        styles.push_back(std::move(style));
        resolved_.push_back(own);
    }
    resolve(part, oddities);
}

void StyleSheet::resolve(std::string_view part, Oddities& oddities) {
    enum class State : std::uint8_t { untouched, on_chain, done };
    std::vector<State> states(styles.size(), State::untouched);
    std::vector<std::uint32_t> chain;
    for (std::uint32_t start = 0; start < styles.size(); ++start) {
        std::uint32_t at = start;
        while (at != no_index && states[at] == State::untouched) {
            states[at] = State::on_chain;
            chain.push_back(at);
            const std::string& base = styles[at].based_on;
            at = base.empty() ? no_index : find(base, styles[at].type);
        }
        if (at != no_index && states[at] == State::on_chain) {
            oddities.push_back({"style-cycle", std::string(part), 0,
                                fmt::format("the style `{}` is based on itself through `{}`",
                                            shown_name(styles[at].id), shown_name(styles[chain.back()].id))});
            at = no_index;
        }
        for (; !chain.empty(); chain.pop_back()) {
            const std::uint32_t nearer = chain.back();
            if (at != no_index)
                resolved_[nearer] = over(resolved_[nearer], resolved_[at]);
            states[nearer] = State::done;
            at = nearer;
        }
    }
}

std::uint32_t StyleSheet::find(std::string_view id, StyleType type) const {
    const auto found = index_.find(id);
    return found != index_.end() && styles[found->second].type == type ? found->second : no_index;
}

const ResolvedStyle& StyleSheet::paragraph_style(std::uint32_t index) const {
    if (index == no_index)
        index = default_paragraph_;
    return index == no_index ? no_style : resolved_[index];
}

const RunProperties& StyleSheet::character_style(std::string_view id) const {
    const std::uint32_t found = id.empty() ? no_index : find(id, StyleType::character);
    const std::uint32_t index = found == no_index ? default_character_ : found;
    return index == no_index ? no_style.run : resolved_[index].run;
}

std::string_view StyleSheet::language() const {
    const std::string_view own = paragraph_style(no_index).run.language;
    return own.empty() ? defaults_.language : own;
}

} // namespace rapporteur
