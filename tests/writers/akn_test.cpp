// Akoma Ntoso: identifiers and profiles.
#include "support/docx_zip.hpp"
#include "support/places.hpp"
#include "writers/akn_ids.hpp"
#include "writers/written.hpp"

#include <catch2/catch.hpp>
#include <regex>

using namespace rapporteur;
using namespace rapporteur::testing;

TEST_CASE("Akoma Ntoso: the numbers of identifiers") {
    CHECK(akn_number("(i)") == "i");
    CHECK(akn_number("1.2.") == "1-2");
    CHECK(akn_number("3.") == "3");
    CHECK(akn_number("a)") == "a");
    CHECK(akn_number("Decision 4/2") == "4-2");
    CHECK(akn_number("5 bis.") == "5-bis");
    CHECK(akn_number("IV.-") == "IV");
    CHECK(akn_number("•") == "");
    CHECK(akn_number("") == "");
    CHECK(akn_slug("Managua, Nicaragua") == "managua-nicaragua");
    CHECK(akn_slug("México") == "mexico");
    CHECK(akn_slug("…") == "nn");
    AknIds ids;
    CHECK(ids.counted("preamble", "p") == "preamble__p_1");
    CHECK(ids.counted("preamble", "p") == "preamble__p_2");
    CHECK(ids.numbered("", "paragraph", "2.") == "para_2");
    CHECK(ids.numbered("para_2", "point", "a)") == "para_2__point_a");
    CHECK(ids.numbered("", "paragraph", "") == "para_nn_1");
    CHECK(ids.numbered("", "paragraph", "2.") == "para_2_2");
    CHECK(ids.single("para_2", "wrapUp") == "para_2__wrapup");
    CHECK(ids.before("", "paragraph", "1.") == "para_1");
    CHECK(ids.before("", "paragraph", "1.") == "para_1_2");
}

TEST_CASE("Akoma Ntoso: both languages of a report are expressions of one work") {
    const auto iri = [](const std::string& akn) {
        const auto at = akn.find("<FRBRWork>");
        REQUIRE(at != std::string::npos);
        const auto begin = akn.find("value=\"", at) + 7;
        return akn.substr(begin, akn.find('"', begin) - begin);
    };
    const std::string english = written_as(read_file(fixtures_folder() / "reports/2014.docx"), "akn", "a");
    const std::string spanish = written_as(read_file(fixtures_folder() / "twins/2014.es.txt"), "akn", "b");
    CHECK(iri(english) == "/akn/xx/doc/report/lon/2014-06-24/nn/!main");
    CHECK(iri(spanish) == iri(english));
    CHECK(english.find("<FRBRlanguage language=\"eng\"/>") != std::string::npos);
    CHECK(spanish.find("<FRBRlanguage language=\"spa\"/>") != std::string::npos);
    // Nor do the identifiers of the resolutions depend on the language.
    const auto ids = [](const std::string& akn) {
        std::vector<std::string> list;
        const std::regex pattern("<(?:paragraph|point) eId=\"([^\"]*)\"");
        for (std::sregex_iterator at(akn.begin(), akn.end(), pattern), end; at != end; ++at)
            list.push_back((*at)[1]);
        return list;
    };
    CHECK(ids(english).size() == 16);
    CHECK(ids(spanish) == ids(english));
}

TEST_CASE("Akoma Ntoso: a corrected label leaves the identifier it had") {
    const std::string draft = read_file(fixtures_folder() / "drafts/number-gap.docx");
    const std::string akn = written_as(draft, "akn", "number-gap.docx");
    CHECK(akn.find("<paragraph eId=\"para_3\" wId=\"para_4\">\n        <num>3.</num>") != std::string::npos);
}

TEST_CASE("Akoma Ntoso: a profile says country, kinds and names") {
    std::string own = read_file(source_tree() / "schemas/akn/default.xml");
    const auto change = [&own](std::string_view from, std::string_view to) {
        const auto at = own.find(from);
        REQUIRE(at != std::string::npos);
        own.replace(at, from.size(), to);
    };
    change("country=\"xx\" pattern=\"/akn/{country}/{document}/{subtype}/{author}/{date}/{number}\" "
           "number=\"nn\"",
           "country=\"un\" pattern=\"/akn/{country}/statement/{date}/{author}-{number}\" number=\"7\"");
    change("element=\"doc\" name=\"report\"", "element=\"statement\" name=\"minutes\"");
    change("depth=\"1\" element=\"paragraph\"", "depth=\"1\" element=\"clause\"");
    change("depth=\"2\" element=\"point\"", "depth=\"2\" element=\"subclause\"");
    const auto read_profile = [](const std::string& xml) {
        const GivenWriterOption given{"akn-profile", xml, "ours.xml"};
        return read_writer_options("akn", std::span(&given, 1), {});
    };
    const auto profile = read_profile(own);
    REQUIRE(profile);
    const std::string akn =
        written_as(read_file(fixtures_folder() / "reports/2014.docx"), "akn", "2014.docx", *profile);
    CHECK(akn.find("<statement name=\"minutes\">") != std::string::npos);
    CHECK(akn.find("value=\"/akn/un/statement/2014-06-24/lon-7/!main\"") != std::string::npos);
    CHECK(akn.find("<clause eId=\"cl_2\">") != std::string::npos);
    CHECK(akn.find("<subclause eId=\"cl_2__subcl_a\">") != std::string::npos);
    CHECK(flaws_of_ids(akn).find("stands twice") == std::string::npos);

    const auto mistake = [&](std::string_view from, std::string_view to) {
        std::string wrong = own;
        const auto at = wrong.find(from);
        REQUIRE(at != std::string::npos);
        wrong.replace(at, from.size(), to);
        const auto read = read_profile(wrong);
        return read ? std::string("read") : read.error().message;
    };
    CHECK(mistake("statement/{date}/", "statement/{day}/") ==
          "the pattern may not have `{day}`; it may have {country}, {document}, "
          "{subtype}, {author}, {date} and {number}");
    CHECK(mistake("element=\"clause\"", "element=\"klause\"") ==
          "`klause` is no hierarchical element of Akoma Ntoso that is known here; `paragraph`, `point` and "
          "`section` are");
    CHECK(mistake("<annex name=\"annex\"/>", "") == "`profile` has no `annex`");
    CHECK(mistake("layout=\"*\"", "layout=\"x\"") ==
          "`profile` has no `document layout=\"*\"` as its last `document`");
    CHECK(mistake("element=\"statement\" name=\"minutes\"", "element=\"act\" name=\"minutes\"") ==
          "`element` is `act`; expected `doc` or `statement`");
}
