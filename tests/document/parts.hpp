// Makes a Package from XML written by hand, and reads it.
#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::test {

/// The parts of a document; empty ones are left out. `body`, `footnotes` and so on are the content of their
/// root elements.
struct Parts {
    std::string body;
    std::string styles = {};
    std::string numbering = {};
    std::string footnotes = {};
    std::string endnotes = {};
    std::string comments = {};
    std::string settings = {};
    std::vector<std::string> headers = {}; ///< "word/header1.xml", relationship "rIdHeader1", ...
    std::vector<std::string> footers = {};
    std::vector<Relationship> relationships = {};
    /// read() also checks that every visible character is read once. False: the simple reading that it is
    /// compared with (shown_text.hpp) cannot read this document.
    bool is_plain = true;
};
Package make_package(const Parts& parts);

Document read(const Parts& parts, TrackChanges changes = TrackChanges::accept);
/// Reads a document with this body.
Document read_body(std::string_view body, TrackChanges changes = TrackChanges::accept);
/// The same with Parts::is_plain false.
Document read_strange_body(std::string_view body);

/// The texts of the body's paragraphs.
std::vector<std::string> texts(const Document& document);

/// A span as "bold[0,4)", "link[2,9)->https://example.org", "note[3,3)->0".
std::vector<std::string> spans(const Document& document, const Paragraph& paragraph);

/// An artifact as "kind name|text @paragraph:offset+length", without empty parts.
std::vector<std::string> artifacts(const Document& document);

/// Oddities as "kind" or "kind @paragraph".
std::vector<std::string> oddities(const Document& document);

using Strings = std::vector<std::string>;

} // namespace rapporteur::test
