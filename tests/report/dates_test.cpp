#include "report/report.hpp"

#include "report/embedded.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace rapporteur;

namespace {

std::string iso(std::chrono::year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// "2014-06-24/2014-06-25 <June 24-25, 2014>" for each date of the text, joined by "; ".
std::string dates(std::string_view text, const Layout& layout = testing::english()) {
    std::string out;
    for (const DateMatch& match : find_dates(fold(text), layout)) {
        out += out.empty() ? "" : "; ";
        out += match.has_year ? iso(match.date.first) : "no year";
        if (match.date.last)
            out += "/" + iso(*match.date.last);
        if (match.date.other)
            out += " or " + iso(*match.date.other);
        out += match.date.exists || !match.has_year ? "" : " (no such day)";
        out += fmt::format(" <{}>", text.substr(match.begin, match.end - match.begin));
    }
    return out;
}

} // namespace

TEST_CASE("dates are read in every order people write them") {
    CHECK(dates("on June 24, 2014, with") == "2014-06-24 <June 24, 2014>");
    CHECK(dates("on June 25th, 2013, with") == "2013-06-25 <June 25th, 2013>");
    CHECK(dates("met on 21 June 2017 in") == "2017-06-21 <21 June 2017>");
    CHECK(dates("on June 8, 2016 in") == "2016-06-08 <June 8, 2016>");
    CHECK(dates("the 3rd of May of 2015") == "2015-05-03 <3rd of May of 2015>");
    CHECK(dates("JUNE  24,\u00A02014") == "2014-06-24 <JUNE  24,\u00A02014>");
    CHECK(dates("Dec. 1st, 2003") == "2003-12-01 <Dec. 1st, 2003>");
    CHECK(dates("2014-06-24") == "2014-06-24 <2014-06-24>");
}

TEST_CASE("meetings that run for days have a first and a last day") {
    CHECK(dates("November 24-25, 2014") == "2014-11-24/2014-11-25 <November 24-25, 2014>");
    CHECK(dates("12\u201314 November, 2014") == "2014-11-12/2014-11-14 <12\u201314 November, 2014>");
    CHECK(dates("March 23rd and 24th, 2000") == "2000-03-23/2000-03-24 <March 23rd and 24th, 2000>");
    CHECK(dates("22nd and 23rd November 2018") == "2018-11-22/2018-11-23 <22nd and 23rd November 2018>");
    CHECK(dates("June 27, 28 and 29, 1999") == "1999-06-27/1999-06-29 <June 27, 28 and 29, 1999>");
    CHECK(dates("June 30 - July 2, 2014") == "2014-06-30/2014-07-02 <June 30 - July 2, 2014>");
    CHECK(dates("30 June to 2 July 2014") == "2014-06-30/2014-07-02 <30 June to 2 July 2014>");
}

TEST_CASE("a range may have a weekday and a comma at each end") {
    CHECK(dates("from Monday, 8 May, to Wednesday, 10 May 2023") ==
          "2023-05-08/2023-05-10 <8 May, to Wednesday, 10 May 2023>");
}

TEST_CASE("what only looks like a date is none") {
    CHECK(dates("in August 2017") == "");
    CHECK(dates("by July 21st, at the latest") == "no year <July 21st>");
    CHECK(dates("Resolution 3, 24 June 2014") == "2014-06-24 <24 June 2014>");
    CHECK(dates("June 24, 12 countries") == "no year <June 24>");
    CHECK(dates("2014 \u2013 2020") == "");
    CHECK(dates("31 June 2014") == "2014-06-31 (no such day) <31 June 2014>");
    CHECK(dates("may 5 countries submit; March on") == "no year <may 5>");
}

TEST_CASE("dates in words, and the marks that people write on numbers") {
    CHECK(dates("on the first of June, 2014") == "2014-06-01 <first of June, 2014>");
    CHECK(dates("this twenty-fourth day of June of two thousand and fourteen") ==
          "2014-06-24 <twenty-fourth day of June of two thousand and fourteen>");
    CHECK(dates("on June twenty-third, nineteen ninety-nine") ==
          "1999-06-23 <June twenty-third, nineteen ninety-nine>");
    CHECK(dates("on Jun. 5, 2014") == "2014-06-05 <Jun. 5, 2014>");
    CHECK(dates("on June 5 & 6, 2014") == "2014-06-05/2014-06-06 <June 5 & 6, 2014>");
    CHECK(dates("Tuesday, June 24 and Wednesday, June 25, 2014") ==
          "2014-06-24/2014-06-25 <June 24 and Wednesday, June 25, 2014>");
    CHECK(dates("between the 24th and the 26th of June, 2014") ==
          "2014-06-24/2014-06-26 <24th and the 26th of June, 2014>");
    CHECK(dates("24/25 June 2014") == "2014-06-24/2014-06-25 <24/25 June 2014>");
    CHECK(dates("the second June meeting; they may first ask; one March day") == "");
}

TEST_CASE("dates in Spanish") {
    const auto es = [](std::string_view text) { return dates(text, testing::spanish()); };
    CHECK(es("el 1.\u00BA de junio de 2014") == "2014-06-01 <1.\u00BA de junio de 2014>");
    CHECK(es("el 1\u00BA de junio de 2014") == "2014-06-01 <1\u00BA de junio de 2014>");
    CHECK(es("el 1ro. de junio de 2014") == "2014-06-01 <1ro. de junio de 2014>");
    CHECK(es("el primero de junio del a\u00F1o 2014") == "2014-06-01 <primero de junio del a\u00F1o 2014>");
    CHECK(es("a los veinticuatro d\u00EDas del mes de junio de dos mil catorce") ==
          "2014-06-24 <veinticuatro d\u00EDas del mes de junio de dos mil catorce>");
    CHECK(es("el treinta y uno de mayo de 2014") == "2014-05-31 <treinta y uno de mayo de 2014>");
    CHECK(es("el veinte y veintiuno de mayo de 2014") ==
          "2014-05-20/2014-05-21 <veinte y veintiuno de mayo de 2014>");
    CHECK(es("el martes 24 y el mi\u00E9rcoles 25 de junio de 2014") ==
          "2014-06-24/2014-06-25 <24 y el mi\u00E9rcoles 25 de junio de 2014>");
    CHECK(es("entre el 24 y el 26 de junio de 2014") ==
          "2014-06-24/2014-06-26 <24 y el 26 de junio de 2014>");
    CHECK(es("los d\u00EDas 24, 25 y 26 de junio de 2014") ==
          "2014-06-24/2014-06-26 <24, 25 y 26 de junio de 2014>");
    CHECK(es("del 30 de junio al 2 de julio de 2014") ==
          "2014-06-30/2014-07-02 <30 de junio al 2 de julio de 2014>");
    CHECK(es("24 dic. 2014") == "2014-12-24 <24 dic. 2014>");
}

TEST_CASE("a date in numbers may have two readings") {
    CHECK(dates("on 10/12/2019") == "2019-12-10 or 2019-10-12 <10/12/2019>");
    CHECK(dates("on 24/06/2014; 06/24/2014") == "2014-06-24 <24/06/2014>; 2014-06-24 <06/24/2014>");
    CHECK(dates("on 24.06.2014-26.06.2014") == "2014-06-24/2014-06-26 <24.06.2014-26.06.2014>");
    CHECK(dates("on 7/7/2019.") == "2019-07-07 <7/7/2019>");
    CHECK(dates("2014/06/24") == "2014-06-24 <2014/06/24>");
    CHECK(dates("A/10/12/2019, 10/12/2019/4, chapters 1.2.2014.3") == "");
}
