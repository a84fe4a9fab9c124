// Reads the list of participants: countries, organisations and persons. Reading goes on over a slip, which is
// noted for the rules. Names that no vocabulary knows are recognised by their shape.
#include "report/facts.hpp"

#include "layout/acronyms.hpp"
#include "report/names.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace rapporteur {
namespace {

constexpr std::size_t longest_name = 60;       ///< bytes; a longer stretch between separators is no country
constexpr std::size_t longest_body = 120;      ///< bytes of the name of an organisation
constexpr std::size_t longest_small_word = 32; ///< bytes of an article or a preposition
constexpr std::size_t longest_remark = 60;     ///< bytes of "(Presidency Pro-Tempore)" behind a name

/// What stands between two names of a list.
struct ListSeparator {
    std::size_t length = 0; ///< 0: there is no separator
    bool joint = false;     ///< "and": the end of the list is near
};

std::size_t spaces_at(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        std::size_t next = length;
        if (!is_space(next_code_point(text, next)))
            break;
        length = next;
    }
    return length;
}

/// The separator at the start of `text`. Two commas side by side are one separator.
ListSeparator separator_at(std::string_view text, const Layout& layout) {
    ListSeparator separator;
    std::size_t length = spaces_at(text);
    bool joined = false;
    while (length < text.size() && (text[length] == ',' || text[length] == ';')) {
        ++length;
        joined = true;
        length += spaces_at(text.substr(length));
    }
    for (const std::string_view word : layout.list_joints) {
        const auto rest = text.substr(length);
        const bool whole = rest.size() > word.size() && folded(rest.substr(0, word.size())) == word &&
                           spaces_at(rest.substr(word.size())) > 0;
        if (whole) {
            length += word.size();
            length += spaces_at(text.substr(length));
            separator.joint = true;
            break;
        }
    }
    separator.length = joined || separator.joint ? length : 0;
    return separator;
}

/// Reads names from `begin` on. `known` are the countries of the whole text, in order.
class ListReader {
public:
    ListReader(const SearchText& text, const std::vector<TermMatch>& known, const FactPattern& pattern,
               const Layout& layout)
        : text_(text.text), folded_(text.folded), known_(known), pattern_(pattern), layout_(layout),
          shouted_(is_all_capitals(text.text)) {
        const FactPattern* body = layout.fact(FactKind::body);
        if (const TermFinder* bodies = body == nullptr ? nullptr : layout.finder(body->vocabulary))
            bodies_ = bodies->find(text.folded);
    }

    [[nodiscard]] std::vector<Fact> read(std::uint32_t begin) const {
        auto list = read_names(begin);
        // "... and Peru, as well as representatives of UNHCR": a list that goes on.
        while (!list.empty()) {
            const auto from = skip_remark(list.back().end);
            const auto end = end_of_phrase(further_, pattern_.further, from);
            if (!end)
                break;
            auto more = read_names(*end);
            if (more.empty() || end_of_phrase(guests_, pattern_.guests, skip_remark(more.back().end)))
                break;
            std::move(more.begin(), more.end(), std::back_inserter(list));
        }
        return list;
    }

    /// The position after the "(...)" that may follow a name.
    [[nodiscard]] std::uint32_t skip_remark(std::uint32_t position) const {
        const auto open = text_.find_first_not_of(' ', position);
        if (open == std::string_view::npos || text_[open] != '(')
            return position;
        const auto close = text_.substr(open, longest_remark).find(')');
        return close == std::string_view::npos ? position : static_cast<std::uint32_t>(open + close + 1);
    }

private:
    /// The longest matches of some phrases by where they begin. They are searched for on first use.
    using PhraseEnds = std::optional<std::map<std::size_t, std::uint32_t>>;

