#include "rules/support/verbs.hpp"

#include "rules/support/searches.hpp"
#include "rules/support/text.hpp"

#include <algorithm>
#include <utility>

namespace rapporteur {
namespace {

constexpr std::size_t shortest_sentence = 8; ///< words
constexpr std::size_t fewest_alike = 4;      ///< entries that begin with one form

constexpr std::size_t short_verb = 5;    ///< letters; the ending of a longer verb changes
constexpr std::size_t longest_stem = 16; ///< letters

/// The stem of a verb is its first word without the mark of the infinitive. Of a short verb it is the whole
/// word, of a longer one the first three quarters ("agradec" of "agradecer").
VerbStems stems_of_verbs(const Layout& layout) {
    VerbStems stems;
    const Vocabulary* verbs = layout.vocabulary(VocabularyRole::verbs);
    if (verbs == nullptr)
        return stems;
    const auto markers = drafting_words(layout, "infinitive");
    for (const Term& term : verbs->terms) {
        for (std::size_t form = 0; form < term.forms.size(); ++form) {
            if (form >= term.kinds.size() || term.kinds[form].empty()) // words that lead to an act
                continue;
            const std::string plain = folded(term.forms[form]);
            const auto words = words_of(plain);
            if (words.empty())
                continue;
            auto verb = word_in(plain, words.front());
            if (std::find(markers.begin(), markers.end(), verb) != markers.end() && words.size() > 1)
                verb = word_in(plain, words[1]);
            if (verb.size() < short_verb - 1)
                continue;
            const std::size_t kept = verb.size() <= short_verb ? verb.size() : (3 * verb.size() + 3) / 4;
            stems.try_emplace(std::string(verb.substr(0, std::min(kept, longest_stem))), std::string(verb));
        }
    }
    return stems;
}

/// Verbs that no vocabulary has, by the word before them or by their ending.
class UnknownVerbs {
public:
    explicit UnknownVerbs(const Layout& layout)
        : no_verbs_(drafting_words(layout, "no-verb")), articles_(layout.articles),
          gerunds_(drafting_words(layout, "ending-gerund")),
          gerunds_or_nouns_(drafting_words(layout, "ending-gerund-or-noun")),
          infinitives_(drafting_words(layout, "ending-infinitive")),
          third_person_(drafting_words(layout, "ending-third-person")),
          known_(layout.finder(VocabularyRole::verbs)), connectors_(layout.dates.connectors) {
        for (const auto& [code, form] : {std::pair{"infinitive", "infinitive"},
                                         {"impersonal", "impersonal"},
                                         {"first-person", "first-person"}}) {
            for (std::string& word : drafting_words(layout, code))
                markers_.emplace_back(std::move(word), form);
        }
        for (const auto& [code, form] :
             {std::pair{"ending-infinitive", "infinitive"}, {"ending-first-person", "first-person"}}) {
            for (std::string& ending : drafting_words(layout, code))
                endings_.emplace_back(std::move(ending), form);
        }
    }

    /// `text` is folded and `words` are its words; the first one begins at `start`. Bytes of the act are
    /// those of the folded text.
    [[nodiscard]] Act act(std::string_view text, std::size_t start,
                          const std::vector<WordRange>& words) const {
        Act act;
        if (words.empty() || words.front().begin != start)
            return act;
        const std::string_view opening = text.substr(start);
        for (const auto& [marker, form] : markers_) {
            if (words.size() > 1 && starts_with_words(opening, marker)) {
                if (form == "infinitive" && articles_.has(word_in(text, words[1]))) // "To the Secretariat"
                    return act;
                act.kind = ActKind::verb;
                act.form = form;
                act.is_known = form == "infinitive";
                act.end = words[1].end;
                return act;
            }
        }
        const std::string_view word = word_in(text, words.front());
        if (word.size() < shortest_unknown || no_verbs_.has(word))
            return act;
        for (const auto& [ending, form] : endings_) {
            if (word.ends_with(ending) && opening.substr(word.size()).starts_with(' '))
                return {ActKind::verb, form, false, 0, words.front().end};
        }
        if (is_third_person(text, words))
            return {ActKind::verb, "third-person", false, 0, words.front().end};
        return gerund(word, words.front().end);
    }

private:
    static constexpr std::size_t shortest_unknown = 5; // letters

    /// Whether a verb that the vocabulary knows in the infinitive stands in the third person: "Solicita a".
    /// With a genitive behind it, it is a noun: "Visita de".
    [[nodiscard]] bool is_third_person(std::string_view text, const std::vector<WordRange>& words) const {
        if (known_ == nullptr || words.size() < 2 ||
            std::find(connectors_.begin(), connectors_.end(), word_in(text, words[1])) != connectors_.end())
            return false;
        const std::string_view word = word_in(text, words.front());
        return std::any_of(third_person_.begin(), third_person_.end(), [&](const std::string& ending) {
            if (!word.ends_with(ending))
                return false;
            const std::string stem(word.substr(0, word.size() - ending.size()));
            return std::any_of(infinitives_.begin(), infinitives_.end(), [&](const std::string& infinitive) {
                return known_->exact_folded(stem + infinitive) != nullptr;
            });
        });
    }

