// Puts libxml2's messages into words for people who have never seen a grammar.
#pragma once

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <string>

namespace rapporteur {

/// For an error of well-formedness.
[[nodiscard]] std::string parse_error_in_words(const xmlError& error);

/// For an error found by the XSD or the RELAX NG form of the grammar. `node` is the element meant, or null.
[[nodiscard]] std::string grammar_error_in_words(const xmlError& error, const xmlNode* node);

} // namespace rapporteur
