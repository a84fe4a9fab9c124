// An acronym that is defined with other words than before, or with other words than the vocabulary has. A
// shortened name that contains an acronym ("UN Office") is accepted.
#include "rules/support/acronyms.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rapporteur::rules::acronym_expansion {
namespace {

constexpr std::array messages{MessageKind{"two", "acronym expansion first"},
                              MessageKind{"other", "acronym expansion preferred"},
                              MessageKind{"foreign", "acronym expansion preferred"},
                              MessageKind{"of-another", "acronym expansion preferred own"},
                              MessageKind{"renamed", "acronym expansion first"}};
constexpr std::array parameters{RuleParameter{"names", "organizations"}};

/// The term that has this acronym: as its code or acronym, or in brackets within one of its forms.
const Term* term_of(const Vocabulary& vocabulary, std::string_view acronym) {
    const auto found = std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(), [&](const Term& term) {
        return (term.acronym.empty() ? term.code : term.acronym) == acronym ||
               std::any_of(term.forms.begin(), term.forms.end(),
                           [&](const std::string& form) { return bracketed_acronym(form) == acronym; });
    });
    return found == vocabulary.terms.end() ? nullptr : &*found;
}

/// The term whose name is the definition's words, but which has this acronym only in other languages: "OIM"
/// in an English report.
const Term* term_abroad(const Vocabulary& vocabulary, std::string_view acronym, const AcronymUse& use) {
    const std::string plain = folded(use.expansion);
    const auto found = std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(), [&](const Term& term) {
        const auto& abroad = term.foreign_acronyms;
        const auto& own = term.other_acronyms;
        return !term.acronym.empty() && std::find(abroad.begin(), abroad.end(), acronym) != abroad.end() &&
               std::find(own.begin(), own.end(), acronym) == own.end() &&
               std::any_of(term.forms.begin(), term.forms.end(),
                           [&plain](const std::string& form) { return folded(form) == plain; });
    });
    return found == vocabulary.terms.end() ? nullptr : &*found;
}

/// Whether the words are a name of the term in the vocabulary. Forms of the kind "variant" are not accepted
/// names.
bool is_name_of(const Term& term, std::string_view words) {
    const std::string plain = folded(words);
    for (std::size_t form = 0; form < term.forms.size(); ++form) {
        const bool meant = form >= term.kinds.size() || term.kinds[form] != "variant";
        if (meant && folded(term.forms[form]) == plain)
            return true;
    }
    return false;
}

/// The term that the words name, if it has an acronym.
const Term* term_named(const Vocabulary& vocabulary, std::string_view words) {
    const auto found =
        std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(),
                     [words](const Term& term) { return !term.acronym.empty() && is_name_of(term, words); });
    return found == vocabulary.terms.end() ? nullptr : &*found;
}

std::string without_plurals(std::string_view name) {
    std::string singular;
    for (const WordRange range : words_of(name)) {
        auto word = word_in(name, range);
        word.remove_suffix(word.ends_with('s') ? 1 : 0);
        word.remove_suffix(word.ends_with('e') ? 1 : 0);
        singular.append(word).append(" ");
    }
    return singular;
}

bool is_shortened(std::string_view expansion) {
    const auto words = words_of(expansion);
    return !is_all_capitals(expansion) && std::any_of(words.begin(), words.end(), [&](WordRange word) {
        return word.end - word.begin > 1 && is_all_capitals(word_in(expansion, word));
    });
}

/// Whether two explanations of an acronym are one name. If only one of the acronyms is in the plural, so are
/// words of its name.
bool is_same_name(const AcronymUse& left, const AcronymUse& right) {
    const std::string one = folded(left.expansion);
    const std::string other = folded(right.expansion);
    return one == other || (left.plural != right.plural && without_plurals(one) == without_plurals(other));
}

/// Reports a name that has two acronyms.
void check_renamed(const RuleInput& input, const std::vector<DefinedAcronym>& all, const ReportFlaw& report) {
    const auto place = [](const DefinedAcronym& defined) {
        const AcronymUse& use = defined.definitions.front();
        return std::pair(use.element, use.begin);
    };
    std::map<std::string, const DefinedAcronym*> first_of_name;
    for (const DefinedAcronym& one : all) {
        const auto [known, is_new] =
            first_of_name.try_emplace(folded(one.definitions.front().expansion), &one);
        if (!is_new && place(one) < place(*known->second))
            known->second = &one;
    }
    for (const DefinedAcronym& one : all) {
        const AcronymUse& use = one.definitions.front();
        const DefinedAcronym& first = *first_of_name.at(folded(use.expansion));
        if (&first == &one || first.acronym == one.acronym || input.layout.knows_acronym(one.acronym))
            continue;
        report(
            flaw_at(use.element, use.begin, use.end,
                    say("renamed",
                        {{"acronym", one.acronym}, {"expansion", use.expansion}, {"first", first.acronym}})));
    }
}

void check(const RuleInput& input, const ReportFlaw& report) {
    const auto all = find_defined_acronyms(input);
    check_renamed(input, all, report);
    const Vocabulary* names = input.vocabulary("names");
    for (const auto& [acronym, uses, definitions] : all) {
        const Term* term = names == nullptr ? nullptr : term_of(*names, acronym);
        const AcronymUse& first = definitions.front();
        const bool is_form = term != nullptr && is_name_of(*term, first.expansion);
        if (term != nullptr && !is_form && !is_shortened(first.expansion)) {
            const Term* named = term_named(*names, first.expansion);
            std::vector<Argument> arguments{
                {"acronym", acronym}, {"expansion", first.expansion}, {"preferred", term->preferred}};
            if (named != nullptr)
                arguments.push_back({"own", named->acronym});
            Flaw flaw = flaw_at(first.element, first.begin, first.end,
                                say(named == nullptr ? "other" : "of-another", std::move(arguments)));
            if (named != nullptr)
                flaw.severity = Severity::warning;
            report(std::move(flaw));
        }
        if (const Term* foreign =
                term != nullptr || names == nullptr ? nullptr : term_abroad(*names, acronym, first))
            report(flaw_at(first.element, first.begin, first.end,
                           say("foreign", {{"acronym", acronym},
                                           {"expansion", first.expansion},
                                           {"preferred", foreign->acronym}})));
        for (const AcronymUse& use : definitions) {
            if (!is_same_name(use, first))
                report(flaw_at(
                    use.element, use.begin, use.end,
                    say("two",
                        {{"acronym", acronym}, {"expansion", use.expansion}, {"first", first.expansion}})));
        }
    }
}

} // namespace

extern const Rule rule;
const Rule rule{.name = "acronym-expansion",
                .code = "RN414",
                .family = "text",
                .severity = Severity::info,
                .fix = std::nullopt,
                .messages = messages,
                .parameters = parameters,
                .check = check};

} // namespace rapporteur::rules::acronym_expansion
