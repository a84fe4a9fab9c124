// Report XML, `urn:rapporteur:report:1`: the output that other programs use. schemas/report.rnc is its
// grammar, schemas/README.md has its guarantees.
#include "writers/writers.hpp"

#include "markup/meeting.hpp"
#include "writers/report_tree.hpp"
#include "writers/xml_writer.hpp"

#include <map>

namespace rapporteur {
namespace {

/// The attributes of a date: its day, and the last day if it is a range.
void write_days(XmlWriter& xml, const Fact& fact, std::string_view first_name, std::string_view last_name) {
    const std::string first = first_day(fact);
    if (first.empty())
        return;
    xml.attribute(first_name, first);
    const std::string last = last_day(fact);
    if (!last.empty())
        xml.attribute(last_name, last);
}

void write_country(XmlWriter& xml, const Fact& fact) {
    if (const std::string_view country = country_of(fact); !country.empty())
        xml.attribute("country", country);
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

class ReportWriter {
public:
    ReportWriter(const WriterInput& input, const ByteSink& sink)
        : input_(input), report_(input.corrected.report), blocks_(input.corrected.blocks), xml_(sink) {}

    void write() {
        xml_.open("report");
        xml_.attribute("xmlns", "urn:rapporteur:report:1");
        xml_.attribute("xml:lang", report_language(report_, input_.layout));
        xml_.attribute("layout", input_.layout.name);
        xml_.open("source");
        xml_.attribute("name", input_.source_name);
        xml_.attribute("sha256", input_.source_sha256);
        xml_.close();
        write_meeting();
        ReportTree<XmlWriter>(input_, xml_).write();
        write_corrections();
        write_dropped();
        xml_.close();
        xml_.finish_sink();
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
                counts[{artifact.kind, artifact.name}] += artifact.count;
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
};

} // namespace

void write_report_xml(const WriterInput& input, const ByteSink& sink) {
    ReportWriter(input, sink).write();
}

} // namespace rapporteur
