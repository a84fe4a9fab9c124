// Checks a document against two forms of the grammar: first the XSD, whose messages are more exact, then the
// RELAX NG form, which knows more (attributes that may only come together). Only this folder uses libxml2.
#include "verify/verify.hpp"

#include "base/text.hpp"
#include "verify/libxml2.hpp"
#include "verify/plain_words.hpp"

#include "report_grammar.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <memory>

namespace rapporteur {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::size_t most_errors = 100;

/// Call this only if libxml2() is known to be there.
const Libxml2& library() {
    return *libxml2();
}

template <auto release>
struct Release {
    void operator()(auto* pointer) const { (library().*release)(pointer); }
};
template <typename Type, auto release>
using Owned = std::unique_ptr<Type, Release<release>>;

void forget(void*, xmlErrorPtr) {}

/// libxml2 reports some errors to the thread's handler only, which by default is standard error.
class QuietThread {
public:
    QuietThread() { library().xmlSetStructuredErrorFunc(nullptr, &forget); }
    ~QuietThread() { library().xmlSetStructuredErrorFunc(nullptr, nullptr); }
    QuietThread(const QuietThread&) = delete;
    QuietThread& operator=(const QuietThread&) = delete;
};

// ---- the grammars, compiled once

// The XSD imports xml.xsd. libxml2 asks for it by an address, and the program itself answers.
constexpr std::string_view scheme = "rapporteur-grammar:/";

int is_grammar_address(const char* address) {
    return std::string_view(address).starts_with(scheme) ? 1 : 0;
}

void* open_grammar(const char* address) {
    return std::make_unique<std::string_view>(report_grammar(address + scheme.size())).release();
}

int read_grammar(void* context, char* buffer, int size) {
    auto& rest = *static_cast<std::string_view*>(context);
    const std::size_t count = std::min(rest.size(), static_cast<std::size_t>(size));
    std::memcpy(buffer, rest.data(), count);
    rest.remove_prefix(count);
    return static_cast<int>(count);
}

int close_grammar(void* context) {
    const std::unique_ptr<std::string_view> owned(static_cast<std::string_view*>(context));
    return 0;
}

struct Grammars {
    Owned<xmlSchema, &Libxml2::xmlSchemaFree> xsd;
    Owned<xmlRelaxNG, &Libxml2::xmlRelaxNGFree> rng;
};

/// A kind of document: `name` is the name of its grammar files, `what` its name for people.
struct Kind {
    std::string_view name;
    std::string_view what;
};
constexpr Kind report_kind{"report", "report XML"};
constexpr Kind layout_kind{"layout", "a layout"};
constexpr Kind vocabulary_kind{"vocabulary", "a vocabulary"};

Grammars compile_grammars(const Kind& kind) {
    library().xmlInitParser();
    static const int registered = library().xmlRegisterInputCallbacks(&is_grammar_address, &open_grammar,
                                                                      &read_grammar, &close_grammar);
    static_cast<void>(registered);
    Grammars grammars;
    const std::string name(kind.name);
    const Owned<xmlSchemaParserCtxt, &Libxml2::xmlSchemaFreeParserCtxt> xsd(
        library().xmlSchemaNewParserCtxt((std::string(scheme) + name + ".xsd").c_str()));
    if (xsd) {
        library().xmlSchemaSetParserStructuredErrors(xsd.get(), &forget, nullptr);
        grammars.xsd.reset(library().xmlSchemaParse(xsd.get()));
    }
    const std::string_view text = report_grammar(name + ".rng");
    const Owned<xmlRelaxNGParserCtxt, &Libxml2::xmlRelaxNGFreeParserCtxt> rng(
        library().xmlRelaxNGNewMemParserCtxt(text.data(), static_cast<int>(text.size())));
    if (rng) {
        library().xmlRelaxNGSetParserStructuredErrors(rng.get(), &forget, nullptr);
        grammars.rng.reset(library().xmlRelaxNGParse(rng.get()));
    }
    return grammars;
}

// ---- reading

struct Reading {
    const Kind& kind;
    std::string_view xml;
    std::vector<VerifyError> errors;
    bool broken = false; ///< not well-formed, or refused
};

VerifyError error_at(std::string_view xml, std::size_t offset, std::string message) {
    const std::string_view before = xml.substr(0, offset);
    const auto line_start = before.rfind('\n') + 1;
    return {.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
            .column = count_code_points(before.substr(line_start)) + 1,
            .message = std::move(message)};
}

Reading& reading_of(xmlParserCtxtPtr parser) {
    return *static_cast<Reading*>(parser->_private);
}

void on_parse_error(void* context, xmlErrorPtr error) {
    auto* parser = static_cast<xmlParserCtxtPtr>(context);
    Reading& reading = reading_of(parser);
    // Errors of well-formed but wrong XML (an xml:id that stands twice) are left to the grammar, whose
    // messages are better.
    if (reading.broken || error->level != XML_ERR_FATAL)
        return;
    reading.broken = true;
    reading.errors.push_back({.line = static_cast<std::uint32_t>(std::max(error->line, 0)),
                              .column = static_cast<std::uint32_t>(std::max(error->int2, 0)),
                              .message = parse_error_in_words(*error)});
}

/// The byte of the `<` of the tag that the parser has just finished.
std::size_t tag_offset(xmlParserCtxtPtr parser, std::string_view xml) {
    const auto offset =
        parser->input->consumed + static_cast<unsigned long>(parser->input->cur - parser->input->base);
    const auto tag = xml.substr(0, std::min<std::size_t>(offset, xml.size())).rfind('<');
    return tag == std::string_view::npos ? 0 : tag;
}

void on_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    auto* parser = static_cast<xmlParserCtxtPtr>(context);
    Reading& reading = reading_of(parser);
    reading.errors.push_back(error_at(reading.xml, tag_offset(parser, reading.xml),
                                      fmt::format("it has a DOCTYPE; {} has none", reading.kind.what)));
    reading.broken = true;
    library().xmlStopParser(parser);
}

