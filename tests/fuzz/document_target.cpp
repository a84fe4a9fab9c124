// Reads parts up to blocks, in one of the ways to treat tracked changes. Checks what later stages rely on:
// spans and artifacts are within the texts, texts are valid text, labels are short.
#include "blocks/blocks.hpp"
#include "fuzz/parts_input.hpp"
#include "numbering/number_fields.hpp"
#include "numbering/numbering.hpp"
#include "package/xml_text.hpp"

using namespace rapporteur;
using fuzzing::expect;

namespace {

void expect_sound(const Story& story) {
    for (const Paragraph& paragraph : story.paragraphs) {
        expect(find_bad_character(paragraph.text) == std::string_view::npos);
        std::uint32_t begin = 0;
        for (const Span& span : paragraph.spans) {
            expect(begin <= span.begin && span.begin <= span.end && span.end <= paragraph.text.size());
            begin = span.begin;
        }
        expect(paragraph.cell == no_index || paragraph.cell < story.cells.size());
    }
    for (const Cell& cell : story.cells)
        expect(cell.table < story.tables.size() && cell.column_span > 0 && cell.row_span > 0);
}

void expect_sound(const std::vector<Label>& labels, const Story& story) {
    expect(labels.size() == story.paragraphs.size());
    for (const Label& label : labels) {
        expect(label.text.size() <= 512 && label.level < level_count);
        expect(find_bad_character(label.text) == std::string_view::npos);
    }
}

} // namespace

void fuzzing::run_document(Input given) {
    const auto input = split(given);
    const std::string bytes = fuzzing::package_of(input);
    const auto package = open_package(std::as_bytes(std::span(bytes)), fuzzing::small_limits());
    if (!package) {
        fuzzing::expect_plain(package.error());
        return;
    }
    const auto document =
        read_document(*package, static_cast<TrackChanges>(input.mode % 3)).and_then([](Document read) {
            return with_number_fields(std::move(read));
        });
    if (!document) {
        fuzzing::expect_plain(document.error());
        return;
    }
    expect_sound(document->body);
    for (const Story& note : document->notes)
        expect_sound(note);
    for (const Artifact& artifact : document->artifacts)
        expect(find_bad_character(artifact.text) == std::string_view::npos);
    const Labels labels = compute_labels(*document);
    expect_sound(labels.body, document->body);
    expect(explain_labels(*document).size() == document->body.paragraphs.size());
    const Blocks blocks = make_blocks(*document, labels);
    for (const Block& block : blocks.blocks)
        for (const Span& span : block.spans)
            expect(span.begin <= span.end && span.end <= block.text.size());
}
