// The whole line; no other file knows it: bytes -> package (or plain text) -> document -> labels -> blocks ->
// report -> findings -> corrections -> report XML.
#include "rapporteur/rapporteur.hpp"
#include "rapporteur/paragraphs.hpp"
#include "rapporteur/places.hpp"
#include "rapporteur/word.hpp"

#include "rapporteur/version.hpp"
#include "rapporteur/words.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "blocks/blocks.hpp"
#include "corrections/corrections.hpp"
#include "document/document.hpp"
#include "document/plain_text_reader.hpp"
#include "layout/layout.hpp"
#include "layout/lazy_layout.hpp"
#include "line.hpp"
#include "messages/messages.hpp"
#include "numbering/number_fields.hpp"
#include "numbering/numbering.hpp"
#include "package/package.hpp"
#include "package/plain_text.hpp"
#include "report/choose.hpp"
#include "report/explain.hpp"
#include "report/level_labels.hpp"
#include "report_xml/report_xml.hpp"
#include "rules/rule.hpp"
#include "rules/support/reach.hpp"
#include "word/word.hpp"
#include "writers/checked_report.hpp"
#include "writers/links.hpp"
#include "writers/plain_text.hpp"
#include "writers/preview.hpp"
#include "writers/writers.hpp"

#include <array>
#include <fmt/format.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rapporteur {
namespace {

/// The tree of more XML than this takes hundreds of megabytes, which later stages need.
constexpr std::size_t much_xml = std::size_t{16} << 20U;

/// Returns freed memory to the system. malloc would keep it for small objects, but later objects are large.
void give_back_memory() {
#ifdef __GLIBC__
    static_cast<void>(::malloc_trim(0));
#endif
}

TrackChanges mode_of(TrackedChanges changes) {
    switch (changes) {
    case TrackedChanges::reject:
        return TrackChanges::reject;
    case TrackedChanges::all:
        return TrackChanges::all;
    case TrackedChanges::accept:
        break;
    }
    return TrackChanges::accept;
}

Result<Document> open_document(std::span<const std::byte> docx, const Options& options) {
    if (docx.size() <= options.limits.file_bytes)
        if (const auto plain = decode_plain_text(docx))
            return read_plain_text(*plain, options.limits);
    auto package = open_package(docx, options.limits);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    auto document =
        read_document(std::move(*package), mode_of(options.tracked_changes), options.limits.shown_bytes);
    const std::size_t parsed = package->main().xml.size();
    package = Package{}; // it is as large as the document
    if (parsed > much_xml)
        give_back_memory();
    return std::move(document).and_then(
        [&options](Document&& read) { return with_number_fields(std::move(read), options.limits); });
}

FixSafety safety_of(const Options& options) {
    return options.unsafe_fixes ? FixSafety::unsafe : FixSafety::safe;
}

/// A handle for a layout that its caller owns.
LayoutHandle unowned(const LazyLayout& layout) {
    return {LayoutHandle(), &layout};
}

} // namespace

Result<Blocks> open_blocks(std::span<const std::byte> docx, const Options& options) {
    auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    return compute_labels(*document, options.limits).map([&document](const Labels& labels) {
        return make_blocks(std::move(*document), labels);
    });
}

std::string in_words(const Report& report, const Options& options) {
    return report.misfit ? lacks_in_words(*report.misfit, messages_in(options.language)) : std::string();
}

Result<ReportReading> read_by_layouts(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                      const Options& options) {
    return open_blocks(docx, options).map([&layouts](Blocks blocks) {
        return read_by_best(std::move(blocks), layouts);
    });
}

