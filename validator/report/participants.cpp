// The list of participating countries.
#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_name = 60;   ///< bytes; a longer stretch between separators is no country
constexpr std::size_t longest_remark = 60; ///< bytes of "(Presidency Pro-Tempore)" behind a name
constexpr std::size_t longest_acronym = 8; ///< bytes of "UNHCR"

/// What joins two names of a list, at the start of `text`; 0: nothing does.
std::size_t separator_length(std::string_view text, const Layout& layout) {
    std::size_t length = 0;
    bool joined = false;
    const auto skip_space = [&] {
        while (length < text.size()) {
            std::size_t next = length;
            if (!is_space(next_code_point(text, next)))
                break;
            length = next;
        }
    };
    skip_space();
    if (length < text.size() && (text[length] == ',' || text[length] == ';')) {
        ++length;
        joined = true;
        skip_space();
    }
    for (const std::string_view word : layout.list_joints) {
        const auto rest = text.substr(length);
        const bool whole = rest.size() > word.size() && folded(rest.substr(0, word.size())) == word &&
                           is_space(static_cast<char32_t>(static_cast<unsigned char>(rest[word.size()])));
        if (whole) {
            length += word.size();
            joined = true;
            skip_space();
            break;
        }
    }
    return joined ? length : 0;
}

/// Whether all letters are capitals.
bool is_shouted(std::string_view text) {
    bool letters = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t code_point = next_code_point(text, position);
        if (!is_letter(code_point))
            continue;
        if (!is_upper(code_point))
            return false;
        letters = true;
    }
    return letters;
}

/// Reads names from `begin` on; `known` are the countries of the whole text in order.
class ListReader {
public:
    ListReader(const SearchText& text, const std::vector<TermMatch>& known, const TermFinder& countries,
               const Layout& layout)
        : text_(text.text), known_(known), countries_(countries), layout_(layout),
          shouted_(is_shouted(text.text)) {
        const FactPattern* body = layout.fact(FactKind::body);
        if (const TermFinder* bodies = body == nullptr ? nullptr : layout.finder(body->vocabulary))
            bodies_ = bodies->find(text.folded);
    }

    [[nodiscard]] std::vector<Fact> read(std::uint32_t begin) const {
        std::vector<Fact> list;
        std::uint32_t position = begin;
        while (position < text_.size()) {
            if (is_space(static_cast<char32_t>(static_cast<unsigned char>(text_[position])))) {
                ++position;
                continue;
            }
            std::uint32_t end = body_at(position);
            if (end == position) {
                auto name = name_at(position);
                if (!name)
                    break;
                end = name->end;
                const bool acronym = name->code.empty() && is_acronym(name->text);
                if (!acronym || list.empty())
                    list.push_back(std::move(*name));
            }
            end = skip_remark(end);
            const auto joint = separator_length(text_.substr(end), layout_);
            if (joint == 0)
                break;
            position = end + static_cast<std::uint32_t>(joint);
        }
        return list;
    }

    /// Behind the "(...)" that follows a name.
    [[nodiscard]] std::uint32_t skip_remark(std::uint32_t position) const {
        const auto open = text_.find_first_not_of(' ', position);
        if (open == std::string_view::npos || text_[open] != '(')
            return position;
        const auto close = text_.substr(open, longest_remark).find(')');
        return close == std::string_view::npos ? position : static_cast<std::uint32_t>(open + close + 1);
    }

private:
    /// The end of the organisation that is named at `position`, with or without an article; else `position`.
    [[nodiscard]] std::uint32_t body_at(std::uint32_t position) const {
        std::uint32_t begin = position;
        const auto word = text_.substr(position, text_.find(' ', position) - position);
        if (is_article(word))
            begin += static_cast<std::uint32_t>(word.size() + 1);
        const auto match =
            std::lower_bound(bodies_.begin(), bodies_.end(), position,
                             [](const TermMatch& term, std::uint32_t at) { return term.begin < at; });
        return match != bodies_.end() && match->begin <= begin ? match->end : position;
    }

