// libxml2 with what it brings along (ICU, above all) takes as long to load as all the rest of the command. It
// is loaded when something is verified, which most runs never do; a static command has it linked in.
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
