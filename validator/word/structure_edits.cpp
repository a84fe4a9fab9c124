#include "word/structure_edits.hpp"

#include "word/text_edits.hpp"

#include <algorithm>

namespace rapporteur {

/// If paragraphs are divided or joined, the label of any other paragraph may change too. Which ones is known
/// only after it is known which divisions are possible. So all paragraphs are wanted.
void StructureEdits::want_paragraphs() {
    structure_.removed = plan_.removed;
    for (const std::uint32_t removed : plan_.removed)
        parts_.want(parts_.paragraph(removed));
    if (has_structure()) {
        for (const Paragraph& paragraph : input_.document.body.paragraphs)
            parts_.want(paragraph);
        return;
    }
    numbering_ = plan_numbering(input_.document, plan_.labels, structure_);
    for (const NumberingPlan::Assignment& assignment : numbering_.assignments)
        parts_.want(parts_.paragraph(assignment.paragraph));
}

void StructureEdits::keep_possible(bool may_change) {
    if (!has_structure())
        return;
    for (auto found = plan_.divisions.begin(); found != plan_.divisions.end();) {
        if (may_change && may_divide(*found->first, found->second)) {
            ++found;
            continue;
        }
        for (const PlannedDivision& division : found->second)
            copy_.untracked.push_back(division.in_words);
        const std::uint32_t paragraph = paragraphs_.in_body(found->first);
        drop_labels(
            [paragraph](const WantedLabel& label) { return label.paragraph == paragraph && label.part > 0; });
        found = plan_.divisions.erase(found);
    }
    std::erase_if(plan_.joins, [&](const PlannedJoin& join) {
        if (may_change && may_join(join))
            return false;
        copy_.untracked.push_back(join.in_words);
        for (WantedLabel& label : plan_.labels)
            if (label.paragraph == join.last && label.part == 0)
                label.paragraph = join.first;
        return true;
    });
    for (const PlannedJoin& join : plan_.joins)
        structure_.joined.emplace_back(join.first, join.last);
    for (const auto& [paragraph, divisions] : plan_.divisions)
        structure_.divided.insert(structure_.divided.end(), divisions.size(), paragraphs_.in_body(paragraph));
    numbering_ = plan_numbering(input_.document, plan_.labels, structure_);
}

template <typename Is>
void StructureEdits::drop_labels(const Is& is_dropped) {
    for (std::size_t i = plan_.labels.size(); i-- > 0;)
        if (is_dropped(plan_.labels[i])) {
            plan_.labels.erase(plan_.labels.begin() + static_cast<std::ptrdiff_t>(i));
            plan_.label_words.erase(plan_.label_words.begin() + static_cast<std::ptrdiff_t>(i));
        }
}

bool StructureEdits::may_divide(const Paragraph& paragraph, const std::vector<PlannedDivision>& divisions) {
    const TextPlaces& places = parts_.places_of(paragraph);
    const EditedPart& part = parts_.body();
    return places.element() != no_element && may_be_divided(part.text, *part.elements, places.element()) &&
           std::all_of(divisions.begin(), divisions.end(), [&](const PlannedDivision& division) {
               return target_of(*part.elements, places, division.removed) &&
                      division_place(*part.elements, places, division.removed.end);
           });
}

bool StructureEdits::may_join(const PlannedJoin& join) {
    const EditedPart& part = parts_.body();
    const std::uint32_t last = parts_.places_of(parts_.paragraph(join.last)).element();
    for (std::uint32_t index = join.first; index <= join.last; ++index) {
        const TextPlaces& places = parts_.places_of(parts_.paragraph(index));
        if (last == no_element || places.paragraph_elements().size() != 1 ||
            (*part.elements)[places.element()].parent != (*part.elements)[last].parent)
            return false;
        PropertiesChange change;
        if (index == join.last)
            change.like = last;
        else
            change.mark = MarkChange::deleted;
        if (!may_change(*part.elements, places.element(), change))
            return false;
    }
    return std::all_of(join.joints.begin(), join.joints.end(), [&](const auto& joint) {
        return target_of(*part.elements, parts_.places_of(*joint.first), joint.second).has_value();
    });
}

void StructureEdits::make() {
    for (const PlannedJoin& each : plan_.joins)
        join(each);
    for (const auto& [paragraph, divisions] : plan_.divisions)
        divide(*paragraph, divisions);
    remove_empty();
    change_lists();
    write_properties();
}

void StructureEdits::join(const PlannedJoin& join) {
    const EditedPart& part = parts_.body();
    for (const auto& [paragraph, edit] : join.joints) {
        const TextPlaces& places = parts_.places_of(*paragraph);
        track(*part.editor, places, edit, *target_of(*part.elements, places, edit), MarkRank::inserted_text);
    }
    for (std::uint32_t index = join.first; index < join.last; ++index)
        changes_of(index, 0).mark = MarkChange::deleted;
    const std::uint32_t first = parts_.places_of(parts_.paragraph(join.first)).element();
    const std::uint32_t last = parts_.places_of(parts_.paragraph(join.last)).element();
    if (!look_alike(part.text, *part.elements, first, last))
        changes_of(join.last, 0).like = first;
    ++copy_.changes;
}

void StructureEdits::divide(const Paragraph& paragraph, const std::vector<PlannedDivision>& divisions) {
    const EditedPart& part = parts_.body();
    const std::uint32_t index = paragraphs_.in_body(&paragraph);
    const TextPlaces& places = parts_.places_of(paragraph);
    for (std::uint32_t number = 0; number < divisions.size(); ++number) {
        const NetEdit& removed = divisions[number].removed;
        track(*part.editor, places, removed, *target_of(*part.elements, places, removed),
              MarkRank::inserted_text);
        changes_of(index, number).mark = MarkChange::inserted;
        changes_of(index, number + 1).mark = MarkChange::none;
        ++copy_.changes;
    }
}

void StructureEdits::remove_empty() {
    const EditedPart& part = parts_.body();
    const std::size_t count = input_.document.body.paragraphs.size();
    for (const std::uint32_t index : plan_.removed) {
        const std::uint32_t element = parts_.places_of(parts_.paragraph(index)).element();
        const bool is_last = index + 1 == count;
        if (element == no_element)
            continue;
        if (!is_last && may_be_removed(*part.elements, element)) {
            changes_of(index, 0).mark = MarkChange::deleted;
        } else if (may_change(*part.elements, element, {ListChange{}})) {
            changes_of(index, 0).list = ListChange{};
        } else {
            copy_.untracked.emplace_back("empty-list-item");
            continue;
        }
        ++copy_.changes;
    }
}

void StructureEdits::change_lists() {
    const EditedPart& part = parts_.body();
    std::vector<std::int64_t> used;
    for (const NumberingPlan::Assignment& assignment : numbering_.assignments) {
        const ListChange list{assignment.num_id, assignment.level};
        const auto& elements = parts_.places_of(parts_.paragraph(assignment.paragraph)).paragraph_elements();
        if (elements.empty() || !may_change(*part.elements, elements.back(), {list})) {
            note_label(assignment.paragraph, assignment.part);
            continue;
        }
        changes_of(assignment.paragraph, assignment.part).list = list;
        used.push_back(assignment.num_id);
        ++copy_.changes;
    }
    for (const std::uint32_t unsolved : numbering_.unsolved)
        if (!plan_.label_words[unsolved].empty())
            copy_.untracked.push_back(plan_.label_words[unsolved]);
    for (const OwnList& list : numbering_.lists)
        if (std::find(used.begin(), used.end(), list.num_id) != used.end())
            used_lists_.push_back(list);
}

void StructureEdits::note_label(std::uint32_t paragraph, std::uint32_t part) {
    for (std::size_t i = 0; i < plan_.labels.size(); ++i)
        if (plan_.labels[i].paragraph == paragraph && plan_.labels[i].part == part &&
            !plan_.label_words[i].empty())
            copy_.untracked.push_back(plan_.label_words[i]);
}

PropertiesChange& StructureEdits::changes_of(std::uint32_t paragraph, std::uint32_t part) {
    std::vector<PropertiesChange>& changes = properties_[paragraph];
    if (changes.size() <= part)
        changes.resize(part + 1);
    return changes[part];
}

/// Writes all collected changes of a paragraph's properties at once.
void StructureEdits::write_properties() {
    const EditedPart& part = parts_.body();
    for (const auto& [index, changes] : properties_) {
        const Paragraph& paragraph = parts_.paragraph(index);
        const TextPlaces& places = parts_.places_of(paragraph);
        const std::uint32_t element = places.paragraph_elements().back();
        change_properties(*part.editor, part.text, *part.elements, parts_.stamp(), element, changes.front());
        const auto divisions = plan_.divisions.find(&paragraph);
        if (divisions == plan_.divisions.end())
            continue;
        for (std::size_t number = 0; number < divisions->second.size(); ++number) {
            const std::string own =
                changed_properties(part.text, *part.elements, parts_.stamp(), element, changes[number + 1]);
            part.editor->insert(
                *division_place(*part.elements, places, divisions->second[number].removed.end),
                MarkRank::division, division_of(part.text, *part.elements, element, own));
        }
    }
}

} // namespace rapporteur
