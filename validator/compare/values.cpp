#include "compare/values.hpp"

#include "base/text.hpp"
#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "report/number_words.hpp"
#include "rules/rule.hpp"
#include "rules/support/searches.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rapporteur {

namespace {

/// A stretch of the original text that a value already uses.
struct TakenWords {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

bool is_taken(const std::vector<TakenWords>& taken, std::uint32_t begin, std::uint32_t end) {
    return std::any_of(taken.begin(), taken.end(),
                       [begin, end](const TakenWords& each) { return begin < each.end && each.begin < end; });
}

std::string day_key(const DateFact& date, bool has_year) {
    const std::string first = iso_day(date.first);
    const std::string last = date.last ? iso_day(*date.last) : std::string();
    if (has_year)
        return last.empty() ? first : first + "/" + last;
    constexpr std::size_t year_size = 4;
    return "-" + first.substr(std::min(year_size, first.size()));
}

/// The key of a figure: "1,000" and "1.000" have the same one, and so have "3.5" and "3,5".
std::string figure_key(std::string_view digits) {
    std::string key;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (is_digit(static_cast<unsigned char>(digits[at]))) {
            key += digits[at];
            continue;
        }
        const std::size_t next = std::min(digits.find_first_of(".,", at + 1), digits.size());
        if (next - at - 1 != 3) // it does not separate thousands
            key += '.';
    }
    return key;
}

} // namespace

struct ValueReader::Findings {
    explicit Findings(const CompareSide& side)
        : texts(side.blocks, side.report),
          input{side.blocks, side.report, side.layout, settings, *all_rules().front(),
                texts,       searches,    nullptr,     no_index, nullptr} {}
    RuleSettings settings;
    mutable FoldedTexts texts;
    mutable Searches searches;
    RuleInput input;
    std::map<std::uint32_t, std::vector<std::pair<std::string, TakenWords>>> acronyms; ///< by element
    std::map<std::uint32_t, std::vector<const Reference*>> references;                 ///< by element
    std::map<std::string, std::string, std::less<>> organizations;                     ///< by acronym
};

ValueReader::ValueReader(const CompareSide& side) : side_(side), findings_(std::make_unique<Findings>(side)) {
    for (const auto& [acronym, uses] : find_acronyms(findings_->input)) {
        for (const AcronymUse& use : uses)
            findings_->acronyms[use.element].push_back({acronym, {use.begin, use.end}});
    }
    for (const Reference& reference : find_references(findings_->input))
        findings_->references[reference.element].push_back(&reference);
    for (const Vocabulary& vocabulary : side.layout.vocabularies) {
        for (const Term& term : vocabulary.terms) {
            const auto know = [&](const std::string& acronym) {
                if (!acronym.empty())
                    findings_->organizations.emplace(acronym, term.code);
            };
            know(term.acronym);
            for (const auto* others : {&term.other_acronyms, &term.foreign_acronyms})
                std::for_each(others->begin(), others->end(), know);
        }
    }
}

ValueReader::~ValueReader() = default;

bool ValueReader::has_facts(std::uint32_t element, FactKind kind) const {
    const auto facts = facts_of(side_.report, element);
    return std::any_of(facts.begin(), facts.end(), [kind](const Fact& fact) { return fact.kind == kind; });
}

namespace {

/// Collects the values of one paragraph.
class ValueCollector {
public:
    ValueCollector(const CompareSide& side, const std::string& text)
        : side_(side), text_(text), folded_(fold(text)) {}

    std::vector<ComparedValue> values;

    [[nodiscard]] const FoldedText& folded_text() const { return folded_; }
    /// Whether the paragraph may have more values.
    [[nodiscard]] bool has_room() const {
        constexpr std::size_t most_values = 300; // for one paragraph; a list of all countries has fewer
        return values.size() < most_values;
    }
    /// Whether no value uses these words yet, and the paragraph has room for more values.
    [[nodiscard]] bool is_free(std::uint32_t begin, std::uint32_t end) const {
        return has_room() && !is_taken(taken_, begin, end);
    }

    void add(DifferenceKind kind, std::string key, std::uint32_t begin, std::uint32_t end,
             bool weak = false) {
        taken_.push_back({begin, end});
        values.push_back(
            {kind, std::move(key), fold_space(std::string_view(text_).substr(begin, end - begin)), weak});
    }

