// Openings as people write them, in the four layouts. What a report says must be found in sentences that
// nobody foresaw. A list follows each opening, and the layout is recognised as for an unknown report.
#include "report/choose.hpp"

#include "rapporteur/rapporteur.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;

namespace {

struct Opening {
    const char* text;
    const char* facts; ///< "2014-06-24..2014-06-25 NI CA CR ..."
};

Block paragraph(std::string_view text) {
    Block block;
    const TypedLabel typed = read_typed_label(text);
    block.label = typed.label;
    block.text = text.substr(typed.length);
    return block;
}

Blocks document(std::initializer_list<std::string_view> paragraphs) {
    Blocks blocks;
    for (const auto text : paragraphs) {
        if (text.empty())
            continue;
        blocks.blocks.push_back(paragraph(text));
        blocks.blocks.back().paragraph = static_cast<std::uint32_t>(blocks.blocks.size());
    }
    return blocks;
}

std::string day(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string facts_of(const Report& report) {
    std::string out = "-";
    if (const Fact* date = report.first_fact(SectionKind::opening, FactKind::date)) {
        out = day(date->date->first);
        if (date->date->last)
            out += ".." + day(*date->date->last);
    }
    const Fact* place = report.first_fact(SectionKind::opening, FactKind::place);
    out += place == nullptr ? " -" : " " + place->code;
    for (const Fact* participant : report.facts_in(SectionKind::opening, FactKind::participant))
        out += " " + (participant->code.empty() ? "?" : participant->code);
    return out;
}

const std::vector<LayoutHandle>& all_layouts() {
    static const auto layouts = load_layouts().value();
    return layouts;
}

ReportReading read(Blocks blocks) {
    return read_by_best(std::move(blocks), all_layouts());
}

/// "layout: facts" of a document with this opening.
std::string seen(const ReportReading& reading) {
    return all_layouts()[reading.layout]->head().name + ": " + facts_of(reading.report);
}

void check_openings(const std::string& layout, std::string_view submission, std::string_view heading,
                    std::string_view resolution, std::initializer_list<Opening> openings) {
    for (const Opening& opening : openings) {
        INFO(opening.text);
        const auto reading =
            read(document({opening.text, submission, heading, resolution, "2. Take note of the proposals.",
                           "3. Agradecer a las delegaciones."}));
        CHECK(seen(reading) == layout + ": " + opening.facts);
        CHECK_FALSE(reading.report.misfit);
        CHECK(reading.report.elements_of(ElementPart::entry).size() == 3);
    }
}

} // namespace

TEST_CASE("openings of the network's reports in English") {
    check_openings(
        "liaison-officer-network.en",
        "The Network submits its report to the Regional Consultation Group on Migration (RCGM), as follows:",
        "", "1. Thank the delegations for their reports.",
        {
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held "
             "its regular meeting in Managua, Nicaragua, on June 24, 2014, with participation of "
             "representatives from Canada, Honduras and Mexico.",
             "2014-06-24 NI CA HN MX"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons met "
             "on 21 June 2017 in San Salvador, El Salvador with the participation of representatives "
             "from Canada, Costa Rica, El Salvador and the United States.",
             "2017-06-21 SV CA CR SV US"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons, "
             "established on 3 May 2005 in Ottawa, Canada, held its meeting in San José, Costa Rica, "
             "on 12 June 2019 with the participation of delegates from Belize, Costa Rica and Panama.",
             "2019-06-12 CR BZ CR PA"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons, "
             "which was created in Vancouver in 1999, met in Mexico City on 4 and 5 May 2011 with the "
             "participation of Mexico, Guatemala and Honduras.",
             "2011-05-04..2011-05-05 MX MX GT HN"},
            {"On 8 June 2016, the Liaison Officer Network to Combat Migrant Smuggling and Trafficking "
             "in Persons met in Tegucigalpa, Honduras, to review the plan adopted on 3 May 2005 in "
             "Ottawa, with the participation of Canada, Honduras and Panama.",
             "2016-06-08 HN CA HN PA"},
            {"The ordinary meeting of the Liaison Officer Network to Combat Migrant Smuggling and "
             "Trafficking in Persons took place in Panama City, Panama, from 30 May to 1 June 2012. "
             "Representatives from Belize, Panama and the Dominican Republic took part.",
             "2012-05-30..2012-06-01 PA BZ PA DO"},
            {"Representatives of Canada, El Salvador, Guatemala and Mexico gathered in La Antigua, "
             "Guatemala, on Tuesday, 6 March 2018 for the meeting of the Liaison Officer Network.",
             "2018-03-06 GT CA SV GT MX"},
            {"The meeting of the Liaison Officer Network was held on the 24th and 25th of November "
             "2015 in the city of Mexico City, Mexico, with the attendance of delegations from "
             "Canada, Mexico and the USA.",
             "2015-11-24..2015-11-25 MX CA MX US"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held "
             "its extraordinary meeting virtually on 9 September 2020 with the participation of "
             "representatives from Belize, Canada and Costa Rica.",
             "2020-09-09 - BZ CA CR"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons "
             "convened in Santo Domingo, Dominican Republic, on May 17-18, 2012 with the "
             "participation of the following countries: Canada; Costa Rica; Dominican Republic; and "
             "Nicaragua.",
             "2012-05-17..2012-05-18 DO CA CR DO NI"},
            {"Gathered in Washington, D.C., United States, on December 1st, 2003, the Liaison Officer "
             "Network held its annual meeting with the presence of representatives of El Salvador, "
             "Honduras and Nicaragua.",
             "2003-12-01 US SV HN NI"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons held "
             "its meeting in San Pedro Sula, Cortés, Honduras, on February 3, 2009, with the "
             "participation of officials from Guatemala, Honduras and El Salvador.",
             "2009-02-03 HN GT HN SV"},
            {"The Liaison Officer Network, launched at Puebla in 1996, held a regular meeting at "
             "Belize City, Belize on 12-14 November, 2014 with the participation of Belize, Canada, "
             "Mexico and Panama.",
             "2014-11-12..2014-11-14 BZ BZ CA MX PA"},
            {"In the city of Cancún, Mexico, on June 30 - July 2, 2010, the Liaison Officer Network "
             "held its second regular meeting, with the participation of delegates from Canada, "
             "Mexico, Nicaragua and Panama.",
             "2010-06-30..2010-07-02 MX CA MX NI PA"},
            {"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons met "
             "in Guatemala City on October 5th 2006, with the following countries present: Costa "
             "Rica, El Salvador, Guatemala & Honduras.",
             "2006-10-05 GT CR SV GT HN"},
        });
}

