// Makes a review copy from the bytes of a Word file, through every stage.
#include "base/text.hpp"
#include "layout/lazy_layout.hpp"
#include "numbering/number_fields.hpp"
#include "numbering/numbering.hpp"
#include "report/choose.hpp"
#include "rules/rule.hpp"
#include "word/word.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

/// "2026-11-28T09:00:00Z" from the core properties; empty if they have no date in this form.
std::string last_saved(const Package& package) {
    const Part* properties = package.find(PartRole::core_properties);
    const std::string_view xml = properties == nullptr ? std::string_view() : properties->xml;
    const std::size_t element = std::min(xml.find("<dcterms:modified"), xml.size());
    const std::size_t begin = xml.find('>', element);
    const std::string_view value = begin == std::string_view::npos
                                       ? std::string_view()
                                       : trim(xml.substr(begin + 1, xml.find('<', begin) - begin - 1));
    const bool is_date = value.size() == std::string_view("2026-11-28T09:00:00Z").size() &&
                         value.ends_with('Z') &&
                         value.find_first_not_of("0123456789-:TZ") == std::string_view::npos;
    return std::string(is_date ? value : std::string_view());
}

/// Inserts the text of number fields into the paragraphs. These characters have no source.
Result<Document> with_number_fields(const Document& document, DocumentSources& sources,
                                    const Limits& limits) {
    auto shown = with_number_fields(Document(document), limits);
    if (!shown)
        return shown;
    const auto move_story = [&sources](const Story& before, const Story& after) {
        for (std::size_t i = 0; i < before.paragraphs.size(); ++i) {
            const Paragraph& old = before.paragraphs[i];
            std::uint32_t added = 0;
            for (std::size_t field = 0; field < old.number_fields.size(); ++field) {
                const auto& fields = after.paragraphs[i].number_fields;
                const std::uint32_t next =
                    field + 1 < fields.size()
                        ? fields[field + 1].offset - old.number_fields[field + 1].offset
                        : static_cast<std::uint32_t>(after.paragraphs[i].text.size() - old.text.size());
                sources.make_room(before.part, old.number, fields[field].offset, next - added);
                added = next;
            }
        }
    };
    move_story(document.body, shown->body);
    for (std::size_t i = 0; i < document.headers.size(); ++i)
        move_story(document.headers[i], shown->headers[i]);
    return shown;
}

} // namespace

Result<ReviewedFile> review_file(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                 const ReviewChoices& choices) {
    auto package = open_package(docx, choices.limits);
    if (!package)
        return tl::unexpected(std::move(package.error()));
    const auto cleaned = without_review(docx, *package, choices.limits);
    if (!cleaned)
        return tl::unexpected(cleaned.error());
    if (*cleaned) {
        docx = std::as_bytes(std::span(**cleaned));
        package = open_package(docx, choices.limits);
        if (!package)
            return tl::unexpected(std::move(package.error()));
    }
    DocumentSources sources;
    const auto document = read_document(*package, choices.changes, sources, choices.limits.shown_bytes)
                              .and_then([&](const Document& read) {
                                  return with_number_fields(read, sources, choices.limits);
                              });
    if (!document)
        return tl::unexpected(document.error());
    const auto labels = compute_labels(*document, choices.limits);
    if (!labels)
        return tl::unexpected(labels.error());
    ReportReading reading = read_by_best(make_blocks(*document, *labels), layouts);
    const Layout& layout = layouts[reading.layout]->get();
    const auto findings =
        run_rules(reading.blocks, reading.report, layout, choices.messages, choices.speller);
    // A document that is no report is not corrected.
    Corrected corrected;
    if (reading.report.misfit)
        corrected.blocks = reading.blocks;
    else
        corrected =
            correct(reading.blocks, layout, choices.safety, reading.report, findings, choices.speller);
    auto copy = write_review({docx, *package, *document, sources, *labels, reading.blocks, reading.report,
                              findings, corrected, choices.messages, choices.limits, choices.most_comments,
                              choices.date.empty() ? last_saved(*package) : choices.date});
    if (!copy)
        return tl::unexpected(std::move(copy.error()));
    return ReviewedFile{std::move(*copy), reading.layout, std::move(reading.report)};
}

} // namespace rapporteur
