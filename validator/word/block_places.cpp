#include "word/block_places.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace rapporteur {

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

std::uint32_t ParagraphIndex::in_body(const Paragraph* paragraph) const {
    const auto& body = document_.body.paragraphs;
    const auto story = stories_.find(paragraph);
    if (story == stories_.end() || story->second != &document_.body)
        return no_index;
    return static_cast<std::uint32_t>(paragraph - body.data());
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

const Paragraph* BlockPlaces::paragraph_of(const Block& block) const {
    return paragraphs_.find(part_of(block), block.paragraph);
}

std::vector<BlockStretch> BlockPlaces::stretches(const Block& block) const {
    const auto end_of_line = [&block](std::size_t line) {
        std::size_t end = line < block.joined.size() ? block.joined[line].begin : block.text.size();
        while (line < block.joined.size() && end > 0 && block.text[end - 1] == ' ')
            --end; // the space that joins two lines
        return static_cast<std::uint32_t>(end);
    };
    std::vector<BlockStretch> list;
    for (std::size_t line = 0; line <= block.joined.size(); ++line) {
        BlockStretch stretch;
        stretch.paragraph = line == 0 ? paragraph_of(block)
                                      : paragraphs_.find(part_of(block), block.joined[line - 1].paragraph);
        if (stretch.paragraph == nullptr)
            return {};
        const std::string_view text = stretch.paragraph->text;
        stretch.begin = line == 0 ? 0 : block.joined[line - 1].begin;
        stretch.end = std::max(stretch.begin, end_of_line(line));
        stretch.at =
            line == 0 ? block.text_offset : static_cast<std::uint32_t>(trim(text).data() - text.data());
        const std::string_view own =
            std::string_view(block.text).substr(stretch.begin, stretch.end - stretch.begin);
        if (stretch.at > text.size() || !text.substr(stretch.at).starts_with(own))
            return {};
        list.push_back(stretch);
    }
    return list;
}

const Paragraph* BlockPlaces::labelled_paragraph(const Block& block, const Paragraph& own) const {
    const std::uint32_t place = paragraphs_.in_body(&own);
    const Story& body = input_.document.body;
    if (place == no_index || own.cell >= body.cells.size() || block.label.text.empty())
        return &own;
    const Cell& cell = body.cells[own.cell];
    for (std::uint32_t index = place; index-- > 0;) {
        const Paragraph& before = body.paragraphs[index];
        if (before.cell >= body.cells.size() || body.cells[before.cell].table != cell.table ||
            body.cells[before.cell].row != cell.row)
            break;
        if (body.cells[before.cell].column == cell.column)
            continue;
        const std::string_view text = trim(before.text);
        const bool has_label =
            text.empty() ? input_.labels.body[index].text == block.label.text : text == block.label.text;
        if (has_label && input_.labels.body[place].text.empty())
            return &before;
    }
    return &own;
}

const BlockStretch* stretch_of(const std::vector<BlockStretch>& stretches, std::uint32_t begin,
                               std::uint32_t end) {
    const auto found = std::find_if(stretches.rbegin(), stretches.rend(), [&](const BlockStretch& stretch) {
        return stretch.begin <= begin && end <= stretch.end;
    });
    return found == stretches.rend() ? nullptr : &*found;
}

} // namespace rapporteur
