// Cues: a small language for people, compiled to a linear-time pattern over folded text.
#include "layout/phrase.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <re2/re2.h>

namespace rapporteur {
namespace {

constexpr int deepest_bracket = 16;
constexpr auto too_large = "is too large to be matched";
constexpr std::size_t longest_phrase = 2'000;
constexpr std::size_t longest_pattern = std::size_t{64} << 10U; ///< including the words of vocabularies

/// A part of a cue as a pattern. `needles`: each match has at least one of these words; empty: none are
/// known.
struct Piece {
    std::string pattern;
    std::vector<std::string> needles = {};
};

/// The longer words, because fewer texts have them.
std::vector<std::string> rarer(std::vector<std::string> left, std::vector<std::string> right) {
    const auto shortest = [](const std::vector<std::string>& words) {
        std::size_t length = words.empty() ? 0 : words.front().size();
        for (const std::string& word : words)
            length = std::min(length, word.size());
        return length;
    };
    return shortest(right) > shortest(left) ? right : left;
}

/// Compiles `source` from `position` on. The gap between two pieces is optional, so that a missing optional
/// word leaves no space behind; \b keeps the border between words.
class PhraseCompiler {
public:
    PhraseCompiler(std::string_view source, const std::vector<Vocabulary>& vocabularies)
        : source_(source), vocabularies_(vocabularies) {}

    tl::expected<Piece, std::string> compile() {
        Piece whole = choice(0);
        if (error_.empty() && position_ < source_.size())
            error_ = std::string("has a `") + source_[position_] + "` that nothing opens";
        if (!error_.empty())
            return tl::unexpected(error_);
        return whole;
    }

private:
    Piece choice(int depth) {
        Piece all = sequence(depth);
        while (error_.empty() && position_ < source_.size() && source_[position_] == '|') {
            ++position_;
            Piece other = sequence(depth);
            all.pattern += "|" + other.pattern;
            if (other.needles.empty())
                all.needles.clear();
            else if (!all.needles.empty())
                all.needles.insert(all.needles.end(), other.needles.begin(), other.needles.end());
        }
        all.pattern = "(?:" + all.pattern + ")";
        return all;
    }

    Piece sequence(int depth) {
        Piece all;
        while (error_.empty() && position_ < source_.size()) {
            const char here = source_[position_];
            Piece next;
            if (here == ' ') {
                ++position_;
                next.pattern = gap;
            } else if (here == '[' || here == '(') {
                next = bracket(here, depth);
            } else if (here == '{') {
                next.pattern = slot();
            } else if (here == ']' || here == ')' || here == '|') {
                break;
            } else {
                next = literal();
            }
            all.pattern += next.pattern;
            if (all.pattern.size() > longest_pattern)
                error_ = too_large;
            all.needles = rarer(std::move(all.needles), std::move(next.needles));
        }
        return all;
    }

    Piece bracket(char open, int depth) {
        if (depth >= deepest_bracket) {
            error_ = "has brackets nested too deeply";
            return {};
        }
        const char close = open == '[' ? ']' : ')';
        ++position_;
        Piece inner = choice(depth + 1);
        if (error_.empty() && (position_ >= source_.size() || source_[position_] != close))
            error_ = lacking(close, open);
        ++position_;
        if (open == '[')
            return {inner.pattern + "?"};
        return inner;
    }

    static std::string lacking(char close, char open) {
        return fmt::format("has no `{}` for its `{}`", close, open);
    }

    std::string slot() {
        const auto close = source_.find('}', position_);
        if (close == std::string_view::npos) {
            error_ = lacking('}', '{');
            return {};
        }
        const auto name = source_.substr(position_ + 1, close - position_ - 1);
        position_ = close + 1;
        if (name == "word")
            return "(?:\\b[^ ,;:.()]+\\b)";
        if (name == "date") // the date has a year or a day
            return "(?:[^.;:]*?[0-9](?:[^.;:]*[0-9])?)";
        if (name == "body" || name == "place" || name == "participants")
            return "(?:\\b[^.;:]+?)";
        const auto vocabulary =
            std::find_if(vocabularies_.begin(), vocabularies_.end(),
                         [name](const Vocabulary& candidate) { return candidate.name == name; });
        if (vocabulary == vocabularies_.end()) {
            error_ = "names `{" + std::string(name) +
                     "}`, which is neither a slot of its own (`{word}`, `{date}`, `{place}`, `{body}`, "
                     "`{participants}`) nor a vocabulary of this layout";
            return {};
        }
        std::vector<std::string> forms;
        for (const Term& term : vocabulary->terms) {
            for (const std::string& form : term.forms)
                forms.push_back(re2::RE2::QuoteMeta(folded(form)));
        }
        std::sort(forms.begin(), forms.end(), [](const std::string& left, const std::string& right) {
            return left.size() != right.size() ? left.size() > right.size() : left < right;
        });
        std::string pattern = "(?:";
        for (const std::string& form : forms) {
            if (pattern.size() > longest_pattern) {
                error_ = too_large;
                return {};
            }
            pattern += (pattern.size() > 3 ? "|" : "") + form;
        }
        return pattern + ")";
    }

