#include "word/review_plan.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace rapporteur {
namespace {

/// The bytes of the word around or next to `at`, so that a comment has some words to stand at.
std::pair<std::uint32_t, std::uint32_t> words_around(std::string_view text, std::uint32_t at) {
    const auto is_gap = [text](std::size_t position) { return is_space(next_code_point(text, position)); };
    std::size_t begin = std::min<std::size_t>(at, text.size());
    const auto step_back = [&] { return previous_code_point(text, begin); };
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
        : input_(input), paragraphs_(paragraphs), places_(input, paragraphs),
          blocks_(net_edits(input.blocks, input.corrected.rounds)) {}

    ReviewPlan plan() {
        for (std::size_t index = 0; index < blocks_.size(); ++index) {
            const NetBlock& net = blocks_[index];
            const Block& block = input_.blocks.blocks[index];
            for (const NetPart& part : net.parts)
                plan_texts(block, part);
            if (net.joins_lines)
                plan_join(block);
        }
        plan_labels(input_, places_, paragraphs_, blocks_, edits_, plan_);
        plan_removed();
        plan_comments();
        paragraphs_.each([this](const Paragraph& paragraph) {
            if (const auto found = edits_.find(&paragraph); found != edits_.end())
                plan_.edits.emplace_back(&paragraph, std::move(found->second));
        });
        return std::move(plan_);
    }

private:
    void plan_texts(const Block& block, const NetPart& part) {
        if (part.edits.empty())
            return;
        const auto stretches = places_.stretches(block);
        for (const NetEdit& edit : part.edits) {
            const BlockStretch* stretch = stretch_of(stretches, edit.begin, edit.end);
            if (stretch == nullptr) {
                plan_.untracked.push_back(
                    in_words(block.text.substr(edit.begin, edit.end - edit.begin), edit.text));
                continue;
            }
            const NetEdit moved{stretch->place(edit.begin), stretch->place(edit.end), edit.text};
            const bool is_behind = part.begin > 0 && edit.begin == part.begin;
            edits_[stretch->paragraph].push_back({moved, said(block, edit), is_behind});
        }
    }

    /// Plans that the lines of a block become one paragraph. Between two lines the text gets what the block
    /// has there.
    void plan_join(const Block& block) {
        const auto stretches = places_.stretches(block);
        PlannedJoin join;
        if (stretches.size() > 1)
            join.in_words = fmt::format("`{}\u00B6{}`", word_before(stretches[0].paragraph->text),
                                        fold_space(stretches[1].paragraph->text));
        bool is_possible = stretches.size() > 1 && block.origin == BlockOrigin::body;
        for (std::size_t line = 1; line < stretches.size() && is_possible; ++line) {
            const BlockStretch& before = stretches[line - 1];
            const BlockStretch& behind = stretches[line];
            const std::uint32_t first = paragraphs_.in_body(before.paragraph);
            const std::uint32_t last = paragraphs_.in_body(behind.paragraph);
            is_possible = first != no_index && last != no_index && first < last;
            if (line == 1)
                join.first = first;
            join.last = last;
            for (std::uint32_t between = first + 1; is_possible && between < last; ++between) {
                const Paragraph& empty = input_.document.body.paragraphs[between];
                is_possible = trim(empty.text).empty();
                if (!empty.text.empty())
                    join.joints.push_back({&empty, {0, static_cast<std::uint32_t>(empty.text.size()), {}}});
            }
            const std::string written = block.text.substr(before.end, behind.begin - before.end);
            const std::uint32_t at = before.place(before.end);
            const auto end = static_cast<std::uint32_t>(before.paragraph->text.size());
            if (before.paragraph->text.substr(at) != written)
                join.joints.push_back({before.paragraph, {at, end, written}});
            if (behind.at > 0)
                join.joints.push_back({behind.paragraph, {0, behind.at, {}}});
        }
        if (is_possible)
            plan_.joins.push_back(std::move(join));
        else
            plan_.untracked.push_back(join.in_words.empty() ? in_words(block.text, block.text)
                                                            : join.in_words);
    }
    static std::string word_before(std::string_view text) {
        text = trim(text);
        return std::string(text.substr(text.find_last_of(" \t\n") + 1));
    }

    /// A change together with some words around it: a space alone would say nothing.
    [[nodiscard]] static std::string said(const Block& block, const NetEdit& edit) {
        const std::string_view text = block.text;
        const std::uint32_t begin = words_around(text, edit.begin).first;
        const std::uint32_t end = words_around(text, edit.end).second;
        std::string written(text.substr(begin, edit.begin - begin));
        written += edit.text;
        written += text.substr(edit.end, end - edit.end);
        return in_words(text.substr(begin, end - begin), written);
    }

    /// Plans the removal of empty paragraphs in a list: Word shows a number before nothing.
    void plan_removed() {
        if (input_.report.misfit)
            return; // a document that is no report is not corrected
        for (const Artifact& artifact : input_.blocks.dropped) {
            if (artifact.kind != "empty-list-item")
                continue;
            const Paragraph* paragraph = paragraphs_.find(artifact.part, artifact.paragraph);
            if (const std::uint32_t place = paragraphs_.in_body(paragraph); place != no_index)
                plan_.removed.push_back(place);
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
        comment.lines.push_back(is_moved ? fmt::format("{}: {}", where_of(found), sentence) : sentence);
        if (const std::string hint = render(finding.message.hint, finding.message.arguments); !hint.empty())
            comment.lines.push_back(hint);
        if (finding.fix && finding.fix->safety != FixSafety::display)
            comment.lines.push_back(finding.fix->description);
        comment.lines.push_back(std::string(finding.rule));
        return comment;
    }

    /// The words for the place, also if it is in a note, a header or a footer.
    [[nodiscard]] std::string where_of(const RuleFinding& found) const {
        const Location& location = found.finding.location;
        const Part* part = found.spot ? nullptr : input_.package.find(location.part);
        const PartRole role = part == nullptr ? PartRole::other : part->role;
        const std::string_view id = role == PartRole::footnotes  ? "in-footnote"
                                    : role == PartRole::endnotes ? "in-endnote"
                                    : role == PartRole::header   ? "in-header"
                                    : role == PartRole::footer   ? "in-footer"
                                    : role == PartRole::comments ? "in-comment"
                                                                 : "";
        return id.empty() ? location.where : std::string(input_.messages.place(id));
    }

    /// Returns false if the comment cannot stand at the place of the finding.
    bool place_comment(const RuleFinding& found, PlannedComment& comment) {
        const Location& location = found.finding.location;
        if (found.spot && found.element < input_.report.elements.size()) {
            const Block& block = input_.blocks.blocks[input_.report.elements[found.element].block];
            const auto stretches = places_.stretches(block);
            if (block.origin != BlockOrigin::header && !stretches.empty()) {
                place_at(block, stretches, *found.spot, comment);
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

    void place_at(const Block& block, const std::vector<BlockStretch>& stretches, const Spot& spot,
                  PlannedComment& comment) {
        const BlockStretch* stretch = &stretches.front();
        for (const BlockStretch& line : stretches)
            if (!spot.at_label && line.begin <= spot.begin)
                stretch = &line;
        comment.paragraph = stretch->paragraph;
        const std::string_view text = comment.paragraph->text;
        const Paragraph* labelled =
            spot.at_label ? places_.labelled_paragraph(block, *comment.paragraph) : comment.paragraph;
        if (labelled != comment.paragraph && !labelled->text.empty()) {
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
        comment.begin = stretch->place(spot.at_label ? 0 : std::min(spot.begin, stretch->end));
        comment.end = stretch->place(spot.at_label ? 0 : std::min(spot.end, stretch->end));
        // Word shows nothing for a comment on white space only.
        if (trim(text.substr(comment.begin, comment.end - comment.begin)).empty())
            std::tie(comment.begin, comment.end) =
                spot.at_label ? std::pair(comment.begin, words_around(text, comment.begin).second)
                              : words_around(text, comment.begin);
    }

    const ReviewInput& input_;
    const ParagraphIndex& paragraphs_;
    BlockPlaces places_;
    std::vector<NetBlock> blocks_;
    PlannedEdits edits_;
    ReviewPlan plan_;
};

} // namespace

std::string in_words(std::string_view found, std::string_view written) {
    return fmt::format("`{}` -> `{}`", fold_space(found), fold_space(written));
}

ReviewPlan plan_review(const ReviewInput& input, const ParagraphIndex& paragraphs) {
    return ReviewPlanner(input, paragraphs).plan();
}

} // namespace rapporteur
