// Finds the body that met, the kind of its meeting, and whether it met online. If no vocabulary knows the
// body, its name is taken from the text.
#include "report/facts.hpp"

#include "layout/acronyms.hpp"
#include "report/body_names.hpp"
#include "report/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rapporteur {
namespace {

constexpr std::size_t fewest_name_words = 2; ///< a body that no vocabulary knows has at least so many
constexpr std::uint32_t touching = 2;        ///< at most so many bytes stand between two words side by side
constexpr std::uint32_t longest_body_gap = 120; ///< bytes between "se celebró" and "la V Reunión de la"
Fact fact_of(const SearchText& text, FactKind kind, std::uint32_t begin, std::uint32_t end) {
    Fact fact;
    fact.kind = kind;
    fact.begin = begin;
    fact.end = end;
    fact.text = fold_space(text.text.substr(begin, end - begin));
    return fact;
}

Fact fact_of_term(const SearchText& text, FactKind kind, const TermMatch& match) {
    Fact fact = fact_of(text, kind, match.begin, match.end);
    fact.code = match.term->code;
    fact.name = match.term->preferred;
    return fact;
}

class BodyFinder {
public:
    BodyFinder(const SearchText& text, const FactPattern& pattern, const Layout& layout)
        : text_(text), pattern_(pattern), layout_(layout), finder_(layout.finder(pattern.vocabulary)),
          names_(text, layout, layout.vocabulary(pattern.vocabulary)) {
        for (const FactKind kind : {FactKind::place, FactKind::date}) {
            const FactPattern* fact = layout.fact(kind);
            for (std::size_t cue = 0; fact != nullptr && cue < fact->cues.size(); ++cue) {
                const std::string plain = folded(fact->cues[cue].source);
                leading_words_.insert(plain.substr(0, plain.find(' ')));
            }
        }
    }

    [[nodiscard]] std::optional<Fact> find() const {
        if (finder_ == nullptr)
            return std::nullopt;
        const auto held = first_of(layout_.meeting_cues, 0);
        if (held) {
            if (auto subject = before(*held))
                return subject;
            if (auto subject = behind(*held))
                return subject;
        }
        // If the layout has no group of bodies, the body is named before the participants, or it is a
        // participant itself.
        const FactPattern* participants = layout_.fact(FactKind::participant);
        const auto list = pattern_.group.empty() && participants != nullptr
                              ? find_participants(text_, *participants, layout_)
                              : std::vector<Fact>();
        const std::size_t end = list.empty() ? text_.text.size() : list.front().begin;
        for (const TermMatch& match : finder_->find(text_.folded)) {
            if (match.begin >= end && match.term->group.empty())
                continue;
            if (!pattern_.group.empty() && match.term->group != pattern_.group)
                continue;
            // "under the Presidency Pro Tempore of Panama" names no body that meets.
            if (match.term->group == "office")
                continue;
            Fact fact = fact_of(text_, FactKind::body, match.begin, names_.goes_on_to(match.end));
            if (fact.end == match.end) {
                fact.code = match.term->code;
                fact.name = match.term->preferred;
            }
            return fact;
        }
        return std::nullopt;
    }

private:
    /// The earliest match of the cues from byte `from` on.
    [[nodiscard]] std::optional<PhraseMatch> first_of(const std::vector<Phrase>& cues,
                                                      std::uint32_t from) const {
        std::optional<PhraseMatch> first;
        for (const Phrase& cue : cues) {
            const auto match = find_phrase(cue, text_.folded, from);
            if (match && (!first || match->begin < first->begin))
                first = match;
        }
        return first;
    }

    /// Whether a name may belong to a body: it has enough words, and is neither a place nor people.
    [[nodiscard]] bool may_meet(std::size_t begin, std::size_t end) const {
        const auto name = text_.text.substr(begin, end - begin);
        return BodyNames::words(name) >= fewest_name_words && !names_.is_place(name) &&
               !are_people(begin, end);
    }

