// TOML before it is parsed: what the parser must not be given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur {

/// What is wrong with a text before it is parsed. Line and column count from 1, the column in code points.
struct TomlFlaw {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::string message;
};

/// The first thing in a text that toml++ must not be given, if there is one:
/// - a name of more than 32 parts, since the parser recurses over tables within tables;
/// - a character beyond ASCII outside quotes and comments. TOML allows none there (1.0.0, "Keys"), but toml++
///   3.3 asks whether it is white space, in a function that ends in undefined behaviour for most letters;
/// - a quotation mark where no name and no value begins, as in `key = 2"x"`. The parser reads on there as if
///   the quoted text were none, and comes to such letters.
std::optional<TomlFlaw> toml_flaw(std::string_view toml);

/// The same text, but a letter beyond ASCII that begins a line behind a line-ending backslash is written as
/// an escape: the parser asks about it, too, whether it is white space. Columns of that line move by the
/// escape.
std::string toml_for_parser(std::string_view toml);

} // namespace rapporteur
