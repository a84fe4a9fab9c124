#include "support/source_texts.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace rapporteur::testing {
namespace {

/// Whether a quote begins a character ('x' or U'x') and does not separate the digits of a number (10'000).
bool begins_character(const std::string& source, std::size_t at) {
    const auto in_word = [&source](std::size_t place) {
        return std::isalnum(static_cast<unsigned char>(source[place])) != 0;
    };
    if (at == 0 || !in_word(at - 1))
        return at > 0;
    return (source[at - 1] == 'U' || source[at - 1] == 'u') && at > 1 && !in_word(at - 2);
}

} // namespace

std::vector<std::string> literals_of(const std::string& source, const std::string& call) {
    std::vector<std::string> found;
    for (auto at = source.find(call + "("); at != std::string::npos; at = source.find(call + "(", at + 1)) {
        std::size_t position = at + call.size() + 1;
        std::string literal;
        bool any = false;
        for (;;) {
            position = source.find_first_not_of(" \n", position);
            if (position == std::string::npos || source[position] != '"')
                break;
            any = true;
            for (++position; source[position] != '"'; ++position) {
                if (source[position] == '\\')
                    literal += source[++position] == 'n' ? '\n' : source[position];
                else
                    literal += source[position];
            }
            ++position;
        }
        if (any)
            found.push_back(literal);
    }
    return found;
}

std::vector<std::string> texts_in(const std::string& source) {
    std::vector<std::string> texts;
    bool joins = false; // only white space came after the last text
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source.compare(at, 2, "//") == 0 || source[at] == '#') {
            at = std::min(source.find('\n', at), source.size());
        } else if (source[at] == '\'' && begins_character(source, at)) {
            at = std::min(source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2)), source.size());
            joins = false;
        } else if (source.compare(at, 3, "R\"(") == 0) {
            at = std::min(source.find(")\"", at), source.size() - 1) + 1;
            joins = false;
        } else if (source[at] == '"') {
            std::string text;
            for (++at; at < source.size() && source[at] != '"'; ++at)
                text += source[at] == '\\' ? (source[++at] == 'n' ? '\n' : source[at]) : source[at];
            if (joins)
                texts.back() += text;
            else
                texts.push_back(text);
            joins = true;
        } else if (source[at] != ' ' && source[at] != '\n') {
            joins = false;
        }
    }
    return texts;
}

std::set<std::string> english_words_in(const std::string& text) {
    static const std::set<std::string> english = {
        "the",    "is",     "of",    "not",  "and",   "with", "has",  "are",  "it",
        "its",    "that",   "which", "was",  "be",    "an",   "or",   "from", "to",
        "cannot", "than",   "there", "file", "files", "this", "have", "into", "only",
        "read",   "stands", "holds", "more", "most",  "at",   "by",   "for",  "on"};
    std::set<std::string> found;
    std::string word;
    bool quoted = false;
    for (const char byte : text + ' ') {
        quoted = byte == '`' ? !quoted : quoted;
        const auto low = static_cast<unsigned char>(byte);
        // A hyphen, dot, slash or equals sign joins the parts of an option or a file name to one word.
        if (!quoted && (std::isalnum(low) != 0 || low >= 0x80 ||
                        std::string_view("-_./=").find(byte) != std::string_view::npos)) {
            word += byte;
        } else {
            while (word.ends_with('.'))
                word.pop_back();
            if (english.contains(word))
                found.insert(word);
            word.clear();
        }
    }
    return found;
}

} // namespace rapporteur::testing
