// Labels of a secretariat's own layout: numbers that include the number above, numbers in words, lists that
// begin with another number. Typed, and numbered by Word.
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "support/word_xml.hpp"

#include "printers/printers.hpp"

#include "rapporteur/rapporteur.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using namespace rapporteur::testing;

namespace {

/// The network's layout with other levels.
std::string layout_with(std::string_view name, const std::string& levels) {
    std::string xml(layout_source(name).value());
    const auto begin = xml.find("<resolutions");
    xml.replace(begin, xml.find("</resolutions>") - begin, "<resolutions>" + levels);
    return xml;
}

struct Entry {
    int depth;
    std::string label;
    std::string text;
};

/// A report of the network with entries that have these labels.
std::vector<Entry> english(const std::vector<std::string>& labels) {
    const std::vector<std::pair<int, std::string>> texts{
        {1, "Thank the Government of Jamaica for its generous hospitality."},
        {1, "Agree on the following priorities:"},
        {2, "Joint investigations of trafficking;"},
        {2, "Protection of victims."},
        {1, "Agree on the following tasks:"},
        {2, "Exchange of information on routes;"},
        {2, "Training of officials."},
        {1, "Request that the Technical Secretariat transmit these priorities."}};
    std::vector<Entry> entries;
    for (std::size_t index = 0; index < texts.size(); ++index)
        entries.push_back({texts[index].first, labels[index], texts[index].second});
    return entries;
}

std::vector<Entry> spanish(const std::vector<std::string>& labels) {
    const std::vector<std::pair<int, std::string>> texts{
        {1, "Agradecer al Gobierno de Jamaica su generosa hospitalidad."},
        {1, "Acordar las siguientes prioridades:"},
        {2, "Investigaciones conjuntas sobre la trata;"},
        {2, "Protección de las víctimas."},
        {1, "Acordar las siguientes tareas:"},
        {2, "Intercambio de información sobre rutas;"},
        {2, "Capacitación de funcionarios."},
        {1, "Solicitar a la Secretaría Técnica que transmita estas prioridades."}};
    std::vector<Entry> entries;
    for (std::size_t index = 0; index < texts.size(); ++index)
        entries.push_back({texts[index].first, labels[index], texts[index].second});
    return entries;
}

const std::vector<std::string> english_head{
    "LIAISON OFFICER NETWORK TO COMBAT MIGRANT SMUGGLING AND TRAFFICKING IN PERSONS", "REPORT OF THE MEETING",
    "Ocho Rios, Jamaica, 17 February 2011",
    "The Meeting of the Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons took "
    "place in Ocho Rios, Jamaica, on 17 February 2011, with the participation of Canada, Guatemala and "
    "Mexico.",
    "The Network submits this report to the Regional Consultation Group on Migration (RCGM) for its "
    "consideration."};
const std::vector<std::string> spanish_head{
    "Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata de Personas",
    "INFORME DE LA REUNIÓN", "Ciudad de México, México, 20 de marzo de 2018",
    "La Reunión de la Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y Trata "
    "de Personas se llevó a cabo el 20 de marzo de 2018 en la Ciudad de México, México, con la "
    "participación de Canadá, Guatemala y México.",
    "La Red presenta a consideración del Grupo Regional de Consulta sobre Migración (GRCM) el siguiente "
    "informe:"};

std::string as_text(const std::vector<std::string>& head, const std::vector<Entry>& entries) {
    std::string text;
    for (const std::string& line : head)
        text += line + "\n";
    for (const Entry& entry : entries)
        text += (entry.label.empty() ? "" : entry.label + " ") + entry.text + "\n";
    return text;
}

/// A Word file that numbers its entries with these levels. An entry with a label is typed.
std::string as_word(const std::vector<std::string>& head, const std::vector<Entry>& entries,
                    const std::vector<xml::Level>& levels) {
    std::string blocks;
    for (const std::string& line : head)
        blocks += xml::paragraph("", xml::runs(line, xml::Runs::whole));
    for (const Entry& entry : entries)
        blocks += xml::paragraph(
            entry.label.empty() ? xml::numbered(entry.depth - 1, 1) : "",
            xml::runs((entry.label.empty() ? "" : entry.label + " ") + entry.text, xml::Runs::whole));
    auto parts = parts_of_folder(fixtures_folder() / "reports/source/2014", fixtures_folder() / "common");
    for (auto& [name, content] : parts) {
        if (name == "word/document.xml")
            content = xml::document_part(blocks);
        if (name == "word/numbering.xml")
            content = xml::numbering_part(xml::abstract_list(1, levels) + xml::list(1, 1));
    }
    return zip_bytes(parts);
}

std::string said(const std::string& bytes, const std::string& xml) {
    const auto layout = parse_layout(xml, "ours.xml", {});
    REQUIRE(layout);
    const auto checked = check(std::as_bytes(std::span(bytes)), **layout, {});
    REQUIRE(checked);
    return print_text({"a", checked->layout, std::nullopt, checked->findings}, {.concise = true});
}

std::string mistakes_of(const std::string& xml) {
    std::string out;
    for (const Failure& mistake : examine_layout_text(xml, "ours.xml", {}))
        out += mistake.message + "\n";
    return out;
}

constexpr auto decimal_levels = R"x(<level name="resolution" format="decimal" text="%."/>)x"
                                R"x(<level name="item" format="decimal" text="{number}.%"/>)x";
constexpr auto network = "liaison-officer-network.en";
constexpr auto red = "liaison-officer-network.es";

} // namespace

