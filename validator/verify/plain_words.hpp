// Puts libxml2's messages into words for people who have never seen a grammar.
#pragma once

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <optional>
#include <string>

namespace rapporteur {

/// For an error of well-formedness.
[[nodiscard]] std::string parse_error_in_words(const xmlError& error);

/// For an error found by the XSD or the RELAX NG form of the grammar. `node` is the element meant, or null.
/// None: nobody has put this error into words yet.
[[nodiscard]] std::optional<std::string> grammar_error_in_words(const xmlError& error, const xmlNode* node);
/// The same in the words of libxml2.
[[nodiscard]] std::string grammar_error_of_parser(const xmlError& error, const xmlNode* node);

} // namespace rapporteur
