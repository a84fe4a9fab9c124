// The outline and the inline content that every writer walks, with the spots of the findings let in: a text
// is cut where a spot begins or ends, so that spots may overlap each other and any emphasis.
#include "writers/reading.hpp"

#include "base/text.hpp"
#include "writers/inline_content.hpp"
#include "writers/label_parts.hpp"
#include "writers/outline.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

ReadingKind reading_kind_of(const Section& section) {
    if (!section.id.empty())
        return ReadingKind::section;
    switch (section.kind) {
    case SectionKind::title_block:
        return ReadingKind::title_block;
    case SectionKind::opening:
        return ReadingKind::opening;
    case SectionKind::submission:
        return ReadingKind::submission;
    case SectionKind::list:
        return ReadingKind::resolutions;
    case SectionKind::closing:
        return ReadingKind::closing;
    default:
        break;
    }
    return ReadingKind::section;
}

ReadingKind kind_of(SpanKind kind) {
    switch (kind) {
    case SpanKind::bold:
        return ReadingKind::bold;
    case SpanKind::italic:
        return ReadingKind::italic;
    case SpanKind::underline:
        return ReadingKind::underline;
    case SpanKind::superscript:
        return ReadingKind::superscript;
    case SpanKind::subscript:
        return ReadingKind::subscript;
    case SpanKind::link:
    case SpanKind::note:
        break;
    }
    return ReadingKind::link;
}

/// A spot in a block's text, within its bounds.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t finding = 0;
};

bool begins_before(const Stretch& left, const Stretch& right) {
    return left.begin < right.begin;
}

/// What findings point at in one paragraph. Asked from its start to its end, once.
class Spots {
public:
    void add(std::uint32_t finding, const Spot& spot, const Block& block) {
        if (spot.at_label) {
            at_label_.push_back(finding);
            return;
        }
        const auto size = static_cast<std::uint32_t>(block.text.size());
        const std::uint32_t begin = std::min(spot.begin, size);
        const std::uint32_t end = std::clamp(spot.end, begin, size);
        (begin == end ? places_ : stretches_).push_back({begin, end, finding});
        cuts_.push_back(begin);
        cuts_.push_back(end);
    }

    void sort() {
        std::stable_sort(stretches_.begin(), stretches_.end(), begins_before);
        std::stable_sort(places_.begin(), places_.end(), begins_before);
        std::sort(cuts_.begin(), cuts_.end());
    }

    [[nodiscard]] const std::vector<std::uint32_t>& at_label() const { return at_label_; }

    /// The next place where the text [from, to) has to be cut.
    [[nodiscard]] std::uint32_t next_cut(std::uint32_t from, std::uint32_t to) const {
        const auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), from);
        return cut == cuts_.end() ? to : std::min(*cut, to);
    }

    /// The findings about the words from `begin` to the next cut.
    std::vector<std::uint32_t> about(std::uint32_t begin) {
        std::erase_if(open_, [begin](const Stretch& stretch) { return stretch.end <= begin; });
        for (; next_stretch_ < stretches_.size() && stretches_[next_stretch_].begin <= begin; ++next_stretch_)
            open_.push_back(stretches_[next_stretch_]);
        std::vector<std::uint32_t> findings;
        for (const Stretch& stretch : open_)
            findings.push_back(stretch.finding);
        return findings;
    }

    /// The findings about places between characters, up to `position`.
    std::vector<std::uint32_t> take_places(std::uint32_t position) {
        std::vector<std::uint32_t> findings;
        for (; next_place_ < places_.size() && places_[next_place_].begin <= position; ++next_place_)
            findings.push_back(places_[next_place_].finding);
        return findings;
    }

private:
    std::vector<Stretch> stretches_;
    std::vector<Stretch> places_; ///< between characters
    std::vector<Stretch> open_;   ///< stretches begun and not ended
    std::size_t next_stretch_ = 0;
    std::size_t next_place_ = 0;
    std::vector<std::uint32_t> cuts_;
    std::vector<std::uint32_t> at_label_;
};

/// Bytes of texts -> code points, without counting a text anew for each place in it.
class CodePoints {
public:
    std::uint32_t before(const std::string& text, std::uint32_t byte) {
        if (&text != text_ || byte < byte_) {
            text_ = &text;
            byte_ = 0;
            count_ = 0;
        }
        count_ += count_code_points(std::string_view(text).substr(byte_, byte - byte_));
        byte_ = byte;
        return count_;
    }

private:
    const std::string* text_ = nullptr;
    std::uint32_t byte_ = 0;
    std::uint32_t count_ = 0;
};

class Reader {
public:
    Reader(const Blocks& blocks, const Report& report, const Layout& layout, const Messages& messages,
           std::span<const RuleFinding> findings)
        : blocks_(blocks), report_(report), layout_(layout), messages_(messages), findings_(findings),
          paragraph_of_block_(blocks.blocks.size(), no_paragraph), by_element_(report.elements.size()) {}