    /// The body after the words `held`, which say that a meeting took place: "se reunió la Comisión de
    /// Seguridad", "held the fourth meeting of the Working Group on Statistics". A cue of the fact stands
    /// before the body.
    [[nodiscard]] std::optional<Fact> behind(const PhraseMatch& held) const {
        const auto cue = first_of(pattern_.cues, held.begin);
        if (!cue || cue->begin > held.end + longest_body_gap ||
            text_.text.substr(held.begin, cue->begin - held.begin).find(". ") != std::string_view::npos)
            return std::nullopt;
        return led_to(*cue);
    }

    /// The body whose name follows the cue.
    [[nodiscard]] std::optional<Fact> led_to(const PhraseMatch& cue) const {
        const std::size_t begin = BodyNames::next_word_begin(text_.text, cue.end);
        if (begin == std::string_view::npos || !is_name_word(BodyNames::word_at(text_.text, begin)))
            return std::nullopt;
        const std::uint32_t end = names_.name_end(begin);
        if (!may_meet(begin, end))
            return std::nullopt;
        return named(static_cast<std::uint32_t>(begin), end);
    }

    /// The body before the words `held`: "The Working Group on Statistics held its". A name right before
    /// these words is preferred to a name before a comma: "Within the framework of the Conference, the Group
    /// held".
    [[nodiscard]] std::optional<Fact> before(const PhraseMatch& held) const {
        std::optional<PhraseMatch> subject;
        std::optional<PhraseMatch> name; // the last name, without the body to which it belongs
        std::size_t begin = 0;
        for (std::size_t at = 0; at < held.begin;) {
            const auto word = BodyNames::word_at(text_.text, at);
            if (word.empty()) {
                next_code_point(text_.text, at);
                continue;
            }
            begin = at;
            const bool article =
                names_.is_among(layout_.articles, word) || names_.is_among(layout_.dates.connectors, word);
            // Such words do not begin a name: "En La Antigua", "the IV Conference".
            if (!is_name_word(word) || article || leading_words_.contains(folded(word)) ||
                is_roman_number(word)) {
                at += word.size();
                continue;
            }
            const std::uint32_t end = names_.name_end(at);
            const auto between = trim(text_.text.substr(end, end < held.begin ? held.begin - end : 0));
            const bool next =
                between.empty() || (between.front() == '(' && between.find(')') + 1 == between.size());
            const bool apart = !between.empty() && (between.front() == '(' || between.front() == ',');
            if (starts_phrase(at))
                name = PhraseMatch{static_cast<std::uint32_t>(begin), end};
            else if (!name || !names_.belongs_to(name->end, begin))
                name.reset();
            if (name && (next || (apart && !subject)) && end <= held.begin &&
                may_meet(name->begin, name->end))
                subject = name;
            else if (starts_phrase(at) && !subject && end <= held.begin && may_meet(at, end))
                subject = whole_phrase(static_cast<std::uint32_t>(at), held.begin);
            at = std::max<std::size_t>(end, at + word.size());
        }
        if (!subject)
            return std::nullopt;
        // "The fourth Meeting of the Working Group" names the meeting first.
        if (const auto cue = first_of(pattern_.cues, subject->begin); cue && cue->end < subject->end) {
            if (auto body = led_to(*cue))
                return body;
        }
        return named(subject->begin, subject->end);
    }

    /// Whether a name at `at` begins a phrase: it begins the text, or follows a mark, a number or another
    /// name; an article may be between. In "on People Smuggling" the name does not begin a phrase.
    [[nodiscard]] bool starts_phrase(std::size_t at) const {
        std::string_view before = trim(text_.text.substr(0, at));
        const auto last_word = [&before] {
            const auto space = before.rfind(' ');
            return space == std::string_view::npos ? before : before.substr(space + 1);
        };
        if (!before.empty() && names_.is_among(layout_.articles, last_word()))
            before = trim(before.substr(0, before.size() - last_word().size()));
        if (before.empty())
            return true;
        const auto word = last_word();
        const bool mark = std::string_view(",.;:)").find(word.back()) != std::string_view::npos;
        return mark || is_name_word(word) || is_digit(static_cast<unsigned char>(word.back()));
    }