TEST_CASE("layout labels: the number of an item has that of its resolution before it") {
    const std::string en = layout_with(network, decimal_levels);
    const std::string es = layout_with(red, decimal_levels);
    const std::vector<std::string> right{"1.", "2.", "2.1", "2.2", "3.", "3.1", "3.2", "4."};
    CHECK(said(as_text(english_head, english(right)), en) == "");
    CHECK(said(as_text(spanish_head, spanish(right)), es) == "");
    const std::vector<xml::Level> levels{{"decimal", "%1."}, {"decimal", "%1.%2"}};
    const std::vector<std::string> none(8);
    CHECK(said(as_word(english_head, english(none), levels), en) == "");
    CHECK(said(as_word(spanish_head, spanish(none), levels), es) == "");
}

TEST_CASE("layout labels: an item with the number of another resolution") {
    const std::string en = layout_with(network, decimal_levels);
    const std::string es = layout_with(red, decimal_levels);
    const std::vector<std::string> one{"1.", "2.", "2.1", "3.2", "3.", "3.1", "3.2", "4."};
    const std::vector<std::string> both{"1.", "2.", "2.1", "2.2", "3.", "2.1", "2.2", "4."};
    CHECK(said(as_text(english_head, english(one)), en) ==
          "a: resolution 2, item 2: warning: the label reads `3.2`; expected `2.2`; the layout labels an "
          "item like `2.2` [item-label-style]\n");
    CHECK(said(as_text(english_head, english(both)), en) ==
          "a: resolution 3, item 1: warning: 2 labels in a row read `2.1` `2.2`; expected `3.1` `3.2`; the "
          "layout labels an item like `3.1` [item-label-style]\n");
    CHECK(said(as_text(spanish_head, spanish(one)), es) ==
          "a: resolution 2, item 2: warning: the label reads `3.2`; expected `2.2`; the layout labels an "
          "item like `2.2` [item-label-style]\n");
    CHECK(said(as_text(spanish_head, spanish(both)), es) ==
          "a: resolution 3, item 1: warning: 2 labels in a row read `2.1` `2.2`; expected `3.1` `3.2`; the "
          "layout labels an item like `3.1` [item-label-style]\n");
    // Word's second level counts under another number.
    const std::vector<xml::Level> levels{{"decimal", "%1."}, {"decimal", "1.%2"}};
    CHECK(said(as_word(english_head, english(std::vector<std::string>(8)), levels), en) ==
          "a: resolution 2, item 1: warning: 2 labels in a row read `1.1` `1.2`; expected `2.1` `2.2`; the "
          "layout labels an item like `2.1` [item-label-style]\n"
          "a: resolution 3, item 1: warning: 2 labels in a row read `1.1` `1.2`; expected `3.1` `3.2`; the "
          "layout labels an item like `3.1` [item-label-style]\n");
}

TEST_CASE("layout labels: three levels of numbers, each list beginning anew") {
    const std::string levels = R"x(<level name="resolution" format="decimal" text="%."/>)x"
                               R"x(<level name="item" format="decimal" text="{number}.%."/>)x"
                               R"x(<level name="point" format="decimal" text="{number}.{number}.%."/>)x";
    auto entries = english({"1.", "2.", "2.1.", "2.2.", "3.", "3.1.", "3.2.", "4."});
    entries[3].text = "Protection of victims, with emphasis on:";
    entries.insert(entries.begin() + 4,
                   {{3, "2.2.1.", "Children who travel alone;"}, {3, "2.2.2.", "Girls and women."}});
    CHECK(said(as_text(english_head, entries), layout_with(network, levels)) == "");
    entries[5].label = "2.1.2.";
    CHECK(said(as_text(english_head, entries), layout_with(network, levels)) ==
          "a: resolution 2, item 2, point 2: warning: the label reads `2.1.2.`; expected `2.2.2.`; the "
          "layout labels an point like `2.2.2.` [item-label-style]\n");
}