    void add_fact(const Fact& fact) {
        if (!has_room())
            return;
        switch (fact.kind) {
        case FactKind::date:
            if (fact.date && fact.date->exists)
                add(DifferenceKind::date, day_key(*fact.date, true), fact.begin, fact.end);
            break;
        case FactKind::participant:
            if (!fact.code.empty())
                add(DifferenceKind::participant, fact.code, fact.begin, fact.end);
            else
                add(DifferenceKind::participant, organization_key(fact.name.empty() ? fact.text : fact.name),
                    fact.begin, fact.end, true);
            break;
        case FactKind::place:
            add(DifferenceKind::place, place_key(fact), fact.begin, fact.end);
            break;
        case FactKind::body:
            add(DifferenceKind::body, organization_key(fact.name.empty() ? fact.text : fact.name), fact.begin,
                fact.end);
            break;
        default:
            break;
        }
    }

    void add_dates() {
        for (const DateMatch& match : find_dates(folded_, side_.layout)) {
            if (match.date.exists && !match.date.other && is_free(match.begin, match.end))
                add(DifferenceKind::date, day_key(match.date, match.has_year), match.begin, match.end);
        }
        add_months();
    }

    void add_terms(VocabularyRole vocabulary, DifferenceKind kind) {
        const TermFinder* finder = side_.layout.finder(vocabulary);
        if (finder == nullptr)
            return;
        for (const TermMatch& match : finder->find(folded_)) {
            if (is_free(match.begin, match.end))
                add(kind,
                    kind == DifferenceKind::place ? match.term->code + "/" + match.term->preferred
                                                  : match.term->code,
                    match.begin, match.end);
        }
    }

    void add_figures() {
        const std::string& text = text_;
        const auto digit = [&text](std::size_t at) {
            return at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
        };
        for (std::size_t at = 0; at < text.size();) {
            if (!digit(at)) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (digit(at) || (at < text.size() && (text[at] == '.' || text[at] == ',') && digit(at + 1)))
                ++at;
            if (is_free(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)))
                add(DifferenceKind::figure, figure_key(std::string_view(text).substr(begin, at - begin)),
                    static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at));
        }
        const TermFinder* numbers = side_.layout.finder(VocabularyRole::numbers);
        if (numbers == nullptr)
            return;
        for (std::size_t at = 0; at < folded_.text.size(); ++at) {
            const bool is_start = at == 0 || folded_.text[at - 1] == ' ';
            const auto number = is_start ? written_number_at(folded_, at, *numbers) : std::nullopt;
            if (!number)
                continue;
            const std::uint32_t begin = folded_.origin[at];
            const std::uint32_t end = folded_.origin[number->end];
            if (number->value >= 2 && is_free(begin, end)) // "one" is also an article in other languages
                add(DifferenceKind::figure, std::to_string(number->value), begin, end, true);
            at = number->end - 1;
        }
    }

private:
    /// Skips the text that may stand between a month and its year: a word of dates, a comma or a space.
    [[nodiscard]] std::size_t behind_connector(std::size_t at) const {
        const std::string_view rest = std::string_view(text_).substr(at);
        for (const std::string& word : side_.layout.dates.connectors) {
            const std::size_t size = word.size() + 2;
            if (rest.size() > size && rest[0] == ' ' && rest[size - 1] == ' ' &&
                rest.substr(1, word.size()) == word)
                return at + size;
        }
        for (const std::string_view between : {", ", " "}) {
            if (rest.starts_with(between))
                return at + between.size();
        }
        return at;
    }

    /// "June 2014": a month needs its year, since "may" is also a verb.
    void add_months() {
        const TermFinder* months = side_.layout.finder(VocabularyRole::months);
        if (months == nullptr)
            return;
        for (const TermMatch& match : months->find(folded_)) {
            std::size_t at = match.end;
            at = behind_connector(at);
            std::size_t end = at;
            while (end < text_.size() && is_digit(static_cast<unsigned char>(text_[end])))
                ++end;
            const auto last = static_cast<std::uint32_t>(end);
            if (end - at == 4 && at > match.end && is_free(match.begin, last))
                add(DifferenceKind::date, fmt::format("{}-{}", text_.substr(at, 4), match.term->code),
                    match.begin, last);
        }
    }

    [[nodiscard]] std::string organization_key(const std::string& words) const {
        for (const Vocabulary& vocabulary : side_.layout.vocabularies) {
            const bool names_places =
                vocabulary.role == VocabularyRole::countries || vocabulary.role == VocabularyRole::cities;
            const TermFinder* finder = names_places ? nullptr : side_.layout.finder(vocabulary.name);
            const Term* term = finder == nullptr ? nullptr : finder->exact(words);
            if (term != nullptr && !term->acronym.empty())
                return term->code;
        }
        if (const TermFinder* finder = side_.layout.finder(VocabularyRole::organizations)) {
            if (const Term* term = finder->exact(words))
                return term->code;
        }
        return folded(words);
    }

    [[nodiscard]] std::string place_key(const Fact& fact) const {
        const std::string city = fact.text.substr(0, fact.text.find(','));
        if (const TermFinder* cities = side_.layout.finder(VocabularyRole::cities)) {
            for (const Term* term : cities->all_exact(city)) {
                if (fact.code.empty() || term->code == fact.code)
                    return term->code + "/" + term->preferred;
            }
        }
        return fact.code + "/" + folded(city);
    }

    const CompareSide& side_;
    const std::string& text_;
    FoldedText folded_;
    std::vector<TakenWords> taken_;
};

} // namespace

