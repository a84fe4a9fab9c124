// Blocks + Layout -> Report. The opening is the anchor: what stands before it is the title block, what
// follows is the submission and the list. Where it is missing the submission, then the first label, takes its
// place.
#include "report/facts.hpp"
#include "report/levels.hpp"
#include "report/loose_labels.hpp"
#include "report/opening.hpp"
#include "report/ordinals.hpp"
#include "report/report.hpp"
#include "report/title_lines.hpp"

#include <algorithm>
#include <tuple>

namespace rapporteur {
namespace {

constexpr std::size_t searched_blocks = 400;    ///< the opening is looked for among the first of them
constexpr std::uint32_t submission_within = 40; ///< blocks behind the opening
constexpr int enough_before_submission = 2;
constexpr std::size_t longest_closing_line = 100;
constexpr std::size_t longest_searched_line = 10000;

bool begins_with_any(const std::vector<Phrase>& cues, const FoldedText& text) {
    return std::any_of(cues.begin(), cues.end(), [&](const Phrase& cue) {
        const auto match = find_phrase(cue, text);
        return match && match->begin == 0;
    });
}

class Recognizer {
public:
    Recognizer(const Blocks& blocks, const Layout& layout) : blocks_(blocks), layout_(layout) {
        while (body_ < blocks.blocks.size() && blocks.blocks[body_].origin == BlockOrigin::header)
            ++body_;
    }

