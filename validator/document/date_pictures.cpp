#include "document/date_pictures.hpp"

#include "base/row_where.hpp"
#include "base/text.hpp"
#include "document/xml.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <fmt/format.h>

namespace rapporteur {
namespace {

struct DateNames {
    std::string_view language;
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 7> weekdays; ///< Sunday first
};
constexpr std::array date_names{
    DateNames{"en",
              {"January", "February", "March", "April", "May", "June", "July", "August", "September",
               "October", "November", "December"},
              {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}},
    DateNames{"es",
              {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
               "octubre", "noviembre", "diciembre"},
              {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}},
    DateNames{"fr",
              {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
               "octobre", "novembre", "décembre"},
              {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}},
    DateNames{
        "pt",
        {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
         "novembro", "dezembro"},
        {"domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"}},
    DateNames{"de",
              {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
              {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}},
    DateNames{"it",
              {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
               "ottobre", "novembre", "dicembre"},
              {"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"}}};

const DateNames* names_in(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    return row_where(date_names, [primary](const DateNames& names) {
        return equal_ignoring_case(names.language, primary);
    });
}

std::optional<std::chrono::year_month_day> read_xml_date(std::string_view date) {
    date = trim(date);
    constexpr std::size_t length = 10; // 2014-06-24
    if (date.size() < length || (date.size() > length && date[length] != 'T') || date[4] != '-' ||
        date[7] != '-')
        return std::nullopt;
    const auto year = to_integer(date.substr(0, 4));
    const auto month = to_integer(date.substr(5, 2));
    const auto day = to_integer(date.substr(8, 2));
    if (!year || !month || !day || *month < 0 || *day < 0)
        return std::nullopt;
    const std::chrono::year_month_day read{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return read.ok() ? std::optional(read) : std::nullopt;
}

/// Writes one run of a letter: "d", "MMMM", "yyyy".
std::optional<std::string> date_item(char letter, std::size_t count, std::chrono::year_month_day date,
                                     const DateNames* names) {
    const unsigned day = static_cast<unsigned>(date.day());
    const unsigned month = static_cast<unsigned>(date.month());
    const int year = static_cast<int>(date.year());
    const bool english = names != nullptr && names->language == "en";
    constexpr std::size_t short_name = 3;
    if (letter == 'y' || letter == 'Y')
        return count <= 2 ? fmt::format("{:02}", year % 100) : fmt::format("{:04}", year);
    if (count <= 2)
        return fmt::format("{:0{}}", letter == 'M' ? month : day, count);
    if (names == nullptr || (count == short_name && !english))
        return std::nullopt;
    const std::size_t weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
    const std::string_view name = letter == 'M' ? names->months[month - 1] : names->weekdays[weekday];
    return std::string(count == short_name ? name.substr(0, short_name) : name);
}

} // namespace

std::optional<std::string> date_in_picture(std::string_view date, std::string_view picture,
                                           std::string_view language) {
    const auto read = read_xml_date(date);
    if (!read || picture.empty())
        return std::nullopt;
    const DateNames* const names = names_in(language);
    std::string shown;
    for (std::size_t at = 0; at < picture.size();) {
        const char letter = picture[at];
        const std::size_t end = std::min(picture.find_first_not_of(letter, at), picture.size());
        if (letter == '\'') {
            const std::size_t close = std::min(picture.find('\'', at + 1), picture.size());
            shown += picture.substr(at + 1, close - at - 1);
            at = close + 1;
        } else if (letter == 'd' || letter == 'M' || letter == 'y' || letter == 'Y' || letter == 'D') {
            const auto item = date_item(letter == 'D' ? 'd' : letter, end - at, *read, names);
            if (!item)
                return std::nullopt;
            shown += *item;
            at = end;
        } else if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
            return std::nullopt; // the picture has a time
        } else {
            shown += letter;
            ++at;
        }
    }
    return shown;
}

} // namespace rapporteur
