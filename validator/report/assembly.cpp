#include "report/assembly.hpp"

#include "report/loose_labels.hpp"

#include "report/columns.hpp"
#include "report/division.hpp"
#include "report/facts.hpp"
#include "report/opening.hpp"
#include "report/ordinals.hpp"
#include "report/tables_of_data.hpp"
#include "report/title_lines.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace rapporteur {
namespace {

constexpr std::int64_t most_lost = 3; ///< labels between two lists

} // namespace

std::uint32_t Assembly::begin_section(SectionKind kind, std::uint32_t pattern) {
    const auto same =
        std::count_if(report.sections.begin(), report.sections.end(), [&](const Section& section) {
            return pattern != no_index && section.pattern == pattern;
        });
    report.sections.push_back(
        {.kind = kind, .pattern = pattern, .ordinal = static_cast<std::uint32_t>(same + 1)});
    open_.clear();
    return static_cast<std::uint32_t>(report.sections.size() - 1);
}

std::uint32_t Assembly::section_of(SectionKind kind) const {
    for (auto index = static_cast<std::uint32_t>(report.sections.size()); index-- > 0;) {
        if (report.sections[index].kind == kind)
            return index;
    }
    return no_index;
}

void Assembly::add(SectionKind kind, ElementPart part, std::uint32_t index, std::uint8_t depth,
                   std::uint32_t parent) {
    Element element;
    element.kind = kind;
    element.part = part;
    element.section = section_of(kind);
    element.block = index;
    element.depth = depth;
    element.parent = parent;
    report.elements.push_back(std::move(element));
}

void Assembly::add_title_line(std::uint32_t index, LineRole role) {
    add(SectionKind::title_block, ElementPart::line, index);
    report.elements.back().line_role = role;
}

void Assembly::add_heading(std::uint32_t section, std::uint32_t index) {
    add(SectionKind::heading, ElementPart::heading, index);
    report.elements.back().section = section;
    std::string_view words = trim(block(index).text);
    while (words.ends_with(":") || words.ends_with("."))
        words = trim(words.substr(0, words.size() - 1));
    std::string& title = report.sections[section].title;
    // "The Group agreed as follows:" under "I. DECISIONS" leads to the list and is not its name.
    const bool leads = index > 0 && !title.empty() && ends_with_any(block(index).text, ":") &&
                       block(index - 1).label.source != LabelSource::none;
    if (leads)
        return;
    title += (title.empty() ? "" : " ") + fold_space(words);
}

void Assembly::add_title_from_header(std::uint32_t body) {
    const bool has_title =
        std::any_of(report.elements.begin(), report.elements.end(),
                    [](const Element& element) { return element.line_role != LineRole::other; });
    if (has_title || body == 0)
        return;
    std::vector<Element> below;
    below.swap(report.elements);
    bool speaks = false;
    for (std::uint32_t index = 0; index < body; ++index) {
        const LineRole role = title_line_role(block(index), layout_);
        speaks = speaks || role != LineRole::other;
        add_title_line(index, role);
    }
    if (!speaks)
        report.elements.clear();
    const auto added = static_cast<std::uint32_t>(report.elements.size());
    for (Element& element : below) {
        if (element.parent != no_index)
            element.parent += added;
    }
    for (Section& section : report.sections) {
        if (section.heading != no_index)
            section.heading += added;
    }
    report.elements.insert(report.elements.end(), below.begin(), below.end());
}

const std::vector<ListLevel>& Assembly::levels(std::uint32_t section) const {
    const bool known = section != no_index && report.sections[section].pattern < layout_.sections.size();
    return known ? layout_.sections[report.sections[section].pattern].levels : layout_.levels();
}

