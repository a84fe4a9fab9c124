// The text of a report as the elements of report XML. XML and JSON are two formats of this same tree.
#pragma once

#include "report/report.hpp"
#include "writers/writers.hpp"

#include <string_view>
#include <vector>

namespace rapporteur {

struct OutlineEvent;
struct Section;

/// The ISO 3166-1 code of a fact; empty if it has none. The vocabulary of another layout may have codes that
/// are not countries ("CA-ON").
[[nodiscard]] std::string_view country_of(const Fact& fact);

/// Passes the elements to a `Sink` with the functions of XmlWriter: open(), open_mixed(), attribute(), text()
/// and close(). The end of report_tree.cpp instantiates it for each sink.
template <typename Sink>
class ReportTree {
public:
    ReportTree(const WriterInput& input, Sink& sink);

    /// Writes everything between the facts of the meeting and the corrections.
    void write();

private:
    void write_event(const OutlineEvent& event);
    void open_section(const Section& section);
    void open_numbered(std::string_view name, std::uint32_t index);
    void open_cell(const Cell& cell);
    void write_labelled(std::uint32_t index);
    void write_content(const Block& block, std::span<const Fact> facts);
    void open_fact(const Fact& fact);
    void open_span(const Span& span);
    void write_note(std::uint32_t note);
    void write_other_notes();
    void write_days(const Fact& fact);
    void write_country(const Fact& fact);
    void write_optional(std::string_view name, std::string_view value);
    [[nodiscard]] bool is_standard(std::uint32_t element) const;

    const WriterInput& input_;
    const Report& report_;
    const Blocks& blocks_;
    Sink& sink_;
    std::vector<bool> note_written_;
    bool in_note_ = false;
};

} // namespace rapporteur