    /// All text from `begin` to the words `held`, if its only marks are the commas of a name: "the Working
    /// Group of the Process on People Smuggling, Trafficking in Persons and Related Crime".
    [[nodiscard]] std::optional<PhraseMatch> whole_phrase(std::uint32_t begin, std::uint32_t held) const {
        const auto phrase = trim(text_.text.substr(begin, held - begin));
        if (phrase.size() > BodyNames::longest || phrase.find_first_of(".;:()") != std::string_view::npos)
            return std::nullopt;
        for (auto comma = phrase.find(','); comma != std::string_view::npos;
             comma = phrase.find(',', comma + 1)) {
            const std::size_t next = BodyNames::next_word_begin(phrase, comma + 1);
            if (next == std::string_view::npos || !is_name_word(BodyNames::word_at(phrase, next)) ||
                names_.is_place(phrase.substr(next)))
                return std::nullopt;
        }
        const auto last = phrase.substr(phrase.rfind(' ') + 1);
        if (!is_name_word(last) || names_.is_known_elsewhere(last))
            return std::nullopt;
        return PhraseMatch{begin, begin + static_cast<std::uint32_t>(phrase.size())};
    }

    /// The body with this name, whether a vocabulary knows it or not. The organisation to which it belongs is
    /// no part of its name: "Network of Focal Points" in "Network of Focal Points of the Conference on
    /// Migration".
    [[nodiscard]] Fact named(std::uint32_t begin, std::uint32_t end) const {
        for (const TermMatch& match : finder_->find(text_.folded)) {
            if (match.begin == begin &&
                names_.goes_on_to(match.end) == match.end) // "of the Member Countries"
                return fact_of_term(text_, FactKind::body, match);
            if (match.begin < begin || match.begin >= end || match.end < end) // its acronym may follow it
                continue;
            if (match.begin == begin)
                return fact_of_term(text_, FactKind::body, match);

            const std::uint32_t owned = names_.owned_end(begin, match.begin);
            if (owned != match.begin &&
                BodyNames::words(text_.text.substr(begin, owned - begin)) >= fewest_name_words)
                return named(begin, owned);
        }
        return fact_of(text_, FactKind::body, begin, end);
    }

    /// Whether "and" stands before `at`.
    [[nodiscard]] bool is_joined(std::size_t at) const {
        const auto before = trim(text_.text.substr(0, at));
        return names_.is_among(layout_.list_joints, before.substr(before.rfind(' ') + 1));
    }

    /// Whether the name stands for participants: "Representatives of Barbados", "Ministers and Heads of
    /// Delegation of".
    [[nodiscard]] bool are_people(std::size_t begin, std::size_t end) const {
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               std::any_of(participants->cues.begin(), participants->cues.end(), [&](const Phrase& cue) {
                   const auto found = find_all(cue, text_.folded);
                   return std::any_of(found.begin(), found.end(), [&](const PhraseMatch& match) {
                       return match.begin == begin ||
                              (match.begin > begin && match.begin < end && is_joined(match.begin));
                   });
               });
    }

    const SearchText& text_;
    const FactPattern& pattern_;
    const Layout& layout_;
    const TermFinder* finder_;
    BodyNames names_;
    std::set<std::string> leading_words_; ///< folded: "in", "on", before a place or a date
};

} // namespace

std::optional<Fact> find_body(const SearchText& text, const FactPattern& pattern, const Layout& layout) {
    return BodyFinder(text, pattern, layout).find();
}

std::optional<Fact> find_term(const SearchText& text, const FactPattern& pattern, const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    for (const TermMatch& match : finder->find(text.folded)) {
        if (!pattern.group.empty() && match.term->group != pattern.group)
            continue;
        return fact_of_term(text, pattern.kind, match);
    }
    return std::nullopt;
}

std::optional<Fact> find_meeting_kind(const SearchText& text, const FactPattern& pattern,
                                      const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    for (const TermMatch& match : finder->find(text.folded)) {
        for (const Phrase& cue : layout.meeting_cues) {
            for (const PhraseMatch& held : find_all(cue, text.folded)) {
                if (match.begin > held.end + touching || held.begin > match.end + touching)
                    continue;
                return fact_of_term(text, pattern.kind, match);
            }
        }
    }
    return std::nullopt;
}

} // namespace rapporteur