void Assembly::add_list(std::uint32_t begin, std::uint32_t end, SectionKind kind) {
    const std::uint32_t section = section_of(kind);
    auto known = levels(section);
    const bool has_lead_in = known.size() > 1 && !known[1].lead_in.empty();
    const std::string_view lead_in_marks = has_lead_in ? known[1].lead_in : std::string_view(":");
    static const SectionPattern no_pattern;
    const bool patterned = section != no_index && report.sections[section].pattern < layout_.sections.size();
    const TableColumns columns(
        blocks_, patterned ? layout_.sections[report.sections[section].pattern] : no_pattern, begin, end);
    std::vector<ListCandidate> labelled;
    const bool may_lose = kind == SectionKind::list && !known.empty() && known.front().is_labelled();
    TablesOfData data(blocks_);
    for (std::uint32_t index = begin; index < end; ++index) {
        const auto column = columns.role(index);
        if (columns.is_heading(index) || column == ColumnRole::responsible || (!column && data.hold(index)))
            continue;
        const bool lead_in = index > 0 && ends_with_any(block(index - 1).text, lead_in_marks);
        if (block(index).label.source != LabelSource::none)
            labelled.push_back({index, lead_in});
        else if (may_lose && column == ColumnRole::text)
            labelled.push_back({index, false, CandidateKind::lost_act}); // each row is one entry
        else if (const auto lost = may_lose ? lost_label(block(index), layout_) : std::nullopt)
            labelled.push_back({index, lead_in, *lost});
    }
    if (section != no_index && !known.empty()) {
        report.sections[section].start = first_number(section, labelled);
        known.front().start = report.sections[section].start;
    }
    // Where entries have no labels, a labelled block is an item below an entry. If the list begins with a
    // label, there is no entry above it.
    const bool below = !known.empty() && !known.front().is_labelled() &&
                       (kind != SectionKind::list || labelled.empty() || labelled.front().block != begin);
    const std::span<const ListLevel> counted = std::span(known).subspan(below && known.size() > 1 ? 1 : 0);
    const auto assigned = assign_levels(labelled, blocks_, counted);
    std::size_t next = 0;
    for (std::uint32_t index = begin; index < end; ++index) {
        AssignedLevel level;
        if (next < labelled.size() && labelled[next].block == index)
            level = assigned[next++];
        else if (add_cell(kind, index, columns))
            continue;
        if (level.depth != 0) {
            add_entry(kind, index, static_cast<std::uint8_t>(level.depth + (known.size() - counted.size())));
            if (!columns.role(index)) // an entry that is a row needs no number, so no doubt is noted
                report.elements.back().other_depth = level.other;
        } else if (below || kind == SectionKind::recitals)
            add_entry(kind, index, unlabelled_depth(index, known));
        else
            add_continuation(kind, index);
    }
    if (section != no_index)
        last_number_ = report.sections[section].start + count_entries(section) - 1;
}

/// The number of the first entry. The layout says whether the count goes on from the list before, or leaves
/// it to the first label.
std::int64_t Assembly::first_number(std::uint32_t section, const std::vector<ListCandidate>& labelled) const {
    const auto& own = levels(section).front();
    const bool known = report.sections[section].pattern < layout_.sections.size();
    const NumbersRun numbers =
        known ? layout_.sections[report.sections[section].pattern].numbers : NumbersRun::anew;
    if (numbers == NumbersRun::anew || last_number_ < own.start)
        return own.start;
    if (numbers == NumbersRun::on)
        return last_number_ + 1;
    const auto goes_on = [this](const LabelReading& reading) { return reading.value == last_number_ + 1; };
    const auto starts = [&own](const LabelReading& reading) { return reading.value == own.start; };
    const auto has = [](const std::vector<LabelReading>& readings, auto is) {
        return std::any_of(readings.begin(), readings.end(), is);
    };
    if (labelled.empty())
        return own.start;
    const auto labels = std::find_if(labelled.begin(), labelled.end(), [](const ListCandidate& each) {
        return each.kind == CandidateKind::label;
    });
    if (labels == labelled.end())
        return own.start;
    const auto& first = block(labels->block).label.readings;
    // A label that is neither the first nor the next one has lost those between: "5." after a list to "3.".
    const auto is_later = [this](const LabelReading& reading) {
        return reading.value > last_number_ && reading.value <= last_number_ + most_lost;
    };
    const bool runs_on = has(first, goes_on) || has(first, is_later);
    return runs_on && !has(first, starts) ? last_number_ + 1 : own.start;
}

std::int64_t Assembly::count_entries(std::uint32_t section) const {
    return std::count_if(report.elements.begin(), report.elements.end(), [section](const Element& element) {
        return element.section == section && element.part == ElementPart::entry;
    });
}

/// The level of a block without a label. After a lead-in the blocks are items, until one begins with a word
/// that the layout knows for entries.
std::uint8_t Assembly::unlabelled_depth(std::uint32_t index, const std::vector<ListLevel>& known) const {
    if (open_.empty() || known.size() < 2 || known[1].is_labelled())
        return 1;
    const FoldedText start = fold(cut(block(index).text, longest_title_line));
    const bool as_entry = begins_with_any(known[0].begins, start);
    const bool as_item = begins_with_any(known[1].begins, start);
    if (as_entry != as_item)
        return as_entry ? 1 : is_led_to(index, known[1]) ? 2 : 1;
    return is_led_to(index, known[1]) ? 2 : 1;
}

/// Whether items may stand here: after a lead-in, or after another item.
bool Assembly::is_led_to(std::uint32_t index, const ListLevel& level) const {
    const std::string_view marks = level.lead_in.empty() ? std::string_view(":") : level.lead_in;
    return report.elements.back().depth == 2 || ends_with_any(block(index - 1).text, marks);
}

void Assembly::add_entry(SectionKind kind, std::uint32_t index, std::uint8_t depth) {
    while (!open_.empty() && report.elements[open_.back()].depth >= depth)
        open_.pop_back();
    add(kind, depth == 1 ? ElementPart::entry : ElementPart::item, index, depth,
        open_.empty() ? no_index : open_.back());
    open_.push_back(static_cast<std::uint32_t>(report.elements.size() - 1));
}

/// Adds the heading of a column, or who is responsible for the entry of the row; false for any other block.
bool Assembly::add_cell(SectionKind kind, std::uint32_t index, const TableColumns& columns) {
    const bool heading = columns.is_heading(index);
    if (!heading && (columns.role(index) != ColumnRole::responsible || open_.empty()))
        return false;
    if (heading)
        add(kind, ElementPart::column, index);
    else
        add(kind, ElementPart::responsible, index, report.elements[open_.back()].depth, open_.back());
    return true;
}