std::vector<ComparedValue> ValueReader::values(std::uint32_t element, bool with_facts) const {
    const std::string& text = side_.blocks.blocks[side_.report.elements[element].block].text;
    ValueCollector collector(side_, text);
    if (with_facts) {
        for (const Fact& fact : facts_of(side_.report, element))
            collector.add_fact(fact);
    }
    if (const auto known = findings_->references.find(element); known != findings_->references.end()) {
        for (const Reference* reference : known->second) {
            if (collector.is_free(reference->begin, reference->end))
                collector.add(DifferenceKind::reference,
                              reference->number + (reference->letter.empty() ? "" : " ") + reference->letter,
                              reference->begin, reference->end);
        }
    }
    collector.add_dates();
    collector.add_terms(VocabularyRole::organizations, DifferenceKind::acronym);
    if (const auto known = findings_->acronyms.find(element); known != findings_->acronyms.end()) {
        for (const auto& [acronym, place] : known->second) {
            if (!collector.is_free(place.begin, place.end))
                continue;
            const auto organization = findings_->organizations.find(acronym);
            const bool is_known = organization != findings_->organizations.end();
            collector.add(DifferenceKind::acronym, is_known ? organization->second : acronym, place.begin,
                          place.end, !is_known);
        }
    }
    collector.add_terms(VocabularyRole::countries, DifferenceKind::country);
    collector.add_terms(VocabularyRole::cities, DifferenceKind::place);
    collector.add_figures();
    return std::move(collector.values);
}

Signatures::Words ValueReader::words(std::uint32_t element) const {
    const std::string& text = side_.blocks.blocks[side_.report.elements[element].block].text;
    Signatures::Words words;
    for (const ComparedValue& value : values(element, false)) {
        // A value says more than a stem, so it counts twice.
        for (int times = 0; times < 2; ++times)
            words.push_back(fmt::format("={} {}", to_string(value.kind), value.key));
    }
    const FoldedText plain = fold(text);
    if (const TermFinder* verbs = side_.layout.finder(VocabularyRole::verbs)) {
        for (const TermMatch& match : verbs->find(plain))
            words.push_back("=verb " + match.term->code);
    }
    // "migración" and "migration" share their first letters. ("informe" and "report" do not.)
    constexpr std::size_t stem = 4;
    for (std::string& word : plain_words(text)) {
        if (word.size() <= stem)
            continue;
        word.resize(stem);
        std::replace(word.begin(), word.end(), 'y', 'i');
        words.push_back(std::move(word));
    }
    return words;
}

Signatures::Words plain_words(std::string_view text) {
    constexpr std::size_t most_words = 1000; // enough words to recognise any paragraph
    const std::string plain = folded(text);
    Signatures::Words words;
    bool in_word = false;
    for (std::size_t position = 0; position < plain.size();) {
        const std::size_t at = position;
        const char32_t code_point = next_code_point(plain, position);
        const bool is_part = is_letter(code_point) || is_digit(code_point);
        if (is_part && !in_word) {
            if (words.size() == most_words)
                break;
            words.emplace_back();
        }
        if (is_part)
            words.back().append(plain, at, position - at);
        in_word = is_part;
    }
    return words;
}

} // namespace rapporteur
