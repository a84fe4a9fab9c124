#include "support/word_clutter.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur::testing {
namespace {

constexpr auto declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                             "\n";
constexpr auto main_namespace = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
constexpr auto run_properties =
    R"(<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>)"
    R"(<w:lang w:val="en-US"/></w:rPr>)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (byte == '&')
            out += "&amp;";
        else if (byte == '<')
            out += "&lt;";
        else
            out += byte;
    }
    return out;
}

std::string revision_id(Dice& dice) {
    return fmt::format("00{:06X}", dice.roll(1U << 24U));
}

std::string run(std::string_view text, Dice& dice) {
    std::string content;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t tab = std::min(text.find('\t', begin), text.size());
        if (tab > begin) {
            content += fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)",
                                   escaped(text.substr(begin, tab - begin)));
        }
        if (tab < text.size())
            content += "<w:tab/>";
        begin = tab + 1;
    }
    return fmt::format(R"(<w:r w:rsidR="{}" w:rsidRPr="{}">{}{}</w:r>)", revision_id(dice), revision_id(dice),
                       run_properties, content);
}

} // namespace

std::string cluttered_paragraph(std::string_view text, int list_level, Dice& dice) {
    const std::string numbering =
        list_level < 0
            ? std::string()
            : fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>)", list_level);
    std::string xml = fmt::format(
        R"(<w:p w:rsidR="{}" w:rsidRDefault="{}" w:rsidP="{}"><w:pPr><w:pStyle w:val="Style{}"/>{})"
        R"(<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>{}</w:pPr>)",
        revision_id(dice), revision_id(dice), revision_id(dice), dice.roll(40), numbering, run_properties);
    const std::size_t bookmark = dice.one_in(6) ? dice.roll(1'000'000) + 1 : 0;
    if (bookmark != 0)
        xml += fmt::format(R"(<w:bookmarkStart w:id="{0}" w:name="_Ref{0}"/>)", bookmark);
    while (!text.empty()) {
        // Anywhere between two letters, but not within a character.
        std::size_t end = dice.one_in(3) ? text.size() : std::min(text.size(), 5 + dice.roll(60));
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        xml += run(text.substr(0, end), dice);
        if (dice.one_in(8))
            xml += R"(<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>)";
        text.remove_prefix(end);
    }
    if (bookmark != 0)
        xml += fmt::format(R"(<w:bookmarkEnd w:id="{}"/>)", bookmark);
    return xml + "</w:p>";
}

std::string cluttered_styles() {
    std::string xml = declaration + fmt::format("<w:styles{}>", main_namespace);
    xml += "<w:docDefaults><w:rPrDefault>" + std::string(run_properties) +
           "</w:rPrDefault><w:pPrDefault/></w:docDefaults>";
    xml += R"(<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:count="371">)";
    for (int i = 0; i < 371; ++i) {
        xml += fmt::format(
            R"(<w:lsdException w:name="Latent style {}" w:semiHidden="1" w:uiPriority="{}" w:unhideWhenUsed="1"/>)",
            i, i % 100);
    }
    xml += "</w:latentStyles>";
    for (int i = 0; i < 40; ++i) {
        xml += fmt::format(
            R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Style{0}"{1}><w:name w:val="Style {0}"/>{2})"
            R"(<w:uiPriority w:val="{0}"/><w:qFormat/><w:pPr><w:spacing w:after="{3}"/></w:pPr>{4}</w:style>)",
            i, i == 0 ? R"( w:default="1")" : "",
            i % 4 == 0 ? "" : fmt::format(R"(<w:basedOn w:val="Style{}"/>)", i - i % 4), 20 * i,
            run_properties);
    }
    return xml + "</w:styles>";
}

std::string cluttered_numbering() {
    constexpr std::array<std::string_view, 3> formats = {"decimal", "lowerLetter", "lowerRoman"};
    std::string xml = declaration + fmt::format("<w:numbering{}>", main_namespace);
    for (int list = 0; list < 10; ++list) {
        xml += fmt::format(
            R"(<w:abstractNum w:abstractNumId="{0}"><w:nsid w:val="{1:08X}"/><w:multiLevelType w:val="hybridMultilevel"/>)"
            R"(<w:tmpl w:val="{2:08X}"/>)",
            list, 0x1A2B3C00 + list, 0x7F010000 + list);
        for (int level = 0; level < 9; ++level) {
            xml += fmt::format(
                R"(<w:lvl w:ilvl="{0}" w:tplc="0C0A00{1:02X}"><w:start w:val="1"/><w:numFmt w:val="{2}"/>)"
                R"(<w:lvlText w:val="%{3}."/><w:lvlJc w:val="left"/>)"
                R"(<w:pPr><w:ind w:left="{4}" w:hanging="360"/></w:pPr>{5}</w:lvl>)",
                level, level + 15, formats.at(static_cast<std::size_t>(level) % formats.size()), level + 1,
                720 * (level + 1), run_properties);
        }
        xml += "</w:abstractNum>";
    }
    for (int list = 0; list < 10; ++list)
        xml += fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/></w:num>)", list + 1, list);
    return xml + "</w:numbering>";
}

} // namespace rapporteur::testing
