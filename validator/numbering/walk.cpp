// Counters (17.9.10, 17.9.25, 17.9.26) belong to the abstractNum. Each num on it may apply its startOverride
// once for each level. A level starts again after an earlier level was used.
#include "numbering/walk.hpp"

#include <algorithm>

namespace rapporteur {

void StoryCounter::find_number(const Paragraph& paragraph, NumberStep& step) {
    step.style = definitions_->style_of(paragraph);
    const StyleNumbering& style = definitions_->style(step.style);
    if (paragraph.num_pr.num_id) {
        step.num_source = NumberSource::paragraph;
        step.num_id = *paragraph.num_pr.num_id;
    } else if (style.num_id) {
        step.num_source = NumberSource::style;
        step.num_id = *style.num_id;
    }
    if (paragraph.num_pr.ilvl) {
        step.level_source = LevelSource::paragraph;
        step.level = *paragraph.num_pr.ilvl;
    } else if (step.num_source == NumberSource::style && style.level_style != no_index) {
        step.level_source = style.level_by_link ? LevelSource::style_link : LevelSource::style;
        step.level = style.level;
    }
    if (step.num_source == NumberSource::nothing)
        return;
    if (step.num_id == 0) {
        step.outcome = NumberOutcome::removed;
        return;
    }
    step.num = &definitions_->num(step.num_id);
    if (step.num->abstract_num == no_index) {
        step.outcome = NumberOutcome::dangling;
    } else if (step.level < 0 || step.level >= static_cast<std::int64_t>(level_count)) {
        step.outcome = NumberOutcome::out_of_range;
    } else {
        step.outcome = NumberOutcome::numbered;
        if (document_->abstract_nums[step.num->abstract_num].multi_level_type == "singleLevel" &&
            step.level != 0) {
            step.level = 0;
            step.level_source = LevelSource::single_level;
        }
        if (definitions_->level(*step.num, static_cast<std::size_t>(step.level)) == nullptr)
            step.outcome = NumberOutcome::dangling;
        else if (paragraph.uncounted)
            step.outcome = NumberOutcome::uncounted;
    }
}

bool StoryCounter::restarts(const ResolvedNum& num, const ListState& list, std::size_t level) const {
    if (!list.used[level])
        return true;
    const auto rule = definitions_->restart(num, level);
    const auto own = static_cast<std::int64_t>(level);
    const bool after_any = !rule || *rule < 0 || *rule > own;
    return list.earliest_since[level] < (after_any ? own : *rule);
}

void StoryCounter::count(NumberStep& step) {
    constexpr auto nothing_since = static_cast<std::uint8_t>(level_count);
    const auto [entry, fresh] = lists_.try_emplace(step.num->abstract_num);
    ListState& list = entry->second;
    if (fresh)
        list.earliest_since.fill(nothing_since);
    const auto level = static_cast<std::size_t>(step.level);

    for (std::size_t parent = 0; parent < level; ++parent) {
        if (!restarts(*step.num, list, parent))
            continue;
        list.values[parent] = definitions_->start(*step.num, parent);
        list.used[parent] = true;
        list.earliest_since[parent] = nothing_since;
        step.implied_parents |= 1U << parent;
    }

    const auto forced = definitions_->start_override(*step.num, level);
    const bool fires =
        forced && overrides_fired_.insert(std::uint64_t{step.num->num} * level_count + level).second;
    step.override_spent = forced && !fires;
    if (step.start) {
        step.cause = CountCause::overridden;
        list.values[level] = *step.start;
    } else if (fires) {
        step.cause = CountCause::overridden;
        list.values[level] = *forced;
    } else if (restarts(*step.num, list, level)) {
        step.cause = list.used[level] ? CountCause::restarted : CountCause::first;
        list.values[level] = definitions_->start(*step.num, level);
    } else {
        step.cause = CountCause::next;
        ++list.values[level];
    }
    list.used[level] = true;
    list.earliest_since[level] = nothing_since;
    for (std::size_t later = level + 1; later < level_count; ++later)
        list.earliest_since[later] = std::min(list.earliest_since[later], static_cast<std::uint8_t>(level));
    step.values = list.values;
}

NumberStep StoryCounter::step(const Paragraph& paragraph) {
    NumberStep step;
    step.language = paragraph.language.empty() ? document_->properties.language : *paragraph.language;
    find_number(paragraph, step);
    if (step.outcome == NumberOutcome::numbered)
        count(step);
    field_steps_.clear();
    for (const NumberField& field : paragraph.number_fields)
        field_steps_.push_back(field.counts || field_steps_.empty() ? field_step(field, step)
                                                                    : field_steps_.back());
    return step;
}

/// The list of a number field: the one it names, else that of the field before it in the paragraph, else that
/// of the paragraph, else that of the last LISTNUM.
std::int64_t StoryCounter::list_of(const NumberField& field, const NumberStep& own) const {
    if (field.kind != NumberFieldKind::list || !field.list.empty())
        return field.num_id;
    if (!field_steps_.empty())
        return field_steps_.back().num_id;
    if (own.outcome == NumberOutcome::numbered)
        return own.num_id;
    return series_list_.value_or(field.num_id);
}

/// Fields at the start of a paragraph have one level after another, "1)a)i)". Other fields have the level of
/// the field before them.
std::int64_t StoryCounter::level_of(const NumberField& field, const NumberStep& own,
                                    std::int64_t num_id) const {
    if (field.level)
        return *field.level;
    if (!field_steps_.empty() && field_steps_.back().num_id == num_id)
        return field_steps_.back().level + (field.leads ? 1 : 0);
    if (own.outcome == NumberOutcome::numbered && own.num_id == num_id)
        return own.level + 1;
    return !field.leads && series_list_ == num_id ? series_level_ : 0;
}

/// A number field counts as if it was a paragraph of its list.
NumberStep StoryCounter::field_step(const NumberField& field, const NumberStep& own) {
    constexpr auto deepest = static_cast<std::int64_t>(level_count) - 1;
    NumberStep step;
    step.language = own.language;
    step.num_id = list_of(field, own);
    step.num = &definitions_->num(step.num_id);
    if (step.num->abstract_num == no_index)
        return step;
    step.level = std::clamp<std::int64_t>(level_of(field, own, step.num_id), 0, deepest);
    step.start = field.start;
    if (definitions_->level(*step.num, static_cast<std::size_t>(step.level)) == nullptr)
        return step;
    step.outcome = NumberOutcome::numbered;
    count(step);
    if (field.kind == NumberFieldKind::list) {
        series_list_ = step.num_id;
        series_level_ = step.level;
    }
    return step;
}

Indent effective_indent(Definitions& definitions, const Paragraph& paragraph, const NumberStep& step) {
    Indent indent = paragraph.indent;
    const auto inherit = [&indent](const Indent& from) {
        if (!indent.left)
            indent.left = from.left;
        if (!indent.first_line)
            indent.first_line = from.first_line;
    };
    const StyleNumbering& style = definitions.style(step.style);
    if (step.num_source == NumberSource::style)
        inherit(style.indent_over_level);
    if (step.outcome == NumberOutcome::numbered || step.outcome == NumberOutcome::uncounted)
        inherit(definitions.level(*step.num, static_cast<std::size_t>(step.level))->indent);
    inherit(style.indent);
    return indent;
}

} // namespace rapporteur
