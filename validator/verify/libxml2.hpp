// libxml2 is loaded when something is verified, which most runs never do; a static command has it linked in.
// With what it brings along (ICU, above all) it takes as long to load as the rest of the command: a start
// takes 1.55 ms without it and 2.65 ms with it (3.1 and 5.8 million instructions), the check of a short
// report about 18 ms.
#pragma once

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>

namespace rapporteur {

/// All that the project uses of it, under the names it has there.
struct Libxml2 {
    decltype(&::xmlCtxtReadMemory) xmlCtxtReadMemory;
    decltype(&::xmlFree) xmlFree;
    decltype(&::xmlFreeDoc) xmlFreeDoc;
    decltype(&::xmlFreeParserCtxt) xmlFreeParserCtxt;
    decltype(&::xmlInitParser) xmlInitParser;
    decltype(&::xmlNewParserCtxt) xmlNewParserCtxt;
    decltype(&::xmlNodeListGetString) xmlNodeListGetString;
    decltype(&::xmlParseCharEncoding) xmlParseCharEncoding;
    decltype(&::xmlRegisterInputCallbacks) xmlRegisterInputCallbacks;
    decltype(&::xmlRelaxNGFree) xmlRelaxNGFree;
    decltype(&::xmlRelaxNGFreeParserCtxt) xmlRelaxNGFreeParserCtxt;
    decltype(&::xmlRelaxNGFreeValidCtxt) xmlRelaxNGFreeValidCtxt;
    decltype(&::xmlRelaxNGNewMemParserCtxt) xmlRelaxNGNewMemParserCtxt;
    decltype(&::xmlRelaxNGNewValidCtxt) xmlRelaxNGNewValidCtxt;
    decltype(&::xmlRelaxNGParse) xmlRelaxNGParse;
    decltype(&::xmlRelaxNGSetParserStructuredErrors) xmlRelaxNGSetParserStructuredErrors;
    decltype(&::xmlRelaxNGSetValidStructuredErrors) xmlRelaxNGSetValidStructuredErrors;
    decltype(&::xmlRelaxNGValidateDoc) xmlRelaxNGValidateDoc;
    decltype(&::xmlSAX2StartElementNs) xmlSAX2StartElementNs;
    decltype(&::xmlSchemaFree) xmlSchemaFree;
    decltype(&::xmlSchemaFreeParserCtxt) xmlSchemaFreeParserCtxt;
    decltype(&::xmlSchemaFreeValidCtxt) xmlSchemaFreeValidCtxt;
    decltype(&::xmlSchemaNewParserCtxt) xmlSchemaNewParserCtxt;
    decltype(&::xmlSchemaNewValidCtxt) xmlSchemaNewValidCtxt;
    decltype(&::xmlSchemaParse) xmlSchemaParse;
    decltype(&::xmlSchemaSetParserStructuredErrors) xmlSchemaSetParserStructuredErrors;
    decltype(&::xmlSchemaSetValidStructuredErrors) xmlSchemaSetValidStructuredErrors;
    decltype(&::xmlSchemaValidateDoc) xmlSchemaValidateDoc;
    decltype(&::xmlSetStructuredErrorFunc) xmlSetStructuredErrorFunc;
    decltype(&::xmlStopParser) xmlStopParser;
};

/// Null: it is not installed.
[[nodiscard]] const Libxml2* libxml2();

} // namespace rapporteur