TEST_CASE("layout labels: as many other numbers as there are levels above") {
    CHECK(mistakes_of(layout_with(network,
                                  R"x(<level name="a" format="decimal" text="%."/>)x"
                                  R"x(<level name="b" format="decimal" text="{number}.{number}.%."/>)x")) ==
          "`text` is `{number}.{number}.%.`; expected at most 1 `{number}`, one for each level above\n");
    CHECK(mistakes_of(
              layout_with(network, R"x(<level name="a" format="decimal" text="{number}/{number}/%."/>)x")) ==
          "`text` is `{number}/{number}/%.`; expected one `{number}` at most at the first level\n");
    CHECK(mistakes_of(layout_with(network, decimal_levels)) == "");
}

TEST_CASE("layout labels: another number before that of a resolution, without words") {
    const std::string levels = R"x(<level name="resolution" format="decimal" text="{number}.%"/>)x"
                               R"x(<level name="item" format="lowerLetter" text="%)"/>)x";
    const auto entries = english({"7.1", "7.2", "a)", "b)", "7.3", "a)", "b)", "7.4"});
    CHECK(said(as_text(english_head, entries), layout_with(network, levels)) == "");
    auto gap = entries;
    gap[4].label = "7.4";
    gap[7].label = "7.5";
    CHECK(said(as_text(english_head, gap), layout_with(network, levels)) ==
          "a: resolution 3: error: the number `7.4` follows `7.2`; expected `7.3`; numbers are skipped; if "
          "no resolution was left out, continue the numbers [resolution-number-sequence]\n");
}

TEST_CASE("layout labels: a list that begins with 0") {
    const std::string levels = R"x(<level name="resolution" format="decimal" text="%." start="0"/>)x"
                               R"x(<level name="item" format="lowerLetter" text="%)"/>)x";
    const auto zero = english({"0.", "1.", "a)", "b)", "2.", "a)", "b)", "3."});
    const auto one = english({"1.", "2.", "a)", "b)", "3.", "a)", "b)", "4."});
    CHECK(said(as_text(english_head, zero), layout_with(network, levels)) == "");
    CHECK(said(as_text(english_head, one), layout_with(network, levels)) ==
          "a: resolution 0: error: the first resolution is numbered `1.`; expected `0.`; the list does not "
          "start where the layout says [resolution-number-sequence]\n");
    CHECK(said(as_text(spanish_head, spanish({"0.", "1.", "a)", "b)", "2.", "a)", "b)", "3."})),
               layout_with(red, levels)) == "");
}

TEST_CASE("layout labels: words for numbers") {
    const std::string levels = R"x(<level name="resolution" format="ordinal" text="%."/>)x"
                               R"x(<level name="item" format="lowerLetter" text="%)"/>)x";
    const std::vector<std::string> first{"First.", "Second.", "a)", "b)", "Third.", "a)", "b)", "Fourth."};
    CHECK(said(as_text(english_head, english(first)), layout_with(network, levels)) == "");
    for (const std::vector<std::string>& labels :
         {std::vector<std::string>{"Primero.", "Segundo.", "a)", "b)", "Tercero.", "a)", "b)", "Cuarto."},
          std::vector<std::string>{"PRIMERA.", "SEGUNDA.", "a)", "b)", "TERCERA.", "a)", "b)", "CUARTA."}})
        CHECK(said(as_text(spanish_head, spanish(labels)), layout_with(red, levels)) == "");
    auto gap = first;
    gap[4] = "Fourth.";
    gap[7] = "Fifth.";
    CHECK(said(as_text(english_head, english(gap)), layout_with(network, levels)) ==
          "a: resolution 3: error: the number `Fourth.` follows `Second.`; expected `Third.`; numbers are "
          "skipped; if no resolution was left out, continue the numbers [resolution-number-sequence]\n");
    auto number = first;
    number[4] = "3.";
    CHECK(said(as_text(english_head, english(number)), layout_with(network, levels)) ==
          "a: resolution 3: warning: the label reads `3.`; expected `Third.`; the layout labels a resolution "
          "like `Third.` [resolution-label-style]\n");
}

TEST_CASE("layout columns: one of each role, and roles that there are") {
    std::string twice(layout_source("meeting-report.en").value());
    twice.replace(twice.find("role=\"number\""), 13, "role=\"text\"");
    CHECK(mistakes_of(twice) == "there are two columns of the role `text`; expected one\n");
    std::string other(layout_source("meeting-report.en").value());
    other.replace(other.find("role=\"number\""), 13, "role=\"nummer\"");
    CHECK(mistakes_of(other) == "`role` is `nummer`; did you mean `number`?\n");
}
