#include "markup/meeting.hpp"

#include <fmt/format.h>

namespace rapporteur {

std::vector<const Fact*> meeting_facts(const Report& report, FactKind kind) {
    std::vector<const Fact*> facts;
    for (const SectionKind section : {SectionKind::opening, SectionKind::title_block}) {
        for (const Fact& fact : report.facts) {
            if (fact.kind == kind && report.elements[fact.element].kind == section)
                facts.push_back(&fact);
        }
        if (!facts.empty())
            break;
    }
    return facts;
}

const Fact* meeting_fact(const Report& report, FactKind kind) {
    const auto facts = meeting_facts(report, kind);
    return facts.empty() ? nullptr : facts.front();
}

std::string iso_day(const std::chrono::year_month_day& day) {
    const int year = static_cast<int>(day.year());
    if (!day.ok() || year < 1 || year > 9999)
        return {};
    return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string first_day(const Fact& fact) {
    return fact.date && fact.date->exists && !fact.date->other ? iso_day(fact.date->first) : std::string();
}

std::string last_day(const Fact& fact) {
    return fact.date && fact.date->exists && fact.date->last ? iso_day(*fact.date->last) : std::string();
}

std::string report_language(const Report& report, const Layout& layout) {
    const std::string& language = report.language.empty() ? layout.language : report.language;
    return language.empty() ? "und" : language;
}

} // namespace rapporteur