TEST_CASE("openings of the network's reports in Spanish") {
    check_openings(
        "liaison-officer-network.es",
        "La Red presenta su informe al Grupo Regional de Consulta sobre Migración (GRCM) para su "
        "consideración, como sigue:",
        "", "1. Agradecer a las delegaciones por sus informes.",
        {
            {"La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y "
             "Trata de Personas celebró su reunión ordinaria en Managua, Nicaragua, el 24 de junio de "
             "2014, con la participación de representantes de Canadá, Honduras y México.",
             "2014-06-24 NI CA HN MX"},
            {"La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y "
             "Trata de Personas se reunió los días 6 y 7 de mayo de 2008 en Tela, República de "
             "Honduras, con la participación de delegados de Costa Rica, El Salvador y Guatemala.",
             "2008-05-06..2008-05-07 HN CR SV GT"},
            {"La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y "
             "Trata de Personas, creada en Ottawa, Canadá, el 3 de mayo de 2005, celebró su reunión "
             "en la ciudad de San José, Costa Rica, el 12 de junio de 2019, con la participación de "
             "Belice, Costa Rica y Panamá.",
             "2019-06-12 CR BZ CR PA"},
            {"En la ciudad de Panamá, Panamá, del 29 al 31 de octubre de 2007, se reunió la Red de "
             "Funcionarios de Enlace con la asistencia de delegaciones de Belice, Canadá y Panamá.",
             "2007-10-29..2007-10-31 PA BZ CA PA"},
            {"La reunión de la Red de Funcionarios de Enlace se llevó a cabo en Santo Domingo, "
             "República Dominicana, el día 9 de marzo del 2018, con la presencia de representantes de "
             "México, Nicaragua y República Dominicana.",
             "2018-03-09 DO MX NI DO"},
            {"La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y "
             "Trata de Personas realizó su segunda reunión extraordinaria en la Ciudad de México, "
             "México, el 1º de diciembre del año 2016, con la participación de representantes de los "
             "Estados Unidos de América, Guatemala e Italia.",
             "2016-12-01 MX US GT IT"},
            {"Los días 27, 28 y 29 de octubre de 1999 tuvo lugar la reunión de la Red de Oficiales de "
             "Enlace en San Salvador, El Salvador, con la participación de los siguientes países: El "
             "Salvador, Honduras y Nicaragua.",
             "1999-10-27..1999-10-29 SV SV HN NI"},
            {"La Red de Funcionarios de Enlace para el Combate al Tráfico Ilícito de Migrantes y "
             "Trata de Personas celebró su reunión virtual el 30 de septiembre de 2020, con la "
             "participación de funcionarios de Canadá, Costa Rica y Estados Unidos.",
             "2020-09-30 - CA CR US"},
            {"Reunida en la ciudad de Tegucigalpa, Honduras, el jueves 19 de julio de 2018, la Red de "
             "Funcionarios de Enlace contó con la participación de representantes gubernamentales de "
             "Belice, Honduras y Panamá.",
             "2018-07-19 HN BZ HN PA"},
            {"La Red de Funcionarios de Enlace, instalada en Puebla, México, en 1996, sostuvo una "
             "reunión en Guatemala el 22 y 23 de marzo del año 2001, con la participación de los "
             "Gobiernos de Canadá, Guatemala y México.",
             "2001-03-22..2001-03-23 GT CA GT MX"},
            {"Con la participación de representantes de Belice, Canadá, Costa Rica y El Salvador, la "
             "Red de Funcionarios de Enlace celebró su reunión en San Salvador, El Salvador, del 30 "
             "de mayo al 1 de junio de 2012.",
             "2012-05-30..2012-06-01 SV BZ CA CR SV"},
        });
}

