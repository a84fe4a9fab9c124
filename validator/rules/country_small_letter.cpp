// Reports a country without its capital: "belize"; and one without its accent: "Mexico" in Spanish. Since
// "china" and "granada" are also words, a missing capital is reported only if the report writes the country
// with a capital elsewhere, or if the country belongs to the group of the layout.
#include "base/text.hpp"
#include "rules/support/terms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace rapporteur::rules::country_small_letter {
namespace {

constexpr std::array messages{MessageKind{"small", "found expected"},
                              MessageKind{"accent", "found expected"}};
constexpr std::array parameters{RuleParameter{"countries", "countries"}};

/// Whether the name has its capitals. The preferred form must begin with one if the vocabulary writes it so.
/// Any other form, or one that begins with an article ("El Salvador"), needs one capital anywhere.
bool is_capitalised(const RuleInput& input, std::string_view found, const TermMatch& match) {
    const std::string& form = match.term->forms[match.form];
    if (form != match.term->preferred)
        return is_name_word(found);
    const std::string_view first = std::string_view(form).substr(0, form.find(' '));
    const auto& articles = input.layout.articles;
    if (first.size() < form.size() &&
        std::find(articles.begin(), articles.end(), folded(first)) != articles.end())
        return is_name_word(found);
    std::size_t at = 0;
    std::size_t own = 0;
    return !is_upper(next_code_point(form, own)) || is_upper(next_code_point(found, at));
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) == 0; });
}

/// Reports a name without the accents that the vocabulary gives it in this language. Names in capitals are
/// ignored: many people write capitals without accents.
void check_accent(const RuleInput& input, std::uint32_t index, const TermMatch& match,
                  const ReportFlaw& report) {
    const std::string_view text = input.block_of(index).text;
    const std::string found(text.substr(match.begin, match.end - match.begin));
    const std::string& expected = match.term->forms[match.form];
    if (is_ascii(expected) || !is_ascii(found) || is_all_capitals(found))
        return;
    Flaw flaw = flaw_to_rewrite(input, index, {match.begin, match.end}, expected,
                                say("accent", {{"found", found}, {"expected", expected}}));
    flaw.severity = Severity::info;
    report(std::move(flaw));
}

/// "la red argentina": a word that is the name of a country too, behind a noun.
bool is_adjective(const RuleInput& input, std::uint32_t element, const TermMatch& match,
                  const WordSet& adjectives, const WordSet& little) {
    const std::string_view text = input.block_of(element).text;
    if (!adjectives.has(text.substr(match.begin, match.end - match.begin)))
        return false;
    const std::string_view before = text.substr(0, match.begin);
    if (!before.ends_with(' '))
        return false;
    const std::string_view noun = trim(before);
    const std::string_view last = noun.substr(noun.find_last_of(' ') + 1);
    return !last.empty() && last.back() != ',' && !little.has(folded(last));
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const TermFinder* countries = input.finder("countries");
    const FactPattern* pattern = input.layout.fact(FactKind::participant);
    if (countries == nullptr)
        return;
    struct Mention {
        std::uint32_t element;
        TermMatch match;
    };
    const WordSet adjectives(drafting_words(input.layout, "country-or-adjective"));
    const WordSet little(drafting_words(input.layout, "little-word"));
    std::vector<Mention> small;
    // Codes of the countries that the report writes with a capital.
    std::set<std::string, std::less<>> written;
    for (std::uint32_t index = 0; index < input.report.elements.size(); ++index) {
        const std::string_view text = input.block_of(index).text;
        for (const TermMatch& match : find_terms(input, *countries, index)) {
            if (is_capitalised(input, text.substr(match.begin, match.end - match.begin), match)) {
                written.insert(match.term->code);
                check_accent(input, index, match, report);
            } else
                small.push_back({index, match});
        }
    }
    for (const auto& [element, match] : small) {
        const bool member =
            pattern != nullptr && !pattern->group.empty() && match.term->group == pattern->group;
        if (!member && !written.contains(match.term->code))
            continue;
        const std::string_view text = input.block_of(element).text;
        const std::string found(text.substr(match.begin, match.end - match.begin));
        const std::string& expected = match.term->forms[match.form];
        const bool address = match.end < text.size() && (text[match.end] == '.' || text[match.end] == '@') &&
                             match.end + 1 < text.size() &&
                             !is_space(static_cast<unsigned char>(text[match.end + 1]));
        const bool in_address = match.begin > 0 && std::string_view(".@/_-").find(text[match.begin - 1]) !=
                                                       std::string_view::npos;
        if (address || in_address || is_adjective(input, element, match, adjectives, little))
            continue;
        report(flaw_to_rewrite(input, element, {match.begin, match.end}, expected,
                               say("small", {{"found", found}, {"expected", expected}})));
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "country-small-letter",
                .code = "RN420",
                .family = "text",
                .severity = Severity::warning,
                .fix = FixSafety::unsafe,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::country_small_letter