    [[nodiscard]] Act gerund(std::string_view word, std::uint32_t end) const {
        const auto ends = [word](const std::string& ending) {
            return word.size() > ending.size() + 2 && word.ends_with(ending);
        };
        const auto noun = std::find_if(gerunds_or_nouns_.begin(), gerunds_or_nouns_.end(), ends);
        const bool is_gerund =
            std::any_of(gerunds_.begin(), gerunds_.end(), ends) ||
            (noun != gerunds_or_nouns_.end() && is_form_of_known(word.substr(0, word.size() - noun->size())));
        return is_gerund && !no_verbs_.has(word) ? Act{ActKind::verb, "gerund", false, 0, end} : Act{};
    }

    /// Whether a verb of the vocabulary is left without the ending: "thank", "urg(e)", "plann".
    [[nodiscard]] bool is_form_of_known(std::string_view stem) const {
        const auto is_known = [this](std::string_view bare) {
            return known_ != nullptr && known_->exact_folded(bare) != nullptr;
        };
        return is_known(stem) || is_known(std::string(stem) + "e") ||
               is_known(stem.substr(0, stem.size() - 1));
    }

    std::vector<std::pair<std::string, std::string_view>> markers_;
    std::vector<std::pair<std::string, std::string_view>> endings_;
    WordSet no_verbs_;
    WordSet articles_;
    std::vector<std::string> gerunds_;
    std::vector<std::string> gerunds_or_nouns_; ///< the verb must be known
    std::vector<std::string> infinitives_;
    std::vector<std::string> third_person_;
    const TermFinder* known_;
    const std::vector<std::string>& connectors_; ///< "de", "del"
};

Act find_act(const RuleInput& input, std::uint32_t element, const UnknownVerbs& unknown) {
    const FoldedText& plain = input.folded(element);
    const auto start = static_cast<std::size_t>(plain.text.find_first_not_of(' '));
    if (start == std::string::npos)
        return {};
    Act act;
    act.begin = plain.origin[start];
    if (const TermFinder* verbs = input.layout.finder(VocabularyRole::verbs)) {
        if (const auto match = verbs->find_at(plain, start)) {
            act.end = match->end;
            if (match->form < match->term->kinds.size())
                act.form = match->term->kinds[match->form];
            act.kind = act.form.empty() ? ActKind::introducer : ActKind::verb;
        }
    }
    if (act.kind == ActKind::none) {
        Act other = unknown.act(plain.text, start, input.folded_words(element));
        other.begin = act.begin;
        other.end = plain.origin[other.end];
        return other;
    }
    return act;
}

UsualForms usual_forms_of(const RuleInput& input) {
    std::map<std::uint32_t, std::pair<std::size_t, std::map<std::string_view, std::size_t>>> counted;
    for (const std::uint32_t index : input.report.elements_of(ElementPart::entry)) {
        auto& [all, forms] = counted[input.report.elements[index].section];
        ++all;
        if (const Act& act = opening_act(input, index); act.kind == ActKind::verb)
            ++forms[act.form];
    }
    UsualForms usual;
    for (const auto& [section, count] : counted) {
        for (const auto& [form, entries] : count.second) {
            if (entries >= fewest_alike && 4 * entries >= 3 * count.first)
                usual.emplace(section, form);
        }
    }
    return usual;
}

} // namespace

const Act& opening_act(const RuleInput& input, std::uint32_t element) {
    const auto& acts = input.searches.acts.get([&input] {
        const UnknownVerbs unknown(input.layout);
        std::vector<Act> all;
        for (std::uint32_t index = 0; index < input.report.elements.size(); ++index)
            all.push_back(find_act(input, index, unknown));
        return all;
    });
    return acts[element];
}

std::string_view usual_form(const RuleInput& input, std::uint32_t element) {
    const auto& usual = input.searches.usual_forms.get([&input] { return usual_forms_of(input); });
    const auto found = usual.find(input.report.elements[element].section);
    return found == usual.end() ? std::string_view() : found->second;
}

bool speaks_of_act(const RuleInput& input, std::uint32_t element) {
    const VerbStems& stems = input.searches.verb_stems.get([&input] { return stems_of_verbs(input.layout); });
    const std::string& text = input.folded(element).text;
    bool noun = false; // whether an article stands before the word
    for (const WordRange range : input.folded_words(element)) {
        const std::string_view word = word_in(text, range);
        const auto& articles = input.layout.articles;
        const bool named =
            std::exchange(noun, std::find(articles.begin(), articles.end(), word) != articles.end());
        if (named)
            continue;
        const auto after = stems.upper_bound(word.substr(0, longest_stem));
        // Stems with which the word begins stand shortly before it in the alphabet.
        for (auto stem = after; stem != stems.begin();) {
            --stem;
            // The verb exactly as the vocabulary has it may be a noun: "the progress report".
            const bool inflected = word.size() + 1 >= stem->second.size() && word != stem->second;
            if (word.starts_with(stem->first) && inflected)
                return true;
            if (stem->first.front() != word.front())
                break;
        }
    }
    return false;
}

bool is_sentence(const RuleInput& input, std::uint32_t element) {
    const std::string_view text = input.block_of(element).text;
    const std::uint32_t end = trimmed_end(text);
    return end > 0 && (text[end - 1] == '.' || text[end - 1] == ':') &&
           input.words(element).size() >= shortest_sentence;
}

} // namespace rapporteur
