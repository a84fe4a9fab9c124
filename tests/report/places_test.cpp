#include "report/facts.hpp"

#include "report/embedded.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using testing::english;

namespace {

std::string place_read(std::string_view text, const Layout& layout = english()) {
    const auto fact = find_place(SearchText(text), layout.fact(FactKind::place)->cues, {}, layout);
    return fact ? fact->code + " <" + std::string(text.substr(fact->begin, fact->end - fact->begin)) + ">"
                : "none";
}

} // namespace

TEST_CASE("a place is read whole, whatever language its name is of") {
    struct Row {
        std::string_view place;
        std::string_view code;
    };
    const Row rows[] = {
        {"Frankfurt am Main, Germany", "DE"},
        {"Rothenburg ob der Tauber, Germany", "DE"},
        {"Castelo do Porto, Portugal", "PT"},
        {"Vila Nova de Gaia, Portugal", "PT"},
        {"Boulogne sur Mer, France", "FR"},
        {"Boulogne-sur-Mer, France", "FR"},
        {"Aix-en-Provence, France", "FR"},
        {"Val d'Is\u00E8re, France", "FR"},
        {"Stratford upon Avon, United Kingdom", "GB"},
        {"Newcastle upon Tyne, the United Kingdom", "GB"},
        {"'s-Hertogenbosch, Netherlands", "NL"},
        {"Bergen op Zoom, the Netherlands", "NL"},
        {"San Crist\u00F3bal de las Casas, Mexico", "MX"},
        {"Canc\u00FAn, Quintana Roo, Mexico", "MX"},
        {"Tapachula, Chiapas", "MX"},
        {"Mexico City, Mexico", "MX"},
        {"Mexico City", "MX"},
        {"Ciudad de Guatemala", "GT"},
        {"Washington, DC", "US"},
        {"Washington, D.C., United States of America", "US"},
        {"Washington, D. C., United States", "US"},
        {"Port-of-Spain, Trinidad and Tobago", "TT"},
        {"Port of Spain, Trinidad and Tobago", "TT"},
        {"St. George's, Grenada", "GD"},
        {"Santo Domingo, the Dominican Republic", "DO"},
        {"Rio de Janeiro, Brazil", "BR"},
        {"S\u00E3o Jo\u00E3o del-Rei, Brazil", "BR"},
        {"Villa de Leyva, Colombia", "CO"},
        {"Reggio nell'Emilia, Italy", "IT"},
        {"Castellammare di Stabia, Italy", "IT"},
        {"N'Djamena, Chad", "TD"},
        {"Dar es Salaam, Tanzania", "TZ"},
        {"Frankfurt an der Oder, Germany", "DE"},
        {"Nowy S\u0105cz, Poland", "PL"},
        {"Phnom Penh, Cambodia", "KH"},
        {"Cluj-Napoca, Romania", "RO"},
        {"Las Palmas de Gran Canaria, Spain", "ES"},
        {"Halle an der Saale, Germany", "DE"},
        {"Ho Chi Minh City, Viet Nam", "VN"},
        {"Addis Ababa, Ethiopia", "ET"},
    };
    for (const Row& row : rows) {
        const std::string expected = std::string(row.code) + " <" + std::string(row.place) + ">";
        INFO(row.place);
        CHECK(place_read("The Network held its regular meeting in " + std::string(row.place) +
                         ", on June 24, 2014") == expected);
        CHECK(place_read(row.place) == expected);
    }
}

TEST_CASE("a city in another country than the vocabulary knows leaves the country in doubt") {
    CHECK(place_read("met in Managua, Guatemala, on") == " <Managua, Guatemala>");
    CHECK(place_read("met in Santiago, Chile, on") == "CL <Santiago, Chile>");
    CHECK(place_read("met in Santiago, Dominican Republic, on") == "DO <Santiago, Dominican Republic>");
    CHECK(place_read("met in San Miguel, Guatemala, on") == " <San Miguel, Guatemala>");
}

TEST_CASE("the words that announce a city name it, known or not; what is no name is no place") {
    CHECK(place_read("held its meeting in the city of Cach\u00ED de Orosi on June 3") ==
          " <Cach\u00ED de Orosi>");
    CHECK(place_read("The Network in Managua, Nicaragua") == "NI <Managua, Nicaragua>");
    CHECK(place_read("they are fluent in english and chad") == "none");
}
