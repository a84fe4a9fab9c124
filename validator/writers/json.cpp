// The report as JSON (schemas/report.schema.json): the tree of report XML, with facts as members.
#include "writers/writers.hpp"

#include "markup/meeting.hpp"
#include "writers/json_tree.hpp"
#include "writers/report_tree.hpp"

#include <map>

namespace rapporteur {
namespace {

class JsonReport {
public:
    JsonReport(const WriterInput& input, const ByteSink& sink)
        : input_(input), report_(input.corrected.report), sink_(sink), json_(&sink) {}

    void write() {
        json_.open_object();
        json_.number("version", 1);
        json_.text("language", report_language(report_, input_.layout));
        json_.text("layout", input_.layout.name);
        json_.open_object("source");
        json_.text("name", input_.source_name);
        json_.text("sha256", input_.source_sha256);
        json_.close_object();
        write_meeting();
        json_.open_array("content");
        JsonTree tree(json_);
        ReportTree<JsonTree>(input_, tree).write();
        json_.close_array();
        write_corrections();
        write_dropped();
        json_.close_object();
        sink_(json_.take() + '\n');
    }

private:
    void write_optional(std::string_view name, std::string_view value) {
        if (!value.empty())
            json_.text(name, value);
    }

    void write_meeting() {
        json_.open_object("meeting");
        if (const Fact* date = meeting_fact(report_, FactKind::date); date && !first_day(*date).empty()) {
            json_.text("date", first_day(*date));
            write_optional("endDate", last_day(*date));
        }
        if (const Fact* kind = meeting_fact(report_, FactKind::meeting_kind))
            json_.text("kind", kind->text);
        if (const Fact* body = meeting_fact(report_, FactKind::body))
            json_.text("body", body->text);
        if (const Fact* place = meeting_fact(report_, FactKind::place)) {
            json_.open_object("place");
            write_optional("country", country_of(*place));
            json_.text("name", place->text);
            json_.close_object();
        }
        if (const Fact* online = meeting_fact(report_, FactKind::online))
            json_.text("virtual", online->text);
        json_.open_array("participants");
        for (const Fact* participant : meeting_facts(report_, FactKind::participant)) {
            json_.open_object();
            write_optional("country", country_of(*participant));
            if (participant->attendee == Attendee::organization)
                json_.text("attendee", "organization");
            json_.text("name", participant->name.empty() ? participant->text : participant->name);
            json_.close_object();
        }
        json_.close_array();
        json_.close_object();
    }

    void write_corrections() {
        json_.open_array("corrections");
        for (const Correction& correction : input_.corrected.corrections) {
            json_.open_object();
            json_.text("rule", correction.rule);
            write_optional("at", correction.at);
            json_.text("found", correction.found);
            json_.text("written", correction.written);
            json_.close_object();
        }
        json_.close_array();
    }

    void write_dropped() {
        std::map<std::pair<std::string_view, std::string_view>, std::uint64_t> counts;
        for (const auto* artifacts : {&input_.corrected.blocks.artifacts, &input_.corrected.blocks.dropped}) {
            for (const Artifact& artifact : *artifacts)
                counts[{artifact.kind, artifact.name}] += artifact.count;
        }
        json_.open_array("dropped");
        for (const auto& [artifact, count] : counts) {
            json_.open_object();
            json_.text("kind", artifact.first);
            write_optional("name", artifact.second);
            json_.number("count", count);
            json_.close_object();
        }
        json_.close_array();
    }

    const WriterInput& input_;
    const Report& report_;
    const ByteSink& sink_;
    JsonWriter json_;
};

} // namespace

void write_json(const WriterInput& input, const ByteSink& sink) {
    JsonReport(input, sink).write();
}

} // namespace rapporteur