    /// "UNHCR" is no country; where everything is in capitals, nobody can tell.
    [[nodiscard]] bool is_acronym(std::string_view name) const {
        return !shouted_ && name.size() <= longest_acronym &&
               std::all_of(name.begin(), name.end(), [](char byte) {
                   return (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '.';
               });
    }

    [[nodiscard]] std::optional<Fact> name_at(std::uint32_t position) const {
        const auto match =
            std::lower_bound(known_.begin(), known_.end(), position,
                             [](const TermMatch& term, std::uint32_t at) { return term.begin < at; });
        if (match != known_.end() && match->begin == position)
            return fact(match->begin, match->end, match->term);
        return unknown_at(position);
    }

    /// A capitalised name up to the next separator or stop: a country that is misspelt, or one not known.
    [[nodiscard]] std::optional<Fact> unknown_at(std::uint32_t position) const {
        std::uint32_t end = position;
        std::size_t next = position;
        bool word_start = true;
        bool runs_on = false; // into the sentence: only a name that is nearly a country's ends there
        while (next < text_.size() && end - position <= longest_name) {
            const std::size_t here = next;
            const char32_t code_point = next_code_point(text_, next);
            if (code_point == ',' || code_point == ';' || code_point == '.' || code_point == ':' ||
                code_point == '(')
                break;
            if (is_space(code_point)) {
                if (!word_start && separator_length(text_.substr(here), layout_) > 0)
                    break;
                word_start = true;
                continue;
            }
            if (word_start && !is_upper(code_point)) {
                const bool first = here == position; // "the", "la" in front of a name
                const auto word = text_.substr(here, text_.find(' ', here) - here);
                if (!first || !is_article(word)) {
                    runs_on = true;
                    break;
                }
            }
            word_start = false;
            end = static_cast<std::uint32_t>(next);
        }
        if (end == position || end - position > longest_name ||
            is_article(text_.substr(position, end - position)))
            return std::nullopt;
        if (runs_on && countries_.nearest(text_.substr(position, end - position)).empty())
            return std::nullopt;
        return fact(position, end, nullptr);
    }

    [[nodiscard]] bool is_article(std::string_view word) const {
        const auto plain = folded(word);
        return std::find(layout_.articles.begin(), layout_.articles.end(), plain) != layout_.articles.end();
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
    const std::vector<TermMatch>& known_;
    const TermFinder& countries_;
    std::vector<TermMatch> bodies_;
    const Layout& layout_;
    bool shouted_ = false;
};

std::size_t known_names(const std::vector<Fact>& list) {
    return static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [](const Fact& fact) { return !fact.code.empty(); }));
}

} // namespace

std::vector<Fact> find_participants(const SearchText& text, const FactPattern& pattern,
                                    const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return {};
    const auto known = finder->find(text.folded);
    const ListReader reader(text, known, *finder, layout);
    for (const Phrase& cue : pattern.cues) {
        std::uint32_t read = 0; // a list that names no country is not read again from its middle
        for (const PhraseMatch& match : find_all(cue, text.folded)) {
            if (match.end < read)
                continue;
            auto list = reader.read(match.end);
            if (known_names(list) > 0)
                return list;
            read = list.empty() ? match.end : list.back().end;
        }
    }
    // No cue: the longest run of names, if it is one that no place explains.
    std::vector<Fact> longest;
    std::uint32_t covered = 0;
    for (const TermMatch& term : known) {
        if (term.begin < covered)
            continue;
        auto list = reader.read(term.begin);
        if (list.empty())
            continue;
        covered = list.back().end;
        if (known_names(list) > std::max<std::size_t>(known_names(longest), 2))
            longest = std::move(list);
    }
    return longest;
}

std::optional<Fact> find_listed_participant(const SearchText& text, const FactPattern& pattern,
                                            const Layout& layout) {
    const TermFinder* finder = layout.finder(pattern.vocabulary);
    if (finder == nullptr)
        return std::nullopt;
    const auto known = finder->find(text.folded);
    if (known.size() != 1 || !trim(text.text.substr(0, known.front().begin)).empty())
        return std::nullopt;
    const ListReader reader(text, known, *finder, layout);
    const auto list = reader.read(known.front().begin);
    if (list.empty())
        return std::nullopt;
    const auto rest = trim(text.text.substr(reader.skip_remark(list.front().end)));
    const auto word = trim(rest.substr(std::min(rest.find_first_not_of(",;."), rest.size())));
    const bool joint = std::find(layout.list_joints.begin(), layout.list_joints.end(), folded(word)) !=
                       layout.list_joints.end();
    return word.empty() || joint ? std::optional(list.front()) : std::nullopt;
}

} // namespace rapporteur