    /// The end of a phrase that follows `from` behind white space and commas.
    [[nodiscard]] std::optional<std::uint32_t>
    end_of_phrase(PhraseEnds& ends, const std::vector<Phrase>& phrases, std::uint32_t from) const {
        if (phrases.empty())
            return std::nullopt;
        if (!ends) {
            ends.emplace();
            for (const Phrase& phrase : phrases) {
                for (const PhraseMatch& match : find_all(phrase, folded_)) {
                    std::uint32_t& end = (*ends)[text_.find_first_not_of(" ,;", match.begin)];
                    end = std::max(end, match.end);
                }
            }
        }
        const auto found = ends->find(text_.find_first_not_of(" ,;", from));
        return found == ends->end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::vector<Fact> read_names(std::uint32_t begin) const {
        std::vector<Fact> list;
        std::uint32_t position = begin;
        bool unseparated = false;
        bool joined = false; // "and" stands before the next name
        bool ended = false;  // "and" has stood before an earlier name
        while (position < text_.size()) {
            position += static_cast<std::uint32_t>(spaces_at(text_.substr(position)));
            auto name = name_at(position);
            // After "and El Salvador," a name that is no country is no longer part of the list.
            if (!name || (ended && !joined && name->code.empty()))
                break;
            if (list.empty() && name->code.empty())
                name = country_of_office(*name);
            name->unseparated = unseparated;
            const std::uint32_t end = skip_remark(name->end);
            const bool country = !name->code.empty();
            list.push_back(std::move(*name));
            const auto separator = separator_at(text_.substr(end), layout_);
            position = end + static_cast<std::uint32_t>(separator.length);
            ended = ended || joined;
            joined = separator.joint;
            unseparated = separator.length == 0 && country && goes_on_at(end, ended || joined);
            if (unseparated)
                position = end + (end < text_.size() && text_[end] == '.' ? 1U : 0U);
            else if (separator.length == 0)
                break;
        }
        return list;
    }

    /// The country of a list that begins with persons or offices: "the Ministers of Labour of Costa Rica,
    /// Panama and Peru". The same name if another country does not follow.
    [[nodiscard]] Fact country_of_office(const Fact& name) const {
        const auto country = std::find_if(known_.begin(), known_.end(), [&name](const TermMatch& match) {
            return match.end == name.end && match.begin > name.begin;
        });
        const std::size_t gap = separator_at(text_.substr(name.end), layout_).length;
        const auto next = static_cast<std::uint32_t>(name.end + gap);
        if (country == known_.end() || gap == 0 || !(country_at(next) || country_at(skip_small_words(next))))
            return name;
        const auto before = trim(text_.substr(name.begin, country->begin - name.begin));
        const auto word = before.substr(before.find_last_of(' ') + 1);
        return is_preposition(word) || is_article(word) ? fact(country->begin, country->end, country->term)
                                                        : name;
    }

    /// Whether the list goes on at `end` without a separator. It does if the next known name follows at once.
    /// It also does after a stop, if no "and" has come yet and the list goes on after that name.
    [[nodiscard]] bool goes_on_at(std::uint32_t end, bool ended) const {
        const bool stop = end < text_.size() && text_[end] == '.';
        const std::uint32_t from = stop ? end + 1 : end;
        const auto gap = static_cast<std::uint32_t>(spaces_at(text_.substr(from)));
        const auto next = country_at(skip_small_words(from + gap));
        if (gap == 0 || !next || (stop && ended))
            return false;
        return !stop || separator_at(text_.substr(next->end), layout_).length > 0;
    }

    /// What stands at `position` up to the next space. Text without spaces is not gone through word by word.
    [[nodiscard]] std::string_view small_word_at(std::uint32_t position) const {
        const auto rest = text_.substr(position, longest_small_word);
        return rest.substr(0, rest.find(' '));
    }

    /// The position after articles or prepositions before a name: "the", "de la".
    [[nodiscard]] std::uint32_t skip_small_words(std::uint32_t position) const {
        for (int count = 0; count < 2; ++count) {
            const auto word = small_word_at(position);
            if (position + word.size() >= text_.size() || !(is_article(word) || is_preposition(word)))
                break;
            position += static_cast<std::uint32_t>(word.size());
            position += static_cast<std::uint32_t>(spaces_at(text_.substr(position)));
        }
        return position;
    }

    [[nodiscard]] static std::optional<TermMatch> match_at(const std::vector<TermMatch>& matches,
                                                           std::uint32_t position) {
        const auto match =
            std::lower_bound(matches.begin(), matches.end(), position,
                             [](const TermMatch& term, std::uint32_t at) { return term.begin < at; });
        return match != matches.end() && match->begin == position ? std::optional(*match) : std::nullopt;
    }
    [[nodiscard]] std::optional<TermMatch> country_at(std::uint32_t position) const {
        return match_at(known_, position);
    }

    [[nodiscard]] std::optional<Fact> name_at(std::uint32_t position) const {
        if (const auto country = country_at(position)) // "El Salvador" begins with an article
            return fact(country->begin, country->end, country->term);
        const std::uint32_t name = skip_small_words(position);
        const std::uint32_t begin = article_before(position, name);
        if (const auto country = country_at(name))
            return fact(begin, country->end, country->term);
        if (const auto body = match_at(bodies_, name); body && !goes_on_with_name(body->end)) {
            Fact organization = fact(begin, body->end, nullptr);
            organization.attendee = Attendee::organization;
            organization.name = body->term->preferred;
            return organization;
        }
        return unknown_at(begin, name);
    }

    /// Whether the name goes on: "United Nations" is no name of its own in "the United Nations High Panel".
    [[nodiscard]] bool goes_on_with_name(std::uint32_t end) const {
        const std::size_t next = end + spaces_at(text_.substr(end));
        return next > end && is_name_word(text_.substr(next, name_word_end(text_, next) - next));
    }

    /// The start of the name: with its article, but without a preposition.
    [[nodiscard]] std::uint32_t article_before(std::uint32_t position, std::uint32_t name) const {
        if (position == name)
            return name;
        const auto word = small_word_at(position);
        if (is_article(word))
            return position;
        const auto second = position + static_cast<std::uint32_t>(word.size());
        return std::min(name, second + static_cast<std::uint32_t>(spaces_at(text_.substr(second))));
    }

    /// The end of the number at `position` if the list goes on behind it with a country: "Guatamala 1,
    /// Mexico". Else `position`, for a number may also begin the rest of the sentence.
    [[nodiscard]] std::size_t number_in_list(std::size_t position) const {
        const std::size_t end = std::min(text_.find_first_not_of("0123456789", position), text_.size());
        const std::size_t gap = end == position ? 0 : separator_at(text_.substr(end), layout_).length;
        const bool goes_on = gap > 0 && country_at(skip_small_words(static_cast<std::uint32_t>(end + gap)));
        return goes_on ? end : position;
    }

    /// An unknown name with the shape of a name, up to the next separator or stop: a misspelt country, a
    /// person, or a body that no vocabulary knows.
    [[nodiscard]] std::optional<Fact> unknown_at(std::uint32_t begin, std::uint32_t name) const {
        std::uint32_t end = name;
        std::size_t capitals = 0;
        bool inner = false;   // a small word stands inside: only bodies have such names
        bool runs_on = false; // the name goes on into the sentence
        for (std::size_t next = name; next < text_.size() && next - name <= longest_body;) {
            next += spaces_at(text_.substr(next));
            if (end > name && separator_at(text_.substr(end), layout_).length > 0)
                break;
            if (const std::size_t past = number_in_list(next); capitals > 0 && past > next) {
                inner = inner || runs_on;
                runs_on = false;
                end = static_cast<std::uint32_t>(past);
                break;
            }
            const std::size_t past = name_word_end(text_, next);
            if (past == next)
                break;
            const auto word = text_.substr(next, past - next);
            if (is_name_word(word)) {
                inner = inner || runs_on;
                runs_on = false;
                end = static_cast<std::uint32_t>(past);
                ++capitals;
            } else if (capitals == 0 || !is_name_joint(word)) {
                runs_on = true;
                break;
            } else {
                runs_on = true;
            }
            next = past;
            if (next < text_.size() && text_[next] != ' ' && spaces_at(text_.substr(next)) == 0)
                break;
        }
        if (capitals == 0)
            return std::nullopt;
        Fact unknown = fact(begin, end, nullptr);
        const auto words = text_.substr(name, end - name);
        if (!shouted_ && is_acronym_shaped(words)) {
            unknown.attendee = Attendee::organization;
            return unknown;
        }
        const TermFinder* countries = layout_.finder(layout_.fact(FactKind::participant)->vocabulary);
        const bool near = words.size() <= longest_name && !countries->nearest(words).empty();
        // A name that goes on into the sentence counts only if it is nearly that of a country.
        if (runs_on && !near)
            return std::nullopt;
        if (near || (capitals == 1 && !inner))
            unknown.attendee = Attendee::country;
        else
            unknown.attendee = is_named_like_body(words) ? Attendee::organization : Attendee::unknown;
        return unknown;
    }

    /// Whether a name says by its head that it is a body's: "the Tuna Commission" and "Comisión del Atún"
    /// have the head of a body that the vocabulary knows. The head is the last word of the first run of
    /// words with a capital, or the first one, which depends on the language.
    [[nodiscard]] bool is_named_like_body(std::string_view words) const {
        const FactPattern* body = layout_.fact(FactKind::body);
        const Vocabulary* bodies = body == nullptr ? nullptr : layout_.vocabulary(body->vocabulary);
        const NameHeads heads = heads_of(words);
        if (bodies == nullptr || heads.first.empty())
            return false;
        return std::any_of(bodies->terms.begin(), bodies->terms.end(), [&](const Term& term) {
            return std::any_of(term.forms.begin(), term.forms.end(), [&](const std::string& form) {
                const NameHeads known = heads_of(form);
                return !known.first.empty() && (known.first == heads.first || known.last == heads.last);
            });
        });
    }

    [[nodiscard]] bool is_article(std::string_view word) const {
        const auto plain = folded(word);
        return std::find(layout_.articles.begin(), layout_.articles.end(), plain) != layout_.articles.end();
    }
    [[nodiscard]] bool is_preposition(std::string_view word) const {
        const auto& words = layout_.dates.connectors;
        return std::find(words.begin(), words.end(), folded(word)) != words.end();
    }

    [[nodiscard]] Fact fact(std::uint32_t begin, std::uint32_t end, const Term* term) const {
        Fact result;
        result.kind = FactKind::participant;
        result.begin = begin;
        result.end = end;
        result.text = fold_space(text_.substr(begin, end - begin));
        if (term != nullptr) {
            result.code = term->code;
            result.name = term->preferred;
        }
        return result;
    }

    std::string_view text_;
    const FoldedText& folded_;
    const std::vector<TermMatch>& known_;
    std::vector<TermMatch> bodies_;
    const FactPattern& pattern_;
    const Layout& layout_;
    bool shouted_ = false;
    mutable PhraseEnds further_;
    mutable PhraseEnds guests_;
};

std::size_t known_countries(const std::vector<Fact>& list) {
    return static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [](const Fact& fact) { return !fact.code.empty(); }));
}