TEST_CASE("openings of the group's conclusions in English") {
    check_openings(
        "regional-consultation-group.en", "", "CONCLUSIONS",
        "1. Regarding the workshop, the RCGM concluded to accept the offer.",
        {
            {"The Regional Consultation Group on Migration (RCGM) met on June 24-25, 2014 in the city "
             "of Managua, Nicaragua with the participation of representatives from Canada, Costa Rica "
             "and the Dominican Republic, reached the following:",
             "2014-06-24..2014-06-25 NI CA CR DO"},
            {"The Regional Consultation Group on Migration (RCGM) met on November 24-25, 2014 in the "
             "city of Managua, Nicaragua with the participation of representatives of Belize, Canada "
             "and Panama, and reached the following:",
             "2014-11-24..2014-11-25 NI BZ CA PA"},
            {"The Regional Consultation Group on Migration (RCGM), in its meeting held in San "
             "Salvador, El Salvador, on December 2 and 3, 2003, with the participation of delegations "
             "from Belize, Canada, El Salvador, adopted the following:",
             "2003-12-02..2003-12-03 SV BZ CA SV"},
            {"The Regional Consultation Group on Migration of the Regional Conference on Migration "
             "(RCM), meeting in Vancouver, Canada, on March 8, 2005, with the participation of "
             "Canada, Mexico, Panama and the United States, agreed on the following:",
             "2005-03-08 CA CA MX PA US"},
            {"The meeting of the Regional Consultation Group on Migration took place in New York, "
             "United States, on 22nd and 23rd November 2018 with the participation of representatives "
             "from Canada, Costa Rica, El Salvador and Mexico.",
             "2018-11-22..2018-11-23 US CA CR SV MX"},
            {"On March 23rd and 24th, 2000, the Regional Consultation Group on Migration met in "
             "Washington, D.C., United States, with the participation of delegates from Canada, "
             "Guatemala and the United States of America, and adopted the following:",
             "2000-03-23..2000-03-24 US CA GT US"},
            {"Representatives from Belize, Costa Rica, Guatemala and Nicaragua attended the meeting "
             "of the Regional Consultation Group, held in Tapachula, Mexico, on 18 May 2010, which "
             "reached the following:",
             "2010-05-18 MX BZ CR GT NI"},
            {"The Regional Consultation Group on Migration (RCGM), established in Puebla in March "
             "1996, met in Mérida, Mexico on November 17-18, 2016 with the participation of Canada, "
             "Honduras, Mexico, Nicaragua and Panama and agreed to the following:",
             "2016-11-17..2016-11-18 MX CA HN MX NI PA"},
        });
}