/// An unlabelled paragraph belongs to the entry, or to the item it is indented like.
void Assembly::add_continuation(SectionKind kind, std::uint32_t index) {
    if (open_.empty()) {
        add(SectionKind::loose, ElementPart::paragraph, index);
        return;
    }
    std::uint32_t parent = open_.front();
    for (const std::uint32_t candidate : open_) {
        const std::int32_t margin = block(report.elements[open_.front()].block).indent;
        const std::int32_t indent = block(report.elements[candidate].block).indent;
        if (indent > margin && block(index).indent >= indent)
            parent = candidate;
    }
    add(kind, ElementPart::continuation, index, report.elements[parent].depth, parent);
}

Report Assembly::finish(std::uint32_t opening) && {
    drop_empty_sections(report);
    number_elements(report);
    add_facts(opening);
    return std::move(report);
}

void Assembly::add_fact(std::uint32_t element, std::optional<Fact> fact) {
    if (!fact)
        return;
    fact->element = element;
    report.facts.push_back(std::move(*fact));
}

void Assembly::add_facts(std::uint32_t opening) {
    const std::vector<Phrase> no_cues;
    for (std::uint32_t index = 0; index < report.elements.size(); ++index) {
        const Element& element = report.elements[index];
        if (element.kind == SectionKind::title_block) {
            const SearchText text(block(element.block).text);
            add_fact(index, find_date(text, no_cues, {}, layout_));
            add_fact(index, find_place(text, no_cues, {}, layout_));
        } else if (element.kind == SectionKind::opening) {
            add_opening_facts(index, SearchText(block(element.block).text), element.block == opening);
        } else if (element.kind == SectionKind::participants) {
            add_participant(index, SearchText(block(element.block).text));
        }
    }
    std::stable_sort(report.facts.begin(), report.facts.end(), [](const Fact& left, const Fact& right) {
        return std::tie(left.element, left.begin) < std::tie(right.element, right.begin);
    });
}

namespace {

/// "the member countries of the Conference, Belize, ...": a conference is what they are members of.
bool is_conference(const Fact& participant, const Layout& layout) {
    const TermFinder* organizations = layout.finder(VocabularyRole::organizations);
    if (participant.attendee != Attendee::organization || organizations == nullptr)
        return false;
    const Term* term = organizations->exact(participant.name);
    return term != nullptr && term->group == "conference";
}

} // namespace

/// Adds the country that a line or a cell of the list of participants names.
void Assembly::add_participant(std::uint32_t index, const SearchText& text) {
    if (const FactPattern* pattern = layout_.fact(FactKind::participant))
        add_fact(index, find_listed_participant(text, *pattern, layout_));
}

void Assembly::add_opening_facts(std::uint32_t index, const SearchText& text, bool first) {
    std::vector<PhraseMatch> taken;
    if (auto clause = find_submission(text, layout_.section(SectionKind::submission).cues)) {
        taken.push_back({clause->begin, clause->end});
        add_fact(index, std::move(clause));
    }
    for (const FactPattern& pattern : layout_.facts) {
        if (pattern.kind != FactKind::participant)
            continue;
        auto list = find_participants(text, pattern, layout_);
        if (list.empty() && !first) { // a country alone on its line
            if (auto single = find_listed_participant(text, pattern, layout_))
                list.push_back(std::move(*single));
        }
        if (!list.empty())
            taken.push_back({list.front().begin, list.back().end});
        for (const Fact& participant : list) {
            if (!is_conference(participant, layout_))
                add_fact(index, participant);
        }
    }
    auto elsewhere = find_asides(text, layout_);
    elsewhere.insert(elsewhere.end(), taken.begin(), taken.end());
    // A fact about something else ("established on ...") is taken only if the text states none about the
    // meeting.
    const auto find = [&](auto finder, const FactPattern& pattern) {
        auto fact = finder(text, pattern.cues, elsewhere, layout_);
        const bool stated =
            pattern.from_title && report.first_fact(SectionKind::title_block, pattern.kind) != nullptr;
        return fact || stated ? fact : finder(text, pattern.cues, taken, layout_);
    };
    for (const FactPattern& pattern : layout_.facts) {
        const bool stated = report.first_fact(SectionKind::opening, pattern.kind) != nullptr;
        if (stated)
            continue;
        if (pattern.kind == FactKind::date)
            add_fact(index, find(find_date, pattern));
        else if (pattern.kind == FactKind::place)
            add_fact(index, find(find_place, pattern));
        else if (pattern.kind == FactKind::body)
            add_fact(index, find_body(text, pattern, layout_));
        else if (pattern.kind == FactKind::meeting_kind && !ends_with_any(text.text, ":")) // a lead-in
            add_fact(index, find_meeting_kind(text, pattern, layout_));
        else if (pattern.kind == FactKind::online)
            add_fact(index, find_term(text, pattern, layout_));
    }
}

} // namespace rapporteur
