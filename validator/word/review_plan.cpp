#include "word/review_plan.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace rapporteur {
namespace {

std::string in_words(std::string_view found, std::string_view written) {
    return fmt::format("`{}` -> `{}`", fold_space(found), fold_space(written));
}

/// The bytes of the word that ends or begins at `at`, so that a comment has something to stand at.
std::pair<std::uint32_t, std::uint32_t> words_around(std::string_view text, std::uint32_t at) {
    const auto is_gap = [text](std::size_t position) { return is_space(next_code_point(text, position)); };
    std::size_t begin = std::min<std::size_t>(at, text.size());
    const auto step_back = [&] {
        std::size_t previous = begin - 1;
        while (previous > 0 && (text[previous] & 0xC0) == 0x80)
            --previous;
        return previous;
    };
    while (begin > 0 && is_gap(step_back()))
        begin = step_back();
    while (begin > 0 && !is_gap(step_back()))
        begin = step_back();
    std::size_t end = std::min<std::size_t>(at, text.size());
    while (end < text.size() && is_gap(end))
        next_code_point(text, end);
    while (end < text.size() && !is_gap(end))
        next_code_point(text, end);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class ReviewPlanner {
public:
    ReviewPlanner(const ReviewInput& input, const ParagraphIndex& paragraphs)
        : input_(input), paragraphs_(paragraphs) {
        const auto& body = input.document.body.paragraphs;
        for (std::uint32_t index = 0; index < body.size(); ++index)
            body_index_[&body[index]] = index;
    }

    ReviewPlan plan() {
        plan_texts();
        plan_labels();
        plan_removed();
        plan_comments();
        paragraphs_.each([this](const Paragraph& paragraph) {
            if (const auto found = edits_.find(&paragraph); found != edits_.end())
                plan_.edits.emplace_back(&paragraph, std::move(found->second));
        });
        return std::move(plan_);
    }

private:
    [[nodiscard]] const Paragraph* paragraph_of(const Block& block) const {
        const Blocks& blocks = input_.blocks;
        return paragraphs_.find(block.origin == BlockOrigin::header ? blocks.header_part : blocks.part,
                                block.paragraph);
    }
    /// Whether the block's text is what the paragraph has there.
    [[nodiscard]] static bool agrees(const Block& block, const Paragraph* paragraph) {
        return paragraph != nullptr && block.text_offset <= paragraph->text.size() &&
               std::string_view(paragraph->text).substr(block.text_offset).starts_with(block.text);
    }

    void plan_texts() {
        const auto edits = net_edits(input_.blocks, input_.corrected.rounds);
        for (std::size_t index = 0; index < edits.size(); ++index) {
            const Block& block = input_.blocks.blocks[index];
            const Paragraph* paragraph = paragraph_of(block);
            for (const NetEdit& edit : edits[index]) {
                const std::string found = block.text.substr(edit.begin, edit.end - edit.begin);
                if (!agrees(block, paragraph)) {
                    plan_.untracked.push_back(in_words(found, edit.text));
                    continue;
                }
                NetEdit moved = edit;
                moved.begin += block.text_offset;
                moved.end += block.text_offset;
                edits_[paragraph].push_back({std::move(moved), said(block, edit)});
            }
        }
    }
    /// A change with a little of what stands around it, for a space says nothing alone.
    [[nodiscard]] static std::string said(const Block& block, const NetEdit& edit) {
        const std::string_view text = block.text;
        const std::uint32_t begin = words_around(text, edit.begin).first;
        const std::uint32_t end = words_around(text, edit.end).second;
        std::string written(text.substr(begin, edit.begin - begin));
        written += edit.text;
        written += text.substr(edit.end, end - edit.end);
        return in_words(text.substr(begin, end - begin), written);
    }

    void plan_labels() {
        const Blocks& blocks = input_.blocks;
        const auto& corrected = input_.corrected.blocks.blocks;
        LabelSource last_source = LabelSource::none;
        std::map<const Paragraph*, std::uint32_t> text_end; // of the blocks before this one in its paragraph
        for (std::size_t index = 0; index < blocks.blocks.size() && index < corrected.size(); ++index) {
            const Block& block = blocks.blocks[index];
            const Paragraph* paragraph = paragraph_of(block);
            if (paragraph == nullptr)
                continue;
            const std::uint32_t from = text_end[paragraph];
            text_end[paragraph] = block.text_offset + static_cast<std::uint32_t>(block.text.size());
            const BlockLabel& wanted = corrected[index].label;
            // Without a label of its own it gets one as the label before it has.
            const LabelSource source =
                block.label.source == LabelSource::none ? last_source : block.label.source;
            if (block.label.source != LabelSource::none)
                last_source = block.label.source;
            if (source == LabelSource::typed || from > 0) {
                if (wanted.text != block.label.text)
                    plan_typed(block, *paragraph, from, wanted.text);
                continue;
            }
            const Paragraph* labelled = labelled_paragraph(block, *paragraph);
            const auto place = body_index_.find(labelled);
            if (place == body_index_.end()) {
                if (wanted.text != block.label.text)
                    plan_.untracked.push_back(in_words(block.label.text, wanted.text));
                continue;
            }
            add_wanted(block.label, wanted, place->second);
        }
    }

    /// The paragraph that has the label: the block's own, or one that holds nothing else in a cell to the
    /// left.
    [[nodiscard]] const Paragraph* labelled_paragraph(const Block& block, const Paragraph& own) const {
        const auto place = body_index_.find(&own);
        const Story& body = input_.document.body;
        if (place == body_index_.end() || own.cell >= body.cells.size() || block.label.text.empty())
            return &own;
        const Cell& cell = body.cells[own.cell];
        for (std::uint32_t index = place->second; index-- > 0;) {
            const Paragraph& before = body.paragraphs[index];
            if (before.cell >= body.cells.size() || body.cells[before.cell].table != cell.table ||
                body.cells[before.cell].row != cell.row)
                break;
            if (body.cells[before.cell].column == cell.column)
                continue;
            const std::string_view text = trim(before.text);
            const bool has_label =
                text.empty() ? input_.labels.body[index].text == block.label.text : text == block.label.text;
            if (has_label && input_.labels.body[place->second].text.empty())
                return &before;
        }
        return &own;
    }

    void add_wanted(const BlockLabel& found, const BlockLabel& wanted, std::uint32_t paragraph) {
        if (wanted.text.empty() && found.text.empty())
            return;
        WantedLabel label;
        label.paragraph = paragraph;
        label.text = wanted.text;
        label.prefix = wanted.prefix;
        label.suffix = wanted.suffix;
        label.may_be_made = wanted.text.empty() ||
                            (!wanted.readings.empty() && wanted.prefix.find('%') == std::string::npos &&
                             wanted.suffix.find('%') == std::string::npos);
        if (!wanted.readings.empty()) {
            label.format = wanted.readings.front().format;
            label.value = wanted.readings.front().value;
            for (const LabelReading& reading : wanted.readings)
                if (found.readings.size() == 1 && reading.format == found.readings.front().format) {
                    label.format = reading.format;
                    label.value = reading.value;
                }
        }
        plan_.labels.push_back(std::move(label));
        plan_.label_words.push_back(found.text == wanted.text ? std::string()
                                                              : in_words(found.text, wanted.text));
    }

    /// A label that is text: between `from` and the block's own text, or alone in a cell to the left.
    void plan_typed(const Block& block, const Paragraph& paragraph, std::uint32_t from,
                    const std::string& wanted) {
        const Paragraph* labelled = &paragraph;
        std::uint32_t to =
            std::min<std::uint32_t>(block.text_offset, static_cast<std::uint32_t>(paragraph.text.size()));
        if (const Paragraph* cell = labelled_paragraph(block, paragraph); cell != &paragraph) {
            labelled = cell;
            from = 0;
            to = static_cast<std::uint32_t>(cell->text.size());
        }
        const std::string words = in_words(block.label.text, wanted);
        const std::string_view before = std::string_view(labelled->text).substr(from, to - from);
        const std::string_view label = trim(before);
        auto begin = from + static_cast<std::uint32_t>(label.data() - before.data());
        NetEdit edit{begin, begin + static_cast<std::uint32_t>(label.size()), wanted};
        if (label.empty())
            edit = {to, to, wanted + ' '};
        else if (wanted.empty())
            edit.end = to;
        edits_[labelled].push_back({std::move(edit), words});
    }

    /// Empty paragraphs of a list: Word shows a number before nothing.
    void plan_removed() {
        if (input_.report.misfit)
            return; // of what is no report nothing is corrected
        for (const Artifact& artifact : input_.blocks.dropped) {
            if (artifact.kind != "empty-list-item")
                continue;
            const auto place = body_index_.find(paragraphs_.find(artifact.part, artifact.paragraph));
            if (place != body_index_.end())
                plan_.removed.push_back(place->second);
        }
    }

    void plan_comments() {
        std::vector<std::size_t> order(input_.findings.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        if (order.size() > input_.most_comments) {
            std::stable_sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
                return input_.findings[left].finding.severity > input_.findings[right].finding.severity;
            });
            plan_.findings_left = static_cast<std::uint32_t>(order.size() - input_.most_comments);
            order.resize(input_.most_comments);
            std::sort(order.begin(), order.end());
        }
        for (const std::size_t index : order)
            plan_.comments.push_back(comment_of(input_.findings[index]));
        if (plan_.findings_left > 0 && !plan_.comments.empty())
            plan_.comments.back().lines.push_back(
                render(input_.messages.place("review-more"),
                       {{"count", std::to_string(plan_.findings_left), ArgumentKind::count}}));
    }

    PlannedComment comment_of(const RuleFinding& found) {
        const Finding& finding = found.finding;
        PlannedComment comment;
        const bool is_moved = !place_comment(found, comment);
        if (comment.paragraph == nullptr && !input_.document.body.paragraphs.empty()) {
            comment.paragraph = &input_.document.body.paragraphs.front();
            comment.begin = 0;
            comment.end = words_around(comment.paragraph->text, 0).second;
        }
        const std::string sentence = render(finding.message.text, finding.message.arguments);
        comment.lines.push_back(is_moved ? fmt::format("{}: {}", finding.location.where, sentence)
                                         : sentence);
        if (const std::string hint = render(finding.message.hint, finding.message.arguments); !hint.empty())
            comment.lines.push_back(hint);
        if (finding.fix && finding.fix->safety != FixSafety::display)
            comment.lines.push_back(finding.fix->description);
        comment.lines.push_back(std::string(finding.rule));
        return comment;
    }

    /// False: it stands at another place than the finding's own.
    bool place_comment(const RuleFinding& found, PlannedComment& comment) {
        const Location& location = found.finding.location;
        if (found.spot && found.element < input_.report.elements.size()) {
            const Block& block = input_.blocks.blocks[input_.report.elements[found.element].block];
            comment.paragraph = paragraph_of(block);
            if (block.origin != BlockOrigin::header && agrees(block, comment.paragraph)) {
                place_at(block, *found.spot, comment);
                return true;
            }
        }
        const Paragraph* paragraph = paragraphs_.find(location.part, location.paragraph);
        if (paragraph != nullptr && location.part == input_.document.body.part) {
            comment.paragraph = paragraph;
            std::tie(comment.begin, comment.end) = words_around(paragraph->text, 0);
            return true;
        }
        const auto [reference, offset] = paragraphs_.reference_to(location.part, location.paragraph);
        comment.paragraph = reference;
        if (reference != nullptr)
            std::tie(comment.begin, comment.end) = words_around(reference->text, offset);
        return false;
    }

    void place_at(const Block& block, const Spot& spot, PlannedComment& comment) {
        const std::string_view text = comment.paragraph->text;
        const Paragraph* labelled = spot.at_label ? labelled_paragraph(block, *comment.paragraph) : nullptr;
        if (labelled != nullptr && labelled != comment.paragraph && !labelled->text.empty()) {
            comment.paragraph = labelled;
            comment.end = static_cast<std::uint32_t>(labelled->text.size());
            return;
        }
        if (spot.at_label && block.label.source == LabelSource::typed) {
            const std::string_view before = text.substr(0, block.text_offset);
            const std::size_t at = before.rfind(block.label.text);
            if (at != std::string_view::npos && !block.label.text.empty()) {
                comment.begin = static_cast<std::uint32_t>(at);
                comment.end = comment.begin + static_cast<std::uint32_t>(block.label.text.size());
                return;
            }
        }
        comment.begin = block.text_offset + (spot.at_label ? 0 : spot.begin);
        comment.end = block.text_offset + (spot.at_label ? 0 : spot.end);
        // White space alone shows no comment.
        if (trim(text.substr(comment.begin, comment.end - comment.begin)).empty())
            std::tie(comment.begin, comment.end) =
                spot.at_label ? std::pair(comment.begin, words_around(text, comment.begin).second)
                              : words_around(text, comment.begin);
    }

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
    std::map<const Paragraph*, std::uint32_t> body_index_;
    std::map<const Paragraph*, std::vector<PlannedEdit>> edits_;
    ReviewPlan plan_;
};

} // namespace

