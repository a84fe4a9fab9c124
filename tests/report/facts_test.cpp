#include "report/facts.hpp"

#include "report/embedded.hpp"

#include <catch2/catch.hpp>

using namespace rapporteur;
using testing::english;

namespace {

std::string place(std::string_view text) {
    const auto fact = find_place(SearchText(text), english().fact(FactKind::place)->cues, {}, english());
    return fact ? fact->code + " <" + std::string(text.substr(fact->begin, fact->end - fact->begin)) + ">"
                : "none";
}

std::string participants(std::string_view text) {
    std::string out;
    for (const Fact& fact :
         find_participants(SearchText(text), *english().fact(FactKind::participant), english()))
        out += (out.empty()        ? ""
                : fact.unseparated ? " | "
                                   : " ") +
               (fact.attendee == Attendee::organization ? "+" + fact.text
                : fact.attendee == Attendee::unknown    ? "??" + fact.text
                : fact.code.empty()                     ? "?" + fact.text
                                                        : fact.code);
    return out;
}

std::string submission(std::string_view text) {
    const auto fact = find_submission(SearchText(text), english().section(SectionKind::submission).cues);
    return fact ? std::string(text.substr(fact->begin, fact->end - fact->begin)) : "none";
}

} // namespace

TEST_CASE("a place is a city and its country") {
    CHECK(place("held its regular meeting in Managua, Nicaragua, on June 24") == "NI <Managua, Nicaragua>");
    CHECK(place("in Panama City, Panama prior to the meeting") == "PA <Panama City, Panama>");
    CHECK(place("met in Guatemala, Guatemala on") == "GT <Guatemala, Guatemala>");
    CHECK(place("met in Ciudad de Guatemala, Guatemala on") == "GT <Ciudad de Guatemala, Guatemala>");
    CHECK(place("in the city of San José, Costa Rica with") == "CR <San José, Costa Rica>");
    CHECK(place("in Washington, D.C., United States of America, on") ==
          "US <Washington, D.C., United States of America>");
    CHECK(place("SAN SALVADOR, EL SALVADOR 27, 28 AND 29 OCTOBER") == "SV <SAN SALVADOR, EL SALVADOR>");
    CHECK(place("The Network met in Honduras on") == "HN <Honduras>");
    CHECK(place("The Network met in Tegucigalpa on") == "HN <Tegucigalpa>");
    CHECK(place("met in Cachi, province of Cartago, Costa Rica, on") ==
          "CR <Cachi, province of Cartago, Costa Rica>");
    CHECK(place("experts of Chile and Peru, gathered in Managua, Nicaragua, on") ==
          "NI <Managua, Nicaragua>");
    CHECK(place("to Combat Trafficking in Persons of Canada, Costa Rica and Panama") == "none");
    CHECK(place("Trafficking in Persons met in Santa Rosa de Copán, Honduras, on") ==
          "HN <Santa Rosa de Copán, Honduras>");
}

TEST_CASE("participants are read in the order of the text, whatever introduces them") {
    CHECK(participants(
              "with participation of representatives from Canada, Costa Rica, the Dominican Republic and the "
              "United States of America.") == "CA CR DO US");
    CHECK(participants(
              "in Panama City, Panama, with participation of representatives from the following countries: "
              "Canada, Costa Rica, and Panama. The Network") == "CA CR PA");
    CHECK(participants("with the participation of Mexico and submits its report") == "MX");
    CHECK(participants("attended by Belize, Canada, Mexico and Panama, as observers") == "BZ CA MX PA");
    CHECK(participants("Delegates of Honduras; Nicaragua; and Panama gathered") == "HN NI PA");
    CHECK(participants("met in San José, Costa Rica on June 3") == "");
}

TEST_CASE("a list of participants goes on with whoever took part besides, but not with guests") {
    CHECK(participants(
              "with the participation of Canada and Mexico, as well as representatives of UNHCR and the "
              "Tuna Research Commission of the Atlantic, and agreed") ==
          "CA MX +UNHCR +the Tuna Research Commission of the Atlantic");
    CHECK(participants("with the participation of Canada, Mexico and IOM (by videoconference), together with "
                       "Panama. It rained.") == "CA MX +IOM PA");
    CHECK(participants(
              "with the participation of Canada and Mexico, as well as Spain as an observer, and agreed") ==
          "CA MX");
    CHECK(participants("with the participation of Canada and Mexico, as well as of their lawyers") ==
          "CA MX");
}