    ReadableReport read() {
        reading_.language = report_.language.empty() ? layout_.language : report_.language;
        for (std::uint32_t index = 0; index < findings_.size(); ++index) {
            if (findings_[index].element != no_index)
                by_element_[findings_[index].element].push_back(index);
        }
        read_head();
        for (const OutlineEvent& event : make_outline(report_, blocks_))
            read_event(event);
        read_notes();
        read_changes();
        return std::move(reading_);
    }

private:
    void read_head() {
        for (const Element& element : report_.elements) {
            if (element.kind != SectionKind::title_block || element.line_role != LineRole::title)
                continue;
            reading_.title += reading_.title.empty() ? "" : " ";
            reading_.title += fold_space(blocks_.blocks[element.block].text);
        }
        for (const FactKind kind : {FactKind::body, FactKind::date, FactKind::place, FactKind::participant}) {
            auto facts = report_.facts_in(SectionKind::opening, kind);
            if (facts.empty())
                facts = report_.facts_in(SectionKind::title_block, kind);
            for (const Fact* fact : facts)
                reading_.facts.push_back({to_string(kind), fact->text});
        }
    }

    void read_event(const OutlineEvent& event) {
        switch (event.kind) {
        case OutlineKind::section:
            read_section(event);
            break;
        case OutlineKind::entry:
        case OutlineKind::item: {
            const bool is_item = event.kind == OutlineKind::item;
            add({.kind = is_item ? ReadingKind::item : ReadingKind::resolution, .enter = event.enter});
            if (event.enter)
                read_paragraph(ReadingKind::paragraph, event.index);
            break;
        }
        case OutlineKind::items:
            add({.kind = ReadingKind::items, .enter = event.enter});
            break;
        case OutlineKind::table:
            add({.kind = ReadingKind::table, .enter = event.enter});
            break;
        case OutlineKind::row:
            add({.kind = ReadingKind::row, .enter = event.enter});
            break;
        case OutlineKind::cell: {
            ReadingStep step{.kind = ReadingKind::cell, .enter = event.enter, .number = 1};
            if (event.enter) {
                step.number = blocks_.cells[event.index].column_span;
                step.rows = blocks_.cells[event.index].row_span;
            }
            add(std::move(step));
            break;
        }
        case OutlineKind::line:
            read_paragraph(ReadingKind::line, event.index);
            break;
        case OutlineKind::heading:
            read_paragraph(ReadingKind::heading, event.index);
            break;
        case OutlineKind::paragraph:
            read_paragraph(ReadingKind::paragraph, event.index);
            break;
        }
    }

    void read_section(const OutlineEvent& event) {
        if (event.enter)
            open_sections_.push_back(event.index);
        const Section& section = report_.sections[open_sections_.back()];
        ReadingStep step{.kind = reading_kind_of(section), .enter = event.enter};
        if (step.kind == ReadingKind::section && event.enter)
            step.text = to_string(section.kind);
        add(std::move(step));
        if (!event.enter)
            open_sections_.pop_back();
    }

    void read_paragraph(ReadingKind kind, std::uint32_t index) {
        const Element& element = report_.elements[index];
        const Block& block = blocks_.blocks[element.block];
        const auto number = static_cast<std::uint32_t>(reading_.paragraphs.size());
        paragraph_of_block_[element.block] = number;
        reading_.paragraphs.push_back({describe(report_, layout_, index, messages_), shown_text(block),
                                       block.paragraph, by_element_[index]});

        Spots spots;
        for (const std::uint32_t finding : by_element_[index]) {
            if (findings_[finding].spot)
                spots.add(finding, *findings_[finding].spot, block);
        }
        spots.sort();
        ReadingStep start{.kind = kind, .number = number};
        if (kind == ReadingKind::line)
            start.text = to_string(element.line_role);
        add(std::move(start));
        if (!block.label.text.empty())
            add({.kind = ReadingKind::label, .text = block.label.text, .findings = spots.at_label()});
        else if (!spots.at_label().empty())
            add({.kind = ReadingKind::spot, .findings = spots.at_label()});
        read_content(block, facts_of(report_, index), spots);
        add({.kind = kind, .enter = false});
    }

    void read_content(const Block& block, std::span<const Fact> facts, Spots& spots) {
        std::uint32_t position = 0;
        for (const InlineEvent& event : inline_content(block, facts)) {
            switch (event.step) {
            case InlineStep::enter:
            case InlineStep::leave:
                read_mark(event);
                break;
            case InlineStep::text:
                position = static_cast<std::uint32_t>(event.text.data() - block.text.data());
                read_text(block, position, position + static_cast<std::uint32_t>(event.text.size()), spots);
                position += static_cast<std::uint32_t>(event.text.size());
                break;
            case InlineStep::line_break:
                add_places(spots, position);
                add({.kind = ReadingKind::line_break});
                ++position;
                break;
            case InlineStep::note:
                if (event.span->target < blocks_.notes.size())
                    add({.kind = ReadingKind::note_mark, .number = event.span->target + 1});
                break;
            }
        }
        add_places(spots, static_cast<std::uint32_t>(block.text.size()));
    }