    Report run() {
        report_.language = layout_.language;
        opening_ = find_opening();
        opening_is_last_ = opening_ != no_index && stands_behind_acts(blocks_, body_, opening_, layout_);
        submission_ = find_submission_block();
        list_ = find_list();
        begin_ = find_begin();
        add_title_block();
        add_preamble();
        add_list();
        number_elements(report_);
        add_facts();
        return std::move(report_);
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

    /// The best of the first run of candidates: a long title may read like an opening, but less so. In front
    /// of a submission a bare "The Network held its meeting." is enough.
    [[nodiscard]] std::uint32_t find_opening() const {
        std::uint32_t best = no_index;
        int best_score = 0;
        for (std::uint32_t index = body_; index < search_end(); ++index) {
            if (best != no_index && is_labelled(index))
                break;
            const int score = opening_score(block(index), layout_);
            const bool enough =
                score >= enough_for_opening || (score >= enough_before_submission && index + 1 < size() &&
                                                is_submission(block(index + 1), layout_));
            if (enough && score > best_score) {
                best = index;
                best_score = score;
            }
            if (best != no_index &&
                (is_submission(block(index), layout_) || is_whole_opening(block(best), layout_)))
                break; // a second opening may say more than the first
        }
        return best;
    }

    /// The opening, if it is where the title block ends.
    [[nodiscard]] std::uint32_t anchor() const { return opening_is_last_ ? no_index : opening_; }

    /// The paragraph of the submission, when it has one of its own.
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

    /// The first labelled block behind the anchor.
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

    /// Where the title block ends: a heading above the list is no line of it.
    [[nodiscard]] std::uint32_t find_begin() const {
        const std::uint32_t begin = std::min({anchor(), submission_, list_});
        const bool headed = begin == list_ && list_ > body_ && list_ < size() &&
                            is_heading(list_ - 1, fold(block(list_ - 1).text));
        return headed ? begin - 1 : begin;
    }

    void add(Role role, std::uint32_t index, std::uint8_t depth = 0, std::uint32_t parent = no_index) {
        Element element;
        element.role = role;
        element.block = index;
        element.depth = depth;
        element.parent = parent;
        report_.elements.push_back(element);
    }

    void add_title_line(std::uint32_t index, LineRole role) {
        add(Role::title_line, index);
        report_.elements.back().line_role = role;
    }

    void add_title_block() {
        bool open = true; // without an opening the title block ends where the prose begins
        for (std::uint32_t index = body_; index < begin_; ++index) {
            const bool searched = index < search_end() && block(index).text.size() <= longest_searched_line;
            const LineRole role = searched ? title_line_role(block(index), layout_) : LineRole::other;
            const bool is_line =
                opening_ != no_index || role != LineRole::other ||
                (block(index).text.size() <= longest_title_line && !ends_with_any(block(index).text, ".:"));
            open = open && searched && is_line;
            if (open || opening_ != no_index)
                add_title_line(index, role);
            else
                add(Role::loose, index);
        }
        const bool has_title =
            std::any_of(report_.elements.begin(), report_.elements.end(),
                        [](const Element& element) { return element.line_role != LineRole::other; });
        if (!has_title)
            add_title_from_header();
    }

    /// A title block that stands only in the page header.
    void add_title_from_header() {
        std::vector<Element> body;
        body.swap(report_.elements);
        bool speaks = false;
        for (std::uint32_t index = 0; index < body_; ++index) {
            const LineRole role = title_line_role(block(index), layout_);
            speaks = speaks || role != LineRole::other;
            add_title_line(index, role);
        }
        if (!speaks)
            report_.elements.clear();
        report_.elements.insert(report_.elements.end(), body.begin(), body.end());
    }

    /// Everything from the opening to the first label.
    void add_preamble() {
        bool submitted = false;
        const bool list_follows = list_ < size();
        for (std::uint32_t index = begin_; index < list_; ++index) {
            const FoldedText text = fold(block(index).text);
            if (index == submission_)
                submitted = true;
            if (index == opening_)
                add(Role::opening, index);
            else if (is_heading(index, text))
                add(Role::heading, index);
            else if (index == submission_)
                add(Role::submission, index);
            else if (opening_ != no_index && index > opening_ && is_whole_opening(block(index), layout_))
                add(Role::loose, index); // its facts are not those of the first
            else if (!submitted && (submission_ != no_index || is_country(index) || goes_on(index)))
                add(Role::opening, index);
            else
                add(submitted && list_follows && !begins_with_verb(text, layout_) ? Role::submission
                                                                                  : Role::loose,
                    index);
        }
    }

    [[nodiscard]] bool lists_participants(std::uint32_t index) const {
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               find_participants(SearchText(block(index).text), *participants, layout_).size() > 1;
    }

    /// Whether a block belongs to the opening before it: it ends the sentence that began there, or says who
    /// took part where that did not.
    [[nodiscard]] bool goes_on(std::uint32_t index) const {
        if (report_.elements.empty() || report_.elements.back().role != Role::opening)
            return false;
        if (!lists_participants(opening_) && lists_participants(index))
            return true;
        if (opening_score(block(index), layout_) >= enough_before_submission)
            return true; // the opening in two paragraphs
        if (ends_with_any(block(index - 1).text, ","))
            return true;
        std::size_t at = 0;
        const char32_t first = next_code_point(trim(block(index).text), at);
        return !ends_with_any(block(index - 1).text, ".:;") && is_letter(first) && !is_upper(first);
    }

    [[nodiscard]] bool is_heading(std::uint32_t index, const FoldedText& text) const {
        return block(index).text.size() <= longest_closing_line && !ends_with_any(block(index).text, ".;") &&
               begins_with_any(layout_.heading.cues, text);
    }

    /// A country alone: the participants are listed a line each.
    [[nodiscard]] bool is_country(std::uint32_t index) const {
        if (block(index).text.size() > longest_closing_line)
            return false;
        const FactPattern* participants = layout_.fact(FactKind::participant);
        return participants != nullptr &&
               find_listed_participant(SearchText(block(index).text), *participants, layout_).has_value();
    }

    /// Where the closing begins: a line that opens with one of its cues, with no list item behind it unless
    /// it is a heading such as "Annex".
    [[nodiscard]] std::uint32_t find_closing() const {
        std::uint32_t last_label = list_;
        for (std::uint32_t index = list_; index < size(); ++index) {
            if (is_labelled(index))
                last_label = index;
        }
        for (std::uint32_t index = list_; index < size(); ++index) {
            if (is_labelled(index) || (index < last_label && block(index).text.size() > longest_closing_line))
                continue;
            if (begins_with_any(layout_.closing.cues, fold(block(index).text)))
                return index;
            if (index > last_label && is_end_matter(block(index), layout_))
                return index;
        }
        return size();
    }

    void add_list() {
        const std::uint32_t closing = find_closing();
        std::vector<ListCandidate> candidates;
        const bool says = layout_.levels.size() > 1 && !layout_.levels[1].lead_in.empty();
        const std::string_view lead_in_marks = says ? layout_.levels[1].lead_in : std::string_view(":");
        for (std::uint32_t index = list_; index < closing; ++index) {
            const bool lead_in = index > 0 && ends_with_any(block(index - 1).text, lead_in_marks);
            if (is_labelled(index))
                candidates.push_back({index, lead_in});
            else if (index == opening_)
                continue;
            else if (const auto lost = lost_label(block(index), layout_))
                candidates.push_back({index, lead_in, *lost});
        }
        const auto levels = assign_levels(candidates, blocks_, layout_);
        std::size_t next = 0;
        std::vector<std::uint32_t> open; // the resolution, its item, ... that a block may belong to
        for (std::uint32_t index = list_; index < closing; ++index) {
            AssignedLevel level;
            if (index == opening_) {
                add(Role::opening, index);
                continue;
            }
            if (next < candidates.size() && candidates[next].block == index)
                level = levels[next++];
            if (level.depth == 0) {
                add_continuation(index, open);
                continue;
            }
            while (!open.empty() && report_.elements[open.back()].depth >= level.depth)
                open.pop_back();
            add(level.depth == 1 ? Role::resolution : Role::item, index, level.depth,
                open.empty() ? no_index : open.back());
            report_.elements.back().other_depth = level.other;
            open.push_back(static_cast<std::uint32_t>(report_.elements.size() - 1));
        }
        for (std::uint32_t index = closing; index < size(); ++index)
            add(index == opening_ ? Role::opening : Role::closing, index);
    }

    /// An unlabelled paragraph belongs to the resolution, or to the item it is indented like.
    void add_continuation(std::uint32_t index, const std::vector<std::uint32_t>& open) {
        if (open.empty()) {
            add(Role::loose, index);
            return;
        }
        std::uint32_t parent = open.front();
        for (const std::uint32_t candidate : open) {
            const std::int32_t margin = block(report_.elements[open.front()].block).indent;
            const std::int32_t indent = block(report_.elements[candidate].block).indent;
            if (indent > margin && block(index).indent >= indent)
                parent = candidate;
        }
        add(Role::continuation, index, report_.elements[parent].depth, parent);
    }

    void add_fact(std::uint32_t element, std::optional<Fact> fact) {
        if (!fact)
            return;
        fact->element = element;
        report_.facts.push_back(std::move(*fact));
    }

    void add_facts() {
        const std::vector<Phrase> no_cues;
        for (std::uint32_t index = 0; index < report_.elements.size(); ++index) {
            const Element& element = report_.elements[index];
            const SearchText text(block(element.block).text);
            if (element.role == Role::title_line) {
                add_fact(index, find_date(text, no_cues, {}, layout_));
                add_fact(index, find_place(text, no_cues, {}, layout_));
            } else if (element.role == Role::opening) {
                add_opening_facts(index, text);
            } else if (element.role == Role::resolution && !opening_is_last_) {
                break;
            }
        }
        std::stable_sort(report_.facts.begin(), report_.facts.end(), [](const Fact& left, const Fact& right) {
            return std::tie(left.element, left.begin) < std::tie(right.element, right.begin);
        });
    }

    void add_opening_facts(std::uint32_t index, const SearchText& text) {
        std::vector<PhraseMatch> taken;
        if (auto clause = find_submission(text, layout_.submission.cues)) {
            taken.push_back({clause->begin, clause->end});
            add_fact(index, std::move(clause));
        }
        for (const FactPattern& pattern : layout_.facts) {
            if (pattern.kind != FactKind::participant)
                continue;
            auto list = find_participants(text, pattern, layout_);
            if (list.empty() && report_.elements[index].block != opening_) { // a country on a line of its own
                if (auto single = find_listed_participant(text, pattern, layout_))
                    list.push_back(std::move(*single));
            }
            if (!list.empty())
                taken.push_back({list.front().begin, list.back().end});
            for (const Fact& participant : list)
                add_fact(index, participant);
        }
        auto elsewhere = find_asides(text, layout_);
        elsewhere.insert(elsewhere.end(), taken.begin(), taken.end());
        // What is said of something else is taken only where nothing is said of the meeting.
        const auto find = [&](auto finder, const FactPattern& pattern) {
            auto fact = finder(text, pattern.cues, elsewhere, layout_);
            return fact ? fact : finder(text, pattern.cues, taken, layout_);
        };
        for (const FactPattern& pattern : layout_.facts) {
            const bool stated = report_.first_fact(Role::opening, pattern.kind) != nullptr;
            if (stated)
                continue;
            if (pattern.kind == FactKind::date)
                add_fact(index, find(find_date, pattern));
            else if (pattern.kind == FactKind::place)
                add_fact(index, find(find_place, pattern));
            else if (pattern.kind == FactKind::body)
                add_fact(index, find_body(text, pattern, layout_));
            else if (pattern.kind == FactKind::meeting_kind)
                add_fact(index, find_meeting_kind(text, pattern, layout_));
            else if (pattern.kind == FactKind::online)
                add_fact(index, find_term(text, pattern, layout_));
        }
    }

    const Blocks& blocks_;
    const Layout& layout_;
    Report report_;
    std::uint32_t body_ = 0; ///< the first block that is not of a header
    std::uint32_t opening_ = no_index;
    bool opening_is_last_ = false; ///< it stands behind the list
    std::uint32_t submission_ = no_index;
    std::uint32_t list_ = 0;  ///< the first labelled block of the list, or size()
    std::uint32_t begin_ = 0; ///< the first block behind the title block
};

} // namespace

Report recognize(const Blocks& blocks, const Layout& layout) {
    return Recognizer(blocks, layout).run();
}

} // namespace rapporteur
