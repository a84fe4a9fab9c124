// Blocks + Layout -> Report. In a report with the standard sections the opening is the anchor: the title
// block comes before it, the submission and the list after it. Without an opening the submission, or else the
// first label, is the anchor. A document with other sections is divided among them (division.hpp).
#include "report/assembly.hpp"
#include "report/division.hpp"
#include "report/facts.hpp"
#include "report/loose_labels.hpp"
#include "report/opening.hpp"
#include "report/report.hpp"
#include "report/title_lines.hpp"

#include <algorithm>
#include <span>

namespace rapporteur {
namespace {

constexpr std::uint32_t submission_within = 40; ///< blocks after the opening
constexpr std::size_t longest_closing_line = 100;
constexpr std::size_t longest_searched_line = 10000;

/// Reads a report of the standard sections around its opening.
class Recognizer {
public:
    Recognizer(const Blocks& blocks, const Layout& layout)
        : blocks_(blocks), layout_(layout), assembly_(blocks, layout), body_(first_of_body(blocks)) {}

    Report run() {
        begin_sections();
        opening_ = find_opening(blocks_, layout_, body_);
        opening_is_last_ = opening_ != no_index && stands_behind_acts(blocks_, body_, opening_, layout_);
        submission_ = find_submission_block();
        list_ = find_list();
        begin_ = find_begin();
        add_title_block();
        add_preamble();
        add_list();
        return std::move(assembly_).finish(opening_);
    }

private:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(blocks_.blocks.size()); }
    [[nodiscard]] const Block& block(std::uint32_t index) const { return blocks_.blocks[index]; }
    [[nodiscard]] bool is_labelled(std::uint32_t index) const {
        return block(index).label.source != LabelSource::none;
    }
    [[nodiscard]] std::uint32_t search_end() const {
        return std::min<std::uint32_t>(size(), body_ + static_cast<std::uint32_t>(searched_blocks));
    }

    /// The opening, unless it stands after the list.
    [[nodiscard]] std::uint32_t anchor() const { return opening_is_last_ ? no_index : opening_; }

    /// The submission, if it is a paragraph of its own.
    [[nodiscard]] std::uint32_t find_submission_block() const {
        const std::uint32_t begin = anchor() == no_index ? body_ : anchor() + 1;
        const std::uint32_t end = std::min<std::uint32_t>(search_end(), begin + submission_within);
        for (std::uint32_t index = begin; index < end; ++index) {
            if (is_labelled(index) && !is_country(index))
                break;
            if (is_submission(block(index), layout_))
                return index;
        }
        return no_index;
    }

    /// The first labelled block after the anchor.
    [[nodiscard]] std::uint32_t find_list() const {
        std::uint32_t index = body_;
        if (anchor() != no_index)
            index = anchor() + 1;
        if (submission_ != no_index)
            index = submission_ + 1;
        if (submission_ == no_index) {
            while (anchor() != no_index && index < size() && is_country(index))
                ++index;
        }
        const std::uint32_t behind_anchor = anchor() != no_index || submission_ != no_index ? index : size();
        while (index < size() && !is_labelled(index))
            ++index;
        // The first entries may have lost their labels.
        while (index > behind_anchor && index < size() &&
               lost_label(block(index - 1), layout_) == CandidateKind::lost_act)
            --index;
        return index;
    }

    /// The end of the title block. A heading directly above the list does not belong to it.
    [[nodiscard]] std::uint32_t find_begin() const {
        const std::uint32_t begin = std::min({anchor(), submission_, list_});
        const bool headed = begin == list_ && list_ > body_ && list_ < size() &&
                            is_heading(list_ - 1, fold(block(list_ - 1).text));
        return headed ? begin - 1 : begin;
    }

    /// The sections that a report may have, in their order.
    void begin_sections() {
        for (const SectionKind kind : {SectionKind::title_block, SectionKind::opening,
                                       SectionKind::submission, SectionKind::list, SectionKind::closing})
            assembly_.begin_section(kind, pattern_of(kind));
    }