/// Builds the element as libxml2 would, and records where its start tag is.
void on_start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                      int namespace_count, const xmlChar** namespaces, int attribute_count, int defaulted,
                      const xmlChar** attributes) {
    library().xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count,
                                    defaulted, attributes);
    auto* parser = static_cast<xmlParserCtxtPtr>(context);
    if (parser->node == nullptr)
        return;
    const std::string_view xml = reading_of(parser).xml;
    parser->node->_private = const_cast<char*>(xml.data() + tag_offset(parser, xml));
}

using Tree = Owned<xmlDoc, &Libxml2::xmlFreeDoc>;

Result<Tree> read_tree(Reading& reading) {
    const Owned<xmlParserCtxt, &Libxml2::xmlFreeParserCtxt> parser(library().xmlNewParserCtxt());
    if (!parser)
        return fail(FailureCode::internal, {}, "the XML parser could not be made");
    parser->_private = &reading;
    parser->sax->serror = &on_parse_error;
    parser->sax->internalSubset = &on_doctype;
    parser->sax->startElementNs = &on_start_element;
    Tree tree(library().xmlCtxtReadMemory(parser.get(), reading.xml.data(),
                                          static_cast<int>(reading.xml.size()), nullptr, nullptr,
                                          XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT));
    return tree;
}

// ---- checking

void on_grammar_error(void* context, xmlErrorPtr error) {
    Reading& reading = *static_cast<Reading*>(context);
    if (reading.errors.size() >= most_errors)
        return;
    const auto* node = static_cast<const xmlNode*>(error->node);
    while (node != nullptr && node->type != XML_ELEMENT_NODE)
        node = node->parent;
    const auto words = grammar_error_in_words(*error, node);
    VerifyError found{.message = words ? *words : grammar_error_of_parser(*error, node)};
    if (node != nullptr && node->_private != nullptr) {
        const auto offset = static_cast<const char*>(node->_private) - reading.xml.data();
        found = error_at(reading.xml, static_cast<std::size_t>(offset), std::move(found.message));
    }
    found.in_words = words.has_value();
    reading.errors.push_back(std::move(found));
}