bool names_organization(const std::vector<Fact>& list) {
    return std::any_of(list.begin(), list.end(),
                       [](const Fact& fact) { return fact.attendee == Attendee::organization; });
}

} // namespace

std::vector<Fact> find_participants(const SearchText& text, const FactPattern& pattern,
                                    const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return {};
    const auto known = finder->find(text.folded);
    const ListReader reader(text, known, pattern, layout);
    std::vector<Fact> organizations; // the first list that names no country
    for (const Phrase& cue : pattern.cues) {
        std::uint32_t read = 0; // a list that names no country is not read again from its middle
        for (const PhraseMatch& match : find_all(cue, text.folded)) {
            if (match.end < read)
                continue;
            auto list = reader.read(match.end);
            if (known_countries(list) > 0)
                return list;
            read = list.empty() ? match.end : list.back().end;
            if (organizations.empty() && list.size() > 1 && names_organization(list))
                organizations = std::move(list);
        }
    }
    // Without a cue: the run with the most known countries, three at least. Fewer may be only a place.
    std::vector<Fact> longest;
    std::size_t most = 2; // known countries
    std::uint32_t covered = 0;
    for (const TermMatch& term : known) {
        if (term.begin < covered)
            continue;
        auto list = reader.read(term.begin);
        if (list.empty())
            continue;
        covered = list.back().end;
        if (const std::size_t count = known_countries(list); count > most) {
            most = count;
            longest = std::move(list);
        }
    }
    return longest.empty() ? organizations : longest;
}

std::optional<Fact> find_listed_participant(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    const auto known = finder->find(text.folded);
    if (known.size() != 1)
        return std::nullopt;
    const auto before = folded(trim(text.text.substr(0, known.front().begin)));
    const bool article =
        std::find(layout.articles.begin(), layout.articles.end(), before) != layout.articles.end();
    if (!before.empty() && !article)
        return std::nullopt;
    const ListReader reader(text, known, pattern, layout);
    const auto list = reader.read(0);
    if (list.empty() || list.front().code.empty())
        return std::nullopt;
    const auto rest = trim(text.text.substr(reader.skip_remark(list.front().end)));
    const auto word = trim(rest.substr(std::min(rest.find_first_not_of(",;."), rest.size())));
    const bool joint = std::find(layout.list_joints.begin(), layout.list_joints.end(), folded(word)) !=
                       layout.list_joints.end();
    return word.empty() || joint ? std::optional(list.front()) : std::nullopt;
}

} // namespace rapporteur