    [[nodiscard]] std::uint32_t pattern_of(SectionKind kind) const {
        const auto pattern =
            std::find_if(layout_.sections.begin(), layout_.sections.end(),
                         [kind](const SectionPattern& candidate) { return candidate.kind == kind; });
        return pattern == layout_.sections.end()
                   ? no_index
                   : static_cast<std::uint32_t>(pattern - layout_.sections.begin());
    }

    void add(SectionKind kind, std::uint32_t index) { assembly_.add(kind, ElementPart::paragraph, index); }

    void add_title_block() {
        bool open = true; // without an opening the title block ends where prose begins
        for (std::uint32_t index = body_; index < begin_; ++index) {
            const bool searched = index < search_end() && block(index).text.size() <= longest_searched_line;
            const LineRole role = searched ? title_line_role(block(index), layout_) : LineRole::other;
            const bool is_line =
                opening_ != no_index || role != LineRole::other ||
                (block(index).text.size() <= longest_title_line && !ends_with_any(block(index).text, ".:"));
            open = open && searched && is_line;
            if (open || opening_ != no_index)
                assembly_.add_title_line(index, role);
            else
                add(SectionKind::loose, index);
        }
        assembly_.add_title_from_header(body_);
    }

    /// Adds all blocks from the opening to the first label.
    void add_preamble() {
        bool submitted = false;
        const bool list_follows = list_ < size();
        for (std::uint32_t index = begin_; index < list_; ++index) {
            const FoldedText text = fold(block(index).text);
            if (index == submission_)
                submitted = true;
            if (index == opening_)
                add(SectionKind::opening, index);
            else if (is_heading(index, text))
                assembly_.add(SectionKind::heading, ElementPart::heading, index);
            else if (index == submission_)
                add(SectionKind::submission, index);
            else if (opening_ != no_index && index > opening_ && is_whole_opening(block(index), layout_))
                add(SectionKind::loose, index); // a second opening: its facts are not those of the first
            else if (!submitted && (submission_ != no_index || is_country(index) || goes_on(index)))
                add(SectionKind::opening, index);
            else
                add(submitted && list_follows && !begins_with_verb(text, layout_) ? SectionKind::submission
                                                                                  : SectionKind::loose,
                    index);
        }
    }

    [[nodiscard]] bool lists_participants(std::uint32_t index) const {
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               find_participants(SearchText(block(index).text), *participants, layout_).size() > 1;
    }

    /// Whether a block belongs to the opening before it: it ends the sentence that began there, or names the
    /// participants that the opening does not name.
    [[nodiscard]] bool goes_on(std::uint32_t index) const {
        if (report_.elements.empty() || report_.elements.back().kind != SectionKind::opening)
            return false;
        if (!lists_participants(opening_) && lists_participants(index))
            return true;
        if (ends_with_any(block(index - 1).text, ","))
            return true;
        std::size_t at = 0;
        const char32_t first = next_code_point(trim(block(index).text), at);
        return !ends_with_any(block(index - 1).text, ".:;") && is_letter(first) && !is_upper(first);
    }

    [[nodiscard]] bool is_heading(std::uint32_t index, const FoldedText& text) const {
        return block(index).text.size() <= longest_closing_line && !ends_with_any(block(index).text, ".;") &&
               begins_with_any(layout_.section(SectionKind::heading).cues, text);
    }

    /// Whether a block is only a country: participants may be listed one on each line.
    [[nodiscard]] bool is_country(std::uint32_t index) const {
        if (block(index).text.size() > longest_closing_line)
            return false;
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               find_listed_participant(SearchText(block(index).text), *participants, layout_).has_value();
    }

    /// The start of the closing: a line that begins with one of its cues. If list items follow, only a short
    /// line counts, such as the heading "Annex".
    [[nodiscard]] std::uint32_t find_closing() const {
        std::uint32_t last_label = list_;
        for (std::uint32_t index = list_; index < size(); ++index) {
            if (is_labelled(index))
                last_label = index;
        }
        for (std::uint32_t index = list_; index < size(); ++index) {
            if (is_labelled(index) || (index < last_label && block(index).text.size() > longest_closing_line))
                continue;
            if (begins_with_any(layout_.section(SectionKind::closing).cues, fold(block(index).text)))
                return index;
            if (index > last_label && is_end_matter(block(index), layout_))
                return index;
        }
        return size();
    }