ParagraphIndex::ParagraphIndex(const Document& document) : document_(document) {
    const auto add = [this](const Story& story) {
        for (const Paragraph& paragraph : story.paragraphs) {
            paragraphs_.try_emplace({story.part, paragraph.number}, &paragraph);
            stories_.emplace(&paragraph, &story);
        }
    };
    add(document.body);
    for (const Story& header : document.headers)
        add(header);
}

const Paragraph* ParagraphIndex::find(std::string_view part, std::uint32_t number) const {
    const auto found = paragraphs_.find({part, number});
    return found == paragraphs_.end() ? nullptr : found->second;
}

const std::string& ParagraphIndex::part_of(const Paragraph& paragraph) const {
    return stories_.at(&paragraph)->part;
}

std::pair<const Paragraph*, std::uint32_t> ParagraphIndex::reference_to(std::string_view part,
                                                                        std::uint32_t number) const {
    for (const Paragraph& paragraph : document_.body.paragraphs)
        for (const Span& span : paragraph.spans) {
            if (span.kind != SpanKind::note || span.target >= document_.notes.size())
                continue;
            const Story& note = document_.notes[span.target];
            if (note.part == part &&
                std::any_of(note.paragraphs.begin(), note.paragraphs.end(),
                            [number](const Paragraph& own) { return own.number == number; }))
                return {&paragraph, span.begin};
        }
    return {nullptr, 0};
}

ReviewPlan plan_review(const ReviewInput& input, const ParagraphIndex& paragraphs) {
    return ReviewPlanner(input, paragraphs).plan();
}

} // namespace rapporteur
