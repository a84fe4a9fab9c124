// The whole line; no other file knows it: bytes -> package (or plain text) -> document -> labels -> blocks ->
// report -> findings -> corrections -> report XML.
#include "rapporteur/rapporteur.hpp"
#include "rapporteur/learning.hpp"
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
#include "layout/later.hpp"
#include "layout/layout.hpp"
#include "learning/learning.hpp"
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
#include "writers/docx_template.hpp"
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

Result<Blocks> open_blocks(std::span<const std::byte> docx, const Options& options) {
    auto document = open_document(docx, options);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    return compute_labels(*document, options.limits).map([&document](const Labels& labels) {
        return make_blocks(std::move(*document), labels);
    });
}

FixSafety safety_of(const Options& options) {
    return options.unsafe_fixes ? FixSafety::unsafe : FixSafety::safe;
}

/// A handle for a layout that its caller owns.
LayoutHandle unowned(const Layout& layout) {
    return {LayoutHandle(), &layout};
}

} // namespace

std::string in_words(const Report& report, const Options& options) {
    return report.misfit ? lacks_in_words(*report.misfit, messages_in(options.language)) : std::string();
}

std::vector<const Layout*> plain_layouts(std::span<const LayoutHandle> layouts) {
    std::vector<const Layout*> plain;
    for (const LayoutHandle& layout : layouts)
        plain.push_back(layout.get());
    return plain;
}

Result<ReportReading> read_by_layouts(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                      const Options& options) {
    const auto plain = plain_layouts(layouts);
    return open_blocks(docx, options).map([&plain](Blocks blocks) {
        return read_by_best(std::move(blocks), plain);
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

/// Report XML was corrected when it was written. Its source is the document from which it was made.
Result<Conversion> convert_report_xml(std::span<const std::byte> xml, std::span<const LayoutHandle> layouts,
                                      const Writer& writer, const DocxTemplate* house,
                                      const Options& options) {
    return read_report_xml(xml, plain_layouts(layouts), options.limits).map([&](const ReportFile& file) {
        const LayoutHandle& layout = layouts[file.layout];
        return Conversion{
            writer.write({file.corrected, whole(*layout), file.source_name, file.source_sha256,
                          options.pandoc_api, house, options.limits, options.akn_profile.get()}),
            {layout, {}},
            {},
            0};
    });
}

Result<Conversion> convert_by(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                              const Writer& writer, std::string_view source_name, const DocxTemplate* house,
                              const Options& options) {
    if (is_report_xml(docx))
        return convert_report_xml(docx, layouts, writer, house, options);
    auto reading = read_by_layouts(docx, layouts, options);
    if (!reading)
        return tl::unexpected(std::move(reading.error()));
    const LayoutHandle& layout = layouts[reading->layout];
    std::string misfit = in_words(reading->report, options);
    reading->report.misfit.reset(); // the result of the conversion reports it
    const Layout& known = whole(*layout);
    const auto corrected = correct(std::move(reading->blocks), known, safety_of(options),
                                   std::move(reading->report), options.speller);
    const std::string digest = options.source_sha256.empty() ? sha256_hex(docx) : options.source_sha256;
    const std::uint32_t unread = Reach(corrected.blocks, corrected.report, known).unread();
    Conversion conversion{writer.write({corrected, known, source_name, digest, options.pandoc_api, house,
                                        options.limits, options.akn_profile.get()}),
                          {layout, std::move(misfit)},
                          unread != no_index
                              ? describe(corrected.report, known, unread, messages_in(options.language))
                              : std::string(),
                          corrected.corrections.size()};
    const Messages& messages = messages_in(options.language);
    for (const std::string& style :
         house == nullptr ? std::vector<std::string>() : missing_styles(*house, known))
        conversion.remarks.push_back(
            render(messages.place("template-style"), {{"style", escape_controls(shown_name(style))}}));
    if (options.remaining)
        conversion.remaining = findings_of(run_rules(corrected.blocks, corrected.report, known,
                                                     messages_in(options.language), options.speller));
    return conversion;
}

} // namespace

bool is_plain_text(std::span<const std::byte> bytes) {
    return decode_plain_text(bytes).has_value();
}

Result<LayoutChoice> choose_layout(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                   const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](ReportReading reading) {
        return LayoutChoice{layouts[reading.layout], in_words(reading.report, options)};
    });
}

Result<std::vector<std::string>> explain_layouts(std::span<const std::byte> docx,
                                                 std::span<const LayoutHandle> layouts,
                                                 const Options& options) {
    std::vector<const Layout*> plain;
    for (const LayoutHandle& layout : layouts)
        plain.push_back(layout.get());
    return open_blocks(docx, options).map([&](const Blocks& blocks) {
        return explain_choice(blocks, plain, messages_in(options.language));
    });
}