void check_tree(const Grammars& grammars, xmlDocPtr tree, Reading& reading) {
    const Owned<xmlSchemaValidCtxt, &Libxml2::xmlSchemaFreeValidCtxt> xsd(
        library().xmlSchemaNewValidCtxt(grammars.xsd.get()));
    library().xmlSchemaSetValidStructuredErrors(xsd.get(), &on_grammar_error, &reading);
    library().xmlSchemaValidateDoc(xsd.get(), tree);
    if (!reading.errors.empty())
        return;
    const Owned<xmlRelaxNGValidCtxt, &Libxml2::xmlRelaxNGFreeValidCtxt> rng(
        library().xmlRelaxNGNewValidCtxt(grammars.rng.get()));
    library().xmlRelaxNGSetValidStructuredErrors(rng.get(), &on_grammar_error, &reading);
    const int rng_verdict = library().xmlRelaxNGValidateDoc(rng.get(), tree);
    // Later errors are only consequences of the first.
    if (reading.errors.size() > 1)
        reading.errors.resize(1);
    if (rng_verdict != 0 && reading.errors.empty())
        reading.errors.push_back({.line = 0, .column = 0, .message = "it is not as the grammar asks"});
}

Result<std::vector<VerifyError>> verify(std::string_view xml, const Kind& kind, const Grammars& grammars) {
    if (xml.size() > most_bytes)
        return fail(FailureCode::limit, {}, "the XML is larger than 1 GiB");
    if (!grammars.xsd || !grammars.rng)
        return fail(FailureCode::internal, {},
                    fmt::format("the grammar of {} could not be compiled", kind.what));
    Reading reading{.kind = kind, .xml = xml, .errors = {}};
    if (xml.starts_with("\xFE\xFF") || xml.starts_with("\xFF\xFE")) {
        reading.errors.push_back({.line = 1,
                                  .column = 1,
                                  .message = fmt::format("it is written in UTF-16; {} is UTF-8", kind.what)});
        return reading.errors;
    }
    const auto tree = read_tree(reading);
    if (!tree)
        return tl::unexpected(tree.error());
    if (!reading.broken && *tree) {
        const auto* encoding = reinterpret_cast<const char*>((*tree)->encoding);
        if (encoding != nullptr && library().xmlParseCharEncoding(encoding) != XML_CHAR_ENCODING_UTF8)
            reading.errors.push_back(
                {.line = 1,
                 .column = 1,
                 .message = fmt::format("it is not written in UTF-8, as {} is", kind.what)});
        else
            check_tree(grammars, tree->get(), reading);
    }
    std::stable_sort(reading.errors.begin(), reading.errors.end(), [](const auto& left, const auto& right) {
        return std::pair(left.line, left.column) < std::pair(right.line, right.column);
    });
    return reading.errors;
}

template <const Kind& kind>
Result<std::vector<VerifyError>> verify_by_grammar(std::string_view xml) {
    if (libxml2() == nullptr)
        return fail(FailureCode::internal, {}, "libxml2 is needed for this, and is not installed");
    const QuietThread quiet;
    static const Grammars grammars = compile_grammars(kind);
    return verify(xml, kind, grammars);
}

} // namespace

Result<std::vector<VerifyError>> verify_report_xml(std::string_view xml) {
    return verify_by_grammar<report_kind>(xml);
}

Result<std::vector<VerifyError>> verify_layout_xml(std::string_view xml) {
    return verify_by_grammar<layout_kind>(xml);
}

Result<std::vector<VerifyError>> verify_vocabulary_xml(std::string_view xml) {
    return verify_by_grammar<vocabulary_kind>(xml);
}

} // namespace rapporteur
