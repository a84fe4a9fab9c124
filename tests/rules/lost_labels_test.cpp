// A label that is missing in a list: what is told of it, and that no safe repair hides the loss.
#include "support/hostile.hpp"
#include "support/hostile_zip.hpp"

#include "rapporteur/rapporteur.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;

namespace {

const std::vector<LayoutHandle>& known_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text));
}

/// The findings about labels, a line each, with how far the repair may be trusted.
std::string label_findings(const std::string& document) {
    const auto checked = check(bytes_of(document), known_layouts(), Options{});
    REQUIRE(checked);
    std::string lines;
    for (const Finding& finding : checked->findings) {
        if (!finding.code.starts_with("RN3"))
            continue;
        lines += fmt::format("{}: {} ({})\n", finding.location.where,
                             render(finding.message.text, finding.message.arguments),
                             finding.fix ? to_string(finding.fix->safety) : "no repair");
    }
    return lines;
}

std::string converted(const std::string& document, std::string_view writer = "report") {
    Options options;
    options.writer = writer;
    const auto made = convert(bytes_of(document), known_layouts(), "draft", options);
    REQUIRE(made);
    return made->bytes;
}

std::string declaration(std::string_view list) {
    return fmt::format(
        "DECLARATION OF QUITO\n\nThe representatives of the Governments of Ecuador, Peru and Chile, "
        "meeting in Quito, Ecuador, on 8 May 2024, on the occasion of the Fifth Conference, "
        "declare:\n\n{}",
        list);
}

std::string resolution(std::string_view list) {
    return fmt::format("RESOLUCIÓN 12/2024\n\nLa Asamblea General de la Red Iberoamericana de Archivos,\n\n"
                       "Considerando que los archivos son patrimonio de los pueblos;\n\n"
                       "Recordando la resolución 7/2020;\n\nRESUELVE:\n\n{}\n"
                       "Dada en Bogotá, Colombia, el 8 de noviembre de 2024.\n",
                       list);
}

std::string minutes(std::string_view list) {
    return fmt::format(
        "ACTA DE LA VII REUNIÓN DEL COMITÉ DE COORDINACIÓN DE LA RED DE MUNICIPIOS FRONTERIZOS\n\n"
        "Ciudad Hidalgo, Chiapas, México\nDel 9 al 11 de abril de 2025\n\n"
        "El Comité de Coordinación de la Red de Municipios Fronterizos celebró su séptima reunión "
        "en Ciudad Hidalgo, Chiapas, México, del 9 al 11 de abril de 2025, con la participación de "
        "las delegaciones de México, Guatemala, Belice y Honduras, así como de la OIM, en calidad "
        "de observador.\n\nACUERDOS\n\n{}\n"
        "Leída la presente acta, la firman en Ciudad Hidalgo el 11 de abril de 2025.\n\n"
        "______________________\nPor México\n\n______________________\nPor Guatemala\n",
        list);
}

std::string network_report(std::string_view items, std::string_view reference) {
    return fmt::format(
        "REGIONAL CONFERENCE ON MIGRATION (RCM)\n\nREPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK TO "
        "COMBAT "
        "MIGRANT SMUGGLING AND TRAFFICKING IN PERSONS\n\nSan José, Costa Rica\n20 November 2025\n\n"
        "The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held its meeting "
        "in San "
        "José, Costa Rica, on 20 November 2025, with the participation of representatives from Belize, "
        "Canada and "
        "Costa Rica.\n\nThe Network submits its report to the Regional Consultation Group on Migration "
        "(RCGM) for "
        "consideration, as follows:\n\n1. To thank the Government of Costa Rica.\n\n2. Regarding the plan of "
        "work, "
        "the following was agreed:\n\n{}\n3. To encourage Member Countries to nominate focal points, as "
        "agreed in "
        "{}.\n",
        items, reference);
}

} // namespace