TEST_CASE("a name in the list that is no known country is still a participant") {
    CHECK(participants("with participation of representatives from Canada, Guatamala, Mexico and Panama.") ==
          "CA ?Guatamala MX PA");
    CHECK(participants("with participation of representatives from Costarica, Canada and New Granada.") ==
          "?Costarica CA ??New Granada");
}

TEST_CASE(
    "organisations and persons among the countries are told apart, a remark behind a name is none of it") {
    CHECK(participants("with participation of representatives from Canada, Mexico, IOM and UNHCR.") ==
          "CA MX +IOM +UNHCR");
    CHECK(
        participants("with participation of representatives from Canada, the International Organization for "
                     "Migration (IOM), Mexico and the Technical Secretariat.") ==
        "CA +the International Organization for Migration MX +the Technical Secretariat");
    CHECK(
        participants(
            "with participation of representatives from Canada, Mexico and the United Nations High Panel for "
            "Refugees.") == "CA MX +the United Nations High Panel for Refugees");
    CHECK(
        participants("with participation of representatives from Canada, Ms Clarke and Save the Children.") ==
        "CA ??Ms Clarke ??Save the Children");
    CHECK(participants(
              "with participation of Guatemala (Presidency Pro-Tempore), Honduras and Mexcio met in") ==
          "GT HN ?Mexcio");
    // A number is no end of the list: nothing behind it is lost.
    CHECK(participants(
              "with participation of Canada, Mexico, Narnia 1, Canada, Group of 77, Belize and Panama.") ==
          "CA MX ?Narnia 1 CA ??Group of 77 BZ PA");
    CHECK(participants("with participation of Canada and Mexico, June 24, 2014") == "CA MX");
    CHECK(participants("WITH PARTICIPATION OF CANADA, BELIZE AND GUATAMALA.") == "CA BZ ?GUATAMALA");
}

TEST_CASE("a list is read on over a slip, which is noted") {
    CHECK(participants("with participation of Belize, Canada, Mexico Nicaragua and Panama.") ==
          "BZ CA MX | NI PA");
    CHECK(
        participants("with participation of Belize, Canada. Mexico, Nicaragua and Panama. Honduras hosted") ==
        "BZ CA | MX NI PA");
    CHECK(participants("with participation of Belize,, Canada, Mexico Panama.") == "BZ CA MX | PA");
    CHECK(participants("with participation of the Republic of Panama, the Bahamas and Suriname.") ==
          "PA BS SR");
    CHECK(participants("with participation of Belize, of Canada, and of the Netherlands.") == "BZ CA NL");
}

TEST_CASE("a country may have a line of its own") {
    const auto line = [](std::string_view text) {
        const auto fact =
            find_listed_participant(SearchText(text), *english().fact(FactKind::participant), english());
        return fact ? fact->code : "none";
    };
    CHECK(line("Canada") == "CA");
    CHECK(line(" the Republic of Panama, and") == "PA");
    CHECK(line("Guatemala (Presidency);") == "GT");
    CHECK(line("Canada, Mexico") == "none");
    CHECK(line("Mexico City") == "none");
    CHECK(line("Thank Mexico") == "none");
}

TEST_CASE("the submission is a sentence or a clause") {
    CHECK(submission(
              "met in Panama. The Network submits its report to the RCGM for consideration, as follows: ") ==
          "The Network submits its report to the RCGM for consideration, as follows:");
    CHECK(
        submission(
            "The Liaison Officer Network to Combat Migrant Smuggling met on 21 June 2017 in San Salvador, El "
            "Salvador and submits its report to the RCGM, as follows:") ==
        "and submits its report to the RCGM, as follows:");
    CHECK(submission("The Network submits to the RCGM the following report:") ==
          "The Network submits to the RCGM the following report:");
    CHECK(submission("This report is hereby submitted for the consideration of the RCGM.") ==
          "This report is hereby submitted for the consideration of the RCGM.");
    CHECK(submission("The TS will submit a report to the Network.") == "none");
}