TEST_CASE("openings of the group's conclusions in Spanish") {
    check_openings(
        "regional-consultation-group.es", "", "CONCLUSIONES",
        "1. Aceptar el informe de la Secretaría Técnica (ST).",
        {
            {"El Grupo Regional de Consulta sobre Migración (GRCM), en reunión celebrada los días 29 "
             "al 31 de octubre de 2007 en Guatemala, Guatemala, con la participación de "
             "representantes de Belice, Canadá y Costa Rica, formuló las siguientes:",
             "2007-10-29..2007-10-31 GT BZ CA CR"},
            {"El Grupo Regional de Consulta sobre Migración (GRCM) se reunió el 6 y 7 de mayo de 2008 "
             "en Tela, Honduras, con la participación de delegaciones de Canadá, Honduras y República "
             "Dominicana, y adoptó las siguientes:",
             "2008-05-06..2008-05-07 HN CA HN DO"},
            {"El Grupo Regional de Consulta sobre Migración (GRCM), reunido en la ciudad de "
             "Tapachula, Estado de Chiapas, México, los días 18 y 19 de mayo de 2010, con la "
             "participación de representantes de Belice, Estados Unidos de América y México, acordó "
             "las siguientes:",
             "2010-05-18..2010-05-19 MX BZ US MX"},
            {"En San José, Costa Rica, el 28 y 29 de enero de 1999 se reunió el Grupo Regional de "
             "Consulta sobre Migración con la asistencia de delegados de Costa Rica, El Salvador, "
             "Guatemala e Italia, y formuló las siguientes:",
             "1999-01-28..1999-01-29 CR CR SV GT IT"},
            {"La reunión del Grupo Regional de Consulta sobre Migración se celebró en la ciudad de "
             "San Salvador, República de El Salvador, el 22 y 23 de marzo del año 2001, con la "
             "presencia de representantes de los siguientes países miembros: Belice, El Salvador, "
             "Honduras y Panamá.",
             "2001-03-22..2001-03-23 SV BZ SV HN PA"},
            {"El Grupo Regional de Consulta sobre Migración, creado en Puebla en 1996, celebró su "
             "reunión ordinaria en Managua, Nicaragua, del 2 al 3 de diciembre de 2003, con la "
             "participación de los representantes de Canadá, Costa Rica, Nicaragua y los Estados "
             "Unidos, y emitió las siguientes:",
             "2003-12-02..2003-12-03 NI CA CR NI US"},
        });
}

namespace {

/// A letter for each kind of block: title, opening, submission, Heading, resolution, item, continuation,
/// closing.
char shorthand(const Element& element) {
    switch (element.part) {
    case ElementPart::entry:
        return 'r';
    case ElementPart::item:
        return 'i';
    case ElementPart::continuation:
        return 'c';
    default:
        break;
    }
    switch (element.kind) {
    case SectionKind::title_block:
        return 't';
    case SectionKind::opening:
        return 'o';
    case SectionKind::submission:
        return 's';
    case SectionKind::heading:
        return 'H';
    case SectionKind::closing:
        return 'k';
    default:
        return '.';
    }
}

} // namespace

