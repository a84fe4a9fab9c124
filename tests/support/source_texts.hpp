// Finds the texts in a source of the program, for tests of its messages.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace rapporteur::testing {

/// The literals that a source passes to `call` as first argument. Literals side by side are joined, and
/// escapes are replaced by their characters.
std::vector<std::string> literals_of(const std::string& source, const std::string& call);

/// All texts in a source. Literals side by side are joined.
std::vector<std::string> texts_in(const std::string& source);

/// The small English words in a text, outside of backticks, that Spanish does not have.
std::set<std::string> english_words_in(const std::string& text);

} // namespace rapporteur::testing
