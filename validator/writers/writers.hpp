// Writes a corrected report as bytes. Each writer is one file that walks the same report; writers.def lists
// them.
#pragma once

#include "rapporteur/byte_sink.hpp"
#include "rapporteur/rapporteur.hpp"

#include "corrections/corrections.hpp"

#include <span>
#include <string>
#include <string_view>

namespace rapporteur {

struct AknProfile;
struct DocxTemplate;

struct WriterInput {
    const Corrected& corrected;
    const Layout& layout;
    std::string_view source_name;   ///< file name without folders
    std::string_view source_sha256; ///< lower-case hexadecimal
    PandocApi pandoc_api = PandocApi::v1_23;
    const DocxTemplate* docx_template = nullptr; ///< null: the standard layout
    Limits limits = {};
    const AknProfile* akn_profile = nullptr; ///< null: the profile that the program carries
};

/// Cannot fail: everything that the sink receives is the output.
using WriterFunction = void(const WriterInput& input, const ByteSink& sink);

/// Report XML (`urn:rapporteur:report:1`, schemas/report.rnc). The same input gives the same bytes.
void write_report_xml(const WriterInput& input, const ByteSink& sink);

/// pandoc's document tree as JSON (pandoc-types), for `pandoc -f json`. Labels stand as in the corrected
/// document: as a list of pandoc if that shows the same label, otherwise as text. Facts are not marked.
void write_pandoc(const WriterInput& input, const ByteSink& sink);

/// Akoma Ntoso 3.0, `http://docs.oasis-open.org/legaldocml/ns/akn/3.0`.
void write_akn(const WriterInput& input, const ByteSink& sink);

/// The tree of report XML as JSON (schemas/report.schema.json).
void write_json(const WriterInput& input, const ByteSink& sink);

/// One page of HTML 5 without scripts.
void write_html(const WriterInput& input, const ByteSink& sink);

/// CommonMark with the tables and notes of GitHub. Labels are text, as Word shows them.
void write_markdown(const WriterInput& input, const ByteSink& sink);

/// A Word file in the standard layout. The same input gives the same bytes.
void write_docx(const WriterInput& input, const ByteSink& sink);

/// A line of writers.def.
struct Writer {
    std::string_view name;      ///< the word for `convert --to`
    std::string_view extension; ///< of its output files, with the full stop
    std::string_view what;      ///< a description for people
    WriterFunction* write = nullptr;
};

/// The whole output at once.
[[nodiscard]] std::string written_by(WriterFunction& write, const WriterInput& input);

[[nodiscard]] std::span<const Writer> all_writers();
[[nodiscard]] const Writer* find_writer(std::string_view name); ///< null if there is none

} // namespace rapporteur