TEST_CASE("what stands beside the opening belongs to it, and a heading to no title block") {
    const auto report = [](std::initializer_list<std::string_view> paragraphs) {
        const ReportReading reading = read(document(paragraphs));
        std::string roles;
        for (const Element& element : reading.report.elements)
            roles += shorthand(element);
        return seen(reading) + " " + roles;
    };
    CHECK(report({"El Grupo Regional de Consulta sobre Migración (GRCM) se reunió el 3 de marzo de 2020 en "
                  "Lima, Perú.",
                  "Participaron representantes de Belice, Canadá, Costa Rica y Perú.", "CONCLUSIONES",
                  "I. Agradecer al Perú.", "II. Aceptar el informe."}) ==
          "regional-consultation-group.es: 2020-03-03 PE BZ CA CR PE ooHrr");
    CHECK(report({"El Grupo Regional de Consulta sobre Migración (GRCM), en reunión celebrada los días 18 y "
                  "19 de mayo "
                  "de 2010 en Tapachula, México, con la participación de representantes de Belice, Canadá,",
                  "Costa Rica, México y Panamá, formuló las siguientes:", "CONCLUSIONES:",
                  "1. Agradecer a México.", "- Por su apoyo.", "- Por su interés.",
                  "2. Aceptar el informe."}) ==
          "regional-consultation-group.es: 2010-05-18..2010-05-19 MX BZ CA CR MX PA ooHriir");
    CHECK(report({"CONCLUSIONS OF THE MEETING OF THE REGIONAL CONSULTATION GROUP ON MIGRATION",
                  "Ottawa, Canada, 14 July 2009", "CONCLUSIONS", "1) To accept the plan.",
                  "2) To thank Canada."}) == "regional-consultation-group.en: - - ttHrr");
    CHECK(
        report(
            {"REPORT OF THE MEETING OF THE LIAISON OFFICER NETWORK", "Kingston, Jamaica", "3-4 March 2020",
             "The Network held its meeting in Kingston, Jamaica on 3-4 March 2020 with the participation of "
             "representatives from Belize, Canada and Jamaica.",
             "The Network submits its report to the RCGM, as follows:", "1. To thank Jamaica.",
             "2. To take note of:", "a. the plan.", "b. the guide."}) ==
        "liaison-officer-network.en: 2020-03-03..2020-03-04 JM BZ CA JM tttosrrii");
}

TEST_CASE("labels in words are understood, and sentences that begin alike are none") {
    const ReportReading reading =
        read(document({"The Liaison Officer Network to Combat Migrant Smuggling and Trafficking in Persons "
                       "met on 21 June 2017 in San "
                       "Salvador, El Salvador with the participation of Canada, Honduras and Mexico, and "
                       "submits its report to the "
                       "Regional Consultation Group on Migration (RCGM), as follows:",
                       "Resolution 1. Thank the delegations.",
                       "RESOLUTION No. 2 – Regarding the plan, it was agreed:", "a. Urge Member Countries.",
                       "b. Resolution 3 of 2013 remains in force.", "No. 3: Take note.",
                       "Resolution 4 of the last report was done."}));
    std::string out;
    for (const Element& element : reading.report.elements) {
        const Block& block = reading.blocks.blocks[element.block];
        if (element.kind != SectionKind::opening)
            out += fmt::format("{} [{}] {}\n", element.id, block.label.text, block.text);
    }
    CHECK(out == "r1 [Resolution 1.] Thank the delegations.\n"
                 "r2 [RESOLUTION No. 2 –] Regarding the plan, it was agreed:\n"
                 "r2.a [a.] Urge Member Countries.\n"
                 "r2.b [b.] Resolution 3 of 2013 remains in force.\n"
                 "r3 [No. 3:] Take note.\n"
                 " [] Resolution 4 of the last report was done.\n");
}
