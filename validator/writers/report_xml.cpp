// Report XML, `urn:rapporteur:report:1`: the output other programs build on. Its grammar is
// schemas/report.rnc, its guarantees are in schemas/README.md.
#include "writers/writers.hpp"

#include "writers/inline_content.hpp"
#include "writers/label_parts.hpp"
#include "writers/meeting.hpp"
#include "writers/outline.hpp"
#include "writers/xml_writer.hpp"

#include <algorithm>
#include <map>

namespace rapporteur {
namespace {

/// The attributes of a date: its day, and the last day of a range.
void write_days(XmlWriter& xml, const Fact& fact, std::string_view first_name, std::string_view last_name) {
    const std::string first = first_day(fact);
    if (first.empty())
        return;
    xml.attribute(first_name, first);
    const std::string last = last_day(fact);
    if (!last.empty())
        xml.attribute(last_name, last);
}

/// A vocabulary of another layout may name what are no countries: "CA-ON".
void write_country(XmlWriter& xml, const Fact& fact) {
    const bool is_country =
        fact.code.size() == 2 &&
        std::all_of(fact.code.begin(), fact.code.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (is_country)
        xml.attribute("country", fact.code);
}

void write_attendee(XmlWriter& xml, const Fact& fact) {
    write_country(xml, fact);
    if (fact.attendee == Attendee::organization)
        xml.attribute("type", "organization");
}

void write_optional(XmlWriter& xml, std::string_view name, std::string_view value) {
    if (!value.empty())
        xml.attribute(name, value);
}

std::string_view span_name(SpanKind kind) {
    switch (kind) {
    case SpanKind::bold:
        return "b";
    case SpanKind::italic:
        return "i";
    case SpanKind::underline:
        return "u";
    case SpanKind::superscript:
        return "sup";
    case SpanKind::subscript:
        return "sub";
    case SpanKind::link:
    case SpanKind::note:
        break;
    }
    return "ref";
}

std::string_view paragraph_name(ElementPart part) {
    return part == ElementPart::responsible ? "responsible" : part == ElementPart::column ? "column" : "p";
}

class ReportWriter {
public:
    explicit ReportWriter(const WriterInput& input)
        : input_(input), report_(input.corrected.report), blocks_(input.corrected.blocks),
          note_written_(blocks_.notes.size(), false) {}

    std::string write() {
        xml_.open("report");
        xml_.attribute("xmlns", "urn:rapporteur:report:1");
        xml_.attribute("xml:lang", report_language(report_, input_.layout));
        xml_.attribute("layout", input_.layout.name);
        xml_.open("source");
        xml_.attribute("name", input_.source_name);
        xml_.attribute("sha256", input_.source_sha256);
        xml_.close();
        write_meeting();
        for (const OutlineEvent& event : make_outline(report_, blocks_))
            write_event(event);
        write_other_notes();
        write_corrections();
        write_dropped();
        xml_.close();
        return std::move(xml_).finish();
    }

private:
    void write_meeting() {
        xml_.open("meeting");
        if (const Fact* date = meeting_fact(report_, FactKind::date))
            write_days(xml_, *date, "date", "endDate");
        if (const Fact* kind = meeting_fact(report_, FactKind::meeting_kind))
            xml_.attribute("kind", kind->text);
        if (const Fact* body = meeting_fact(report_, FactKind::body)) {
            xml_.open_mixed("body");
            xml_.text(body->text);
            xml_.close();
        }
        if (const Fact* place = meeting_fact(report_, FactKind::place)) {
            xml_.open_mixed("place");
            write_country(xml_, *place);
            xml_.text(place->text);
            xml_.close();
        }
        if (const Fact* online = meeting_fact(report_, FactKind::online)) {
            xml_.open_mixed("virtual");
            xml_.text(online->text);
            xml_.close();
        }
        const auto participants = meeting_facts(report_, FactKind::participant);
        if (!participants.empty())
            xml_.open("participants");
        for (const Fact* participant : participants) {
            xml_.open_mixed("participant");
            write_attendee(xml_, *participant);
            xml_.text(participant->name.empty() ? participant->text : participant->name);
            xml_.close();
        }
        if (!participants.empty())
            xml_.close();
        xml_.close();
    }

    void write_event(const OutlineEvent& event) {
        if (!event.enter) {
            xml_.close();
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
            xml_.open("items");
            break;
        case OutlineKind::table:
            xml_.open("table");
            break;
        case OutlineKind::row:
            xml_.open("row");
            break;
        case OutlineKind::cell:
            open_cell(blocks_.cells[event.index]);
            break;
        case OutlineKind::line:
            xml_.open_mixed("line");
            xml_.attribute("role", to_string(report_.elements[event.index].line_role));
            write_labelled(event.index);
            break;
        case OutlineKind::heading:
            xml_.open_mixed("heading");
            write_labelled(event.index);
            break;
        case OutlineKind::paragraph:
            xml_.open_mixed(paragraph_name(report_.elements[event.index].part));
            write_labelled(event.index);
            break;
        }
    }

    /// A section of the standard layout has an element of its own; it has no id.
    void open_section(const Section& section) {
        if (section.id.empty()) {
            xml_.open(section.kind == SectionKind::list ? "resolutions" : to_string(section.kind));
            return;
        }
        xml_.open("section");
        xml_.attribute("kind", to_string(section.kind));
        const bool known = section.pattern < input_.layout.sections.size();
        write_optional(xml_, "name",
                       known ? std::string_view(input_.layout.sections[section.pattern].name)
                             : std::string_view());
        xml_.attribute("xml:id", section.id);
    }

    [[nodiscard]] bool is_standard(std::uint32_t element) const {
        const std::uint32_t section = report_.elements[element].section;
        return section == no_index || report_.sections[section].id.empty();
    }

    /// An entry or item and its first paragraph.
    void open_numbered(std::string_view name, std::uint32_t index) {
        const Element& element = report_.elements[index];
        const BlockLabel& label = blocks_.blocks[element.block].label;
        const LabelParts parts = label_parts(element, label, levels_of(report_, input_.layout, element));
        xml_.open(name);
        xml_.attribute("xml:id", element.id);
        if (parts.number)
            xml_.attribute("number", *parts.number);
        write_optional(xml_, "letter", parts.letter);
        write_optional(xml_, "label", parts.odd);
        write_optional(xml_, "found", *label.found);
        xml_.open_mixed("p");
        write_content(blocks_.blocks[element.block], facts_of(report_, index));
        xml_.close();
    }

    void open_cell(const Cell& cell) {
        xml_.open("cell");
        if (cell.column_span > 1)
            xml_.attribute("cols", cell.column_span);
        if (cell.row_span > 1)
            xml_.attribute("rows", cell.row_span);
    }

    /// The rest of a line, heading or paragraph that is open.
    void write_labelled(std::uint32_t index) {
        const Block& block = blocks_.blocks[report_.elements[index].block];
        write_optional(xml_, "label", block.label.text);
        write_content(block, facts_of(report_, index));
        xml_.close();
    }

    void write_content(const Block& block, std::span<const Fact> facts) {
        for (const InlineEvent& event : inline_content(block, facts)) {
            switch (event.step) {
            case InlineStep::enter:
                if (event.fact != nullptr)
                    open_fact(*event.fact);
                else
                    open_span(*event.span);
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
                    write_note(event.span->target);
                break;
            }
        }
    }

    void open_fact(const Fact& fact) {
        xml_.open_mixed(to_string(fact.kind));
        if (fact.kind == FactKind::date)
            write_days(xml_, fact, "when", "until");
        if (fact.kind == FactKind::place)
            write_country(xml_, fact);
        if (fact.kind == FactKind::participant)
            write_attendee(xml_, fact);
    }

    void open_span(const Span& span) {
        xml_.open_mixed(span_name(span.kind));
        if (span.kind == SpanKind::link)
            xml_.attribute("target", span.target < blocks_.links.size()
                                         ? std::string_view(blocks_.links[span.target])
                                         : std::string_view());
    }

    /// A note's text is written once, however often it is marked, and never inside a note.
    void write_note(std::uint32_t note) {
        xml_.open_mixed("note");
        xml_.attribute("number", std::uint64_t{note} + 1);
        if (!in_note_ && !note_written_[note]) {
            note_written_[note] = true;
            in_note_ = true;
            for (const Block& block : blocks_.notes[note]) {
                xml_.open_mixed("p");
                write_optional(xml_, "label", block.label.text);
                write_content(block, {});
                xml_.close();
            }
            in_note_ = false;
        }
        xml_.close();
    }

    /// Notes whose mark stands in no paragraph that is kept.
    void write_other_notes() {
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            if (note_written_[note] || blocks_.notes[note].empty())
                continue;
            xml_.open_mixed("p");
            write_note(note);
            xml_.close();
        }
    }

    void write_corrections() {
        xml_.open("corrections");
        for (const Correction& correction : input_.corrected.corrections) {
            xml_.open("correction");
            xml_.attribute("rule", correction.rule);
            write_optional(xml_, "at", correction.at);
            xml_.attribute("found", correction.found);
            xml_.attribute("written", correction.written);
            xml_.close();
        }
        xml_.close();
    }

    void write_dropped() {
        std::map<std::pair<std::string_view, std::string_view>, std::uint64_t> counts;
        for (const auto* artifacts : {&blocks_.artifacts, &blocks_.dropped}) {
            for (const Artifact& artifact : *artifacts)
                ++counts[{artifact.kind, artifact.name}];
        }
        xml_.open("dropped");
        for (const auto& [artifact, count] : counts) {
            xml_.open("artifact");
            xml_.attribute("kind", artifact.first);
            write_optional(xml_, "name", artifact.second);
            xml_.attribute("count", count);
            xml_.close();
        }
        xml_.close();
    }

    const WriterInput& input_;
    const Report& report_;
    const Blocks& blocks_;
    XmlWriter xml_;
    std::vector<bool> note_written_;
    bool in_note_ = false;
};

} // namespace

std::string write_report_xml(const WriterInput& input) {
    return ReportWriter(input).write();
}

} // namespace rapporteur
