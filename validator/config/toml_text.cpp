// TOML before it is parsed: what the parser cannot be given.
#include "config/toml_text.hpp"

#include "base/text.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <vector>

namespace rapporteur {
namespace {

constexpr std::size_t most_parts = 32; ///< of a name with dots, each of which is a table in the one before

/// Says where a name or a value may begin: at the start of a line, behind `=`, behind a stop within a name,
/// and behind the brackets and commas of arrays and inline tables (TOML 1.0.0, "Key/Value Pair", "Array",
/// "Inline Table"). It is given the characters of the syntax one by one.
class TomlStructure {
public:
    [[nodiscard]] bool may_begin() const { return may_begin_; }

    void take(char32_t here) {
        switch (here) {
        case ' ':
        case '\t':
        case '\r':
            return;
        case '\n':
            if (open_.empty()) {
                assigned_ = false;
                may_begin_ = true;
            }
            return;
        case '[':
        case '{':
            open(static_cast<char>(here));
            return;
        case ']':
        case '}':
            if (!open_.empty()) {
                assigned_ = open_.back().assigned;
                open_.pop_back();
            }
            may_begin_ = false;
            return;
        case ',':
            may_begin_ = !open_.empty();
            assigned_ = open_.empty() || open_.back().bracket == '[';
            return;
        case '=':
            may_begin_ = !assigned_;
            assigned_ = true;
            return;
        case '.':
            may_begin_ = !assigned_;
            return;
        default:
            may_begin_ = false;
        }
    }

private:
    struct Bracket {
        char bracket = 0;
        bool assigned = false; ///< as it was around the bracket
    };

    void open(char bracket) {
        const bool header = bracket == '[' && !assigned_ && (open_.empty() || open_.size() == 1);
        if (!may_begin_ || (!assigned_ && !header)) {
            may_begin_ = false;
            return;
        }
        open_.push_back({bracket, assigned_});
        assigned_ = bracket == '[' && !header;
    }

    std::vector<Bracket> open_;
    bool assigned_ = false; ///< a value stands here, not a name
    bool may_begin_ = true;
};

/// Walks over a text and knows whether the place it stands at is inside quotes or a comment (TOML 1.0.0,
/// "Comment", "String").
class TomlWalk {
public:
    explicit TomlWalk(std::string_view toml) : toml_(toml) {}

    [[nodiscard]] bool at_end() const { return position_ == toml_.size(); }
    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] std::uint32_t column() const { return column_; }

    /// Whether the character that advance() returned last belongs to the syntax: no text in quotes, no
    /// comment.
    [[nodiscard]] bool was_syntax() const { return was_syntax_; }
    /// Whether that character is a quotation mark where no name and no value begins.
    [[nodiscard]] bool was_misplaced_quote() const { return was_misplaced_quote_; }
    /// Whether that character is the first visible one behind a line-ending backslash.
    [[nodiscard]] bool was_continued() const { return was_continued_; }

    char32_t advance() {
        const std::size_t begin = position_;
        const char32_t here = next_code_point(toml_, position_);
        ++column_;
        was_syntax_ = state_ == State::syntax;
        was_continued_ = false;
        was_misplaced_quote_ = false;
        if (state_ == State::syntax) {
            if (here == '#') {
                state_ = State::comment;
            } else if (here == '"' || here == '\'') {
                was_misplaced_quote_ = !structure_.may_begin();
                open(begin, static_cast<char>(here));
            }
            if (state_ != State::comment)
                structure_.take(here);
        } else if (state_ == State::comment) {
            if (here == '\n') {
                state_ = State::syntax;
                structure_.take(here);
            }
        } else {
            inside_quotes(here, begin);
        }
        if (here == '\n') {
            ++line_;
            column_ = 1;
        }
        return here;
    }

private:
    enum class State { syntax, comment, quotes };
    enum class Backslash { none, escapes, continues };

    void open(std::size_t begin, char mark) {
        mark_ = mark;
        const std::string three(3, mark);
        multi_line_ = toml_.substr(begin, 3) == three;
        if (multi_line_) {
            position_ += 2;
            column_ += 2;
        }
        backslash_ = Backslash::none;
        state_ = State::quotes;
    }

    void inside_quotes(char32_t here, std::size_t begin) {
        if (backslash_ == Backslash::escapes) {
            const bool ends_line =
                multi_line_ && (here == ' ' || here == '\t' || here == '\r' || here == '\n');
            backslash_ = ends_line ? Backslash::continues : Backslash::none;
            // No escape begins so. The parser would ask here as well whether it is white space.
            was_syntax_ = here >= 0x80;
            return;
        }
        if (backslash_ == Backslash::continues) {
            if (here == ' ' || here == '\t' || here == '\r' || here == '\n')
                return;
            backslash_ = Backslash::none;
            was_continued_ = true;
        }
        if (here == '\\' && mark_ == '"')
            backslash_ = Backslash::escapes;
        else if (here == static_cast<char32_t>(mark_))
            close(begin);
        else if (here == '\n' && !multi_line_)
            state_ = State::syntax; // the parser refuses it
    }

    void close(std::size_t begin) {
        if (!multi_line_) {
            state_ = State::syntax;
            return;
        }
        // Up to two quotation marks may stand before the three that end the string.
        std::uint32_t marks = 0;
        while (begin + marks < toml_.size() && toml_[begin + marks] == mark_ && marks < 5)
            ++marks;
        if (marks < 3)
            return;
        position_ += marks - 1;
        column_ += marks - 1;
        state_ = State::syntax;
    }

    std::string_view toml_;
    std::size_t position_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
    State state_ = State::syntax;
    Backslash backslash_ = Backslash::none;
    char mark_ = '"';
    TomlStructure structure_;
    bool multi_line_ = false;
    bool was_misplaced_quote_ = false;
    bool was_syntax_ = true;
    bool was_continued_ = false;
};

/// Whether a character may stand within a name with dots.
bool joins_parts(char32_t here) {
    return is_letter(here) || is_digit(here) ||
           std::u32string_view(U"_-\"' \t").find(here) != std::u32string_view::npos;
}

} // namespace

std::optional<TomlFlaw> toml_flaw(std::string_view toml) {
    std::size_t parts = 1;
    for (TomlWalk walk(toml); !walk.at_end();) {
        const std::uint32_t line = walk.line();
        const std::uint32_t column = walk.column();
        const std::size_t begin = walk.position();
        const char32_t here = walk.advance();
        if (!walk.was_syntax() || (begin == 0 && here == 0xFEFF)) // U+FEFF: a byte order mark
            continue;
        if (here >= 0x80)
            return TomlFlaw{line, column,
                            fmt::format("`{}` may stand in quotes only",
                                        shown_name(toml.substr(begin, walk.position() - begin)))};
        if (walk.was_misplaced_quote())
            return TomlFlaw{line, column, "a quotation mark stands where no name and no value begins"};
        if (here == '.' && ++parts > most_parts)
            return TomlFlaw{line, column, fmt::format("a name has more than {} parts", most_parts)};
        if (here != '.' && !joins_parts(here))
            parts = 1;
    }
    return std::nullopt;
}

std::string toml_for_parser(std::string_view toml) {
    std::string text;
    text.reserve(toml.size());
    for (TomlWalk walk(toml); !walk.at_end();) {
        const std::size_t begin = walk.position();
        const char32_t here = walk.advance();
        if (walk.was_continued() && here >= 0x80)
            text += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(here));
        else
            text += toml.substr(begin, walk.position() - begin);
    }
    return text;
}

} // namespace rapporteur