TEST_CASE("a label in words that is left out is told, and the list keeps its labels", "[lost]") {
    const std::string articles = declaration("Article 1. Reaffirm their commitment to human rights.\n\n"
                                             "Article 2. Promote cooperation among States.\n\n"
                                             "Article 4. Thank the Government of Ecuador.\n\n"
                                             "Article 5. Convene a sixth conference.\n");
    CHECK(label_findings(articles) ==
          "paragraph 3: the number `Article 4.` follows `Article 2.`; expected `Article 3.` (unsafe)\n");
    const std::string ordinals = declaration("FIRST. Reaffirm their commitment to human rights.\n\n"
                                             "SECOND. Promote cooperation among States.\n\n"
                                             "FOURTH. Thank the Government of Ecuador.\n\n"
                                             "FIFTH. Convene a sixth conference.\n");
    CHECK(label_findings(ordinals) ==
          "paragraph 3: the number `FOURTH.` follows `SECOND.`; expected `THIRD.` (unsafe)\n");
    const std::string spanish =
        resolution("PRIMERA: Aprobar el Plan Estratégico 2025-2030.\n\n"
                   "SEGUNDA: Encargar al Comité Ejecutivo:\n\n"
                   "a. la difusión del Plan;\nb. la rendición de informes anuales.\n\n"
                   "CUARTA: Exhortar a los Estados a que contribuyan al Fondo.\n");
    CHECK(label_findings(spanish) ==
          "operative paragraph 3: the number `CUARTA:` follows `SEGUNDA:`; expected `TERCERA:` (unsafe)\n");
    // A short list is a list too.
    for (const std::string_view third : {"FOURTH", "Fourth"}) {
        const std::string_view first = third == "FOURTH" ? "FIRST" : "First";
        const std::string_view second = third == "FOURTH" ? "SECOND" : "Second";
        const std::string few = declaration(fmt::format("{}. Reaffirm their commitment to human rights.\n\n"
                                                        "{}. Promote cooperation among States.\n\n"
                                                        "{}. Thank the Government of Ecuador.\n",
                                                        first, second, third));
        CHECK(label_findings(few) ==
              fmt::format("paragraph 3: the number `{}.` follows `{}.`; expected `{}.` (unsafe)\n", third,
                          second, third == "FOURTH" ? "THIRD" : "Third"));
    }
    CHECK(label_findings(declaration("FIRST. Reaffirm their commitment to human rights.\n\n"
                                     "THIRD. Thank the Government of Ecuador.\n")) ==
          "paragraph 2: the number `THIRD.` follows `FIRST.`; expected `SECOND.` (unsafe)\n");
    CHECK(label_findings(resolution("PRIMERO. Aprobar el Plan Estratégico 2025-2030.\n\n"
                                    "SEGUNDO. Encargar al Comité Ejecutivo la difusión del Plan.\n\n"
                                    "CUARTO. Exhortar a los Estados a que contribuyan al Fondo.\n")) ==
          "operative paragraph 3: the number `CUARTO.` follows `SEGUNDO.`; expected `TERCERO.` (unsafe)\n");
    CHECK(converted(ordinals).find("found=") == std::string::npos);
    CHECK(converted(spanish).find("number=\"4\" shown=\"CUARTA:\"") != std::string::npos);
}

TEST_CASE("a letter that is lost is told, and so are letters that have changed places", "[lost]") {
    const std::string lost =
        "a. To request the TS to circulate the plan;\n\n"
        "To invite the countries to send their comments on the plan;\n\nc. To approve the plan.\n";
    CHECK(label_findings(network_report(lost, "resolution 1")) ==
          "resolution 2, item b: the item has lost its letter; expected `b.` (unsafe)\n");
    const std::string changed = "a. To request the TS to circulate the plan;\nb. To invite comments;\n"
                                "d. To approve the plan;\nc. To print the plan.\n";
    CHECK(label_findings(network_report(changed, "resolution 1")) ==
          "resolution 2, item c: the letter `d.` stands before `c.`; either the two letters have changed "
          "places, or "
          "the two paragraphs (unsafe)\n");
}

