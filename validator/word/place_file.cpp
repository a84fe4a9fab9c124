// Finds the places that a host program must mark in a Word file. It does what a review copy does, up to the
// plan.
#include "rapporteur/places.hpp"

#include "base/text.hpp"
#include "layout/lazy_layout.hpp"
#include "numbering/number_fields.hpp"
#include "numbering/numbering.hpp"
#include "report/choose.hpp"
#include "rules/rule.hpp"
#include "word/numbering_plan.hpp"
#include "word/review_plan.hpp"
#include "word/word.hpp"

#include <limits>

namespace rapporteur {
namespace {

/// Converts a plan into the terms of the public header: paragraphs by index, places by code points.
class PlanPlacer {
public:
    PlanPlacer(const ReviewInput& input, const ParagraphIndex& paragraphs) {
        std::size_t header = 0;
        for (const Story& story : input.document.headers) {
            const std::vector<Label>& labels = input.labels.headers[header++];
            for (std::size_t i = 0; i < story.paragraphs.size(); ++i)
                add(story.paragraphs[i], paragraphs, i < labels.size() ? labels[i].text : std::string());
        }
        first_of_body_ = static_cast<std::uint32_t>(places_.paragraphs.size());
        const auto& body = input.document.body.paragraphs;
        for (std::size_t i = 0; i < body.size(); ++i)
            add(body[i], paragraphs, input.labels.body[i].text);
    }

    PlacedReport place(const ReviewPlan& plan) {
        for (std::uint32_t finding = 0; finding < plan.comments.size(); ++finding) {
            const PlannedComment& comment = plan.comments[finding];
            if (const auto found = index_.find(comment.paragraph); found != index_.end())
                places_.findings.push_back({finding, found->second,
                                            code_points(comment.paragraph, comment.begin),
                                            code_points(comment.paragraph, comment.end), comment.lines});
        }
        for (const auto& [paragraph, edits] : plan.edits)
            for (const PlannedEdit& planned : edits)
                places_.edits.push_back({index_.at(paragraph), code_points(paragraph, planned.edit.begin),
                                         code_points(paragraph, planned.edit.end), planned.edit.text,
                                         planned.in_words});
        for (std::size_t i = 0; i < plan.labels.size(); ++i)
            place_label(plan.labels[i], plan.label_words[i]);
        for (const std::uint32_t paragraph : plan.removed)
            places_.removed.push_back(first_of_body_ + paragraph);
        places_.not_placed = plan.untracked;
        return std::move(places_);
    }

private:
    void add(const Paragraph& paragraph, const ParagraphIndex& paragraphs, std::string label) {
        index_.emplace(&paragraph, static_cast<std::uint32_t>(places_.paragraphs.size()));
        places_.paragraphs.push_back(
            {paragraphs.part_of(paragraph), paragraph.number, std::move(label), paragraph.text});
    }

    static std::uint32_t code_points(const Paragraph* paragraph, std::uint32_t byte) {
        return static_cast<std::uint32_t>(
            count_code_points(std::string_view(paragraph->text).substr(0, byte)));
    }

    void place_label(const WantedLabel& wanted, const std::string& words) {
        PlacedLabel label;
        label.paragraph = first_of_body_ + wanted.paragraph;
        label.text = wanted.text;
        label.prefix = wanted.prefix;
        label.suffix = wanted.suffix;
        if (wanted.may_be_made)
            label.format = number_format_name(wanted.format);
        label.value = wanted.value;
        label.in_words = words;
        places_.labels.push_back(std::move(label));
    }

    PlacedReport places_;
    std::map<const Paragraph*, std::uint32_t> index_;
    std::uint32_t first_of_body_ = 0;
};

} // namespace

Result<PlacedReport> place_file(std::span<const std::byte> docx, std::span<const LayoutHandle> layouts,
                                const ReviewChoices& choices) {
    const auto package = open_package(docx, choices.limits);
    if (!package)
        return tl::unexpected(package.error());
    const auto document = read_document(*package, choices.changes, choices.limits.shown_bytes)
                              .and_then([&choices](Document read) {
                                  return with_number_fields(std::move(read), choices.limits);
                              });
    if (!document)
        return tl::unexpected(document.error());
    const auto labels = compute_labels(*document, choices.limits);
    if (!labels)
        return tl::unexpected(labels.error());
    const ReportReading reading = read_by_best(make_blocks(*document, *labels), layouts);
    const Layout& layout = layouts[reading.layout]->get();
    const auto findings =
        run_rules(reading.blocks, reading.report, layout, choices.messages, choices.speller);
    // A document that is no report is not corrected.
    Corrected corrected;
    if (reading.report.misfit)
        corrected.blocks = reading.blocks;
    else
        corrected = correct(reading.blocks, layout, choices.safety, reading.report, choices.speller);
    const DocumentSources none;
    const ReviewInput input{
        docx,      *package,         *document,      none,
        *labels,   reading.blocks,   reading.report, findings,
        corrected, choices.messages, choices.limits, std::numeric_limits<std::uint32_t>::max(),
        {}};
    const ParagraphIndex paragraphs(*document);
    PlacedReport places = PlanPlacer(input, paragraphs).place(plan_review(input, paragraphs));
    places.check.layout = layout.name;
    places.check.recognized = !reading.report.misfit;
    for (const RuleFinding& found : findings)
        places.check.findings.push_back(found.finding);
    return places;
}

} // namespace rapporteur
