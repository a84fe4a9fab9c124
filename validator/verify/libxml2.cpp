#include "verify/libxml2.hpp"

#include <optional>

#ifndef RAPPORTEUR_LIBXML2
#define RAPPORTEUR_LINK(name) .name = &::name
#else
#include <dlfcn.h>
#define RAPPORTEUR_LINK(name) .name = symbol<decltype(&::name)>(library, #name, whole)
#endif

namespace rapporteur {
namespace {

#ifdef RAPPORTEUR_LIBXML2
template <typename Address>
Address symbol(void* library, const char* name, bool& whole) {
    void* const address = ::dlsym(library, name);
    whole = whole && address != nullptr;
    return reinterpret_cast<Address>(address);
}
#endif

std::optional<Libxml2> load() {
#ifdef RAPPORTEUR_LIBXML2
    void* const library = ::dlopen(RAPPORTEUR_LIBXML2, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return std::nullopt;
    bool whole = true;
#endif
    const Libxml2 functions{RAPPORTEUR_LINK(xmlCtxtReadMemory),
                            RAPPORTEUR_LINK(xmlFree),
                            RAPPORTEUR_LINK(xmlFreeDoc),
                            RAPPORTEUR_LINK(xmlFreeParserCtxt),
                            RAPPORTEUR_LINK(xmlInitParser),
                            RAPPORTEUR_LINK(xmlNewParserCtxt),
                            RAPPORTEUR_LINK(xmlNodeListGetString),
                            RAPPORTEUR_LINK(xmlParseCharEncoding),
                            RAPPORTEUR_LINK(xmlRegisterInputCallbacks),
                            RAPPORTEUR_LINK(xmlRelaxNGFree),
                            RAPPORTEUR_LINK(xmlRelaxNGFreeParserCtxt),
                            RAPPORTEUR_LINK(xmlRelaxNGFreeValidCtxt),
                            RAPPORTEUR_LINK(xmlRelaxNGNewMemParserCtxt),
                            RAPPORTEUR_LINK(xmlRelaxNGNewValidCtxt),
                            RAPPORTEUR_LINK(xmlRelaxNGParse),
                            RAPPORTEUR_LINK(xmlRelaxNGSetParserStructuredErrors),
                            RAPPORTEUR_LINK(xmlRelaxNGSetValidStructuredErrors),
                            RAPPORTEUR_LINK(xmlRelaxNGValidateDoc),
                            RAPPORTEUR_LINK(xmlSAX2StartElementNs),
                            RAPPORTEUR_LINK(xmlSchemaFree),
                            RAPPORTEUR_LINK(xmlSchemaFreeParserCtxt),
                            RAPPORTEUR_LINK(xmlSchemaFreeValidCtxt),
                            RAPPORTEUR_LINK(xmlSchemaNewParserCtxt),
                            RAPPORTEUR_LINK(xmlSchemaNewValidCtxt),
                            RAPPORTEUR_LINK(xmlSchemaParse),
                            RAPPORTEUR_LINK(xmlSchemaSetParserStructuredErrors),
                            RAPPORTEUR_LINK(xmlSchemaSetValidStructuredErrors),
                            RAPPORTEUR_LINK(xmlSchemaValidateDoc),
                            RAPPORTEUR_LINK(xmlSetStructuredErrorFunc),
                            RAPPORTEUR_LINK(xmlStopParser)};
#ifdef RAPPORTEUR_LIBXML2
    if (!whole)
        return std::nullopt;
#endif
    return functions;
}

} // namespace

const Libxml2* libxml2() {
    static const std::optional<Libxml2> loaded = load();
    return loaded ? &*loaded : nullptr;
}

} // namespace rapporteur