    void read_mark(const InlineEvent& event) {
        const bool enter = event.step == InlineStep::enter;
        if (event.fact != nullptr) {
            add({.kind = ReadingKind::fact,
                 .enter = enter,
                 .text = std::string(messages_.term(to_string(event.fact->kind)))});
            return;
        }
        ReadingStep step{.kind = kind_of(event.span->kind), .enter = enter};
        if (event.span->kind == SpanKind::link && event.span->target < blocks_.links.size())
            step.text = blocks_.links[event.span->target];
        add(std::move(step));
    }

    void read_text(const Block& block, std::uint32_t begin, std::uint32_t end, Spots& spots) {
        while (begin < end) {
            add_places(spots, begin);
            const std::uint32_t stop = spots.next_cut(begin, end);
            add({.kind = ReadingKind::text,
                 .text = block.text.substr(begin, stop - begin),
                 .findings = spots.about(begin)});
            begin = stop;
        }
    }

    void add_places(Spots& spots, std::uint32_t upto) {
        auto findings = spots.take_places(upto);
        if (!findings.empty())
            add({.kind = ReadingKind::spot, .findings = std::move(findings)});
    }

    void read_notes() {
        const auto is_empty = [](const std::vector<Block>& note) { return note.empty(); };
        if (std::all_of(blocks_.notes.begin(), blocks_.notes.end(), is_empty))
            return;
        add({.kind = ReadingKind::notes});
        for (std::uint32_t note = 0; note < blocks_.notes.size(); ++note) {
            add({.kind = ReadingKind::note, .number = note + 1});
            for (const Block& block : blocks_.notes[note]) {
                const auto number = static_cast<std::uint32_t>(reading_.paragraphs.size());
                reading_.paragraphs.push_back({{}, shown_text(block), 0, {}});
                add({.kind = ReadingKind::paragraph, .number = number});
                if (!block.label.text.empty())
                    add({.kind = ReadingKind::label, .text = block.label.text});
                Spots none;
                read_content(block, {}, none);
                add({.kind = ReadingKind::paragraph, .enter = false});
            }
            add({.kind = ReadingKind::note, .enter = false});
        }
        add({.kind = ReadingKind::notes, .enter = false});
    }

    void read_changes() {
        for (std::uint32_t index = 0; index < findings_.size(); ++index) {
            const auto first = reading_.changes.size();
            for (const Edit& edit : findings_[index].edits)
                read_change(index, edit);
            std::stable_sort(
                reading_.changes.begin() + static_cast<std::ptrdiff_t>(first), reading_.changes.end(),
                [](const ReadingChange& left, const ReadingChange& right) {
                    return std::pair(left.paragraph, left.offset) < std::pair(right.paragraph, right.offset);
                });
        }
    }

    void read_change(std::uint32_t finding, const Edit& edit) {
        if (const auto* label = std::get_if<SetLabel>(&edit)) {
            const std::string& found = blocks_.blocks[label->block].label.text;
            if (found != label->text)
                add_change(label->block, {finding, 0, 0, count_code_points(found),
                                          found.empty() ? label->text + " " : label->text});
        } else if (const auto* text = std::get_if<ReplaceText>(&edit)) {
            const Block& block = blocks_.blocks[text->block];
            const std::uint32_t before =
                block.label.text.empty() ? 0 : count_code_points(block.label.text) + 1;
            const std::uint32_t begin = code_points_.before(block.text, text->begin);
            const std::uint32_t end = code_points_.before(block.text, text->end);
            add_change(text->block, {finding, 0, before + begin, end - begin, text->text});
        }
    }

    void add_change(std::uint32_t block, ReadingChange change) {
        change.paragraph = paragraph_of_block_[block];
        if (change.paragraph != no_paragraph)
            reading_.changes.push_back(std::move(change));
    }

    void add(ReadingStep step) { reading_.steps.push_back(std::move(step)); }

    const Blocks& blocks_;
    const Report& report_;
    const Layout& layout_;
    const Messages& messages_;
    std::span<const RuleFinding> findings_;
    ReadableReport reading_;
    CodePoints code_points_;
    std::vector<std::uint32_t> open_sections_;
    std::vector<std::uint32_t> paragraph_of_block_;
    std::vector<std::vector<std::uint32_t>> by_element_; ///< the findings of each
};

} // namespace

ReadableReport make_reading(const Blocks& blocks, const Report& report, const Layout& layout,
                            const Messages& messages, std::span<const RuleFinding> findings) {
    return Reader(blocks, report, layout, messages, findings).read();
}

} // namespace rapporteur
