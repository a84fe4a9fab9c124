// The list of participating countries.
#include "report/facts.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t longest_name = 60; ///< bytes; a longer stretch between separators is no country

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

/// Reads names from `begin` on; `known` are the countries of the whole text in order.
class ListReader {
public:
    ListReader(std::string_view text, const std::vector<TermMatch>& known, const Layout& layout)
        : text_(text), known_(known), layout_(layout) {}

    [[nodiscard]] std::vector<Fact> read(std::uint32_t begin) const {
        std::vector<Fact> list;
        std::uint32_t position = begin;
        while (position < text_.size()) {
            const auto name = name_at(position);
            if (!name)
                break;
            list.push_back(*name);
            const auto joint = separator_length(text_.substr(name->end), layout_);
            if (joint == 0)
                break;
            position = name->end + static_cast<std::uint32_t>(joint);
        }
        return list;
    }

private:
    [[nodiscard]] std::optional<Fact> name_at(std::uint32_t position) const {
        while (position < text_.size() &&
               is_space(static_cast<char32_t>(static_cast<unsigned char>(text_[position]))))
            ++position;
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
        while (next < text_.size()) {
            const std::size_t here = next;
            const char32_t code_point = next_code_point(text_, next);
            if (code_point == ',' || code_point == ';' || code_point == '.' || code_point == ':' ||
                code_point == '(')
                break;
            if (is_space(code_point)) {
                if (separator_length(text_.substr(here), layout_) > 0)
                    break;
                word_start = true;
                continue;
            }
            if (word_start && !is_upper(code_point)) {
                const bool first = here == position; // "the", "la" in front of a name
                const auto word = text_.substr(here, text_.find(' ', here) - here);
                if (!first || !is_article(word))
                    break;
            }
            word_start = false;
            end = static_cast<std::uint32_t>(next);
        }
        if (end == position || end - position > longest_name ||
            is_article(text_.substr(position, end - position)))
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
    const Layout& layout_;
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
    const ListReader reader(text.text, known, layout);
    for (const Phrase& cue : pattern.cues) {
        for (const PhraseMatch& match : find_all(cue, text.folded)) {
            auto list = reader.read(match.end);
            if (known_names(list) > 0)
                return list;
        }
    }
    // No cue: the longest run of names, if it is one that no place explains.
    std::vector<Fact> longest;
    std::uint32_t covered = 0;
    for (const TermMatch& term : known) {
        if (term.begin < covered)
            continue;
        auto list = reader.read(term.begin);
        covered = list.back().end;
        if (known_names(list) > std::max<std::size_t>(known_names(longest), 2))
            longest = std::move(list);
    }
    return longest;
}

} // namespace rapporteur
