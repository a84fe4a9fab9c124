// The labels of a review copy. Typed labels are text, so they become edits. Labels that Word makes are passed
// on as wanted labels of lists.
#include "word/review_plan.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace rapporteur {
namespace {

class LabelPlanner {
public:
    LabelPlanner(const ReviewInput& input, const BlockPlaces& places, const ParagraphIndex& paragraphs,
                 PlannedEdits& edits, ReviewPlan& plan)
        : input_(input), places_(places), paragraphs_(paragraphs), edits_(edits), plan_(plan) {}

    void run(const std::vector<NetBlock>& net) {
        const auto& corrected = input_.corrected.blocks.blocks;
        std::size_t next = 0; // index of the next corrected block
        for (std::size_t index = 0; index < net.size(); ++index) {
            const std::size_t first = next;
            next += net[index].parts.size();
            if (next <= corrected.size())
                plan_block(input_.blocks.blocks[index], net[index], first);
        }
    }

private:
    void plan_block(const Block& block, const NetBlock& net, std::size_t first) {
        const Paragraph* paragraph = places_.paragraph_of(block);
        if (paragraph == nullptr)
            return;
        const std::uint32_t from = text_end_[paragraph];
        text_end_[paragraph] = block.text_offset + static_cast<std::uint32_t>(block.text.size());
        const BlockLabel& wanted = wanted_label(first);
        // A block without a label gets a label of the same kind as the label before it.
        const LabelSource source =
            block.label.source == LabelSource::none ? last_source_ : block.label.source;
        if (block.label.source != LabelSource::none)
            last_source_ = block.label.source;
        const bool is_typed = source == LabelSource::typed || from > 0;
        const Paragraph* labelled = places_.labelled_paragraph(block, *paragraph);
        const std::uint32_t place = paragraphs_.in_body(labelled);
        if (is_typed) {
            if (wanted.text != block.label.text)
                plan_typed(block, *paragraph, from, wanted.text);
        } else if (place == no_index) {
            if (wanted.text != block.label.text)
                plan_.untracked.push_back(in_words(block.label.text, wanted.text));
        } else {
            add_wanted(block.label, wanted, line_of_label(place), 0);
        }
        for (std::size_t part = 1; part < net.parts.size(); ++part)
            plan_division(block, net, part, wanted_label(first + part), is_typed, labelled == paragraph);
    }

    [[nodiscard]] const BlockLabel& wanted_label(std::size_t corrected) const {
        return input_.corrected.blocks.blocks[corrected].label;
    }

    /// If lines become one paragraph, it keeps the mark of the last line, and so that line gets the label.
    [[nodiscard]] std::uint32_t line_of_label(std::uint32_t paragraph) const {
        for (const PlannedJoin& join : plan_.joins)
            if (join.first == paragraph)
                return join.last;
        return paragraph;
    }

    /// Plans a new paragraph after the part before this one. Its label stays as it was typed, or a list makes
    /// it.
    void plan_division(const Block& block, const NetBlock& net, std::size_t index, const BlockLabel& wanted,
                       bool is_typed, bool is_own_label) {
        const NetPart& before = net.parts[index - 1];
        const NetPart& part = net.parts[index];
        const std::string_view text = block.text;
        const std::string_view found = text.substr(part.label_begin, part.label_end - part.label_begin);
        const auto stretches = places_.stretches(block);
        const Paragraph* paragraph = stretches.size() == 1 ? stretches.front().paragraph : nullptr;
        const std::uint32_t place = paragraphs_.in_body(paragraph);
        const std::size_t word = text.substr(0, before.end).find_last_of(" \t\n") + 1;
        PlannedDivision division;
        division.in_words =
            fmt::format("`{0} {1}` -> `{0}\u00B6{1}`", text.substr(word, before.end - word), wanted.text);
        if (place == no_index || !is_own_label) {
            plan_.untracked.push_back(division.in_words);
            return;
        }
        const BlockStretch& stretch = stretches.front();
        const bool keeps_label = is_typed && !found.empty();
        division.removed = {
            stretch.place(before.end), stretch.place(keeps_label ? part.label_begin : part.begin), {}};
        plan_.divisions[paragraph].push_back(division);
        BlockLabel none;
        // To decide whether "i." is a letter or a number, as for the label before.
        none.readings = block.label.readings;
        if (!is_typed)
            add_wanted(none, wanted, place, static_cast<std::uint32_t>(index));
        else if (!keeps_label)
            edits_[paragraph].push_back({{division.removed.end, division.removed.end, wanted.text + ' '},
                                         in_words("", wanted.text),
                                         true});
        else if (wanted.text != found)
            edits_[paragraph].push_back(
                {{stretch.place(part.label_begin), stretch.place(part.label_end), wanted.text},
                 in_words(found, wanted.text),
                 true});
    }

    void add_wanted(const BlockLabel& found, const BlockLabel& wanted, std::uint32_t paragraph,
                    std::uint32_t part) {
        if (wanted.text.empty() && found.text.empty())
            return;
        WantedLabel label;
        label.paragraph = paragraph;
        label.part = part;
        label.text = wanted.text;
        label.prefix = wanted.prefix;
        label.suffix = wanted.suffix;
        label.may_be_made = wanted.text.empty() ||
                            (!wanted.readings.empty() && (*wanted.prefix).find('%') == std::string::npos &&
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

    /// Plans a label that is text: between `from` and the block's own text, or alone in a cell to the left.
    void plan_typed(const Block& block, const Paragraph& paragraph, std::uint32_t from,
                    const std::string& wanted) {
        const Paragraph* labelled = &paragraph;
        std::uint32_t to =
            std::min<std::uint32_t>(block.text_offset, static_cast<std::uint32_t>(paragraph.text.size()));
        if (const Paragraph* cell = places_.labelled_paragraph(block, paragraph); cell != &paragraph) {
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

    const ReviewInput& input_;
    const BlockPlaces& places_;
    const ParagraphIndex& paragraphs_;
    PlannedEdits& edits_;
    ReviewPlan& plan_;
    LabelSource last_source_ = LabelSource::none;
    /// Where the text of the last block in the paragraph ends.
    std::map<const Paragraph*, std::uint32_t> text_end_;
};

} // namespace

void plan_labels(const ReviewInput& input, const BlockPlaces& places, const ParagraphIndex& paragraphs,
                 const std::vector<NetBlock>& blocks, PlannedEdits& edits, ReviewPlan& plan) {
    LabelPlanner(input, places, paragraphs, edits, plan).run(blocks);
}

} // namespace rapporteur
