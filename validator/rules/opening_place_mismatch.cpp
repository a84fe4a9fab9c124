// The title block and the opening give different places. The countries are compared, then the words of the
// city, whatever their case, accents and order: "SAN JOSE" and "San José, Costa Rica" agree.
#include "rules/support/facts.hpp"

#include <array>

#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace rapporteur::rules::opening_place_mismatch {
namespace {

constexpr std::array messages{MessageKind{"mismatch", "title opening"}};
constexpr std::array parameters{RuleParameter{"countries", "countries"}};

/// The words before the country: "Panama City" of "Panama City, Panama"; empty if there is only a country.
std::string_view city_of(const Fact& fact, const TermFinder* countries) {
    std::string_view city = fact.text;
    if (countries == nullptr)
        return city.substr(0, city.find(','));
    const auto found = countries->find(fold(city));
    return found.empty() ? city : city.substr(0, found.back().begin);
}

std::vector<std::string> words_of(std::string_view text) {
    const std::string plain = folded(text);
    std::vector<std::string> words;
    std::string word;
    for (std::size_t position = 0; position < plain.size();) {
        const char32_t code_point = next_code_point(plain, position);
        if (is_letter(code_point)) {
            append_code_point(word, code_point);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// Whether one names the other, perhaps with more words: "the city of Managua" and "Managua".
bool same_city(std::string_view left, std::string_view right) {
    const auto first = words_of(left);
    const auto second = words_of(right);
    return std::includes(first.begin(), first.end(), second.begin(), second.end()) ||
           std::includes(second.begin(), second.end(), first.begin(), first.end());
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const Fact* opening = input.report.first_fact(SectionKind::opening, FactKind::place);
    if (opening == nullptr)
        return;
    const TermFinder* countries = input.finder("countries");
    for (const Fact* title : input.report.facts_in(SectionKind::title_block, FactKind::place)) {
        const bool two_countries =
            !title->code.empty() && !opening->code.empty() && title->code != opening->code;
        if (!two_countries && same_city(city_of(*title, countries), city_of(*opening, countries)))
            continue;
        report(flaw_at_fact(*title, say("mismatch", {{"title", title->text}, {"opening", opening->text}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "opening-place-mismatch",
                .code = "RN107",
                .family = "opening",
                .severity = Severity::error,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::opening_place_mismatch