    void add_list() {
        const std::uint32_t closing = find_closing();
        const std::uint32_t end = opening_is_last_ ? std::min(opening_, closing) : closing;
        assembly_.add_list(list_, end);
        for (std::uint32_t index = end; index < size(); ++index)
            add(index == opening_ ? SectionKind::opening : SectionKind::closing, index);
    }

    const Blocks& blocks_;
    const Layout& layout_;
    Assembly assembly_;
    Report& report_ = assembly_.report;
    std::uint32_t body_ = 0; ///< the first block that is not in a page header
    std::uint32_t opening_ = no_index;
    bool opening_is_last_ = false; ///< it stands after the list
    std::uint32_t submission_ = no_index;
    std::uint32_t list_ = 0;  ///< the first labelled block of the list, or size()
    std::uint32_t begin_ = 0; ///< the first block after the title block
};

/// Reads a document by the sections that its layout defines.
class SectionRecognizer {
public:
    SectionRecognizer(const Blocks& blocks, const Layout& layout)
        : blocks_(blocks), layout_(layout), assembly_(blocks, layout), body_(first_of_body(blocks)) {}

    Report run() {
        const std::uint32_t opening = find_opening(blocks_, layout_, body_);
        const auto stretches = divide(blocks_, layout_, body_, opening);
        std::size_t next = 0;
        while (next < stretches.size())
            next = add_section(stretches, next);
        assembly_.add_title_from_header(body_);
        return std::move(assembly_).finish(opening);
    }

private:
    [[nodiscard]] const SectionPattern& pattern(const Stretch& stretch) const {
        return layout_.sections[stretch.pattern];
    }

    /// Adds one stretch, or a heading with the section it names. Returns the index of the next stretch.
    std::size_t add_section(std::span<const Stretch> stretches, std::size_t at) {
        const Stretch* heading = nullptr;
        if (pattern(stretches[at]).kind == SectionKind::heading && at + 1 < stretches.size() &&
            !pattern(stretches[at + 1]).standard)
            heading = &stretches[at++];
        const Stretch& stretch = stretches[at];
        const SectionPattern& section = pattern(stretch);
        if (section.kind == SectionKind::heading) {
            add_blocks(stretch, section);
            return at + 1;
        }
        const std::uint32_t index = assembly_.begin_section(section.kind, stretch.pattern);
        if (!section.standard)
            assembly_.report.sections[index].id = "s" + std::to_string(++written_);
        if (heading != nullptr) {
            assembly_.report.sections[index].heading =
                static_cast<std::uint32_t>(assembly_.report.elements.size());
            for (std::uint32_t block = heading->begin; block < heading->end; ++block)
                assembly_.add_heading(index, block);
        }
        add_blocks(stretch, section);
        return at + 1;
    }

    void add_blocks(const Stretch& stretch, const SectionPattern& section) {
        if (section.kind == SectionKind::list || section.kind == SectionKind::recitals)
            return assembly_.add_list(stretch.begin, stretch.end, section.kind);
        for (std::uint32_t block = stretch.begin; block < stretch.end; ++block) {
            if (section.kind == SectionKind::title_block)
                assembly_.add_title_line(block, title_line_role(blocks_.blocks[block], layout_));
            else
                assembly_.add(section.kind,
                              section.kind == SectionKind::heading      ? ElementPart::heading
                              : section.kind == SectionKind::signatures ? ElementPart::line
                                                                        : ElementPart::paragraph,
                              block);
        }
    }

    const Blocks& blocks_;
    const Layout& layout_;
    Assembly assembly_;
    std::uint32_t body_;
    std::uint32_t written_ = 0; ///< count of sections that have an id
};

/// Whether the layout has only the standard sections, in their order.
bool is_standard(const Layout& layout) {
    return std::all_of(layout.sections.begin(), layout.sections.end(), [](const SectionPattern& section) {
        return section.standard && !section.plain && section.group == no_group;
    });
}

} // namespace

Report recognize(const Blocks& blocks, const Layout& layout) {
    return is_standard(layout) ? Recognizer(blocks, layout).run() : SectionRecognizer(blocks, layout).run();
}

} // namespace rapporteur
