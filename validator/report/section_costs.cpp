// Each weight says how much one piece of evidence counts against another. A negative cost speaks for a
// section.
#include "report/section_costs.hpp"

#include "report/columns.hpp"
#include "report/division.hpp"
#include "report/facts.hpp"
#include "report/level_labels.hpp"
#include "report/opening.hpp"
#include "report/title_lines.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

#include <algorithm>

namespace rapporteur {
namespace {

constexpr std::size_t looked_at = 240; ///< bytes at the start of a block
constexpr std::size_t longest_heading = 120;
constexpr std::size_t longest_operative_words = 400; ///< bytes of what leads from recitals to the list
constexpr std::size_t longest_line = 100;  ///< bytes of a line of signatures, participants or a closing
constexpr std::uint32_t title_within = 60; ///< blocks

constexpr float cued = -2.5F; ///< it begins with a cue of the layout
constexpr float own_label = -0.8F;
constexpr float first_label = -0.7F; ///< added if a list begins with its first number
constexpr float missing_label = 0.6F;
constexpr float begins_without_label = 3.0F;
constexpr float strange_label = 1.8F;
constexpr float strange = 4.0F;
constexpr float line_among_sentences = 1.0F;

constexpr float column_heading = -2.0F; ///< a cell that names a column of the list
constexpr float in_known_table = -0.3F;
constexpr float heading_in_cell = 3.0F;
constexpr float act_as_heading = 2.0F;
constexpr std::size_t fewest_words = 6; ///< in a sentence that leads to a list

/// Whether the text is a line to write on: underscores, dots or dashes.
bool is_rule_line(std::string_view text) {
    const auto marks = std::count_if(text.begin(), text.end(),
                                     [](char byte) { return byte == '_' || byte == '.' || byte == '-'; });
    return marks >= 5 && 2 * static_cast<std::size_t>(marks) >= text.size();
}

} // namespace

bool begins_with_any(const std::vector<Phrase>& cues, const FoldedText& text) {
    return std::any_of(cues.begin(), cues.end(), [&](const Phrase& cue) {
        const auto match = find_phrase(cue, text);
        return match && match->begin == 0;
    });
}

void SectionCosts::look_at(std::uint32_t index) {
    const Block& block = blocks_.blocks[index];
    const std::string_view text = trim(block.text);
    index_ = index;
    start_ = fold(cut(text, looked_at));
    is_numbered_heading_ = std::binary_search(numbered_headings_.begin(), numbered_headings_.end(), index);
    labelled_ = block.label.source != LabelSource::none && !is_numbered_heading_;
    names_annex_ = labelled_ && is_worded(*block.label.prefix) && is_annex_label(block.label);
    counts_from_start_ = std::any_of(block.label.readings.begin(), block.label.readings.end(),
                                     [](const LabelReading& reading) { return reading.value == 1; });
    is_short_ = text.size() <= longest_heading;
    is_sentence_ =
        (ends_with_any(text, ".;:,") && !ends_in_abbreviation(text)) || text.size() > longest_title_line;
    is_lead_in_ =
        !labelled_ && ends_with_any(text, ":") && words_of(cut(text, looked_at)).size() >= fewest_words;
    stands_out_ = block.all_bold || block.all_capitals || block.outline_level.has_value();
    const bool may_be_title = index < first_ + title_within && text.size() <= longest_title_line;
    in_cell_ = block.cell != no_index;
    line_role_ = may_be_title ? title_line_role(block, layout_) : LineRole::other;
    const FactPattern* participants = layout_.fact(FactKind::participant);
    is_country_ = participants != nullptr && text.size() <= longest_line &&
                  find_listed_participant(SearchText(text), *participants, layout_).has_value();
    const std::uint32_t next = index + 1;
    list_follows_ = next < blocks_.blocks.size() && blocks_.blocks[next].label.source != LabelSource::none;
    leads_from_recitals_ = has_recitals_ && is_lead_in_ && list_follows_ && index > 0 &&
                           blocks_.blocks[index - 1].label.source == LabelSource::none &&
                           text.size() <= longest_operative_words;
}

/// Whether the layout's cues of an annex are in the label: "Annex 2.".
bool SectionCosts::is_annex_label(const BlockLabel& label) const {
    const FoldedText text = fold(label.text);
    return std::any_of(layout_.sections.begin(), layout_.sections.end(), [&](const SectionPattern& section) {
        return section.kind == SectionKind::annex && begins_with_any(section.cues, text);
    });
}

bool SectionCosts::is_cued(const SectionPattern& section) const {
    return begins_with_any(section.cues, start_);
}

float SectionCosts::cost(const SectionPattern& section, bool begins) const {
    switch (section.kind) {
    case SectionKind::title_block:
        return title_line(begins);
    case SectionKind::opening:
        return opening(begins);
    case SectionKind::submission:
        return begins && !is_cued(section) ? impossible : begins ? cued : strange;
    case SectionKind::heading:
        return heading(section, begins);
    case SectionKind::recitals:
        return recital(section, begins);
    case SectionKind::list:
        return entry(section, begins);
    case SectionKind::prose:
        return prose();
    case SectionKind::participants:
        return participant(begins);
    case SectionKind::signatures:
        return signature(section, begins);
    case SectionKind::annex:
        return annex(section, begins);
    case SectionKind::closing:
        return closing(section, begins);
    case SectionKind::loose:
        break;
    }
    return impossible;
}

float SectionCosts::title_line(bool begins) const {
    if (index_ >= first_ + title_within)
        return impossible;
    if (labelled_)
        return strange_label;
    if (line_role_ != LineRole::other)
        return -1.0F;
    if (!is_short_)
        return is_sentence_ ? strange : 0.4F;
    // After an opening, a block must look like a title to begin a title block.
    const bool before = opening_ == no_index || index_ < opening_;
    return is_sentence_ && !stands_out_ ? 1.5F : before || !begins ? 0.2F : 2.0F;
}

float SectionCosts::opening(bool begins) const {
    if (index_ == opening_)
        return begins ? -8.0F : impossible;
    if (begins || opening_ == no_index || index_ < opening_ || labelled_)
        return impossible;
    const bool goes_on = index_ <= opening_end_ || lists_who_met() ||
                         ends_with_any(blocks_.blocks[index_ - 1].text, ",") || is_country_ ||
                         (is_lead_in_ && index_ == opening_ + 1);
    return goes_on ? -0.5F : strange;
}

/// Whether the block behind the opening lists the participants, and the opening does not.
bool SectionCosts::lists_who_met() const {
    constexpr std::size_t fewest = 3; // two may be those who proposed something
    const FactPattern* participants = layout_.fact(FactKind::participant);
    if (index_ != opening_ + 1 || participants == nullptr)
        return false;
    const auto listed = [&](std::uint32_t index) {
        return find_participants(SearchText(blocks_.blocks[index].text), *participants, layout_).size();
    };
    return listed(index_) >= fewest && listed(opening_) < 2;
}

float SectionCosts::heading(const SectionPattern& section, bool begins) const {
    const std::string_view text = blocks_.blocks[index_].text;
    if ((!is_short_ && !leads_from_recitals_) || ends_with_any(text, ";,"))
        return impossible;
    if (is_cued(section) || (is_numbered_heading_ && section.cues.empty()))
        return begins ? cued : 0.5F;
    if (!section.cues.empty() || ends_with_any(text, "."))
        return impossible;
    float cost = stands_out_ ? -0.5F : ends_with_any(text, ":") && !is_lead_in_ ? 0.3F : 0.8F;
    cost += in_cell_ ? heading_in_cell : 0;
    // "Request the ILO to study, with attention to:" is an entry that lost its number.
    cost += is_lead_in_ && !leads_from_recitals_ && begins_with_verb(start_, layout_) ? act_as_heading : 0;
    cost -= list_follows_ ? 0.7F : 0;
    cost += labelled_ ? 1.0F : 0;
    // Under "I. DECISIONS" the lead-in belongs to the heading of the list.
    const bool under_number =
        index_ > first_ && list_follows_ && ends_with_any(text, ":") &&
        std::binary_search(numbered_headings_.begin(), numbered_headings_.end(), index_ - 1);
    return begins ? cost : under_number ? -0.5F : cost + 1.5F;
}

float SectionCosts::recital(const SectionPattern& section, bool begins) const {
    // "CONSIDERING:" is a heading, and so is "Declare as follows, and submit this Declaration to the
    // Council:".
    if (is_short_ && !labelled_ && ends_with_any(blocks_.blocks[index_].text, ":"))
        return strange;
    if (leads_from_recitals_ && !is_cued(section))
        return strange;
    if (is_cued(section))
        return labelled_ && section.levels.empty() ? -0.5F : cued;
    const bool ends = !section.ends.empty() && ends_with_any(blocks_.blocks[index_].text, section.ends);
    const float cost = (ends ? -0.3F : 1.0F) + (labelled_ ? 1.2F : 0) + (is_sentence_ ? 0 : 1.0F);
    return begins ? cost + 1.5F : cost;
}

float SectionCosts::entry(const SectionPattern& section, bool begins) const {
    const ListLevel& top = section.levels.front();
    if (names_annex_ || is_numbered_heading_)
        return strange;
    if (in_cell_ && !section.columns.empty()) {
        if (column_headed(section, start_) != nullptr)
            return column_heading;
        if (!labelled_ && !begins)
            return in_known_table;
    }
    const bool may_have_label = std::any_of(section.levels.begin(), section.levels.end(),
                                            [](const ListLevel& level) { return level.is_labelled(); });
    if (labelled_ && may_have_label) {
        const bool first = begins && counts_from_start_;
        return own_label + (first ? first_label : 0) + (begins && !top.is_labelled() ? 1.0F : 0);
    }
    if (top.is_labelled())
        return begins ? begins_without_label : missing_label + (is_sentence_ ? 0 : stands_out_ ? 1.2F : 0.5F);
    const bool known = begins_with_any(top.begins, start_);
    return (known                ? -0.8F
            : top.begins.empty() ? 0.1F
                                 : 0.6F) +
           (labelled_ ? strange_label : 0) + (is_sentence_ ? 0 : line_among_sentences);
}

float SectionCosts::prose() const {
    return (labelled_ ? strange_label : 0.3F) + (is_sentence_ ? 0 : line_among_sentences);
}

float SectionCosts::participant(bool begins) const {
    const bool in_table = blocks_.blocks[index_].cell != no_index;
    if (is_country_)
        return -1.0F;
    if (begins || blocks_.blocks[index_].text.size() > longest_title_line)
        return begins && in_table ? 1.5F : begins ? impossible : strange;
    return in_table ? 0 : 0.5F;
}

float SectionCosts::signature(const SectionPattern& section, bool begins) const {
    const std::string_view text = trim(blocks_.blocks[index_].text);
    if (is_rule_line(text) || (is_cued(section) && text.size() <= longest_title_line))
        return -2.0F;
    if (begins)
        return impossible;
    return text.size() <= longest_line ? 0.2F : strange;
}

float SectionCosts::annex(const SectionPattern& section, bool begins) const {
    if (!begins)
        return 0.4F;
    if (names_annex_)
        return -4.5F;
    return is_cued(section) && is_short_ && !is_sentence_ ? -4.5F : impossible;
}

float SectionCosts::closing(const SectionPattern& section, bool begins) const {
    if (begins && is_cued(section))
        return labelled_ ? 1.0F : -1.5F;
    if (begins)
        return !labelled_ && is_end_matter(blocks_.blocks[index_], layout_) ? -0.5F : impossible;
    return labelled_ ? strange_label + 1.0F : 0.5F;
}

} // namespace rapporteur
