// The elements of report XML (schemas/report.rnc, "the text of the report"), in the order of the outline.
#include "writers/report_tree.hpp"

#include "markup/inline_content.hpp"
#include "markup/label_parts.hpp"
#include "markup/meeting.hpp"
#include "writers/json_tree.hpp"
#include "writers/outline.hpp"
#include "writers/xml_writer.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

std::string_view span_name(SpanKind kind) {
    const std::string_view emphasis = emphasis_element(kind);
    return emphasis.empty() ? "ref" : emphasis;
}

std::string_view paragraph_name(ElementPart part) {
    return part == ElementPart::responsible ? "responsible" : part == ElementPart::column ? "column" : "p";
}

} // namespace

std::string_view country_of(const Fact& fact) {
    const bool is_country =
        fact.code.size() == 2 &&
        std::all_of(fact.code.begin(), fact.code.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    return is_country ? std::string_view(fact.code) : std::string_view();
}

template <typename Sink>
ReportTree<Sink>::ReportTree(const WriterInput& input, Sink& sink)
    : input_(input), report_(input.corrected.report), blocks_(input.corrected.blocks), sink_(sink),
      note_written_(blocks_.notes.size(), false) {}

template <typename Sink>
void ReportTree<Sink>::write() {
    for (const OutlineEvent& event : make_outline(report_, blocks_))
        write_event(event);
    write_other_notes();
}

template <typename Sink>
void ReportTree<Sink>::write_days(const Fact& fact) {
    write_optional("when", first_day(fact));
    if (!first_day(fact).empty())
        write_optional("until", last_day(fact));
}

template <typename Sink>
void ReportTree<Sink>::write_country(const Fact& fact) {
    write_optional("country", country_of(fact));
}

template <typename Sink>
void ReportTree<Sink>::write_optional(std::string_view name, std::string_view value) {
    if (!value.empty())
        sink_.attribute(name, value);
}

template <typename Sink>
void ReportTree<Sink>::write_event(const OutlineEvent& event) {
    if (!event.enter) {
        sink_.close();
        return;
    }
    switch (event.kind) {
    case OutlineKind::section:
        open_section(report_.sections[event.index]);
        break;
    case OutlineKind::entry:
        open_numbered(is_standard(event.index) ? "resolution" : "entry", event.index);
        break;
    case OutlineKind::item:
        open_numbered("item", event.index);
        break;
    case OutlineKind::items:
        sink_.open("items");
        break;
    case OutlineKind::table:
        sink_.open("table");
        break;
    case OutlineKind::row:
        sink_.open("row");
        break;
    case OutlineKind::cell:
        open_cell(blocks_.cells[event.index]);
        break;
    case OutlineKind::line:
        sink_.open_mixed("line");
        sink_.attribute("role", to_string(report_.elements[event.index].line_role));
        write_labelled(event.index);
        break;
    case OutlineKind::heading:
        sink_.open_mixed("heading");
        write_labelled(event.index);
        break;
    case OutlineKind::paragraph:
        sink_.open_mixed(paragraph_name(report_.elements[event.index].part));
        write_labelled(event.index);
        break;
    }
}

/// A section of the standard layout has an element of its own, without an id.
template <typename Sink>
void ReportTree<Sink>::open_section(const Section& section) {
    if (section.id.empty()) {
        sink_.open(section.kind == SectionKind::list ? "resolutions" : to_string(section.kind));
        return;
    }
    sink_.open("section");
    sink_.attribute("kind", to_string(section.kind));
    const bool known = section.pattern < input_.layout.sections.size();
    write_optional("name", known ? std::string_view(input_.layout.sections[section.pattern].name)
                                 : std::string_view());
    sink_.attribute("xml:id", section.id);
}

template <typename Sink>
bool ReportTree<Sink>::is_standard(std::uint32_t element) const {
    const std::uint32_t section = report_.elements[element].section;
    return section == no_index || report_.sections[section].id.empty();
}

/// Opens an entry or item and writes its first paragraph.
template <typename Sink>
void ReportTree<Sink>::open_numbered(std::string_view name, std::uint32_t index) {
    const Element& element = report_.elements[index];
    const BlockLabel& label = blocks_.blocks[element.block].label;
    const auto& levels = levels_of(report_, input_.layout, element);
    const LabelParts parts = label_parts(element, label, levels);
    sink_.open(name);
    sink_.attribute("xml:id", element.id);
    if (parts.number)
        sink_.attribute("number", *parts.number);
    write_optional("letter", parts.letter);
    write_optional("label", parts.odd);
    if (parts.odd.empty() && usual_label(parts, level_at(levels, element)) != label.text)
        sink_.attribute("shown", label.text);
    write_optional("found", *label.found);
    sink_.open_mixed("p");
    write_content(blocks_.blocks[element.block], facts_of(report_, index));
    sink_.close();
}

template <typename Sink>
void ReportTree<Sink>::open_cell(const Cell& cell) {
    sink_.open("cell");
    if (cell.column_span > 1)
        sink_.attribute("cols", cell.column_span);
    if (cell.row_span > 1)
        sink_.attribute("rows", cell.row_span);
}

/// Writes the content of an open line, heading or paragraph.
template <typename Sink>
void ReportTree<Sink>::write_labelled(std::uint32_t index) {
    const Block& block = blocks_.blocks[report_.elements[index].block];
    write_optional("label", block.label.text);
    write_content(block, facts_of(report_, index));
    sink_.close();
}

template <typename Sink>
void ReportTree<Sink>::write_content(const Block& block, std::span<const Fact> facts) {
    for (const InlineEvent& event : inline_content(block, facts)) {
        switch (event.step) {
        case InlineStep::enter:
            if (event.fact != nullptr)
                open_fact(*event.fact);
            else
                open_span(*event.span);
            break;
        case InlineStep::leave:
            sink_.close();
            break;
        case InlineStep::text:
            sink_.text(event.text);
            break;
        case InlineStep::line_break:
            sink_.open_mixed("br");
            sink_.close();
            break;
        case InlineStep::note:
            if (event.span->target < blocks_.notes.size())
                write_note(event.span->target);
            break;
        }
    }
}

template <typename Sink>
void ReportTree<Sink>::open_fact(const Fact& fact) {
    sink_.open_mixed(to_string(fact.kind));
    if (fact.kind == FactKind::date)
        write_days(fact);
    if (fact.kind == FactKind::place)
        write_country(fact);
    if (fact.kind == FactKind::participant) {
        write_country(fact);
        if (fact.attendee == Attendee::organization)
            sink_.attribute("type", "organization");
    }
}

template <typename Sink>
void ReportTree<Sink>::open_span(const Span& span) {
    sink_.open_mixed(span_name(span.kind));
    if (span.kind == SpanKind::link)
        sink_.attribute("target", span.target < blocks_.links.size()
                                      ? std::string_view(blocks_.links[span.target])
                                      : std::string_view());
}

/// Writes a note once, at its first mark, and never inside another note.
template <typename Sink>
void ReportTree<Sink>::write_note(std::uint32_t note) {
    sink_.open_mixed("note");
    sink_.attribute("number", std::uint64_t{note} + 1);
    if (!in_note_ && !note_written_[note]) {
        note_written_[note] = true;
        in_note_ = true;
        for (const Block& block : blocks_.notes[note]) {
            sink_.open_mixed("p");
            write_optional("label", block.label.text);
            write_content(block, {});
            sink_.close();
        }
        in_note_ = false;
    }
    sink_.close();
}

/// Writes the notes whose mark is in no kept paragraph.
template <typename Sink>
void ReportTree<Sink>::write_other_notes() {
    for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
        if (note_written_[note] || blocks_.notes[note].empty())
            continue;
        sink_.open_mixed("p");
        write_note(note);
        sink_.close();
    }
}

template class ReportTree<XmlWriter>;
template class ReportTree<JsonTree>;

} // namespace rapporteur