    Piece literal() {
        const auto end = std::min(source_.find_first_of(" []()|{}", position_), source_.size());
        const auto word = folded(source_.substr(position_, end - position_));
        position_ = end;
        if (const auto star = word.find('*'); star != std::string::npos)
            return part_of_word(word, star);
        if (word.empty()) { // a soft hyphen folds to nothing
            error_ = "has a word of nothing but characters that are not seen";
            return {};
        }
        const auto is_word = [](char byte) {
            return (byte & 0x80) != 0 || is_letter(static_cast<char32_t>(byte)) ||
                   is_digit(static_cast<char32_t>(byte));
        };
        std::string pattern = re2::RE2::QuoteMeta(word);
        if (is_word(word.front()))
            pattern.insert(0, "\\b");
        if (is_word(word.back()))
            pattern += "\\b";
        return {std::move(pattern), {word}};
    }

    /// "*ed": any word with this ending.
    Piece part_of_word(std::string_view word, std::size_t star) {
        const auto before = word.substr(0, star);
        const auto after = word.substr(star + 1);
        if ((before.empty() && after.empty()) || after.find('*') != std::string_view::npos) {
            error_ = "has a word with a `*` that is not one end of it, or all of it";
            return {};
        }
        std::string pattern = "\\b" + re2::RE2::QuoteMeta(std::string(before)) + "[^ ,;:.()]*" +
                              re2::RE2::QuoteMeta(std::string(after)) + "\\b";
        return {std::move(pattern), {std::string(before.size() > after.size() ? before : after)}};
    }

    static constexpr std::string_view gap = " ?";
    std::string_view source_;
    const std::vector<Vocabulary>& vocabularies_;
    std::size_t position_ = 0;
    std::string error_;
};

} // namespace

/// Most cues are never searched in one run, and compiling a pattern costs more than reading it.
class LazyPattern {
public:
    explicit LazyPattern(Piece piece) : piece_(std::move(piece)) {}

    /// Whether the text, from `start` on, may have a match. A false "yes" is possible, but rare.
    [[nodiscard]] bool may_be_in(std::string_view text, std::size_t start) const {
        return piece_.needles.empty() ||
               std::any_of(piece_.needles.begin(), piece_.needles.end(), [&](const std::string& needle) {
                   return text.find(needle, start) != std::string_view::npos;
               });
    }

    /// The same for a start that comes later and later: `places` has where each needle was found last, so
    /// that no part of the text is searched twice.
    [[nodiscard]] bool may_follow(std::string_view text, std::size_t start,
                                  std::vector<std::size_t>& places) const {
        if (piece_.needles.empty())
            return true;
        places.resize(piece_.needles.size());
        for (std::size_t index = 0; index < places.size(); ++index) {
            std::size_t& place = places[index];
            if (place < start || place == 0)
                place = text.find(piece_.needles[index], start);
            if (place != std::string_view::npos)
                return true;
        }
        return false;
    }

    [[nodiscard]] std::size_t size() const { return piece_.pattern.size(); }

    [[nodiscard]] const RE2& compiled() const {
        std::call_once(once_, [this] {
            RE2::Options options;
            options.set_log_errors(false);
            compiled_ = std::make_unique<const RE2>(piece_.pattern, options);
        });
        return *compiled_;
    }

private:
    Piece piece_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<const RE2> compiled_;
};

tl::expected<Phrase, std::string> compile_phrase(std::string_view source,
                                                 const std::vector<Vocabulary>& vocabularies, bool trusted) {
    const std::string written = fold_space(source);
    if (written.empty())
        return tl::unexpected<std::string>("is empty");
    if (written.size() > longest_phrase)
        return tl::unexpected(
            fmt::format("has {} bytes; at most {} are read", written.size(), longest_phrase));
    auto piece = PhraseCompiler(written, vocabularies).compile();
    if (!piece)
        return tl::unexpected(piece.error());
    Phrase phrase{written, std::make_shared<const LazyPattern>(std::move(*piece))};
    if (trusted)
        return phrase;
    if (!phrase.pattern->compiled().ok())
        return tl::unexpected<std::string>(too_large);
    if (RE2::PartialMatch("", phrase.pattern->compiled()))
        return tl::unexpected<std::string>("matches anything, since every part of it may be missing");
    return phrase;
}

std::size_t pattern_size(const Phrase& phrase) {
    return phrase.pattern->size();
}

namespace {

std::optional<PhraseMatch> match_from(const Phrase& phrase, const FoldedText& text, std::size_t start) {
    re2::StringPiece match;
    if (!phrase.pattern->compiled().Match(text.text, start, text.text.size(), RE2::UNANCHORED, &match, 1))
        return std::nullopt;
    const auto begin = static_cast<std::size_t>(match.data() - text.text.data());
    return PhraseMatch{text.origin[begin], text.origin[begin + match.size()]};
}

} // namespace

std::optional<PhraseMatch> find_phrase(const Phrase& phrase, const FoldedText& text, std::uint32_t from) {
    const std::size_t start = text.origin.first_from(from);
    if (start > text.text.size() || !phrase.pattern->may_be_in(text.text, start))
        return std::nullopt;
    return match_from(phrase, text, start);
}

const std::optional<PhraseMatch>& PhraseSearch::next(std::uint32_t from) {
    if (searched_ && (!match_ || match_->begin >= from))
        return match_;
    searched_ = true;
    const std::size_t start = text_->origin.first_from(from);
    match_ = start <= text_->text.size() && phrase_->pattern->may_follow(text_->text, start, needles_)
                 ? match_from(*phrase_, *text_, start)
                 : std::nullopt;
    return match_;
}

std::vector<PhraseMatch> find_all(const Phrase& phrase, const FoldedText& text) {
    std::vector<PhraseMatch> matches;
    PhraseSearch search(phrase, text);
    std::uint32_t from = 0;
    while (const auto match = search.next(from)) {
        matches.push_back(*match);
        from = match->end;
    }
    return matches;
}

} // namespace rapporteur