Result<CheckResult> check(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                          const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](ReportReading reading) {
        const LayoutHandle& handle = layouts[reading.layout];
        const Layout& layout = whole(*handle);
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

Result<CheckResult> check(std::span<const std::byte> docx, const Layout& layout, const Options& options) {
    return check(docx, std::array{unowned(layout)}, options);
}

namespace {

/// Says in words how an example fits the learned layout.
std::string remark_on(const ReadExample& example, const Layout& layout, const Messages& messages) {
    const LayoutFit fit = measure_fit(example.report, example.blocks, layout);
    const auto entries = example.report.elements_of(ElementPart::entry).size();
    if (fit.misfit.lacks.empty() && fit.misfit.body.empty())
        return fmt::format(
            "{}: {}", example.name,
            render(messages.place("example-fits"),
                   {{"sections", std::to_string(example.report.sections.size()), ArgumentKind::count},
                    {"entries", std::to_string(entries), ArgumentKind::count}}));
    return fmt::format("{}: {}", example.name,
                       render(messages.place("example-lacks"),
                              {{"lacks", lacks_in_words(fit.misfit, messages), ArgumentKind::name}}));
}

ReadExample read_example(std::string name, Blocks blocks, const Layout& layout) {
    apply_level_labels(blocks, find_level_labels(blocks, layout));
    Report report = recognize(blocks, layout);
    auto findings = run_rules(blocks, report, layout);
    return {std::move(name), std::move(blocks), std::move(report), std::move(findings)};
}

} // namespace

Result<LearnedLayout> learn_layout(std::span<const LayoutExample> examples, std::string_view name,
                                   const Options& options) {
    std::vector<Blocks> documents;
    for (const LayoutExample& example : examples) {
        auto blocks = open_blocks(example.bytes, options);
        if (!blocks) {
            Failure failure = std::move(blocks.error());
            failure.part = failure.part.empty() ? example.name : example.name + ": " + failure.part;
            return tl::unexpected(std::move(failure));
        }
        documents.push_back(std::move(*blocks));
    }
    const auto handles = load_layouts();
    if (!handles)
        return tl::unexpected(handles.error());
    std::vector<const Layout*> layouts;
    for (const LayoutHandle& handle : *handles)
        layouts.push_back(&whole(*handle));
    LearnedLayout learned;
    LayoutHandle layout;
    std::string model;
    // If the documents lack something that the model needs, no layout can be made. Then try the next nearest
    // model.
    while (!layout && !layouts.empty()) {
        const auto nearest_of_all =
            layouts.begin() + static_cast<std::ptrdiff_t>(best_for_all(documents, layouts));
        model = (*nearest_of_all)->name;
        layouts.erase(nearest_of_all);
        const std::string source = with_worded_labels(*layout_source(model), documents);
        const auto base = parse_layout(source, model, {});
        if (!base)
            continue;
        std::vector<ReadExample> read;
        for (std::size_t index = 0; index < documents.size(); ++index)
            read.push_back(read_example(examples[index].name, documents[index], **base));
        // A document that is only a sequence of lines teaches nothing.
        const bool is_built = std::any_of(read.begin(), read.end(), [](const ReadExample& example) {
            return example.report.sections.size() > 1;
        });
        if (!is_built)
            continue;
        learned.xml = specialise(source, **base, read, name);
        layout = parse_layout(learned.xml, name, {}).value_or(nullptr);
    }
    if (!layout)
        return fail(FailureCode::layout, {},
                    "the examples have too little in common with any layout there is; none was learned");
    const Messages& messages = messages_in(options.language);
    learned.remarks.push_back(
        render(messages.place("learned-from"), {{"layout", model, ArgumentKind::name}}));
    for (std::size_t index = 0; index < documents.size(); ++index)
        learned.remarks.push_back(remark_on(
            read_example(examples[index].name, std::move(documents[index]), *layout), *layout, messages));
    return learned;
}

Result<Conversion> convert(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                           std::string_view source_name, const Options& options) {
    const Writer* writer = find_writer(options.writer);
    if (writer == nullptr)
        return fail(FailureCode::layout, {}, fmt::format("there is no writer `{}`", options.writer));
    return convert_by(docx, layouts, *writer, source_name, nullptr, options);
}

Result<Conversion> convert_into(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                std::span<const std::byte> house, const Options& options) {
    const auto opened = open_docx_template(house, options.limits);
    if (!opened)
        return fail(opened.error().code, opened.error().part,
                    fmt::format("the template: {}", opened.error().message));
    return convert_by(docx, layouts, *find_writer("docx"), {}, &*opened, options);
}

Result<std::string> convert(std::span<const std::byte> docx, const Layout& layout,
                            std::string_view source_name, const Options& options) {
    return convert(docx, std::array{unowned(layout)}, source_name, options).map([](Conversion conversion) {
        return std::move(conversion.bytes);
    });
}

Result<Preview> preview(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                        const Options& options) {
    return read_by_layouts(docx, layouts, options).map([&](const ReportReading& reading) {
        const Layout& layout = whole(*layouts[reading.layout]);
        return make_preview(reading.blocks,
                            correct(reading.blocks, layout, safety_of(options), options.speller), layout,
                            messages_in(options.language));
    });
}

Result<Preview> preview(std::span<const std::byte> docx, const Layout& layout, const Options& options) {
    return preview(docx, std::array{unowned(layout)}, options);
}

Result<Review> review(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                      const Options& options, const ReviewSettings& settings) {
    if (is_plain_text(docx))
        return fail(FailureCode::unsupported, "",
                    "a plain text has no review copy; only a Word file has one");
    return review_file(docx, plain_layouts(layouts),
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
    std::vector<const Layout*> plain;
    for (const LayoutHandle& layout : layouts)
        plain.push_back(layout.get());
    return place_file(docx, plain,
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
    DocumentText read{write_plain_text(*document, *labels, explain, options.language), {}};
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