namespace {

std::vector<Finding> findings_of(std::vector<RuleFinding> found) {
    std::vector<Finding> findings;
    findings.reserve(found.size());
    for (RuleFinding& each : found)
        findings.push_back(std::move(each.finding));
    return findings;
}

/// Lets the writer write, to the caller's sink if there is one, and takes down what it remarks.
void write_output(const Writer& writer, WriterInput input, const Options& options, Conversion& conversion) {
    input.limits = options.limits;
    input.options = options.writer_options.get();
    input.remark = [&](std::string_view place, const std::vector<Argument>& arguments) {
        conversion.remarks.push_back(render(messages_in(options.language).place(place), arguments));
    };
    if (options.sink)
        writer.write(input, options.sink);
    else
        conversion.bytes = written_by(*writer.write, input);
}

void remark_on_links(std::size_t dropped, const Options& options, Conversion& conversion) {
    if (dropped > 0)
        conversion.remarks.push_back(render(messages_in(options.language).place("links-as-text"),
                                            {{"count", std::to_string(dropped)}}));
}

/// Report XML was corrected when it was written. Its source is the document from which it was made.
Result<Conversion> convert_report_xml(std::span<const std::byte> xml, std::span<const LayoutHandle> layouts,
                                      const Writer& writer, const Options& options) {
    return read_report_xml(xml, layouts, options.limits).map([&](ReportFile file) {
        const std::size_t links = drop_unsafe_links(file.corrected.blocks);
        const LayoutHandle& layout = layouts[file.layout];
        Conversion conversion{.by = {layout, {}}};
        write_output(writer, {file.corrected, layout->get(), file.source_name, file.source_sha256}, options,
                     conversion);
        remark_on_links(links, options, conversion);
        return conversion;
    });
}

} // namespace

bool is_plain_text(std::span<const std::byte> bytes) {
    return decode_plain_text(bytes).has_value();
}

Result<LayoutChoice> choose_layout(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                   const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](const ReportReading& reading) {
        return LayoutChoice{layouts[reading.layout], in_words(reading.report, options)};
    });
}

Result<std::vector<std::string>> explain_layouts(std::span<const std::byte> docx,
                                                 std::span<const LayoutHandle> layouts,
                                                 const Options& options) {
    return open_blocks(docx, options).map([&](const Blocks& blocks) {
        return explain_choice(blocks, layouts, messages_in(options.language));
    });
}

Result<CheckResult> check(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                          const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](ReportReading reading) {
        const LayoutHandle& handle = layouts[reading.layout];
        const Layout& layout = handle->get();
        CheckResult result{layout.name, !reading.report.misfit, {}, {}, reading.blocks.part.empty()};
        auto findings =
            run_rules(reading.blocks, reading.report, layout, messages_in(options.language), options.speller);
        if (!options.whole_report) {
            result.findings = findings_of(std::move(findings));
            return result;
        }
        for (RuleFinding& each : findings)
            result.findings.push_back(std::move(each.finding));
        result.report = std::make_shared<CheckedReport>(CheckedReport{
            std::move(reading.blocks), std::move(reading.report), {handle, &layout}, std::move(findings)});
        return result;
    });
}

Result<CheckResult> check(std::span<const std::byte> docx, const LazyLayout& layout, const Options& options) {
    return check(docx, std::array{unowned(layout)}, options);
}

Result<Conversion> convert(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                           std::string_view source_name, const Options& options) {
    const Writer* writer = find_writer(options.writer);
    if (writer == nullptr)
        return fail(FailureCode::layout, {}, fmt::format("there is no writer `{}`", options.writer));
    if (is_report_xml(docx))
        return convert_report_xml(docx, layouts, *writer, options);
    auto reading = read_by_layouts(docx, layouts, options);
    if (!reading)
        return tl::unexpected(std::move(reading.error()));
    const LayoutHandle& layout = layouts[reading->layout];
    Conversion conversion{.by = {layout, in_words(reading->report, options)}};
    reading->report.misfit.reset(); // the result of the conversion reports it
    const Layout& known = layout->get();
    const Messages& messages = messages_in(options.language);
    auto corrected = correct(std::move(reading->blocks), known, safety_of(options),
                             std::move(reading->report), options.speller);
    conversion.corrections = corrected.corrections.size();
    const std::string digest = options.source_sha256.empty() ? sha256_hex(docx) : options.source_sha256;
    if (const auto unread = Reach(corrected.blocks, corrected.report, known).unread(); unread != no_index)
        conversion.unread = describe(corrected.report, known, unread, messages);
    if (options.remaining)
        conversion.remaining =
            findings_of(run_rules(corrected.blocks, corrected.report, known, messages, options.speller));
    const std::size_t links = drop_unsafe_links(corrected.blocks);
    write_output(*writer, {corrected, known, source_name, digest}, options, conversion);
    remark_on_links(links, options, conversion);
    return conversion;
}

