// Each file as the same object as in the JSON of `check`, so that a program can read both with the same code.
#include "printers/printers.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::string_view before_file = "\"files\": [";
constexpr std::string_view behind_file = "\n  ]";

/// Puts indented JSON on one line. A string has no real new line in it: JSON writes it as `\n`.
std::string on_one_line(std::string_view indented) {
    std::string line;
    line.reserve(indented.size());
    for (std::size_t position = 0; position < indented.size();) {
        const std::size_t begin = std::min(indented.find_first_not_of(" \n", position), indented.size());
        const std::size_t end = std::min(indented.find('\n', begin), indented.size());
        line += indented.substr(begin, end - begin);
        position = end;
    }
    return line;
}

} // namespace

std::string print_json_line(const CheckedFile& file) {
    const std::string whole = print_json({&file, 1});
    const std::string_view text = whole;
    const std::size_t begin = text.find(before_file) + before_file.size();
    // All members of a file are indented more than the bracket that ends the list of files.
    const std::size_t end = text.find(behind_file, begin);
    return on_one_line(text.substr(begin, end - begin)) + "\n";
}

} // namespace rapporteur
