#include "writers/plain_text.hpp"

#include "rapporteur/words.hpp"

#include "base/pass_on.hpp"
#include "base/text.hpp"

#include <utility>
#include <vector>

namespace rapporteur {
namespace {

/// Appends `text` on one line: line breaks become spaces.
void append_line_text(std::string& out, std::string_view text) {
    for (const char byte : text)
        out += byte == '\n' || byte == '\r' ? ' ' : byte;
}

void append_label(std::string& out, const Label& label, bool text_follows) {
    append_line_text(out, label.text);
    if (!label.text.empty() && text_follows)
        out += ' ';
}

class TextWriter {
public:
    TextWriter(const Document& document, const Labels& labels, const ByteSink& sink)
        : sink_(sink), document_(document), labels_(labels), is_told_(document.notes.size(), false) {}

    void add(const Paragraph& paragraph, const Label& label) {
        // Word shows the number of an empty paragraph, but not if its paragraph mark is hidden.
        const bool is_empty = trim(paragraph.text).empty() && paragraph.spans.empty();
        if (!is_empty || !paragraph.mark_hidden)
            append_label(out_, label, !paragraph.text.empty());
        const std::string_view text = paragraph.text;
        std::size_t written = 0;
        for (const Span& span : paragraph.spans) {
            if (span.kind != SpanKind::note || span.target >= is_told_.size())
                continue;
            append_line_text(out_, text.substr(written, span.begin - written));
            if (is_told_[span.target])
                add_note_again(span.target);
            else
                add_note(span.target);
            written = span.begin;
        }
        append_line_text(out_, text.substr(written));
        out_ += '\n';
        pass_on(out_, sink_);
    }

    void add_fact(std::string_view fact) {
        out_ += "  | ";
        append_line_text(out_, fact);
        out_ += '\n';
    }

    void finish() { sink_(out_); }

private:
    void add_note(std::uint32_t note) {
        is_told_[note] = true;
        out_ += " [";
        bool first = true;
        for (std::size_t index = 0; index < document_.notes[note].paragraphs.size(); ++index) {
            const Paragraph& paragraph = document_.notes[note].paragraphs[index];
            if (!first)
                out_ += ' ';
            first = false;
            append_label(out_, labels_.notes[note][index], !paragraph.text.empty());
            append_line_text(out_, trim(paragraph.text)); // Word writes a space after the mark of a note
        }
        out_ += ']';
    }

    /// A note may have thousands of marks. Only the first shows the whole note; the others show its first
    /// words.
    void add_note_again(std::uint32_t note) {
        constexpr std::size_t told_again = 40;
        const std::vector<Paragraph>& paragraphs = document_.notes[note].paragraphs;
        const std::string_view words =
            paragraphs.empty() ? std::string_view() : trim(paragraphs.front().text);
        const std::string_view beginning = cut(words, told_again);
        out_ += " [as before: ";
        append_line_text(out_, beginning);
        out_ += beginning.size() < words.size() || paragraphs.size() > 1 ? "…]" : "]";
    }

    const ByteSink& sink_;
    const Document& document_;
    const Labels& labels_;
    std::vector<bool> is_told_; ///< by note
    std::string out_;
};

} // namespace

void write_plain_text(const Document& document, const Labels& labels, bool explain, std::string_view language,
                      const ByteSink& sink) {
    TextWriter writer(document, labels, sink);
    const auto add = [&](std::size_t index) {
        writer.add(document.body.paragraphs[index], labels.body[index]);
    };
    if (explain)
        explain_each_label(document, [&](std::size_t index, const std::vector<std::string>& facts) {
            add(index);
            for (const std::string& fact : facts)
                writer.add_fact(translated(language, fact));
        });
    else
        for (std::size_t index = 0; index < document.body.paragraphs.size(); ++index)
            add(index);
    writer.finish();
}

std::string write_plain_text(const Document& document, const Labels& labels, bool explain,
                             std::string_view language) {
    std::string whole;
    write_plain_text(document, labels, explain, language,
                     [&whole](std::string_view bytes) { whole += bytes; });
    return whole;
}

} // namespace rapporteur
