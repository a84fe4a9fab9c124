#include "writers/plain_text.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// Appends `text` on one line: what breaks a line in Word is a gap here.
void append_line_text(std::string& out, std::string_view text) {
    for (const char byte : text)
        out += byte == '\n' || byte == '\r' ? ' ' : byte;
}

void append_label(std::string& out, const Label& label, bool text_follows) {
    append_line_text(out, label.text);
    if (!label.text.empty() && text_follows)
        out += ' ';
}

void append_note(std::string& out, const Document& document, const Labels& labels, std::uint32_t note) {
    out += " [";
    bool first = true;
    for (std::size_t index = 0; index < document.notes[note].paragraphs.size(); ++index) {
        const Paragraph& paragraph = document.notes[note].paragraphs[index];
        if (!first)
            out += ' ';
        first = false;
        append_label(out, labels.notes[note][index], !paragraph.text.empty());
        append_line_text(out, paragraph.text);
    }
    out += ']';
}

void append_paragraph(std::string& out, const Document& document, const Labels& labels,
                      const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    std::size_t written = 0;
    for (const Span& span : paragraph.spans) {
        if (span.kind != SpanKind::note || span.target >= document.notes.size())
            continue;
        append_line_text(out, text.substr(written, span.begin - written));
        append_note(out, document, labels, span.target);
        written = span.begin;
    }
    append_line_text(out, text.substr(written));
}

} // namespace

std::string write_plain_text(const Document& document, const Labels& labels, bool explain) {
    std::string out;
    const auto origins = explain ? explain_labels(document) : std::vector<std::vector<std::string>>();
    for (std::uint32_t index = 0; index < document.body.paragraphs.size(); ++index) {
        const Paragraph& paragraph = document.body.paragraphs[index];
        const Label& label = labels.body[index];
        append_label(out, label, !paragraph.text.empty());
        append_paragraph(out, document, labels, paragraph);
        out += '\n';
        if (!explain || !label.numbered)
            continue;
        for (const std::string& fact : origins[index]) {
            out += "  | ";
            append_line_text(out, fact);
            out += '\n';
        }
    }
    return out;
}

} // namespace rapporteur