TEST_CASE("a number in the form of the level above is no item, whatever letter comes next", "[lost]") {
    const std::string items =
        "a) un representante de cada municipio;\n\nb) un representante de la sociedad civil, y\n\n"
        "c) la Secretaría Técnica, que lo coordinará.\n\n";
    const std::string list =
        "1.- Aprobar el acta de la reunión anterior.\n\n2.- Crear un grupo de trabajo, que estará "
        "integrado por:\n\n" +
        items +
        "4.- Agradecer a las autoridades de Ciudad Hidalgo su cálida acogida.\n\n"
        "5.- La próxima reunión se celebrará en Tecún Umán, Guatemala.\n";
    CHECK(label_findings(minutes(list)) ==
          "ACUERDOS, point 3: the number `4.-` follows `2.-`; expected `3.-` (safe)\n");
    CHECK(converted(minutes(list)).find("letter=\"d\"") == std::string::npos);
}

TEST_CASE("a reference to a label that is missing speaks for a loss", "[lost]") {
    const std::string items = "a. To request the TS to circulate the plan;\nb. To invite comments;\n"
                              "d. To approve the plan.\n";
    CHECK(label_findings(network_report(items, "resolution 2(c) of this report")) ==
          "resolution 2, item c: the label `d.` follows `b.`, and the text refers to `2(c)`; either that "
          "item was "
          "left out, or `c.` is expected here (unsafe)\n");
    CHECK(label_findings(network_report(items, "resolution 2(b) of this report")) ==
          "resolution 2, item c: the label `d.` follows `b.`; expected `c.` (safe)\n");
    CHECK(converted(network_report(items, "resolution 2(c) of this report")).find("letter=\"d\"") !=
          std::string::npos);
}

namespace {

std::string paragraphs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0)
            out += fmt::format("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                               text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// A Word file in which a table stands behind item b, with these cells in two rows.
std::string with_table(const std::array<std::string_view, 4>& cells) {
    const std::string text = network_report(
        "a. To request the TS to circulate the plan;\nb. To invite comments on the table below.\n", "annex");
    const auto behind = text.find("\n3. ");
    std::string table =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
    for (std::size_t row = 0; row < 2; ++row) {
        table += "<w:tr>";
        for (std::size_t column = 0; column < 2; ++column)
            table += "<w:tc>" + paragraphs(cells[2 * row + column]) + "</w:tc>";
        table += "</w:tr>";
    }
    table += "</w:tbl>";
    return testing::write_zip(testing::docx_items(
        testing::document_xml(paragraphs(std::string_view(text).substr(0, behind)) + table +
                              paragraphs(std::string_view(text).substr(behind)))));
}

} // namespace

TEST_CASE("bullets and numbers in the cells of a table are no items", "[lost]") {
    const std::string bullets = with_table({"• Belize", "• Canada", "• Honduras\n• Mexico", "• Panama"});
    CHECK(label_findings(bullets) == "");
    const std::string xml = converted(bullets);
    const auto begin = xml.find("      <table>");
    REQUIRE(begin != std::string::npos);
    CHECK(xml.substr(begin, xml.find("</table>") - begin) == R"(      <table>
        <row>
          <cell>
            <p label="•">Belize</p>
          </cell>
          <cell>
            <p label="•">Canada</p>
          </cell>
        </row>
        <row>
          <cell>
            <p label="•">Honduras</p>
            <p label="•">Mexico</p>
          </cell>
          <cell>
            <p label="•">Panama</p>
          </cell>
        </row>
      )");
    const std::string numbers = with_table({"1. Belize", "2. Canada", "3. Honduras", "4. Mexico"});
    CHECK(label_findings(numbers) == "");
    CHECK(converted(numbers).find("<p label=\"4.\">Mexico</p>") != std::string::npos);
    CHECK(converted(numbers).find("<resolution xml:id=\"r3\" number=\"3\">") != std::string::npos);
}
