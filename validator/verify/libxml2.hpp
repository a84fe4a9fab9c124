// Loads libxml2 only when something is verified, which most runs never do. libxml2 and its libraries (above
// all ICU) take as long to load as the rest of the command. A static command has it linked in.
#pragma once

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>

namespace rapporteur {

/// All functions of libxml2 that the project uses, under their own names.
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

/// Null if it is not installed.
[[nodiscard]] const Libxml2* libxml2();

} // namespace rapporteur