Result<std::string> convert(std::span<const std::byte> docx, const LazyLayout& layout,
                            std::string_view source_name, const Options& options) {
    return convert(docx, std::array{unowned(layout)}, source_name, options).map([](Conversion conversion) {
        return std::move(conversion.bytes);
    });
}

Result<Preview> preview(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                        const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](const ReportReading& reading) {
        const Layout& layout = layouts[reading.layout]->get();
        return make_preview(reading.blocks,
                            correct(reading.blocks, layout, safety_of(options), options.speller), layout,
                            messages_in(options.language));
    });
}

Result<Preview> preview(std::span<const std::byte> docx, const LazyLayout& layout, const Options& options) {
    return preview(docx, std::array{unowned(layout)}, options);
}

Result<Review> review(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                      const Options& options, const ReviewSettings& settings) {
    if (is_plain_text(docx))
        return fail(FailureCode::unsupported, "",
                    "a plain text has no review copy; only a Word file has one");
    return review_file(docx, layouts,
                       {mode_of(options.tracked_changes), safety_of(options), options.limits,
                        messages_in(options.language), options.speller, settings.most_comments,
                        settings.date})
        .map([&](ReviewedFile made) {
            ReviewCopy& copy = made.copy;
            return Review{std::move(copy.bytes),  {layouts[made.layout], in_words(made.report, options)},
                          copy.comments,          copy.findings_left,
                          copy.changes,           std::move(copy.untracked),
                          std::move(copy.remarks)};
        });
}

Result<PlacedReport> find_places(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                 const Options& options) {
    return place_file(docx, layouts,
                      {mode_of(options.tracked_changes),
                       safety_of(options),
                       options.limits,
                       messages_in(options.language),
                       options.speller,
                       0,
                       {}});
}

std::string digest(std::span<const std::byte> bytes) {
    return sha256_hex(bytes);
}

Result<std::string> text(std::span<const std::byte> docx, bool explain, const Options& options) {
    return document_text(docx, explain, options).map([](DocumentText read) { return std::move(read.text); });
}

Result<DocumentText> document_text(std::span<const std::byte> docx, bool explain, const Options& options) {
    const auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(document.error());
    const auto labels = compute_labels(*document, options.limits);
    if (!labels)
        return tl::unexpected(labels.error());
    DocumentText read;
    if (options.sink)
        write_plain_text(*document, *labels, explain, options.language, options.sink);
    else
        read.text = write_plain_text(*document, *labels, explain, options.language);
    for (const Artifact& artifact : document->artifacts)
        if (artifact.kind == "alt-chunk" || artifact.kind == "sub-document")
            read.unread.push_back(artifact.name);
    return read;
}

Result<std::vector<TextParagraph>> paragraphs(std::span<const std::byte> docx, const Options& options) {
    const auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(document.error());
    const auto labels = compute_labels(*document, options.limits);
    if (!labels)
        return tl::unexpected(labels.error());
    std::vector<TextParagraph> list;
    for (std::size_t i = 0; i < document->body.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document->body.paragraphs[i];
        list.push_back({document->body.part, paragraph.number, labels->body[i].text, paragraph.text});
    }
    return list;
}

std::string_view version() {
    return RAPPORTEUR_VERSION;
}

} // namespace rapporteur
