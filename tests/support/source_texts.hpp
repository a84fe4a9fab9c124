// The texts that stand in a source of the program, for tests of what it says.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace rapporteur::testing {

/// The literals that `call` is given in a source, neighbours joined, with the signs they stand for.
std::vector<std::string> literals_of(const std::string& source, const std::string& call);

/// Every text in a source: literals that stand side by side are one.
std::vector<std::string> texts_in(const std::string& source);

/// The small words of English that Spanish does not have, outside of backticks.
std::set<std::string> english_words_in(const std::string& text);

} // namespace rapporteur::testing
