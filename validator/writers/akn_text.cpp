#include "writers/akn_text.hpp"

#include "markup/inline_content.hpp"
#include "markup/meeting.hpp"
#include "writers/links.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {

void AknText::paragraph(std::uint32_t element, std::string_view context, std::string_view kind,
                        std::string_view inside) {
    const Block& block = blocks_.blocks[report_.elements[element].block];
    const std::string id = ids_.counted(context, "p");
    in_title_ = report_.elements[element].kind == SectionKind::title_block;
    xml_.open_mixed("p");
    xml_.attribute("eId", id);
    if (!kind.empty())
        xml_.attribute("class", kind);
    if (!block.label.text.empty() && !is_entry(report_.elements[element])) {
        xml_.open_mixed("inline");
        xml_.attribute("name", "label");
        xml_.text(block.label.text);
        xml_.close();
        xml_.text(" ");
    }
    if (!inside.empty()) {
        xml_.open_mixed(inside);
        xml_.attribute("eId", ids_.counted(id, inside));
    }
    content(block, facts_of(report_, element), id);
    if (!inside.empty())
        xml_.close();
    xml_.close();
    in_title_ = false;
}

void AknText::words(std::uint32_t element, std::string_view context) {
    content(blocks_.blocks[report_.elements[element].block], facts_of(report_, element), context);
}

void AknText::content(const Block& block, std::span<const Fact> facts, std::string_view context) {
    for (const InlineEvent& event : inline_content(block, facts)) {
        switch (event.step) {
        case InlineStep::enter:
            event.fact != nullptr ? open_fact(*event.fact, context) : open_span(*event.span);
            break;
        case InlineStep::leave:
            xml_.close();
            break;
        case InlineStep::text:
            xml_.text(event.text);
            break;
        case InlineStep::line_break:
            xml_.open_mixed("br");
            xml_.close();
            break;
        case InlineStep::note:
            if (event.span->target < blocks_.notes.size())
                note(event.span->target);
            break;
        }
    }
}

void AknText::open_fact(const Fact& fact, std::string_view context) {
    const std::string_view refers_to = references_.of(fact);
    const auto open = [&](std::string_view name) {
        xml_.open_mixed(name);
        xml_.attribute("eId", ids_.counted(context, name));
    };
    switch (fact.kind) {
    case FactKind::date:
        if (const std::string day = first_day(fact); !day.empty()) {
            open(in_title_ ? "docDate" : "date");
            xml_.attribute("date", day);
            return;
        }
        break;
    case FactKind::place:
        open("location");
        xml_.attribute("refersTo", fmt::format("#{}", refers_to));
        return;
    case FactKind::body:
        open("organization");
        xml_.attribute("refersTo", fmt::format("#{}", refers_to));
        return;
    case FactKind::participant:
        open("party");
        xml_.attribute("refersTo", fmt::format("#{}", refers_to));
        xml_.attribute("as", "#participant");
        return;
    default:
        break;
    }
    xml_.open_mixed("inline");
    xml_.attribute("name", to_string(fact.kind));
}

void AknText::open_span(const Span& span) {
    switch (span.kind) {
    case SpanKind::bold:
        return xml_.open_mixed("b");
    case SpanKind::italic:
        return xml_.open_mixed("i");
    case SpanKind::underline:
        return xml_.open_mixed("u");
    case SpanKind::superscript:
        return xml_.open_mixed("sup");
    case SpanKind::subscript:
        return xml_.open_mixed("sub");
    case SpanKind::link:
        if (span.target < blocks_.links.size() && is_web_link(blocks_.links[span.target])) {
            xml_.open_mixed("ref");
            xml_.attribute("href", blocks_.links[span.target]);
            return;
        }
        break;
    case SpanKind::note:
    case SpanKind::language:
        break;
    }
    xml_.open_mixed("inline"); // the link leads to a place in the document that has no id here
    xml_.attribute("name", "link");
}

void AknText::note(std::uint32_t note) {
    const std::string marker = std::to_string(note + 1);
    if (in_note_ && blocks_.notes[note].empty())
        return; // an empty note is not written, so it cannot be referred to
    if (note_ids_[note].empty())
        note_ids_[note] = ids_.take("authorialNote_" + marker);
    // A note is written once, and never inside another note.
    if (in_note_ || note_written_[note]) {
        xml_.open_mixed("noteRef");
        xml_.attribute("href", "#" + note_ids_[note]);
        xml_.attribute("marker", marker);
        xml_.close();
        return;
    }
    note_written_[note] = true;
    in_note_ = true;
    xml_.open_mixed("authorialNote");
    xml_.attribute("eId", note_ids_[note]);
    xml_.attribute("marker", marker);
    xml_.attribute("placement", "bottom");
    for (const Block& block : blocks_.notes[note]) {
        const std::string id = ids_.counted(note_ids_[note], "p");
        xml_.open_mixed("p");
        xml_.attribute("eId", id);
        if (!block.label.text.empty())
            xml_.text(block.label.text + " ");
        content(block, {}, id);
        xml_.close();
    }
    if (blocks_.notes[note].empty()) {
        xml_.open_mixed("p");
        xml_.attribute("eId", ids_.counted(note_ids_[note], "p"));
        xml_.close();
    }
    xml_.close();
    in_note_ = false;
}

std::vector<std::uint32_t> AknText::other_notes() const {
    std::vector<bool> marked(blocks_.notes.size(), false);
    for (const Element& element : report_.elements) {
        for (const Span& span : blocks_.blocks[element.block].spans) {
            if (span.kind == SpanKind::note && span.target < marked.size())
                marked[span.target] = true;
        }
    }
    std::vector<std::uint32_t> others;
    for (std::uint32_t note = 0; note < marked.size(); ++note) {
        if (!marked[note] && !blocks_.notes[note].empty())
            others.push_back(note);
    }
    return others;
}

void AknText::note_paragraph(std::uint32_t note, std::string_view context) {
    xml_.open_mixed("p");
    xml_.attribute("eId", ids_.counted(context, "p"));
    this->note(note);
    xml_.close();
}

void AknText::table(std::span<const OutlineEvent> events, std::string_view context) {
    std::vector<std::string> ids{std::string(context)};
    const auto open = [&](std::string_view name) {
        ids.push_back(ids_.counted(ids.back(), name));
        xml_.open(name);
        xml_.attribute("eId", ids.back());
    };
    for (const OutlineEvent& event : events) {
        if (event.enter && event.kind == OutlineKind::paragraph) {
            paragraph(event.index, ids.back());
            continue;
        }
        if (!event.enter) {
            xml_.close();
            ids.pop_back();
            continue;
        }
        open(event.kind == OutlineKind::table ? "table" : event.kind == OutlineKind::row ? "tr" : "td");
        if (event.kind != OutlineKind::cell)
            continue;
        const Cell& cell = blocks_.cells[event.index];
        if (cell.column_span > 1)
            xml_.attribute("colspan", cell.column_span);
        if (cell.row_span > 1)
            xml_.attribute("rowspan", cell.row_span);
    }
}

} // namespace rapporteur
